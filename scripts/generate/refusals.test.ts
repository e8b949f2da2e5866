import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import {
  documentOf,
  expectRefused,
  generated,
  json,
  operation,
  plainOverlay,
  ref,
  refusal,
} from "./testing.ts";

const answer = { type: "string" };
const at = "/paths/~1cards/post";

/** A document of one operation. */
function one(parts: { [key: string]: Json | undefined }, more: { [key: string]: Json } = {}): JsonObject {
  return documentOf({
    paths: { "/cards": { post: operation("cards.create", { answer, ...parts }) } },
    ...more,
  });
}

function withParameter(...parameters: JsonObject[]): JsonObject {
  return one({
    parameters: parameters.map((parameter) => ({ in: "query", schema: { type: "string" }, ...parameter })),
  });
}

function withSchema(name: string, schema: Json, more: { [key: string]: Json } = {}): JsonObject {
  return one({}, { schemas: { [name]: schema }, ...more });
}

/** A document of two operations, of which the first one has a parameter in a header and the second one what is given. */
function withOption(
  parameter: JsonObject,
  other?: JsonObject,
  more: { [key: string]: Json } = {},
): JsonObject {
  const region = { name: "Region", in: "header", schema: { type: "string" }, "x-tok-option": "region" };
  const first = { ...region, ...parameter };
  return documentOf({
    paths: {
      "/cards": { post: operation("cards.create", { answer, parameters: [first] }) },
      "/other": { get: operation("cards.get", { answer, parameters: [other ?? first] }) },
    },
    ...more,
  });
}

const batch = {
  type: "object",
  properties: {
    status: { type: "string" },
    errors: { type: "array", items: { type: "string" } },
    last: { type: "object", properties: { error: { type: "string" } } },
  },
};
function withPartial(partial: JsonObject, parts: { [key: string]: Json } = {}): JsonObject {
  const whole = { at: "/status", in: ["PARTIAL"], failures: "/errors", ...partial };
  return one({ answer: batch, "x-tok-partial": whole, ...parts });
}

const items = {
  type: "object",
  properties: {
    all: { type: "array", items: { type: "object", properties: { code: { type: "integer" } } } },
    one: { type: "object", properties: { code: { type: "integer" } } },
  },
};
function withItems(partial: JsonObject): JsonObject {
  return one({ answer: items, "x-tok-partial": partial });
}

const sealing = {
  "x-tok-encryption": {
    requestMember: "sealed",
    contentType: "JSON",
    responseMember: "sealed",
    claim: "key",
  },
};
function withUnmasking(parts: { [key: string]: Json }, more: { [key: string]: Json } = sealing): JsonObject {
  const content = { ...json(answer), "application/jose": { schema: answer } };
  const methods = [{ name: "cards.show", accept: "application/jose", decrypt: "unmask" }];
  const responses = { 200: { description: "x", content } };
  return one({ responses, "x-tok-methods": methods, ...parts }, more);
}

function withMethods(...names: string[]): JsonObject {
  const paths = names.map((name, index) => [`/p${index}`, { get: operation(name, { answer }) }]);
  return documentOf({ paths: Object.fromEntries(paths) });
}

const refused: readonly (readonly [
  behaviour: string,
  document: JsonObject,
  pointer: string,
  problem: string,
])[] = [
  // Names
  ["two methods of one name", withMethods("cards.get", "cards.get"), "/paths/~1p1/get", "cards.get is taken"],
  [
    "methods of one name in the table",
    withMethods("cards.oneGet", "cardsOne.get"),
    "/paths/~1p1/get",
    "both need the name",
  ],
  ["a method that every object has", withMethods("cards.constructor"), "/paths/~1p0/get", "unusable"],
  ["a method that makes a promise of a resource", withMethods("cards.then"), "/paths/~1p0/get", "unusable"],
  [
    "a method named like a part of the table",
    withMethods("read.rules1"),
    "/paths/~1p0/get",
    "no usable name",
  ],
  ["a resource called http", withMethods("http.get"), "/paths/~1p0", "no usable name"],
  [
    "a resource whose class core has already",
    withMethods("apiError.get"),
    "/paths/~1p0",
    "both need the name ApiError",
  ],
  [
    "a resource whose class a schema has",
    { ...withSchema("Cards", {}) },
    "/paths/~1cards",
    "both need the name Cards",
  ],
  [
    "a method name of three parts",
    one({ "x-tok-methods": [{ name: "cards.create.one" }] }),
    `${at}/x-tok-methods`,
    'at /0/name: must read "resource.method" or "method" in camelCase',
  ],
  [
    "two methods of the client of one name",
    withMethods("ping", "ping"),
    "/paths/~1p1/get",
    "the method name ping is taken",
  ],
  ["a method of the client called http", withMethods("ping", "http"), "/paths/~1p1/get", "no usable name"],
  ["a method of the client that every object has", withMethods("toString"), "/paths/~1p0/get", "unusable"],
  [
    "a method of the client that no constant can be called",
    withMethods("delete"),
    "/paths/~1p0/get",
    'delete would be called "delete", which is no usable name',
  ],
  [
    "a method of the client named like a part of the table",
    withMethods("errorFacts1"),
    "/paths/~1p0/get",
    "no usable name",
  ],
  [
    "a method of the client called like a resource",
    withMethods("cards.get", "cards"),
    "/paths/~1p1/get",
    "cards and the resource cards both need the name cards",
  ],
  [
    "a resource called like a method of the client",
    withMethods("cards", "cards.get"),
    "/paths/~1p1",
    "the resource cards and cards both need the name cards",
  ],
  [
    "a method of the client called in the table like one of a resource",
    withMethods("cards.get", "cardsGet"),
    "/paths/~1p1/get",
    "both need the name CardsGetArguments",
  ],
  [
    "two schemas of one type name",
    withSchema("card-x", {}, { schemas: { "card-x": {}, CardX: {} } }),
    "/components/schemas/CardX",
    "both need the name CardX",
  ],
  [
    "a schema whose name core exports",
    withSchema("api-error", {}),
    "/components/schemas/api-error",
    "core both need the name ApiError",
  ],
  [
    "a schema whose name the generated code uses",
    withSchema("Record", {}),
    "/components/schemas/Record",
    "no usable name",
  ],
  [
    "a schema whose name starts with a digit",
    withSchema("3ds", {}),
    "/components/schemas/3ds",
    "no usable name",
  ],
  [
    "a schema name that OpenAPI does not allow",
    withSchema("größe", {}),
    "/components/schemas/größe",
    "no name that OpenAPI allows",
  ],
  [
    "a name that the writable form needs",
    documentOf({
      paths: { "/a": { post: operation("a.b", { body: ref("Card") }) } },
      schemas: { Card: { enum: ["a", "b"] }, CardInput: {} },
    }),
    "/components/schemas/CardInput",
    "the schema CardInput and the schema Card both need the name CardInput",
  ],
  [
    "two equal names in an enum",
    withSchema("A", { enum: ["a", "b"], "x-tok-name": "A", "x-enum-varnames": ["X", "X"] }),
    "/components/schemas/A",
    'are called "X"',
  ],
  [
    "a name missing in an enum",
    withSchema("A", { enum: ["a", "b"], "x-tok-name": "A", "x-enum-varnames": ["X"] }),
    "/components/schemas/A",
    "does not name each value",
  ],
  [
    "__proto__ in an enum",
    withSchema("A", { enum: ["__proto__", "b"], "x-tok-name": "A" }),
    "/components/schemas/A",
    "__proto__",
  ],
  [
    "an enum name that is no type name",
    withSchema("A", { enum: ["a"], "x-tok-name": "a-b" }),
    "/components/schemas/A",
    "no usable name of a type",
  ],
  [
    "two enums of one name and other values",
    withSchema("A", {
      type: "object",
      properties: { a: { enum: ["a"], "x-tok-name": "E" }, b: { enum: ["b"], "x-tok-name": "E" } },
    }),
    "/components/schemas/A/properties/b",
    "have different values",
  ],
  [
    "a type name on a schema that is exported under none",
    withSchema("A", { type: "object", properties: { a: { type: "string", "x-tok-name": "B" } } }),
    "/components/schemas/A/properties/a",
    "neither an enum nor a named schema",
  ],
  [
    "two parameters of one name",
    withParameter({ name: "a-b" }, { name: "aB" }),
    `${at}/parameters/1`,
    "would both be called aB",
  ],
  ["a parameter called body", withParameter({ name: "body" }), `${at}/parameters/0`, 'called "body"'],
  ["a parameter without letters", withParameter({ name: "-" }), `${at}/parameters/0`, 'called ""'],
  [
    "a parameter that starts with a digit",
    withParameter({ name: "3ds" }),
    `${at}/parameters/0`,
    'called "3ds"',
  ],
  [
    "a parameter with letters beyond ASCII",
    withParameter({ name: "größe" }),
    `${at}/parameters/0`,
    'called "größe"',
  ],
  [
    "a parameter that every object has",
    withParameter({ name: "toString" }),
    `${at}/parameters/0`,
    'called "toString"',
  ],
  [
    "two servers of one name",
    one(
      {},
      {
        servers: [
          { url: "https://a.test", "x-tok-name": "a" },
          { url: "https://b.test", "x-tok-name": "a" },
        ],
      },
    ),
    "/servers/1",
    "the environment name a is taken",
  ],

  // Keys of ours
  ["an unknown key", one({ "x-tok-nmae": "a" }), `${at}/x-tok-nmae`, "x-tok-nmae is not a known key"],
  ["a misplaced key", one({ "x-tok-secret": true }), `${at}/x-tok-secret`, "does not belong here"],
  [
    "a misplaced key between paths",
    documentOf({ paths: { "x-tok-methods": [], "/a": { get: operation("a.b", { answer }) } } }),
    "/paths/x-tok-methods",
    "does not belong here",
  ],
  [
    "a malformed key",
    one({ "x-tok-envelope": { value: "data" } }),
    `${at}/x-tok-envelope`,
    "must be a JSON Pointer",
  ],
  [
    "a key with an unknown member",
    one({ "x-tok-repeatable": { source: "x", why: "y" } }),
    `${at}/x-tok-repeatable`,
    "x-tok-repeatable",
  ],
  [
    "a key on a property called properties",
    withSchema("A", { type: "object", properties: { properties: { type: "string", "x-tok-no": 1 } } }),
    "/components/schemas/A/properties/properties/x-tok-no",
    "not a known key",
  ],
  [
    "a key on an operation that is not generated",
    documentOf({ paths: { "/a": { trace: operation("a.b", { answer }) } } }),
    "/paths/~1a/trace/x-tok-methods",
    "does not belong here",
  ],
  [
    "an envelope that points at nothing",
    one({ "x-tok-envelope": { value: "/data" } }),
    `${at}/x-tok-envelope`,
    'no property "data"',
  ],
  [
    "an empty list for a value that is none",
    one({
      answer: { type: "object", properties: { a: { type: "string" } } },
      "x-tok-envelope": { value: "/a", absent: "empty-array" },
    }),
    `${at}/x-tok-envelope`,
    "needs a value that is a list",
  ],
  [
    "a proof that the value has no place for",
    one({
      answer: {
        type: "object",
        properties: { a: { type: "object", properties: { b: { type: "string" } } } },
      },
      "x-tok-envelope": { value: "/a", proof: ["b", "c"] },
    }),
    `${at}/x-tok-envelope/proof`,
    "c is no property with one type",
  ],
  [
    "a proof that the value inherits without one type",
    one({
      answer: { allOf: [{ type: "object", properties: { a: {} } }] },
      "x-tok-envelope": { value: "", proof: ["a"] },
    }),
    `${at}/x-tok-envelope/proof`,
    "a is no property with one type",
  ],
  [
    "a partial success whose sign is nowhere",
    withPartial({ at: "/state" }),
    `${at}/x-tok-partial`,
    'no property "state"',
  ],
  [
    "a partial success whose failures are nowhere",
    withPartial({ failures: "/last/errors" }),
    `${at}/x-tok-partial`,
    'no property "errors" on the way to /last/errors',
  ],
  [
    "a partial success whose failures are no list",
    withPartial({ failures: "/last" }),
    `${at}/x-tok-partial`,
    "what stands at /last is not always a list",
  ],
  [
    "a partial success where an answer has no body",
    withPartial(
      {},
      { responses: { 200: { description: "x", content: json(batch) }, 204: { description: "x" } } },
    ),
    `${at}/x-tok-partial`,
    'no property "errors"',
  ],
  [
    "a partial success by items that are nowhere",
    withItems({ items: "/parts", status: "/code" }),
    `${at}/x-tok-partial`,
    'no property "parts"',
  ],
  [
    "a partial success by items that are no list",
    withItems({ items: "/one", status: "/code" }),
    `${at}/x-tok-partial`,
    "what stands at /one is not always a list",
  ],
  [
    "a partial success by items without a status",
    withItems({ items: "/all", status: "/state" }),
    `${at}/x-tok-partial`,
    'no property "state"',
  ],
  [
    "a partial success by items and by a sign",
    withItems({ items: "/all", status: "/code", failures: "/all" }),
    `${at}/x-tok-partial`,
    "x-tok-partial",
  ],
  ["a partial success by items alone", withItems({ items: "/all" }), `${at}/x-tok-partial`, "x-tok-partial"],

  // Encryption
  [
    "an encrypted answer that nothing decrypts",
    one({ "x-tok-methods": [{ name: "cards.show", accept: "application/jose" }] }),
    `${at}/x-tok-methods`,
    "at /0: accept and decrypt go together",
  ],
  [
    "decryption of an answer that nobody asks for",
    one({ "x-tok-methods": [{ name: "cards.show", decrypt: "unmask" }] }),
    `${at}/x-tok-methods`,
    "at /0: accept and decrypt go together",
  ],
  [
    "decryption of another kind",
    one({ "x-tok-methods": [{ name: "cards.show", accept: "application/jose", decrypt: "all" }] }),
    `${at}/x-tok-methods`,
    "at /0/decrypt",
  ],
  [
    "an encrypted answer in a media type that no success has",
    withUnmasking({ responses: { 200: { description: "x", content: json(answer) } } }),
    `${at}/x-tok-methods`,
    "no answer with a status from 200 on is documented in application/jose",
  ],
  [
    "an encrypted answer in the media type of an error",
    withUnmasking({
      responses: {
        200: { description: "x", content: json(answer) },
        400: { description: "x", content: { ...json(answer), "application/jose": { schema: answer } } },
      },
    }),
    `${at}/x-tok-methods`,
    "no answer with a status from 200 on is documented in application/jose",
  ],
  [
    "an answer that is decrypted where the document does not say how",
    withUnmasking({}, {}),
    `${at}/x-tok-encrypt`,
    "the document does not say how messages are encrypted",
  ],
  [
    "encryption where the document does not say how",
    one({ "x-tok-encrypt": { response: "optional" } }),
    `${at}/x-tok-encrypt`,
    "the document does not say how messages are encrypted",
  ],
  [
    "an encrypted request without a body",
    one({ "x-tok-encrypt": { request: "optional" } }, sealing),
    `${at}/x-tok-encrypt`,
    "the operation has no body to encrypt",
  ],
  ["encryption of nothing", one({ "x-tok-encrypt": {} }, sealing), `${at}/x-tok-encrypt`, "says nothing"],
  [
    "an answer that has to be encrypted",
    one({ "x-tok-encrypt": { response: "mandatory" } }, sealing),
    `${at}/x-tok-encrypt`,
    "at /response",
  ],
  [
    "a document that says half of how messages are encrypted",
    one({}, { "x-tok-encryption": { requestMember: "sealed", responseMember: "sealed", claim: "key" } }),
    "/x-tok-encryption",
    "at /contentType",
  ],
  [
    "an encrypted message under no name",
    one({}, { "x-tok-encryption": { ...sealing["x-tok-encryption"], requestMember: "a b" } }),
    "/x-tok-encryption",
    "at /requestMember: must be a name",
  ],
  [
    "the forms of encrypted messages on an operation",
    one({ ...sealing }),
    `${at}/x-tok-encryption`,
    "does not belong here",
  ],
  [
    "a schema whose name the option for keys has",
    withSchema("MleOptions", {}),
    "/components/schemas/MleOptions",
    "core both need the name MleOptions",
  ],

  // What is required where it is read
  [
    "a property that is required where it is read, and is none",
    withSchema(
      "A",
      {
        allOf: [ref("B")],
        properties: { a: {} },
        "x-tok-required": { read: ["a", "b"] },
      },
      {
        schemas: {
          A: { allOf: [ref("B")], properties: { a: {} }, "x-tok-required": { read: ["a", "b"] } },
          B: { properties: { b: {} } },
        },
      },
    ),
    "/components/schemas/A/x-tok-required",
    '"b" is none of the schema\'s own properties',
  ],
  [
    "nothing that is required where it is read",
    withSchema("A", { properties: { a: {} }, "x-tok-required": { read: [] } }),
    "/components/schemas/A/x-tok-required",
    "at /read",
  ],
  [
    "what is required where it is written",
    withSchema("A", { properties: { a: {} }, "x-tok-required": { write: ["a"] } }),
    "/components/schemas/A/x-tok-required",
    "x-tok-required",
  ],
  [
    "advice without the member that makes it good",
    one({ "x-tok-recovery": { advice: "call again" } }),
    `${at}/x-tok-recovery`,
    "at /given",
  ],
  [
    "advice at no pointer",
    one({ "x-tok-recovery": { given: "id", advice: "call again" } }),
    `${at}/x-tok-recovery`,
    "at /given: must be a JSON Pointer",
  ],
  ["a partial success without a sign", withPartial({ in: [] }), `${at}/x-tok-partial`, "at /in"],
  [
    "a partial success at no pointer",
    withPartial({ at: "status" }),
    `${at}/x-tok-partial`,
    "must be a JSON Pointer",
  ],
  [
    "a partial success with an unknown member",
    withPartial({ data: "/a" }),
    `${at}/x-tok-partial`,
    "x-tok-partial",
  ],
  [
    "lists of details without a place",
    one({ "x-tok-errors": { details: [{ message: "/message" }] } }),
    `${at}/x-tok-errors`,
    "at /details/0/at",
  ],
  [
    "lists of details with an unknown member",
    one({ "x-tok-errors": { details: [{ at: "/errors", title: "/title" }] } }),
    `${at}/x-tok-errors`,
    "at /details/0",
  ],
  ["no list of details", one({ "x-tok-errors": { details: [] } }), `${at}/x-tok-errors`, "at /details"],
  [
    "a list inside an object without the name of its member",
    withSchema("A", { type: "array", items: {}, "x-tok-read": { "list-in": "" } }),
    "/components/schemas/A/x-tok-read",
    "x-tok-read",
  ],
  [
    "a closed body where there is none",
    one({ "x-tok-closed": true }),
    `${at}/x-tok-closed`,
    "the operation has no body",
  ],
  [
    "a body that is closed by anything but true",
    one({ "x-tok-closed": false }),
    `${at}/x-tok-closed`,
    "x-tok-closed",
  ],
  [
    "a closed body that contains itself",
    one(
      { body: ref("A"), "x-tok-closed": true },
      { schemas: { A: { type: "object", properties: { next: { type: "array", items: ref("A") } } } } },
    ),
    "/components/schemas/A",
    "a body with x-tok-closed has a schema that contains itself",
  ],
  [
    "a closed body that contains itself by one of its kinds",
    one(
      { body: ref("A"), "x-tok-closed": true },
      {
        schemas: {
          A: {
            oneOf: [ref("B")],
            discriminator: { propertyName: "k", mapping: { b: "#/components/schemas/B" } },
          },
          B: {
            type: "object",
            required: ["k"],
            properties: { k: { enum: ["b"], type: "string" }, a: ref("A") },
          },
        },
      },
    ),
    "/components/schemas/A",
    "contains itself",
  ],
  [
    "an option in the query",
    withOption({ in: "query" }),
    `${at}/parameters/0`,
    "x-tok-option needs an optional parameter in a header",
  ],
  [
    "an option in the path",
    documentOf({
      paths: {
        "/a/{x}": {
          get: operation("a.b", {
            answer,
            parameters: [{ name: "x", in: "path", required: true, schema: answer, "x-tok-option": "x" }],
          }),
        },
      },
    }),
    "/paths/~1a~1{x}/get/parameters/0",
    "x-tok-option needs an optional parameter in a header",
  ],
  [
    "an option that is required",
    withOption({ required: true }),
    `${at}/parameters/0`,
    "x-tok-option needs an optional parameter in a header",
  ],
  [
    "an option that every client has",
    withOption({ "x-tok-option": "timeoutMs" }),
    `${at}/parameters/0`,
    "every client has an option timeoutMs already",
  ],
  [
    "an option that clients with XML have",
    withOption({ "x-tok-option": "enumNames" }),
    `${at}/parameters/0`,
    "every client has an option enumNames already",
  ],
  [
    "an option that every object has",
    withOption({ "x-tok-option": "toString" }),
    `${at}/parameters/0`,
    "an option toString already",
  ],
  [
    "an option that is a variable of the host",
    withOption({}, undefined, {
      servers: [
        {
          url: "https://{region}.acme.test",
          variables: { region: { default: "eu" } },
          "x-tok-name": "sandbox",
        },
      ],
    }),
    `${at}/parameters/0`,
    "every client has an option region already",
  ],
  [
    "an option that is not in camelCase",
    withOption({ "x-tok-option": "the-region" }),
    `${at}/parameters/0/x-tok-option`,
    "must be in camelCase",
  ],
  [
    "an option that one of the methods lacks",
    withOption({}, { name: "Region", in: "header", schema: { type: "string" } }),
    "/paths/~1other/get",
    "lacks the parameter Region, which as the option region goes with each call",
  ],
  [
    "an option that has other values elsewhere",
    withOption(
      { schema: { type: "string", enum: ["a"] } },
      { name: "Region", in: "header", schema: { type: "string", enum: ["b"] }, "x-tok-option": "region" },
    ),
    "/paths/~1other/get/parameters/0",
    "the option region is another one elsewhere",
  ],
  [
    "an option that is another header elsewhere",
    withOption({}, { name: "Area", in: "header", schema: { type: "string" }, "x-tok-option": "region" }),
    "/paths/~1other/get/parameters/0",
    "the option region is another one elsewhere",
  ],
  [
    "an option in a header that the client sets",
    withOption({ name: "Content-Type" }),
    `${at}/parameters/0`,
    "sets the header Content-Type itself",
  ],
  [
    "an option in the header of the key",
    withOption({ name: "Api-Key" }),
    `${at}/parameters/0`,
    "sets the header Api-Key itself",
  ],
  [
    "an option in the header of the idempotency key",
    one({
      parameters: [{ name: "Request-Id", in: "header", schema: answer, "x-tok-option": "requestId" }],
      "x-tok-idempotency": { header: "request-id", source: "x" },
    }),
    `${at}/parameters/0`,
    "sets the header Request-Id itself",
  ],
  [
    "an option that is a list",
    withOption({ schema: { type: "array", items: { type: "string" } } }),
    `${at}/parameters/0`,
    "an array cannot be written into the header",
  ],
  [
    "an option on a schema",
    withSchema("A", { type: "string", "x-tok-option": "a" }),
    "/components/schemas/A/x-tok-option",
    "does not belong here",
  ],
  [
    "tolerant reading without a fixed depth",
    withSchema(
      "A",
      { type: "object", properties: { n: { type: "string", "x-tok-read": "digits" }, next: ref("A") } },
      { paths: { "/cards": { post: operation("cards.create", { answer: ref("A") }) } } },
    ),
    "/components/schemas/A",
    "contains itself",
  ],

  // References
  [
    "a reference to another file",
    withSchema("A", { $ref: "other.yaml#/A" }),
    "/components/schemas/A/$ref",
    "leaves the document",
  ],
  [
    "a reference to a web page",
    withSchema("A", { $ref: "https://acme.test/a.json" }),
    "/components/schemas/A/$ref",
    "leaves the document",
  ],
  [
    "a reference to nothing",
    withSchema("A", { type: "array", items: ref("B") }),
    "/components/schemas/A/items/$ref",
    "points at nothing",
  ],
  [
    "a reference to what every object has",
    withSchema("A", { type: "array", items: ref("toString") }),
    "/components/schemas/A/items/$ref",
    "points at nothing",
  ],
  [
    "a reference with a stray percent sign",
    withSchema("A", { type: "array", items: { $ref: "#/components/schemas/%" } }),
    "/components/schemas/A/items/$ref",
    "points at nothing",
  ],
  [
    "a reference into a schema",
    withSchema("A", {
      type: "object",
      properties: { a: { type: "string" }, b: { $ref: "#/components/schemas/A/properties/a" } },
    }),
    "/components/schemas/A/properties/b/$ref",
    "a part of the document that has no name",
  ],
  [
    "a reference to the whole document",
    withSchema("A", { $ref: "#" }),
    "/components/schemas/A/$ref",
    "names no part of the document",
  ],
  ["a reference to itself", withSchema("A", ref("A")), "/components/schemas/A/$ref", "leads back to itself"],
  [
    "a parameter that refers to itself",
    one({}, { components: { parameters: { A: { $ref: "#/components/parameters/A" } } } }),
    "/components/parameters/A/$ref",
    "leads back to itself",
  ],
  [
    "a schema made of itself",
    withSchema(
      "A",
      { allOf: [ref("B")] },
      { schemas: { A: { allOf: [ref("B")] }, B: { type: "array", items: ref("A") } } },
    ),
    "/components/schemas/A",
    "A → B → A",
  ],
  [
    "a mapping to nothing",
    withSchema(
      "A",
      { oneOf: [ref("B")], discriminator: { propertyName: "k", mapping: { b: "#/components/schemas/C" } } },
      {
        schemas: {
          A: { oneOf: [ref("B")], discriminator: { propertyName: "k", mapping: { b: "C" } } },
          B: { type: "object" },
        },
      },
    ),
    "/components/schemas/A/discriminator/mapping/b",
    "C",
  ],

  // What is not supported
  [
    "a parameter in a cookie",
    withParameter({ name: "a", in: "cookie" }),
    `${at}/parameters/0`,
    "in cookie is not supported",
  ],
  [
    "another style of parameters",
    withParameter({ name: "a", style: "deepObject" }),
    `${at}/parameters/0`,
    "deepObject is not supported",
  ],
  [
    "reserved characters in the query",
    withParameter({ name: "a", allowReserved: true }),
    `${at}/parameters/0`,
    "allowReserved is not supported",
  ],
  [
    "an object in the query",
    withParameter({ name: "a", schema: ref("A") }),
    `${at}/parameters/0`,
    "an object cannot be written into the query",
  ],
  [
    "an array in a header",
    withParameter({ name: "a", in: "header", schema: { type: "array", items: answer } }),
    `${at}/parameters/0`,
    "an array cannot be written into the header",
  ],
  [
    "a boolean in the path",
    documentOf({
      paths: {
        "/a/{x}": {
          get: operation("a.b", {
            answer,
            parameters: [{ name: "x", in: "path", required: true, schema: { type: "boolean" } }],
          }),
        },
      },
    }),
    "/paths/~1a~1{x}/get/parameters/0",
    "a boolean cannot be written into the path",
  ],
  [
    "a parameter described by media type",
    one({ parameters: [{ name: "a", in: "query", content: json(answer) }] }),
    `${at}/parameters/0`,
    "without a schema",
  ],
  [
    "a header that the client sets",
    withParameter({ name: "Content-Type", in: "header" }),
    `${at}/parameters/0`,
    "sets the header Content-Type itself",
  ],
  [
    "the header of the key as a parameter",
    withParameter({ name: "API-Key", in: "header" }),
    `${at}/parameters/0`,
    "sets the header API-Key itself",
  ],
  [
    "a body that is no JSON",
    one({ requestBody: { content: { "application/xml": { schema: answer } } } }),
    `${at}/requestBody`,
    "no form in application/json",
  ],
  [
    "a body in a relative of JSON",
    one({ requestBody: { content: { "application/merge-patch+json": { schema: answer } } } }),
    `${at}/requestBody`,
    "no form in application/json",
  ],
  [
    "an answer that is no JSON",
    one({ responses: { 200: { description: "x", content: { "text/csv": { schema: answer } } } } }),
    `${at}/responses/200`,
    "no JSON form",
  ],
  [
    "an operation without a documented success",
    one({ responses: { default: { description: "x" } } }),
    `${at}/responses`,
    "no answer with a status from 200 on",
  ],
  [
    "a server without a name",
    one({}, { servers: [{ url: "https://acme.test" }] }),
    "/servers/0",
    "no x-tok-name",
  ],
  [
    "a server that speaks no HTTPS",
    one({}, { servers: [{ url: "http://acme.test", "x-tok-name": "a" }] }),
    "/servers/0",
    "speaks HTTPS",
  ],
  [
    "a server with a query",
    one({}, { servers: [{ url: "https://acme.test/?a=1", "x-tok-name": "a" }] }),
    "/servers/0",
    "speaks HTTPS",
  ],
  ["no server", one({}, { servers: [] }), "", "names no server"],
  [
    "an operation with servers of its own",
    one({ servers: [{ url: "https://b.test" }] }),
    at,
    "servers of its own",
  ],
  [
    "an operation with other authentication",
    one(
      { security: [{ other: [] }] },
      {
        components: {
          securitySchemes: {
            key: { type: "apiKey", in: "header", name: "api-key", "x-tok-auth": { scheme: "api-key" } },
            other: { type: "http", scheme: "basic" },
          },
        },
      },
    ),
    `${at}/security`,
    "does not say that key alone authenticates it",
  ],
  [
    "a document without methods",
    documentOf({ paths: { "/a": { get: { responses: { 200: { description: "x" } } } } } }),
    "/paths",
    "no operation has x-tok-methods",
  ],
  [
    "a document without a provider",
    one({}, { "x-tok-provider": { package: "acme", class: "Acme", title: "" } }),
    "/x-tok-provider",
    "scoped package name",
  ],
];

describe("generateProvider", () => {
  it.each(refused)("refuses %s", async (_behaviour, document, pointer, problem) => {
    const isShort = JSON.stringify(document).includes('"#/components/schemas/A"');
    const whole = isShort && !JSON.stringify(document).includes('"A":') ? withA(document) : document;
    await expectRefused(whole, pointer, problem);
  });

  it("refuses what Redocly finds, and lists all of it", async () => {
    const error = await refusal(
      generated(
        documentOf({
          paths: { "/a": { get: { ...operation("a.b", { answer }), tags: 1, deprecated: "no" } } },
        }),
      ),
    );
    expect(error.message).toMatch(
      /^specs\/acme\/openapi\.json#\/paths\/~1a\/get\/\w+: .*\. Also:\n {2}specs\/acme\/openapi\.json#\/paths/s,
    );
  });

  it("says so where only the overlay makes the place of an error", async () => {
    const overlay = plainOverlay
      .replace("$.info", "$.paths['/cards'].post")
      .replace("{}", "{ x-tok-envelope: { value: data } }");
    const error = await refusal(generated(one({}), overlay));
    expect(error.message).toBe(
      "specs/acme/openapi.json#/paths/~1cards/post/x-tok-envelope: x-tok-envelope at /value: must be a JSON Pointer, such as /payload/error (a place that specs/acme/overlay.yaml makes). specs/README.md shows its form.",
    );
  });

  it("refuses an overlay action without a match, by file and action", async () => {
    const error = await refusal(generated(one({}), plainOverlay.replace("$.info", "$.nothing")));
    expect(error.message).toMatch(
      /^specs\/acme\/overlay\.yaml#\/actions\/0: the target \$\.nothing matches nothing/,
    );
  });

  it.each([
    [
      "a maximum beyond 2^53",
      { type: "integer", maximum: 1 },
      '"maximum":1',
      '"maximum":9223372036854775807',
    ],
    [
      "a property whose name Redocly stumbles over",
      { type: "object", properties: { constructor: { type: "string", enum: ["a"] } } },
      "",
      "",
    ],
    [
      "a schema that contains itself by a property",
      { type: "object", properties: { a: { type: "array", items: ref("A") } } },
      "",
      "",
    ],
  ])("accepts %s", async (_behaviour, schema, from, to) => {
    const text = JSON.stringify(withSchema("A", schema)).replace(from, to);
    expect((await generated(text)).size).toBe(6);
  });
});

function withA(document: JsonObject): JsonObject {
  const components = document["components"];
  return {
    ...document,
    components: { ...(typeof components === "object" ? components : {}), schemas: { A: { type: "object" } } },
  };
}
