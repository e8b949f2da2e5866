// Generated from specs/chargeover: do not edit.
// Rewritten by: pnpm generate chargeover
// Document and overlay: sha256 60e158f57cda88b18958cd9e1dd7ce4b

import type { components } from "./schema.js";

/** A list of tokens, with what the provider says of the exchange. */
export type PayMethodTokenListEnvelope = components["schemas"]["TokenizedListEnvelope"];

/** A token, with what the provider says of the exchange. */
export type PayMethodTokenEnvelope = components["schemas"]["TokenizedEnvelope"];

/** What was stored, with what the provider says of the exchange. */
export type CreatedEnvelope = components["schemas"]["CreatedEnvelope"];

/** Whether something was deleted, with what the provider says of the exchange. */
export type DeletedEnvelope = components["schemas"]["DeletedEnvelope"];

/** Why a request failed. */
export type ErrorEnvelope = components["schemas"]["ErrorEnvelope"];

/** What was stored. */
export type Created = components["schemas"]["Created"];

/** A stored token of a pay method. */
export type PayMethodToken = components["schemas"]["Tokenized"];

/** A token to store. (In the form in which it is sent.) */
export type PayMethodTokenInput = components["schemas"]["TokenizedRequestInput"];

/**
 * Brand of the card: visa, mast (Mastercard), disc (Discover) or amex (American Express). Only First Data and
 * Payeezy need it.
 * The values known today; answers may hold others.
 */
export const CardType: {
  readonly visa: "visa";
  readonly mast: "mast";
  readonly disc: "disc";
  readonly amex: "amex";
} = { visa: "visa", mast: "mast", disc: "disc", amex: "amex" };

/**
 * Brand of the card: visa, mast (Mastercard), disc (Discover) or amex (American Express). Only First Data and
 * Payeezy need it.
 */
export type CardType = (typeof CardType)[keyof typeof CardType];

/**
 * What the token stands for: crd is a card, ach a bank account.
 * The values known today; answers may hold others.
 */
export const PayMethodHint: {
  readonly crd: "crd";
  readonly ach: "ach";
} = { crd: "crd", ach: "ach" };

/** What the token stands for: crd is a card, ach a bank account. */
export type PayMethodHint = (typeof PayMethodHint)[keyof typeof PayMethodHint];
