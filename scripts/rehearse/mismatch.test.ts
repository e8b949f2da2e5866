import { describe, expect, it } from "vitest";
import { expectContains, expectSame, Mismatch } from "./mismatch.ts";

describe("expectSame", () => {
  it("is silent where both are the same", () => {
    expect(() => expectSame("the list", ["a", { b: 1 }], ["a", { b: 1 }])).not.toThrow();
  });

  it("says what was expected and what was found", () => {
    expect(() => expectSame("the version of @tok/core", "0.2.0", "0.1.0")).toThrow(
      new Mismatch("the version of @tok/core\n  expected: '0.2.0'\n  found:    '0.1.0'"),
    );
  });
});

describe("expectContains", () => {
  it("names only the parts that are missing", () => {
    expect(() => expectContains("the output", ["a", "z"], "abc")).toThrow(
      new Mismatch('the output\n  expected: a text with "z"\n  found:    abc'),
    );
    expect(() => expectContains("the output", ["a", "c"], "abc")).not.toThrow();
  });
});
