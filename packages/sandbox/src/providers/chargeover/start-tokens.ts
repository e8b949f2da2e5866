import type { SeededIds } from "../../seeded-ids.js";
import type { ChargeoverCustomer } from "./options.js";
import type { PayMethodToken } from "./pay-method-token.js";

/** The customers at the start. The external key of one has both characters that a filter must escape. */
export const START_CUSTOMERS: readonly ChargeoverCustomer[] = [
  { customerId: 2, token: "fakecust0002" },
  { customerId: 1000, externalKey: "acme:1,000", token: "fakecust1000" },
];

const STORED_AT = "2024-07-29T12:00:00+00:00";

const START_TOKENS: readonly PayMethodToken[] = [
  // The published sample, without the members that it does not have.
  {
    tokenized_id: 1,
    type: "customer",
    name: null,
    token: "cus_5tSkoQ6mDrXOMQ",
    expdate: null,
    type_hint: null,
    paymethod_hint: null,
    customer_id: 2,
  },
  {
    tokenized_id: 2,
    type: "customer",
    name: "Visa x1111",
    token: "fake-token-of-a-visa-1111",
    expdate: "2032-09-30",
    type_hint: "visa",
    paymethod_hint: "crd",
    customer_id: 1000,
    gateway: "payeezy",
    write_datetime: STORED_AT,
    mod_datetime: STORED_AT,
  },
  {
    tokenized_id: 3,
    type: "customer",
    name: "Checking x6789",
    token: "fake-token-of-an-account-6789",
    expdate: null,
    type_hint: null,
    paymethod_hint: "ach",
    customer_id: 1000,
    gateway: null,
    write_datetime: STORED_AT,
    mod_datetime: STORED_AT,
  },
];

/** The tokens at the start: the first ones of the room, then as many generated ones as it takes. */
export function startTokens(count: number, ids: SeededIds): PayMethodToken[] {
  return Array.from({ length: count }, (_, index) => START_TOKENS[index] ?? generated(index + 1, ids));
}

function generated(id: number, ids: SeededIds): PayMethodToken {
  return {
    tokenized_id: id,
    type: "customer",
    name: "Visa x1111",
    token: `fake-token-${ids.hex(16)}`,
    expdate: null,
    type_hint: null,
    paymethod_hint: "crd",
    customer_id: 1001 + (id % 10),
    gateway: null,
    write_datetime: STORED_AT,
    mod_datetime: STORED_AT,
  };
}
