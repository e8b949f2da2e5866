import type { JsonObject } from "../../json-object.js";
import { memberAt } from "./checks.js";
import { type Place, refusal } from "./refusal.js";

/** Money. `units` are ten-thousandths: no currency has more decimals than four. */
export interface Amount {
  readonly units: bigint;
  /** As it was sent. */
  readonly text: string;
  readonly currency: string;
}

const DECIMALS = 4;
const FORM = /^\d{1,14}(?:\.\d{1,4})?$/;

/** Reads the amount in `amountDetails`, whose field has this name. */
export function readAmount(
  body: JsonObject,
  details: string,
  name: string = "totalAmount",
  standardCurrency?: string,
): Amount {
  const fields = [`${details}.${name}`, `${details}.currency`];
  const [text, currency = standardCurrency] = fields.map((field) => memberAt(body, field));
  const given: readonly unknown[] = [text, currency];
  const missing = fields.filter((_, index) => given[index] === undefined);
  if (missing.length > 0) {
    throw badPayment("MISSING_FIELD", missing, "is missing");
  }
  if (typeof text !== "string" || !FORM.test(text)) {
    throw badPayment("INVALID_DATA", fields.slice(0, 1), "must be a decimal number as text");
  }
  if (typeof currency !== "string" || !/^[a-z]{3}$/i.test(currency)) {
    throw badPayment("INVALID_DATA", fields.slice(1), "must be a code of three letters");
  }
  return { units: unitsOf(text), text, currency: currency.toUpperCase() };
}

/** Prints units with two decimals, or more where there are more. */
export function printUnits(units: bigint): string {
  const digits = units.toString().padStart(DECIMALS + 1, "0");
  const decimals = digits.slice(-DECIMALS).replace(/0{1,2}$/, "");
  return `${digits.slice(0, -DECIMALS)}.${decimals}`;
}

/** A refusal of fields of a payment. */
export function badPayment(
  reason: string,
  fields: readonly string[],
  message: string,
): ReturnType<typeof refusal> {
  const details = fields.map((name): Place => ({ name, location: "body" }));
  return refusal(400, reason, `${fields.join(", ")}: ${message}.`, details);
}

/** The units of an amount in the form that is let in. */
export function unitsOf(text: string): bigint {
  const [whole = "0", decimals = ""] = text.split(".");
  return BigInt(whole + decimals.padEnd(DECIMALS, "0"));
}
