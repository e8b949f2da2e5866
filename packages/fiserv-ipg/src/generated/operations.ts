// Generated from specs/fiserv-ipg: do not edit.
// Rewritten by: pnpm generate fiserv-ipg
// Document and overlay: sha256 01f1f34d825da24f4911b9ed0de0f846

import type { ErrorFacts, Operation, ReadRule } from "@tok/core/runtime";
import { checkTokenUpdates } from "../extensions/check-token-updates.js";

const readRules1: readonly ReadRule[] = [{ at: ["requestTime"], as: "integer-text" }, { at: ["ipgTransactionId"], as: "digits" }];

const readRules2: readonly ReadRule[] = [
  { at: ["requestTime"], as: "integer-text" },
  { at: ["errors"], as: "list-in", member: "details" },
  { at: ["errors"], as: "array-of-one" },
];

const errorFacts1: ErrorFacts = {
  code: [["error", "code"], ["paymentToken", "error", "code"], ["errors", "0", "code"]],
  message: [["error", "message"], ["paymentToken", "error", "message"]],
  requestId: [["apiTraceId"]],
  details: [
    { at: ["error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["paymentToken", "error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["errors"], code: [["code"]], message: [["message"], ["detail"], ["title"]] },
    { at: ["errors", "*", "details"], message: [["message"]], field: [["field"]] },
  ],
  refused: [
    { at: ["requestStatus"], in: ["DECLINED", "FAILED", "VALIDATION_FAILED"] },
    { at: ["paymentToken", "error"] },
    { at: ["error"] },
    { at: ["errors"] },
  ],
};

const errorFacts2: ErrorFacts = {
  code: [["error", "code"], ["paymentToken", "error", "code"], ["errors", "0", "code"]],
  message: [["error", "message"], ["paymentToken", "error", "message"]],
  requestId: [["apiTraceId"]],
  details: [
    { at: ["error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["paymentToken", "error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["errors"], code: [["code"]], message: [["message"], ["detail"], ["title"]] },
    { at: ["errors", "*", "details"], message: [["message"]], field: [["field"]] },
  ],
  refused: [{ at: ["requestStatus"], in: ["FAILED", "DECLINED", "VALIDATION_FAILED"] }, { at: ["error"] }],
};

const secretNames1: readonly string[] = [
  "address1",
  "address2",
  "cardholderName",
  "company",
  "cryptogram",
  "data",
  "number",
  "postalCode",
  "securityCode",
  "token-id",
  "tokenId",
  "value",
];

/** POST /payment-tokens (`createPaymentToken` in the document) */
export const paymentTokensCreate: Operation = {
  name: "paymentTokens.create",
  method: "POST",
  path: "/payment-tokens",
  parameters: [],
  body: "required",
  closedBody: {
    by: "requestType",
    kinds: {
      PaymentCardPaymentTokenizationRequest: {
        members: {
          requestType: "single",
          paymentCard: {
            members: {
              number: "single",
              expiryDate: { members: { month: "single", year: "single" } },
              securityCode: "single",
              cardholderName: "single",
              cardFunction: "single",
              brand: "single",
              cardAccountType: "single",
              bic: "single",
              bankCode: "single",
            },
          },
          createToken: { members: { value: "single", reusable: "single", declineDuplicates: "single" } },
          storeId: "single",
          billingAddress: {
            members: {
              company: "single",
              address1: "single",
              address2: "single",
              city: "single",
              region: "single",
              postalCode: "single",
              country: "single",
            },
          },
          accountVerification: "single",
          merchantTransactionId: "single",
          additionalDetails: {
            members: {
              comments: "single",
              invoiceNumber: "single",
              invoicePeriod: "single",
              purchaseOrderNumber: "single",
              mrchntRefData: "single",
              merchantParameters: "any",
              operatorId: "single",
              salesSystemId: "single",
              ipgDeferredAuth: "single",
              highRiskPurchaseIndicator: "single",
              receipts: { items: { members: { type: "single", locale: "single", linewidth: "single" } } },
              scaExemptionType: "single",
              scaVisaMerchantID: "single",
              businessApplicationIdentifier: "single",
            },
          },
        },
      },
      PaymentDevicePaymentTokenizationRequest: {
        members: {
          requestType: "single",
          paymentDevice: {
            members: {
              deviceType: "single",
              data: "single",
              securityCode: "single",
              cardholderName: "single",
              cardFunction: "single",
              brand: "single",
            },
          },
          createToken: { members: { value: "single", reusable: "single", declineDuplicates: "single" } },
          storeId: "single",
          billingAddress: {
            members: {
              company: "single",
              address1: "single",
              address2: "single",
              city: "single",
              region: "single",
              postalCode: "single",
              country: "single",
            },
          },
          accountVerification: "single",
          merchantTransactionId: "single",
          additionalDetails: {
            members: {
              comments: "single",
              invoiceNumber: "single",
              invoicePeriod: "single",
              purchaseOrderNumber: "single",
              mrchntRefData: "single",
              merchantParameters: "any",
              operatorId: "single",
              salesSystemId: "single",
              ipgDeferredAuth: "single",
              highRiskPurchaseIndicator: "single",
              receipts: { items: { members: { type: "single", locale: "single", linewidth: "single" } } },
              scaExemptionType: "single",
              scaVisaMerchantID: "single",
              businessApplicationIdentifier: "single",
            },
          },
        },
      },
      ReferencedOrderPaymentTokenizationRequest: {
        members: {
          requestType: "single",
          referencedOrderId: "single",
          createToken: { members: { value: "single", reusable: "single", declineDuplicates: "single" } },
          storeId: "single",
          billingAddress: {
            members: {
              company: "single",
              address1: "single",
              address2: "single",
              city: "single",
              region: "single",
              postalCode: "single",
              country: "single",
            },
          },
          accountVerification: "single",
          merchantTransactionId: "single",
          additionalDetails: {
            members: {
              comments: "single",
              invoiceNumber: "single",
              invoicePeriod: "single",
              purchaseOrderNumber: "single",
              mrchntRefData: "single",
              merchantParameters: "any",
              operatorId: "single",
              salesSystemId: "single",
              ipgDeferredAuth: "single",
              highRiskPurchaseIndicator: "single",
              receipts: { items: { members: { type: "single", locale: "single", linewidth: "single" } } },
              scaExemptionType: "single",
              scaVisaMerchantID: "single",
              businessApplicationIdentifier: "single",
            },
          },
        },
      },
    },
  },
  formats: { json: "application/json" },
  responses: {
    200: { body: { type: "object", read: readRules1 } },
    400: { body: { type: "object" } },
    401: { body: { type: "object" } },
    403: { body: { type: "object" } },
    404: { body: { type: "object" } },
    409: { body: { type: "object", read: readRules1 } },
    422: { body: { type: "object", read: readRules1 } },
    429: { body: { type: "object" } },
    500: { body: { type: "object" } },
    default: { body: { type: "object" } },
  },
  value: { at: [], type: "object", proof: { requestStatus: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
  idempotencyHeader: "client-request-id",
};

/** PATCH /payment-tokens (`updatePaymentToken` in the document) */
export const paymentTokensUpdate: Operation = {
  name: "paymentTokens.update",
  method: "PATCH",
  path: "/payment-tokens",
  parameters: [],
  body: "required",
  closedBody: {
    members: {
      requestType: "single",
      paymentTokens: {
        items: {
          members: {
            value: "single",
            paymentCard: {
              members: {
                number: "single",
                expiryDate: { members: { month: "single", year: "single" } },
                securityCode: "single",
                cardholderName: "single",
                cardFunction: "single",
                brand: "single",
                cardAccountType: "single",
                bic: "single",
                bankCode: "single",
              },
            },
            reusable: "single",
            declineDuplicates: "single",
          },
        },
      },
      storeId: "single",
    },
  },
  formats: { json: "application/json" },
  responses: {
    200: { body: { type: "object", read: readRules2 } },
    400: { body: { type: "object" } },
    401: { body: { type: "object" } },
    403: { body: { type: "object" } },
    404: { body: { type: "object" } },
    409: { body: { type: "object", read: readRules1 } },
    422: { body: { type: "object", read: readRules1 } },
    429: { body: { type: "object" } },
    500: { body: { type: "object" } },
    default: { body: { type: "object" } },
  },
  value: { at: [], type: "object", proof: { requestStatus: "string" } },
  partial: { at: ["requestStatus"], in: ["PARTIAL_SUCCESS"], failures: ["errors"] },
  errors: errorFacts2,
  secrets: secretNames1,
  idempotencyHeader: "client-request-id",
  check: checkTokenUpdates,
};

/** GET /payment-tokens/{token-id} (`getPaymentTokenDetails` in the document) */
export const paymentTokensGet: Operation = {
  name: "paymentTokens.get",
  method: "GET",
  path: "/payment-tokens/{token-id}",
  parameters: [
    { in: "path", wire: "token-id", name: "tokenId", required: true },
    { in: "query", wire: "storeId", name: "storeId" },
  ],
  formats: { json: "application/json" },
  alwaysTyped: true,
  responses: {
    200: { body: { type: "object", read: readRules1 } },
    400: { body: { type: "object" } },
    401: { body: { type: "object" } },
    403: { body: { type: "object" } },
    404: { body: { type: "object" } },
    429: { body: { type: "object" } },
    500: { body: { type: "object" } },
    default: { body: { type: "object" } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
  idempotencyHeader: "client-request-id",
};

/** DELETE /payment-tokens/{token-id} (`deletePaymentToken` in the document) */
export const paymentTokensDelete: Operation = {
  name: "paymentTokens.delete",
  method: "DELETE",
  path: "/payment-tokens/{token-id}",
  parameters: [
    { in: "path", wire: "token-id", name: "tokenId", required: true },
    { in: "query", wire: "storeId", name: "storeId" },
  ],
  formats: { json: "application/json" },
  alwaysTyped: true,
  responses: {
    200: { body: { type: "object", read: readRules1 } },
    400: { body: { type: "object" } },
    401: { body: { type: "object" } },
    403: { body: { type: "object" } },
    404: { body: { type: "object" } },
    429: { body: { type: "object" } },
    500: { body: { type: "object" } },
    default: { body: { type: "object" } },
  },
  value: { at: [], type: "object", proof: { requestStatus: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
  idempotencyHeader: "client-request-id",
};
