import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import pc from "picocolors";
import { readinessOf, verdictOn } from "../releasable/readiness.ts";
import { readManifest } from "./packages.ts";
import { type Environment, whyRefused } from "./permission.ts";
import { registryInUse } from "./registry-in-use.ts";
import { root } from "./workspace.ts";

/**
 * `prepublishOnly` of each package, which npm, pnpm and changesets run before they publish its folder: the rule of
 * `pnpm release`, for those who publish without it.
 */

const folder = process.cwd();
const name = basename(folder);

try {
  const { publishConfig } = readManifest(readFileSync(join(folder, "package.json"), "utf8"));
  const refusals = new Set<string>();
  for (const registry of await registriesInUse(process.env, publishConfig)) {
    const reason = whyRefused(registry, process.env);
    if (reason !== undefined) refusals.add(reason);
  }
  for (const reason of refusals) fail(reason);
  if (existsSync(join(root, "specs", name, "overlay.yaml"))) {
    const { state, line, details } = verdictOn(name, await readinessOf(root, name), true);
    if (state !== "ready") fail([`${name} ${line}:`, ...details].join("\n  "));
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/**
 * Every registry to which the program that publishes may send the package. Which .npmrc it reads depends on where it
 * was started, and pnpm takes the workspace's for a package that has none.
 */
async function registriesInUse(
  env: Environment,
  publishConfig: Readonly<Record<string, unknown>> | undefined,
): Promise<Set<string>> {
  const agent = env["npm_config_user_agent"] ?? "";
  if (!/^p?npm\//.test(agent))
    throw new Error("Only npm and pnpm publish these packages, by pnpm release: docs/releasing.md says how.");
  const folders = new Set([folder, root, env["INIT_CWD"] ?? folder]);
  // What stands on npm's command line counts more than publishConfig in newer versions, and less in older ones.
  const configs = publishConfig === undefined ? [undefined] : [publishConfig, undefined];
  const asked = [...folders].flatMap((cwd) => configs.map((one) => ({ cwd, env, publishConfig: one })));
  const registries = new Set(await Promise.all(asked.map(registryInUse)));
  // pnpm tells a scope's registry by this name, also one that stands on its command line.
  const told = env["npm_config__tok_registry"];
  if (told !== undefined && told !== "") registries.add(told);
  return registries;
}

function fail(message: string): void {
  console.error(pc.red(message));
  process.exitCode = 1;
}
