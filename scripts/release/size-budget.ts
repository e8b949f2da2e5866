import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { type Budget, budgetFile, budgetsText, readBudgets } from "./budgets.ts";
import type { Bundle } from "./bundle.ts";
import { examine } from "./check.ts";
import type { Subject } from "./checks/subject.ts";
import { packAll } from "./pack.ts";
import { allPackages } from "./packages.ts";
import { sizeTable } from "./size-table.ts";
import { buildPackages, root } from "./workspace.ts";

await new Command("size-budget")
  .description(
    "Shows what a user's bundler makes of each entry, and writes budgets for entries that have none.",
  )
  .argument("[package...]", "folders below packages/; all by default")
  .option("--raise", "write budgets anew for the packages that are named")
  .action(run)
  .parseAsync();

async function run(chosen: string[], { raise = false }: { raise?: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tok-sizes-"));
  try {
    await buildPackages(chosen.length === 0 ? undefined : chosen);
    const all = await packAll(root, folder, allPackages(root));
    const unknown = chosen.find((name) => !all.some((one) => one.folder === name));
    if (unknown !== undefined) throw new Error(`There is no package ${unknown}.`);
    if (raise && chosen.length === 0) throw new Error("--raise needs the names of packages.");
    const wanted = all.filter((one) => chosen.length === 0 || chosen.includes(one.folder));
    const subjects = await examine(root, all, wanted);
    for (const subject of subjects) write(subject, raise);
    console.log(sizeTable(subjects));
  } catch (error) {
    console.error(pc.red(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write({ packed: { folder, name }, bundles }: Subject, raise: boolean): void {
  const standing = readBudgets(root, folder);
  const wanted = Object.fromEntries(
    [...bundles].map(([entry, bundle]) => [
      entry,
      standing[entry] === undefined || raise ? budgetOf(bundle, standing[entry]) : standing[entry],
    ]),
  );
  if (JSON.stringify(wanted) === JSON.stringify(standing)) return;
  writeFileSync(join(root, budgetFile(folder)), budgetsText(wanted));
  console.log(`${name}: ${budgetFile(folder)} written`);
}

/** A tenth above what is there: a change of wording passes, and another dependency does not. */
function budgetOf({ atOnce, whole, builtins }: Bundle, standing: Budget | undefined): Budget {
  const above = (bytes: number) => Math.ceil((bytes * 1.1) / 100) * 100;
  return {
    ...standing,
    atOnce: above(atOnce),
    whole: above(whole),
    ...(builtins.length === 0 ? {} : { builtins: [...builtins] }),
  };
}
