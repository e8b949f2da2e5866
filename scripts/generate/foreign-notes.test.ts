import { afterAll, describe, expect, it } from "vitest";
import { refuseForeignNotes } from "./foreign-notes.ts";
import type { JsonObject } from "./json.ts";
import { generateProvider } from "./provider.ts";
import { documentOf, Workspace } from "./testing.ts";

const workspace = new Workspace();
afterAll(() => workspace.remove());

describe("refuseForeignNotes", () => {
  it.each<[string, JsonObject]>([
    ["/x-tok-auth", { "x-tok-auth": { scheme: "none" } }],
    ["/servers/0/x-tok-name", { servers: [{ url: "https://a.test", "x-tok-name": "production" }] }],
    [
      "/paths/~1a/post/x-tok-repeatable",
      { paths: { "/a": { post: { "x-tok-repeatable": { source: "S" } } } } },
    ],
    ["/paths/x-tok-methods", { paths: { "x-tok-methods": [] } }],
  ])("refuses %s", (pointer, document) => {
    expect(() => refuseForeignNotes(document, "openapi.json")).toThrow(`openapi.json#${pointer}: `);
  });

  it("takes other extensions", () => {
    expect(() => refuseForeignNotes({ "x-token": 1, paths: { "/x-tok-a": {} } }, "a")).not.toThrow();
  });
});

describe("generateProvider", () => {
  const get = { "x-tok-methods": [{ name: "a.get" }], responses: { 204: { description: "D." } } };
  const document = documentOf({ paths: { "/a": { get } } });
  const source = (kind: string, more = "") =>
    `kind: ${kind}\naddress: https://acme.test\nretrieved: 2026-01-31\nsha256: ${"ab".repeat(32)}\n${more}`;

  it.each(["", "lenient: true\n"])("believes no document of a vendor about itself; %j", async (more) => {
    workspace.provide("acme", document, { source: source("vendor", more) });
    await expect(generateProvider(workspace.root, "acme")).rejects.toThrow(
      /x-tok-\w+ stands in the provider's own/,
    );
  });

  it("believes a transcription, which is written here", async () => {
    workspace.provide("acme", document, { source: source("transcription") });
    await expect(generateProvider(workspace.root, "acme")).resolves.toBeDefined();
  });
});
