// Generated from specs/ncr-aloha: do not edit.
// Rewritten by: pnpm generate ncr-aloha
// Document and overlay: sha256 e53ea29d25e8df635a0fb6b917f056a4

import type { components } from "./schema.js";

/** A card token to save, with the customer it is for. (In the form in which it is sent.) */
export type CustomerCreditCardTokenHeaderInput = components["schemas"]["CustomerCreditCardTokenHeaderInput"];

/** A saved payment of a customer. */
export type CustomerPayment = components["schemas"]["CustomerPayment"];

/** The saved payments of a customer, with the company and the profile they belong to. */
export type ConsumerPayment = components["schemas"]["ConsumerPayment"];

/** One of the saved payments of a customer. */
export type ConsumerPaymentMethod = components["schemas"]["ConsumerPaymentMethod"];

/** Payment tokens of a customer. */
export type PaymentTokens = components["schemas"]["PaymentTokens"];

/** A payment token of a customer. */
export type PaymentToken = components["schemas"]["PaymentToken"];

/** A guid that is the whole answer. */
export type Guid = components["schemas"]["Guid"];

/** Brand of a card: 0 is American Express, 3 Discover, 5 JCB, 6 Mastercard and 7 Visa. */
export type CardType = components["schemas"]["CustomerPaymentMethodType"];

/**
 * Brand of a card: 0 is American Express, 3 Discover, 5 JCB, 6 Mastercard and 7 Visa. (In the form in which
 * it is sent.)
 */
export type CardTypeInput = components["schemas"]["CustomerPaymentMethodTypeInput"];

/** Payment provider of a company: 2 is Connected Payments, 4 CreditCall and 6 FreedomPay. */
export type PaymentProvider = components["schemas"]["PaymentProviderType"];

/**
 * Payment provider of a company: 2 is Connected Payments, 4 CreditCall and 6 FreedomPay. (In the form in
 * which it is sent.)
 */
export type PaymentProviderInput = components["schemas"]["PaymentProviderTypeInput"];

/** Why a request failed. How much of it is there depends on the settings of the service. */
export type HttpError = components["schemas"]["HttpError"];

/**
 * Brand of a card: 0 is American Express, 3 Discover, 5 JCB, 6 Mastercard and 7 Visa.
 * The values known today; answers may hold others.
 */
export const CardType: {
  readonly Amex: 0;
  readonly Discover: 3;
  readonly JCB: 5;
  readonly MasterCard: 6;
  readonly Visa: 7;
} = { Amex: 0, Discover: 3, JCB: 5, MasterCard: 6, Visa: 7 };

/**
 * Payment provider of a company: 2 is Connected Payments, 4 CreditCall and 6 FreedomPay.
 * The values known today; answers may hold others.
 */
export const PaymentProvider: {
  readonly ConnectedPayments: 2;
  readonly CreditCall: 4;
  readonly FreedomPay: 6;
} = { ConnectedPayments: 2, CreditCall: 4, FreedomPay: 6 };
