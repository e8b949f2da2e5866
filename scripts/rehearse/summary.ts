import Table from "cli-table3";
import pc from "picocolors";
import type { Versions } from "./release-round.ts";

/** What came of a rehearsal. */
export interface Outcome {
  readonly first: Versions;
  readonly second: Versions;
  /** Packages of others, with their versions. */
  readonly foreign: readonly string[];
  /** What each user of a package got. */
  readonly users: readonly {
    readonly packageName: string;
    /** How many packages were installed. */
    readonly installed: number;
    /** What came of the upgrade, in words. */
    readonly came: string;
  }[];
}

/** The outcome for whoever started it. */
export function summary({ first, second, foreign, users }: Outcome, seconds: number): string {
  const released = table(["package", "first release", "second release"]);
  for (const [name, version] of Object.entries(first))
    released.push([name, version, second[name] === version ? "" : (second[name] ?? "")]);
  const used = table(["installed alone", "packages", "upgrade"]);
  for (const { packageName, installed, came } of users) used.push([packageName, String(installed), came]);
  return [
    released.toString(),
    used.toString(),
    `Packages of others that users need: ${foreign.join(", ")}`,
    pc.green(`The release went as it has to, in ${Math.round(seconds)} seconds.`),
  ].join("\n");
}

function table(head: string[]): Table.Table {
  return new Table({
    head,
    style: { head: [], border: [] },
    // One line a package: no rules between rows.
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
}
