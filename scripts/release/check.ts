import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNames } from "../public-names/read-names.ts";
import { type Bundle, bundleEntry } from "./bundle.ts";
import { checkBundles } from "./checks/bundles.ts";
import { checkContents } from "./checks/contents.ts";
import { checkDependencies } from "./checks/dependencies.ts";
import { checkExports } from "./checks/exports.ts";
import { checkFiles } from "./checks/files.ts";
import { checkLicence } from "./checks/licence.ts";
import { checkNames } from "./checks/names.ts";
import { checkWithPublint } from "./checks/publint.ts";
import { checkReadiness } from "./checks/readiness.ts";
import type { Check, Subject } from "./checks/subject.ts";
import { checkTypes } from "./checks/types.ts";
import type { Finding } from "./finding.ts";
import type { Packed } from "./pack.ts";
import type { Manifest } from "./packages.ts";
import { unpackAll } from "./unpack.ts";

const checks: readonly Check[] = [
  checkFiles,
  checkLicence,
  checkDependencies,
  checkExports,
  checkNames,
  checkContents,
  checkBundles,
  checkWithPublint,
  checkTypes,
  checkReadiness,
];

/** Reads packages as they are packed, all or those that are chosen among them: what a bundler makes of them, and which names they declare. */
export async function examine(
  root: string,
  all: readonly Packed[],
  chosen: readonly Packed[] = all,
): Promise<Subject[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tok-unpacked-")));
  try {
    const unpacked = unpackAll(all, folder);
    const places = { root, folder, unpacked, packed: all };
    const names = readNames(
      chosen.map((packed) => ({ manifest: withoutMissing(packed), path: unpacked.get(packed.name) ?? "" })),
    );
    const subjects: Subject[] = [];
    for (const packed of chosen) {
      const bundles = new Map<string, Bundle>();
      const unbundled = new Map<string, string>();
      for (const entry of codeEntries(packed))
        try {
          bundles.set(entry, await bundleEntry(packed, entry, places));
        } catch (error) {
          unbundled.set(entry, error instanceof Error ? error.message : String(error));
        }
      subjects.push({ root, packed, all, bundles, unbundled, names: names.get(packed.name) ?? new Set() });
    }
    return subjects;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that is wrong with a package. */
export async function check(subject: Subject): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const one of checks) found.push(...(await one(subject)));
  return found;
}

/** Entries that are code, and not a file such as package.json. */
function codeEntries({ manifest }: Packed): string[] {
  return Object.entries(manifest.exports ?? {})
    .filter(([, target]) => typeof target === "object")
    .map(([entry]) => entry);
}

/** The manifest without entries whose declarations are missing, which is a finding of its own. */
function withoutMissing({ manifest, files }: Packed): Manifest {
  const isThere = (target: unknown) => {
    const types: unknown = Object(target).types;
    return typeof types !== "string" || files.has(types.replace(/^\.\//, ""));
  };
  const there = Object.entries(manifest.exports ?? {}).filter(([, target]) => isThere(target));
  return { ...manifest, exports: Object.fromEntries(there) };
}
