import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocumentError } from "./document-error.ts";
import { cloneObject, isObject, type Json, type JsonObject } from "./json.ts";
import { compile, documentOf, generated, operation } from "./testing.ts";

const nastyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("Card", "card", "card-token", "CardInput", "A.b", "list_of", "Link", "Owner"),
  },
  fc.constantFrom(
    "constructor",
    "toString",
    "prototype",
    "default",
    "then",
    "body",
    "http",
    "Record",
    "NonNullable",
    "ApiError",
    "paths",
    "components",
    "3ds",
    "größe",
    "",
    "*/",
    "a/b~c",
    '"',
    "\\",
    "\n",
    "$ref",
    "enum",
    "type",
    "example",
    "properties",
    "required",
    "x-tok-secret",
    "-1",
    "1",
    "😀",
    "`$`",
  ),
);
const schemaNames = [
  "Card",
  "card-token",
  "CardHolder",
  "Status",
  "Node",
  "Pet",
  "constructor",
  "x.y",
] as const;
const reference = fc
  .constantFrom(...schemaNames)
  .map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` }));
const nastyText = fc.oneof(
  nastyName,
  fc.constantFrom("*/ alert()", "a\nb\r\nc", "@internal", "`x`", "</script>"),
);

const leaf: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom<JsonObject>(
    {},
    { type: "string" },
    { type: "integer", format: "int64" },
    { type: "number", nullable: true },
    { type: "boolean", default: true },
    { type: "object" },
    { type: "array", items: {} },
    { type: "string", format: "date-time", example: "*/" },
    { const: 1 },
    { const: null },
    { type: ["string", "null"] },
    { type: ["array", "null"], items: { type: "string" } },
    { type: "null" },
    { type: "object", additionalProperties: true },
    { type: "object", additionalProperties: { type: "array", items: { type: "number" } } },
    { enum: [1, 2] },
    { type: "string", enum: ["a", "b", null], nullable: true },
    { enum: ["a", 1, true, null] },
    { enum: [true, false] },
    { type: "string", enum: ["one"], "x-tok-name": "OneOnly" },
    { type: "integer", enum: [-1, 0, 1], "x-enum-varnames": ["Less", "Same", "More"], "x-tok-name": "Sign" },
  ),
  fc
    .uniqueArray(nastyName, { minLength: 1, maxLength: 4 })
    .map((values): JsonObject => ({ type: "string", enum: values })),
  reference,
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constantFrom<Json>("array", ["array"]), items: tie("schema") }),
    fc
      .record({
        properties: fc.dictionary(nastyName, tie("schema"), { maxKeys: 4 }),
        marks: fc.array(fc.constantFrom("readOnly", "writeOnly", "nullable", "deprecated", "x-tok-secret"), {
          maxLength: 3,
        }),
        description: nastyText,
        isObject: fc.boolean(),
      })
      .map(({ properties, marks, description, isObject }): JsonObject => {
        const names = Object.keys(properties);
        return {
          ...(isObject ? { type: "object" } : {}),
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one], index): [string, Json] => [
              name,
              marks[index] === undefined || "$ref" in one ? one : { ...one, [marks[index]]: true },
            ]),
          ),
          ...(names.length > 0 ? { required: names.slice(0, 2) } : {}),
          description,
        };
      }),
    fc
      .record({
        key: fc.constantFrom("allOf", "oneOf", "anyOf"),
        parts: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
        required: fc.boolean(),
      })
      .map(
        ({ key, parts, required }): JsonObject => ({
          [key]: parts,
          ...(required ? { required: ["a", "Card"] } : {}),
        }),
      ),
    fc
      .array(reference, { minLength: 1, maxLength: 2 })
      .map((oneOf): JsonObject => ({ oneOf, discriminator: { propertyName: "kind" } })),
  ),
}));

const parameter = fc.record({
  name: nastyName,
  in: fc.constantFrom("query", "query", "header"),
  schema: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom<JsonObject>(
        { type: "string" },
        { type: "array", items: { type: "string" } },
        { enum: ["a", "b"] },
      ),
    },
    schema,
  ),
  required: fc.boolean(),
});

/** Takes away what a version of OpenAPI does not have, and most circles, so that most documents are good ones. */
function fitted(schema: Json, version: string, above: number, isDirect = true): Json {
  if (Array.isArray(schema)) return schema.map((one) => fitted(one, version, above, isDirect));
  if (!isObject(schema)) return schema;
  const { $ref } = schema;
  if (typeof $ref === "string") {
    const index = schemaNames.findIndex((name) => $ref.endsWith(`/${name}`));
    const next = schemaNames[above + 1];
    if (!isDirect || index > above) return schema;
    return next === undefined ? { type: "object" } : { $ref: `#/components/schemas/${next}` };
  }
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    if (key === "enum" || key === "required") return [[key, value]];
    if (key === "properties" && isObject(value)) {
      const members = Object.entries(value);
      return [
        [key, Object.fromEntries(members.map(([name, one]) => [name, fitted(one, version, above, false)]))],
      ];
    }
    if (version === "3.1.0")
      return key === "nullable" ? [] : [[key, fitted(value, version, above, isDirect)]];
    if (key === "const" || value === "null") return [];
    if (key === "nullable" && schema["type"] === undefined) return [];
    if (key === "type" && Array.isArray(value)) return [[key, value[0] ?? "string"]];
    return [[key, fitted(value, version, above, isDirect)]];
  });
  return Object.fromEntries(entries);
}

const document = fc
  .record({
    openapi: fc.constantFrom("3.0.3", "3.1.0"),
    schemas: fc.tuple(...schemaNames.map(() => schema)),
    parameters: fc.array(parameter, { maxLength: 1 }),
    answer: schema,
    body: fc.option(schema, { nil: undefined }),
    method: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("cards.list", "cards.delete", "default.void") },
      fc.constantFrom("cards.constructor", "http.get", "records.toString"),
    ),
    failure: schema,
    summary: nastyText,
  })
  .map(({ openapi, schemas, parameters, answer, body, method, failure, summary }) => {
    const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
    const fit = (one: JsonObject, above = -1) => fitted(one, openapi, above);
    return documentOf({
      openapi,
      paths: {
        "/cards/{id}/*/Card": {
          post: {
            ...operation(method, {
              summary,
              parameters: [id, ...parameters.map((one) => ({ ...one, schema: fit(one.schema) }))],
              ...(body === undefined ? {} : { body: fit(body) }),
            }),
            responses: {
              200: { description: summary, content: { "application/json": { schema: fit(answer) } } },
              499: { description: summary, content: { "application/json": { schema: fit(failure) } } },
            },
          },
        },
      },
      schemas: Object.fromEntries(schemaNames.map((name, index) => [name, fit(schemas[index] ?? {}, index)])),
    });
  });

describe("generate", () => {
  it("gives code that compiles and the same bytes again, or a DocumentError, for any document", async () => {
    const documents = fc.sample(document, { numRuns: 200, seed: 20260131 });
    const packages = new Map<string, ReadonlyMap<string, string>>();
    for (const [index, one] of documents.entries()) {
      try {
        const files = await generated(one);
        expect(await generated(cloneObject(one))).toEqual(files);
        packages.set(`case${index}`, files);
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }
    const found = [...compile(packages)].filter(([, problems]) => problems.length > 0);
    expect(found.slice(0, 5)).toEqual([]);
    expect(packages.size).toBeGreaterThan(documents.length / 3);
  }, 120_000);
});
