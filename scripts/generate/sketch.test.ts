import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { sketchOf } from "./sketch.ts";
import { problemsOf } from "./validate.ts";

/** A document with a schema in an answer of each of its operations. */
function withAnswers(...schemas: readonly Json[]): JsonObject {
  const operations = schemas.map((schema, index): [string, Json] => [
    `/path${index}`,
    {
      get: { responses: { 200: { description: `Answer ${index}.`, content: { "text/plain": { schema } } } } },
    },
  ]);
  return {
    openapi: "3.0.3",
    info: { title: "T", version: "1" },
    security: [],
    paths: Object.fromEntries(operations),
  };
}

const answerAt = (index: number) => `/paths/~1path${index}/get/responses/200`;
const schemaAt = (index: number) => `${answerAt(index)}/content/text~1plain/schema`;

/** A document whose operations have such parameters. */
function withParameters(...lists: readonly Json[]): JsonObject {
  const paths = Object.fromEntries(
    lists.map((parameters, index) => [
      `/path${index}`,
      { get: { parameters, responses: { 200: { description: `Of ${index}.` } } } },
    ]),
  );
  return read({ ...withAnswers(), paths });
}

const parameterAt = (index: number, parameter: number) => `/paths/~1path${index}/get/parameters/${parameter}`;

/** Each part an object of its own, as in a document that was read. */
function read(document: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(document));
}

async function pointers(document: JsonObject): Promise<string[]> {
  return (await problemsOf(document, "openapi.json", [])).map(({ pointer }) => pointer).sort();
}

describe("sketchOf", () => {
  it("has one schema of those that differ in their words alone, and one answer", () => {
    const schema = (description: string) => ({ type: "object", description, properties: { a: {} } });
    const { document } = sketchOf(withAnswers(schema("One."), schema("Two."), schema("Three.")));
    const text = JSON.stringify(document);
    expect(text).toContain("One.");
    expect(text).not.toContain("Two.");
    expect(text).not.toContain("Three.");
  });

  it("keeps what holds a reference among examples and extensions, and nothing else of them", () => {
    const reference = { $ref: "#/info" };
    const schema = { type: "string", example: { long: "text" } };
    const { document } = sketchOf({ ...withAnswers(schema), "x-a": { own: 1 }, "x-b": { of: reference } });
    expect(document).toMatchObject({ "x-b": { of: reference } });
    expect(document).not.toHaveProperty("x-a");
    expect(JSON.stringify(document)).not.toContain("long");
  });
});

describe("problemsOf", () => {
  it("names each place of a fault, also inside schemas that differ", async () => {
    const wrong = { type: "text" };
    const list = { type: "array", items: wrong };
    const holder = { type: "object", properties: { list, wrong } };
    expect(await pointers(withAnswers(wrong, holder, list, holder))).toEqual(
      [
        `${schemaAt(0)}/type`,
        `${schemaAt(1)}/properties/list/items/type`,
        `${schemaAt(1)}/properties/wrong/type`,
        `${schemaAt(2)}/items/type`,
        `${schemaAt(3)}/properties/list/items/type`,
        `${schemaAt(3)}/properties/wrong/type`,
      ].sort(),
    );
  });

  it("names a fault beside schemas that are true or false", async () => {
    const schema = { type: "object", properties: { a: false, b: true, c: { type: "text" } } };
    const document = { ...withAnswers(schema), openapi: "3.1.0" };
    expect(await pointers(read(document))).toEqual([`${schemaAt(0)}/properties/c/type`]);
  });

  it("names each of the answers that have the same fault", async () => {
    const responses = { 200: { description: "x", contents: {} } };
    const document = {
      ...withAnswers(),
      paths: { "/path0": { get: { responses } }, "/path1": { get: { responses: { ...responses } } } },
    };
    expect(await pointers(read(document))).toEqual([`${answerAt(0)}/contents`, `${answerAt(1)}/contents`]);
  });

  it("names each of the parameters that have the same fault, in themselves or in their schema", async () => {
    const limit = { name: "limit", in: "query", schema: { type: "integer" } };
    const wrong = { name: "limit", in: "query", schema: { type: "integer" }, sort: 1 };
    const wrongSchema = { name: "after", in: "query", schema: { type: "text" } };
    const document = withParameters([limit, wrong], [limit, wrongSchema], [limit, wrong, wrongSchema]);
    expect(await pointers(document)).toEqual(
      [
        parameterAt(0, 1), // a second one of its name
        `${parameterAt(0, 1)}/sort`,
        `${parameterAt(1, 1)}/schema/type`,
        parameterAt(2, 1),
        `${parameterAt(2, 1)}/sort`,
        `${parameterAt(2, 2)}/schema/type`,
      ].sort(),
    );
  });

  it("has a parameter of a query twice at most, and finds nothing wrong with that", async () => {
    const limit = { name: "limit", in: "query", schema: { type: "integer" } };
    const document = withParameters([limit], [limit], [limit], [limit]);
    expect(await pointers(document)).toEqual([]);
    // The first one has its schema, the next one that of anything.
    expect(JSON.stringify(sketchOf(document).document).match(/limit/g)).toHaveLength(2);
  });

  it("finds what a reference leads to where the sketch has nothing", async () => {
    const inner = { type: "object", properties: { a: { type: "string" } } };
    const reference = { $ref: `#${schemaAt(1)}/properties/a` };
    expect(await pointers(withAnswers(inner, inner, { type: "array", items: reference }))).toEqual([]);
  });

  it("finds the faults that any document has", async () => {
    const leaf = fc.constantFrom<Json>({ type: "string" }, { nullable: true }, { type: "string", length: 3 });
    const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        tie("schema").map((items): Json => ({ type: "array", items })),
        fc
          .dictionary(fc.constantFrom("a", "items", "schema"), tie("schema"), { maxKeys: 3 })
          .map((properties): Json => ({ type: "object", properties })),
        fc.array(tie("schema"), { minLength: 1, maxLength: 2 }).map((allOf): Json => ({ allOf })),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(schema, { minLength: 1, maxLength: 5 }), async (schemas) => {
        const document = read(withAnswers(...schemas));
        const expected = schemas.flatMap((one, index) =>
          faultsIn(one).map((fault) => schemaAt(index) + fault),
        );
        expect(await pointers(document)).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});

/** The places of what the leaves have wrong. */
function faultsIn(schema: Json): string[] {
  if (!isObject(schema)) return [];
  const { properties, items, allOf } = schema;
  const below = (inner: Json | undefined, ...path: readonly (string | number)[]) =>
    faultsIn(inner ?? null).map((fault) => pointerOf(path) + fault);
  return [
    ...["nullable", "length"].filter((key) => Object.hasOwn(schema, key)).map((key) => `/${key}`),
    ...below(items, "items"),
    ...(isObject(properties) ? Object.keys(properties) : []).flatMap((name) =>
      below(isObject(properties) ? properties[name] : null, "properties", name),
    ),
    ...(Array.isArray(allOf) ? allOf : []).flatMap((one, index) => below(one, "allOf", index)),
  ];
}
