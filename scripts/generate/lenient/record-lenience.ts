import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSourceNote } from "../source-note.ts";

/**
 * Notes in a provider's `source.yaml` that its document is read leniently, so that the same folder gives the same
 * package. The rest of the note stays as it is written.
 *
 * @throws {DocumentError} where the note is missing or malformed
 */
export function recordLenience(specs: string, provider: string): void {
  const { lenient } = readSourceNote(specs, provider);
  if (lenient === true) return;
  const file = join(specs, provider, "source.yaml");
  const text = readFileSync(file, "utf8").replace(/^lenient:.*\n/m, "");
  writeFileSync(file, `${text.trimEnd()}\nlenient: true\n`);
}
