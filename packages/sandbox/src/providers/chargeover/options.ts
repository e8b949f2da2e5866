import type { KnownOptions } from "../../check-options.js";

/** A customer of the ChargeOver room. Customers have no calls of their own here; lists filter by what they are. */
export interface ChargeoverCustomer {
  /** A whole number above zero. */
  readonly customerId: number;
  /** What `customer_external_key` compares with, and what a store may name instead of the id.
   * @default none, which is NULL for filters */
  readonly externalKey?: string | undefined;
  /** What `customer_token` compares with.
   * @default none, which is NULL for filters */
  readonly token?: string | undefined;
}

/** How the ChargeOver room is set up and how it answers. */
export interface ChargeoverRoomOptions {
  /** The sub-domain of the account, which gives the host: `{instance}.chargeover.com`.
   * @default "example" */
  instance?: string | undefined;
  /** Keys to let in instead of those made from the seed, such as those of a published test vector. Letters and
   * digits. */
  credentials?: { readonly publicKey: string; readonly privateKey: string } | undefined;
  /** Origins that a signature may name instead of the one that the request came to: for clients that sign the real
   * host while they talk to a served sandbox.
   * @default []
   * @example ["https://example.chargeover.com"] */
  publicHosts?: readonly string[] | undefined;
  /** How many tokens there are at the start: the room's own, then generated ones of the customers 1001 to 1010.
   * @default 3 */
  tokens?: number | undefined;
  /** Customers besides the room's own; one with the id of such a customer takes its place.
   * @default [] */
  customers?: readonly ChargeoverCustomer[] | undefined;
  /** `"text"`: ids are JSON strings, as some recorded answers of the service have them.
   * @default "number" */
  ids?: "number" | "text" | undefined;
  /** `"absent"`: the envelope has no `details`, as in recorded answers of 2015.
   * @default "object" */
  details?: "object" | "absent" | undefined;
  /** `"in-200"`: an error has the HTTP status 200, and only its envelope tells.
   * @default "status" */
  errors?: "status" | "in-200" | undefined;
}

/** What the room checks its options by. */
export const CHARGEOVER_OPTIONS: KnownOptions<ChargeoverRoomOptions> = {
  instance: "any",
  credentials: "any",
  publicHosts: "any",
  tokens: "any",
  customers: "any",
  ids: ["number", "text"],
  details: ["object", "absent"],
  errors: ["status", "in-200"],
};
