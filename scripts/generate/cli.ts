import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { DocumentError } from "./document-error.ts";
import { type GeneratedFiles, generateProvider, knownProviders } from "./provider.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const command = new Command("generate")
  .description("Writes the packages of providers from specs/<provider>/.")
  .argument("[provider...]", "providers to generate; all of them by default")
  .option("--check", "write nothing; fail when a committed file differs from what would be written")
  .action(run);

await command.parseAsync();

async function run(chosen: string[], { check = false }: { check?: boolean }): Promise<void> {
  const known = knownProviders(root);
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fail(`There is no specs/${unknown}. Known providers: ${known.join(", ")}.`);
  let stale = 0;
  for (const provider of chosen.length === 0 ? known : chosen) {
    const startedAt = performance.now();
    try {
      const files = await generateProvider(root, provider);
      const changed = check ? differing(files, provider) : write(files, provider);
      stale += check ? changed.length : 0;
      report(provider, files.size, changed, performance.now() - startedAt, check);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return fail(error.message);
    }
  }
  if (stale > 0)
    fail("Generated files are not what their documents say. Run pnpm generate and commit the result.");
}

function report(
  provider: string,
  count: number,
  changed: readonly string[],
  ms: number,
  check: boolean,
): void {
  const verb = check ? "differ" : "written";
  const state = changed.length === 0 ? pc.green("up to date") : pc.yellow(`${changed.length} ${verb}`);
  console.log(
    `${provider.padEnd(18)} ${String(count).padStart(2)} files, ${state} ${pc.dim(`(${Math.round(ms)} ms)`)}`,
  );
  for (const file of changed) console.log(`  ${file}`);
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}

function differing(files: GeneratedFiles, provider: string): string[] {
  const outdated = [...files].filter(([file, content]) => read(file) !== content).map(([file]) => file);
  return [...outdated, ...leftovers(files, provider)];
}

function write(files: GeneratedFiles, provider: string): string[] {
  const changed = differing(files, provider);
  for (const file of changed) {
    const content = files.get(file);
    if (content === undefined) rmSync(join(root, file));
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
  }
  return changed;
}

/** Files in the generated folder that nothing generates any more. */
function leftovers(files: GeneratedFiles, provider: string): string[] {
  const folder = `packages/${provider}/src/generated`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !files.has(file));
}

function read(file: string): string | undefined {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;
}
