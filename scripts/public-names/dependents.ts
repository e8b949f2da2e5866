import { bumpFor } from "../judge/version-rule.ts";
import { type Package, unreleased } from "../release/packages.ts";
import type { Changeset } from "./changesets.ts";
import type { Problem } from "./judge-names.ts";
import { raises } from "./raises.ts";

/**
 * Packages of which no changeset says what a breaking change of another one means to them. They would get a patch
 * version by themselves, though they hand on what they are built on.
 */
export function unsaidDependents(packages: readonly Package[], changesets: readonly Changeset[]): Problem[] {
  return packages.flatMap(({ manifest: { name, version } }) => {
    const part = bumpFor("major", version);
    if (version === unreleased || !changesets.some((one) => raises(one, name, part))) return [];
    return packages
      .filter(({ manifest }) => Object.hasOwn(manifest.dependencies ?? {}, name))
      .filter(({ manifest }) => !changesets.some(({ bumps }) => bumps.has(manifest.name)))
      .map(({ manifest: dependent }) => ({
        problem: `${name} changes in a way that breaks what was built on ${version}, and no changeset says what that means to users of ${dependent.name}`,
        nextStep: `Write a changeset (pnpm changeset) that has "${dependent.name}": ${bumpFor("major", dependent.version)} if their code may break as well, else patch`,
      }));
  });
}
