import { hasIllegalCharacter, trimmed } from "./characters.js";
import { namesOf } from "./compiled.js";
import type { Settings } from "./options.js";
import type { XmlTable, XmlType } from "./table.js";

/** Texts, numbers and booleans, between values and what stands in an element or attribute. */

/** A decimal number as XML Schema spells it. */
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const whole = /^[+-]?\d+$/;

/** The number that a text spells; any other text stays as it is, and so does one that would lose digits. */
export function readNumber(text: string, kind: "integer" | "number"): string | number {
  const spelled = trimmed(text);
  if (!decimal.test(spelled)) return text;
  const value = Number(spelled);
  if (!Number.isFinite(value) || (kind === "integer" && !Number.isInteger(value))) return text;
  // As in JSON, where an integer of more digits is kept as text.
  return whole.test(spelled) && !Number.isSafeInteger(value) ? text : value;
}

/** The boolean that a text spells; any other text stays as it is. */
export function readBoolean(text: string): string | boolean {
  const spelled = trimmed(text);
  if (spelled === "true" || spelled === "1") return true;
  if (spelled === "false" || spelled === "0") return false;
  return text;
}

/** Why a value has no form; quotes nothing of it. */
export class Unwritable {
  readonly problem: string;

  constructor(problem: string) {
    this.problem = problem;
  }
}

export function writeScalar(
  type: XmlType,
  value: unknown,
  table: XmlTable,
  settings: Settings,
): string | Unwritable {
  switch (type.kind) {
    case "string":
      if (typeof value !== "string") return unfit(value, "a text");
      return hasIllegalCharacter(value) ? new Unwritable("has characters that XML does not allow") : value;
    case "boolean":
      return typeof value === "boolean" ? String(value) : unfit(value, "true or false");
    case "integer":
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return unfit(value, "a finite number");
      if (type.kind === "integer" && !Number.isSafeInteger(value))
        return new Unwritable("is no whole number, or has lost digits");
      return Math.abs(value) > Number.MAX_SAFE_INTEGER ? new Unwritable("has lost digits") : String(value);
    case "enum":
      return writeEnum(type.of, value, table, settings);
    default:
      return new Unwritable("is no plain value");
  }
}

function writeEnum(of: string, value: unknown, table: XmlTable, settings: Settings): string | Unwritable {
  if (typeof value !== "number") return unfit(value, `a number of ${of}`);
  const name = own(settings.enumNames[of], value) ?? own(namesOf(table, of), value);
  if (name === undefined)
    return new Unwritable(`is a number of ${of} whose name is not known; enumNames can name it`);
  return hasIllegalCharacter(name) ? new Unwritable("has a name that XML does not allow") : name;
}

function own(names: Readonly<Record<string, string>> | undefined, number: number): string | undefined {
  return names !== undefined && Object.hasOwn(names, number) ? names[number] : undefined;
}

function unfit(value: unknown, due: string): Unwritable {
  if (typeof value === "number") return new Unwritable(`is a number where ${due} is due`);
  const kind = Array.isArray(value)
    ? "an array"
    : typeof value === "object"
      ? "an object"
      : `a ${typeof value}`;
  return new Unwritable(`is ${kind} where ${due} is due`);
}
