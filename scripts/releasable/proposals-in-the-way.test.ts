import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Json } from "../generate/json.ts";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { loadYaml } from "../generate/load.ts";
import { Workspace } from "../generate/testing.ts";
import { proposalsInTheWay } from "./proposals-in-the-way.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const workspace = new Workspace();
afterAll(() => workspace.remove());

function inTheWay(update: Json, isProposed: boolean): string[] {
  const action = {
    target: "$",
    description: "D.",
    update,
    ...(isProposed ? { "x-tok-proposed": true } : {}),
  };
  const overlay = { overlay: "1.1.0", info: { title: "T", version: "1" }, actions: [action] };
  workspace.write("specs/acme/overlay.yaml", stringify(overlay));
  return proposalsInTheWay(workspace.root, "acme").map(({ concern }) => concern);
}

describe("proposalsInTheWay", () => {
  it.each<[string, Json]>([
    ["security", { "x-tok-auth": { scheme: "none" } }],
    ["repeat", { "x-tok-repeatable": { source: "S" } }],
    ["secret", { components: { schemas: { A: { "x-tok-secret": true } } } }],
  ])("are those on %s, until they are reviewed", (concern, update) => {
    expect(inTheWay(update, true)).toEqual([concern]);
    expect(inTheWay(update, false)).toEqual([]);
  });

  it("are none on names", () => {
    expect(inTheWay({ "x-tok-methods": [{ name: "a.b" }] }, true)).toEqual([]);
  });
});

describe("the manifest of a provider's package", () => {
  it.each(knownProviders(repository).filter((name) => hasPackage(repository, name)))(
    "asks before %s is published",
    (name) => {
      const file = `packages/${name}/package.json`;
      const manifest = loadYaml(join(repository, file), file).value;
      expect(Object(manifest)["scripts"]["prepublishOnly"]).toBe(
        `tsx ../../scripts/releasable/cli.ts ${name}`,
      );
    },
  );

  it("has the same line in a new package", () => {
    const template = readFileSync(
      join(repository, "scripts/new-provider/template/package.json.template"),
      "utf8",
    );
    expect(template).toContain('"prepublishOnly": "tsx ../../scripts/releasable/cli.ts {{name}}"');
  });
});
