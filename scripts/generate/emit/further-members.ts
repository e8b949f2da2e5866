import { isObject, type Json, type JsonObject } from "../json.ts";

/**
 * The schema of members that an object may have beside its named ones, widened so that it takes those as well: an
 * index signature is a type of all members, and no value fits `{ name: string } & { [key: string]: number }`.
 * Undefined where it can stay as it is.
 */
export function furtherMembers({ properties, additionalProperties: others }: JsonObject): Json | undefined {
  if (!isObject(properties) || !isObject(others) || Object.keys(others).length === 0) return undefined;
  const named = Object.values(properties);
  if (named.length === 0) return undefined;
  const kinds = new Set([others, ...named].map(plainKind));
  if (kinds.has(undefined)) return true;
  if (kinds.size === 1) return undefined;
  return { anyOf: [...kinds].map((type): JsonObject => ({ type: type ?? null })) };
}

/** Undefined where a schema is more than one type of plain values. */
function plainKind(schema: Json): string | undefined {
  if (!isObject(schema) || schema["nullable"] === true || schema["enum"] !== undefined) return undefined;
  const { type } = schema;
  if (type === "integer") return "number";
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}
