import { describe, expect, it } from "vitest";
import type { Json } from "./json.ts";
import { readOverlay } from "./overlay.ts";
import { blocking, proposalsLine, unreviewed } from "./proposals.ts";

function proposed(...actions: { [key: string]: Json }[]) {
  const overlay = readOverlay(
    {
      overlay: "1.1.0",
      info: { title: "T", version: "1" },
      actions: actions.map((one) => ({ target: "$", description: "D.", update: {}, ...one })),
    },
    "overlay.yaml",
  );
  return unreviewed(overlay, "overlay.yaml");
}

const mark = { "x-tok-proposed": true };

describe("unreviewed", () => {
  it("finds the actions with the mark, and what they decide on by what they do", () => {
    const found = proposed(
      { update: { "x-tok-methods": [] } },
      { ...mark, update: { "x-tok-methods": [] } },
      { ...mark, update: { "x-tok-auth": { scheme: "bearer" } } },
      { ...mark, update: { servers: [] } },
      { ...mark, target: "$.servers[?(@.url == 'https://a.test')]", update: { "x-tok-name": "test" } },
      { ...mark, update: { "x-tok-idempotency": { header: "a", source: "b" } } },
      { ...mark, target: "$.components", update: { schemas: { A: { "x-tok-secret": true } } } },
    );
    expect(found.map(({ index, concern }) => [index, concern])).toEqual([
      [1, "other"],
      [2, "security"],
      [3, "security"],
      [4, "security"],
      [5, "repeat"],
      [6, "secret"],
    ]);
    expect(blocking(found)).toHaveLength(5);
    expect(proposalsLine(found)).toBe(
      "6 proposals stand unreviewed: 3 on security, 1 on repeating, 1 on secrets. It is not released before these are reviewed",
    );
  });

  it("has nothing to say where nothing is proposed", () => {
    expect(proposalsLine(proposed({}))).toBeUndefined();
    expect(proposalsLine(proposed({ ...mark }))).toBe("1 proposal stands unreviewed");
  });

  it.each<Json>([false, "yes", null])("refuses the mark %j, which could mean either", (value) => {
    expect(() => proposed({ "x-tok-proposed": value })).toThrow(/actions\/0\/x-tok-proposed.*not true/);
  });
});
