// Generated from specs/cybersource-tms: do not edit.
// Rewritten by: pnpm generate cybersource-tms
// Document and overlay: sha256 b9678543cc7617f3368ef85226741122

import type { ErrorFacts, Operation, ReadRule } from "@tok/core/runtime";

const readRules1: readonly ReadRule[] = [
  { at: ["_embedded", "defaultPaymentInstrument", "default"], as: "boolean-text" },
  { at: ["_embedded", "defaultShippingAddress", "default"], as: "boolean-text" },
];

const readRules2: readonly ReadRule[] = [{ at: ["_embedded", "paymentInstruments", "*", "default"], as: "boolean-text" }];

const readRules3: readonly ReadRule[] = [{ at: ["default"], as: "boolean-text" }];

const readRules4: readonly ReadRule[] = [{ at: ["_embedded", "shippingAddresses", "*", "default"], as: "boolean-text" }];

const errorFacts1: ErrorFacts = {
  code: [["errors", "0", "type"], ["reason"]],
  message: [["message"], ["response", "rmsg"]],
  details: [
    { at: ["errors"], code: [["type"]], message: [["message"]] },
    { at: ["errors", "*", "details"], field: [["name"]] },
    { at: ["details"], code: [["reason"]], field: [["field"]] },
  ],
  requestIdHeaders: ["v-c-correlation-id"],
};

const errorFacts2: ErrorFacts = {
  code: [["errors", "0", "type"], ["responses", "0", "errors", "0", "type"], ["reason"]],
  message: [["message"], ["response", "rmsg"]],
  details: [
    { at: ["errors"], code: [["type"]], message: [["message"]] },
    { at: ["errors", "*", "details"], field: [["name"]] },
    { at: ["responses", "*", "errors"], code: [["type"]], message: [["message"]] },
    { at: ["responses", "*", "errors", "*", "details"], field: [["name"]] },
  ],
  requestIdHeaders: ["v-c-correlation-id"],
};

const secretNames1: readonly string[] = [
  "address1",
  "address2",
  "address3",
  "address4",
  "buildingNumber",
  "company",
  "companyTaxID",
  "cryptogram",
  "dateOfBirth",
  "email",
  "firstName",
  "hash",
  "jti",
  "lastName",
  "middleName",
  "number",
  "paymentAccountReference",
  "personalIdentification",
  "phoneNumber",
  "postalCode",
  "routingNumber",
  "securityCode",
  "title",
  "transientTokenJwt",
  "value",
];

/** POST /tms/v2/customers (`postCustomer` in the document) */
export const customersCreate: Operation = {
  name: "customers.create",
  method: "POST",
  path: "/tms/v2/customers",
  parameters: [{ in: "header", wire: "profile-id", name: "profileId" }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id"], read: readRules1 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v2/customers/{customerId} (`getCustomer` in the document) */
export const customersGet: Operation = {
  name: "customers.get",
  method: "GET",
  path: "/tms/v2/customers/{customerId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules1 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v2/customers/{customerId} (`getCustomer` in the document) */
export const customersGetUnmasked: Operation = {
  name: "customers.getUnmasked",
  method: "GET",
  path: "/tms/v2/customers/{customerId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/jose",
  unmasks: true,
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules1 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** PATCH /tms/v2/customers/{customerId} (`patchCustomer` in the document) */
export const customersUpdate: Operation = {
  name: "customers.update",
  method: "PATCH",
  path: "/tms/v2/customers/{customerId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "header", wire: "if-match", name: "ifMatch" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules1 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    412: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** DELETE /tms/v2/customers/{customerId} (`deleteCustomer` in the document) */
export const customersDelete: Operation = {
  name: "customers.delete",
  method: "DELETE",
  path: "/tms/v2/customers/{customerId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json" },
  encrypt: { response: "optional" },
  responses: {
    204: {},
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * GET /tms/v2/customers/{customerId}/payment-instruments (`getCustomerPaymentInstrumentsList` in the
 * document)
 */
export const customerPaymentInstrumentsList: Operation = {
  name: "customerPaymentInstruments.list",
  method: "GET",
  path: "/tms/v2/customers/{customerId}/payment-instruments",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "offset", name: "offset", integer: { minimum: 0 } },
    { in: "query", wire: "limit", name: "limit", integer: { minimum: 1, maximum: 100 } },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", read: readRules2 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: {
    at: ["_embedded", "paymentInstruments"],
    absent: "empty-array",
    type: "array",
    items: "object",
    proof: { id: "string" },
  },
  page: { limit: "limit", offset: "offset", most: 100 },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /tms/v2/customers/{customerId}/payment-instruments (`postCustomerPaymentInstrument` in the document) */
export const customerPaymentInstrumentsCreate: Operation = {
  name: "customerPaymentInstruments.create",
  method: "POST",
  path: "/tms/v2/customers/{customerId}/payment-instruments",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * GET /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}
 * (`getCustomerPaymentInstrument` in the document)
 */
export const customerPaymentInstrumentsGet: Operation = {
  name: "customerPaymentInstruments.get",
  method: "GET",
  path: "/tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * GET /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}
 * (`getCustomerPaymentInstrument` in the document)
 */
export const customerPaymentInstrumentsGetUnmasked: Operation = {
  name: "customerPaymentInstruments.getUnmasked",
  method: "GET",
  path: "/tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/jose",
  unmasks: true,
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * PATCH /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}
 * (`patchCustomersPaymentInstrument` in the document)
 */
export const customerPaymentInstrumentsUpdate: Operation = {
  name: "customerPaymentInstruments.update",
  method: "PATCH",
  path: "/tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "header", wire: "if-match", name: "ifMatch" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    412: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * DELETE /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}
 * (`deleteCustomerPaymentInstrument` in the document)
 */
export const customerPaymentInstrumentsDelete: Operation = {
  name: "customerPaymentInstruments.delete",
  method: "DELETE",
  path: "/tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json" },
  encrypt: { response: "optional" },
  responses: {
    204: {},
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v2/customers/{customerId}/shipping-addresses (`getCustomerShippingAddressesList` in the document) */
export const customerShippingAddressesList: Operation = {
  name: "customerShippingAddresses.list",
  method: "GET",
  path: "/tms/v2/customers/{customerId}/shipping-addresses",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "offset", name: "offset", integer: { minimum: 0 } },
    { in: "query", wire: "limit", name: "limit", integer: { minimum: 1, maximum: 100 } },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", read: readRules4 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: {
    at: ["_embedded", "shippingAddresses"],
    absent: "empty-array",
    type: "array",
    items: "object",
    proof: { id: "string" },
  },
  page: { limit: "limit", offset: "offset", most: 100 },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /tms/v2/customers/{customerId}/shipping-addresses (`postCustomerShippingAddress` in the document) */
export const customerShippingAddressesCreate: Operation = {
  name: "customerShippingAddresses.create",
  method: "POST",
  path: "/tms/v2/customers/{customerId}/shipping-addresses",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * GET /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId} (`getCustomerShippingAddress` in
 * the document)
 */
export const customerShippingAddressesGet: Operation = {
  name: "customerShippingAddresses.get",
  method: "GET",
  path: "/tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "shippingAddressId", name: "shippingAddressId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * PATCH /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}
 * (`patchCustomersShippingAddress` in the document)
 */
export const customerShippingAddressesUpdate: Operation = {
  name: "customerShippingAddresses.update",
  method: "PATCH",
  path: "/tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "shippingAddressId", name: "shippingAddressId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "header", wire: "if-match", name: "ifMatch" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    412: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * DELETE /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}
 * (`deleteCustomerShippingAddress` in the document)
 */
export const customerShippingAddressesDelete: Operation = {
  name: "customerShippingAddresses.delete",
  method: "DELETE",
  path: "/tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}",
  parameters: [
    { in: "path", wire: "customerId", name: "customerId", required: true },
    { in: "path", wire: "shippingAddressId", name: "shippingAddressId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json" },
  encrypt: { response: "optional" },
  responses: {
    204: {},
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /tms/v1/instrumentidentifiers (`postInstrumentIdentifier` in the document) */
export const instrumentIdentifiersCreate: Operation = {
  name: "instrumentIdentifiers.create",
  method: "POST",
  path: "/tms/v1/instrumentidentifiers",
  parameters: [
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"] } },
    201: { body: { type: "object", required: ["id"] } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId} (`getInstrumentIdentifier` in the document) */
export const instrumentIdentifiersGet: Operation = {
  name: "instrumentIdentifiers.get",
  method: "GET",
  path: "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}",
  parameters: [
    { in: "path", wire: "instrumentIdentifierId", name: "instrumentIdentifierId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"] } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId} (`getInstrumentIdentifier` in the document) */
export const instrumentIdentifiersGetUnmasked: Operation = {
  name: "instrumentIdentifiers.getUnmasked",
  method: "GET",
  path: "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}",
  parameters: [
    { in: "path", wire: "instrumentIdentifierId", name: "instrumentIdentifierId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/jose",
  unmasks: true,
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"] } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** PATCH /tms/v1/instrumentidentifiers/{instrumentIdentifierId} (`patchInstrumentIdentifier` in the document) */
export const instrumentIdentifiersUpdate: Operation = {
  name: "instrumentIdentifiers.update",
  method: "PATCH",
  path: "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}",
  parameters: [
    { in: "path", wire: "instrumentIdentifierId", name: "instrumentIdentifierId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
    { in: "header", wire: "if-match", name: "ifMatch" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"] } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    412: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * DELETE /tms/v1/instrumentidentifiers/{instrumentIdentifierId} (`deleteInstrumentIdentifier` in the
 * document)
 */
export const instrumentIdentifiersDelete: Operation = {
  name: "instrumentIdentifiers.delete",
  method: "DELETE",
  path: "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}",
  parameters: [
    { in: "path", wire: "instrumentIdentifierId", name: "instrumentIdentifierId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json" },
  encrypt: { response: "optional" },
  responses: {
    204: {},
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/**
 * GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId}/paymentinstruments
 * (`getInstrumentIdentifierPaymentInstrumentsList` in the document)
 */
export const instrumentIdentifiersListPaymentInstruments: Operation = {
  name: "instrumentIdentifiers.listPaymentInstruments",
  method: "GET",
  path: "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}/paymentinstruments",
  parameters: [
    { in: "path", wire: "instrumentIdentifierId", name: "instrumentIdentifierId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
    { in: "query", wire: "offset", name: "offset", integer: { minimum: 0 } },
    { in: "query", wire: "limit", name: "limit", integer: { minimum: 1, maximum: 100 } },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", read: readRules2 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: {
    at: ["_embedded", "paymentInstruments"],
    absent: "empty-array",
    type: "array",
    items: "object",
    proof: { id: "string" },
  },
  page: { limit: "limit", offset: "offset", most: 100 },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /tms/v1/paymentinstruments (`postPaymentInstrument` in the document) */
export const paymentInstrumentsCreate: Operation = {
  name: "paymentInstruments.create",
  method: "POST",
  path: "/tms/v1/paymentinstruments",
  parameters: [
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    409: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v1/paymentinstruments/{paymentInstrumentId} (`getPaymentInstrument` in the document) */
export const paymentInstrumentsGet: Operation = {
  name: "paymentInstruments.get",
  method: "GET",
  path: "/tms/v1/paymentinstruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** GET /tms/v1/paymentinstruments/{paymentInstrumentId} (`getPaymentInstrument` in the document) */
export const paymentInstrumentsGetUnmasked: Operation = {
  name: "paymentInstruments.getUnmasked",
  method: "GET",
  path: "/tms/v1/paymentinstruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
  ],
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/jose",
  unmasks: true,
  encrypt: { response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** PATCH /tms/v1/paymentinstruments/{paymentInstrumentId} (`patchPaymentInstrument` in the document) */
export const paymentInstrumentsUpdate: Operation = {
  name: "paymentInstruments.update",
  method: "PATCH",
  path: "/tms/v1/paymentinstruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
    { in: "query", wire: "retrieveBinDetails", name: "retrieveBinDetails" },
    { in: "header", wire: "if-match", name: "ifMatch" },
  ],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "optional", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["id"], read: readRules3 } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    412: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: [], type: "object", proof: { id: "string" } },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** DELETE /tms/v1/paymentinstruments/{paymentInstrumentId} (`deletePaymentInstrument` in the document) */
export const paymentInstrumentsDelete: Operation = {
  name: "paymentInstruments.delete",
  method: "DELETE",
  path: "/tms/v1/paymentinstruments/{paymentInstrumentId}",
  parameters: [
    { in: "path", wire: "paymentInstrumentId", name: "paymentInstrumentId", required: true },
    { in: "header", wire: "profile-id", name: "profileId" },
  ],
  formats: { json: "application/json" },
  encrypt: { response: "optional" },
  responses: {
    204: {},
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    404: { body: { type: "object", required: ["errors"] } },
    410: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /tms/v2/tokenize (`tokenize` in the document) */
export const tokenize: Operation = {
  name: "tokenize",
  method: "POST",
  path: "/tms/v2/tokenize",
  parameters: [{ in: "header", wire: "profile-id", name: "profileId" }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  encrypt: { request: "mandatory", response: "optional" },
  responses: {
    200: { body: { type: "object", required: ["responses"] } },
    400: { body: { type: "object", required: ["errors"] } },
    401: { body: { type: "object", required: ["response"] } },
    403: { body: { type: "object", required: ["errors"] } },
    424: { body: { type: "object", required: ["errors"] } },
    500: { body: { type: "object", required: ["errors"] } },
  },
  value: { at: ["responses"], type: "array", items: "object", proof: { resource: "string" } },
  partial: { items: ["responses"], status: ["httpStatus"] },
  errors: errorFacts2,
  secrets: secretNames1,
};

/** POST /pts/v2/payments (`createPayment` in the document) */
export const paymentsCreate: Operation = {
  name: "payments.create",
  method: "POST",
  path: "/pts/v2/payments",
  parameters: [],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  recovery: {
    given: ["clientReferenceInformation", "transactionId"],
    advice: "timeoutReversals.create with the same clientReferenceInformation.transactionId reverses the authorization, timeoutVoids.create voids a sale",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** PATCH /pts/v2/payments/{id} (`incrementAuth` in the document) */
export const paymentsIncrement: Operation = {
  name: "payments.increment",
  method: "PATCH",
  path: "/pts/v2/payments/{id}",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/payments/{id}/captures (`capturePayment` in the document) */
export const paymentsCapture: Operation = {
  name: "payments.capture",
  method: "POST",
  path: "/pts/v2/payments/{id}/captures",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  recovery: {
    given: ["clientReferenceInformation", "transactionId"],
    advice: "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/payments/{id}/refunds (`refundPayment` in the document) */
export const paymentsRefund: Operation = {
  name: "payments.refund",
  method: "POST",
  path: "/pts/v2/payments/{id}/refunds",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  recovery: {
    given: ["clientReferenceInformation", "transactionId"],
    advice: "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/payments/{id}/reversals (`authReversal` in the document) */
export const paymentsReverse: Operation = {
  name: "payments.reverse",
  method: "POST",
  path: "/pts/v2/payments/{id}/reversals",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/payments/{id}/voids (`voidPayment` in the document) */
export const paymentsVoid: Operation = {
  name: "payments.void",
  method: "POST",
  path: "/pts/v2/payments/{id}/voids",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/captures/{id}/refunds (`refundCapture` in the document) */
export const capturesRefund: Operation = {
  name: "captures.refund",
  method: "POST",
  path: "/pts/v2/captures/{id}/refunds",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  recovery: {
    given: ["clientReferenceInformation", "transactionId"],
    advice: "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/captures/{id}/voids (`voidCapture` in the document) */
export const capturesVoid: Operation = {
  name: "captures.void",
  method: "POST",
  path: "/pts/v2/captures/{id}/voids",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/refunds/{id}/voids (`voidRefund` in the document) */
export const refundsVoid: Operation = {
  name: "refunds.void",
  method: "POST",
  path: "/pts/v2/refunds/{id}/voids",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/credits (`createCredit` in the document) */
export const creditsCreate: Operation = {
  name: "credits.create",
  method: "POST",
  path: "/pts/v2/credits",
  parameters: [],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  recovery: {
    given: ["clientReferenceInformation", "transactionId"],
    advice: "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it",
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/credits/{id}/voids (`voidCredit` in the document) */
export const creditsVoid: Operation = {
  name: "credits.void",
  method: "POST",
  path: "/pts/v2/credits/{id}/voids",
  parameters: [{ in: "path", wire: "id", name: "id", required: true }],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    404: { body: { type: "object", required: ["message"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/reversals (`mitReversal` in the document) */
export const timeoutReversalsCreate: Operation = {
  name: "timeoutReversals.create",
  method: "POST",
  path: "/pts/v2/reversals",
  parameters: [],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};

/** POST /pts/v2/voids (`mitVoid` in the document) */
export const timeoutVoidsCreate: Operation = {
  name: "timeoutVoids.create",
  method: "POST",
  path: "/pts/v2/voids",
  parameters: [],
  body: "required",
  formats: { json: "application/json;charset=utf-8" },
  accept: "application/hal+json;charset=utf-8",
  encrypt: { request: "optional", response: "optional" },
  responses: {
    201: { body: { type: "object", required: ["id", "status"] } },
    400: { body: { type: "object", required: ["status", "reason"] } },
    401: { body: { type: "object", required: ["response"] } },
    502: { body: { type: "object", required: ["status", "reason"] } },
  },
  errors: errorFacts1,
  secrets: secretNames1,
};
