// Generated from specs/ncr-aloha: do not edit.
// Rewritten by: pnpm generate ncr-aloha
// Document and overlay: sha256 e53ea29d25e8df635a0fb6b917f056a4

import type { ErrorFacts, Operation, ReadRule } from "@tok/core/runtime";
import { checkTokenHeader } from "../extensions/check-token-header.js";

const readRules1: readonly ReadRule[] = [
  { at: [], as: "references" },
  {
    at: ["MethodType"],
    as: "enum-names",
    names: { amex: 0, discover: 3, jcb: 5, mastercard: 6, visa: 7 },
  },
  {
    at: ["ProviderType"],
    as: "enum-names",
    names: { connectedpayments: 2, creditcall: 4, freedompay: 6 },
  },
];

const readRules2: readonly ReadRule[] = [
  { at: [], as: "references" },
  { at: ["Payments"], as: "empty-as-array" },
  {
    at: ["Payments", "*", "MethodType"],
    as: "enum-names",
    names: { amex: 0, discover: 3, jcb: 5, mastercard: 6, visa: 7 },
  },
  {
    at: ["Payments", "*", "ProviderType"],
    as: "enum-names",
    names: { connectedpayments: 2, creditcall: 4, freedompay: 6 },
  },
];

const readRules3: readonly ReadRule[] = [{ at: [], as: "references" }];

const errorFacts1: ErrorFacts = { code: [["error_code"]], message: [["Message"], []], fields: [["ModelState"]] };

const secretNames1: readonly string[] = [
  "AccountNumber",
  "CardHolderName",
  "CardToken",
  "MaskedAccountNumber",
  "MaskedCardNumber",
  "MaskedTokenNumber",
  "SecurityCode",
  "TokenNumber",
  "ZipCode",
];

/** PUT /v1/Customers/Payment/Token (`addCustomerPaymentToken` in the document) */
export const customerPaymentsAddToken: Operation = {
  name: "customerPayments.addToken",
  method: "PUT",
  path: "/v1/Customers/Payment/Token",
  parameters: [],
  body: "required",
  bodySchema: "CustomerCreditCardTokenHeaderInput",
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: { body: { type: "string", format: "uuid", schema: "Guid" } },
    400: { body: { type: "object", schema: "HttpError" } },
    401: { body: { type: "object", schema: "HttpError" } },
    500: { body: { type: "object", schema: "HttpError" } },
    default: { body: { type: "object", schema: "HttpError" } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
  check: checkTokenHeader,
};

/** GET /v1/Customers/{customerId}/Payments (`getCustomerPayment` in the document) */
export const customerPaymentsGet: Operation = {
  name: "customerPayments.get",
  method: "GET",
  path: "/v1/Customers/{customerId}/Payments",
  parameters: [{ in: "path", wire: "customerId", name: "customerId", required: true, format: "uuid" }],
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: {
      body: { type: "object", required: ["AccountId"], read: readRules1, schema: "CustomerPayment" },
    },
    400: { body: { type: "object", schema: "HttpError" } },
    401: { body: { type: "object", schema: "HttpError" } },
    404: { body: { type: "object", schema: "HttpError" } },
    500: { body: { type: "object", schema: "HttpError" } },
    default: { body: { type: "object", schema: "HttpError" } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /v1/Customers/{customerId}/Payments/Info (`getCustomerPaymentsInfo` in the document) */
export const customerPaymentsGetInfo: Operation = {
  name: "customerPayments.getInfo",
  method: "GET",
  path: "/v1/Customers/{customerId}/Payments/Info",
  parameters: [{ in: "path", wire: "customerId", name: "customerId", required: true, format: "uuid" }],
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: {
      body: {
        type: "object",
        required: ["CustomerProfileId"],
        read: readRules2,
        schema: "ConsumerPayment",
      },
    },
    400: { body: { type: "object", schema: "HttpError" } },
    401: { body: { type: "object", schema: "HttpError" } },
    404: { body: { type: "object", schema: "HttpError" } },
    500: { body: { type: "object", schema: "HttpError" } },
    default: { body: { type: "object", schema: "HttpError" } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /v1/Customers/{customerId}/PaymentTokens (`listCustomerPaymentTokens` in the document) */
export const customerPaymentsListTokens: Operation = {
  name: "customerPayments.listTokens",
  method: "GET",
  path: "/v1/Customers/{customerId}/PaymentTokens",
  parameters: [{ in: "path", wire: "customerId", name: "customerId", required: true, format: "uuid" }],
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: { body: { type: "array", items: "object", read: readRules3, schema: "PaymentTokens" } },
    400: { body: { type: "object", schema: "HttpError" } },
    401: { body: { type: "object", schema: "HttpError" } },
    404: { body: { type: "object", schema: "HttpError" } },
    500: { body: { type: "object", schema: "HttpError" } },
    default: { body: { type: "object", schema: "HttpError" } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};
