import { describe, expect, it } from "vitest";
import type { ReadRule } from "../src/operation.ts";
import { readTolerantly } from "../src/tolerant-reading.ts";

function read(value: unknown, ...rules: ReadRule[]): unknown {
  return readTolerantly(value, rules);
}

const either: ReadRule = { at: ["payload"], as: "either", member: "tokens", outside: ["page"] };

describe("readTolerantly", () => {
  it.each<[ReadRule["as"], unknown, unknown]>([
    ["digits", 411, "411"],
    ["digits", -5, "-5"],
    ["digits", "411", "411"],
    ["digits", null, null],
    ["integer-text", "42", 42],
    ["integer-text", "-42", -42],
    ["integer-text", "4.2", "4.2"],
    ["integer-text", "", ""],
    ["integer-text", "1234567890123456", "1234567890123456"],
    ["integer-text", 42, 42],
    ["boolean-text", "true", true],
    ["boolean-text", "False", false],
    ["boolean-text", "yes", "yes"],
    ["boolean-text", false, false],
    ["array-of-one", { a: 1 }, [{ a: 1 }]],
    ["array-of-one", "a", ["a"]],
    ["array-of-one", [1, 2], [1, 2]],
    ["array-of-one", null, null],
    ["array-of-one", "", ""],
    ["empty-as-array", "", []],
    ["empty-as-array", {}, []],
    ["empty-as-array", null, []],
    ["empty-as-array", [1], [1]],
    ["empty-as-array", { a: 1 }, { a: 1 }],
  ])("%s reads %j as %j", (as, given, value) => {
    expect(read({ x: given, other: given }, { at: ["x"], as })).toEqual({ x: value, other: given });
    expect(read(given, { at: [], as })).toEqual(value);
  });

  it("puts leading zeros back where digits have a width", () => {
    expect(read({ exp: 328 }, { at: ["exp"], as: "digits", width: 4 })).toEqual({ exp: "0328" });
  });

  it.each([
    ["MasterCard", 6],
    ["mastercard", 6],
    ["6", 6],
    ["-1", -1],
    ["toString", "toString"],
    ["Maestro", "Maestro"],
    [6, 6],
    [null, null],
  ])("reads the name of an enum %j as %j", (given, value) => {
    const rule = { at: ["x"], as: "enum-names", names: { mastercard: 6 } } as const;
    expect(read({ x: given }, rule)).toEqual({ x: value });
  });

  it("resolves references before the rules inside them", () => {
    const value = { a: { $id: "1", n: 5 }, b: { $ref: "1" } };
    const rules: ReadRule[] = [
      { at: [], as: "references" },
      { at: ["b", "n"], as: "digits" },
    ];
    expect(read(value, ...rules)).toEqual({ a: { n: 5 }, b: { n: "5" } });
  });

  it("refuses a number that has lost digits already", () => {
    expect(() => read({ x: 2 ** 60 }, { at: ["x"], as: "digits" })).toThrow("lost some of them");
  });

  it("fills in an absent list, and nothing else that is absent", () => {
    expect(read({}, { at: ["x"], as: "empty-as-array" })).toEqual({ x: [] });
    expect(read({}, { at: ["x"], as: "array-of-one" })).toEqual({});
    expect(read({}, { at: ["x", "y"], as: "empty-as-array" })).toEqual({});
  });

  it("reaches each item of a list and each member of a map", () => {
    const rule: ReadRule = { at: ["list", "*", "n"], as: "integer-text" };
    expect(read({ list: [{ n: "1" }, {}, null, { n: "2" }] }, rule)).toEqual({
      list: [{ n: 1 }, {}, null, { n: 2 }],
    });
    expect(read({ list: { a: { n: "1" } } }, rule)).toEqual({ list: { a: { n: 1 } } });
  });

  it("either: leaves a wrapped value as it came", () => {
    const wrapped = { payload: { tokens: { token: [1] }, page: 2, extra: 3 } };
    expect(read(structuredClone(wrapped), either)).toEqual(wrapped);
  });

  it("either: puts a bare value under its member", () => {
    const bare = { payload: { token: [1], page: 2 } };
    expect(read(bare, either)).toEqual({ payload: { page: 2, tokens: { token: [1] } } });
  });

  it.each([[null], ["text"], [7], [[{ token: 1 }]]])("either: leaves the third shape %j alone", (payload) => {
    expect(read({ payload }, either)).toEqual({ payload });
  });

  it("either: reads an empty member as an empty value", () => {
    expect(read({ payload: { tokens: "" } }, either)).toEqual({ payload: { tokens: {} } });
  });

  const listIn: ReadRule = { at: ["errors"], as: "list-in", member: "details" };

  it.each<[string, unknown, unknown]>([
    ["the list", { details: [1, 2] }, [1, 2]],
    ["an empty list", { details: [] }, []],
    ["a lone item", { details: { message: "m" } }, { message: "m" }],
    ["a list inside a list of the same kind", { details: { details: [1] } }, { details: [1] }],
  ])("list-in: puts %s in the place of the object that holds it alone", (_what, errors, value) => {
    expect(read({ errors, other: errors }, listIn)).toEqual({ errors: value, other: errors });
    expect(read(errors, { ...listIn, at: [] })).toEqual(value);
  });

  it.each<[string, unknown]>([
    ["a list as documented", [{ details: [1] }]],
    ["an item that has details of its own", { message: "m", details: [1] }],
    ["a text under the name", { details: "m" }],
    ["null under the name", { details: null }],
    ["another name", { detail: [1] }],
    ["an empty object", {}],
    ["null", null],
    ["a text", "details"],
    ["a number", 7],
  ])("list-in: leaves %s as it came", (_what, errors) => {
    expect(read({ errors }, listIn)).toEqual({ errors });
  });

  it("list-in: leads to a list together with array-of-one", () => {
    const rules: ReadRule[] = [listIn, { at: ["errors"], as: "array-of-one" }];
    const item = { message: "m", details: [1] };
    expect(read({ errors: { details: { message: "m" } } }, ...rules)).toEqual({ errors: [{ message: "m" }] });
    expect(read({ errors: item }, ...rules)).toEqual({ errors: [item] });
    expect(read({ errors: { details: [] } }, ...rules)).toEqual({ errors: [] });
    expect(read({}, ...rules)).toEqual({});
  });

  it("list-in: finds its member among own members only", () => {
    const hostile: unknown = JSON.parse('{"errors": {"__proto__": [1]}}');
    expect(read(hostile, { ...listIn, member: "__proto__" })).toEqual({ errors: [1] });
    expect(read({ errors: { a: 1 } }, { ...listIn, member: "constructor" })).toEqual({ errors: { a: 1 } });
  });

  it("keeps members that no rule and no document knows", () => {
    expect(read({ x: "1", unknown: { deep: ["2"] } }, { at: ["x"], as: "integer-text" })).toEqual({
      x: 1,
      unknown: { deep: ["2"] },
    });
  });

  it("is not led astray by members named __proto__", () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"x": "1"}, "payload": {"__proto__": {"tokens": {}}, "t": 1}}',
    );
    const value = read(
      hostile,
      { at: ["x"], as: "integer-text" },
      { at: ["*", "x"], as: "integer-text" },
      either,
    );
    expect(Reflect.get({}, "x")).toBeUndefined();
    expect(Reflect.get({}, "tokens")).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(value)).toBe(
      '{"__proto__":{"x":1},"payload":{"tokens":{"__proto__":{"tokens":{}},"t":1}}}',
    );
  });
});
