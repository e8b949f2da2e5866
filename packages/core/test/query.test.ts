import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameter } from "../src/operation.ts";
import { writeQuery } from "../src/query.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("'", "&", "=", "+", "%27", "#", "!'()*", "a b"),
);
// Keys that look like integers are moved to the front by every object.
const name = text.filter((one) => one !== "" && one !== "__proto__" && !/^\d+$/.test(one));
const joined: Parameter = { in: "query", wire: "state", name: "states", explode: false };

describe("writeQuery", () => {
  it("writes what URLSearchParams reads back, in a form that no URL parser changes", () => {
    const value = fc.oneof(text, fc.array(text, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 4 }), (query) => {
        const written = writeQuery(query, [], "things.list");
        const pairs = Object.entries(query).flatMap(([key, given]) =>
          [given].flat().map((one) => [key, one]),
        );
        expect([...new URLSearchParams(written)]).toEqual(pairs);
        const url = `https://vault.test/a?${written}`;
        if (written !== "") expect(new URL(url).href).toBe(url);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [{ n: 1, t: true, skip: undefined }, "n=1&t=true"],
    [{ state: ["a", "b,c"] }, "state=a,b%2Cc"],
    [{ state: [] }, ""],
    [{ state: "a" }, "state=a"],
    [{ other: ["a", "b"] }, "other=a&other=b"],
    [{ other: [] }, ""],
  ])("writes %j", (query, written) => {
    expect(writeQuery(query, [joined], "things.list")).toBe(written);
  });

  it("writes a bigint with all its digits", () => {
    expect(writeQuery({ id: 12345678901234567890n }, [], "things.list")).toBe("id=12345678901234567890");
  });

  it.each([
    [null],
    [{}],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [2 ** 53],
    [[1, 2 ** 64]],
    [1e21],
    [new Date(0)],
    [[["hidden"]]],
    ["hidden\udfff"],
  ])("refuses %j and names the parameter, not the value", (value) => {
    expect(() => writeQuery({ q: value }, [], "things.list")).toThrow(
      /^things\.list: the query parameter "q" (?!.*hidden).*Nothing was sent\.$/,
    );
  });
});
