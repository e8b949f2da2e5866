// Generated from specs/fiserv-ipg: do not edit.
// Rewritten by: pnpm generate fiserv-ipg
// Document and overlay: sha256 01f1f34d825da24f4911b9ed0de0f846

import type { components } from "./schema.js";

/** What is to be stored. The kind of it stands in requestType. (In the form in which it is sent.) */
export type PaymentTokenizationRequestInput = components["schemas"]["PaymentTokenizationRequestInput"];

/** Stores a card. (In the form in which it is sent.) */
export type PaymentCardPaymentTokenizationRequestInput = components["schemas"]["PaymentCardPaymentTokenizationRequestInput"];

/** Stores a card that a device has read. (In the form in which it is sent.) */
export type PaymentDevicePaymentTokenizationRequestInput = components["schemas"]["PaymentDevicePaymentTokenizationRequestInput"];

/** Stores the card of an earlier order. (In the form in which it is sent.) */
export type ReferencedOrderPaymentTokenizationRequestInput = components["schemas"]["ReferencedOrderPaymentTokenizationRequestInput"];

/** Changes tokens, each with the card that it stands for. (In the form in which it is sent.) */
export type PaymentCardPaymentTokenUpdateRequestInput = components["schemas"]["PaymentCardPaymentTokenUpdateRequestInput"];

/** How a token is to be. */
export type CreatePaymentToken = components["schemas"]["CreatePaymentToken"];

/**
 * A token as it is to be. A setting that is left out may fall back to its default. (In the form in which it
 * is sent.)
 */
export type UpdatePaymentTokenInput = components["schemas"]["UpdatePaymentTokenInput"];

/** A card, or a bank account with an IBAN in the place of the card number. (In the form in which it is sent.) */
export type PaymentCardInput = components["schemas"]["PaymentCardInput"];

/** Month and year in which a card expires. */
export type ExpiryDate = components["schemas"]["ExpiryDate"];

/** A card that a device has read. (In the form in which it is sent.) */
export type PaymentDeviceInput = components["schemas"]["PaymentDeviceInput"];

/** A postal address. */
export type Address = components["schemas"]["Address"];

/**
 * More about a request. Of what payments and tokens share here, tokens need little. (In the form in which it
 * is sent.)
 */
export type AdditionalDetailsInput = components["schemas"]["AdditionalDetailsInput"];

/** A receipt that is wanted. (In the form in which it is sent.) */
export type ReceiptInput = components["schemas"]["ReceiptInput"];

/** What every answer may hold. */
export type BasicResponse = components["schemas"]["BasicResponse"];

/** A token, and what became of the request. */
export type PaymentTokenizationResponse = components["schemas"]["PaymentTokenizationResponse"];

/** A token request that was declined, and why. */
export type PaymentTokenizationErrorResponse = components["schemas"]["PaymentTokenizationErrorResponse"];

/** What became of updates. */
export type PaymentTokenUpdateResponse = components["schemas"]["PaymentTokenUpdateResponse"];

/** Why a request failed. */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/** What went wrong. */
export type GatewayError = components["schemas"]["Error"];

/** What is wrong with one field. */
export type GatewayErrorDetails = components["schemas"]["ErrorDetails"];

/** A token. */
export type PaymentTokenDetails = components["schemas"]["PaymentTokenDetails"];

/** What the gateway shows of a card. The number is not part of it. */
export type PaymentCardDetails = components["schemas"]["PaymentCardDetails"];

/** Month and year in which a card expires. */
export type ExpiryDateDetails = components["schemas"]["ExpiryDateDetails"];

/** Parts of a card number. */
export type FundingCardNumber = components["schemas"]["FundingCardNumber"];

/** A token of a card network. */
export type NetworkToken = components["schemas"]["NetworkToken"];

/** What the processor said. */
export type ProcessorData = components["schemas"]["ProcessorData"];

/** Whether an address is that of the card holder. */
export type AvsResponse = components["schemas"]["AvsResponse"];

/** More about a card and its bank. */
export type AdditionalResponseData = components["schemas"]["AdditionalResponseData"];

/** What went wrong in front of the gateway. */
export type EdgeError = components["schemas"]["EdgeError"];

/**
 * What the card is for. Brazil needs it.
 * The values known today; answers may hold others.
 */
export const CardFunction: {
  readonly CREDIT: "CREDIT";
  readonly DEBIT: "DEBIT";
  readonly PREPAID: "PREPAID";
  readonly VOUCHER: "VOUCHER";
  readonly UNDEFINED: "UNDEFINED";
} = { CREDIT: "CREDIT", DEBIT: "DEBIT", PREPAID: "PREPAID", VOUCHER: "VOUCHER", UNDEFINED: "UNDEFINED" };

/** What the card is for. Brazil needs it. */
export type CardFunction = (typeof CardFunction)[keyof typeof CardFunction];

/**
 * What became of the request.
 * The values known today; answers may hold others.
 */
export const PaymentTokenStatus: {
  readonly SUCCESS: "SUCCESS";
  readonly APPROVED: "APPROVED";
  readonly WAITING: "WAITING";
  readonly DECLINED: "DECLINED";
  readonly FAILED: "FAILED";
  readonly VALIDATION_FAILED: "VALIDATION_FAILED";
  readonly DELETED: "DELETED";
} = {
  SUCCESS: "SUCCESS",
  APPROVED: "APPROVED",
  WAITING: "WAITING",
  DECLINED: "DECLINED",
  FAILED: "FAILED",
  VALIDATION_FAILED: "VALIDATION_FAILED",
  DELETED: "DELETED",
};

/** What became of the request. */
export type PaymentTokenStatus = (typeof PaymentTokenStatus)[keyof typeof PaymentTokenStatus];

/**
 * Whether all, some or none of the updates were carried out.
 * The values known today; answers may hold others.
 */
export const PaymentTokenUpdateStatus: {
  readonly SUCCESS: "SUCCESS";
  readonly PARTIAL_SUCCESS: "PARTIAL_SUCCESS";
  readonly FAILED: "FAILED";
} = { SUCCESS: "SUCCESS", PARTIAL_SUCCESS: "PARTIAL_SUCCESS", FAILED: "FAILED" };

/** Whether all, some or none of the updates were carried out. */
export type PaymentTokenUpdateStatus = (typeof PaymentTokenUpdateStatus)[keyof typeof PaymentTokenUpdateStatus];

/**
 * Why strong authentication of the customer is not needed.
 * The values known today; answers may hold others.
 */
export const ScaExemptionType: {
  readonly LowValue: "Low Value Exemption";
  readonly TransactionRiskAnalysis: "TRA Exemption";
  readonly TrustedMerchant: "Trusted Merchant Exemption";
  readonly SecureCorporatePayment: "SCP Exemption";
  readonly DelegatedAuthentication: "Delegated Authentication";
  readonly AuthenticationOutage: "Authentication Outage Exception";
} = {
  LowValue: "Low Value Exemption",
  TransactionRiskAnalysis: "TRA Exemption",
  TrustedMerchant: "Trusted Merchant Exemption",
  SecureCorporatePayment: "SCP Exemption",
  DelegatedAuthentication: "Delegated Authentication",
  AuthenticationOutage: "Authentication Outage Exception",
};

/** Why strong authentication of the customer is not needed. */
export type ScaExemptionType = (typeof ScaExemptionType)[keyof typeof ScaExemptionType];
