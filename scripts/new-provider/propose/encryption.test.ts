import { afterAll, describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { generateProvider } from "../../generate/provider.ts";
import { Workspace } from "../../generate/testing.ts";
import { propose } from "../propose.ts";

const workspace = new Workspace();
afterAll(() => workspace.remove());

const plain = { type: "object", required: ["pan"], properties: { pan: { type: "string" } } };
const encrypted = { type: "object", properties: { encryptedRequest: { type: "string" } } };

/** A document with one operation that takes such a body. */
function taking(schema: Json): JsonObject {
  const card = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  return {
    openapi: "3.0.3",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.test" }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } } },
    security: [{ key: [] }],
    paths: {
      "/cards": {
        post: {
          tags: ["Cards"],
          operationId: "createCard",
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: { 200: { description: "The card.", content: { "application/json": { schema: card } } } },
        },
      },
    },
  };
}

/** What the proposals on encryption write. */
function proposed(document: JsonObject): Json[] {
  const { actions } = propose(document, { name: "acme" });
  return (Array.isArray(actions) ? actions : []).flatMap((action) => {
    const update = isObject(action) && isObject(action["update"]) ? action["update"] : {};
    return Object.keys(update).some((key) => /^x-tok-encrypt(?:ion)?$/.test(key)) ? [update] : [];
  });
}

describe("proposeEncryption", () => {
  it.each<[string, Json]>([
    ["oneOf", { oneOf: [plain, encrypted] }],
    ["anyOf", { anyOf: [encrypted, plain] }],
  ])("proposes it where the document has an encrypted form of a body, in %s", (_keyword, schema) => {
    expect(proposed(taking(schema))).toEqual([
      {
        "x-tok-encryption": {
          requestMember: "encryptedRequest",
          contentType: "application/json",
          responseMember: "encryptedResponse",
          claim: "kid",
        },
      },
      { "x-tok-encrypt": { request: "optional" } },
    ]);
  });

  it.each<[string, Json]>([
    ["a body that is plain", plain],
    ["a body that is encrypted already", encrypted],
    ["forms that are all plain", { oneOf: [plain, { type: "object", properties: { token: plain } }] }],
    [
      "a form with more than the encrypted text",
      {
        oneOf: [plain, { type: "object", properties: { jwe: { type: "string" }, kid: { type: "string" } } }],
      },
    ],
  ])("proposes nothing for %s", (_what, schema) => {
    expect(proposed(taking(schema))).toEqual([]);
  });

  it("leads to a package that encrypts, and is not released before somebody has looked", async () => {
    const document = taking({ oneOf: [plain, encrypted] });
    workspace.provide("acme", document, { overlay: JSON.stringify(propose(document, { name: "acme" })) });
    const { files, hasEncryption, remarks } = await generateProvider(workspace.root, "acme");
    expect(hasEncryption).toBe(true);
    expect(files.get("packages/acme/src/generated/operations.ts")).toContain(
      'encrypt: { request: "optional" }',
    );
    expect(remarks.join()).toMatch(/\d on security.* not released before these are reviewed/);
  });
});
