import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { generate } from "./generation.ts";
import type { JsonObject } from "./json.ts";
import { generateProvider, knownProviders } from "./provider.ts";
import { documentOf, operation, plainOverlay, ref, refusal, Workspace } from "./testing.ts";

const document = documentOf({
  paths: {
    "/cards/{id}": {
      get: operation("cards.get", {
        answer: ref("Card"),
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      }),
    },
  },
  schemas: {
    Card: {
      type: "object",
      properties: { state: { type: "string", enum: ["ON", "OFF"] }, "0": { type: "number" } },
    },
  },
});

const manifest = {
  name: "@tok/acme",
  version: "9.9.9",
  type: "module",
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  files: ["dist", "reference.md"],
  dependencies: { "@tok/core": "workspace:^" },
};

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
  workspace.provide("acme", document);
  workspace.write("packages/acme/package.json", JSON.stringify(manifest));
});
afterEach(() => workspace.remove());

const client = "packages/acme/src/generated/client.ts";

describe("generate", () => {
  it("writes the files of a package, and nothing the second time", async () => {
    const [first] = await generate(workspace.root, ["acme"]);
    expect(first?.changed).toEqual([
      "packages/acme/src/generated/schema.ts",
      "packages/acme/src/generated/types.ts",
      "packages/acme/src/generated/operations.ts",
      client,
      "packages/acme/src/index.ts",
      "packages/acme/reference.md",
    ]);
    const [second] = await generate(workspace.root, ["acme"]);
    expect(second?.changed).toEqual([]);
  });

  it("removes files that nothing generates any more, also in folders", async () => {
    await generate(workspace.root, ["acme"]);
    workspace.write("packages/acme/src/generated/old/part.ts", "");
    const [outcome] = await generate(workspace.root, ["acme"]);
    expect(outcome?.changed).toEqual(["packages/acme/src/generated/old/part.ts"]);
    expect(existsSync(join(workspace.root, "packages/acme/src/generated/old/part.ts"))).toBe(false);
  });

  it("writes nothing when one of several providers fails, whatever their order", async () => {
    workspace.provide("zeta", { ...document, paths: {} });
    expect(knownProviders(workspace.root)).toEqual(["acme", "zeta"]);
    const error = await refusal(generate(workspace.root, ["acme", "zeta"]));
    expect(error.message).toContain("specs/zeta/openapi.json#/paths: no operation has x-tok-methods");
    expect(existsSync(join(workspace.root, client))).toBe(false);
  });

  it("checks without writing", async () => {
    await generate(workspace.root, ["acme"]);
    workspace.write(client, "// edited\n");
    const [outcome] = await generate(workspace.root, ["acme"], { check: true });
    expect(outcome?.changed).toEqual([client]);
    expect(workspace.read(client)).toBe("// edited\n");
  });

  it("keeps the time stamp of a file that stays the same", async () => {
    await generate(workspace.root, ["acme"]);
    const before = statSync(join(workspace.root, client)).mtimeMs;
    await generate(workspace.root, ["acme"]);
    expect(statSync(join(workspace.root, client)).mtimeMs).toBe(before);
  });
});

describe("generateProvider", () => {
  async function files(change: () => void): Promise<ReadonlyMap<string, string>> {
    workspace.remove();
    workspace = new Workspace();
    change();
    return (await generateProvider(workspace.root, "acme")).files;
  }

  it("gives the same bytes for a document that is only laid out anew", async () => {
    const original = await files(() => workspace.provide("acme", document));
    const indented = await files(() =>
      workspace.provide("acme", `\n${JSON.stringify(document, null, 7)}\n\n`),
    );
    const yaml = await files(() =>
      workspace.provide("acme", `# A comment\n${stringify(document)}`, { ending: "yaml" }),
    );
    const overlay = await files(() =>
      workspace.provide("acme", document, {
        overlay: `# A comment\n${plainOverlay.replace("{}", "{\n      }")}`,
      }),
    );
    expect(indented).toEqual(original);
    expect(yaml).toEqual(original);
    expect(overlay).toEqual(original);
  });

  it("writes the hash of the content into each header", async () => {
    const original = await files(() => workspace.provide("acme", document));
    const changed = await files(() =>
      workspace.provide("acme", { ...document, info: { title: "Acme", version: "2" } }),
    );
    const hashOf = (all: ReadonlyMap<string, string>) =>
      /sha256 ([0-9a-f]{32})\n/.exec(all.get(client) ?? "")?.[1];
    expect(hashOf(original)).toBeDefined();
    expect(hashOf(changed)).not.toBe(hashOf(original));
  });

  it("has no date and no absolute path in what it writes", async () => {
    const all = await files(() => workspace.provide("acme", document));
    for (const text of all.values()) {
      expect(text).not.toContain(workspace.root);
      expect(text).not.toMatch(/\b20\d\d-\d\d/);
    }
  });

  it("needs exactly one document", async () => {
    workspace.write("specs/acme/openapi.yaml", "openapi: 3.0.3");
    expect((await refusal(generateProvider(workspace.root, "acme"))).message).toContain("several documents");
    workspace.write("specs/beta/overlay.yaml", plainOverlay);
    expect((await refusal(generateProvider(workspace.root, "beta"))).message).toContain(
      "no OpenAPI document",
    );
  });

  it.each([
    ["kind", "address: https://acme.test\nretrieved: 2026-01-31\nsha256: x", "/kind"],
    ["address", "kind: vendor\naddress: acme\nretrieved: 2026-01-31\nsha256: x", "/address"],
    ["date", "kind: vendor\naddress: https://acme.test\nretrieved: yesterday\nsha256: x", "/retrieved"],
    ["hash", "kind: vendor\naddress: https://acme.test\nretrieved: 2026-01-31\nsha256: x", "/sha256"],
  ])("needs a source note with a good %s", async (_what, source, pointer) => {
    workspace.provide("acme", document, { source });
    const error = await refusal(generateProvider(workspace.root, "acme"));
    expect([error.file, error.pointer]).toEqual(["specs/acme/source.yaml", pointer]);
  });
});

describe("generate --check", () => {
  const check = () => generate(workspace.root, ["acme"], { check: true });

  it("accepts any version and what else a manifest holds", async () => {
    workspace.write(
      "packages/acme/package.json",
      JSON.stringify({ ...manifest, version: "0.0.1", license: "MIT" }),
    );
    await generate(workspace.root, ["acme"]);
    expect((await check())[0]?.changed).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["name", "@tok/other"],
    ["type", undefined],
    ["exports", { ...manifest.exports, "./internal": "./dist/internal.js" }],
    [
      "exports",
      { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" }, "./package.json": "./package.json" },
    ],
    ["files", ["dist"]],
    ["dependencies", { "@tok/core": "workspace:^", chai: "^5.0.0" }],
    ["dependencies", { "@tok/core": "workspace:*" }],
  ])("refuses a manifest whose %s is another", async (key, value) => {
    workspace.write("packages/acme/package.json", JSON.stringify({ ...manifest, [key]: value }));
    const error = await refusal(check);
    expect([error.file, error.pointer]).toEqual(["packages/acme/package.json", `/${key}`]);
  });

  it("remarks on a document that is not the one its note speaks of, and lets it pass", async () => {
    const text = JSON.stringify(document, null, 2);
    workspace.write("specs/acme/openapi.json", text);
    await generate(workspace.root, ["acme"]);
    const [outcome] = await check();
    expect(outcome?.remarks.join()).toContain(createHash("sha256").update(text).digest("hex"));
    expect(outcome?.changed).toEqual([]);
  });
});

describe("the operation table", () => {
  const table = async (paths: JsonObject, schemas: JsonObject) => {
    workspace.provide("acme", documentOf({ paths, schemas }));
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
      'secrets: ["number", "old-number", "oldNumber", "others", "own", "x-pin", "xPin"]',
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
});
