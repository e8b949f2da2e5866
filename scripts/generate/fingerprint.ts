import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository that this generator is part of. */
const ownHouse = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What the generator consists of, from the root of its repository on: its own modules, those of core that it
 * imports, and the versions of what it is installed with. The second lockfile says what really is installed.
 */
export const generatorParts = [
  "scripts/generate",
  "packages/core/src",
  "pnpm-lock.yaml",
  "node_modules/.pnpm/lock.yaml",
] as const;

/** Hash of everything that the generation of one package depends on; `house` is where the generator stands. */
export function inputsFingerprint(root: string, provider: string, house: string = ownHouse): string {
  const hash = createHash("sha256").update(process.version);
  for (const part of generatorParts) addFiles(hash, house, part);
  if (root !== house) addFiles(hash, root, "packages/core/src");
  addFiles(hash, root, `specs/${provider}`);
  addFiles(hash, root, `packages/${provider}/src/extensions`);
  addFiles(hash, root, `packages/${provider}/package.json`);
  return hash.digest("hex");
}

/** Hash of the generated files of one package as they stand, and of anything else in their folder. */
export function outputsFingerprint(root: string, provider: string): string {
  const hash = createHash("sha256");
  for (const part of ["src/generated", "src/index.ts", "reference.md"])
    addFiles(hash, root, `packages/${provider}/${part}`);
  return hash.digest("hex");
}

/** Adds names and contents: of one file, or of all files in a folder but tests. What is missing adds nothing. */
function addFiles(hash: ReturnType<typeof createHash>, root: string, part: string): void {
  for (const file of filesOf(join(root, part))) {
    const content = readFileSync(file);
    // The length keeps the end of one file and the start of the next apart.
    hash.update(`${relative(root, file)}\n${content.length}\n`).update(content);
  }
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
