import { createHash } from "node:crypto";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { generate } from "./generation.ts";
import { hasPackage, knownProviders } from "./known-providers.ts";
import { generateProvider } from "./provider.ts";
import { documentOf, operation, plainOverlay, ref, refusal, Workspace, xmlOperation } from "./testing.ts";

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

  it("removes the module for XML from a package that speaks XML no longer", async () => {
    const paths = { "/cards": { get: xmlOperation("cards.get", { answer: ref("Card") }) } };
    workspace.provide("acme", documentOf({ paths, schemas: { Card: { type: "object", properties: {} } } }));
    const xml = "packages/acme/src/generated/xml.ts";
    expect((await generate(workspace.root, ["acme"]))[0]?.changed).toContain(xml);
    expect(workspace.read(client)).toContain('import("./xml.js")');
    workspace.provide("acme", document);
    expect((await generate(workspace.root, ["acme"]))[0]?.changed).toContain(xml);
    expect(existsSync(join(workspace.root, xml))).toBe(false);
    expect(workspace.read(client)).not.toContain("xml");
  });

  it("tells a document in preparation by its missing package", () => {
    expect(hasPackage(workspace.root, "acme")).toBe(true);
    mkdirSync(join(workspace.root, "specs/prepared"));
    expect(knownProviders(workspace.root)).toContain("prepared");
    expect(hasPackage(workspace.root, "prepared")).toBe(false);
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

  it("wants the codec among the dependencies exactly where there is XML", async () => {
    const withCodec = { "@tok/core": "workspace:^", "@tok/xml": "workspace:^" };
    const paths = { "/cards": { get: xmlOperation("cards.get", { answer: ref("Card") }) } };
    workspace.provide("acme", documentOf({ paths, schemas: { Card: { type: "object", properties: {} } } }));
    await generate(workspace.root, ["acme"]);
    expect((await refusal(check)).pointer).toBe("/dependencies");
    workspace.write("packages/acme/package.json", JSON.stringify({ ...manifest, dependencies: withCodec }));
    expect((await check())[0]?.changed).toEqual([]);
    workspace.provide("acme", document);
    expect((await refusal(check)).pointer).toBe("/dependencies");
  });

  it("wants jose among the dependencies exactly where messages are encrypted", async () => {
    const withJose = { "@tok/core": "workspace:^", jose: "catalog:" };
    const paths = {
      "/cards": { get: operation("cards.get", { "x-tok-encrypt": { response: "optional" } }) },
    };
    const forms = {
      requestMember: "sealed",
      contentType: "JSON",
      responseMember: "sealed",
      claim: "answer-key",
    };
    workspace.provide("acme", documentOf({ paths, "x-tok-encryption": forms }));
    await generate(workspace.root, ["acme"]);
    const error = await refusal(check);
    expect(error.pointer).toBe("/dependencies");
    expect(error.message).toContain(`Write ${JSON.stringify(withJose)}`);
    workspace.write("packages/acme/package.json", JSON.stringify({ ...manifest, dependencies: withJose }));
    expect((await check())[0]?.changed).toEqual([]);
    workspace.provide("acme", document);
    expect((await refusal(check)).pointer).toBe("/dependencies");
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
