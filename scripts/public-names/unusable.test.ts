import { describe, expect, it } from "vitest";
import type { Package } from "../release/packages.ts";
import { unusable } from "./unusable.ts";

const packages: readonly Package[] = [
  { folder: "core", manifest: { name: "@tok/core", version: "0.1.0" } },
  { folder: "new", manifest: { name: "@tok/new", version: "0.0.0", private: true } },
];

function problems(...names: string[]): string[] {
  const bumps = new Map(names.map((name) => [name, "patch" as const]));
  return unusable(packages, [{ file: "one.md", summary: "", bumps }]).map(({ problem }) => problem);
}

describe("unusable", () => {
  it.each([[[]], [["@tok/core"]], [["@tok/new"]]])("is nothing for %j", (names) => {
    expect(problems(...names)).toEqual([]);
  });

  it("names a package that is not there, such as one that was renamed", () => {
    expect(problems("@tok/core", "@tok/kore")).toEqual([
      ".changeset/one.md names @tok/kore, and no package below packages/ has that name",
    ]);
  });

  it("names a private package beside one that is published, at which changesets stops", () => {
    expect(problems("@tok/new", "@tok/core")).toEqual([
      ".changeset/one.md names @tok/new, which is not published yet, beside packages that are",
    ]);
  });
});
