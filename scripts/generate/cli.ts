import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { generateAsNeeded } from "./as-needed.ts";
import { DocumentError } from "./document-error.ts";
import type { Outcome } from "./generation.ts";
import { hasPackage, knownProviders } from "./known-providers.ts";
import { recordLenience } from "./lenient/record-lenience.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const command = new Command("generate")
  .description("Writes the packages of providers from specs/<provider>/.")
  .argument("[provider...]", "providers to generate; all of them by default")
  .option("--check", "write nothing; fail when a committed file differs from what would be written")
  .option(
    "--lenient",
    "read the documents of the named providers leniently from now on: repair what has one safe reading, and leave the rest out by name",
  )
  .action(run);

await command.parseAsync();

async function run(
  chosen: string[],
  { check = false, lenient = false }: { check?: boolean; lenient?: boolean },
): Promise<void> {
  const known = knownProviders(root);
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fail(`There is no specs/${unknown}. Known providers: ${known.join(", ")}.`);
  if (lenient && (check || chosen.length === 0))
    return fail(
      "--lenient needs the names of providers, and is recorded in their source.yaml: --check only compares.",
    );
  try {
    for (const name of lenient ? chosen : []) recordLenience(join(root, "specs"), name);
    const usual = known.filter((name) => hasPackage(root, name));
    const providers = chosen.length === 0 ? usual : [...new Set(chosen)];
    const outcomes = await generateAsNeeded(root, providers, { check });
    for (const name of known)
      if (!usual.includes(name))
        console.log(`${name.padEnd(18)} ${pc.yellow("passed over: it has no package yet")}`);
    for (const outcome of outcomes) report(outcome, check);
    if (check && outcomes.some(({ changed }) => changed.length > 0))
      fail("Generated files are not what their documents say. Run pnpm generate and commit the result.");
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    fail(error.message);
  }
}

function report({ provider, files, changed, remarks, ms }: Outcome, check: boolean): void {
  const verb = check ? "differ" : "written";
  const state = changed.length === 0 ? pc.green("up to date") : pc.yellow(`${changed.length} ${verb}`);
  console.log(
    `${provider.padEnd(18)} ${String(files).padStart(2)} files, ${state} ${pc.dim(`(${Math.round(ms)} ms)`)}`,
  );
  for (const file of changed) console.log(`  ${file}`);
  for (const remark of remarks) console.log(pc.yellow(`  ${remark}`));
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}
