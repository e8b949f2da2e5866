import Table from "cli-table3";
import pc from "picocolors";
import type { Tallies } from "./both-ways.ts";
import type { Tally } from "./tally.ts";

/** Prints one direction, and what went wrong in it. */
export function printTallies(title: string, tallies: Tallies): void {
  const table = new Table({
    head: ["contract", "documents", "fields", "lost", "changed", "refused"],
    style: { head: [], border: [] },
    colAligns: ["left", "right", "right", "right", "right", "right"],
    // One line a contract: no rules between rows.
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const [contract, tally] of tallies) table.push(row(contract, [tally]));
  table.push(row(pc.bold("all"), [...tallies.values()]));
  console.log(`\n${pc.bold(title)}\n${table.toString()}`);
  for (const [contract, tally] of tallies) printProblems(contract, tally);
}

function row(name: string, tallies: readonly Tally[]): string[] {
  const sum = (figure: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + figure(tally), 0);
  const bad = (count: number) => (count === 0 ? pc.green("0") : pc.red(String(count)));
  return [
    name,
    String(sum((one) => one.documents)),
    String(sum((one) => one.fields)),
    bad(sum((one) => one.lost())),
    bad(sum((one) => one.changed())),
    bad(sum((one) => one.refusals.length)),
  ];
}

/** A few of them: all values are made up, so they may be shown. */
function printProblems(contract: string, { differences, refusals }: Tally): void {
  for (const { path, kind, meant, read } of differences.slice(0, 3))
    console.log(
      pc.red(`  ${contract}${path} ${kind}: meant ${JSON.stringify(meant)}, read ${JSON.stringify(read)}`),
    );
  for (const reason of refusals.slice(0, 3)) console.log(pc.red(`  ${contract} refused: ${reason}`));
}
