import type { SavedPayment } from "./saved-payment.js";

/** The customer of the worked samples, with one saved payment at the start. */
const WITH_PAYMENT = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
/** The customer of the provider's own sample, without a payment at the start. */
const WITHOUT_PAYMENT = "82c6fdcb-534f-415a-9e28-87be989e461f";

/** The card behind it is the test number 4111 1111 1111 1111. */
const START_PAYMENT: SavedPayment = {
  accountId: "b7e0c4d2-1f63-4a8b-9c25-e8d1703f6a94",
  cardToken: "201:1111000022223333",
  cardType: 7,
  expirationDate: "2032-09-01",
  maskedCardNumber: "411111******1111",
  providerType: 2,
};

/** The customers of the room and their payments. */
export class Customers {
  readonly #payments = new Map<string, readonly SavedPayment[]>([
    [WITH_PAYMENT, [START_PAYMENT]],
    [WITHOUT_PAYMENT, []],
  ]);

  /** Tells whether a customer exists. */
  has(customerId: string): boolean {
    return this.#payments.has(customerId);
  }

  /** The payments of a customer, oldest first; undefined when there is no such customer. */
  payments(customerId: string): readonly SavedPayment[] | undefined {
    return this.#payments.get(customerId);
  }

  /** Adds a payment. The same one twice is two payments: the call is not idempotent. */
  save(customerId: string, payment: SavedPayment): void {
    this.#payments.set(customerId, [...(this.#payments.get(customerId) ?? []), payment]);
  }
}
