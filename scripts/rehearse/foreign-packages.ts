import { join } from "node:path";
import { publishedPackages } from "../release/packages.ts";
import { broughtAlong, type InstalledPackage, readInstalled } from "./installed-packages.ts";

/** What users install beside our packages to compile for Node. */
const forDevelopment = ["@types/node"];

/** All packages of others that users of ours install, as the workspace has them. */
export function foreignPackages(workspace: string): InstalledPackage[] {
  const ours = publishedPackages(workspace).map(({ folder }) =>
    readInstalled(join(workspace, "packages", folder)),
  );
  const names = new Set(ours.map(({ manifest }) => manifest.name));
  const scripts = readInstalled(join(workspace, "scripts"));
  const dependencies = Object.fromEntries(forDevelopment.map((name) => [name, "*"]));
  const development = { ...scripts, manifest: { name: "development", version: "0.0.0", dependencies } };
  return broughtAlong([...ours, development], (name) => names.has(name));
}

/** As npm writes a version of a package. */
export function idOf({ manifest: { name, version } }: InstalledPackage): string {
  return `${name}@${version}`;
}

/** @throws where the package is not there, or there twice */
export function versionIn(packages: readonly InstalledPackage[], wanted: string): string {
  const [found, other] = packages.filter(({ manifest }) => manifest.name === wanted);
  if (found === undefined || other !== undefined)
    throw new Error(`${wanted} is ${found === undefined ? "not" : "more than once"} among what ours need`);
  return found.manifest.version;
}
