import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { generate } from "../generate/generation.ts";
import type { JsonObject } from "../generate/json.ts";
import { documentOf, Workspace } from "../generate/testing.ts";
import { type Readiness, readinessOf, verdictOn } from "./readiness.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const workspace = new Workspace();
afterAll(() => workspace.remove());

const done = { 200: { description: "D.", content: { "application/json": { schema: { type: "object" } } } } };
const document = documentOf({
  paths: { "/cards": { post: { "x-tok-methods": [{ name: "cards.create" }], responses: done } } },
});

function write(action: JsonObject): void {
  const actions = [{ description: "D.", ...action }];
  const overlay = stringify({ overlay: "1.1.0", info: { title: "T", version: "1" }, actions });
  workspace.provide("acme", document, { overlay });
}

async function readiness(action: JsonObject, manifest: JsonObject = {}): Promise<Readiness> {
  write(action);
  workspace.write("packages/acme/package.json", JSON.stringify(manifest));
  await generate(workspace.root, ["acme"]);
  return readinessOf(workspace.root, "acme");
}

describe("readinessOf", () => {
  const secret = { target: "$.paths['/cards'].post", update: { "x-tok-repeatable": { source: "S" } } };

  it("names the proposals in the way, until they are reviewed", async () => {
    expect((await readiness({ ...secret, "x-tok-proposed": true })).inTheWay).toMatchObject([
      { index: 0, concern: "repeat" },
    ]);
    expect((await readiness(secret)).inTheWay).toEqual([]);
  });

  it("names none about names", async () => {
    const name = {
      target: "$.paths['/cards'].post",
      update: { operationId: "make" },
      "x-tok-proposed": true,
    };
    expect((await readiness(name)).inTheWay).toEqual([]);
  });

  it("names the generated files that are older than a review", async () => {
    expect(await readiness({ ...secret, "x-tok-proposed": true })).toMatchObject({ outdated: [] });
    write({ target: "$.servers[0]", update: { url: "https://other.test" } });
    const { inTheWay, outdated } = await readinessOf(workspace.root, "acme");
    expect(inTheWay).toEqual([]);
    expect(outdated).toContain("packages/acme/src/generated/client.ts");
  });

  it.each([
    [{}, false],
    [{ private: false }, false],
    [{ private: true }, true],
  ])("reads whether the manifest %j keeps the package back", async (manifest, isPrivate) => {
    expect(await readiness(secret, manifest)).toMatchObject({ isPrivate });
  });
});

describe("verdictOn", () => {
  const waiting = { index: 3, target: "$.servers", description: "Why.", concern: "security" as const };
  const ready: Readiness = { inTheWay: [], outdated: [], isPrivate: false };

  it.each<[string, Partial<Readiness>, boolean, string, string]>([
    ["a reviewed package", {}, false, "ready", "may be released"],
    [
      "one that is still private",
      { isPrivate: true },
      false,
      "ready",
      "take private out of packages/acme/package.json",
    ],
    ["a public one with proposals", { inTheWay: [waiting] }, false, "refused", '"private": true'],
    [
      "a private one with proposals, among all",
      { inTheWay: [waiting], isPrivate: true },
      false,
      "kept back",
      "1 proposal waits",
    ],
    [
      "a private one with proposals, alone",
      { inTheWay: [waiting], isPrivate: true },
      true,
      "refused",
      "1 proposal waits",
    ],
    ["one with older files", { outdated: ["a.ts"] }, false, "refused", "Run pnpm generate acme"],
    [
      "a private one with older files",
      { outdated: ["a.ts"], isPrivate: true },
      false,
      "refused",
      "Run pnpm generate acme",
    ],
  ])("judges %s", (_what, parts, isAsked, state, words) => {
    const verdict = verdictOn("acme", { ...ready, ...parts }, isAsked);
    expect(verdict).toMatchObject({ state, line: expect.stringContaining(words) });
  });

  it("names action, concern and reason of what waits", () => {
    expect(verdictOn("acme", { ...ready, inTheWay: [waiting] }, true).details).toEqual([
      "specs/acme/overlay.yaml#/actions/3 (security) $.servers: Why.",
    ]);
  });
});

describe("the manifest of a new package", () => {
  it("is private, so that no command publishes it before somebody has looked", () => {
    const template = readFileSync(
      join(repository, "scripts/new-provider/template/package.json.template"),
      "utf8",
    );
    expect(template).toContain('\n  "private": true,\n');
  });
});
