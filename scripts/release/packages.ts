import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const versions = z.record(z.string(), z.string()).optional();

/** What a release reads of a manifest; the rest is kept as it is. */
const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  private: z.boolean().optional(),
  exports: z.record(z.string(), z.unknown()).optional(),
  dependencies: versions,
  peerDependencies: versions,
  optionalDependencies: versions,
  devDependencies: versions,
  publishConfig: z.record(z.string(), z.unknown()).optional(),
});

/** The version of a package that no changeset has given one yet; it is not published. */
export const unreleased = "0.0.0";

export type Manifest = z.infer<typeof manifestSchema>;

/** A package below `packages/`. */
export interface Package {
  /** Its folder below `packages/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the text of a package.json. */
export function readManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}

/** The packages that are published: not those that are private, such as one whose proposals wait for a review. */
export function publishedPackages(root: string): Package[] {
  return allPackages(root).filter(({ manifest }) => manifest.private !== true);
}

/** All packages below `packages/`, dependencies before what depends on them, else by name. */
export function allPackages(root: string): Package[] {
  const packages = readdirSync(join(root, "packages"))
    .sort()
    .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
    .map((folder) => ({
      folder,
      manifest: readManifest(readFileSync(join(root, "packages", folder, "package.json"), "utf8")),
    }));
  const ordered = new Set<Package>();
  const visit = (one: Package): void => {
    const needed = Object.keys(one.manifest.dependencies ?? {});
    for (const other of packages)
      if (other !== one && needed.includes(other.manifest.name) && !ordered.has(other)) visit(other);
    ordered.add(one);
  };
  for (const one of packages) visit(one);
  return [...ordered];
}
