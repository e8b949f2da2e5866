import { type Codec, type Format, UnencodableValue } from "./codec.js";
import { isExact, lossyNumber } from "./exact-number.js";

/** JSON that neither loses digits when read nor drops values when written. */
export const json: Format = {
  name: "json",
  reads: (mediaType) =>
    mediaType === "application/json" || mediaType === "text/json" || mediaType.endsWith("+json"),
  isLike: () => true,
  bySchema: false,
  codec: () => jsonCodec,
};

export const jsonCodec: Codec = {
  format: "json",
  encode: encodeJson,
  decode: decodeJson,
  reread: decodeJson,
};

/** Refuses what `JSON.stringify` would silently turn into `null`, `{}` or nothing. */
function encodeJson(value: unknown): string {
  const text = JSON.stringify(value, function (this: object, name, made: unknown) {
    // What `toJSON` made of it: of an invalid date null, of a Buffer its bytes as numbers.
    const member = made instanceof Number ? Number(made) : made;
    const problem = lossy(Reflect.get(this, name)) ?? unfaithful(member, Array.isArray(this));
    if (problem !== undefined)
      throw new UnencodableValue(`${name === "" ? "the body" : JSON.stringify(name)} is ${problem}`);
    return member;
  });
  if (text === undefined) throw new UnencodableValue("the body has no JSON form");
  return text;
}

function lossy(given: unknown): string | undefined {
  if (given instanceof Date && Number.isNaN(given.getTime())) return "an invalid date";
  return ArrayBuffer.isView(given) ? "an object without a plain JSON form: a byte array" : undefined;
}

function unfaithful(value: unknown, inArray: boolean): string | undefined {
  switch (typeof value) {
    case "number":
      if (isExact(value)) return undefined;
      return Number.isFinite(value) ? lossyNumber : "not a finite number";
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
        : "an object without a plain JSON form, such as a Map or a byte array";
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

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Puts quotes around integers beyond 2^53, which `JSON.parse` would round: a token id of 20 digits that a server
 * sends unquoted arrives with all its digits, as a string. Strings are passed over by hand: a pattern that
 * matches them whole runs out of stack on a long one, and takes quadratic time on one that is cut off.
 */
function quoteLargeIntegers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  let written = "";
  for (let at = 0; at < text.length; ) {
    const opening = text.indexOf('"', at);
    const closing = opening < 0 ? text.length : endOfString(text, opening);
    written += text.slice(at, opening < 0 ? text.length : opening).replace(number, quoted);
    if (opening >= 0) written += text.slice(opening, closing);
    at = closing;
  }
  return written;
}

function quoted(found: string): string {
  return /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found;
}

/** The place after the quotation mark that closes a string, or the end of a text that was cut off. */
function endOfString(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') return at + 1;
  }
  return text.length;
}
