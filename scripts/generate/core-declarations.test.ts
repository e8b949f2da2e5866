import { describe, expect, it } from "vitest";
import * as core from "../../packages/core/src/index.ts";
import { coreClass, coreList, coreMembers, errorModules } from "./core-declarations.ts";

describe("coreMembers", () => {
  it("gives type, meaning, default and unit, without undefined and brackets", () => {
    const members = new Map(coreMembers("options.ts", "CommonClientOptions").map((one) => [one.name, one]));
    expect(members.get("timeoutMs")).toEqual({
      name: "timeoutMs",
      type: "number",
      meaning: "Time for one attempt, from connecting to the last byte of the body.",
      default: "30_000",
      unit: "milliseconds",
    });
    expect(members.get("clock")?.type).toBe("() => number");
  });

  it("begins with what a type has from others, also from those of another module", () => {
    const names = coreMembers("iterate.ts", "IterateOptions").map(({ name }) => name);
    expect(names).toEqual([
      ...coreMembers("options.ts", "CallOptions").map(({ name }) => name),
      "pageSize",
      "maxItems",
    ]);
  });

  it("finds the members in an alias, and leaves out those without a docstring unless they are asked for", () => {
    expect(coreMembers("options.ts", "Target").map(({ name }) => name)).toEqual(["environment", "baseUrl"]);
    expect(coreMembers("observe.ts", "Hooks")).toEqual([]);
    expect(coreMembers("observe.ts", "Hooks", { documented: false })).toHaveLength(5);
  });

  it("says so where core has no such type", () => {
    expect(() => coreMembers("options.ts", "Nothing")).toThrow("options.ts of core declares no Nothing");
  });
});

describe("coreClass", () => {
  it("gives base, codes and fields of a class", () => {
    const { name, base, codes, members } = coreClass("errors/decode-error.ts");
    expect([name, base]).toEqual(["DecodeError", "TokError"]);
    expect(codes).toContain("too_large");
    expect(members.map((one) => one.name)).toEqual(["received"]);
  });

  it("is there for every error that core exports", () => {
    const exported = Object.keys(core).filter((name) => name.endsWith("Error"));
    expect(
      errorModules()
        .map((module) => coreClass(module).name)
        .sort(),
    ).toEqual(exported.sort());
  });
});

describe("coreList", () => {
  it("gives the items in the docstring of an alias", () => {
    const items = coreList("errors/tok-error.ts", "Outcome").map((item) => /^- `([\w-]+)`: /.exec(item)?.[1]);
    expect(items).toEqual(["not-sent", "refused", "unknown", "partial"]);
  });
});
