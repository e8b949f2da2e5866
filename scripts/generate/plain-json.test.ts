import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "./parsed-text.ts";
import { readPlainJson } from "./plain-json.ts";

const slowly = (text: string) => {
  const { value, numbersKeptAsText } = parseText(text, {
    displayName: "a.json",
    format: "JSON",
    inexactNumbers: "keep as text",
  });
  return { value, numbersKeptAsText };
};

describe("readPlainJson", () => {
  it("reads what the parser with places reads", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, stringUnit: "binary" }), (text) => {
        fc.pre(!text.includes("__proto__"));
        expect(readPlainJson(text)).toEqual(slowly(text));
      }),
    );
  });

  it.each([
    '{"a":[9007199254740993,1.50,0.1e-7,-0,12345678901234567890,1e400]}',
    '{"a\\"b":": 123456789012345678","c":"\\\\","d":{"e":123456789012345678}}',
    '{"7":{"a":1}," ":[{"a":2},{"a":3}]}',
  ])("keeps the digits of numbers in %s", (text) => {
    expect(readPlainJson(text)).toEqual(slowly(text));
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":{"b":1,"b":1}}',
    '{"__proto__":{}}',
    '{"a":1,}',
    '"\\u0000number 1"',
    "[".repeat(500) + "]".repeat(500),
  ])("leaves %j to the parser that says what is wrong", (text) => {
    expect(readPlainJson(text)).toBeUndefined();
  });
});
