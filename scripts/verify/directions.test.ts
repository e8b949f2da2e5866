import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * Which package may lean on which. That nobody imports what is not listed in its package.json is checked by
 * knip; here stands what may be listed.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const handWritten = ["core", "xml", "keystore", "sandbox"];

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifests: readonly (readonly [folder: string, manifest: Manifest])[] = readdirSync(
  join(root, "packages"),
)
  .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
  .map((folder) => [
    folder,
    JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")),
  ]);

const ours = (manifest: Manifest) =>
  Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((name) =>
    name.startsWith("@tok/"),
  );

describe("the direction of dependencies", () => {
  it.each(manifests.filter(([folder]) => handWritten.includes(folder)))(
    "%s needs no package of ours",
    (_folder, manifest) => {
      expect(ours(manifest)).toEqual([]);
    },
  );

  it.each(manifests.filter(([folder]) => !handWritten.includes(folder)))(
    "%s needs core, and xml at most",
    (_folder, manifest) => {
      expect(ours(manifest)).toContain("@tok/core");
      expect(ours(manifest).filter((name) => name !== "@tok/core" && name !== "@tok/xml")).toEqual([]);
    },
  );

  it("finds the packages it judges", () => {
    expect(manifests.map(([folder]) => folder)).toEqual(
      expect.arrayContaining([
        "core",
        "xml",
        "keystore",
        "chargeover",
        "clearent",
        "cybersource-tms",
        "fiserv-ipg",
        "ncr-aloha",
        "sandbox",
      ]),
    );
  });
});

describe("the pinned package manager", () => {
  it("is the same for npm's bootstrap and for pnpm itself", () => {
    const pinned = JSON.parse(readFileSync(join(root, "scripts/pm/package.json"), "utf8")).dependencies.pnpm;
    const declared = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
    expect(declared).toBe(`pnpm@${pinned}`);
  });
});
