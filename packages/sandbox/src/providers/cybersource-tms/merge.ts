import { isJsonObject, type JsonObject } from "../../json-object.js";

/** Lays changes over a body: objects member by member, everything else as a whole. */
export function merge(body: JsonObject, changes: JsonObject): JsonObject {
  const merged = Object.entries(changes).map(([name, change]) => {
    const before = Object.hasOwn(body, name) ? body[name] : undefined;
    return [name, isJsonObject(before) && isJsonObject(change) ? merge(before, change) : change] as const;
  });
  return { ...body, ...Object.fromEntries(merged) };
}

/** A body without some of its members. */
export function without(body: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
