import { isObject, type Json, type JsonObject } from "../json.ts";

/**
 * What an object's schema says of members beside its named ones, widened so that it takes those as well: an index
 * signature is a type of all members, and no value fits `{ name: string } & { [key: string]: number }`. Empty where
 * all can stay as it is.
 */
export function furtherMembers({ properties, ...schema }: JsonObject): JsonObject {
  const { additionalProperties, patternProperties } = schema;
  if (!isObject(properties)) return {};
  const named = Object.values(properties);
  const others = [
    ...(isObject(additionalProperties) && Object.keys(additionalProperties).length > 0
      ? [additionalProperties]
      : []),
    ...(isObject(patternProperties) ? Object.values(patternProperties) : []),
  ];
  if (named.length === 0 || others.length === 0) return {};
  const kinds = [...new Set([...others, ...named].map(plainKind))];
  if (kinds.length === 1 && kinds[0] !== undefined) return {};
  const plain = kinds.flatMap((type): JsonObject[] => (type === undefined ? [] : [{ type }]));
  return {
    additionalProperties: plain.length === kinds.length ? { anyOf: plain } : true,
    patternProperties: {},
  };
}

/** Undefined where a schema is more than one type of plain values. */
function plainKind(schema: Json): string | undefined {
  if (!isObject(schema) || schema["nullable"] === true || schema["enum"] !== undefined) return undefined;
  const { type } = schema;
  if (type === "integer") return "number";
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}
