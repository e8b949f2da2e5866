import { describe, expect, it } from "vitest";
import { docstring } from "./docstring.ts";

describe("docstring", () => {
  it.each(["*/", "a */ b", "a *\n/ b", "**//", "* /", "ends with *", "/"])(
    "stays one comment around %j",
    (text) => {
      for (const written of [docstring([text]), docstring([text, "", text], "  ")]) {
        expect(written.match(/\*\//g)).toHaveLength(1);
        expect(written.endsWith("*/\n")).toBe(true);
      }
    },
  );

  it("is empty where there is nothing to say", () => {
    expect(docstring([])).toBe("");
    expect(docstring([undefined, "", "  "])).toBe("");
  });

  it("wraps at the width and keeps paragraphs", () => {
    const written = docstring([`${"word ".repeat(40)}\nnext\r\nlast`]);
    expect(written.split("\n").every((line) => line.length <= 112)).toBe(true);
    expect(written).toContain("\n * next\n * last\n");
  });
});
