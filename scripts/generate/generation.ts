import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkManifest } from "./package-manifest.ts";
import { type GeneratedFiles, generateProvider } from "./provider.ts";

export interface Outcome {
  readonly provider: string;
  readonly files: number;
  /** The files that differ from what the documents say, or differed until they were written. */
  readonly changed: readonly string[];
  /** What a person should look at, though it stops nothing. */
  readonly remarks: readonly string[];
  readonly ms: number;
}

/**
 * Generates the packages of providers, all of them before anything is written. With `check` nothing is written,
 * and what stands beside the generated files is compared as well.
 *
 * @throws {DocumentError} where one provider fails; then no file of any provider has changed
 */
export async function generate(
  root: string,
  providers: readonly string[],
  { check = false }: { readonly check?: boolean } = {},
): Promise<Outcome[]> {
  const planned: { outcome: Outcome; files: GeneratedFiles }[] = [];
  for (const provider of providers) {
    const startedAt = performance.now();
    const made = await generateProvider(root, provider);
    if (check) checkManifest(root, provider, made);
    const { files, remarks } = made;
    const changed = differing(root, files, provider);
    const ms = performance.now() - startedAt;
    planned.push({ outcome: { provider, files: files.size, changed, remarks, ms }, files });
  }
  if (!check) for (const { outcome, files } of planned) write(root, outcome.changed, files);
  return planned.map(({ outcome }) => outcome);
}

function write(root: string, changed: readonly string[], files: GeneratedFiles): void {
  for (const file of changed) {
    const content = files.get(file);
    if (content === undefined) rmSync(join(root, file));
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
  }
}

/**
 * The files of a package that differ from what its documents say: written by hand, or left from an older document,
 * overlay or generator.
 */
export function differing(root: string, files: GeneratedFiles, provider: string): string[] {
  const outdated = [...files]
    .filter(([file, content]) => read(join(root, file)) !== content)
    .map(([file]) => file);
  return [...outdated, ...leftovers(root, files, provider)];
}

/** Files in the generated folder that nothing generates any more. */
function leftovers(root: string, files: GeneratedFiles, provider: string): string[] {
  const folder = `packages/${provider}/src/generated`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !files.has(file))
    .sort();
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
