import { homedir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { documentOf, operation, Workspace } from "../generate/testing.ts";
import { recordText } from "../public-names/record.ts";
import { check, examine } from "./check.ts";
import { findingText } from "./finding.ts";
import type { Packed } from "./pack.ts";
import { type Change, packedOf, Sample, samplePacked } from "./sample.ts";

const sample = new Sample();
afterAll(() => sample.remove());

async function findings(change: Change, others: readonly Packed[] = []): Promise<string[]> {
  const packed = samplePacked(change);
  const [subject] = await examine(sample.root, [packed, ...others], [packed]);
  return subject === undefined ? [] : (await check(subject)).map(findingText);
}

const index = 'import { two } from "./two.js";\nexport const answer = two * 21;\n';

it("finds nothing in a package as it has to be", async () => {
  expect(await findings({})).toEqual([]);
});

it("tells everything that is wrong at once, with the package, the place and the next step", async () => {
  const found = await findings({
    manifest: { license: "ISC" },
    files: { "README.md": undefined, "notes.txt": "" },
  });
  expect(found).toEqual([
    "@tok/sample, README.md: it is not in the package. Write packages/sample/README.md.",
    '@tok/sample, notes.txt: it does not belong in the package. Leave it out of "files" in package.json, or of the build.',
    '@tok/sample, package.json → license: it is "ISC". Write "license": "MIT".',
  ]);
});

describe("check", () => {
  it.each<[string, Change, string | RegExp]>([
    [
      "a file of a test",
      { files: { "dist/tests/index.test.js": "" } },
      "dist/tests/index.test.js: it does not belong",
    ],
    ["code that no entry loads", { files: { "dist/old.js": "" } }, "dist/old.js: no entry loads it"],
    ["a source", { files: { "src/index.ts": "" } }, "src/index.ts: it does not belong"],
    ["a source map", { files: { "dist/index.js.map": "{}" } }, "dist/index.js.map: it does not belong"],
    ["settings of npm", { files: { ".npmrc": "" } }, ".npmrc: it does not belong"],
    ["no licence in the manifest", { manifest: { license: undefined } }, "license: it names no licence"],
    ["no text of the licence", { files: { LICENSE: undefined } }, "LICENSE: it is not in the package"],
    ["another text of the licence", { files: { LICENSE: "Mine." } }, "LICENSE: it is not the repository's"],
    [
      "an entry without its file",
      { manifest: { exports: { ".": { types: "./dist/index.d.ts", default: "./dist/other.js" } } } },
      'entry ".": ./dist/other.js is not in the package',
    ],
    [
      "an entry that makes every file public",
      { manifest: { exports: { "./*": "./dist/*.js" } } },
      'entry "./*": it makes every file public',
    ],
    [
      "a declared value that the code lacks",
      { files: { "dist/index.js": 'export { two as other } from "./two.js";' } },
      'entry ".": answer is declared, and the code has no such value',
    ],
    [
      "a value that is not declared",
      { files: { "dist/index.js": `${index}export const more = 1;` } },
      'entry ".": more is a value of the code, and not declared',
    ],
    [
      "an import that leads nowhere",
      { files: { "dist/two.js": undefined } },
      'dist/index.js: its import of "./two.js" leads to no file of the package',
    ],
    [
      "declarations that lead out of the package",
      { files: { "dist/index.d.ts": 'export * from "../../core/src/index.js";' } },
      'dist/index.d.ts: its import of "../../core/src/index.js" leads to no file',
    ],
    [
      "an import that the manifest does not list",
      {
        files: {
          "dist/index.d.ts": 'export type { Answer } from "other/part";\nexport declare const answer: 1;',
        },
      },
      "dist/index.d.ts: it imports other, which package.json does not list",
    ],
    [
      "a range of the workspace",
      { manifest: { dependencies: { "@tok/core": "workspace:^" } } },
      "dependencies → @tok/core: workspace:^ works in the workspace alone",
    ],
    [
      "a range of the catalog",
      { manifest: { dependencies: { jose: "catalog:" } } },
      "dependencies → jose: catalog: works in the workspace alone",
    ],
    [
      "a package of ours that is not published",
      { manifest: { dependencies: { "@tok/conformance": "^1.0.0" } } },
      "dependencies → @tok/conformance: nothing of this name is published",
    ],
    [
      "a package of others that is not installed",
      { manifest: { dependencies: { jose: "6.2.17" } } },
      "dependencies → jose: it is not installed",
    ],
    [
      "a peer among our packages",
      { manifest: { peerDependencies: { "@tok/core": "^1.0.0" } } },
      "peerDependencies → @tok/core: packages of ours are no peers of each other",
    ],
    [
      "scripts",
      { manifest: { scripts: { postinstall: "node x.js" } } },
      "package.json → scripts: it does not belong",
    ],
    [
      "what steers where it goes",
      { manifest: { publishConfig: { registry: "http://registry.example" } } },
      "package.json → publishConfig: it does not belong",
    ],
    [
      "a private key",
      { files: { "README.md": `-----BEGIN RSA PRIVATE KEY-----\n${"A".repeat(64)}\n` } },
      "README.md: it has a private key in it",
    ],
    [
      "a token",
      { files: { "README.md": `npm_${"a1".repeat(18)}` } },
      "README.md: it has a token of npm or GitHub in it",
    ],
    [
      "a line that prints",
      { files: { "dist/two.js": "console.log(1);\nexport const two = 2;" } },
      "dist/two.js: it has a line that prints in it",
    ],
    [
      "a reading of the environment",
      { files: { "dist/two.js": "export const two = globalThis.process?.env.TWO;" } },
      "dist/two.js: it has a reading of the environment in it",
    ],
    [
      "a reference to a source map",
      { files: { "dist/two.js": "export const two = 2;\n//# sourceMappingURL=two.js.map" } },
      "dist/two.js: it has a reference to a source map in it",
    ],
    [
      "a folder of this machine",
      { files: { "dist/two.js": `export const two = 2; // ${sample.root}/packages/sample/src/two.ts` } },
      "dist/two.js: it names a folder of this machine",
    ],
    [
      "an address of a file",
      { files: { "dist/two.js": `export const two = 2; // file:///${homedir().slice(1)}/two.ts` } },
      "dist/two.js: it names a folder of this machine",
    ],
    [
      "a module of Node",
      {
        files: {
          "dist/two.js":
            'import { X509Certificate } from "node:crypto";\nexport const two = X509Certificate;',
        },
      },
      'entry ".": it needs the module node:crypto of Node',
    ],
    [
      "more code than its budget",
      { files: { "dist/two.js": `export const two = ${JSON.stringify(randomText(600))};` } },
      /entry "\.": what is loaded at once is \d+ bytes, minified and compressed, and the budget is 200/,
    ],
    [
      "more code that is loaded later",
      {
        files: {
          "dist/two.js": 'export const two = () => import("./late.js");',
          "dist/late.js": `export const late = ${JSON.stringify(randomText(600))};`,
        },
      },
      /entry "\.": all that it may load is \d+ bytes, minified and compressed, and the budget is 300/,
    ],
    ["what publint finds", { manifest: { type: undefined } }, "publint says "],
    [
      "declarations that are not found",
      { manifest: { exports: { ".": "./dist/index.js" } }, files: { "dist/index.d.ts": undefined } },
      "it has no declarations",
    ],
    [
      "a name that its record lacks",
      {
        files: {
          "dist/index.js": `${index}export const more = 1;`,
          "dist/index.d.ts":
            "export type Answer = number;\nexport declare const answer: Answer;\nexport declare const more: 1;",
        },
      },
      "public-names.txt: it is not what the declarations export. Run pnpm public-names sample",
    ],
  ])("finds %s", async (_what, change, expected) => {
    const found = (await findings(change)).join("\n");
    if (typeof expected === "string") expect(found).toContain(expected);
    else expect(found).toMatch(expected);
  });

  it("finds a name that went, where no changeset announces it", async () => {
    const poorer = new Sample();
    try {
      const today = new Set([".", ". Answer type", ". answer value", "./package.json"]);
      const record = {
        packageName: "@tok/sample",
        version: "1.0.0",
        before: new Set([...today, ". Gone type"]),
        today,
      };
      poorer.write("packages/sample/public-names.txt", recordText(record));
      const [subject] = await examine(poorer.root, [samplePacked()]);
      const found = subject === undefined ? [] : (await check(subject)).map(findingText);
      expect(found).toEqual([
        expect.stringContaining('@tok/sample has lost `Gone` of "." as a type, which was in 1.0.0'),
      ]);
    } finally {
      poorer.remove();
    }
  });

  it("finds proposals that nobody has reviewed", async () => {
    const workspace = new Workspace();
    try {
      const proposal = { target: "$.servers[0]", description: "D.", update: {}, "x-tok-proposed": true };
      const document = documentOf({ paths: { "/cards": { post: operation("cards.create", {}) } } });
      workspace.provide("sample", document, {
        overlay: JSON.stringify({
          overlay: "1.1.0",
          info: { title: "T", version: "1" },
          actions: [proposal],
        }),
      });
      workspace.write("packages/sample/package.json", "{}");
      workspace.write("LICENSE", "MIT License\n");
      const [subject] = await examine(sample.root, [samplePacked()]);
      if (subject === undefined) throw new Error("nothing was examined");
      const found = (await check({ ...subject, root: workspace.root })).map(findingText);
      expect(found.join("\n")).toContain("the proposal on security is not reviewed: $.servers[0]: D.");
    } finally {
      workspace.remove();
    }
  });

  it("asks for a budget of each entry", async () => {
    const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    const found = await findings({ manifest: { exports: { ".": entry, "./more": entry } } });
    expect(found.join("\n")).toContain('entry "./more": it has no size budget. Run pnpm size-budget sample');
  });
});

describe("what belongs to XML and encryption", () => {
  const core = packedOf(
    "core",
    { name: "@tok/core", version: "1.0.0", type: "module", exports: { ".": { default: "./index.js" } } },
    {
      "package.json": '{ "type": "module", "exports": { ".": { "default": "./index.js" } } }',
      "index.js": "",
    },
  );
  const dependsOnCore = { dependencies: { "@tok/core": "^1.0.0" } };

  it.each([
    ["xml2js", "@tok/sample-xml, which writes by xml2js"],
    ["RSA-OAEP", "RSA-OAEP"],
  ])("is found in a client that does not depend on it: %s", async (text, code) => {
    const files = { "dist/two.js": `export const two = ${JSON.stringify(code)};` };
    const found = await findings({ manifest: dependsOnCore, files }, [core]);
    expect(found.join("\n")).toContain(`entry ".": "${text}" is in its bundle`);
    expect(found).toHaveLength(1);
  });

  it("may be in a package that is built on no core, such as one that makes keys", async () => {
    expect(await findings({ files: { "dist/two.js": 'export const two = "RSA-OAEP";' } })).toEqual([]);
  });

  it("may be where the manifest leads to it, which is the case for what depends on @tok/xml", async () => {
    const xml = packedOf(
      "xml",
      { name: "@tok/xml", version: "1.0.0", dependencies: { xml2js: "0.6.2" } },
      {},
    );
    const found = await findings(
      {
        manifest: { dependencies: { "@tok/core": "^1.0.0", "@tok/xml": "^1.0.0" } },
        files: { "dist/two.js": 'export const two = "xml2js";' },
      },
      [core, xml],
    );
    expect(found).toEqual([]);
  });
});

describe("a dependency on a package of ours", () => {
  const other = (version: string) => packedOf("core", { name: "@tok/core", version }, {});

  it("is on the version that is released with it", async () => {
    const on = (range: string, version: string) =>
      findings({ manifest: { dependencies: { "@tok/core": range } } }, [other(version)]);
    expect(await on("^1.2.0", "1.2.0")).toEqual([]);
    expect(await on("^1.0.0-next.1", "1.0.0-next.1")).toEqual([]);
    expect((await on("^1.1.0", "1.2.0")).join()).toContain(
      "^1.1.0 is not the version that is released with it, 1.2.0",
    );
    expect((await on("1.2.0", "1.2.0")).join()).toContain('Write "@tok/core": "workspace:^"');
  });

  it("is not on one that has no version yet", async () => {
    const found = await findings({ manifest: { dependencies: { "@tok/core": "^0.0.0" } } }, [other("0.0.0")]);
    expect(found.join()).toContain("@tok/core: it has no version yet. Write a changeset for @tok/core");
  });
});

/** A text that does not compress, the same each time. */
function randomText(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return String.fromCharCode(48 + (seed % 75));
  }).join("");
}
