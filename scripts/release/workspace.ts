import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { x } from "tinyexec";

export const root: string = dirname(dirname(import.meta.dirname));

/**
 * Builds packages; turbo knows what is built already.
 *
 * @throws what turbo says where it cannot
 */
export async function buildPackages(folders: readonly string[] = ["*"]): Promise<void> {
  const filters = folders.map((folder) => `--filter=./packages/${folder}`);
  const args = ["run", "build", ...filters, "--output-logs=errors-only"];
  const { exitCode, stdout, stderr } = await x("turbo", args, { nodeOptions: { cwd: root } });
  if (exitCode !== 0) throw new Error(`The packages cannot be built:\n${stdout}${stderr}`);
}

/**
 * Takes away what was built. turbo restores a build from its cache beside what lies there, and the files of an earlier
 * version would be packed along.
 */
export function removeBuilt(from: string): void {
  const packages = join(from, "packages");
  for (const folder of readdirSync(packages))
    if (existsSync(join(packages, folder, "package.json")))
      rmSync(join(packages, folder, "dist"), { recursive: true, force: true });
}
