import { unreleased } from "../release/packages.ts";
import type { PreRelease } from "../release/pre-release.ts";

/** What the release workflow looks at. */
export interface Situation {
  /** Names of the changesets that a release takes up: of the files in `.changeset/`, without their ending. */
  readonly changesets: readonly string[];
  readonly pre: PreRelease | undefined;
  /** The packages that are published, with the versions in their manifests. */
  readonly versions: ReadonlyMap<string, string>;
  /** The tags that the repository has. */
  readonly tags: ReadonlySet<string>;
  /** The name of the snapshot that a person asked for. */
  readonly snapshot: string | undefined;
}

/** What it does then. */
export interface ReleasePlan {
  /** Propose the versions that the changesets ask for. */
  readonly propose: boolean;
  /** Publish what the registry does not have. */
  readonly publish: boolean;
  /** The name under which versions are installed. */
  readonly distTag: string;
  /** The tags to make after that, such as `@tok/core@0.1.0`. */
  readonly tags: readonly string[];
}

/** A snapshot that cannot be made. */
export class PlanError extends Error {
  override readonly name = "PlanError" as const;
}

/**
 * Decides what a run of the release workflow does. Changesets that wait are proposed as versions. Where none waits,
 * the versions that have no tag yet are published: with changesets, the code would be ahead of its version.
 *
 * @throws {PlanError} for a snapshot whose name cannot be used, or that a pre-release stands in the way of
 */
export function releasePlan({ changesets, pre, versions, tags, snapshot }: Situation): ReleasePlan {
  if (snapshot !== undefined) {
    checkSnapshot(snapshot, pre);
    return { propose: false, publish: true, distTag: snapshot, tags: [] };
  }
  const taken = new Set(pre?.changesets);
  const isWaiting = changesets.some((one) => !taken.has(one)) || pre?.mode === "exit";
  const untagged = [...versions]
    .filter(([, version]) => version !== unreleased)
    .map(([name, version]) => `${name}@${version}`)
    .filter((tag) => !tags.has(tag));
  const publish = !isWaiting && untagged.length > 0;
  return {
    propose: isWaiting,
    publish,
    distTag: pre?.mode === "pre" ? pre.tag : "latest",
    tags: publish ? untagged : [],
  };
}

function checkSnapshot(name: string, pre: Situation["pre"]): void {
  if (!/^[a-z]{2,20}$/.test(name) || name === "latest" || name === "next")
    throw new PlanError(
      `${JSON.stringify(name)} is no name for a snapshot. Give 2 to 20 lower-case letters, such as canary; latest and next are taken.`,
    );
  if (pre !== undefined)
    throw new PlanError(
      "A pre-release is going on, and changesets make no snapshot then. Leave it first: pnpm changeset pre exit.",
    );
}
