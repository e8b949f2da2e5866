import type { JsonObject } from "../../json-object.js";
import { brandOf, isIban } from "./card-number.js";
import type { PaymentCard } from "./payment-card.js";
import type { TokenSettings } from "./requests.js";

/** A token as the room keeps it. */
export interface StoredToken {
  readonly value: string;
  readonly storeId: string | undefined;
  readonly reusable: boolean;
  readonly declineDuplicates: boolean;
  readonly accountVerification: boolean;
  readonly card: PaymentCard;
}

/** Both settings. One that was left out is at its default, also in an update. */
export function settingsOf({
  reusable = true,
  declineDuplicates = false,
}: TokenSettings): Required<TokenSettings> {
  return { reusable, declineDuplicates };
}

/** A token as answers show it, with its value where it is stored. */
export function tokenDetails(token: StoredToken, value?: string): JsonObject {
  const { reusable, declineDuplicates, accountVerification, card } = token;
  const brand = card.brand ?? brandOf(card.number);
  return {
    ...(value !== undefined && { value }),
    reusable,
    declineDuplicates,
    last4: card.number.slice(-4),
    ...(brand !== undefined && { brand }),
    ...(accountVerification && { accountVerification }),
    type: isIban(card.number) ? "SEPA" : "PAYMENT_CARD",
  };
}

/** A card as answers show it: no number, no code, no name, and a year of four digits. */
export function cardDetails(card: PaymentCard): JsonObject {
  const { number, expiryDate, cardFunction, cardAccountType, bic, bankCode } = card;
  const brand = card.brand ?? brandOf(number);
  return {
    ...(expiryDate && { expiryDate: { month: expiryDate.month, year: `20${expiryDate.year}` } }),
    ...(!isIban(number) && { bin: number.slice(0, 6) }),
    last4: number.slice(-4),
    ...(brand !== undefined && { brand }),
    ...(cardFunction !== undefined && { cardFunction }),
    ...(cardAccountType !== undefined && { cardAccountType }),
    ...(bic !== undefined && { bic }),
    ...(bankCode !== undefined && { bankCode }),
  };
}
