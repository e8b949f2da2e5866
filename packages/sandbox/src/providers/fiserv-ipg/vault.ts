import { hasCheckDigit, masked } from "./card-number.js";
import type { PaymentCard } from "./payment-card.js";
import { Refusal } from "./refusal.js";
import type { TokenUpdate } from "./requests.js";
import { type StoredToken, settingsOf } from "./stored-token.js";

/**
 * The tokens that the guide's update names, each with a published test number that the guide does not use, so that
 * no card of a sample is a duplicate.
 */
const START: readonly (readonly [value: string, card: PaymentCard])[] = [
  ["1751905117310026", { number: "378282246310005", expiryDate: { month: "09", year: "31" } }],
  ["9877hkhk68688888ffgh", { number: "3530111333300000", expiryDate: { month: "12", year: "30" } }],
];
const START_ORDER: readonly [orderId: string, card: PaymentCard] = [
  "R-1",
  { number: "4012888888881881", expiryDate: { month: "09", year: "31" } },
];

/** The tokens of the room by store, and the cards of its orders. */
export class Vault {
  readonly #tokens = new Map<string, StoredToken>();
  readonly #orders = new Map([START_ORDER]);

  constructor() {
    for (const [value, card] of START) {
      this.add({ value, storeId: undefined, card, accountVerification: false, ...settingsOf({}) });
    }
  }

  /** The card of an order. */
  orderedCard(orderId: string): PaymentCard {
    const card = this.#orders.get(orderId);
    if (card === undefined) {
      throw new Refusal(404, "No order has this referencedOrderId.");
    }
    return card;
  }

  /** Notes the card of an order. */
  order(orderId: string, card: PaymentCard): void {
    this.#orders.set(orderId, kept(card));
  }

  /**
   * Tells why a token cannot be stored, if so. `declineDuplicates` counts on both sides: the new token refuses a card
   * that is stored, and a stored token refuses that its card is stored again.
   */
  objection(token: StoredToken): string | undefined {
    if (this.#tokens.has(keyOf(token.storeId, token.value))) {
      return "A token of this value is stored already.";
    }
    const isDeclined = [...this.#tokens.values()].some(
      (other) =>
        other.storeId === token.storeId &&
        other.card.number === token.card.number &&
        (other.declineDuplicates || token.declineDuplicates),
    );
    return isDeclined ? "The card is stored already, and declineDuplicates is set." : undefined;
  }

  /** Stores a token. */
  add(token: StoredToken): void {
    this.#tokens.set(keyOf(token.storeId, token.value), { ...token, card: kept(token.card) });
  }

  /** The token of a store. */
  find(storeId: string | undefined, value: string): StoredToken {
    const token = this.#tokens.get(keyOf(storeId, value));
    if (token === undefined) {
      throw new Refusal(404, "The store has no token of this value.");
    }
    return token;
  }

  /** Removes a token. */
  delete({ storeId, value }: StoredToken): void {
    this.#tokens.delete(keyOf(storeId, value));
  }

  /** Replaces card and settings of a token; gives the message of the failure, if it failed. */
  update(storeId: string | undefined, update: TokenUpdate): string | undefined {
    const { value, paymentCard: card } = update;
    const token = this.#tokens.get(keyOf(storeId, value));
    if (token === undefined) {
      return `HOSTED_DATA_ID${value}. The hosted data id does not exist`;
    }
    if (!hasCheckDigit(card.number)) {
      const { month, year } = card.expiryDate ?? {};
      const fields = [
        `cardNumber=${masked(card.number)}`,
        `expirationMonth=${month ?? "null"}`,
        `expirationYear=${year === undefined ? "null" : `20${year}`}`,
      ];
      // The bracket stays open, as it does in the guide.
      return `HOSTED_DATA_ID${value}. Invalid credit card number: CreditCard [${fields.join(", ")}`;
    }
    this.add({ ...token, card, ...settingsOf(update) });
    return undefined;
  }
}

/** A security code may not be kept, and no answer shows the name. */
function kept({ securityCode: _code, cardholderName: _name, ...card }: PaymentCard): PaymentCard {
  return card;
}

function keyOf(storeId: string | undefined, value: string): string {
  return JSON.stringify([storeId ?? null, value]);
}
