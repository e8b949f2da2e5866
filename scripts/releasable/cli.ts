import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { DocumentError } from "../generate/document-error.ts";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { proposalsInTheWay } from "./proposals-in-the-way.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

await new Command("releasable")
  .description(
    "Fails where a provider's package must not be released yet. Publishing a package runs it first.",
  )
  .argument("[provider...]", "providers to look at; all of them by default")
  .action(run)
  .parseAsync();

function run(chosen: string[]): void {
  const known = knownProviders(root).filter((name) => hasPackage(root, name));
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown !== undefined) fail(`There is no package of ${unknown}. Known providers: ${known.join(", ")}.`);
  else for (const name of chosen.length === 0 ? known : chosen) report(name);
}

function report(name: string): void {
  try {
    const found = proposalsInTheWay(root, name);
    if (found.length === 0) {
      console.log(`${name.padEnd(18)} ${pc.green("may be released")}`);
      return;
    }
    fail(`${name.padEnd(18)} must not be released: ${found.length} proposals wait for a review`);
    for (const { index, target, description, concern } of found)
      console.error(`  specs/${name}/overlay.yaml#/actions/${index} (${concern}) ${target}: ${description}`);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    fail(error.message);
  }
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}
