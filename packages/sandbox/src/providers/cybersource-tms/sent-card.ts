import type { JsonObject } from "../../json-object.js";
import { badPayment } from "./amounts.js";
import { memberAt, textAt } from "./checks.js";

/** A card that was sent with a payment. Its code is looked at and forgotten. */
export interface SentCard {
  readonly number: string;
  readonly expirationMonth: string;
  readonly expirationYear: string;
  readonly type: string | undefined;
}

const CARD = "paymentInformation.card";

/** Reads the card of a payment; undefined where there is none. */
export function readCard(body: JsonObject): SentCard | undefined {
  if (memberAt(body, `${CARD}.number`) === undefined) {
    return undefined;
  }
  const names = ["number", "expirationMonth", "expirationYear"];
  const fields = names.map((name) => `${CARD}.${name}`);
  const missing = fields.filter((field) => memberAt(body, field) === undefined);
  if (missing.length > 0) {
    throw badPayment("MISSING_FIELD", missing, "is missing");
  }
  const [number = "", expirationMonth = "", expirationYear = ""] = fields.map((field) => textAt(body, field));
  const forms = [/^\d{12,19}$/, /^(?:0[1-9]|1[0-2])$/, /^\d{4}$/];
  const values = [number, expirationMonth, expirationYear];
  const wrong = fields.filter((_, index) => !forms[index]?.test(values[index] ?? ""));
  if (wrong.length > 0) {
    throw badPayment("INVALID_DATA", wrong, "is not valid");
  }
  if (!hasCheckDigit(number)) {
    throw badPayment("INVALID_CARD", [`${CARD}.number`], "the check digit is wrong");
  }
  return { number, expirationMonth, expirationYear, type: textAt(body, `${CARD}.type`) };
}

function hasCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = index % 2 === 0 ? Number(character) : Number(character) * 2;
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
