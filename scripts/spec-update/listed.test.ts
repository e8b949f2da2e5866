import { describe, expect, it } from "vitest";
import { listed } from "./listed.ts";

describe("listed", () => {
  it("counts what it leaves out", () => {
    expect(listed(["a", "b", "c"], 2)).toBe("a, b and 1 more");
    expect(listed(["a", "b"], 2)).toBe("a, b");
  });
});
