import { type Codec, UnencodableValue } from "./codec.js";

/** JSON that neither loses digits when read nor drops values when written. */
export const json: Codec = {
  format: "json",
  reads: (mediaType) =>
    mediaType === "application/json" || mediaType === "text/json" || mediaType.endsWith("+json"),
  encode: encodeJson,
  decode: decodeJson,
};

/** Refuses what `JSON.stringify` would silently turn into `null`, `{}` or nothing. */
function encodeJson(value: unknown): string {
  const text = JSON.stringify(value, function (this: unknown, name, member: unknown) {
    const problem = unfaithful(member, Array.isArray(this));
    if (problem !== undefined)
      throw new UnencodableValue(`${name === "" ? "the body" : JSON.stringify(name)} is ${problem}`);
    return member;
  });
  if (text === undefined) throw new UnencodableValue("the body has no JSON form");
  return text;
}

function unfaithful(value: unknown, inArray: boolean): string | undefined {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? undefined : "not a finite number";
    case "bigint":
      return "a bigint: give it as a string, or as a number where the provider wants one";
    case "function":
    case "symbol":
      return `a ${typeof value}`;
    case "undefined":
      return inArray ? "an array with an undefined item" : undefined;
    case "object":
      return value === null || isPlain(value)
        ? undefined
        : "an object that JSON would empty, such as a Map or a byte array";
    default:
      return undefined;
  }
}

function isPlain(value: object): boolean {
  return (
    Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]" || isBoxed(value)
  );
}

function isBoxed(value: object): boolean {
  return value instanceof String || value instanceof Number || value instanceof Boolean;
}

function decodeJson(text: string): unknown {
  return JSON.parse(quoteLargeIntegers(text));
}

// A string, or a number: strings are matched so that the digits in them are passed over.
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Puts quotes around integers beyond 2^53, which `JSON.parse` would round: a token id of 20 digits that a server
 * sends unquoted arrives with all its digits, as a string.
 */
function quoteLargeIntegers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(stringOrNumber, (found) =>
    /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found,
  );
}
