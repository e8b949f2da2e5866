import type { JsonObject } from "../../json-object.js";
import { refusal } from "./refusal.js";
import type { InstrumentIdentifier } from "./vault.js";

const BRANDS: readonly (readonly [form: RegExp, type: string, brandName: string])[] = [
  [/^4/, "001", "VISA"],
  [/^(?:5[1-5]|2[2-7])/, "002", "MASTERCARD"],
  [/^3[47]/, "003", "AMERICAN EXPRESS"],
  [/^6/, "004", "DISCOVER"],
];

/** The code of a card's brand, by its first digits; undefined for the other numbers. */
export function cardTypeOf(number: string): string | undefined {
  return brandOf(number)?.[1];
}

/** Whether the query asks for what the first digits of a card tell. */
export function wantsBinDetails({ searchParams }: URL): boolean {
  const given = searchParams.get("retrieveBinDetails");
  if (given !== null && given !== "true" && given !== "false") {
    const details = [{ name: "retrieveBinDetails", location: "query" }] as const;
    throw refusal(
      400,
      "invalidParameters",
      "The parameter retrieveBinDetails must be true or false.",
      details,
    );
  }
  return given === "true";
}

/** An instrument identifier with what the first digits of its card tell; one of a bank account has none. */
export function withBinDetails(shown: JsonObject, { account }: InstrumentIdentifier): JsonObject {
  const brand = account.kind === "card" ? brandOf(account.number) : undefined;
  if (brand === undefined) {
    return shown;
  }
  const [, type, brandName] = brand;
  const card = { type, brandName, maxLength: "16", credentialType: "PAN", brands: [{ type, brandName }] };
  const issuerInformation = { country: "US", binLength: "6", accountPrefix: account.number.slice(0, 6) };
  return { ...shown, _embedded: { binLookup: { paymentAccountInformation: { card }, issuerInformation } } };
}

function brandOf(number: string): (typeof BRANDS)[number] | undefined {
  return BRANDS.find(([form]) => form.test(number));
}
