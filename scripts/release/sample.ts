import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type NameRecord, recordText } from "../public-names/record.ts";
import type { Packed } from "./pack.ts";
import { type Manifest, readManifest } from "./packages.ts";

/** What tests change of the sample: parts of its manifest, and files; undefined takes one away. */
export interface Change {
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string | undefined>>;
}

const licence = "MIT License\n";

/** A folder that looks like the repository, with the package `@tok/sample`, of which nothing is wrong. */
export class Sample {
  readonly root: string = mkdtempSync(join(tmpdir(), "tok-sample-"));

  constructor() {
    this.write("LICENSE", licence);
    const names = new Set([".", ". Answer type", ". answer value", "./package.json"]);
    const record: NameRecord = { packageName: "@tok/sample", version: "1.0.0", before: names, today: names };
    this.write("packages/sample/public-names.txt", recordText(record));
    this.write("packages/sample/size-budget.yaml", ".:\n  atOnce: 200\n  whole: 300\n");
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The sample as it is packed, with a change. */
export function samplePacked({ manifest: own = {}, files: changed = {} }: Change = {}): Packed {
  const manifest = {
    name: "@tok/sample",
    version: "1.0.0",
    description: "A sample.",
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: "^20.19.0 || >=22.12.0" },
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist"],
    ...own,
  };
  return packedOf("sample", manifest, {
    LICENSE: licence,
    "README.md": "# Sample\n",
    "package.json": JSON.stringify(manifest),
    "dist/index.js": 'import { two } from "./two.js";\nexport const answer = two * 21;\n',
    "dist/index.d.ts": "export type Answer = number;\nexport declare const answer: Answer;\n",
    "dist/two.js": "export const two = 2;\n",
    ...changed,
  });
}

/** Another package beside the sample. */
export function packedOf(
  folder: string,
  manifest: Pick<Manifest, "name" | "version"> & Record<string, unknown>,
  files: Readonly<Record<string, string | undefined>>,
): Packed {
  const there = Object.entries(files).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  return {
    folder,
    name: manifest.name,
    version: manifest.version,
    manifest: readManifest(JSON.stringify(manifest)),
    tarball: "none",
    files: new Map(there),
  };
}
