import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnencodableValue } from "../src/codec.ts";
import { json, jsonCodec } from "../src/json.ts";

describe("jsonCodec.decode", () => {
  it("equals JSON.parse where no integer is beyond 2^53", () => {
    const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
    const safe = (_name: string, one: unknown) =>
      typeof one === "number" && Number.isInteger(one) && !Number.isSafeInteger(one) ? 0 : one;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, "\t"), (given, space) => {
        const text = JSON.stringify(given, safe, space);
        expect(jsonCodec.decode(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps every digit of a large integer, wherever it stands", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 30n }), fc.boolean(), (large, negative) => {
        const digits = `${negative ? "-" : ""}${large}`;
        expect(jsonCodec.decode(digits)).toBe(digits);
        expect(jsonCodec.decode(`[1, ${digits},{"a":{"b":[${digits} ]}}]`)).toEqual([
          1,
          digits,
          { a: { b: [digits] } },
        ]);
      }),
    );
  });

  it("leaves digits inside strings and keys alone, whatever escapes surround them", () => {
    const part = fc.constantFrom(
      '"',
      "\\",
      "12345678901234567890",
      "\n",
      ":",
      "é",
      "{",
      "-",
      "\\\\",
      "\u2028",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(part, { maxLength: 8 }), (key, value) => {
        const plain = { [`k${key.join("")}`]: value.join(""), list: [value.join("")] };
        const text = JSON.stringify(plain);
        expect(jsonCodec.decode(text)).toEqual(plain);
        expect(jsonCodec.decode(`[${text},12345678901234567890]`)).toEqual([plain, "12345678901234567890"]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", "9007199254740993"],
    ["-9007199254740993", "-9007199254740993"],
    ["1234567890123456", 1234567890123456],
    ["12345678901234567890.5", Number("12345678901234567890.5")],
    ["12345678901234567890e2", Number("12345678901234567890e2")],
  ])("reads %s", (text, value) => {
    expect(jsonCodec.decode(text)).toBe(value);
  });

  it("reads a long string beside a large integer", () => {
    for (const long of ["x".repeat(8_000_000), '\\"'.repeat(4_000_000)]) {
      const decoded = jsonCodec.decode(`{"text":"${long}","id":12345678901234567890}`);
      expect(Reflect.get(Object(decoded), "id")).toBe("12345678901234567890");
      expect(String(Reflect.get(Object(decoded), "text")).length).toBe(JSON.parse(`"${long}"`).length);
    }
  });

  it("refuses a long string that is cut off, without trying every place in it", () => {
    expect(() => jsonCodec.decode(`[1234567890123456789,"${'\\"'.repeat(4_000_000)}`)).toThrow(SyntaxError);
  });

  it.each([["{"], ["[1,]"], ["12345678901234567890x"], ['"a" 12345678901234567890'], [""]])(
    "refuses %j",
    (text) => {
      expect(() => jsonCodec.decode(text)).toThrow(SyntaxError);
    },
  );
});

/** No number in it is one that the codec refuses. */
function isExact(value: unknown): boolean {
  if (typeof value === "number") return Math.abs(value) < 2 ** 53;
  return typeof value !== "object" || value === null || Object.values(value).every(isExact);
}

describe("jsonCodec.encode", () => {
  it("writes what JSON.parse reads back", () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(isExact), (value) => {
        expect(JSON.parse(jsonCodec.encode(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ["NaN", { amount: Number.NaN }, '"amount" is not a finite number'],
    ["infinity", { amount: [Number.POSITIVE_INFINITY] }, '"0" is not a finite number'],
    ["a bigint", { id: 4111111111111111n }, '"id" is a bigint'],
    [
      "a Map",
      { card: new Map([["number", "4111111111111111"]]) },
      '"card" is an object without a plain JSON form',
    ],
    ["a Buffer", { card: Buffer.from("4111") }, '"card" is an object without a plain JSON form'],
    ["an invalid date", { date: new Date(Number.NaN) }, '"date" is an invalid date'],
    ["a byte array", { card: new Uint8Array([52, 49]) }, '"card" is an object without a plain JSON form'],
    [
      "undefined in an array",
      { list: ["4111111111111111", undefined] },
      '"1" is an array with an undefined item',
    ],
    ["a function", { card: () => "4111111111111111" }, '"card" is a function'],
    ["a symbol", { card: Symbol("4111111111111111") }, '"card" is a symbol'],
    ["nothing at all", undefined, "the body has no JSON form"],
  ])("refuses %s, naming the place and not the value", (_name, value, message) => {
    expect(() => jsonCodec.encode(value)).toThrow(UnencodableValue);
    expect(() => jsonCodec.encode(value)).toThrow(message);
    expect(() => jsonCodec.encode(value)).not.toThrow("4111");
  });

  it.each([
    ["a member", { value: 2 ** 64 }],
    ["2^53, which may have been one more", { value: 2 ** 53 }],
    ["one below zero", { value: -(2 ** 53) }],
    ["one of 22 digits", { value: 1e21 }],
    ["an object for a number", { value: Object(2 ** 64) }],
    ["what toJSON makes", { value: { toJSON: () => 2 ** 64 } }],
  ])("refuses a number that has lost digits, and says how to give it: %s", (_name, value) => {
    expect(() => jsonCodec.encode(value)).toThrow(
      '"value" is a number beyond 2^53, which loses digits: give it as a string',
    );
  });

  it("writes the largest exact numbers", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(jsonCodec.encode([most, -most, 0.1, Object(5)])).toBe(`[${most},-${most},0.1,5]`);
  });

  it("leaves out members that are undefined, and writes dates as text", () => {
    expect(jsonCodec.encode({ a: undefined, b: null, c: new Date(0) })).toBe(
      '{"b":null,"c":"1970-01-01T00:00:00.000Z"}',
    );
  });
});

describe("json.reads", () => {
  it.each([
    ["application/json", true],
    ["text/json", true],
    ["application/problem+json", true],
    ["text/plain", false],
    ["text/html", false],
    ["application/jsonp", false],
  ])("%s: %s", (type, reads) => {
    expect(json.reads(type)).toBe(reads);
  });
});
