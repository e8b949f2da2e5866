// Generated from specs/clearent: do not edit.
// Rewritten by: pnpm generate clearent
// Document and overlay: sha256 b68b4e59d29f95ecda4a5059a8c764b6

import type { components } from "./schema.js";

/** Tokens of a customer. */
export type ClearentCustomerTokensResponsePayload = components["schemas"]["ClearentCustomerTokensResponsePayload"];

/** A list of tokens. */
export type Tokens = components["schemas"]["tokens"];

/** A payment token as it is kept for a customer. */
export type CustomerToken = components["schemas"]["customer-token"];

/** A payment token as it is kept for a customer. (In the form in which it is sent.) */
export type CustomerTokenInput = components["schemas"]["customer-tokenInput"];

/** Reason of a failure. */
export type ErrorPayloadResponsePayload = components["schemas"]["ErrorPayloadResponsePayload"];

/** What went wrong. */
export type ErrorPayload = components["schemas"]["ErrorPayload"];

/** A token with its new customer key, status or description. (In the form in which it is sent.) */
export type CustomerTokenUpdateInput = components["schemas"]["customer-token-updateInput"];

/** The tokens, with what the provider says of the exchange. A bare payload is read as one. */
export type CustomerTokensEnvelope = components["schemas"]["CustomerTokensEnvelope"];

/** Why a request failed, with what the provider says of the exchange. A bare payload is read as one. */
export type ErrorEnvelope = components["schemas"]["ErrorEnvelope"];

/** A related resource. */
export type Link = components["schemas"]["Link"];

/**
 * Brand of the card.
 * The values known today; answers may hold others.
 */
export const CardType: {
  readonly AMEX: "AMEX";
  readonly Discover: "Discover";
  readonly JCB: "JCB";
  readonly MasterCard: "MasterCard";
  readonly VISA: "VISA";
} = { AMEX: "AMEX", Discover: "Discover", JCB: "JCB", MasterCard: "MasterCard", VISA: "VISA" };

/** Brand of the card. */
export type CardType = (typeof CardType)[keyof typeof CardType];

/**
 * The new status.
 * The values known today; answers may hold others.
 */
export const TokenStatus: {
  readonly ACTIVE: "ACTIVE";
  readonly INACTIVE: "INACTIVE";
  readonly DELETED: "DELETED";
} = { ACTIVE: "ACTIVE", INACTIVE: "INACTIVE", DELETED: "DELETED" };

/** The new status. */
export type TokenStatus = (typeof TokenStatus)[keyof typeof TokenStatus];
