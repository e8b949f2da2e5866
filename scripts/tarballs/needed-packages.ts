import type { Package } from "../release/packages.ts";

/** A name that no package has. */
export class UnknownPackage extends Error {
  override readonly name = "UnknownPackage" as const;
}

/**
 * What has to be packed so that the chosen packages can be installed without a registry that has them: they
 * themselves, what of ours they bring, and the sandbox, which plays the providers.
 *
 * @throws {UnknownPackage} where a name, as a folder or in full, belongs to no package
 */
export function neededPackages(all: readonly Package[], chosen: readonly string[]): Package[] {
  const found = new Set<Package>();
  const add = (name: string) => {
    const one = all.find(({ folder, manifest }) => manifest.name === name || folder === name);
    if (one === undefined) throw new UnknownPackage(unknown(name, all));
    if (found.has(one)) return;
    found.add(one);
    for (const [needed, range] of Object.entries(one.manifest.dependencies ?? {}))
      if (range.startsWith("workspace:")) add(needed);
  };
  for (const name of chosen) add(name);
  add("sandbox");
  return all.filter((one) => found.has(one));
}

function unknown(name: string, all: readonly Package[]): string {
  const names = all.map(({ folder }) => folder).sort();
  return `There is no package ${JSON.stringify(name)}. Name one of these: ${names.join(", ")}.`;
}
