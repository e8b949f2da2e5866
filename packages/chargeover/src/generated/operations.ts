// Generated from specs/chargeover: do not edit.
// Rewritten by: pnpm generate chargeover
// Document and overlay: sha256 60e158f57cda88b18958cd9e1dd7ce4b

import type { ErrorFacts, Operation, ReadRule } from "@tok/core/runtime";
import { checkPayMethodToken } from "../extensions/check-pay-method-token.js";
import { tokenizedOrder } from "../extensions/tokenized-order.js";
import { tokenizedWhere } from "../extensions/tokenized-where.js";

const readRules1: readonly ReadRule[] = [
  { at: ["code"], as: "integer-text" },
  { at: ["response", "*", "tokenized_id"], as: "integer-text" },
  { at: ["response", "*", "customer_id"], as: "integer-text" },
];

const readRules2: readonly ReadRule[] = [{ at: ["code"], as: "integer-text" }];

const readRules3: readonly ReadRule[] = [{ at: ["code"], as: "integer-text" }, { at: ["response", "id"], as: "integer-text" }];

const readRules4: readonly ReadRule[] = [
  { at: ["code"], as: "integer-text" },
  { at: ["response", "tokenized_id"], as: "integer-text" },
  { at: ["response", "customer_id"], as: "integer-text" },
];

const errorFacts1: ErrorFacts = {
  message: [["message"]],
  refused: [{ at: ["status"], in: ["Error"] }, { at: ["code"], atLeast: 400 }],
};

const errorFacts2: ErrorFacts = {
  message: [["message"]],
  refused: [
    { at: ["status"], in: ["Error"] },
    { at: ["code"], atLeast: 400 },
    { at: ["response"], in: ["false"] },
  ],
};

const secretNames1: readonly string[] = ["token", "where"];

/** GET /api/v3/tokenized (`queryTokenized` in the document) */
export const payMethodTokensList: Operation = {
  name: "payMethodTokens.list",
  method: "GET",
  path: "/api/v3/tokenized",
  parameters: [
    { in: "query", wire: "where", name: "where", write: tokenizedWhere },
    { in: "query", wire: "order", name: "order", write: tokenizedOrder },
    { in: "query", wire: "limit", name: "limit", integer: { minimum: 1, maximum: 500 } },
    { in: "query", wire: "offset", name: "offset", integer: { minimum: 0 } },
  ],
  formats: { json: "application/json" },
  responses: {
    200: { body: { type: "object", required: ["response"], read: readRules1 } },
    400: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    401: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    429: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    500: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    default: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
  },
  value: { at: ["response"], type: "array", items: "object", proof: { tokenized_id: "number" } },
  page: { limit: "limit", offset: "offset", most: 500, defaults: { order: { customer_id: "ASC" } } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /api/v3/tokenized (`storeTokenized` in the document) */
export const payMethodTokensStore: Operation = {
  name: "payMethodTokens.store",
  method: "POST",
  path: "/api/v3/tokenized",
  parameters: [],
  body: "required",
  formats: { json: "application/json" },
  responses: {
    201: { body: { type: "object", required: ["response"], read: readRules3 } },
    400: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    401: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    429: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    500: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    default: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
  },
  value: { at: ["response"], type: "object", proof: { id: "number" } },
  errors: errorFacts1,
  secrets: secretNames1,
  check: checkPayMethodToken,
};

/** GET /api/v3/tokenized/{tokenized_id} (`getTokenized` in the document) */
export const payMethodTokensGet: Operation = {
  name: "payMethodTokens.get",
  method: "GET",
  path: "/api/v3/tokenized/{tokenized_id}",
  parameters: [{ in: "path", wire: "tokenized_id", name: "tokenizedId", required: true, integer: {} }],
  formats: { json: "application/json" },
  responses: {
    200: { body: { type: "object", required: ["response"], read: readRules4 } },
    400: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    401: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    404: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    429: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    500: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    default: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
  },
  value: { at: ["response"], type: "object", proof: { tokenized_id: "number" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** DELETE /api/v3/tokenized/{tokenized_id} (`deleteTokenized` in the document) */
export const payMethodTokensDelete: Operation = {
  name: "payMethodTokens.delete",
  method: "DELETE",
  path: "/api/v3/tokenized/{tokenized_id}",
  parameters: [{ in: "path", wire: "tokenized_id", name: "tokenizedId", required: true, integer: {} }],
  formats: { json: "application/json" },
  responses: {
    200: { body: { type: "object", required: ["response"], read: readRules2 } },
    400: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    401: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    404: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    429: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    500: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
    default: { body: { type: "object", required: ["code", "status"], read: readRules2 } },
  },
  value: { at: ["response"], type: "boolean" },
  errors: errorFacts2,
  secrets: secretNames1,
};
