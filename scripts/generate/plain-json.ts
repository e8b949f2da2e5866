import type { Json } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { keepsItsDigits, MAX_DEPTH } from "./parsed-text.ts";

/** A JSON text as a value, and the numbers in it that were kept as text. */
export interface PlainJson {
  readonly value: Json;
  /** Pointers of the numbers that were kept as text, because a JavaScript number would lose digits. */
  readonly numbersKeptAsText: readonly string[];
}

/**
 * Reads JSON by `JSON.parse`, some twenty times faster than by a parser that knows places. Undefined where that
 * would pass over something: a key that is given twice, one called `__proto__`, broken syntax, great depth.
 */
export function readPlainJson(text: string): PlainJson | undefined {
  try {
    const { marked, keys } = scanned(text);
    const value: Json = JSON.parse(marked); // JSON by definition
    return counted(value, keys);
  } catch {
    return undefined; // the other reader says what is wrong, and where
  }
}

/** Stands before the digits of a number in the place of the number. No text begins so: it is not allowed bare. */
const mark = "\u0000number ";

const [quote, backslash, colon, minus, zero, nine] = [0x22, 0x5c, 0x3a, 0x2d, 0x30, 0x39];

/** The text with the numbers marked that would lose digits, and how many keys it has. */
function scanned(text: string): { readonly marked: string; readonly keys: number } {
  if (text.includes("\\u0000number ")) throw new Error("the mark is taken");
  const parts: string[] = [];
  let keys = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (code === colon) keys += 1;
    else if (code === minus || (code >= zero && code <= nine)) {
      const end = endOfNumber(text, at);
      const isShort = end - at < 15 && !/[.e]/i.test(text.slice(at, end));
      const source = text.slice(at, end);
      if (!isShort && !keepsItsDigits(source, Number(source))) {
        parts.push(text.slice(from, at), JSON.stringify(mark + source));
        from = end;
      }
      at = end - 1;
    }
  }
  return { marked: parts.length === 0 ? text : parts.join("") + text.slice(from), keys };
}

/** The place of the quotation mark that ends a text. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === backslash) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  throw new Error("a text does not end");
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (/[\d.eE+-]/.test(text.charAt(end))) end += 1;
  return end;
}

/** A key that is given twice is there once, so the counts differ. */
function counted(root: Json, expected: number): PlainJson {
  const numbersKeptAsText: string[] = [];
  const path: (string | number)[] = [];
  let keys = 0;
  const visit = (value: Json): Json => {
    if (typeof value === "string" && value.startsWith(mark)) {
      numbersKeptAsText.push(pointerOf(path));
      return value.slice(mark.length);
    }
    if (typeof value !== "object" || value === null) return value;
    if (path.length > MAX_DEPTH) throw new Error("nested too deep");
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        path.push(index);
        const read = visit(item);
        if (read !== item) value[index] = read;
        path.pop();
      }
      return value;
    }
    for (const key of Object.keys(value)) {
      if (key === "__proto__") throw new Error("a key with a meaning of its own");
      keys += 1;
      const item = value[key] ?? null;
      path.push(key);
      const read = visit(item);
      if (read !== item) value[key] = read;
      path.pop();
    }
    return value;
  };
  const value = visit(root);
  if (keys !== expected) throw new Error("a key is given twice");
  return { value, numbersKeptAsText };
}
