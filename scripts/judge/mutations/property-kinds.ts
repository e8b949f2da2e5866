import { isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, rename, set, without } from "./kind.ts";
import { list, type PropertyPlace, propertiesIn, schemaNamesIn, schemasIn } from "./places.ts";
import type { Random } from "./random.ts";

const removeProperty: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ owner, properties, name }) => {
    delete properties[name];
    dropRequired(owner, name);
  });

const renameProperty: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ owner, properties, name }) => {
    rename(properties, name, `${name}Renamed`);
    if (!isRequired({ owner, name })) return;
    dropRequired(owner, name);
    owner["required"] = [...list(owner["required"]), `${name}Renamed`];
  });

const addProperty: Kind = (document, random) =>
  changeOne(random, objectsIn(document), ({ schema, properties }) => {
    properties[nameFor(schema)] = newSchema(document, random);
  });

const addRequiredProperty: Kind = (document, random) =>
  changeOne(random, objectsIn(document), ({ schema, properties }) => {
    const name = nameFor(schema);
    properties[name] = newSchema(document, random);
    schema["required"] = [...list(schema["required"]), name];
  });

const requireProperty: Kind = (document, random) =>
  changeOne(
    random,
    propertiesIn(document).filter((place) => !isRequired(place)),
    ({ owner, name }) => {
      owner["required"] = [...list(owner["required"]), name];
    },
  );

const unrequireProperty: Kind = (document, random) =>
  changeOne(random, propertiesIn(document).filter(isRequired), ({ owner, name }) =>
    dropRequired(owner, name),
  );

const toggleReadOnly: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ schema }) => toggle(schema, "readOnly", "writeOnly"));

const toggleWriteOnly: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ schema }) => toggle(schema, "writeOnly", "readOnly"));

const allowFurtherMembers: Kind = (document, random) =>
  changeOne(
    random,
    objectsIn(document).filter(({ schema }) => !schema["additionalProperties"]),
    ({ schema }) => {
      schema["additionalProperties"] = random.pick<Json>([true, {}, { type: "string" }]) ?? true;
    },
  );

const forbidFurtherMembers: Kind = (document, random) =>
  changeOne(random, withFurtherMembers(document), ({ schema }) => {
    schema["additionalProperties"] = false;
  });

const changeFurtherMembers: Kind = (document, random) =>
  changeOne(random, withFurtherMembers(document), ({ schema }) => {
    schema["additionalProperties"] = random.pick<Json>([{ type: "integer" }, { type: "boolean" }]) ?? true;
  });

const giveFreeObjectProperties: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(
      ({ schema }) =>
        schema["type"] === "object" &&
        schema["properties"] === undefined &&
        schema["additionalProperties"] === undefined,
    ),
    ({ schema }) => {
      schema["properties"] = { reason: { type: "string" } };
    },
  );

export const propertyKinds = {
  removeProperty,
  renameProperty,
  addProperty,
  addRequiredProperty,
  requireProperty,
  unrequireProperty,
  toggleReadOnly,
  toggleWriteOnly,
  allowFurtherMembers,
  forbidFurtherMembers,
  changeFurtherMembers,
  giveFreeObjectProperties,
} satisfies Record<string, Kind>;

function objectsIn(document: JsonObject) {
  return schemasIn(document).flatMap((place) => {
    const { properties } = place.schema;
    return isObject(properties) ? [{ ...place, properties }] : [];
  });
}

function withFurtherMembers(document: JsonObject) {
  return schemasIn(document).filter(({ schema }) => Boolean(schema["additionalProperties"]));
}

function isRequired({ owner, name }: Pick<PropertyPlace, "owner" | "name">): boolean {
  return list(owner["required"]).includes(name);
}

function dropRequired(owner: JsonObject, name: string): void {
  set(owner, "required", without(list(owner["required"]), name));
}

function toggle(schema: JsonObject, mark: string, other: string): void {
  const value = schema[mark] === true ? undefined : true;
  set(schema, mark, value);
  delete schema[other];
}

function nameFor({ properties }: JsonObject): string {
  const names = isObject(properties) ? Object.keys(properties) : [];
  return names.some((name) => name.includes("-")) ? "new-member" : "newMember";
}

/** A schema that the document did not have. */
export function newSchema(document: JsonObject, random: Random): JsonObject {
  const name = random.pick(schemaNamesIn(document));
  const reference: JsonObject[] = name === undefined ? [] : [{ $ref: `#/components/schemas/${name}` }];
  return (
    random.pick<JsonObject>([
      { type: "string" },
      { type: "integer" },
      { type: "boolean" },
      { type: "string", enum: ["ONE", "TWO"] },
      { type: "array", items: { type: "string" } },
      { type: "object", required: ["inner"], properties: { inner: { type: "string" } } },
      ...reference,
    ]) ?? {}
  );
}
