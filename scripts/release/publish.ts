import { x } from "tinyexec";
import type { Packed } from "./pack.ts";
import { isLoopback, shown } from "./permission.ts";

export interface Target {
  /** The folder in which npm runs, whose .npmrc counts. */
  readonly cwd: string;
  readonly registry: string;
  readonly tag: string;
  /** Whether the registry is told which workflow made the tarball. */
  readonly provenance: boolean;
}

/**
 * Whether a registry has a version of a package.
 *
 * @throws what npm says where the registry does not answer
 */
export async function isPublished({ name, version }: Packed, { cwd, registry }: Target): Promise<boolean> {
  const { exitCode, stdout, stderr } = await x(
    "npm",
    [
      "view",
      // By its number: without one, npm knows nothing of a package that has pre-releases alone.
      `${name}@${version}`,
      "version",
      "--json",
      "--prefer-online",
      // One try more: npm's own two would take more than a minute for a registry that is not there.
      "--fetch-retries=1",
      "--fetch-retry-mintimeout=1000",
      ...registryFlags(registry),
    ],
    { nodeOptions: { cwd } },
  );
  if (exitCode === 0) return stdout.includes(`"${version}"`);
  if (/"code": ?"E404"/.test(stdout)) return false;
  throw new Error(`npm cannot see whether ${name}@${version} is published: ${shown(stderr.trim())}`);
}

/**
 * Publishes a tarball as it is.
 *
 * @throws what npm says where the registry does not take it
 */
export async function publish({ tarball, name, version }: Packed, target: Target): Promise<void> {
  const { exitCode, stdout, stderr } = await x(
    "npm",
    [
      "publish",
      tarball,
      "--access=public",
      `--tag=${target.tag}`,
      `--provenance=${target.provenance}`,
      "--ignore-scripts",
      ...registryFlags(target.registry),
    ],
    { nodeOptions: { cwd: target.cwd } },
  );
  if (exitCode !== 0)
    throw new Error(`npm did not publish ${name}@${version}:\n${shown(`${stdout}${stderr}`.trim())}`);
}

/** Names the registry for our scope and in general, so that no setting can lead elsewhere. */
function registryFlags(registry: string): string[] {
  const url = new URL(registry);
  // A proxy would take what is meant for this machine off it.
  const direct = isLoopback(url) ? [`--noproxy=${url.hostname}`] : [];
  return [`--registry=${registry}`, `--@tok:registry=${registry}`, "--loglevel=error", ...direct];
}
