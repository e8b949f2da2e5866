import { beforeAll, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.ts";
import { compile, documentOf, generated, json, operation, query, ref, xmlOperation } from "../testing.ts";

/** A document, and code of a user that has to compile against its package; `@ts-expect-error` says what may not. */
interface Case {
  readonly behaviour: string;
  readonly document: JsonObject;
  readonly use: string;
  /** Files of the package that are written by hand. */
  readonly written: ReadonlyMap<string, string>;
}

const prelude = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
type Assert<T extends true> = T;
type Known<T> = 0 extends 1 & T ? false : true;
type Data<Call> = Call extends (...input: never[]) => ApiCall<infer D, infer _B, infer _E> ? D : never;
type Whole<Call> = Call extends (...input: never[]) => ApiCall<infer _D, infer B, infer _E> ? B : never;
type Input<Call> = Call extends (input: infer I, ...rest: never[]) => unknown ? NonNullable<I> : never;
declare const acme: AcmeClient;
export const used: [typeof acme, Same<1, 1>, Assert<true>, Known<1>, Data<never>, Whole<never>, Input<never>] | null = null;
`;

const cases: Case[] = [];
const add = (
  behaviour: string,
  document: JsonObject,
  use: string,
  written: ReadonlyMap<string, string> = new Map(),
): void => {
  cases.push({ behaviour, document, use, written });
};
const one = (
  parts: { answer?: Json; body?: Json; [key: string]: Json | undefined },
  schemas: JsonObject = {},
) => documentOf({ paths: { "/cards": { post: operation("cards.create", parts) } }, schemas });
const one31 = (parts: { answer?: Json; body?: Json }, schemas: JsonObject = {}) => ({
  ...one(parts, schemas),
  openapi: "3.1.0",
});
const create = `type Create = AcmeClient["cards"]["create"];\n`;

add(
  "asks for required arguments and takes the others or nothing",
  documentOf({
    paths: {
      "/cards/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        get: operation("cards.get", { answer: { type: "string" } }),
        put: operation("cards.update", { body: ref("Card") }),
      },
      "/cards": {
        get: operation("cards.list", {
          answer: { type: "array", items: ref("Card") },
          parameters: [
            { name: "page-size", in: "query", schema: { type: "integer" } },
            { name: "X-Tag", in: "header", schema: { type: "string" }, "x-tok-name": "label" },
            {
              name: "states",
              in: "query",
              schema: { type: "array", items: { enum: ["a", "b"], type: "string" } },
            },
          ],
        }),
      },
    },
    schemas: { Card: { type: "object", required: ["number"], properties: { number: { type: "string" } } } },
  }),
  `
acme.cards.get({ id: "1" });
acme.cards.list();
acme.cards.list({});
acme.cards.list({ pageSize: 1, label: "x", states: ["a"] });
acme.cards.list({ pageSize: undefined });
acme.cards.list(undefined, { timeoutMs: 1 });
acme.cards.update({ id: "1", body: { number: "4" } });
// @ts-expect-error a required path parameter is missing
acme.cards.get({});
// @ts-expect-error the argument is missing
acme.cards.get();
// @ts-expect-error the body is missing
acme.cards.update({ id: "1" });
// @ts-expect-error a required member of the body is missing
acme.cards.update({ id: "1", body: {} });
// @ts-expect-error no such argument
acme.cards.list({ page: 1 });
// @ts-expect-error not one of the values
acme.cards.list({ states: ["c"] });
export type Checks = [Assert<Same<Data<typeof acme.cards.list>, Card[]>>, Assert<Same<Data<typeof acme.cards.get>, string>>];
acme.http.GET("/cards/{id}", { params: { path: { id: "1" } } });
// @ts-expect-error no such path
acme.http.GET("/nowhere");
`,
);

const status = { type: "string", enum: ["ON", "OFF"] };
add(
  "reads enums open and writes them closed, also in lists, beside null and as numbers",
  one(
    { answer: ref("Card"), body: ref("Card") },
    {
      Card: {
        type: "object",
        required: ["status", "many", "level", "maybe", "fixed"],
        properties: {
          status,
          many: { type: "array", items: status },
          level: { type: "integer", enum: [1, -2] },
          maybe: { type: "string", enum: ["A", "B", null], nullable: true },
          fixed: { type: "string", enum: ["only"] },
          flags: { type: "boolean", enum: [true, false] },
        },
      },
    },
  ),
  `${create}
export type Checks = [
  Assert<Same<Card["status"], "ON" | "OFF" | (string & {})>>,
  Assert<Same<Card["many"], ("ON" | "OFF" | (string & {}))[]>>,
  Assert<Same<Card["level"], 1 | -2 | (number & {})>>,
  Assert<Same<Card["maybe"], "A" | "B" | (string & {}) | null>>,
  Assert<Same<Card["fixed"], "only">>,
  Assert<Same<NonNullable<Card["flags"]>, boolean>>,
  Assert<Same<CardInput["status"], "ON" | "OFF">>,
  Assert<Same<CardInput["many"], ("ON" | "OFF")[]>>,
  Assert<Same<CardInput["level"], 1 | -2>>,
  Assert<Same<CardInput["maybe"], "A" | "B" | null>>,
  Assert<Same<Data<Create>, Card>>,
  Assert<Same<Input<Create>["body"], CardInput>>,
];
`,
);

add(
  "reads nothing writeOnly and writes nothing readOnly, also by reference, and has one type where both are equal",
  one(
    { answer: ref("Card"), body: ref("Card") },
    {
      Id: { type: "string", readOnly: true },
      Plain: { type: "object", properties: { a: { type: "string" } } },
      Card: {
        type: "object",
        required: ["id", "cvv", "plain"],
        properties: {
          id: ref("Id"),
          made: { type: "string", readOnly: true },
          cvv: { type: "string", writeOnly: true },
          plain: ref("Plain"),
          children: { type: "array", items: ref("Card") },
        },
      },
    },
  ),
  `
export const sent: CardInput = { cvv: "1", plain: {}, children: [{ cvv: "2", plain: {} }] };
// @ts-expect-error readOnly
export const wrong: CardInput = { cvv: "1", plain: {}, id: "x" };
export type Checks = [Assert<Same<keyof Card, "id" | "made" | "plain" | "children">>, Assert<Same<keyof CardInput, "cvv" | "plain" | "children">>];
// @ts-expect-error it is written and read alike
export type None = PlainInput;
`.replace("export type None = PlainInput;", 'export type None = import("./index.js").PlainInput;'),
);

add(
  "writes a constant for an enum that has a name, and lets a schema of the same name be its type",
  one(
    {
      answer: ref("card-state"),
      body: {
        type: "object",
        properties: {
          kind: {
            type: "string",
            enum: ["a-b", "2"],
            "x-tok-name": "Kind",
            "x-enum-varnames": ["AB", "Two"],
          },
        },
      },
    },
    {
      "card-state": { type: "string", enum: ["ON", "OFF", "default"], "x-tok-name": "CardState" },
      "3ds": { type: "object", "x-tok-name": "ThreeDs" },
    },
  ),
  `
export type Checks = [
  Assert<Same<typeof CardState.default, "default">>,
  Assert<Same<CardState, "ON" | "OFF" | "default" | (string & {})>>,
  Assert<Same<Kind, "a-b" | "2">>,
  Assert<Same<typeof Kind.Two, "2">>,
];
acme.cards.create({ body: { kind: Kind.AB } });
export const secure: ThreeDs = {};
`,
);

const pets = (mapping?: JsonObject): JsonObject => ({
  Pet: {
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: { propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) },
  },
  Cat: {
    type: "object",
    required: ["kind", "claws"],
    properties: {
      kind: { type: "string" },
      claws: { type: "integer" },
      mood: { type: "string", enum: ["x", "y"] },
    },
  },
  Dog: { type: "object", properties: { kind: { type: "string" }, tail: { type: "boolean" } } },
});
add(
  "narrows alternatives by their discriminator, in both directions",
  one({ answer: ref("Pet"), body: ref("Pet") }, pets()),
  `
export function claws(pet: Pet): number {
  switch (pet.kind) {
    case "Cat": return pet.claws;
    case "Dog": return pet.tail ? 1 : 0;
  }
}
acme.cards.create({ body: { kind: "Cat", claws: 1, mood: "x" } });
// @ts-expect-error not a value of the discriminator
acme.cards.create({ body: { kind: "CatInput", claws: 1 } });
`,
);
add(
  "takes the values of a discriminator from its mapping, by reference or by name",
  one({ answer: ref("Pet"), body: ref("Pet") }, pets({ meow: "#/components/schemas/Cat", wuff: "Dog" })),
  `
export function claws(pet: Pet): number {
  switch (pet.kind) {
    case "meow": return pet.claws;
    case "wuff": return pet.tail ? 1 : 0;
  }
}
acme.cards.create({ body: { kind: "meow", claws: 1 } });
`,
);
add(
  "lets schemas that inherit from one with a discriminator have their value of it",
  one(
    { answer: ref("Cat"), body: ref("Cat") },
    {
      Animal: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" }, name: { type: "string" } },
        discriminator: { propertyName: "kind" },
      },
      Cat: { allOf: [ref("Animal"), { type: "object", properties: { mood: status } }] },
    },
  ),
  `
acme.cards.create({ body: { kind: "Cat", name: "x", mood: "ON" } });
// @ts-expect-error not a value of the discriminator
acme.cards.create({ body: { kind: "CatInput" } });
export type Checks = [Assert<Same<Cat["kind"], "Cat">>];
`,
);

add(
  "writes what OpenAPI 3.0 says of schemas",
  one(
    { answer: ref("All"), body: ref("All") },
    {
      Base: { type: "object", nullable: true, properties: { a: { type: "string" }, b: { type: "string" } } },
      All: {
        type: "object",
        required: [
          "empty",
          "anything",
          "map",
          "open",
          "matrix",
          "nullable",
          "merged",
          "either",
          "some",
          "date",
        ],
        properties: {
          empty: { type: "object" },
          anything: {},
          map: { type: "object", additionalProperties: { type: "integer" } },
          open: { type: "object", properties: { a: { type: "string" } }, additionalProperties: true },
          matrix: { type: "array", items: { type: "array", items: { type: "number" } } },
          nested: { type: "array", items: { allOf: [{ type: "array", items: { type: "number" } }] } },
          nullable: { type: "string", nullable: true },
          merged: {
            allOf: [ref("Base"), { type: "object", required: ["c"], properties: { c: { type: "string" } } }],
            required: ["a"],
          },
          either: { oneOf: [{ type: "string" }, { type: "integer" }] },
          some: {
            type: "object",
            properties: { a: { type: "string" } },
            anyOf: [{ required: ["a"] }, { required: ["b"] }],
          },
          widened: {
            type: "object",
            properties: { a: { type: "string" } },
            anyOf: [{ type: "object", required: ["x"], properties: { x: { type: "number" } } }],
          },
          date: { type: "string", format: "date-time", default: "now" },
          again: ref("All"),
        },
      },
    },
  ),
  `
export type Checks = [
  Assert<Same<All["empty"], Record<string, unknown>>>,
  Assert<Same<All["anything"], unknown>>,
  Assert<Same<All["map"], { [key: string]: number }>>,
  Assert<Same<All["matrix"], number[][]>>,
  Assert<Same<NonNullable<All["nested"]>, number[][]>>,
  Assert<Same<All["nullable"], string | null>>,
  Assert<Same<All["merged"]["a"], string>>,
  Assert<Same<NonNullable<All["merged"]["b"]>, string>>,
  Assert<Same<All["merged"]["c"], string>>,
  Assert<Same<All["either"], string | number>>,
  Assert<Same<keyof All["some"], "a">>,
  Assert<Same<All["date"], string>>,
  Assert<Known<All["again"]>>,
  Assert<Known<All["open"]["a"]>>,
];
export const widened: NonNullable<All["widened"]> = { a: "1", x: 1 };
// @ts-expect-error anyOf adds to what stands beside it
export const narrow: NonNullable<All["widened"]> = { a: "1" };
`,
);

add(
  "lets an object have its named members beside others of another type",
  one31(
    { answer: ref("Kinds"), body: ref("Kinds") },
    {
      Kinds: {
        type: "object",
        properties: {
          same: {
            type: "object",
            properties: { a: { type: "string" } },
            additionalProperties: { type: "string" },
          },
          plain: {
            type: "object",
            required: ["a"],
            properties: { a: { type: "string" }, b: { type: "integer" } },
            additionalProperties: { type: "number" },
          },
          other: {
            type: "object",
            properties: { a: { type: "object", properties: { b: { type: "string" } } } },
            additionalProperties: { type: "number" },
          },
          map: { type: "object", properties: {}, additionalProperties: { type: "number" } },
          patterns: {
            type: "object",
            properties: { a: { type: "number" } },
            patternProperties: { "^x-": { type: "string" } },
          },
        },
      },
    },
  ),
  `
export const kinds: Kinds = { same: { a: "1", x: "2" }, plain: { a: "1", b: 2, x: 3 }, other: { a: { b: "1" }, x: 2 }, map: { x: 1 }, patterns: { a: 1, "x-a": "2" } };
export type Checks = [
  Assert<Same<NonNullable<Kinds["same"]>[string], string>>,
  Assert<Same<NonNullable<Kinds["plain"]>["a"], string>>,
  Assert<Same<NonNullable<Kinds["plain"]>["other"], string | number>>,
  Assert<Same<NonNullable<Kinds["other"]>["x"], unknown>>,
  Assert<Same<NonNullable<Kinds["map"]>[string], number>>,
];
// @ts-expect-error another kind of value
export const wrong: Kinds = { plain: { a: "1", x: true } };
`,
);

add(
  "writes what OpenAPI 3.1 says of schemas",
  one31(
    { answer: ref("All"), body: ref("All") },
    {
      Anything: {},
      Base: { type: "object", properties: { a: { type: "string" } } },
      All: {
        type: "object",
        required: [
          "nullable",
          "union",
          "fixed",
          "nothing",
          "list",
          "tuple",
          "beside",
          "whatever",
          "nullableObject",
          "lists",
        ],
        properties: {
          nullable: { type: ["string", "null"] },
          union: { type: ["string", "integer"] },
          fixed: { const: "x" },
          nothing: { const: null },
          list: { type: ["array"], items: { type: ["string"] } },
          lists: { type: "array", items: { type: ["array"], items: { type: "string" } } },
          tuple: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
          ended: { type: "array", prefixItems: [{ type: "string" }], items: false },
          without: { type: "object", properties: { a: { type: "string" }, b: false } },
          beside: {
            $ref: "#/components/schemas/Base",
            type: "object",
            required: ["b"],
            properties: { b: { type: "number" } },
          },
          whatever: ref("Anything"),
          nullableObject: {
            type: ["object", "null"],
            properties: { a: { type: "string" } },
            allOf: [ref("Base")],
          },
          state: { type: ["string", "null"], enum: ["a", "b", null] },
        },
        $defs: { Hidden: { type: "string" } },
        not: { required: ["never"] },
      },
    },
  ),
  `
export type Checks = [
  Assert<Same<All["nullable"], string | null>>,
  Assert<Same<All["union"], string | number>>,
  Assert<Same<All["fixed"], "x">>,
  Assert<Same<All["nothing"], null>>,
  Assert<Same<All["list"], string[]>>,
  Assert<Same<All["lists"], string[][]>>,
  Assert<Same<All["tuple"], [string, number]>>,
  Assert<Same<All["ended"], [string] | undefined>>,
  Assert<Same<keyof NonNullable<All["without"]>, "a">>,
  Assert<Same<All["beside"]["b"], number>>,
  Assert<Same<NonNullable<All["beside"]["a"]>, string>>,
  Assert<Same<All["whatever"], unknown>>,
  Assert<Same<null extends All["nullableObject"] ? true : false, true>>,
  Assert<Same<Exclude<All["state"], null | undefined>, "a" | "b" | (string & {})>>,
  Assert<Same<NonNullable<AllInput["state"]>, "a" | "b">>,
];
// @ts-expect-error $defs is no member
export type Defs = All["$defs"];
`,
);

add(
  "types bodies and answers that have no name",
  documentOf({
    paths: {
      "/Card/*/x": {
        post: operation("cards.create", {
          answer: {
            type: "object",
            properties: {
              "a-b": {
                type: "array",
                items: { type: "object", required: ["c"], properties: { c: { type: "number" } } },
              },
            },
          },
          body: { type: "object", required: ["x"], properties: { x: { type: "string" } } },
          "x-tok-envelope": { value: "/a-b", absent: "empty-array" },
        }),
      },
    },
    schemas: { Card: { type: "object", properties: { a: { type: "string" } } } },
  }),
  `${create}
export type Checks = [Assert<Same<Data<Create>[number]["c"], number>>, Assert<Same<Input<Create>["body"]["x"], string>>, Assert<Known<Whole<Create>>>];
`,
);

add(
  "types an answer by every success that is documented",
  documentOf({
    paths: {
      "/cards": {
        delete: {
          ...operation("cards.delete"),
          responses: {
            200: { description: "Done.", content: json(ref("Card")) },
            202: { description: "Accepted.", content: json({ type: "string" }) },
            204: { description: "Nothing." },
            401: { description: "Not you. */ @internal", content: json(ref("Problem")) },
            404: { description: "Gone.", content: { "text/html": { schema: { type: "string" } } } },
            420: { description: "Calm down.", content: json({ type: "number" }) },
            "4XX": { description: "Other.", content: json(ref("Problem")) },
            default: { description: "Else.", content: json(ref("Problem")) },
          },
        },
      },
    },
    schemas: {
      Card: { type: "object", properties: { a: { type: "string" } } },
      Problem: { type: "object", required: ["why"], properties: { why: { type: "string" } } },
    },
  }),
  `
export type Checks = [Assert<Same<Data<typeof acme.cards.delete>, Card | string | undefined>>];
export async function why(): Promise<string> {
  const { error } = await acme.cards.delete().result();
  if (error?.status === 401 && error.body !== undefined) return error.body.why;
  if (error?.status === 420 && error.body !== undefined) return String(error.body + 1);
  const unknown: unknown = error?.status === 500 ? error.body : undefined;
  return String(unknown);
}
`,
);

add(
  "accepts names that JavaScript uses for something else",
  documentOf({
    paths: {
      "/x": {
        post: operation("default.void", {
          answer: ref("constructor"),
          body: ref("constructor"),
          parameters: [
            { name: "default", in: "query", schema: { type: "string" } },
            { name: "delete", in: "query", schema: { type: "string" } },
            { name: "operationId", in: "query", schema: { type: "string" } },
          ],
        }),
        delete: operation("default.delete"),
      },
    },
    schemas: {
      constructor: {
        type: "object",
        required: ["toString", "x-tok-name"],
        properties: {
          constructor: { type: "string" },
          toString: { type: "string" },
          operationId: { type: "string" },
          "x-tok-name": { type: "string" },
          $ref: { type: "string" },
          properties: { type: "object", properties: { default: { type: "string", enum: ["a", "b"] } } },
          example: { type: "string", enum: ["a", "b"] },
          größe: { type: "number" },
          "1": { type: "number" },
          "*/": { type: "string", description: "ends */ a comment\u2028and\r\nanother", example: "*/" },
          '"\\\n`${x}`': { type: "string" },
        },
      },
    },
  }),
  `
acme.default.void({ default: "1", delete: "2", operationId: "3", body: { constructor: "c", toString: "x", "x-tok-name": "y" } });
acme.default.delete();
export type Checks = [
  Assert<Same<NonNullable<Constructor["operationId"]>, string>>,
  Assert<Same<NonNullable<ConstructorInput["example"]>, "a" | "b">>,
  Assert<Same<NonNullable<Constructor["größe"]>, number>>,
  Assert<Same<NonNullable<NonNullable<ConstructorInput["properties"]>["default"]>, "a" | "b">>,
];
`,
);

add(
  "makes a client of a document without schemas",
  documentOf({ paths: { "/ping": { get: operation("health.ping") } } }),
  `export type Checks = [Assert<Same<Data<typeof acme.health.ping>, undefined>>];\nacme.health.ping();\n`,
);

add(
  "follows references to shared parameters, bodies, answers, headers and path items",
  documentOf({
    openapi: "3.1.0",
    paths: { "/cards": { $ref: "#/components/pathItems/Cards" } },
    components: {
      pathItems: {
        Cards: {
          post: {
            "x-tok-methods": [{ name: "cards.create" }],
            parameters: [
              { $ref: "#/components/parameters/Tag", "x-tok-name": "label", description: "Its own words." },
            ],
            requestBody: { $ref: "#/components/requestBodies/Card" },
            responses: { 200: { $ref: "#/components/responses/Card" } },
            callbacks: {
              done: {
                "{$request.body#/url}": {
                  post: {
                    parameters: [{ $ref: "#/components/parameters/Tag" }],
                    responses: { 200: { description: "x" } },
                  },
                },
              },
            },
          },
          trace: {
            parameters: [{ $ref: "#/components/parameters/Tag" }],
            responses: { 200: { description: "x" } },
          },
        },
      },
      parameters: { Tag: { name: "X-Tag", in: "header", schema: { type: "string" } } },
      requestBodies: { Card: { required: true, content: json(ref("Card")) } },
      responses: {
        Card: {
          description: "It.",
          headers: { "x-tok-id": { $ref: "#/components/headers/Id" } },
          content: json(ref("Card")),
        },
      },
      headers: { Id: { schema: { type: "string", enum: ["a", "b"] } } },
    },
    webhooks: {
      told: {
        post: {
          parameters: [{ $ref: "#/components/parameters/Tag" }],
          responses: { 200: { description: "x" } },
        },
      },
    },
    schemas: { Card: { type: "object", properties: { a: { type: "string" } } } },
  }),
  `acme.cards.create({ label: "x", body: { a: "1" } });\n`,
);

add(
  "leaves media types out of the raw types that the client neither writes nor reads",
  documentOf({
    paths: {
      "/cards": {
        post: {
          ...operation("cards.create"),
          requestBody: {
            required: true,
            content: { ...json(ref("Card")), "text/plain": { schema: { type: "string" } } },
          },
          responses: {
            200: {
              description: "It.",
              content: { ...json(ref("Card")), "text/csv": { schema: { type: "string" } } },
            },
          },
        },
      },
      "/files": {
        post: {
          requestBody: { content: { "multipart/form-data": { schema: { type: "object" } } } },
          responses: { 200: { description: "x" } },
        },
      },
    },
    schemas: { Card: { type: "object", required: ["a"], properties: { a: { type: "string" } } } },
  }),
  `
acme.http.POST("/cards", { body: { a: "1" } });
// @ts-expect-error a text is not written
acme.http.POST("/cards", { body: "a=1" });
// @ts-expect-error nor is a form
acme.http.POST("/files", { body: {} });
`,
);

add(
  "keeps apart what is only written and what unused schemas read of it",
  one(
    { body: ref("Sent") },
    {
      Sent: { type: "object", properties: { state: status } },
      Unused: { type: "object", properties: { sent: ref("Sent") } },
    },
  ),
  `
export type Checks = [Assert<Same<Exclude<NonNullable<Unused["sent"]>["state"], undefined>, "ON" | "OFF" | (string & {})>>, Assert<Same<NonNullable<SentInput["state"]>, "ON" | "OFF">>];
`,
);

add(
  "keeps a writable form apart from a schema that has its name, once one of the two has another",
  one(
    { answer: ref("Card"), body: ref("Card") },
    {
      Card: { type: "object", properties: { state: status } },
      CardInput: { type: "object", "x-tok-name": "OldCard", properties: { old: { type: "string" } } },
    },
  ),
  `
acme.cards.create({ body: { state: "ON" } });
export type Checks = [Assert<Same<keyof OldCard, "old">>, Assert<Same<keyof CardInput, "state">>];
`,
);

const kind = { type: "integer", enum: [1, 2], "x-enum-varnames": ["A", "B"], "x-tok-name": "Kind" };
add(
  "takes a format where an operation has XML, and names of enums where numbers are names there",
  documentOf({
    paths: {
      "/cards": {
        get: xmlOperation("cards.list", { answer: ref("Card") }),
        post: xmlOperation("cards.create", {
          answer: ref("Card"),
          body: ref("Card"),
          "x-tok-idempotency": { header: "Idempotency-Key", source: "x" },
        }),
        delete: operation("cards.delete"),
      },
    },
    schemas: { Card: { type: "object", properties: { kind } } },
    "x-tok-xml": { names: "properties", enums: "names" },
  }),
  `
acme.cards.list({ format: "xml", timeoutMs: 1 });
acme.cards.create({ body: { kind: Kind.A } }, { format: "json", idempotencyKey: "1" });
acme.cards.delete();
acme.http.GET("/cards", { format: "xml" });
// @ts-expect-error no such format
acme.cards.list({ format: "yaml" });
// @ts-expect-error it has JSON alone
acme.cards.delete({ format: "xml" });
export const made: AcmeClientOptions = {
  auth: { apiKey: "k" },
  environment: "sandbox",
  format: "xml",
  enumNames: { Kind: { 1: "a" } },
};
// @ts-expect-error no such enum
export const wrong: AcmeClientOptions = { ...made, enumNames: { Other: { 1: "a" } } };
`,
);
add(
  "has no option for XML where there is none",
  documentOf({ paths: { "/ping": { get: operation("health.ping") } } }),
  `
// @ts-expect-error JSON alone
acme.health.ping({ format: "json" });
// @ts-expect-error JSON alone
export const wrong: AcmeClientOptions = { auth: { apiKey: "k" }, environment: "sandbox", format: "json" };
`,
);
add(
  "takes user and password with the headers that travel beside them",
  documentOf({
    paths: { "/ping": { get: operation("health.ping") } },
    components: {
      securitySchemes: {
        user: { type: "http", scheme: "basic", "x-tok-auth": { scheme: "basic" } },
        company: {
          type: "apiKey",
          in: "header",
          name: "X-Company",
          "x-tok-auth": { scheme: "header", option: "companyCode" },
        },
      },
    },
    security: [{ user: [], company: [] }],
  }),
  `
export const auth: AcmeAuth = { username: "u", password: "p", companyCode: "c" };
export const made: AcmeClientOptions = { auth, environment: "sandbox" };
// @ts-expect-error the code is missing
export const wrong: AcmeClientOptions = { auth: { username: "u", password: "p" }, environment: "sandbox" };
`,
);

add(
  "takes the variables of hosts with an environment, and not with another address",
  documentOf({
    paths: { "/ping": { get: operation("health.ping") } },
    servers: [
      {
        url: "https://{shop}.{region}.acme.test",
        variables: { shop: { default: "x" }, region: { default: "eu", enum: ["eu", "us"] } },
        "x-tok-name": "production",
      },
    ],
  }),
  `
const auth = { apiKey: "k" };
export const made: AcmeClientOptions = { auth, environment: "production", shop: "a", region: "us" };
export const proxied: AcmeClientOptions = { auth, baseUrl: "https://proxy.test" };
// @ts-expect-error the shop is missing
export const without: AcmeClientOptions = { auth, environment: "production", region: "us" };
// @ts-expect-error no such region
export const wrong: AcmeClientOptions = { auth, environment: "production", shop: "a", region: "mars" };
// @ts-expect-error nothing to put it into
export const spare: AcmeClientOptions = { auth, baseUrl: "https://proxy.test", shop: "a" };
`,
);
add(
  "takes the two keys of ChargeOver, and how they are used",
  documentOf({
    paths: { "/ping": { get: operation("health.ping") } },
    components: {
      securitySchemes: {
        keys: { type: "http", scheme: "basic", "x-tok-auth": { scheme: "chargeover" } },
      },
    },
    security: [{ keys: [] }],
  }),
  `
const auth: ChargeoverAuth = { publicKey: "a", privateKey: "b", scheme: "signature-v1" };
export const made: AcmeClientOptions = { auth, environment: "sandbox" };
// @ts-expect-error the private key is missing
export const wrong: AcmeClientOptions = { auth: { publicKey: "a" }, environment: "sandbox" };
`,
);
add(
  "reads lists page by page, and takes what a module by hand writes, while raw calls give its text",
  documentOf({
    paths: {
      "/cards": {
        get: operation("cards.list", {
          answer: { type: "array", items: ref("Card") },
          parameters: query({
            where: { type: "string" },
            limit: { type: "integer", maximum: 100 },
            offset: { type: "integer" },
          }),
          "x-tok-page": {
            name: "cards.iterate",
            limit: "limit",
            offset: "offset",
            defaults: { where: { a: 1 } },
          },
          "x-tok-extension": { query: { where: "card-where" } },
        }),
      },
      "/names": {
        get: xmlOperation("names.list", {
          answer: {
            type: "array",
            items: { type: "string", xml: { name: "name" } },
            xml: { name: "names", wrapped: true },
          },
          parameters: query({ limit: { type: "integer", maximum: 1 }, offset: { type: "integer" } }),
          "x-tok-page": { name: "names.iterate", limit: "limit", offset: "offset" },
        }),
      },
    },
    schemas: { Card: { type: "object", properties: { id: { type: "string" } } } },
  }),
  `
const where: CardWhere = { a: 1 };
acme.cards.list({ where, limit: 5 });
acme.http.GET("/cards", { params: { query: { where: "a:1" } } });
export async function read(): Promise<void> {
  for await (const card of acme.cards.iterate({ where }, { pageSize: 5, maxItems: 7, timeoutMs: 1 })) {
    const known: Assert<Same<typeof card, Card>> = true;
    if (known) return;
  }
  for await (const name of acme.names.iterate({ format: "xml" })) name.trim();
  for await (const card of acme.cards.iterate()) card.id?.trim();
}
// @ts-expect-error no such condition
acme.cards.list({ where: { b: 1 } });
// @ts-expect-error the text is for raw calls
acme.cards.iterate({ where: "a:1" });
// @ts-expect-error the iteration counts itself
acme.cards.iterate({ limit: 5 });
// @ts-expect-error JSON alone
acme.cards.iterate({}, { format: "xml" });
// @ts-expect-error raw calls give the text
acme.http.GET("/cards", { params: { query: { where } } });
`,
  new Map([
    [
      "src/extensions/card-where.ts",
      `export interface CardWhere { readonly a: number }
export function cardWhere(value: unknown): { readonly text: string } | { readonly problem: string } {
  return { text: String(value) };
}
`,
    ],
  ]),
);

const keyed = { "x-tok-idempotency": { header: "Client-Request-Id", source: "x" } };
const area = {
  name: "Area",
  in: "header",
  schema: { type: "string", enum: ["eu", "us"] },
  "x-tok-option": "area",
};
add(
  "takes batches that half-succeed, options that are headers, and functions that are written by hand",
  documentOf({
    paths: {
      "/cards": {
        parameters: [area],
        get: operation("cards.list", { answer: { type: "array", items: ref("Card") }, ...keyed }),
        patch: operation("cards.change", {
          answer: ref("Batch"),
          body: ref("Changes"),
          "x-tok-partial": { at: "/status", in: ["PARTIAL"], failures: "/errors" },
          "x-tok-closed": true,
          "x-tok-extension": { functions: ["change-many"] },
          ...keyed,
        }),
      },
    },
    schemas: {
      Card: { type: "object", properties: { id: { type: "string" } } },
      Changes: {
        type: "object",
        required: ["cards"],
        properties: { cards: { type: "array", items: ref("Card") } },
      },
      Failure: { type: "object", required: ["why"], properties: { why: { type: "string" } } },
      Batch: {
        allOf: [
          { type: "object", properties: { errors: { type: "array", items: ref("Failure") } } },
          { type: "object", properties: { status: { type: "string" } } },
        ],
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "Api-Key", "x-tok-auth": { scheme: "fiserv-ipg" } },
      },
    },
  }),
  `
const auth: FiservIpgAuth = { apiKey: "a", apiSecret: "b", encoding: "hex" };
export const made: AcmeClientOptions = { auth, environment: "sandbox", area: "eu" };
export const plain: AcmeClientOptions = { auth, environment: "sandbox", area: undefined };
export const token: AcmeClientOptions = { auth: { apiKey: "a", accessToken: async () => "t" }, baseUrl: "https://a.test" };
// @ts-expect-error a secret or a token
export const both: AcmeClientOptions = { auth: { apiKey: "a", apiSecret: "b", accessToken: "c" }, environment: "sandbox" };
// @ts-expect-error no such area
export const nowhere: AcmeClientOptions = { auth, environment: "sandbox", area: "mars" };
const body: Changes = { cards: [] };
acme.cards.change({ body }, { partial: "return", idempotencyKey: "1" });
acme.cards.list({ idempotencyKey: "1" });
acme.http.GET("/cards", { params: { header: { Area: "us" } }, idempotencyKey: "1" });
acme.http.PATCH("/cards", { body, idempotencyKey: "1" });
// @ts-expect-error an option of the client
acme.cards.change({ body, area: "eu" });
// @ts-expect-error nothing to carry out in part
acme.cards.list({ partial: "return" });
// @ts-expect-error no such way
acme.cards.change({ body }, { partial: "ignore" });
// @ts-expect-error a raw answer is given in any case
acme.http.PATCH("/cards", { body, partial: "return" });
export async function failures(): Promise<readonly Failure[]> {
  const { data, error } = await acme.cards.change({ body }).result();
  if (data !== undefined) return data.errors ?? [];
  if (error.code === "partial_success") {
    const known: Assert<Same<typeof error, PartialSuccessError<Batch, Failure>>> = true;
    return known ? error.failures : [];
  }
  return [];
}
export async function guarded(): Promise<readonly Failure[]> {
  const { error } = await acme.cards.change({ body }).result();
  return PartialSuccessError.is(error) ? error.failures : [];
}
export async function whole(): Promise<string> {
  const { error } = await acme.cards.list().result();
  // @ts-expect-error it has no parts
  return error?.code === "partial_success" ? "part" : "whole";
}
export type Checks = [Assert<Same<Data<typeof acme.cards.change>, Batch>>];
export const many: Promise<ManyChanges> = changeMany.call(undefined, acme.cards);
`,
  new Map([
    [
      "src/extensions/change-many.ts",
      `import type { Cards } from "../generated/client.js";
import type { Batch } from "../generated/types.js";
export interface ManyChanges { readonly answers: readonly Batch[] }
export async function changeMany(cards: Pick<Cards, "change">): Promise<ManyChanges> {
  return { answers: [await cards.change({ body: { cards: [] } }, { partial: "return" })] };
}
`,
    ],
  ]),
);
add(
  "gives raw calls no key where one method takes none",
  documentOf({
    paths: {
      "/a": { post: operation("cards.create", keyed) },
      "/b": { post: operation("cards.other") },
    },
  }),
  `
acme.cards.create({ idempotencyKey: "1" });
acme.http.POST("/a", { timeoutMs: 1 });
// @ts-expect-error not every path takes one
acme.http.POST("/a", { idempotencyKey: "1" });
// @ts-expect-error no key
acme.cards.other({ idempotencyKey: "1" });
`,
);
add(
  "gives raw calls key and format where every method takes both",
  documentOf({
    paths: {
      "/a": { get: xmlOperation("cards.get", { answer: { type: "string", xml: { name: "a" } }, ...keyed }) },
    },
  }),
  `acme.http.GET("/a", { idempotencyKey: "1", format: "xml" });\n`,
);

add(
  "requires where it is read what is optional where it is written, also inside other schemas",
  documentOf({
    paths: {
      "/cards": { post: operation("cards.create", { answer: ref("Card"), body: ref("Card") }) },
      "/others": { post: operation("others.create", { answer: ref("Other"), body: ref("Other") }) },
    },
    schemas: {
      Card: {
        type: "object",
        required: ["number"],
        properties: { id: { type: "string" }, number: { type: "string" }, note: { type: "string" } },
        "x-tok-required": { read: ["id"] },
      },
      Other: {
        type: "object",
        properties: {
          card: ref("Card"),
          own: { type: "object", properties: { a: { type: "string" } }, "x-tok-required": { read: ["a"] } },
        },
      },
    },
  }),
  `
export const written: CardInput = { number: "4" };
export const whole: OtherInput = { card: written, own: {} };
acme.cards.create({ body: written });
acme.others.create({ body: whole });
// @ts-expect-error what is read has it
export const read: Card = { number: "4" };
export const exact: Card = { number: "4", id: "1" };
export const other: Other = { card: exact, own: { a: "x" } };
// @ts-expect-error what is read has it
export const less: Other = { own: {} };
export type Checks = [
  Assert<Same<Card["id"], string>>,
  Assert<Same<NonNullable<CardInput["id"]>, string>>,
  Assert<Same<NonNullable<Other["card"]>, Card>>,
];
`,
);
const jose = { "application/jose": { schema: { type: "string" } } };
add(
  "has methods of its own beside resources, encrypted answers with the documented type, and keys for them",
  documentOf({
    paths: {
      "/tokens": {
        post: {
          ...operation("tokenize", { answer: ref("Tokens"), body: ref("Card") }),
          "x-tok-encrypt": { request: "mandatory", response: "optional" },
          "x-tok-partial": { items: "/parts", status: "/code" },
        },
      },
      "/cards": {
        get: {
          responses: { 200: { description: "x", content: { ...json(ref("Card")), ...jose } } },
          "x-tok-methods": [
            { name: "cards.get" },
            { name: "cards.show", accept: "application/jose", decrypt: "unmask" },
          ],
        },
      },
    },
    schemas: {
      Card: { type: "object", required: ["number"], properties: { number: { type: "string" } } },
      Part: { type: "object", properties: { code: { type: "integer" } } },
      Tokens: { type: "object", properties: { parts: { type: "array", items: ref("Part") } } },
    },
    components: {
      securitySchemes: {
        keys: { type: "http", scheme: "bearer", "x-tok-auth": { scheme: "cybersource" } },
      },
    },
    security: [{ keys: [] }],
    "x-tok-encryption": {
      requestMember: "sealed",
      contentType: "JSON",
      responseMember: "sealed",
      claim: "answer-key",
    },
  }),
  `
const auth: CybersourceAuth = { scheme: "jwt", merchantId: "m", keyId: "k", sharedSecret: "s" };
const mle: MleOptions = { requestKey: { key: "pem", kid: "1", notAfter: new Date(0) } };
export const made: AcmeClientOptions = { auth, environment: "sandbox", mle };
export const none: AcmeClientOptions = { auth, environment: "sandbox", mle: undefined };
// @ts-expect-error no such key
export const wrong: AcmeClientOptions = { auth, environment: "sandbox", mle: { responseKey: mle.requestKey } };
acme.tokenize({ body: { number: "4" } }, { partial: "return" });
// @ts-expect-error the body is missing
acme.tokenize({});
acme.http.POST("/tokens", { body: { number: "4" } });
// @ts-expect-error the runtime is nobody else's
acme.runtime;
export type Checks = [
  Assert<Same<Data<typeof acme.tokenize>, Tokens>>,
  Assert<Same<Data<typeof acme.cards.show>, Card>>,
  Assert<Same<Data<typeof acme.cards.get>, Card>>,
];
export async function failures(): Promise<readonly Part[]> {
  const { error } = await acme.tokenize({ body: { number: "4" } }).result();
  return PartialSuccessError.is(error) ? error.failures : [];
}
`,
);

describe("the generated package", () => {
  let problems: Map<string, string[]>;
  let files: ReadonlyMap<string, string>[];
  beforeAll(async () => {
    files = await Promise.all(cases.map(({ document, written }) => generated(document, undefined, written)));
    const folders = cases.map(({ use, written: byHand }, index): [string, ReadonlyMap<string, string>] => {
      const written = new Map(
        [...(files[index] ?? []), ...byHand].map(([file, text]) => [file.replace(/^src\//, ""), text]),
      );
      const exported = [
        ...(written.get("index.ts") ?? "").matchAll(/^(?: {2}(?:type )?(\w+),|export type \{ (\w+) \}.*)$/gm),
      ].map(([, name, alone]) => name ?? alone ?? "");
      const code = (prelude + use).replace(/\/\/.*|"[^"\n]*"|\w+:/g, "");
      const names = exported.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
      const imports = `import { ${names.map((name) => (new RegExp(`\\b${name}\\.`).test(use) ? name : `type ${name}`)).join(", ")} } from "./index.js";\n`;
      return [`case${index}`, new Map([...written, ["use.ts", imports + prelude + use]])];
    });
    problems = compile(new Map(folders));
  }, 60_000);

  it.each(cases.map(({ behaviour }, index) => [behaviour, index] as const))("%s", (_behaviour, index) => {
    expect(problems.get(`case${index}`)).toEqual([]);
  });

  it("has no any in any file", () => {
    for (const contents of files) {
      for (const [file, text] of contents) {
        if (file.endsWith(".ts"))
          expect(text.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"/g, "")).not.toMatch(/\bany\b/);
      }
    }
  });

  it("ends no comment early, whatever a description holds", async () => {
    const nasty = "a */ b\n\n* / c\r\n@example `x`\u2028*/";
    const contents = await generated({
      ...one(
        { answer: ref("Card"), summary: nasty, description: nasty },
        {
          Card: {
            description: nasty,
            title: nasty,
            type: "object",
            properties: { a: { description: nasty, type: "string", example: nasty } },
          },
        },
      ),
      tags: [{ name: "x", description: nasty }],
    });
    for (const [file, text] of contents) {
      if (!file.endsWith(".ts")) continue;
      const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*/g, "");
      expect(code, file).not.toContain("*/");
      expect(code, file).not.toContain("@example");
    }
  });
});
