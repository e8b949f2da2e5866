import { describe, expect, it } from "vitest";
import { codeText, isPlainAround } from "./code-text.ts";
import { linesOf } from "./lines.ts";
import { finding } from "./place.ts";

describe("codeText", () => {
  it.each([
    ["plain", "Card.note", "`Card.note`"],
    ["a backtick", "a`b", "`` a`b ``"],
    ["a longer run", "a``b", "``` a``b ```"],
    ["several lines", "a\n b", "`a b`"],
  ])("keeps %s inside", (_, text, code) => {
    expect(codeText(text)).toBe(code);
  });

  it("cuts what is very long", () => {
    expect(codeText("x".repeat(2000)).length).toBeLessThan(400);
  });
});

describe("isPlainAround", () => {
  it("is so for words around code", () => {
    expect(isPlainAround("status 422 has `A<b>`, had `` a`b ``")).toBe(true);
  });

  it.each(["value `a` @octocat `b`", "<img>", "value `a", "[x](https://evil.test)"])(
    "is not so for %s",
    (text) => {
      expect(isPlainAround(text)).toBe(false);
    },
  );
});

describe("linesOf", () => {
  it("counts the places that are too many to name", () => {
    const all = Array.from({ length: 224 }, (_, index) =>
      finding("Changed", `T${index}`, "documentation", "patch"),
    );
    const [line] = linesOf(all);
    expect(line?.text).toMatch(/ and 212 more$/);
    expect(line?.text.length).toBeLessThan(300);
  });

  it("turns a text into code that would be markup", () => {
    const [line] = linesOf([finding("Added", "Card", "value `` @octocat", "minor")]);
    expect(line?.text).toBe("`Card`: ``` value `` @octocat ```");
  });
});
