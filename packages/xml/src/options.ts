import type { XmlTable } from "./table.js";
import { XmlError } from "./xml-error.js";

/** How much is read before a document is refused. */
export interface XmlLimits {
  /** Elements inside each other; values that are written are nested no deeper.
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

/** @throws {XmlError} `invalid_option`, naming the option */
export function readOptions(options: XmlOptions, table: XmlTable): Settings {
  if (!isRecord(options)) throw refused("the options must be an object");
  const { limits = {}, enumNames = {} } = options;
  if (!isRecord(limits)) throw refused("limits must be an object");
  if (!isRecord(enumNames)) throw refused("enumNames must be an object");
  for (const [name, names] of Object.entries(enumNames)) {
    if (table.enums === undefined || !Object.hasOwn(table.enums, name))
      throw refused(`enumNames.${name} is no enum of the table`);
    if (!isRecord(names)) throw refused(`enumNames.${name} must be an object`);
    for (const [number, text] of Object.entries(names)) {
      if (!/^-?\d+$/.test(number)) throw refused(`enumNames.${name} must have whole numbers as its keys`);
      if (typeof text !== "string" || text.trim() === "")
        throw refused(`enumNames.${name}.${number} must be a name`);
    }
  }
  return {
    depth: limit(limits, "depth", 64),
    length: limit(limits, "length", 10_485_760),
    elements: limit(limits, "elements", 500_000),
    enumNames,
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function limit(limits: XmlLimits, name: keyof XmlLimits, usual: number): number {
  const value = limits[name] ?? usual;
  if (Number.isInteger(value) && value > 0) return value;
  throw refused(`limits.${name} must be a whole number from 1 on`);
}

function refused(problem: string): XmlError {
  return new XmlError("invalid_option", problem);
}
