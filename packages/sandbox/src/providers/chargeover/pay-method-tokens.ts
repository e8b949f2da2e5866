import { compare, type FilterValues, matches } from "./matches.js";
import type { ChargeoverCustomer } from "./options.js";
import type { Page } from "./page.js";
import { type PayMethodToken, printTime } from "./pay-method-token.js";
import type { NewToken } from "./read-token.js";
import { Refusal } from "./refusal.js";

/** The stored tokens of the room. */
export class PayMethodTokens {
  readonly #tokens: Map<number, PayMethodToken>;
  readonly #customers: ReadonlyMap<number, ChargeoverCustomer>;
  #lastId: number;

  constructor(tokens: readonly PayMethodToken[], customers: readonly ChargeoverCustomer[]) {
    this.#tokens = new Map(tokens.map((token) => [token.tokenized_id, token]));
    this.#customers = new Map(customers.map((customer) => [customer.customerId, customer]));
    this.#lastId = tokens.length;
  }

  /** One page of the tokens that fulfil every condition. */
  list({ where, order: { field, descending }, limit, offset }: Page): PayMethodToken[] {
    return [...this.#tokens.values()]
      .filter((token) => where.every((condition) => matches(this.#filterValues(token), condition)))
      .sort((one, other) => compareFields(one, other, field) * (descending ? -1 : 1))
      .slice(offset, offset + limit);
  }

  /** The token with this id, as it stands in the path. */
  get(id: string): PayMethodToken {
    // An id has one spelling, so 01 is nobody's.
    const token = /^[1-9]\d{0,14}$/.test(id) ? this.#tokens.get(Number(id)) : undefined;
    if (token === undefined) {
      throw new Refusal(404, "No pay method token has this tokenized_id.");
    }
    return token;
  }

  /** Stores a token and gives its id. The same one twice is two tokens: nothing tells them apart. */
  store({ customer, ...details }: NewToken, now: number): number {
    const customer_id = typeof customer === "number" ? customer : this.#findCustomer(customer.externalKey);
    this.#lastId += 1;
    const time = printTime(now);
    this.#tokens.set(this.#lastId, {
      tokenized_id: this.#lastId,
      ...details,
      customer_id,
      write_datetime: time,
      mod_datetime: time,
    });
    return this.#lastId;
  }

  /** Removes a token. */
  delete(id: string): void {
    this.#tokens.delete(this.get(id).tokenized_id);
  }

  #findCustomer(externalKey: string): number {
    for (const customer of this.#customers.values()) {
      if (customer.externalKey === externalKey) {
        return customer.customerId;
      }
    }
    throw new Refusal(400, "Missing or invalid parameter: no customer has this customer_external_key.");
  }

  #filterValues({ customer_id }: PayMethodToken): FilterValues {
    const customer = this.#customers.get(customer_id);
    return {
      customer_id,
      customer_external_key: customer?.externalKey ?? null,
      customer_token: customer?.token ?? null,
    };
  }
}

/** What is not set comes first. Equal ones keep the order in which they were stored. */
function compareFields(one: PayMethodToken, other: PayMethodToken, field: keyof PayMethodToken): number {
  const [left, right] = [one[field] ?? null, other[field] ?? null];
  if (left === null || right === null) {
    return Number(left !== null) - Number(right !== null);
  }
  return compare(left, right);
}
