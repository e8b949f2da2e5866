import { describe, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { both, documentOf, expectRefused, json, operation, ref, xmlOperation } from "./testing.ts";

const text = { type: "string" };
const at = "/paths/~1cards/post";
const card = "/components/schemas/Card";

/** A document whose one operation answers the schema Card in XML. */
function withCard(
  schema: Json,
  schemas: { [name: string]: Json } = {},
  more: { [key: string]: Json } = {},
): JsonObject {
  const paths = { "/cards": { post: xmlOperation("cards.create", { answer: ref("Card") }) } };
  return documentOf({ paths, schemas: { Card: schema, ...schemas }, ...more });
}

function withProperty(schema: Json, more: JsonObject = {}): JsonObject {
  return withCard(object({ a: schema }, more));
}

function withAnswer(schema: Json, parts: { [key: string]: Json } = {}): JsonObject {
  const paths = { "/cards": { post: xmlOperation("cards.create", { answer: schema, ...parts }) } };
  return documentOf({ paths, schemas: { Card: object({}) } });
}

function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: "object", properties, ...more };
}

/** Content in XML and JSON under two media types. */
function content(mediaType: string): JsonObject {
  return { ...json(text), [mediaType]: { schema: text } };
}

const named = (xml: JsonObject) => ({ Named: object({}, { xml }) });
const namespace = "urn:a";

const refused: readonly (readonly [
  behaviour: string,
  document: JsonObject,
  pointer: string,
  problem: string,
])[] = [
  [
    "a sign of refusal that the schema of a success has no place for",
    withCard(
      object({ a: object({ b: text }) }),
      {},
      { "x-tok-errors": { refused: [{ at: "/a/b" }, { at: "/a/c" }] } },
    ),
    `${at}/responses/200/content/application~1xml/schema`,
    "/a/c is a sign of refusal in x-tok-errors, and this schema has no such member",
  ],
  // Values without one form
  [
    "types that a discriminator tells apart",
    withCard(object({ kind: text }, { discriminator: { propertyName: "kind" } }), {
      Gold: { allOf: [ref("Card"), object({ points: text })] },
    }),
    card,
    "types that a discriminator tells apart have no form",
  ],
  [
    "two properties that are written alike in namespaces of their own",
    withCard(
      object({
        a: { ...text, xml: { name: "x", namespace: "urn:1" } },
        b: { ...text, xml: { name: "x", namespace: "urn:2" } },
      }),
    ),
    `${card}/properties/b`,
    "the properties a and b are both written x",
  ],
  [
    "an attribute that would declare a namespace",
    withProperty({ ...text, xml: { name: "xmlns", attribute: true } }),
    `${card}/properties/a`,
    "an attribute cannot be called xmlns",
  ],
  ["alternatives", withProperty({ oneOf: [text] }), `${card}/properties/a`, "alternatives have no form"],
  [
    "alternatives in a part",
    withCard({ allOf: [ref("A"), object({})] }, { A: { anyOf: [object({}), object({})] } }),
    "/components/schemas/A",
    "alternatives have no form",
  ],
  ["a schema without a type", withProperty({}), `${card}/properties/a`, "without a type"],
  ["numbers without a type", withProperty({ enum: [1, 2] }), `${card}/properties/a`, "without a type"],
  [
    "a schema of several types",
    withCard(object({ a: { type: ["string", "integer"] } }), {}, { openapi: "3.1.0" }),
    `${card}/properties/a`,
    "several types",
  ],
  [
    "parts of several types",
    withProperty({ allOf: [text, { type: "integer" }] }),
    `${card}/properties/a`,
    "several types",
  ],
  ["an object of anything", withProperty({ type: "object" }), `${card}/properties/a`, "without properties"],
  [
    "an array inside an array",
    withProperty({ type: "array", items: { type: "array", items: text } }),
    `${card}/properties/a/items`,
    "an array inside an array",
  ],
  [
    "an array inside an array that is a document",
    withAnswer({ type: "array", items: { type: "array", items: text }, xml: { name: "rows" } }),
    `${at}/responses/200/content/application~1xml/schema/items`,
    "an array inside an array",
  ],

  // Names
  [
    "a document that nothing names",
    withAnswer(text),
    `${at}/responses/200/content/application~1xml/schema`,
    "nothing names this element",
  ],
  [
    "items that nothing names",
    withAnswer({ type: "array", items: text, xml: { name: "texts" } }),
    `${at}/responses/200/content/application~1xml/schema/items`,
    "nothing names this element",
  ],
  [
    "a name that XML does not allow",
    withCard(object({ "a b": text })),
    `${card}/properties/a b`,
    '"a b" is no name',
  ],
  [
    "a name with a prefix of its own",
    withProperty({ ...text, xml: { name: "p:a" } }),
    `${card}/properties/a`,
    '"p:a" is no name',
  ],
  [
    "a prefix that XML keeps for itself",
    withProperty({ ...text, xml: { prefix: "xmlns", namespace } }),
    `${card}/properties/a`,
    '"xmlns" is no prefix',
  ],
  [
    "a prefix without a namespace",
    withProperty({ ...text, xml: { prefix: "p" } }),
    `${card}/properties/a`,
    "the prefix p stands for no namespace",
  ],
  [
    "two elements of one name",
    withCard(object({ a: text, b: { ...text, xml: { name: "a" } } })),
    `${card}/properties/b`,
    'the properties a and b are both "a"',
  ],
  [
    "a property with two forms",
    withCard({ allOf: [ref("Base")], ...object({ a: { type: "integer" } }) }, { Base: object({ a: text }) }),
    `${card}/properties/a`,
    "another form in XML at /components/schemas/Base/properties/a",
  ],
  [
    "a name that nobody decided on",
    withCard(object({ a: ref("Named") }), named({ name: "b" })),
    `${card}/properties/a`,
    'the element is "a" by its property and "b" by the schema Named',
  ],
  [
    "a name of items that nobody decided on",
    withCard(object({ a: { type: "array", items: ref("Named") } }), named({ name: "b" })),
    `${card}/properties/a`,
    "Say by x-tok-xml which one is written",
  ],
  [
    "a namespace that nobody decided on",
    withCard(object({ a: ref("Named") }), named({ namespace })),
    `${card}/properties/a`,
    '"a" by its property and "a" in urn:a by the schema Named',
  ],
  [
    "a named schema without a namespace inside one with",
    withCard(object({ a: ref("Named") }, { xml: { namespace } }), { Named: object({}) }),
    "/components/schemas/Named",
    "says no namespace, and is reached from one that says urn:a",
  ],
  [
    "a base without a namespace",
    withCard({ allOf: [ref("Named"), object({})], xml: { namespace } }, { Named: object({}) }),
    "/components/schemas/Named",
    "says no namespace",
  ],

  // Attributes
  [
    "an attribute that is an object",
    withProperty(object({}, { xml: { attribute: true } })),
    `${card}/properties/a`,
    "an attribute holds no object",
  ],
  [
    "an attribute that is a list",
    withProperty({ type: "array", items: text, xml: { attribute: true } }),
    `${card}/properties/a`,
    "an attribute holds no array",
  ],
  [
    "an attribute in a namespace without a prefix",
    withProperty({ ...text, xml: { attribute: true, namespace } }),
    `${card}/properties/a`,
    "needs a prefix",
  ],

  // Enums
  [
    "an enum by name that has none",
    withCard(
      object({ a: { type: "integer", enum: [1, 2], "x-enum-varnames": ["A", "B"] } }),
      {},
      { "x-tok-xml": { names: "properties", enums: "names" } },
    ),
    `${card}/properties/a`,
    "has none itself",
  ],
  [
    "an enum by name with two equal names",
    withCard(
      object({ a: { type: "integer", enum: [1, 2], "x-enum-varnames": ["A", "a"], "x-tok-name": "Kind" } }),
      {},
      { "x-tok-xml": { names: "properties", enums: "names" } },
    ),
    `${card}/properties/a`,
    'two values are called "a"',
  ],

  // Orders
  [
    "an order without an own property",
    withCard(object({ a: text, b: text }, { "x-tok-xml-order": ["a"] })),
    `${card}/x-tok-xml-order`,
    '"b" does not stand once',
  ],
  [
    "an order with a property twice",
    withCard(object({ a: text }, { "x-tok-xml-order": ["a", "a"] })),
    `${card}/x-tok-xml-order`,
    '"a" does not stand once',
  ],
  [
    "an order with an inherited property",
    withCard(
      { allOf: [ref("Base"), object({ b: text })], "x-tok-xml-order": ["b", "a"] },
      { Base: object({ a: text }) },
    ),
    `${card}/x-tok-xml-order`,
    '"a" does not stand once',
  ],
  [
    "an order of nothing",
    withProperty({ ...text, "x-tok-xml-order": "data-contract" }),
    `${card}/properties/a/x-tok-xml-order`,
    "no properties of its own",
  ],
  [
    "an order of another kind",
    withCard(object({ a: text }, { "x-tok-xml-order": "alphabetical" })),
    `${card}/x-tok-xml-order`,
    "x-tok-xml-order",
  ],
  [
    "a setting of another kind",
    withCard(object({}), {}, { "x-tok-xml": { names: "both" } }),
    "/x-tok-xml",
    "names",
  ],

  // Formats
  [
    "an answer with another schema in XML",
    documentOf({
      paths: {
        "/cards": {
          post: {
            ...operation("cards.create"),
            responses: {
              200: {
                description: "x",
                content: { ...json(ref("Card")), "application/xml": { schema: ref("Other") } },
              },
            },
          },
        },
      },
      schemas: { Card: object({}), Other: object({}) },
    }),
    `${at}/responses/200/content/application~1xml/schema`,
    "the formats carry different values",
  ],
  [
    "an error body with another schema in XML",
    withAnswer(ref("Card"), {
      responses: {
        200: { description: "x", content: both(ref("Card")) },
        400: { description: "x", content: { ...json(text), "text/xml": { schema: ref("Card") } } },
      },
    }),
    `${at}/responses/400/content/text~1xml/schema`,
    "the formats carry different values",
  ],
  [
    "a body and an answer that share no XML media type",
    documentOf({
      paths: {
        "/cards": {
          post: {
            ...operation("cards.create"),
            requestBody: { content: content("application/xml") },
            responses: { 200: { description: "x", content: content("text/xml") } },
          },
        },
      },
    }),
    at,
    "in no media type that all of them share",
  ],
];

describe("generateProvider, for bodies in XML", () => {
  it.each(refused)("refuses %s", async (_behaviour, document, pointer, problem) => {
    await expectRefused(document, pointer, problem);
  });
});
