import { execFileSync } from "node:child_process";
import { readChangesets } from "../public-names/changesets.ts";
import { publishedPackages } from "../release/packages.ts";
import { readPreRelease } from "../release/pre-release.ts";
import type { Situation } from "./release-plan.ts";

/** What a repository is in, for the release workflow. An empty name of a snapshot is none. */
export function situationOf(root: string, snapshot: string | undefined): Situation {
  const versions = new Map(publishedPackages(root).map(({ manifest: { name, version } }) => [name, version]));
  return {
    changesets: readChangesets(root)
      // One of a package that is private waits until the package is not. An empty one is taken up at once.
      .filter(({ bumps }) => bumps.size === 0 || [...bumps.keys()].some((name) => versions.has(name)))
      .map(({ file }) => file.replace(/\.md$/, "")),
    pre: readPreRelease(root),
    versions,
    tags: new Set(execFileSync("git", ["tag", "--list"], { cwd: root, encoding: "utf8" }).split("\n")),
    snapshot: snapshot === "" ? undefined : snapshot,
  };
}
