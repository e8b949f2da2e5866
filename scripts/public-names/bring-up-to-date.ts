import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Package, unreleased } from "../release/packages.ts";
import type { Changeset } from "./changesets.ts";
import { type LostName, unannounced } from "./judge-names.ts";
import { fileName, type NameRecord, parseRecord, RecordError, recordText } from "./record.ts";

/** What became of the record of a package. */
export interface Outcome {
  readonly packageName: string;
  readonly file: string;
  readonly text: string;
  /** Whether the file says something else. */
  readonly isOutdated: boolean;
  /** Names that came and went since the record was written, with the sign that they have in it. */
  readonly changes: readonly string[];
  readonly problems: readonly LostName[];
}

/**
 * Thinks out what the record of a package has to say, and what is wrong with that.
 *
 * @throws {RecordError} for a record that cannot be used
 */
export function bringUpToDate(
  root: string,
  { folder, manifest: { name: packageName, version } }: Package,
  today: ReadonlySet<string>,
  changesets: readonly Changeset[],
): Outcome {
  const file = `packages/${folder}/${fileName}`;
  const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;
  const isPromised = version !== unreleased || changesets.some(({ bumps }) => bumps.has(packageName));
  const written = text === undefined ? undefined : parseRecord(text, file);
  if (written !== undefined) expectSame(written, file, { packageName, version });
  const standing =
    written === undefined || !isPromised ? firstRecord(file, { packageName, version, today }) : written;
  const record = { ...standing, today };
  const wanted = recordText(record);
  return {
    packageName,
    file,
    text: wanted,
    isOutdated: text !== wanted,
    changes: [
      ...[...today].filter((line) => !standing.today.has(line)).map((line) => `+ ${line}`),
      ...[...standing.today].filter((line) => !today.has(line)).map((line) => `- ${line}`),
    ],
    problems: unannounced(record, changesets),
  };
}

/**
 * A package has no record before it is first built, and begins it anew until a changeset announces it: nobody relies
 * on its names yet. One that has been released has lost its record.
 */
function firstRecord(file: string, { packageName, version, today }: Omit<NameRecord, "before">): NameRecord {
  if (version !== unreleased)
    throw new RecordError(
      `${file} is missing, and without it the names of ${version} are not known`,
      `Take it from git (git checkout <commit> -- ${file})`,
    );
  return { packageName, version, before: today, today };
}

/**
 * A record of another version has not the names that users have now: `pnpm version-packages` raises both at once. To
 * users a package with another name is another package, and theirs is gone with all its names.
 */
function expectSame(
  record: NameRecord,
  file: string,
  { packageName, version }: { packageName: string; version: string },
): void {
  if (record.packageName !== packageName)
    throw new RecordError(
      `${file} has the names of ${record.packageName}, and package.json calls the package ${packageName}`,
      `Take the old name back. To give it up, add the package under its new name in a folder of its own, and deprecate ${record.packageName} at the registry`,
    );
  // A pre-release promises its names to nobody.
  if (record.version !== version && !version.includes("-"))
    throw new RecordError(
      `${file} has the names of ${record.version}, and package.json says ${version}`,
      "Take both from the same commit. Versions come from changesets alone: pnpm version-packages raises them, and the records with them",
    );
}
