import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packAll } from "../release/pack.ts";
import { root } from "./project.ts";

/** The packages that tests name. */
type Named =
  | "core"
  | "xml"
  | "keystore"
  | "chargeover"
  | "clearent"
  | "cybersource-tms"
  | "fiserv-ipg"
  | "ncr-aloha"
  | "sandbox";

/** The tarball of each published package, by its folder below `packages/`. */
export type Tarballs = Readonly<Record<Named, string>> & Readonly<Record<string, string>>;

declare module "vitest" {
  interface ProvidedContext {
    tarballs: Tarballs;
  }
}

/** Packs every published package once for all tests, as a release does. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "tok-tarballs-"));
  const packed = await packAll(root, folder);
  const tarballs = packed.map((one) => [one.folder, one.tarball]);
  provide("tarballs", Object.fromEntries(tarballs) as Tarballs); // one each
  return () => rmSync(folder, { recursive: true, force: true });
}
