import type { JsonObject } from "../../json-object.js";
import { flag, integer, list, object, oneOf, type Reader, type TextRules, text, texts } from "./readers.js";

// Outer blanks are refused.
const TRIMMED: TextRules = { form: /^\S$|^\S.*\S$/, words: "text without blanks at either end" };

/** Members that are read for their form alone: the room makes nothing of their values. */
function formOf(members: Readonly<Record<string, Reader<unknown>>>): Reader<JsonObject> {
  return object<Record<string, unknown>>({}, members);
}

/** Reads an address. */
export const readAddress: Reader<JsonObject> = formOf({
  company: text({ max: 96 }),
  address1: text({ max: 96 }),
  address2: text({ max: 96 }),
  city: text({ max: 96 }),
  region: text({ max: 96 }),
  postalCode: text({ max: 24 }),
  country: text({ max: 32 }),
});

/** Reads the details that payments and tokens share. */
export const readAdditionalDetails: Reader<JsonObject> = formOf({
  comments: text({ max: 1024 }),
  invoiceNumber: text({ max: 48 }),
  invoicePeriod: text({ form: /^(?:0[1-9]|1[0-2])\/\d\d$/, words: "a month and a year, as MM/YY" }),
  purchaseOrderNumber: text({ max: 128 }),
  mrchntRefData: text({ max: 30 }),
  // Text and map at once in the document; meant as a map.
  merchantParameters: texts,
  operatorId: text({ max: 35, ...TRIMMED }),
  salesSystemId: text({ max: 50, ...TRIMMED }),
  ipgDeferredAuth: flag,
  highRiskPurchaseIndicator: flag,
  receipts: list(
    object<{ type: "cardholder" | "merchant"; locale?: string; linewidth?: number }>(
      { type: oneOf("cardholder", "merchant") },
      { locale: text(), linewidth: integer },
    ),
    1,
    2,
  ),
  scaExemptionType: oneOf(
    "Low Value Exemption",
    "TRA Exemption",
    "Trusted Merchant Exemption",
    "SCP Exemption",
    "Delegated Authentication",
    "Authentication Outage Exception",
  ),
  scaVisaMerchantID: text({ max: 8 }),
  businessApplicationIdentifier: oneOf(
    "ACCOUNT_TO_ACCOUNT",
    "BANK_INITIATED_TRANSFER",
    "BUSINESS_TO_BUSINESS",
    "CARD_BILL_PAYMENT",
    "FUNDS_DISBURSEMENT",
    "FUND_TRANSFER",
    "GAMBLING_PAYOUT",
    "GENERAL_FUNDS_DISBURSEMENT",
    "GOVERNMENT_DISBURSEMENT",
    "LOYALTY_PAYMENTS",
    "MERCHANT_DISBURSEMENT",
    "MERCHANT_PAYMENT",
    "NON_CARD_BILL_PAYMENT",
    "ONLINE_GAMBLING_PAYOUT",
    "PAYROLL_OR_PENSION_DISBURSEMENT",
    "PERSON_TO_PERSON",
    "TOPUP_FOR_ENHANCED_PREPAID_LOADS",
    "TOP_OFF",
    "WALLET_TRANSFER",
    "ZERO_DOLLAR_AUTHORIZATION",
  ),
  // Its fifteen values are for money that moves, which no token does.
  transactionTypeIdentifier: text(),
});
