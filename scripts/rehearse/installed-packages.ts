import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const versions = z.record(z.string(), z.string()).optional();

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  dependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
});

type Manifest = z.infer<typeof manifestSchema>;

/** A package as it lies on the disk. */
export interface InstalledPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the manifest in a folder. */
export function readInstalled(folder: string): InstalledPackage {
  return {
    folder,
    manifest: manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))),
  };
}

/**
 * All packages that come along when packages are installed, by what the manifests say and in the versions that are
 * installed here; those that `isOurs` says are left out. By name.
 *
 * @throws where one of them is not installed
 */
export function broughtAlong(
  packages: readonly InstalledPackage[],
  isOurs: (name: string) => boolean,
): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (one: InstalledPackage): void => {
    for (const { name, isOptional } of neededBy(one.manifest)) {
      if (isOurs(name)) continue;
      const folder = whereIs(name, one.folder);
      if (folder === undefined && isOptional) continue;
      if (folder === undefined)
        throw new Error(`${one.manifest.name} needs ${name}, which is not installed. Run pnpm install.`);
      if (found.has(folder)) continue;
      const installed = readInstalled(folder);
      found.set(folder, installed);
      visit(installed);
    }
  };
  for (const one of packages) visit(one);
  return [...found.values()].sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

/** What npm installs with a package. Optional peers are the user's own business. */
function neededBy(manifest: Manifest): { readonly name: string; readonly isOptional: boolean }[] {
  const { dependencies, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta } = manifest;
  const peers = Object.keys(peerDependencies).filter(
    (name) => peerDependenciesMeta?.[name]?.optional !== true,
  );
  const required = [...Object.keys(dependencies ?? {}), ...peers].filter(
    (name) => !Object.hasOwn(optionalDependencies, name),
  );
  return [
    ...required.map((name) => ({ name, isOptional: false })),
    ...Object.keys(optionalDependencies).map((name) => ({ name, isOptional: true })),
  ];
}

/** Where Node would find a package from a folder on, links followed. */
function whereIs(name: string, from: string): string | undefined {
  let folder = realpathSync(from);
  while (true) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}
