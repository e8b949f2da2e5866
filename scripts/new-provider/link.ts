import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { x } from "tinyexec";

/**
 * Links a new package into the workspace. Everything that it depends on is installed already, so no registry is
 * asked; the lockfile gets its entry.
 *
 * @throws {Error} with what pnpm says; the lockfile is as before then
 */
export async function link(root: string): Promise<void> {
  const lockfile = join(root, "pnpm-lock.yaml");
  const before = readFileSync(lockfile);
  const { exitCode, stdout, stderr } = await x(
    "pnpm",
    // CI=true would freeze the lockfile, and scripts of packages have nothing to do here.
    ["install", "--offline", "--no-frozen-lockfile", "--ignore-scripts"],
    { nodeOptions: { cwd: root, env: { ...process.env, npm_config_confirm_modules_purge: "false" } } },
  );
  if (exitCode === 0) return;
  writeFileSync(lockfile, before);
  throw new Error(`pnpm install --offline failed with exit code ${exitCode}.\n${stdout}${stderr}`);
}

/** Formats the files that were written once, as biome.json says. */
export async function format(root: string, name: string): Promise<void> {
  const { exitCode, stdout, stderr } = await x("biome", ["format", "--write", `packages/${name}`], {
    nodeOptions: { cwd: root },
  });
  if (exitCode !== 0) throw new Error(`biome failed with exit code ${exitCode}.\n${stdout}${stderr}`);
}
