import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.ts";
import { generateProvider } from "../provider.ts";
import { compile, documentOf, json, operation, refusal, Workspace } from "../testing.ts";

/** The files of a document that is read leniently, by their path in the package, and what is said of it. */
async function lenient(document: Json): Promise<{ files: Map<string, string>; said: readonly string[] }> {
  const workspace = new Workspace();
  try {
    workspace.provide("acme", document);
    const source = workspace.read("specs/acme/source.yaml");
    workspace.write("specs/acme/source.yaml", `${source}lenient: true\n`);
    const { files, remarks } = await generateProvider(workspace.root, "acme");
    return {
      files: new Map([...files].map(([file, text]) => [file.replace("packages/acme/", ""), text])),
      said: remarks,
    };
  } finally {
    workspace.remove();
  }
}

async function strict(document: Json): Promise<{ pointer: string; message: string }> {
  const workspace = new Workspace();
  try {
    workspace.provide("acme", document);
    return await refusal(generateProvider(workspace.root, "acme"));
  } finally {
    workspace.remove();
  }
}

const answer = { type: "object", properties: { id: { type: "string" } } };

/** One sound operation, and others. */
function withPaths(paths: JsonObject, more: { [key: string]: Json } = {}): JsonObject {
  return documentOf({ paths: { "/sound": { get: operation("cards.get", { answer }) }, ...paths }, ...more });
}

const upload = operation("cards.upload", {
  answer,
  requestBody: { content: { "multipart/form-data": { schema: answer } } },
});
const text = operation("cards.print", {
  responses: { 200: { description: "x", content: { "text/plain": { schema: { type: "string" } } } } },
});
const cookie = { name: "session", in: "cookie", schema: { type: "string" } };
const deep = { name: "filter", in: "query", style: "deepObject", schema: answer };

describe("readLeniently", () => {
  it.each([
    [
      "a body in another format",
      upload,
      "/paths/~1a/post/requestBody",
      "the method cards.upload is left out",
    ],
    ["an answer in text", text, "/paths/~1a/post/responses/200", "the method cards.print is left out"],
    [
      "an optional parameter in a cookie",
      operation("cards.list", { answer, parameters: [cookie] }),
      "/paths/~1a/post/parameters/0",
      "the parameter session is left out",
    ],
    [
      "an optional parameter that is an object",
      operation("cards.list", { answer, parameters: [deep] }),
      "/paths/~1a/post/parameters/0",
      "the parameter filter is left out",
    ],
    [
      "a required parameter in a cookie",
      operation("cards.list", { answer, parameters: [{ ...cookie, required: true }] }),
      "/paths/~1a/post/parameters/0",
      "the method cards.list is left out",
    ],
    [
      "servers of its own",
      operation("cards.list", { answer, servers: [{ url: "https://b.test" }] }),
      "/paths/~1a/post",
      "the method cards.list is left out",
    ],
    [
      "a type that contradicts its keywords",
      operation("cards.list", { answer: { type: "string", properties: { a: {} } } }),
      "/paths/~1a/post/responses/200/content/application~1json/schema/properties",
      "its value may be anything",
    ],
  ])("names %s and what is left out for it", async (_name, post, pointer, done) => {
    const document = withPaths({ "/a": { post } });
    expect((await strict(document)).pointer).toBe(pointer);
    const { files, said } = await lenient(document);
    expect(said).toEqual([expect.stringContaining(`left out at specs/acme/openapi.json#${pointer}: `)]);
    expect(said[0]).toContain(done);
    expect(files.get("reference.md")).toContain(`## Left out`);
    expect(files.get("reference.md")).toContain(done);
  });

  it.each([
    [
      "two operations of one id",
      {
        "/a": { get: operation("cards.a", { answer, operationId: "x" }) },
        "/b": { get: operation("cards.b", { answer, operationId: "x" }) },
      },
      "operationId",
    ],
    [
      "nullable without a type",
      { "/a": { get: operation("cards.a", { answer: { nullable: true } }) } },
      "nullable",
    ],
    [
      "paths that differ by a name alone",
      {
        "/a/{b}": { get: operation("cards.a", { answer, parameters: [pathParameter("b")] }) },
        "/a/{c}": { get: operation("cards.b", { answer, parameters: [pathParameter("c")] }) },
      },
      "both are there",
    ],
  ])("repairs %s", async (_name, paths, word) => {
    const document = withPaths(paths);
    await strict(document);
    const { files, said } = await lenient(document);
    expect(said).toEqual([expect.stringContaining("repaired at")]);
    expect(said[0]).toContain(word);
    expect(files.get("src/generated/client.ts")).toContain(" a(");
    expect(files.get("reference.md")).toContain("## Repaired");
  });

  it("leaves out what leads back to itself, by name; a strict reading refuses it with its place", async () => {
    const schemas = {
      Self: { $ref: "#/components/schemas/Self" },
      One: { $ref: "#/components/schemas/Two" },
      Two: { $ref: "#/components/schemas/One" },
      Inner: { type: "object", properties: { a: { $ref: "#/components/schemas/Inner/properties/a" } } },
      Part: { allOf: [{ $ref: "#/components/schemas/Whole" }, answer] },
      Whole: { oneOf: [{ $ref: "#/components/schemas/Part" }, { type: "string" }] },
      List: { type: "array", items: { $ref: "#/components/schemas/List" } },
    };
    const parameters = { P: { $ref: "#/components/parameters/P" } };
    const used = operation("cards.use", { parameters: [{ $ref: "#/components/parameters/P" }], answer });
    const document = withPaths({ "/a": { get: used } }, { components: { schemas, parameters } });
    const { files, said } = await lenient(document);
    for (const [place, done] of [
      ["/components/schemas/Self/$ref", "the value may be anything"],
      ["/components/schemas/One/$ref", "the value may be anything"],
      ["/components/schemas/Inner/properties/a/$ref", "the value may be anything"],
      ["/components/schemas/Whole/oneOf/0", "this part of it says nothing more"],
      ["/components/schemas/List/items", "this part of it says nothing more"],
      ["/components/parameters/P/$ref", "the reference is left out"],
    ] as const)
      expect(said.find((line) => line.includes(`#${place}: `))).toContain(done);
    expect(files.get("src/generated/client.ts")).toContain("cards");
    expect(await strict(withPaths({}, { components: { schemas: { Self: schemas.Self } } }))).toMatchObject({
      pointer: "/components/schemas/Self/$ref",
      message: expect.stringContaining("leads back to itself"),
    });
  });

  it("gives a part a name whose reference has a percent sign that escapes nothing", async () => {
    const properties = { "100%": { type: "object", properties: {} } };
    const schema = { $ref: "#/components/schemas/Rate/properties/100%" };
    const { said } = await lenient(
      withPaths(
        { "/a": { get: operation("cards.rate", { answer: schema }) } },
        { components: { schemas: { Rate: { type: "object", properties } } } },
      ),
    );
    expect(said.join("\n")).toContain("the part is called Rate100");
  });

  it("leaves out a key that OpenAPI does not know, a schema that is null and a text that is missing", async () => {
    const document = withPaths({
      "/a": {
        note: "x",
        get: {
          ...operation("cards.a"),
          owner: "somebody",
          responses: { 200: { content: { "application/json": { schema: null } } } },
        },
      },
    });
    const { files, said } = await lenient(document);
    expect(said.map((line) => line.replace(/^(.*)#([^:]*): .*; /s, "$2: "))).toEqual([
      "/paths/~1a/note: the member says nothing to the client",
      "/paths/~1a/get/owner: owner is left out",
      "/paths/~1a/get/responses/200: it is empty",
      "/paths/~1a/get/responses/200/content/application~1json/schema: its value may be anything",
    ]);
    expect(files.get("src/generated/client.ts")).toContain(" a(");
  });

  it("has one method less of XML where a body has no form in it, and JSON stays", async () => {
    const content = { ...json(answer), "application/xml": { schema: { oneOf: [answer, answer] } } };
    const { files, said } = await lenient(
      withPaths({
        "/a": { get: operation("cards.a", { responses: { 200: { description: "x", content } } }) },
      }),
    );
    expect(said).toEqual([expect.stringContaining("cards.a has no XML")]);
    expect(files.has("src/generated/xml.ts")).toBe(false);
  });

  it("finds nothing in a sound document, and gives the same code", async () => {
    const document = withPaths({});
    const { files, said } = await lenient(document);
    expect(said).toEqual([]);
    expect(files.get("reference.md")).not.toMatch(/Left out|Repaired/);
  });

  it("never lets a key of the overlay pass that does not fit", async () => {
    const document = withPaths({
      "/a": { get: operation("cards.a", { answer, "x-tok-envelope": { value: "/no" } }) },
    });
    expect((await refusal(lenient(document))).message).toContain('no property "no"');
  });

  it("says the same in every run, in code that compiles", async () => {
    const document = withPaths(
      { "/a/": { post: upload, get: operation("cards.list", { answer, parameters: [deep] }) } },
      {
        schemas: {
          "Page«Card»": { description: "Ends */ here" },
          A: { $ref: "#/components/schemas/Page«Card»" },
        },
      },
    );
    const [one, other] = [await lenient(document), await lenient(document)];
    expect(one).toEqual(other);
    expect(compile(new Map([["acme", one.files]])).get("acme")).toEqual([]);
    expect(one.files.get("src/generated/operations.ts")).toContain('path: "/a/"');
  }, 60_000);
});

function pathParameter(name: string): JsonObject {
  return { name, in: "path", required: true, schema: { type: "string" } };
}
