import { bumpFor } from "../judge/version-rule.ts";
import { inWords, lost } from "./lost.ts";
import { type NameRecord, RecordError } from "./record.ts";

/**
 * The record of a further version: today's names become those of that version. A pre-release begins none, since it
 * promises its names to nobody.
 *
 * @throws {RecordError} where names went, and the version is not raised as that asks
 */
export function fold(record: NameRecord, version: string): NameRecord {
  if (version === record.version || version.includes("-")) return record;
  const gone = lost(record.before, record.today);
  const part = bumpFor("major", record.version);
  if (gone.length > 0 && !isRaised(record.version, version, part))
    throw new RecordError(
      `${record.packageName} has lost ${gone.map(inWords).join(", ")} since ${record.version}, and ${version} does not raise the ${part} part of that`,
      `Take the version in package.json back, and write a changeset with ${part}: versions come from changesets`,
    );
  return { ...record, version, before: record.today };
}

function isRaised(from: string, to: string, part: "major" | "minor" | "patch"): boolean {
  const count = { major: 1, minor: 2, patch: 3 }[part];
  const of = (version: string) => version.split(".").slice(0, count).map(Number);
  const before = of(from);
  const after = of(to);
  const first = after.findIndex((number, index) => number !== before[index]);
  return first >= 0 && (after[first] ?? 0) > (before[first] ?? 0);
}
