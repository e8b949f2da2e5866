import type { JsonObject } from "../../json-object.js";
import type { SeededIds } from "../../seeded-ids.js";
import { digits } from "./credentials.js";
import { Shelf } from "./shelf.js";

/** A customer. `body` is what was written, without ids. */
export interface Customer {
  readonly id: string;
  readonly body: JsonObject;
  readonly paymentInstrument?: string | undefined;
  readonly shippingAddress?: string | undefined;
}

/** A payment instrument, of a customer or alone. */
export interface PaymentInstrument {
  readonly id: string;
  readonly body: JsonObject;
  readonly customerId?: string | undefined;
  readonly instrumentIdentifierId: string;
}

/** A shipping address. */
export interface ShippingAddress {
  readonly id: string;
  readonly body: JsonObject;
  readonly customerId: string;
}

/** What an instrument identifier stands for. */
export type Account =
  | { readonly kind: "card"; readonly number: string }
  | { readonly kind: "bank"; readonly number: string; readonly routingNumber: string };

/** A card or bank account. */
export interface InstrumentIdentifier {
  readonly id: string;
  readonly body: JsonObject;
  readonly account: Account;
}

/** All tokens of the room. */
export class Vault {
  readonly customers: Shelf<Customer> = new Shelf("customer");
  readonly paymentInstruments: Shelf<PaymentInstrument> = new Shelf("payment instrument");
  readonly shippingAddresses: Shelf<ShippingAddress> = new Shelf("shipping address");
  readonly instrumentIdentifiers: Shelf<InstrumentIdentifier> = new Shelf("instrument identifier");
  /** The merchant that all tokens say they were made by. */
  readonly creator: string;
  readonly #ids: SeededIds;

  constructor(creator: string, ids: SeededIds) {
    this.creator = creator;
    this.#ids = ids;
  }

  /** An id for any token but an instrument identifier. */
  newId(): string {
    return this.#ids.hex(32).toUpperCase();
  }

  /** An id that ends like the number that it stands for. */
  newAccountId(number: string): string {
    return `70${digits(this.#ids, 13)}${number.slice(-4).padStart(4, "0")}`;
  }

  /** The payment instruments of a customer, oldest first. */
  instrumentsOf(customerId: string): PaymentInstrument[] {
    return this.paymentInstruments.list().filter((instrument) => instrument.customerId === customerId);
  }

  /** The shipping addresses of a customer, oldest first. */
  addressesOf(customerId: string): ShippingAddress[] {
    return this.shippingAddresses.list().filter((address) => address.customerId === customerId);
  }

  /** The payment instruments that use an instrument identifier, oldest first. */
  usersOf(instrumentIdentifierId: string): PaymentInstrument[] {
    return this.paymentInstruments
      .list()
      .filter((instrument) => instrument.instrumentIdentifierId === instrumentIdentifierId);
  }
}
