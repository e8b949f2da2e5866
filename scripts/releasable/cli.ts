import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { DocumentError } from "../generate/document-error.ts";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { readinessOf, verdictOn } from "./readiness.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

await new Command("releasable")
  .description(
    "Fails where a provider's package must not be released yet. Publishing a package runs it first.",
  )
  .argument("[provider...]", "providers to look at; all of them by default, private ones with a remark")
  .action(run)
  .parseAsync();

async function run(chosen: string[]): Promise<void> {
  const known = knownProviders(root).filter((name) => hasPackage(root, name));
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fail(`There is no package of ${unknown}. Known providers: ${known.join(", ")}.`);
  for (const name of chosen.length === 0 ? known : chosen) await report(name, chosen.length > 0);
}

async function report(name: string, isAsked: boolean): Promise<void> {
  try {
    const { state, line, details } = verdictOn(name, await readinessOf(root, name), isAsked);
    const text = `${name.padEnd(18)} ${line}`;
    if (state === "refused") fail(text);
    else console.log(state === "ready" ? pc.green(text) : pc.yellow(text));
    for (const detail of details) console.error(`  ${detail}`);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    fail(error.message);
  }
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}
