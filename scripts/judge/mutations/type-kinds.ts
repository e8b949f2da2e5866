import { isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, set, without } from "./kind.ts";
import { propertiesIn, type SchemaPlace, schemasIn } from "./places.ts";
import { newSchema } from "./property-kinds.ts";

/** A plain type becomes another schema. What is said of the old type goes with it. */
function become(type: string, next: JsonObject): Kind {
  return (document, random) =>
    changeOne(
      random,
      schemasIn(document).filter(({ schema }) => typesOf(schema).includes(type)),
      ({ schema, replace }) => {
        const { description } = schema;
        replace({ ...next, ...(description === undefined ? {} : { description }) });
      },
    );
}

const allowNull: Kind = (document, random) =>
  changeOne(
    random,
    propertiesIn(document).filter(({ schema }) => schema["type"] !== undefined && !isNullable(schema)),
    ({ schema }) => {
      if (String(document["openapi"]).startsWith("3.0")) schema["nullable"] = true;
      else schema["type"] = [...typesOf(schema), "null"];
    },
  );

const forbidNull: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => isNullable(schema)),
    ({ schema }) => {
      delete schema["nullable"];
      schema["type"] = typesOf(schema).filter((type) => type !== "null")[0] ?? "string";
    },
  );

const allowSecondType: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(
      ({ schema }) => schema["type"] === "string" && !schema["enum"] && !schema["const"],
    ),
    ({ schema, replace }) =>
      replace(
        String(document["openapi"]).startsWith("3.0")
          ? { oneOf: [schema, { type: "integer" }] }
          : { ...schema, type: ["string", "integer"] },
      ),
  );

const addEnumValue: Kind = (document, random) =>
  changeOne(random, enumsIn(document), ({ schema, values }) => {
    schema["enum"] = [...values, typeof values[0] === "number" ? 99 : "NEW_VALUE"];
  });

const removeEnumValue: Kind = (document, random) =>
  changeOne(
    random,
    enumsIn(document).filter(({ values }) => values.length > 1),
    ({ schema, values }) => {
      schema["enum"] = without(values, random.pick(values) ?? null) ?? values;
    },
  );

const renameEnumValue: Kind = (document, random) =>
  changeOne(
    random,
    enumsIn(document).filter(({ values }) => typeof values[0] === "string"),
    ({ schema, values }) => {
      const index = random.below(values.length);
      schema["enum"] = values.map((value, at) => (at === index ? `${String(value)}_RENAMED` : value));
    },
  );

const dropEnum: Kind = (document, random) =>
  changeOne(random, enumsIn(document), ({ schema }) => {
    delete schema["enum"];
  });

const putEnumOn: Kind = (document, random) =>
  changeOne(random, plainTexts(document), ({ schema }) => {
    schema["enum"] = random.pick<Json[]>([["ONE", "TWO", "THREE"], ["ONLY"]]) ?? [];
  });

const changeConstant: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => typeof schema["const"] === "string"),
    ({ schema }) => {
      schema["const"] = `${String(schema["const"])}2`;
    },
  );

const changeItems: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => isObject(schema["items"])),
    ({ schema }) => {
      schema["items"] = newSchema(document, random);
    },
  );

const wrapInList: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ schema, replace }) =>
    replace({ type: "array", items: schema }),
  );

const unwrapList: Kind = (document, random) =>
  changeOne(
    random,
    propertiesIn(document).filter(({ schema }) => isObject(schema["items"])),
    ({ schema, replace }) => replace(schema["items"] ?? {}),
  );

const toggleFormat: Kind = (document, random) =>
  changeOne(random, [...plainTexts(document), ...withFormat(document)], ({ schema }) =>
    set(schema, "format", schema["format"] === undefined ? "uuid" : undefined),
  );

const changeLimit: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => typesOf(schema).includes("integer")),
    ({ schema }) => {
      const { maximum } = schema;
      schema["maximum"] =
        random.pick<Json>([typeof maximum === "number" ? maximum - 1 : 10, 1_000_000]) ?? 10;
    },
  );

export const typeKinds = {
  textToInteger: become("string", { type: "integer" }),
  textToBoolean: become("string", { type: "boolean" }),
  textToList: become("string", { type: "array", items: { type: "string" } }),
  textToObject: become("string", { type: "object", properties: { value: { type: "string" } } }),
  numberToText: become("integer", { type: "string" }),
  booleanToText: become("boolean", { type: "string" }),
  objectToText: become("object", { type: "string" }),
  objectToFreeObject: become("object", { type: "object" }),
  anyTypeAtAll: become("string", {}),
  allowNull,
  forbidNull,
  allowSecondType,
  addEnumValue,
  removeEnumValue,
  renameEnumValue,
  dropEnum,
  putEnumOn,
  changeConstant,
  changeItems,
  wrapInList,
  unwrapList,
  toggleFormat,
  changeLimit,
} satisfies Record<string, Kind>;

function typesOf({ type }: JsonObject): Json[] {
  if (Array.isArray(type)) return type;
  return type === undefined ? [] : [type];
}

function isNullable(schema: JsonObject): boolean {
  return schema["nullable"] === true || typesOf(schema).includes("null");
}

function enumsIn(document: JsonObject): (SchemaPlace & { readonly values: Json[] })[] {
  return schemasIn(document).flatMap((place) => {
    const { enum: values } = place.schema;
    return Array.isArray(values) ? [{ ...place, values }] : [];
  });
}

function plainTexts(document: JsonObject): SchemaPlace[] {
  return schemasIn(document).filter(
    ({ schema }) =>
      schema["type"] === "string" && !["enum", "const", "format"].some((key) => schema[key] !== undefined),
  );
}

function withFormat(document: JsonObject): SchemaPlace[] {
  return schemasIn(document).filter(({ schema }) => typeof schema["format"] === "string");
}
