import { apiKeyInHeader } from "../src/auth/api-key.ts";
import { ClientRuntime, type Operation, type ProviderFacts } from "../src/runtime.ts";

const parameters = {
  customer: { in: "path", wire: "customer-id", name: "customerId", required: true },
  card: { in: "path", wire: "card-id", name: "cardId", required: true },
  limit: { in: "query", wire: "limit", name: "limit" },
  states: { in: "query", wire: "state", name: "states", explode: false },
  ifMatch: { in: "header", wire: "if-match", name: "ifMatch" },
} as const;

const common = {
  formats: { json: "application/json" },
  errors: {
    code: [["error", "code"]],
    message: [["error", "message"]],
    field: [["error", "field"]],
    requestId: [["error", "trace"]],
    requestIdHeaders: ["vault-exchange"],
    refused: [
      { at: ["result"], in: ["declined", "failed"] },
      { at: ["rating"], atLeast: 400 },
      { at: ["fault"] },
    ],
  },
  secrets: ["token", "number"],
} as const;

const failures = { "4XX": { body: { type: "object", required: ["error"] } } } as const;

/** An invented provider: the operations of its document, one for each trait that the pipeline knows. */
export const operations = {
  "cards.list": {
    ...common,
    name: "cards.list",
    method: "GET",
    path: "/v1/customers/{customer-id}/cards",
    parameters: [parameters.customer, parameters.limit, parameters.states],
    responses: { 200: { body: { type: "object" } }, ...failures },
    value: { at: ["cards"], absent: "empty-array" },
  },
  "cards.add": {
    ...common,
    name: "cards.add",
    method: "POST",
    path: "/v1/customers/{customer-id}/cards",
    parameters: [parameters.customer],
    body: "required",
    responses: { 201: { body: { type: "object" } }, ...failures },
    value: { at: ["card"] },
  },
  "cards.update": {
    ...common,
    name: "cards.update",
    method: "PATCH",
    path: "/v1/cards/{card-id}",
    parameters: [parameters.card, parameters.ifMatch],
    body: "required",
    responses: { 200: { body: { type: "object", required: ["version"] } }, ...failures },
  },
  "cards.delete": {
    ...common,
    name: "cards.delete",
    method: "DELETE",
    path: "/v1/cards/{card-id}",
    parameters: [parameters.card],
    responses: { 204: {}, ...failures },
    repeatable: true,
  },
  "charges.create": {
    ...common,
    name: "charges.create",
    method: "POST",
    path: "/v1/charges",
    parameters: [],
    body: "required",
    responses: { 201: { body: { type: "object" } }, ...failures },
    idempotencyHeader: "idempotency-key",
  },
} as const satisfies Record<string, Operation>;

export const vault: ProviderFacts = {
  environments: { sandbox: "https://sandbox.vault.test", production: "https://api.vault.test" },
  operations,
};

export const vaultKey = "vk_5fA0d1Zq8RmT";

/** As a generated client is built. */
export class VaultClient {
  readonly #runtime: ClientRuntime;
  readonly cards: Record<"list" | "add" | "update" | "delete", Method>;
  readonly charges: Record<"create", Method>;
  readonly http: ReturnType<ClientRuntime["http"]>;

  constructor(options: unknown) {
    this.#runtime = new ClientRuntime(vault, options, apiKeyInHeader("Api-Key"));
    const method = (operation: Operation): Method => {
      return (input, settings) => this.#runtime.call(operation, input, settings);
    };
    this.cards = {
      list: method(operations["cards.list"]),
      add: method(operations["cards.add"]),
      update: method(operations["cards.update"]),
      delete: method(operations["cards.delete"]),
    };
    this.charges = { create: method(operations["charges.create"]) };
    this.http = this.#runtime.http();
  }
}

type Method = (input?: unknown, options?: unknown) => ReturnType<ClientRuntime["call"]>;
