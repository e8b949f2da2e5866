import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { InstalledPackage } from "./installed-packages.ts";
import type { CommandOptions, Processes } from "./processes.ts";
import type { Tarball } from "./registry.ts";

/**
 * Packs an installed package again, into a folder. What lies there is what its tarball held, so nothing is chosen
 * and none of its scripts runs.
 */
export async function packInstalled(
  { folder, manifest }: InstalledPackage,
  destination: string,
  { processes, env }: { readonly processes: Processes; readonly env: NodeJS.ProcessEnv },
): Promise<Tarball> {
  const name = `${manifest.name.replace("/", "-")}-${manifest.version}`;
  const staged = join(destination, name);
  mkdirSync(staged, { recursive: true });
  cpSync(folder, join(staged, "package"), {
    recursive: true,
    // Its dependencies are packages of their own.
    filter: (source) => basename(source) !== "node_modules" || source === folder,
  });
  const file = `${staged}.tgz`;
  const options: CommandOptions = { cwd: staged, env };
  await processes.expectDone("tar", ["-czf", file, "package"], options);
  const bytes = readFileSync(file);
  const hash = (algorithm: string) => createHash(algorithm).update(bytes);
  return {
    file,
    integrity: `sha512-${hash("sha512").digest("base64")}`,
    shasum: hash("sha1").digest("hex"),
  };
}
