import { afterAll, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../generate/json.ts";
import { generateProvider } from "../generate/provider.ts";
import { documentOf, Workspace } from "../generate/testing.ts";
import { conformanceFacts } from "./conformance-facts.ts";

const workspace = new Workspace();
afterAll(() => workspace.remove());

const card = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string" }, note: { type: "string" } },
};
const content = { "application/json": { schema: card } };
const responses = { 200: { description: "D.", content } };
const write = (name: string, required: boolean): JsonObject => ({
  post: { "x-tok-methods": [{ name }], requestBody: { required, content: noted }, responses },
});
const noted = {
  "application/json": { schema: { type: "object", properties: { note: { type: "string" } } } },
};

async function factsOf(paths: JsonObject): Promise<Json> {
  workspace.provide("acme", documentOf({ paths }));
  const { model, split } = await generateProvider(workspace.root, "acme");
  return conformanceFacts("acme", model, split)?.facts ?? null;
}

describe("conformanceFacts", () => {
  it("says of a call that requires nothing that it may be empty", async () => {
    expect(await factsOf({ "/a": write("cards.a", false) })).toMatchObject({
      only: "write",
      write: { call: "cards.a", mayBeEmpty: true, input: { body: { note: "sample" } } },
    });
  });

  it("prefers a call that requires something", async () => {
    const facts = await factsOf({ "/a": write("cards.a", false), "/b": write("cards.b", true) });
    expect(facts).toMatchObject({ write: { call: "cards.b" } });
    expect(facts).not.toHaveProperty("write.mayBeEmpty");
  });

  it("says the same of a read with nothing but an optional query", async () => {
    const get = {
      "x-tok-methods": [{ name: "cards.list" }],
      parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
      responses,
    };
    expect(await factsOf({ "/a": { get } })).toMatchObject({ only: "read", read: { mayBeEmpty: true } });
  });

  it.each(["integer", "boolean"])("passes over a call whose answer is a bare %s", async (type) => {
    const bare = { 200: { description: "D.", content: { "application/json": { schema: { type } } } } };
    const { post } = write("cards.b", true);
    const paths = { "/a": write("cards.a", false), "/b": { post: { ...Object(post), responses: bare } } };
    expect(await factsOf(paths)).toMatchObject({ write: { call: "cards.a" } });
  });

  it("has none of a package whose calls take nothing", async () => {
    const get = { "x-tok-methods": [{ name: "cards.list" }], responses };
    expect(await factsOf({ "/a": { get } })).toBeNull();
  });
});
