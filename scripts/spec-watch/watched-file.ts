import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DocumentError } from "../generate/document-error.ts";
import { pointerOf } from "../generate/json-pointer.ts";
import { loadYaml } from "../generate/load.ts";

const record = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits in lower case"),
  seen: z.iso.date(),
});

/** What an address held when a person last compared it with the document, and the day. */
export type PageRecord = z.infer<typeof record>;

/** By address. */
export type Records = ReadonlyMap<string, PageRecord>;

/** Where the records of a provider stand, from the root on. */
export function recordsFile(provider: string): string {
  return `specs/${provider}/watched.json`;
}

/**
 * The records of a provider; none where there is no file yet.
 *
 * @throws {DocumentError} for a file that a hand has broken
 */
export function readRecords(root: string, provider: string): Records {
  const file = recordsFile(provider);
  if (!existsSync(join(root, file))) return new Map();
  const result = z.record(z.string(), record).safeParse(loadYaml(join(root, file), file).value);
  if (result.success) return new Map(Object.entries(result.data));
  const [issue] = result.error.issues;
  throw new DocumentError({
    file,
    pointer: pointerOf((issue?.path ?? []).map(String)),
    problem: issue?.message ?? "the records are malformed",
    nextStep: `Restore the file, or delete it and run pnpm spec-watch --record ${provider}`,
  });
}

/** Writes the records of a provider, in the order of their addresses. */
export function writeRecords(root: string, provider: string, records: Records): void {
  const members = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(root, recordsFile(provider)),
    `${JSON.stringify(Object.fromEntries(members), null, 2)}\n`,
  );
}
