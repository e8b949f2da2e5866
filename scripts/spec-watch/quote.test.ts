import { describe, expect, it } from "vitest";
import { fenced, quotedOutput, startOf } from "./quote.ts";

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
    expect(quotedOutput("b😀a", { ...options, limit: 2 })).toBe("(2 characters are left out here)\na");
  });
});

describe("startOf", () => {
  it("keeps the start of a long text, in whole characters, and says so", () => {
    expect(startOf("a changeset\n", 12)).toBe("a changeset\n");
    expect(startOf(`a changeset${"b".repeat(30)}`, 11)).toBe(
      "a changeset\n(30 characters are left out here)",
    );
    expect(startOf("a😀b", 2)).toBe("a\n(2 characters are left out here)");
  });
});
