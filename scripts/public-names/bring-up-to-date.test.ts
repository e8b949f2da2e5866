import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Package } from "../release/packages.ts";
import { bringUpToDate, type Outcome } from "./bring-up-to-date.ts";
import { readChangesets } from "./changesets.ts";
import { foldAll } from "./fold-all.ts";
import { readNames } from "./read-names.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-names-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** The package with these declarations, as if it were built. */
function built(declarations: string, version = "0.0.0"): Package {
  const manifest = {
    name: "@tok/acme",
    version,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
  };
  write("packages/acme/package.json", JSON.stringify(manifest));
  write("packages/acme/dist/index.d.ts", declarations);
  return { folder: "acme", manifest };
}

function announce(): void {
  write(".changeset/first.md", '---\n"@tok/acme": minor\n---\n\nFirst release.\n');
}

/** What `pnpm public-names` thinks out, and writes. */
function record(declarations: string, version?: string): Outcome {
  const one = built(declarations, version);
  const names = readNames([{ manifest: one.manifest, path: join(root, "packages/acme") }]);
  const outcome = bringUpToDate(root, one, names.get("@tok/acme") ?? new Set(), readChangesets(root));
  write(outcome.file, outcome.text);
  return outcome;
}

describe("readNames", () => {
  it("reads types, values, what is both, and what is exported again", () => {
    write(
      "packages/acme/dist/other.d.ts",
      "export declare class Both {}\nexport interface Shape {}\nexport type Alias = 1;",
    );
    const one = built(`
      export { Both, type Shape } from "./other.js";
      export type { Both as TypeAlone } from "./other.js";
      export * from "./more.js";
      export declare const value: number;
      export declare function run(): void;
      declare const hidden: 1;
      export default hidden;
    `);
    write(
      "packages/acme/dist/more.d.ts",
      'export { type Alias } from "./other.js";\nexport declare enum Kind { A }\n',
    );
    const names = readNames([{ manifest: one.manifest, path: join(root, "packages/acme") }]).get("@tok/acme");
    expect([...(names ?? [])].sort()).toEqual([
      ".",
      ". Alias type",
      ". Both type",
      ". Both value",
      ". Kind type",
      ". Kind value",
      ". Shape type",
      ". TypeAlone type",
      ". default value",
      ". run value",
      ". value value",
      "./package.json",
    ]);
  });

  it("reads no value where a module is exported as types alone", () => {
    write("packages/acme/dist/inner.d.ts", "export declare class Both {}\nexport declare class Kept {}");
    write("packages/acme/dist/middle.d.ts", 'export * from "./inner.js";');
    const one = built('export type * from "./middle.js";\nexport { Kept } from "./middle.js";');
    const names = readNames([{ manifest: one.manifest, path: join(root, "packages/acme") }]).get("@tok/acme");
    expect([...(names ?? [])].sort()).toEqual([
      ".",
      ". Both type",
      ". Kept type",
      ". Kept value",
      "./package.json",
    ]);
  });

  it("names declarations that are not there", () => {
    const one = built("");
    const path = join(root, "elsewhere");
    expect(() => readNames([{ manifest: one.manifest, path }])).toThrow(
      /elsewhere\/dist\/index\.d\.ts is not there/,
    );
  });
});

describe("bringUpToDate", () => {
  it("writes the first record of a package, once", () => {
    expect(record("export type A = 1;")).toMatchObject({ isOutdated: true, problems: [] });
    expect(record("export type A = 1;")).toMatchObject({ isOutdated: false, changes: [], problems: [] });
  });

  it("notes a name that came, and asks nothing", () => {
    announce();
    record("export type A = 1;");
    expect(record("export type A = 1; export type B = 1;")).toMatchObject({
      isOutdated: true,
      changes: ["+ . B type"],
      problems: [],
    });
  });

  it("begins anew while no changeset announces the package", () => {
    record("export type A = 1; export type B = 1;");
    expect(record("export type A = 1;")).toMatchObject({ isOutdated: true, problems: [] });
    expect(record("export type A = 1;")).toMatchObject({ isOutdated: false, changes: [] });
  });

  it("cannot be made to forget a removal by writing the record again", () => {
    announce();
    record("export type A = 1; export type B = 1;");
    const first = record("export type A = 1;");
    expect(first.changes).toEqual(["- . B type"]);
    expect(first.problems).toHaveLength(1);
    const second = record("export type A = 1;");
    expect(second).toMatchObject({ isOutdated: false, changes: [] });
    expect(second.problems[0]?.problem).toContain("`B`");
    write(".changeset/one.md", '---\n"@tok/acme": minor\n---\n\nNo longer exported: `B`.\n');
    expect(record("export type A = 1;").problems).toEqual([]);
  });

  it("begins anew with the next version", () => {
    announce();
    record("export type A = 1; export type B = 1;");
    record("export type A = 1;");
    built("export type A = 1;", "0.1.0");
    expect(foldAll(root)).toEqual(["packages/acme/public-names.txt"]);
    expect(record("export type A = 1;", "0.1.0")).toMatchObject({ isOutdated: false, problems: [] });
    expect(foldAll(root)).toEqual([]);
  });

  it("remembers what the last version had while pre-releases come and go", () => {
    announce();
    record("export type A = 1; export type B = 1;");
    expect(record("export type A = 1;", "0.1.0-next.0").problems[0]?.problem).toContain("`B`");
  });

  it("refuses another name for a package that was released", () => {
    record("export type A = 1;", "0.0.0");
    built("export type A = 1;", "0.1.0");
    foldAll(root);
    const renamed = built("export type A = 1;", "0.1.0");
    const manifest = { ...renamed.manifest, name: "@tok/other" };
    expect(() => bringUpToDate(root, { ...renamed, manifest }, new Set(), [])).toThrow(
      /public-names\.txt has the names of @tok\/acme, and package\.json calls the package @tok\/other/,
    );
  });

  it("refuses a record of another version, whose names are not those that users have", () => {
    announce();
    record("export type A = 1; export type B = 1;");
    expect(() => record("export type A = 1;", "0.1.0")).toThrow(
      /public-names\.txt has the names of 0\.0\.0, and package\.json says 0\.1\.0\..*pnpm version-packages/,
    );
    foldAll(root);
    expect(() => record("export type A = 1;", "0.0.0")).toThrow(
      "has the names of 0.1.0, and package.json says 0.0.0",
    );
  });

  it("refuses to go on without the record of a package that was released", () => {
    expect(() => record("export type A = 1;", "0.1.0")).toThrow(
      /packages\/acme\/public-names\.txt is missing.*git checkout/,
    );
  });
});

describe("readChangesets", () => {
  it("reads what they raise and say, and leaves the README out", () => {
    write(".changeset/README.md", "# Changesets\n");
    write(".changeset/config.json", "{}");
    write(".changeset/one.md", '---\n"@tok/acme": minor\n"@tok/core": patch\n---\n\nNew: `B`.\n');
    expect(readChangesets(root)).toEqual([
      {
        file: "one.md",
        summary: "New: `B`.",
        bumps: new Map([
          ["@tok/acme", "minor"],
          ["@tok/core", "patch"],
        ]),
      },
    ]);
  });

  it("names a file that is none", () => {
    write(".changeset/one.md", "Nothing.\n");
    expect(() => readChangesets(root)).toThrow(".changeset/one.md is no changeset");
  });
});
