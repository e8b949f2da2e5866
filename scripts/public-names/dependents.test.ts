import { describe, expect, it } from "vitest";
import type { Package } from "../release/packages.ts";
import type { Changeset } from "./changesets.ts";
import { unsaidDependents } from "./dependents.ts";

function packages(version: string): Package[] {
  const dependencies = { "@tok/core": "workspace:^" };
  return [
    { folder: "core", manifest: { name: "@tok/core", version } },
    { folder: "acme", manifest: { name: "@tok/acme", version, dependencies } },
    { folder: "sandbox", manifest: { name: "@tok/sandbox", version } },
  ];
}

function changesets(bumps: Readonly<Record<string, "major" | "minor" | "patch">>): Changeset[] {
  return [{ file: "one.md", summary: "S.", bumps: new Map(Object.entries(bumps)) }];
}

describe("unsaidDependents", () => {
  it("names each package of which nobody says what a breaking change below it means", () => {
    const [one, ...others] = unsaidDependents(packages("1.2.0"), changesets({ "@tok/core": "major" }));
    expect(one?.problem).toContain("@tok/core changes in a way that breaks what was built on 1.2.0");
    expect(one?.problem).toContain("users of @tok/acme");
    expect(one?.nextStep).toContain('"@tok/acme": major if their code may break as well, else patch');
    expect(others).toEqual([]);
  });

  it.each(["major", "patch"] as const)("is satisfied by what anybody says, such as %s", (bump) => {
    expect(
      unsaidDependents(packages("1.2.0"), changesets({ "@tok/core": "major", "@tok/acme": bump })),
    ).toEqual([]);
  });

  it("goes by the minor part below 1.0.0", () => {
    expect(unsaidDependents(packages("0.2.0"), changesets({ "@tok/core": "minor" }))).toHaveLength(1);
    expect(unsaidDependents(packages("0.2.0"), changesets({ "@tok/core": "patch" }))).toEqual([]);
    expect(unsaidDependents(packages("1.2.0"), changesets({ "@tok/core": "minor" }))).toEqual([]);
  });

  it("asks nothing of a package's first version", () => {
    expect(unsaidDependents(packages("0.0.0"), changesets({ "@tok/core": "minor" }))).toEqual([]);
  });
});
