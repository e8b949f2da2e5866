import type { Package } from "../release/packages.ts";
import type { Changeset } from "./changesets.ts";
import type { Problem } from "./judge-names.ts";

/** Changesets that `pnpm version-packages` would stop at, or never take up. */
export function unusable(packages: readonly Package[], changesets: readonly Changeset[]): Problem[] {
  const isPrivate = new Map(packages.map(({ manifest }) => [manifest.name, manifest.private === true]));
  return changesets.flatMap(({ file, bumps }) => {
    const names = [...bumps.keys()];
    const unknown = names.find((name) => !isPrivate.has(name));
    if (unknown !== undefined)
      return {
        problem: `.changeset/${file} names ${unknown}, and no package below packages/ has that name`,
        nextStep: "Take the name out, or write the one that the package has",
      };
    const waiting = names.filter((name) => isPrivate.get(name) === true);
    if (waiting.length === 0 || waiting.length === names.length) return [];
    return {
      problem: `.changeset/${file} names ${waiting.join(" and ")}, which is not published yet, beside packages that are`,
      nextStep: "Make two changesets of it: one with private packages waits until they are published",
    };
  });
}
