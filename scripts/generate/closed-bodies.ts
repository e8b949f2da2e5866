import type { BodyShape } from "../../packages/core/src/operation.ts";
import { DocumentError } from "./document-error.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { resolved } from "./references.ts";

/** The members that a schema knows, for bodies that may have no others. */
export function bodyShape(schema: JsonObject, document: JsonObject, file: string): BodyShape {
  return shapeOf(schema, { document, file, open: [] });
}

interface Place {
  readonly document: JsonObject;
  readonly file: string;
  /** The references that led here. */
  readonly open: readonly string[];
}

function shapeOf(schema: JsonObject, place: Place): BodyShape {
  const { document, file, open } = place;
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (open.includes($ref))
      throw new DocumentError({
        file,
        pointer: $ref.slice(1),
        problem: "a body with x-tok-closed has a schema that contains itself",
        nextStep: "Take x-tok-closed away",
      });
    return shapeOf(resolved(schema, document, file), { ...place, open: [...open, $ref] });
  }
  const { items, type } = schema;
  if (type === "string" || type === "number" || type === "integer" || type === "boolean") return "single";
  if (isObject(items)) return { items: shapeOf(items, place) };
  if (isObject(schema["discriminator"])) return byKind(schema["discriminator"], place);
  const members = membersOf(schema, place);
  return members === undefined ? "any" : { members };
}

function byKind(discriminator: JsonObject, place: Place): BodyShape {
  const mapping = Object.entries(isObject(discriminator["mapping"]) ? discriminator["mapping"] : {});
  const kinds = mapping.map(([kind, $ref]) => [kind, shapeOf({ $ref }, place)]);
  return kinds.length === 0
    ? "any"
    : { by: String(discriminator["propertyName"]), kinds: Object.fromEntries(kinds) };
}

/** Undefined where others may stand, too. */
function membersOf(schema: JsonObject, place: Place): Record<string, BodyShape> | undefined {
  const { additionalProperties: others, oneOf, anyOf, allOf, properties } = schema;
  if ((others !== undefined && others !== false) || oneOf !== undefined || anyOf !== undefined)
    return undefined;
  if (allOf === undefined && properties === undefined) return undefined;
  const own = objects(properties).map(([name, property]) => [name, shapeOf(property, place)] as const);
  const inherited = objectList(allOf).map((part) => {
    const shape = shapeOf(part, place);
    return typeof shape === "object" && "members" in shape ? shape.members : undefined;
  });
  if (inherited.includes(undefined)) return undefined;
  return { ...Object.assign({}, ...inherited), ...Object.fromEntries(own) };
}
