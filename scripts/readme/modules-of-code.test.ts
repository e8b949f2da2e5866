import { describe, expect, it } from "vitest";
import { modulesOf } from "./modules-of-code.ts";

const block = (code: string) => ({ language: "ts", code, line: 1, heading: "" });

describe("modulesOf", () => {
  it("makes one module of blocks that go on from each other", () => {
    expect(
      modulesOf(['import { A } from "a";\n', "A;\n", 'import { B, type A2 } from "a";\n'].map(block)),
    ).toEqual(['import { A } from "a";\n\nA;\n\nimport { B, type A2 } from "a";\n']);
  });

  it("starts another one with a block that imports a name again", () => {
    const texts = [
      'import { A, type B } from "a";\n',
      'import { C } from "c";\n',
      'import { B } from "a";\n',
      "B;\n",
    ];
    expect(modulesOf(texts.map(block))).toEqual([
      'import { A, type B } from "a";\n\nimport { C } from "c";\n',
      'import { B } from "a";\n\nB;\n',
    ]);
  });
});
