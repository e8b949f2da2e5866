import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { generateProvider } from "./provider.ts";
import {
  both,
  documentOf,
  expectRefused,
  json,
  operation,
  query,
  ref,
  refusal,
  Workspace,
  xmlOperation,
} from "./testing.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

describe("the operation table", () => {
  const table = async (paths: JsonObject, schemas: JsonObject = {}, more: { [key: string]: Json } = {}) => {
    workspace.provide("acme", documentOf({ paths, schemas, ...more }));
    const { files } = await generateProvider(workspace.root, "acme");
    return files.get("packages/acme/src/generated/operations.ts") ?? "";
  };

  it("does not require in an answer what is only written", async () => {
    const text = await table(
      { "/cards": { post: operation("cards.create", { answer: ref("Card"), body: ref("Card") }) } },
      {
        Card: {
          type: "object",
          required: ["id", "cvv"],
          properties: { id: { type: "string" }, cvv: { type: "string", writeOnly: true } },
        },
      },
    );
    expect(text).toContain('200: { body: { type: "object", required: ["id"] } }');
  });

  it.each<[string, JsonObject, string]>([
    ["object", { type: "object", properties: {} }, "object"],
    ["object by its properties", { properties: { a: { type: "string" } } }, "object"],
    ["object by a part", { allOf: [{ type: "object" }, {}] }, "object"],
    ["text by a part", { allOf: [{ type: "string" }] }, "string"],
    ["integer", { type: "integer" }, "number"],
    ["nullable", { type: "object", nullable: true, required: ["a"] }, "any"],
    ["alternatives", { oneOf: [{ type: "string" }, { type: "object" }] }, "any"],
    ["nothing", {}, "any"],
  ])("expects of an answer described as %s no more than its schema says", async (_what, schema, type) => {
    const text = await table({ "/cards": { get: operation("cards.get", { answer: schema }) } }, {});
    expect(text).toContain(`200: { body: { type: "${type}" } }`);
  });

  it("names as secret what refers to a secret schema, and parameters in both of their names", async () => {
    const text = await table(
      {
        "/cards": {
          post: operation("cards.create", {
            body: ref("Card"),
            parameters: [
              { name: "x-pin", in: "header", schema: { type: "string" }, "x-tok-secret": true },
              { name: "old-number", in: "query", schema: ref("Pan") },
            ],
          }),
        },
      },
      {
        Pan: { type: "string", "x-tok-secret": true },
        Card: {
          type: "object",
          properties: {
            number: ref("Pan"),
            others: { type: "array", items: { allOf: [ref("Pan")] } },
            own: { type: "string", "x-tok-secret": true },
            open: { type: "string" },
            inner: ref("Card"),
          },
        },
      },
    );
    expect(text).toContain(
      'secretNames1: readonly string[] = ["number", "old-number", "oldNumber", "others", "own", "x-pin", "xPin"]',
    );
  });

  it("puts outer read rules before inner ones, through references", async () => {
    const text = await table(
      {
        "/cards": {
          get: operation("cards.list", {
            answer: { type: "array", "x-tok-read": ["array-of-one", "empty-as-array"], items: ref("Card") },
          }),
        },
      },
      {
        Card: {
          type: "object",
          "x-tok-read": { either: "card" },
          properties: {
            id: { type: "string", "x-tok-read": { digits: 4 } },
            card: ref("Inner"),
            note: ref("Inner"),
          },
        },
        Inner: { type: "object", properties: { ok: { type: "boolean", "x-tok-read": "boolean-text" } } },
      },
    );
    expect(text).toContain(`const readRules1: readonly ReadRule[] = [
  { at: [], as: "array-of-one" },
  { at: [], as: "empty-as-array" },
  { at: ["*"], as: "either", member: "card", outside: ["id", "note"], inside: ["ok"] },
  { at: ["*", "id"], as: "digits", width: 4 },
  { at: ["*", "card", "ok"], as: "boolean-text" },
  { at: ["*", "note", "ok"], as: "boolean-text" },
];`);
  });

  it("knows the type of the useful value and of its items", async () => {
    const text = await table(
      {
        "/cards": {
          get: {
            ...operation("cards.list", { answer: ref("Page") }),
            "x-tok-envelope": { value: "/cards", absent: "empty-array" },
          },
        },
      },
      {
        Page: { type: "object", properties: { cards: { type: "array", items: ref("Card") } } },
        Card: { type: "object", properties: { id: { type: "string" } } },
      },
    );
    expect(text).toContain(
      'value: { at: ["cards"], absent: "empty-array", type: "array", items: "object" },',
    );
  });

  it("knows what a value, or each of its items, has to have", async () => {
    const cards = { type: "array", items: ref("Card") };
    const text = await table(
      {
        "/cards": {
          get: {
            ...operation("cards.list", { answer: { type: "object", properties: { cards } } }),
            "x-tok-envelope": { value: "/cards", proof: ["id", "name"] },
          },
          post: {
            ...operation("cards.create", { answer: { type: "object", properties: { card: ref("Card") } } }),
            "x-tok-envelope": { value: "/card", proof: ["id"] },
          },
        },
      },
      {
        Card: { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } } },
      },
    );
    expect(text).toContain('proof: { id: "number", name: "string" }');
    expect(text).toContain('value: { at: ["card"], type: "object", proof: { id: "number" } },');
  });

  it("offers XML where body and successes have it, and names the schemas then", async () => {
    const Card = { type: "object", properties: { id: { type: "string", readOnly: true } } };
    const parts = { body: ref("Card"), answer: ref("Card") };
    const problem = { description: "x", content: both(ref("Problem")) };
    const plainProblem = { description: "x", content: json(ref("Problem")) };
    const responses = {
      200: { description: "x", content: both(ref("Card")) },
      204: { description: "x" },
      400: problem,
      404: plainProblem,
    };
    const text = await table(
      { "/cards": { post: xmlOperation("cards.create", { ...parts, responses }) } },
      { Card, Problem: { type: "object", properties: {} } },
    );
    expect(text).toContain('body: "required",\n  bodySchema: "CardInput",\n');
    expect(text).toContain('formats: { json: "application/json", xml: "application/xml" },');
    expect(text).toContain('200: { body: { type: "object", schema: "Card" } },');
    expect(text).toContain("204: {},");
    expect(text).toContain('400: { body: { type: "object", schema: "Problem" } },');
    expect(text).toContain('404: { body: { type: "object" } },');
  });

  const xmlText = { schema: { type: "string", xml: { name: "text" } } };
  it.each<[string, JsonObject, string]>([
    ["the plain one before others", { "text/xml": xmlText, "application/xml": xmlText }, "application/xml"],
    ["without parameters", { "text/xml; charset=utf-8": xmlText }, "text/xml"],
    ["a relative of XML for want of another", { "application/acme+xml": xmlText }, "application/acme+xml"],
  ])("takes of the media types %s", async (_which, content, expected) => {
    const whole = { 200: { description: "x", content: { ...json({ type: "string" }), ...content } } };
    const text = await table({ "/cards": { get: operation("cards.get", { responses: whole }) } });
    expect(text).toContain(`xml: "${expected}" }`);
  });

  it.each<[string, JsonObject]>([
    ["a body", { requestBody: { content: json(ref("Card")) }, answer: ref("Card") }],
    [
      "a success",
      {
        responses: {
          200: { description: "x", content: both(ref("Card")) },
          201: { description: "x", content: json(ref("Card")) },
        },
      },
    ],
    [
      "anything but an error",
      { responses: { 204: { description: "x" }, 400: { description: "x", content: both(ref("Card")) } } },
    ],
  ])("stays with JSON where %s has no XML", async (_what, parts) => {
    const text = await table(
      { "/cards": { post: xmlOperation("cards.create", parts) } },
      { Card: { type: "object", properties: {} } },
    );
    expect(text).toContain('formats: { json: "application/json" },');
    expect(text).not.toMatch(/schema: "|bodySchema/);
  });

  it("takes the schemas of both formats for one whatever they say of XML and in words", async () => {
    const content = {
      "application/json": { schema: { type: "string", description: "A text." } },
      "application/xml": { schema: { type: "string", example: "x", xml: { name: "text" } } },
    };
    const responses = { 200: { description: "x", content } };
    const text = await table({ "/cards": { get: operation("cards.get", { responses }) } });
    expect(text).toContain('schema: "cardsGet200"');
  });

  const text = { schema: { type: "string" } };
  const answered = (...types: readonly string[]): JsonObject =>
    Object.fromEntries(
      types.map((type, index): [string, Json] => [
        `${200 + index}`,
        { description: "x", content: { [type]: text } },
      ]),
    );
  it.each<[string, JsonObject, string]>([
    [
      "with its parameters",
      {
        requestBody: { content: { "application/json; charset=utf-8": text } },
        responses: answered("application/json; charset=utf-8"),
      },
      'formats: { json: "application/json; charset=utf-8" },\n  responses',
    ],
    [
      "for what is sent, and another one for what is asked for",
      {
        requestBody: { content: json({ type: "string" }) },
        responses: answered("application/hal+json;charset=utf-8"),
      },
      'formats: { json: "application/json" },\n  accept: "application/hal+json;charset=utf-8",\n  responses',
    ],
    [
      "of the answer where there is no body",
      { responses: answered("application/hal+json") },
      'formats: { json: "application/hal+json" },\n  responses',
    ],
    [
      "of the first success",
      { responses: answered("application/json; v=1", "application/json; v=2") },
      'formats: { json: "application/json; v=1" },\n  responses',
    ],
    [
      "of the body where no success has one",
      {
        requestBody: { content: { "application/json; v=1": text } },
        responses: { 204: { description: "x" }, 400: answered("application/problem+json")["200"] ?? {} },
      },
      'formats: { json: "application/json; v=1" },\n  responses',
    ],
    [
      "beside others that count for nothing",
      {
        responses: {
          200: { description: "x", content: { "application/jose": text, ...json({ type: "string" }) } },
        },
      },
      'formats: { json: "application/json" },\n  responses',
    ],
    [
      "as plain JSON where none is documented",
      { responses: { 204: { description: "x" } } },
      'formats: { json: "application/json" },\n  responses',
    ],
  ])("takes the JSON media type as it is documented: %s", async (_which, parts, expected) => {
    expect(await table({ "/cards": { post: operation("cards.create", parts) } })).toContain(expected);
  });

  it("asks for JSON by its own media type beside XML", async () => {
    const xml = { "application/xml": { schema: { type: "string", xml: { name: "text" } } } };
    const parts = {
      requestBody: { content: { ...json({ type: "string" }), ...xml } },
      responses: { 200: { description: "x", content: { "application/hal+json": text, ...xml } } },
    };
    expect(await table({ "/cards": { post: operation("cards.create", parts) } })).toContain(
      'formats: { json: "application/json", xml: "application/xml" },\n  accept: "application/hal+json",\n',
    );
  });

  it("requires in an answer what is only required where it is read", async () => {
    const Card = {
      type: "object",
      required: ["number"],
      properties: { id: { type: "string" }, number: { type: "string" } },
      "x-tok-required": { read: ["id", "number"] },
    };
    const Plain = { type: "object", properties: { id: {} }, "x-tok-required": { read: ["id"] } };
    const text = await table(
      {
        "/cards": { post: operation("cards.create", { answer: ref("Card"), body: ref("Card") }) },
        "/plain": { get: operation("others.get", { answer: ref("Plain") }) },
      },
      { Card, Plain },
    );
    expect(text).toContain('200: { body: { type: "object", required: ["number", "id"] } }');
    expect(text).toContain('200: { body: { type: "object", required: ["id"] } }');
  });

  it("says which parameters are UUIDs, also by reference", async () => {
    const uuid = { type: "string", format: "uuid" };
    const text = await table(
      {
        "/cards/{id}": {
          get: operation("cards.get", {
            answer: uuid,
            parameters: [
              { name: "id", in: "path", required: true, schema: ref("Id") },
              { name: "owner", in: "query", schema: uuid },
              { name: "X-Site", in: "header", schema: uuid },
              { name: "day", in: "query", schema: { type: "string", format: "date" } },
            ],
          }),
        },
      },
      { Id: uuid },
    );
    expect(text).toContain('{ in: "path", wire: "id", name: "id", required: true, format: "uuid" },');
    expect(text).toContain('{ in: "query", wire: "owner", name: "owner", format: "uuid" },');
    expect(text).toContain('{ in: "header", wire: "X-Site", name: "xSite", format: "uuid" },');
    expect(text).toContain('{ in: "query", wire: "day", name: "day" },');
  });

  it("says which parameters are integers, within which limits, also by reference", async () => {
    const text = await table(
      {
        "/cards/{id}": {
          get: operation("cards.get", {
            answer: {},
            parameters: [
              { name: "id", in: "path", required: true, schema: ref("Id") },
              { name: "X-Page", in: "header", schema: { type: "integer", maximum: 9 } },
              ...query({
                a: { type: "integer", minimum: 1, maximum: 500 },
                b: { type: "integer", minimum: 0.5, maximum: 2.5 },
                c: { type: "integer", minimum: 1, exclusiveMinimum: 3, exclusiveMaximum: 9 },
                d: { type: ["integer", "null"] },
                e: { type: "number", minimum: 1 },
                f: { type: "array", items: { type: "integer" } },
              }),
            ],
          }),
        },
      },
      { Id: { type: "integer", minimum: 1 } },
      { openapi: "3.1.0" },
    );
    expect(text).toContain(`parameters: [
    { in: "path", wire: "id", name: "id", required: true, integer: { minimum: 1 } },
    { in: "header", wire: "X-Page", name: "xPage", integer: { maximum: 9 } },
    { in: "query", wire: "a", name: "a", integer: { minimum: 1, maximum: 500 } },
    { in: "query", wire: "b", name: "b", integer: { minimum: 1, maximum: 2 } },
    { in: "query", wire: "c", name: "c", integer: { minimum: 4, maximum: 8 } },
    { in: "query", wire: "d", name: "d", integer: {} },
    { in: "query", wire: "e", name: "e" },
    { in: "query", wire: "f", name: "f" },
  ],`);
  });

  it("reads exclusive limits of OpenAPI 3.0, and passes over those that no number reaches", async () => {
    const a = { type: "integer", minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false };
    const get = operation("cards.get", { parameters: query({ a, b: { type: "integer", maximum: 7 } }) });
    const document = JSON.stringify(documentOf({ paths: { "/cards": { get } } }));
    workspace.provide("acme", document.replace('"maximum":7', '"maximum":9223372036854775807'));
    const { files } = await generateProvider(workspace.root, "acme");
    const text = files.get("packages/acme/src/generated/operations.ts");
    expect(text).toContain('name: "a", integer: { minimum: 2, maximum: 5 } }');
    expect(text).toContain('name: "b", integer: {} }');
  });

  it("finds messages of fields, and a message that is the whole body", async () => {
    const errors = { message: ["/Message", ""], fields: "/ModelState" };
    const paths = { "/cards": { get: operation("cards.get", { answer: {}, "x-tok-errors": errors }) } };
    expect(await table(paths)).toContain(
      'const errorFacts1: ErrorFacts = { message: [["Message"], []], fields: [["ModelState"]] };',
    );
  });

  it("finds lists of details, with one place or several inside each item", async () => {
    const details = [
      { at: "/error/details", field: "/field", message: ["/message", ""] },
      { at: "/errors", code: "/code" },
    ];
    const text = await table(
      { "/cards": { get: operation("cards.get", { answer: {}, "x-tok-errors": { details } }) } },
      {},
      { "x-tok-errors": { code: "/error/code", details: [{ at: "/replaced" }] } },
    );
    expect(text).toContain(`const errorFacts1: ErrorFacts = {
  code: [["error", "code"]],
  details: [
    { at: ["error", "details"], message: [["message"], []], field: [["field"]] },
    { at: ["errors"], code: [["code"]] },
  ],
};`);
  });

  it("finds lists of details in each item of a list", async () => {
    const errors = { details: [{ at: "/parts/*/errors", message: "/message" }] };
    const get = operation("cards.get", { answer: {}, "x-tok-errors": errors });
    expect(await table({ "/cards": { get } })).toContain(
      'details: [{ at: ["parts", "*", "errors"], message: [["message"]] }]',
    );
  });

  it("reads a list inside an object before what is read of the list", async () => {
    const items = { type: "object", properties: { n: { type: "string", "x-tok-read": "digits" } } };
    const errors = { type: "array", items, "x-tok-read": [{ "list-in": "details" }, "array-of-one"] };
    const answer = { type: "object", properties: { errors } };
    expect(await table({ "/cards": { get: operation("cards.get", { answer }) } })).toContain(
      `const readRules1: readonly ReadRule[] = [
  { at: ["errors"], as: "list-in", member: "details" },
  { at: ["errors"], as: "array-of-one" },
  { at: ["errors", "*", "n"], as: "digits" },
];`,
    );
  });

  const inherited = {
    Base: {
      type: "object",
      properties: { status: { type: "string" }, errors: { type: "array", items: {} } },
    },
    Middle: { allOf: [ref("Base"), { type: "object", properties: { id: { type: "integer" } } }] },
    Answer: { allOf: [{ description: "An answer." }, ref("Middle")] },
  };

  it("knows how an answer says that a batch was carried out in part, also in what it inherits", async () => {
    const partial = { at: "/status", in: ["PARTIAL", "SOME"], failures: "/errors" };
    const text = await table(
      { "/cards": { post: operation("cards.change", { answer: ref("Answer"), "x-tok-partial": partial }) } },
      inherited,
    );
    expect(text).toContain('  partial: { at: ["status"], in: ["PARTIAL", "SOME"], failures: ["errors"] },\n');
  });

  it("knows the type of a proof that the value inherits", async () => {
    const envelope = { value: "", proof: ["status", "id"] };
    const text = await table(
      {
        "/cards": {
          get: operation("cards.get", { answer: ref("Answer"), "x-tok-envelope": envelope }),
          post: operation("cards.list", {
            answer: { type: "array", items: ref("Answer") },
            "x-tok-envelope": envelope,
          }),
        },
      },
      inherited,
    );
    expect(text).toContain('value: { at: [], type: "object", proof: { status: "string", id: "number" } },');
    expect(text).toContain(
      'value: { at: [], type: "array", items: "object", proof: { status: "string", id: "number" } },',
    );
  });

  it("leaves a parameter that is an option of the client out of the arguments", async () => {
    const region = { name: "X-Region", in: "header", schema: { type: "string" }, "x-tok-option": "region" };
    const parameters = [region, { name: "X-Tag", in: "header", schema: { type: "string" } }];
    const text = await table({ "/cards": { get: operation("cards.get", { parameters }) } });
    expect(text).toContain('parameters: [{ in: "header", wire: "X-Tag", name: "xTag" }],');
    expect(text).not.toContain("X-Region");
  });

  const closedBody = async (body: Json, schemas: JsonObject = {}, more: { [key: string]: Json } = {}) => {
    const post = operation("cards.create", { body, "x-tok-closed": true });
    return (await table({ "/cards": { post } }, schemas, more)).replace(/\s+/g, " ").replaceAll(", }", " }");
  };

  it("knows the members of a closed body, through references, lists and what is inherited", async () => {
    const text = await closedBody(ref("Card"), {
      Base: { type: "object", properties: { id: { type: "string" }, both: { type: "string" } } },
      Note: { type: "object", properties: { text: { type: "string" } }, additionalProperties: false },
      Card: {
        allOf: [
          ref("Base"),
          {
            type: "object",
            properties: {
              both: ref("Note"),
              notes: { type: "array", items: ref("Note") },
              made: { type: "string", readOnly: true },
              code: { type: "string", writeOnly: true },
            },
          },
        ],
      },
    });
    expect(text).toContain(
      'closedBody: { members: { id: "single", both: { members: { text: "single" } }, notes: { items: { members: { text: "single" } } }, code: "single" } },',
    );
    expect(text).not.toContain("made");
  });

  it.each<[string, JsonObject]>([
    ["without properties", { type: "object" }],
    [
      "with additional properties of any kind",
      { type: "object", properties: { a: {} }, additionalProperties: true },
    ],
    ["that is a map", { type: "object", additionalProperties: { type: "string" } }],
    ["of alternatives", { oneOf: [ref("Open"), { type: "object", properties: { a: {} } }] }],
    ["that is one of several", { type: "object", properties: { a: {} }, anyOf: [{ type: "object" }] }],
    ["that inherits from an open one", { allOf: [ref("Open"), { type: "object", properties: { a: {} } }] }],
    ["of any type", {}],
  ])("lets any member stand in a part of a closed body %s", async (_what, part) => {
    const text = await closedBody(
      { type: "object", properties: { part, list: { type: "array", items: part } } },
      { Open: { type: "object", additionalProperties: true } },
    );
    expect(text).toContain('closedBody: { members: { part: "any", list: { items: "any" } } },');
  });

  it("knows the members of a closed body by the kind that it says it is", async () => {
    const of = (kind: string, properties: JsonObject): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: [kind] }, ...properties },
    });
    const text = await closedBody(
      { type: "object", properties: { card: ref("Card") } },
      {
        Card: {
          oneOf: [ref("Visa"), ref("Amex")],
          discriminator: {
            propertyName: "kind",
            mapping: { "a-1": "#/components/schemas/Amex", visa: "Visa" },
          },
        },
        Visa: of("visa", { cvv: { type: "string" } }),
        Amex: of("a-1", { cid: { type: "string", enum: ["x", "y"] } }),
      },
    );
    expect(text).toContain(
      'card: { by: "kind", kinds: { "a-1": { members: { kind: "single", cid: "single" } }, visa: { members: { kind: "single", cvv: "single" } } } }',
    );
  });

  it("closes no body without the key", async () => {
    const body = { type: "object", properties: { a: { type: "string" } } };
    const text = await table({ "/cards": { post: operation("cards.create", { body }) } });
    expect(text).not.toContain("closedBody");
  });

  it("names a member of a closed body whatever it is called", async () => {
    const names = ["constructor", "toString", "a-b", "1", "größe", '"', "*/"];
    const properties = Object.fromEntries(names.map((name): [string, Json] => [name, { type: "string" }]));
    const text = await closedBody({ type: "object", properties });
    for (const name of ["constructor", "toString", '"a-b"', "1", '"größe"', '"\\""', '"*/"'])
      expect(text).toMatch(new RegExp(`[{ ]${name.replace(/[*\\]/g, "\\$&")}: "single"`));
  });

  const kind = { type: "integer", enum: [1, 2], "x-enum-varnames": ["Amex", "JCB"] };
  it("reads names of enums on a property, on items, behind a reference and on a whole body", async () => {
    const rule = { ...kind, "x-tok-read": "enum-names" };
    const text = await table(
      {
        "/cards": { get: operation("cards.list", { answer: ref("Card") }) },
        "/kind": { get: operation("cards.kind", { answer: ref("Kind") }) },
      },
      {
        Kind: rule,
        Card: {
          type: "object",
          properties: {
            own: rule,
            named: ref("Kind"),
            beside: { ...ref("Plain"), "x-tok-read": "enum-names" },
            list: { type: "array", items: ref("Kind") },
          },
        },
        Plain: { ...kind, nullable: true },
      },
    );
    const as = 'as: "enum-names", names: { amex: 1, jcb: 2 } }';
    for (const at of ['["own"]', '["named"]', '["beside"]', '["list", "*"]', "[]"])
      expect(text).toContain(`{ at: ${at}, ${as}`);
  });

  it("resolves references before every other rule of their place and below it", async () => {
    const text = await table(
      {
        "/cards": {
          get: operation("cards.list", { answer: { ...ref("Card"), "x-tok-read": "array-of-one" } }),
        },
      },
      {
        Card: {
          allOf: [
            { type: "object", properties: { id: { type: "string", "x-tok-read": "digits" } } },
            {
              type: "object",
              properties: {
                next: { type: "object", properties: {}, "x-tok-read": ["empty-as-array", "references"] },
              },
              "x-tok-read": "references",
            },
          ],
        },
      },
    );
    expect(text).toContain(`const readRules1: readonly ReadRule[] = [
  { at: [], as: "references" },
  { at: [], as: "array-of-one" },
  { at: ["id"], as: "digits" },
  { at: ["next"], as: "references" },
  { at: ["next"], as: "empty-as-array" },
];`);
  });

  it.each<[string, JsonObject, string]>([
    ["a text", { type: "string", enum: ["a"], "x-enum-varnames": ["A"] }, "no enum of numbers"],
    ["an enum without names", { type: "integer", enum: [1] }, "no enum with x-enum-varnames"],
    ["an enum with too few names", { ...kind, "x-enum-varnames": ["A"] }, "does not name each value"],
    [
      "names that differ by case",
      { ...kind, "x-enum-varnames": ["Jcb", "JCB"] },
      'two values are called "JCB"',
    ],
  ])("refuses to read names on %s", async (_what, schema, problem) => {
    const paths = { "/cards": { get: operation("cards.get", { answer: ref("Kind") }) } };
    const schemas = { Kind: { ...schema, "x-tok-read": "enum-names" } };
    await expectRefused(documentOf({ paths, schemas }), "/components/schemas/Kind/x-tok-read", problem);
  });
});

describe("a check that is written by hand", () => {
  const post = (name: string, check: string) =>
    operation(name, { answer: {}, body: {}, "x-tok-extension": { check } });
  const file = "packages/acme/src/extensions/check-card.ts";

  it("is imported once into the operation table, and stands in its operations", async () => {
    workspace.write(file, "");
    const paths = { "/a": { post: post("a.create", "check-card"), put: post("a.update", "check-card") } };
    workspace.provide("acme", documentOf({ paths }));
    const { files } = await generateProvider(workspace.root, "acme");
    const text = files.get("packages/acme/src/generated/operations.ts") ?? "";
    expect(text.match(/import \{ checkCard \} from "\.\.\/extensions\/check-card\.js";/g)).toHaveLength(1);
    expect(text.match(/^ {2}check: checkCard,$/gm)).toHaveLength(2);
  });

  it.each<[string, JsonObject, string]>([
    [
      "does not exist",
      { "/a": { post: post("a.create", "check-other") } },
      "there is no packages/acme/src/ext",
    ],
    [
      "has nothing to check",
      { "/a": { post: operation("a.create", { answer: {}, "x-tok-extension": { check: "check-card" } }) } },
      "no body to check",
    ],
    [
      "has the name of an operation",
      { "/a": { post: post("a.create", "a-create") } },
      "both need the name aCreate",
    ],
    [
      "has the name of a part of the table",
      { "/a": { post: post("a.create", "read-rules1") } },
      "no usable name",
    ],
    ["has no name of a module", { "/a": { post: post("a.create", "../secrets") } }, "kebab-case"],
  ])("is refused where it %s", async (_why, paths, problem) => {
    workspace.write(file, "");
    workspace.provide("acme", documentOf({ paths }));
    const error = await refusal(generateProvider(workspace.root, "acme"));
    expect(error.message).toContain(problem);
    expect(error.pointer).toBe("/paths/~1a/post/x-tok-extension");
  });
});

describe("functions that are written by hand for users", () => {
  const post = (name: string, note: JsonObject) =>
    operation(name, { answer: {}, body: {}, "x-tok-extension": note });
  const file = "packages/acme/src/extensions/change-many.ts";
  const source = `import { inner } from "./inner.js";
export interface ManyCards { readonly cards: readonly string[] }
export type Report = ManyCards | undefined;
export async function changeMany(): Promise<void>;
export async function changeMany(cards?: ManyCards): Promise<void> { hidden(); inner(cards); }
export function* eachCard(): Generator<string> {}
export class Batch {}
function hidden(): void {}
interface Hidden {}
const text = "export function notThis() {}";
`;
  const generate = async (paths: JsonObject) => {
    workspace.provide("acme", documentOf({ paths }));
    const { files } = await generateProvider(workspace.root, "acme");
    const of = (name: string) => files.get(`packages/acme/${name}`) ?? "";
    return { table: of("src/generated/operations.ts"), index: of("src/index.ts") };
  };

  it("are exported with their types, name by name and once, and are no part of the operation table", async () => {
    workspace.write(file, source);
    const note = { functions: ["change-many"] };
    const { table, index } = await generate({
      "/a": { post: post("a.create", note), put: post("a.update", note) },
    });
    const list = `export {
  Batch,
  type ManyCards,
  type Report,
  changeMany,
  eachCard,
} from "./extensions/change-many.js";
`;
    expect(index.split(list)).toHaveLength(2);
    expect(index.match(/change-many/g)).toHaveLength(1);
    expect(index).not.toMatch(/[hH]idden|notThis|inner/);
    expect(table).not.toContain("change-many");
    expect(table).not.toContain("changeMany");
  });

  it("are exported as types where there is nothing else", async () => {
    workspace.write(file, "export interface Many {}\n");
    const { index } = await generate({ "/a": { post: post("a.create", { functions: ["change-many"] }) } });
    expect(index).toContain('export type {\n  Many,\n} from "./extensions/change-many.js";\n');
  });

  it("stand beside a check and what writes a parameter, each in a module of its own", async () => {
    for (const name of ["change-many", "change-all", "check-card", "card-where"])
      workspace.write(
        `packages/acme/src/extensions/${name}.ts`,
        `export function of${name.length}(): void {}\n`,
      );
    const note = {
      check: "check-card",
      functions: ["change-many", "change-all"],
      query: { where: "card-where" },
    };
    const one = { ...post("a.create", note), parameters: query({ where: { type: "string" } }) };
    const { table, index } = await generate({ "/a": { post: one } });
    expect([...table.matchAll(/extensions\/([a-z-]+)\.js/g)].map(([, name]) => name)).toEqual([
      "card-where",
      "check-card",
    ]);
    expect([...index.matchAll(/extensions\/([a-z-]+)\.js/g)].map(([, name]) => name)).toEqual([
      "card-where",
      "change-all",
      "change-many",
    ]);
  });

  it("may stand in a module that does something else as well", async () => {
    workspace.write(file, "export type ChangeMany = string;\nexport function changeMany(): void {}\n");
    const both = { check: "change-many", functions: ["change-many"] };
    const checking = await generate({ "/a": { post: post("a.create", both) } });
    expect(checking.table).toContain('import { changeMany } from "../extensions/change-many.js";\n');
    expect(checking.index.match(/change-many/g)).toHaveLength(1);
    const writing = await generate({
      "/a": {
        get: operation("a.list", {
          answer: {},
          parameters: query({ where: { type: "string" } }),
          "x-tok-extension": { query: { where: "change-many" }, functions: ["change-many"] },
        }),
      },
    });
    expect(writing.table).toContain('import { changeMany } from "../extensions/change-many.js";\n');
    expect(writing.index.match(/ChangeMany/g)).toHaveLength(1);
    expect(writing.index).toContain("  changeMany,\n");
  });

  it.each<[string, JsonObject, string]>([
    [
      "do not exist",
      { functions: ["change-none"] },
      "there is no packages/acme/src/extensions/change-none.ts",
    ],
    ["have the name of an operation", { functions: ["a-create"] }, "both need the name aCreate"],
    ["have the name of a part of the table", { functions: ["read-rules1"] }, "no usable name"],
    ["have no name of a module", { functions: ["../secrets"] }, "kebab-case"],
    ["are none", { functions: [] }, "x-tok-extension at /functions"],
    ["are no list", { functions: "change-many" }, "x-tok-extension at /functions"],
  ])("are refused where they %s", async (_why, note, problem) => {
    workspace.write(file, source);
    workspace.provide("acme", documentOf({ paths: { "/a": { post: post("a.create", note) } } }));
    const error = await refusal(generateProvider(workspace.root, "acme"));
    expect(error.message).toContain(problem);
    expect(error.pointer).toBe("/paths/~1a/post/x-tok-extension");
  });
});

describe("a parameter that is written by hand", () => {
  const search = (name: string, query: JsonObject, more: { [key: string]: Json } = {}) =>
    operation(name, { answer: {}, parameters, "x-tok-extension": { query }, ...more });
  const parameters = query({
    where: { type: "string" },
    order: { type: "string" },
    limit: { type: "integer" },
    id: { type: "string", format: "uuid" },
  });
  beforeEach(() => workspace.write("packages/acme/src/extensions/card-where.ts", ""));
  const generate = async (document: JsonObject) => {
    workspace.provide("acme", document);
    return (await generateProvider(workspace.root, "acme")).files;
  };

  it("has the module's type and its function, which are imported once", async () => {
    const where = { where: "card-where" };
    const paths = { "/a": { get: search("a.list", where) }, "/b": { get: search("b.list", where) } };
    const files = await generate(documentOf({ paths }));
    const table = files.get("packages/acme/src/generated/operations.ts") ?? "";
    expect(table.match(/import \{ cardWhere \} from "\.\.\/extensions\/card-where\.js";/g)).toHaveLength(1);
    expect(table.match(/ wire: "where", name: "where", write: cardWhere \},\n/g)).toHaveLength(2);
    expect(table).toContain('{ in: "query", wire: "order", name: "order" },');
    const client = files.get("packages/acme/src/generated/client.ts") ?? "";
    expect(
      client.match(/import type \{ CardWhere \} from "\.\.\/extensions\/card-where\.js";/g),
    ).toHaveLength(1);
    expect(client).toContain("  readonly where?: CardWhere | undefined;\n");
    expect(files.get("packages/acme/src/index.ts")).toContain(
      'export type { CardWhere } from "./extensions/card-where.js";\n',
    );
    expect(files.get("packages/acme/src/generated/schema.ts")).toContain("where?: string;");
    expect(files.get("packages/acme/reference.md")).toContain(
      "| `where` | `CardWhere` | no | query `where` |",
    );
  });

  it("stands beside a check, whose module has no type", async () => {
    workspace.write("packages/acme/src/extensions/check-card.ts", "");
    const note = { check: "check-card", query: { where: "card-where" } };
    const post = search("a.find", {}, { "x-tok-extension": note, requestBody: { content: json({}) } });
    const files = await generate(documentOf({ paths: { "/a": { post } } }));
    const table = files.get("packages/acme/src/generated/operations.ts") ?? "";
    expect(table).toContain("  check: checkCard,\n");
    expect(table).toContain("write: cardWhere }");
    expect(files.get("packages/acme/src/index.ts")).not.toContain("check-card");
  });

  const at = "/paths/~1a/get";
  const one = (query: JsonObject, more: { [key: string]: Json } = {}) =>
    documentOf({ paths: { "/a": { get: search("a.list", query) } }, ...more });
  it.each<[string, JsonObject, string, string]>([
    ["without its file", one({ where: "other" }), "", "there is no packages/acme/src/extensions/other.ts"],
    ["for no parameter", one({ when: "card-where" }), "/query/when", 'no parameter "when" in its query'],
    ["for an integer", one({ limit: "card-where" }), "/query/limit", "is checked by its schema"],
    ["for a UUID", one({ id: "card-where" }), "/query/id", "is checked by its schema"],
    ["with no name of a module", one({ where: "../where" }), "", "kebab-case"],
    ["without any module", one({}), "", "names no module"],
    [
      "under the name of a type",
      one({ where: "card-where" }, { schemas: { CardWhere: {} } }),
      "",
      "both need the name CardWhere",
    ],
    ["under the name of an operation", one({ where: "a-list" }), "", "both need the name aList"],
    [
      "under a name that the client uses",
      one({ where: "call-options" }),
      "",
      "both need the name CallOptions",
    ],
  ])("is refused %s", async (_what, document, below, problem) => {
    const error = await refusal(generate(document));
    expect(error.message).toContain(problem);
    expect(error.pointer).toBe(`${at}/x-tok-extension${below}`);
  });

  it("is refused for a parameter outside the query", async () => {
    const header = { name: "where", in: "header", schema: { type: "string" } };
    const get = search("a.list", { where: "card-where" }, { parameters: [header] });
    const error = await refusal(generate(documentOf({ paths: { "/a": { get } } })));
    expect(error.pointer).toBe(`${at}/x-tok-extension/query/where`);
  });
});
