import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHeaders, mergeHeaders } from "../src/headers.ts";
import { ConfigError } from "../src/index.ts";

const check = (headers: unknown) => checkHeaders(headers, "headers", ["api-key"], "things.get");

describe("checkHeaders", () => {
  it("gives names in lower case, keeps null and leaves out undefined", () => {
    expect(check({ "X-One": "1", "x-two": null, "x-three": undefined })).toEqual({
      "x-one": "1",
      "x-two": null,
    });
    expect(check(undefined)).toEqual({});
  });

  it("accepts only what fetch accepts, and keeps it as it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary" }), (name, value) => {
        try {
          check({ [name]: value });
        } catch (error) {
          expect(ConfigError.is(error)).toBe(true);
          return;
        }
        expect(new Headers({ [name]: value }).get(name)).toBe(value.replace(/^[\t ]+|[\t ]+$/g, ""));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["a line break", { "x-a": "hidden\nx" }],
    ["a carriage return", { "x-a": "hidden\rx" }],
    ["a nul", { "x-a": "hidden\u0000" }],
    ["a character beyond Latin-1", { "x-a": "hidden€" }],
    ["a number", { "x-a": 5 }],
    ["a name with a space", { "x hidden": "a" }],
    ["an empty name", { "": "hidden" }],
    ["the name __proto__, which fetch loses", { ["__proto__"]: "hidden" }],
    ["a reserved name", { "Content-Type": "hidden" }],
    ["the name of the credentials", { "API-Key": "hidden" }],
    ["a list", [["x-a", "hidden"]]],
    ["null", null],
  ])("refuses %s, without the value", (_name, headers) => {
    expect(() => check(headers)).toThrow(/^headers (?!.*hidden).*Nothing was sent\.$/);
  });
});

describe("mergeHeaders", () => {
  it("lets later headers win, and null take one away", () => {
    expect(mergeHeaders({ a: "1", b: "1", c: "1" }, { b: "2", c: null, d: null }, { c: "3" })).toEqual({
      a: "1",
      b: "2",
      c: "3",
    });
  });
});
