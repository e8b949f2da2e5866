// Generated from specs/clearent: do not edit.
// Rewritten by: pnpm generate clearent
// Document and overlay: sha256 b68b4e59d29f95ecda4a5059a8c764b6

import type { ErrorFacts, Operation, ReadRule } from "@tok/core/runtime";

const readRules1: readonly ReadRule[] = [
  {
    at: [],
    as: "either",
    member: "payload",
    outside: ["code", "status", "exchange-id", "links"],
    inside: ["customer-tokens", "payloadType", "error"],
  },
  { at: ["code"], as: "digits" },
  { at: ["links"], as: "array-of-one" },
  { at: ["links"], as: "empty-as-array" },
  { at: ["links", "*", "id"], as: "digits" },
  { at: ["payload", "customer-tokens", "token"], as: "array-of-one" },
  { at: ["payload", "customer-tokens", "token", "*", "token-id"], as: "digits" },
  { at: ["payload", "customer-tokens", "token", "*", "exp-date"], as: "digits", width: 4 },
  { at: ["payload", "customer-tokens", "token", "*", "last-four-digits"], as: "digits", width: 4 },
  { at: ["payload", "customer-tokens", "token", "*", "default"], as: "boolean-text" },
  { at: ["payload", "customer-tokens", "token", "*", "avs-zip"], as: "digits" },
  { at: ["payload", "error", "result-code"], as: "digits", width: 3 },
  { at: ["error", "result-code"], as: "digits", width: 3 },
];

const readRules2: readonly ReadRule[] = [
  {
    at: [],
    as: "either",
    member: "payload",
    outside: ["code", "status", "exchange-id", "links"],
    inside: ["error", "payloadType"],
  },
  { at: ["code"], as: "digits" },
  { at: ["links"], as: "array-of-one" },
  { at: ["links"], as: "empty-as-array" },
  { at: ["links", "*", "id"], as: "digits" },
  { at: ["payload", "error", "result-code"], as: "digits", width: 3 },
  { at: ["error", "result-code"], as: "digits", width: 3 },
];

const errorFacts1: ErrorFacts = {
  code: [["payload", "error", "result-code"], ["error", "result-code"]],
  message: [["payload", "error", "error-message"], ["error", "error-message"]],
  requestId: [["exchange-id"]],
  refused: [
    { at: ["payload", "error"] },
    { at: ["error"] },
    { at: ["payload", "payloadType"], in: ["error"] },
    { at: ["status"], in: ["fail"] },
    { at: ["code"], atLeast: 400 },
  ],
};

const secretNames1: readonly string[] = ["avs-address", "avs-zip", "token-id"];

/** GET /rest/v2/customers/{customerKey}/tokens (`get_1` in the document) */
export const customerTokensList: Operation = {
  name: "customerTokens.list",
  method: "GET",
  path: "/rest/v2/customers/{customerKey}/tokens",
  parameters: [{ in: "path", wire: "customerKey", name: "customerKey", required: true }],
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: {
      body: { type: "object", required: ["payload"], read: readRules1, schema: "CustomerTokensEnvelope" },
    },
    401: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    403: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    404: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
  },
  value: {
    at: ["payload", "customer-tokens", "token"],
    absent: "empty-array",
    type: "array",
    items: "object",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /rest/v2/customers/{customerKey}/tokens (`post` in the document) */
export const customerTokensAdd: Operation = {
  name: "customerTokens.add",
  method: "POST",
  path: "/rest/v2/customers/{customerKey}/tokens",
  parameters: [{ in: "path", wire: "customerKey", name: "customerKey", required: true }],
  body: "required",
  bodySchema: "CustomerTokenInput",
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: {
      body: { type: "object", required: ["payload"], read: readRules1, schema: "CustomerTokensEnvelope" },
    },
    401: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    403: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    404: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
  },
  value: { at: ["payload", "customer-tokens", "token"], type: "array", items: "object" },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** PUT /rest/v2/customers/{customerKey}/tokens (`put_1` in the document) */
export const customerTokensUpdate: Operation = {
  name: "customerTokens.update",
  method: "PUT",
  path: "/rest/v2/customers/{customerKey}/tokens",
  parameters: [{ in: "path", wire: "customerKey", name: "customerKey", required: true }],
  body: "required",
  bodySchema: "CustomerTokenUpdateInput",
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: {
      body: { type: "object", required: ["payload"], read: readRules1, schema: "CustomerTokensEnvelope" },
    },
    401: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    403: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
    404: { body: { type: "object", required: ["payload"], read: readRules2, schema: "ErrorEnvelope" } },
  },
  value: { at: ["payload", "customer-tokens", "token"], type: "array", items: "object" },
  errors: errorFacts1,
  secrets: secretNames1,
};
