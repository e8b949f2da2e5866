import type { Package } from "./packages.ts";
import type { Environment } from "./permission.ts";
import { isLoopback, isReleaseWorkflow, shown, whyRefused } from "./permission.ts";
import type { PreRelease } from "./pre-release.ts";
import type { Target } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { registryInUse } from "./registry-in-use.ts";

/** What stands on the command line. */
export interface Options {
  readonly dryRun?: boolean;
  readonly registry?: string;
  readonly tag: string;
}

/**
 * The options, with those that `npm run release --dry-run` takes for its own: npm hands them down in the environment.
 * While a pre-release is going on, its name is that of the versions.
 */
export function optionsOf(
  { dryRun, registry, tag }: Partial<Options>,
  env: Environment,
  pre: PreRelease | undefined,
): Options {
  return {
    dryRun: dryRun === true || env["npm_config_dry_run"] === "true",
    ...(registry === undefined ? {} : { registry }),
    tag: tag ?? (env["npm_config_tag"] || (pre?.tag ?? "latest")),
  };
}

/**
 * Where the packages go, thought out before anything is done. A dry run has a registry only to look at: one that is
 * given, or one on this machine.
 *
 * @throws {Refusal} where they may not go there
 */
export async function targetOf(
  { dryRun = false, registry: given, tag }: Options,
  packages: readonly Package[],
  { cwd, env }: { cwd: string; env: Environment },
): Promise<Target | undefined> {
  checkTag(tag, packages);
  const registry = await registryInUse({ cwd, env, registry: given });
  const refused = dryRun ? undefined : whyRefused(registry, env);
  if (refused !== undefined) throw new Refusal(refused);
  if (dryRun && !URL.canParse(registry))
    throw new Refusal(
      `${JSON.stringify(shown(registry))} is no address of a registry. Give one that begins with https://.`,
    );
  if (dryRun && given === undefined && !isLoopback(new URL(registry))) return undefined;
  return { cwd, registry, tag, provenance: isReleaseWorkflow(env) && !isLoopback(new URL(registry)) };
}

function checkTag(tag: string, packages: readonly Package[]): void {
  if (!/^[a-z][a-z0-9.-]*$/.test(tag) || /^[vx]\d*(?:\.|$)/.test(tag))
    throw new Refusal(
      `${JSON.stringify(tag)} cannot be a dist-tag: an installation takes it for a version. Give a word, such as --tag next.`,
    );
  const early = packages.filter(({ manifest: { version } }) => version.includes("-"));
  if (tag === "latest" && early.length > 0)
    throw new Refusal(
      `${early.map(({ manifest: { name, version } }) => `${name}@${version}`).join(", ")} must not become what everybody installs. Give pre-releases and snapshots a name of their own: pnpm release --tag next.`,
    );
}
