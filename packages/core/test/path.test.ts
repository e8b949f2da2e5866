import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../src/index.ts";
import { fillPath } from "../src/path.ts";

const fill = (value: unknown) => fillPath("/a/{id}/z", { id: value }, "things.get");
const trap = fc.constantFrom(
  ".",
  "..",
  "/",
  "\\",
  "%2e",
  "%2E",
  "%252e",
  "%2f",
  "%5c",
  "%",
  "a",
  "?",
  "#",
  ";",
  "é",
  " ",
);
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(trap, { maxLength: 6 }).map((parts) => parts.join("")),
);

describe("fillPath", () => {
  it.each(["..;", ".;x", "..%3Bx", "a/..;b/c", "%2%35%32e.", " ..", "..\t", "..%00"])(
    "refuses %j, which a server may take for a step in the path",
    (text) => {
      expect(() => fill(text)).toThrow(/^things\.get: id must not be or contain the path segment/);
    },
  );

  it("refuses a number that has lost digits, and says how to give it", () => {
    for (const number of [2 ** 53, -(2 ** 53), 2 ** 64, 1e21])
      expect(() => fill(number)).toThrow(
        /^things\.get: id must be a string .*: give it as a string\. Nothing/,
      );
    expect([Number.MAX_SAFE_INTEGER, 0.5].map(fill)).toEqual(["/a/9007199254740991/z", "/a/0.5/z"]);
  });

  it("keeps a value as exactly one segment that decodes to it, or refuses it", () => {
    fc.assert(
      fc.property(value, (text) => {
        let filled: string;
        try {
          filled = fill(text);
        } catch (error) {
          expect(ConfigError.is(error)).toBe(true);
          return;
        }
        const { pathname, search, hash } = new URL(`https://vault.test${filled}`);
        expect(pathname).toBe(filled);
        expect(search + hash).toBe("");
        const segments = filled.split("/");
        expect(segments).toHaveLength(4);
        expect(decodeURIComponent(segments[2] ?? "")).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("accepts every value of letters and digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_~-]+$/), (text) => {
        expect(fill(text)).toBe(`/a/${text}/z`);
      }),
    );
  });

  it("leaves no segment that a server would take for a step up, however often it decodes", () => {
    fc.assert(
      fc.property(fc.array(trap, { maxLength: 6 }), (parts) => {
        let decoded: string;
        try {
          decoded = fill(parts.join(""));
        } catch {
          return;
        }
        for (let times = 0; times < 4; times += 1) {
          try {
            decoded = decodeURIComponent(decoded);
          } catch {
            break; // a server that decodes so often refuses it
          }
          expect(decoded.split(/[/\\]/)).not.toContain("..");
          expect(decoded.split(/[/\\]/)).not.toContain(".");
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([[""], ["."], [".."], ["%2e%2E"], [null], [undefined], [Number.NaN], [true], [{}], ["\ud800"]])(
    "refuses %j and names the parameter only",
    (bad) => {
      expect(() => fill(bad)).toThrow(/^things\.get: id .*Nothing was sent\.$/);
    },
  );

  it("takes own members only", () => {
    expect(() => fillPath("/{toString}", {}, "things.get")).toThrow("toString is missing");
  });
});
