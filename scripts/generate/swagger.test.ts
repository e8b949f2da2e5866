import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { convertSwagger, fromSwagger } from "./swagger.ts";
import { generated, refusal } from "./testing.ts";

const swagger: JsonObject = {
  swagger: "2.0",
  info: { title: "Acme", version: "1" },
  host: "acme.test",
  basePath: "/v1",
  schemes: ["https"],
  consumes: ["application/json"],
  produces: ["application/json"],
  paths: {
    "/cards": {
      post: {
        schemes: ["https"],
        parameters: [{ in: "body", name: "body", required: true, schema: { $ref: "#/definitions/Card" } }],
        responses: { 200: { description: "x", schema: { $ref: "#/definitions/Card" } } },
      },
      get: {
        parameters: [
          { in: "query", name: "brand", type: "array", items: { type: "string" }, collectionFormat: "csv" },
        ],
        responses: {
          200: { description: "x", schema: { type: "array", items: { $ref: "#/definitions/Card" } } },
        },
      },
    },
  },
  definitions: { Card: { type: "object", properties: { id: { type: "string" } }, required: ["id"] } },
  securityDefinitions: { key: { type: "apiKey", in: "header", name: "api-key" } },
};

const overlay = `
overlay: 1.1.0
info: { title: T, version: "1" }
actions:
  - target: $
    description: Names.
    update:
      x-tok-provider: { package: "@tok/acme", class: AcmeClient, title: Acme }
      security: [{ key: [] }]
      components: { securitySchemes: { key: { x-tok-auth: { scheme: api-key } } } }
  - target: $.servers[0]
    description: Name.
    update: { x-tok-name: production }
  - target: $.paths['/cards'].post
    description: Name.
    update: { x-tok-methods: [{ name: cards.create }] }
  - target: $.paths['/cards'].get
    description: Name.
    update: { x-tok-methods: [{ name: cards.list }] }
`;

describe("fromSwagger", () => {
  it("gives what is no Swagger back as it is", async () => {
    const document = { openapi: "3.0.3" };
    expect(await fromSwagger(document, "a.json")).toBe(document);
  });

  it("leaves the document alone, and gives operations no servers of their own", async () => {
    const before = structuredClone(swagger);
    const document = await fromSwagger(swagger, "a.json");
    expect(swagger).toEqual(before);
    expect(document).toMatchObject({ openapi: "3.0.0", servers: [{ url: "https://acme.test/v1" }] });
    expect(JSON.stringify(document["paths"])).not.toContain("servers");
  });

  it("says what has no form in OpenAPI 3.0", async () => {
    const paths: Json = { "/a": { get: { parameters: [{ in: "nowhere", name: "a" }], responses: {} } } };
    const error = await refusal(fromSwagger({ ...swagger, paths }, "specs/acme/openapi.json"));
    expect(error.message).toContain("Swagger 2.0 cannot be read as OpenAPI 3.0");
  });

  it("takes parts that several places share, as an anchor of YAML makes them", async () => {
    const responses = { 200: { description: "x" } };
    const document = await fromSwagger(
      { ...swagger, paths: { "/a": { get: { responses }, post: { responses } } } },
      "a.json",
    );
    expect(document["paths"]).toMatchObject({ "/a": { get: { responses }, post: { responses } } });
  });

  it("says where the part is that has no form in OpenAPI 3.0, a definition or an operation", async () => {
    const bad = { in: "query", name: "a", type: "array", items: { type: "string" }, collectionFormat: "tsv" };
    const responses = { 200: { description: "x" } };
    const paths: Json = {
      "/a": { get: { responses } },
      "/b/{id}": { get: { responses }, post: { parameters: [bad], responses } },
      "/c": { get: { responses } },
    };
    const error = await refusal(fromSwagger({ ...swagger, paths }, "a.json"));
    expect(error.message).toContain(
      "a.json#/paths/~1b~1{id}/post: Swagger 2.0 cannot be read as OpenAPI 3.0: collectionFormat:tsv",
    );
    const definitions = { ...Object(swagger["definitions"]), Odd: { type: ["string", "integer"] } };
    const other = await refusal(fromSwagger({ ...swagger, definitions }, "a.json"));
    expect(other.message).toContain("a.json#/definitions/Odd: ");
  });

  it("lets a package be made of Swagger 2.0 by an overlay of the converted document", async () => {
    const files = await generated(swagger, overlay);
    const operations = files.get("src/generated/operations.ts");
    expect(operations).toContain('name: "cards.create"');
    expect(operations).toContain("explode: false");
    expect(files.get("src/generated/client.ts")).toContain("body: Card");
  });
});

describe("convertSwagger, leniently", () => {
  const responses = { 200: { description: "x" } };
  const tsv = { in: "query", name: "a", type: "array", items: { type: "string" }, collectionFormat: "tsv" };
  const given = (paths: Json, rest: JsonObject = {}) =>
    convertSwagger({ ...swagger, paths, ...rest }, "a.json", true);

  it("finds nothing where nothing is wrong", async () => {
    const { node, findings } = await convertSwagger(swagger, "a.json", true);
    expect(findings).toEqual([]);
    expect(node).toEqual(await fromSwagger(swagger, "a.json"));
  });

  it("leaves out the parameter that need not be sent, else the operation, and keeps the others", async () => {
    const { node, findings } = await given({
      "/a": { get: { parameters: [{ in: "query", name: "b", type: "string" }, tsv], responses } },
      "/b": { post: { parameters: [{ ...tsv, required: true }], responses }, get: { responses } },
    });
    expect(findings.map(({ pointer, outcome, done }) => [pointer, outcome, done])).toEqual([
      ["/paths/~1a/get/parameters/1", "left out", "the parameter a is left out"],
      ["/paths/~1b/post", "left out", "the operation is left out"],
    ]);
    expect(node["paths"]).toMatchObject({ "/a": { get: { parameters: [{ name: "b" }] } } });
    const { paths } = node;
    expect(Object.keys(Object(paths)["/b"])).toEqual(["get"]);
  });

  it("corrects what has one reading, and names it", async () => {
    const { node, findings } = await given(
      {
        "/a": { get: { responses: { 200: {} } } },
        "/b": { get: { parameters: [{ $ref: "#/parameters/Untyped" }], responses } },
      },
      { parameters: { Untyped: { in: "query", name: "u" } } },
    );
    expect(findings.map(({ pointer, outcome }) => [pointer, outcome])).toEqual([
      ["/parameters/Untyped", "repaired"],
      ["/paths/~1a/get", "repaired"],
    ]);
    expect(Object.keys(Object(node["paths"]))).toEqual(["/a", "/b"]);
    expect(JSON.stringify(node)).toContain('"name":"u"');
  });
});
