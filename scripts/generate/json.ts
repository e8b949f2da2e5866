/** A value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object of JSON values. */
export interface JsonObject {
  [key: string]: Json;
}

/** Tells an object from arrays, null and the other values. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Copies an object to its last leaf. Parts that were shared in the original are separate in the copy. */
export function cloneObject(object: JsonObject): JsonObject {
  // Spreading defines properties, so a key named __proto__ stays an ordinary key of the copy.
  const copy = { ...object };
  for (const key of Object.keys(copy)) {
    const value = copy[key];
    if (typeof value !== "object" || value === null) continue;
    if (key === "__proto__") Object.defineProperty(copy, key, { value: cloneJson(value) });
    else copy[key] = cloneJson(value);
  }
  return copy;
}

/** Copies a value to its last leaf, as `cloneObject` does. */
export function cloneJson(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map(cloneJson) : cloneObject(value);
}

/** A text that says something. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
