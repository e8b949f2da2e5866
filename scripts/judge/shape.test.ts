import { describe, expect, it } from "vitest";
import { type Member, nothing, type Shape, sameShape, shapeText, union } from "./shape.ts";

const text: Shape = { ...nothing, values: ["string"] };
const number: Shape = { ...nothing, values: ["number"] };

describe("sameShape", () => {
  it("does not mind the order of members and alternatives", () => {
    const one = object([
      ["a", text],
      ["b", number],
    ]);
    const other = object([
      ["b", number],
      ["a", text],
    ]);
    expect(sameShape(one, other)).toBe(true);
    expect(sameShape(union(one, object([["c", text]])), union(object([["c", text]]), other))).toBe(true);
  });

  it("tells an optional member from a required one", () => {
    expect(sameShape(object([["a", text]]), object([["a", text]], true))).toBe(false);
  });

  it("does not mind words", () => {
    expect(sameShape(object([["a", text]]), object([["a", text]], false, "A note."))).toBe(true);
  });
});

describe("shapeText", () => {
  it.each([
    ["a list of alternatives", { ...nothing, lists: [union(text, number)] }, "(number | string)[]"],
    ["an open list of values", { ...nothing, values: ['"a"', "string & {}"] }, '"a"'],
    ["a map", { ...nothing, objects: [{ members: new Map(), rest: text }] }, "Record<string, string>"],
    ["nothing at all", nothing, "never"],
  ])("writes %s", (_, shape, written) => {
    expect(shapeText(shape)).toBe(written);
  });
});

function object(members: readonly (readonly [string, Shape])[], isOptional = false, words = ""): Shape {
  const all = members.map(([name, shape]): [string, Member] => [name, { shape, isOptional, words }]);
  return { ...nothing, objects: [{ members: new Map(all), rest: undefined }] };
}
