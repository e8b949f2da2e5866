import { describe, expect, it } from "vitest";
import { fenced, quotedOutput } from "./quote.ts";

describe("fenced", () => {
  it("is longer than any fence in the text", () => {
    expect(fenced("a\n")).toBe("```\na\n```");
    expect(fenced("````md\n@everyone\n````", "txt")).toBe("`````txt\n````md\n@everyone\n````\n`````");
  });
});

describe("quotedOutput", () => {
  const options = { root: "/home/runner/work", secrets: ["ghs_SECRET", ""] };

  it("hides secrets, colours and the folder of the machine", () => {
    const text = "\u001b[31m/home/runner/work/specs: ghs_SECRET\u001b[0m\n";
    expect(quotedOutput(text, options)).toBe("./specs: ***");
  });

  it("keeps the end of a long text, where the error stands, and says so", () => {
    const text = `${"a".repeat(30)}the error`;
    expect(quotedOutput(text, { ...options, limit: 9 })).toBe("(30 characters are left out here)\nthe error");
  });
});
