import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { allPackages } from "../release/packages.ts";
import { buildPackages, root } from "../release/workspace.ts";
import { bringUpToDate, type Outcome } from "./bring-up-to-date.ts";
import { readChangesets } from "./changesets.ts";
import { unsaidDependents } from "./dependents.ts";
import { readNames } from "./read-names.ts";
import { RecordError } from "./record.ts";
import { unusable } from "./unusable.ts";

await new Command("public-names")
  .description("Records every name that a package exports, in packages/<package>/public-names.txt.")
  .argument("[package...]", "folders below packages/; all by default")
  .option("--check", "write nothing; fail where a record is not up to date")
  .action(run)
  .parseAsync();

async function run(chosen: string[], { check = false }: { check?: boolean }): Promise<void> {
  const all = allPackages(root);
  const unknown = chosen.find((name) => !all.some(({ folder }) => folder === name));
  if (unknown !== undefined)
    return fail(
      `There is no package ${unknown}. Known packages: ${all.map(({ folder }) => folder).join(", ")}.`,
    );
  const packages = all.filter(({ folder }) => chosen.length === 0 || chosen.includes(folder));
  try {
    // The names are those of the built declarations.
    await buildPackages(packages.map(({ folder }) => folder));
    const changesets = readChangesets(root);
    const names = readNames(
      packages.map(({ folder, manifest }) => ({ manifest, path: join(root, "packages", folder) })),
    );
    for (const one of packages) {
      const today = names.get(one.manifest.name) ?? new Set();
      attempt(() => report(bringUpToDate(root, one, today, changesets), today, check));
    }
    if (chosen.length === 0)
      for (const { problem, nextStep } of [
        ...unusable(all, changesets),
        ...unsaidDependents(all, changesets),
      ])
        fail(`${problem}. ${nextStep}.`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    fail(error.message);
  }
}

function report(
  { packageName, file, text, isOutdated, changes, problems }: Outcome,
  today: ReadonlySet<string>,
  check: boolean,
): void {
  const count = new Set([...today].map((line) => line.replace(/ (?:value|type)$/, ""))).size;
  const [, folder = ""] = file.split("/");
  const state = isOutdated ? pc.yellow(check ? "not up to date" : "written") : pc.green("up to date");
  console.log(`${packageName.padEnd(22)} ${String(count).padStart(4)} names, ${state}`);
  if (isOutdated) for (const change of changes) console.log(`  ${change}`);
  if (isOutdated && !check) writeFileSync(join(root, file), text);
  if (isOutdated && check)
    fail(`${file} is not up to date. Run pnpm public-names ${folder} and commit the result.`);
  for (const { problem, nextStep } of problems) fail(`${problem}. ${nextStep}.`);
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}
