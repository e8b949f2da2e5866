import Table from "cli-table3";
import pc from "picocolors";
import { readBudgets } from "./budgets.ts";
import type { Subject } from "./checks/subject.ts";

/** What a user's bundler makes of each entry, in bytes, against its budget. */
export function sizeTable(subjects: readonly Subject[]): string {
  const table = new Table({
    head: ["entry", "loaded at once", "budget", "in all", "budget"],
    colAligns: ["left", "right", "right", "right", "right"],
    style: { head: [], border: [] },
    // One line an entry: no rules between rows.
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const { root, packed, bundles } of subjects) {
    const budgets = readBudgets(root, packed.folder);
    for (const [entry, { atOnce, whole }] of bundles) {
      const budget = budgets[entry];
      const shown = (bytes: number, most = 0) => (bytes > most ? pc.red(String(bytes)) : String(bytes));
      table.push([
        `${packed.name}${entry.slice(1)}`,
        shown(atOnce, budget?.atOnce),
        String(budget?.atOnce ?? "none"),
        shown(whole, budget?.whole),
        String(budget?.whole ?? "none"),
      ]);
    }
  }
  return `${table.toString()}\n${pc.dim("bytes of the minified bundle, each file compressed by gzip")}`;
}
