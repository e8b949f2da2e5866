import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPackages } from "../release/packages.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { readChangesets } from "./changesets.ts";
import { readNames } from "./read-names.ts";
import { fileName } from "./record.ts";

/**
 * Writes the record of a package that is built, where it has one. Gives the names that it lost, as a changeset has to say them, where
 * none does.
 *
 * @throws {RecordError} for a record that cannot be used
 */
export function recordNames(root: string, folder: string): string[] {
  const one = allPackages(root).find((other) => other.folder === folder);
  if (one === undefined || !existsSync(join(root, "packages", folder, fileName))) return [];
  const { name } = one.manifest;
  const names = readNames([{ manifest: one.manifest, path: join(root, "packages", folder) }]);
  const { file, text, isOutdated, problems } = bringUpToDate(
    root,
    one,
    names.get(name) ?? new Set(),
    readChangesets(root),
  );
  if (isOutdated) writeFileSync(join(root, file), text);
  return [...new Set(problems.map(({ announcedAs }) => announcedAs))];
}
