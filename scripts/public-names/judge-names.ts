import { bumpFor } from "../judge/version-rule.ts";
import type { Changeset } from "./changesets.ts";
import { inWords, lost } from "./lost.ts";
import { raises } from "./raises.ts";
import type { NameRecord, PublicName } from "./record.ts";

/** What is wrong, and what to do, without final full stops. */
export interface Problem {
  readonly problem: string;
  readonly nextStep: string;
}

/** A name that went, and what a changeset has to say of it. */
export interface LostName extends Problem {
  readonly announcedAs: string;
}

/** What is wrong with the names that a package lost since its last version: those that no changeset announces. */
export function unannounced(
  { version, before }: NameRecord,
  today: ReadonlySet<string>,
  { packageName, changesets }: { packageName: string; changesets: readonly Changeset[] },
): LostName[] {
  const part = bumpFor("major", version);
  const announced = (one: PublicName) =>
    changesets.some(
      (changeset) =>
        raises(changeset, packageName, part) &&
        changeset.summary.includes(`\`${announcedAs(one, packageName)}\``),
    );
  return lost(before, today)
    .filter((one) => !announced(one))
    .map((one) => ({
      announcedAs: announcedAs(one, packageName),
      problem: `${packageName} has lost ${inWords(one)}, which was in ${version}`,
      nextStep: `Bring it back, or write a changeset (pnpm changeset) that has "${packageName}": ${part} and says \`${announcedAs(one, packageName)}\`, in backticks, with what to use in its place`,
    }));
}

/** An entry stands in a changeset as it is imported. */
function announcedAs({ entry, name }: PublicName, packageName: string): string {
  return name ?? `${packageName}${entry.slice(1)}`;
}
