import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The providers that have a folder under `specs/`. */
export function knownProviders(root: string): string[] {
  return readdirSync(join(root, "specs"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Whether a package is there to be written; without one, a document is being prepared. */
export function hasPackage(root: string, provider: string): boolean {
  return existsSync(join(root, "packages", provider, "package.json"));
}
