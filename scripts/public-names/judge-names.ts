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
  { packageName, version, before, today }: NameRecord,
  changesets: readonly Changeset[],
): LostName[] {
  const part = bumpFor("major", version);
  const announced = (one: PublicName) =>
    changesets.some(
      (changeset) =>
        raises(changeset, packageName, part) && announces(changeset, announcedAs(one, packageName)),
    );
  return lost(before, today)
    .filter((one) => !announced(one))
    .map((one) => ({
      announcedAs: announcedAs(one, packageName),
      problem: `${packageName} has lost ${inWords(one)}, which was in ${version}`,
      nextStep: `Bring it back, or write a changeset (pnpm changeset) that has "${packageName}": ${part} and a line "${removal} \`${announcedAs(one, packageName)}\`", with what to use in its place`,
    }));
}

/** How the line of a changeset begins that says of names that they went. */
export const removal = "No longer exported:";

/** Whether a changeset says that a name went, and does not just speak of it. */
function announces({ summary }: Changeset, name: string): boolean {
  let isRemoved = false;
  return summary.split("\n").some((line) => {
    // The judge's changesets list under this heading what went.
    if (line.startsWith("#")) isRemoved = line.trim() === "### Removed";
    return (isRemoved || line.startsWith(removal)) && line.includes(`\`${name}\``);
  });
}

/** An entry stands in a changeset as it is imported. */
function announcedAs({ entry, name }: PublicName, packageName: string): string {
  return name ?? `${packageName}${entry.slice(1)}`;
}
