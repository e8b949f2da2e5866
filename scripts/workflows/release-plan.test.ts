import { describe, expect, it } from "vitest";
import { PlanError, releasePlan, type Situation } from "./release-plan.ts";

const quiet: Situation = {
  changesets: [],
  pre: undefined,
  versions: new Map([
    ["@tok/core", "0.1.0"],
    ["@tok/acme", "0.2.0"],
  ]),
  tags: new Set(["@tok/core@0.1.0", "@tok/acme@0.2.0"]),
  snapshot: undefined,
};

describe("releasePlan", () => {
  it("does nothing where every version has its tag and no changeset waits", () => {
    expect(releasePlan(quiet)).toEqual({ propose: false, publish: false, distTag: "latest", tags: [] });
  });

  it("publishes the versions that have no tag, once no changeset waits", () => {
    const versions = new Map([...quiet.versions, ["@tok/acme", "0.2.1"] as const]);
    const plan = { propose: false, publish: true, distTag: "latest", tags: ["@tok/acme@0.2.1"] };
    expect(releasePlan({ ...quiet, versions })).toEqual(plan);
    const waiting = { propose: true, publish: false, distTag: "latest", tags: [] };
    expect(releasePlan({ ...quiet, versions, changesets: ["odd-name"] })).toEqual(waiting);
  });

  it("leaves a package alone that has no version yet", () => {
    const versions = new Map([["@tok/new", "0.0.0"]]);
    expect(releasePlan({ ...quiet, versions })).toMatchObject({ publish: false, tags: [] });
  });

  it("publishes a pre-release under its own name, and proposes only what it has not taken up", () => {
    const pre = { mode: "pre", tag: "next", changesets: ["taken"] };
    const versions = new Map([["@tok/acme", "0.3.0-next.0"]]);
    expect(releasePlan({ ...quiet, versions, pre, changesets: ["taken"] })).toEqual({
      propose: false,
      publish: true,
      distTag: "next",
      tags: ["@tok/acme@0.3.0-next.0"],
    });
    expect(releasePlan({ ...quiet, pre, changesets: ["taken", "new"] })).toMatchObject({ propose: true });
  });

  it("proposes the versions that a pre-release becomes when it is left", () => {
    const pre = { mode: "exit", tag: "next", changesets: ["taken"] };
    expect(releasePlan({ ...quiet, pre, changesets: ["taken"] })).toEqual({
      propose: true,
      publish: false,
      distTag: "latest",
      tags: [],
    });
  });

  it("publishes a snapshot under its own name, with no tag, whatever waits", () => {
    expect(releasePlan({ ...quiet, changesets: ["new"], snapshot: "canary" })).toEqual({
      propose: false,
      publish: true,
      distTag: "canary",
      tags: [],
    });
  });

  it.each(["latest", "next", "", "a", "v1", "Canary", "can ary", "$(id)"])(
    "refuses a snapshot by the name %j",
    (snapshot) => {
      expect(() => releasePlan({ ...quiet, snapshot })).toThrow(PlanError);
    },
  );

  it("refuses a snapshot during a pre-release, as changesets does", () => {
    const pre = { mode: "pre", tag: "next", changesets: [] };
    expect(() => releasePlan({ ...quiet, pre, snapshot: "canary" })).toThrow("pnpm changeset pre exit");
  });
});
