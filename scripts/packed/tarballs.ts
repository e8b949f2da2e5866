import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { pack } from "./project.ts";

export const published = [
  "core",
  "xml",
  "keystore",
  "chargeover",
  "clearent",
  "cybersource-tms",
  "fiserv-ipg",
  "ncr-aloha",
  "sandbox",
] as const;

export type Tarballs = Readonly<Record<(typeof published)[number], string>>;

declare module "vitest" {
  interface ProvidedContext {
    tarballs: Tarballs;
  }
}

/** Packs every published package once for all tests. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tok-tarballs-"));
  const tarballs = published.map((name) => [name, pack(name, folder)] as const);
  provide("tarballs", Object.fromEntries(tarballs) as Tarballs); // one each
  return () => rmSync(folder, { recursive: true, force: true });
}
