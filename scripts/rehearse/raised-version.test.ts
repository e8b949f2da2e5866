import { describe, expect, it } from "vitest";
import { raisedVersion } from "./raised-version.ts";

describe("raisedVersion", () => {
  it.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["0.9.9", "minor", "0.10.0"],
  ] as const)("raises %s by its %s part to %s", (version, part, raised) => {
    expect(raisedVersion(version, part)).toBe(raised);
  });

  it("refuses a pre-release", () => {
    expect(() => raisedVersion("0.1.0-next.0", "patch")).toThrow("no version of three numbers");
  });
});
