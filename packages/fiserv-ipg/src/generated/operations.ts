// Generated from specs/fiserv-ipg: do not edit.
// Rewritten by: pnpm generate fiserv-ipg
// Document and overlay: sha256 d116a87c3c559054cd8257978e395eaf

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
  requestId: [["apiTraceId"], ["clientRequestId"]],
  details: [
    { at: ["error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["paymentToken", "error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["errors"], code: [["code"]], message: [["message"], ["detail"], ["title"]] },
  ],
  refused: [
    { at: ["requestStatus"], in: ["DECLINED", "FAILED", "VALIDATION_FAILED"] },
    { at: ["paymentToken", "error"] },
    { at: ["error"] },
  ],
};

const errorFacts2: ErrorFacts = {
  code: [["error", "code"], ["paymentToken", "error", "code"], ["errors", "0", "code"]],
  message: [["error", "message"], ["paymentToken", "error", "message"]],
  requestId: [["apiTraceId"], ["clientRequestId"]],
  details: [
    { at: ["error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["paymentToken", "error", "details"], message: [["message"]], field: [["field"]] },
    { at: ["errors"], code: [["code"]], message: [["message"], ["detail"], ["title"]] },
  ],
  refused: [{ at: ["requestStatus"], in: ["FAILED"] }],
};

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
          requestType: "any",
          paymentCard: {
            members: {
              number: "any",
              expiryDate: { members: { month: "any", year: "any" } },
              securityCode: "any",
              cardholderName: "any",
              cardFunction: "any",
              brand: "any",
              cardAccountType: "any",
              bic: "any",
              bankCode: "any",
            },
          },
          createToken: { members: { value: "any", reusable: "any", declineDuplicates: "any" } },
          storeId: "any",
          billingAddress: {
            members: {
              company: "any",
              address1: "any",
              address2: "any",
              city: "any",
              region: "any",
              postalCode: "any",
              country: "any",
            },
          },
          accountVerification: "any",
          merchantTransactionId: "any",
          additionalDetails: {
            members: {
              comments: "any",
              invoiceNumber: "any",
              invoicePeriod: "any",
              purchaseOrderNumber: "any",
              mrchntRefData: "any",
              merchantParameters: "any",
              operatorId: "any",
              salesSystemId: "any",
              ipgDeferredAuth: "any",
              highRiskPurchaseIndicator: "any",
              receipts: { items: { members: { type: "any", locale: "any", linewidth: "any" } } },
              scaExemptionType: "any",
              scaVisaMerchantID: "any",
              businessApplicationIdentifier: "any",
            },
          },
        },
      },
      PaymentDevicePaymentTokenizationRequest: {
        members: {
          requestType: "any",
          paymentDevice: {
            members: {
              deviceType: "any",
              data: "any",
              securityCode: "any",
              cardholderName: "any",
              cardFunction: "any",
              brand: "any",
            },
          },
          createToken: { members: { value: "any", reusable: "any", declineDuplicates: "any" } },
          storeId: "any",
          billingAddress: {
            members: {
              company: "any",
              address1: "any",
              address2: "any",
              city: "any",
              region: "any",
              postalCode: "any",
              country: "any",
            },
          },
          accountVerification: "any",
          merchantTransactionId: "any",
          additionalDetails: {
            members: {
              comments: "any",
              invoiceNumber: "any",
              invoicePeriod: "any",
              purchaseOrderNumber: "any",
              mrchntRefData: "any",
              merchantParameters: "any",
              operatorId: "any",
              salesSystemId: "any",
              ipgDeferredAuth: "any",
              highRiskPurchaseIndicator: "any",
              receipts: { items: { members: { type: "any", locale: "any", linewidth: "any" } } },
              scaExemptionType: "any",
              scaVisaMerchantID: "any",
              businessApplicationIdentifier: "any",
            },
          },
        },
      },
      ReferencedOrderPaymentTokenizationRequest: {
        members: {
          requestType: "any",
          referencedOrderId: "any",
          createToken: { members: { value: "any", reusable: "any", declineDuplicates: "any" } },
          storeId: "any",
          billingAddress: {
            members: {
              company: "any",
              address1: "any",
              address2: "any",
              city: "any",
              region: "any",
              postalCode: "any",
              country: "any",
            },
          },
          accountVerification: "any",
          merchantTransactionId: "any",
          additionalDetails: {
            members: {
              comments: "any",
              invoiceNumber: "any",
              invoicePeriod: "any",
              purchaseOrderNumber: "any",
              mrchntRefData: "any",
              merchantParameters: "any",
              operatorId: "any",
              salesSystemId: "any",
              ipgDeferredAuth: "any",
              highRiskPurchaseIndicator: "any",
              receipts: { items: { members: { type: "any", locale: "any", linewidth: "any" } } },
              scaExemptionType: "any",
              scaVisaMerchantID: "any",
              businessApplicationIdentifier: "any",
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
  secrets: [
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
  ],
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
      requestType: "any",
      paymentTokens: {
        items: {
          members: {
            value: "any",
            paymentCard: {
              members: {
                number: "any",
                expiryDate: { members: { month: "any", year: "any" } },
                securityCode: "any",
                cardholderName: "any",
                cardFunction: "any",
                brand: "any",
                cardAccountType: "any",
                bic: "any",
                bankCode: "any",
              },
            },
            reusable: "any",
            declineDuplicates: "any",
          },
        },
      },
      storeId: "any",
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
  secrets: [
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
  ],
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
  secrets: [
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
  ],
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
  secrets: [
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
  ],
  idempotencyHeader: "client-request-id",
};
