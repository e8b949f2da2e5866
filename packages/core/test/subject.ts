import type { Subject } from "@tok/conformance";
import { VaultClient, vaultKey } from "./vault.ts";

// The number is a test number of the card schemes; the token is invented.
const secrets = { apiKey: vaultKey, number: "4111111111111111", token: "tok_9wVx2b7Lq" };

const card = { token: secrets.token, brand: "visa", "expires-in": 4 };

export const subject: Subject = {
  name: "an invented provider",
  environment: "sandbox",
  authenticationHeaders: ["api-key"],
  requestIdHeaders: ["vault-exchange"],
  secrets,
  read: {
    call: "cards.list",
    input: { customerId: "$KEY", limit: 10, states: ["active", "old"] },
    method: "GET",
    path: "/v1/customers/$KEY/cards?limit=10&state=active,old",
    status: 200,
    answer: { count: 1, cards: [card] },
    value: [card],
    noContent: [],
    error: {
      status: 404,
      body: { error: { code: "no_such_customer", message: "There is no such customer.", trace: "t-1" } },
      providerCode: "no_such_customer",
    },
  },
  write: {
    call: "cards.add",
    input: { customerId: "$KEY", body: { number: secrets.number, replaces: { token: secrets.token } } },
    method: "POST",
    path: "/v1/customers/$KEY/cards",
    status: 201,
    answer: { card },
    value: card,
    error: {
      status: 422,
      body: { error: { code: "bad_number", message: "Check the number.", field: "number", trace: "t-2" } },
      providerCode: "bad_number",
    },
  },
  create: (options) => new VaultClient({ auth: { apiKey: vaultKey }, ...options }),
};
