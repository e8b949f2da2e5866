import type { Changeset } from "./changesets.ts";

const parts = ["none", "patch", "minor", "major"] as const;

/** Whether a changeset raises a part of a package's version, or a greater one. */
export function raises({ bumps }: Changeset, packageName: string, part: (typeof parts)[number]): boolean {
  return parts.indexOf(bumps.get(packageName) ?? "none") >= parts.indexOf(part);
}
