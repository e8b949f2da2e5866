import { describe, expect, it } from "vitest";
import { resolveReferences } from "../src/json-references.ts";

describe("resolveReferences", () => {
  it("drops the ids of objects", () => {
    expect(resolveReferences({ $id: "1", list: [{ $id: "2", a: 1 }] })).toEqual({ list: [{ a: 1 }] });
  });

  it("puts a copy in the place of a reference", () => {
    const read = resolveReferences([{ $id: "1", card: { $id: "2", a: [1] } }, { card: { $ref: "2" } }]);
    expect(read).toEqual([{ card: { a: [1] } }, { card: { a: [1] } }]);
    const [first, second] = read as { card: object }[];
    expect(second?.card).not.toBe(first?.card);
  });

  it("unwraps an array that has an id", () => {
    const read = resolveReferences({ a: { $id: "1", $values: [{ $id: "2" }] }, b: { $ref: "1" } });
    expect(read).toEqual({ a: [{}], b: [{}] });
  });

  it("leaves what is no reference", () => {
    const value = { $ref: 2, $id: 3, $values: [1], list: null, text: "$ref" };
    expect(resolveReferences(value)).toEqual(value);
    expect(resolveReferences("text")).toBe("text");
  });

  it.each<[string, unknown]>([
    ["to nothing", [{ $ref: "1" }]],
    ["forward", [{ $ref: "1" }, { $id: "1" }]],
    ["to the object around it", { $id: "1", self: { $ref: "1" } }],
    ["to a name every object has", { $ref: "toString" }],
  ])("refuses a reference %s", (_where, value) => {
    expect(() => resolveReferences(value)).toThrow();
  });

  it("gives up on references that multiply", () => {
    const laughs: unknown[] = [{ $id: "0", a: 1 }];
    for (let n = 1; n < 60; n += 1)
      laughs.push({ $id: `${n}`, a: { $ref: `${n - 1}` }, b: { $ref: `${n - 1}` } });
    expect(() => resolveReferences(laughs)).toThrow("too many");
  });

  it("reads a member called __proto__ as a member", () => {
    const read = resolveReferences(JSON.parse('{"$id":"1","__proto__":{"a":1}}'));
    expect(Object.keys(read as object)).toEqual(["__proto__"]);
  });
});
