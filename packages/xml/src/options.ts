import { hasIllegalCharacter } from "./characters.js";
import type { XmlTable } from "./table.js";
import { XmlError } from "./xml-error.js";

/** How much is read before a document is refused. */
export interface XmlLimits {
  /** Elements inside each other, 256 at most; values that are written are nested no deeper.
   * @default 64 */
  readonly depth?: number;
  /** Length of the text.
   * @default 10_485_760
   * @unit UTF-16 code units, as `length` counts them */
  readonly length?: number;
  /** Elements and attributes together.
   * @default 500_000 */
  readonly elements?: number;
}

/** Options of `encodeXml` and `decodeXml`. */
export interface XmlOptions {
  readonly limits?: XmlLimits;
  /**
   * Names that replace those of the table for single numbers of its enums: `{ CardType: { 5: "Jcb" } }`. They are
   * written; the names of the table are read all the same.
   * @default none
   */
  readonly enumNames?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Options that have been checked, with every limit. */
export interface Settings {
  readonly depth: number;
  readonly length: number;
  readonly elements: number;
  readonly enumNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The deepest that may be asked for: values and documents are walked by functions that call themselves. */
const deepest = 256;

/** @throws {XmlError} `invalid_option`, naming the option */
export function readOptions(options: XmlOptions, table: XmlTable): Settings {
  const { limits = {}, enumNames = {} } = members(options, "options", ["limits", "enumNames"]);
  const { depth, length, elements } = members(limits, "limits", ["depth", "length", "elements"]);
  const names: Record<string, Readonly<Record<string, string>>> = {};
  const enums = table.enums ?? {};
  for (const [name, given] of Object.entries(members(enumNames, "enumNames", Object.keys(enums))))
    if (given !== undefined) names[name] = readNames(given, name, enums[name] ?? {});
  return {
    depth: limit(depth, "depth", 64, deepest),
    length: limit(length, "length", 10_485_760),
    elements: limit(elements, "elements", 500_000),
    enumNames: names,
  };
}

function readNames(
  given: unknown,
  name: string,
  usual: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [number, text] of Object.entries(members(given, `enumNames.${name}`))) {
    if (text === undefined) continue;
    if (!/^(?:0|-?[1-9]\d*)$/.test(number))
      throw refused(`enumNames.${name} must have whole numbers as its keys`);
    if (typeof text !== "string" || text.trim() === "" || /^-?\d+$/.test(text) || hasIllegalCharacter(text))
      throw refused(`enumNames.${name}.${number} must be a name`);
    names[number] = text;
  }
  // Read without case, so two that differ by case alone are one.
  const all = Object.values({ ...usual, ...names }).map((text) => text.toLowerCase());
  if (new Set(all).size < all.length) throw refused(`enumNames.${name} gives one name to two numbers`);
  return names;
}

/** The own members of a plain object. */
function members(value: unknown, what: string, known?: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) throw refused(`${what} must be an object`);
  const found = Object.fromEntries(Object.entries(value));
  const unknown = known === undefined ? undefined : Object.keys(found).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw refused(`${what}.${unknown} is not known here; known are ${known?.join(", ") || "none"}`);
  return found;
}

function isRecord(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function limit(value: unknown, name: string, usual: number, most: number = Number.MAX_SAFE_INTEGER): number {
  if (value === undefined) return usual;
  if (typeof value === "number" && Number.isInteger(value) && value > 0 && value <= most) return value;
  throw refused(`limits.${name} must be a whole number from 1 to ${most}`);
}

function refused(problem: string): XmlError {
  return new XmlError("invalid_option", problem);
}
