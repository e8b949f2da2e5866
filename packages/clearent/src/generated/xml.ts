// Generated from specs/clearent: do not edit.
// Rewritten by: pnpm generate clearent
// Document and overlay: sha256 b68b4e59d29f95ecda4a5059a8c764b6

import { decodeXml, encodeXml, type XmlOptions, type XmlTable } from "@tok/xml";

const table: XmlTable = {
  roots: {
    CustomerTokensEnvelope: {
      name: "response",
      type: { kind: "object", of: "CustomerTokensEnvelope" },
      alternatives: [{ name: "payload", property: "payload" }],
    },
    ErrorEnvelope: {
      name: "response",
      type: { kind: "object", of: "ErrorEnvelope" },
      alternatives: [{ name: "payload", property: "payload" }],
    },
    CustomerTokenInput: { name: "customer-token", type: { kind: "object", of: "CustomerTokenInput" } },
    CustomerTokenUpdateInput: { name: "customer-token", type: { kind: "object", of: "CustomerTokenUpdateInput" } },
  },
  objects: {
    CustomerTokensEnvelope: {
      members: [
        { property: "code", name: "code", type: { kind: "string" } },
        { property: "status", name: "status", type: { kind: "string" } },
        { property: "exchange-id", name: "exchange-id", type: { kind: "string" } },
        { property: "links", repeated: true, name: "links", type: { kind: "object", of: "Link" } },
        {
          property: "payload",
          name: "payload",
          type: { kind: "object", of: "ClearentCustomerTokensResponsePayload" },
        },
        { property: "error", name: "error", type: { kind: "object", of: "ErrorPayload" } },
      ],
    },
    Link: {
      members: [
        { property: "rel", name: "rel", type: { kind: "string" } },
        { property: "href", name: "href", type: { kind: "string" } },
        { property: "id", name: "id", type: { kind: "string" } },
      ],
    },
    ClearentCustomerTokensResponsePayload: {
      members: [
        {
          property: "customer-tokens",
          name: "customer-tokens",
          type: { kind: "object", of: "Tokens" },
          aliases: [{ name: "tokens" }],
        },
        { property: "payloadType", attribute: true, name: "type", type: { kind: "string" } },
        { property: "error", name: "error", type: { kind: "object", of: "ErrorPayload" } },
      ],
    },
    Tokens: {
      members: [
        {
          property: "token",
          repeated: true,
          name: "token",
          type: { kind: "object", of: "CustomerToken" },
          aliases: [{ name: "customer-token" }],
        },
      ],
    },
    CustomerToken: {
      members: [
        { property: "customer-key", name: "customer-key", type: { kind: "string" } },
        { property: "token-id", name: "token-id", type: { kind: "string" } },
        { property: "exp-date", name: "exp-date", type: { kind: "string" } },
        { property: "card-type", name: "card-type", type: { kind: "string" } },
        { property: "last-four-digits", name: "last-four-digits", type: { kind: "string" } },
        { property: "description", name: "description", type: { kind: "string" } },
        { property: "default", name: "default", type: { kind: "boolean" } },
        { property: "avs-address", name: "avs-address", type: { kind: "string" } },
        { property: "avs-zip", name: "avs-zip", type: { kind: "string" } },
        { property: "status", name: "status", type: { kind: "string" } },
      ],
    },
    ErrorPayload: {
      members: [
        { property: "error-message", name: "error-message", type: { kind: "string" } },
        { property: "result-code", name: "result-code", type: { kind: "string" } },
        { property: "time-stamp", name: "time-stamp", type: { kind: "string" } },
      ],
    },
    ErrorEnvelope: {
      members: [
        { property: "code", name: "code", type: { kind: "string" } },
        { property: "status", name: "status", type: { kind: "string" } },
        { property: "exchange-id", name: "exchange-id", type: { kind: "string" } },
        { property: "links", repeated: true, name: "links", type: { kind: "object", of: "Link" } },
        {
          property: "payload",
          name: "payload",
          type: { kind: "object", of: "ErrorPayloadResponsePayload" },
        },
        { property: "error", name: "error", type: { kind: "object", of: "ErrorPayload" } },
      ],
    },
    ErrorPayloadResponsePayload: {
      members: [
        { property: "error", name: "error", type: { kind: "object", of: "ErrorPayload" } },
        { property: "payloadType", attribute: true, name: "type", type: { kind: "string" } },
      ],
    },
    CustomerTokenInput: {
      members: [
        { property: "customer-key", name: "customer-key", type: { kind: "string" } },
        { property: "token-id", name: "token-id", type: { kind: "string" } },
        { property: "exp-date", name: "exp-date", type: { kind: "string" } },
        { property: "card-type", name: "card-type", type: { kind: "string" } },
        { property: "last-four-digits", name: "last-four-digits", type: { kind: "string" } },
        { property: "description", name: "description", type: { kind: "string" } },
        { property: "default", name: "default", type: { kind: "boolean" } },
        { property: "avs-address", name: "avs-address", type: { kind: "string" } },
        { property: "avs-zip", name: "avs-zip", type: { kind: "string" } },
      ],
    },
    CustomerTokenUpdateInput: {
      members: [
        { property: "customer-key", name: "customer-key", type: { kind: "string" } },
        { property: "token-id", name: "token-id", type: { kind: "string" } },
        { property: "exp-date", name: "exp-date", type: { kind: "string" } },
        { property: "card-type", name: "card-type", type: { kind: "string" } },
        { property: "last-four-digits", name: "last-four-digits", type: { kind: "string" } },
        { property: "description", name: "description", type: { kind: "string" } },
        { property: "default", name: "default", type: { kind: "boolean" } },
        { property: "avs-address", name: "avs-address", type: { kind: "string" } },
        { property: "avs-zip", name: "avs-zip", type: { kind: "string" } },
        { property: "status", name: "status", type: { kind: "string" } },
      ],
    },
  },
};

/** Writes a body in XML. */
export function encode(schema: string, value: unknown, options: XmlOptions): string {
  return encodeXml(table, schema, value, options);
}

/** Reads a body in XML. */
export function decode(schema: string, text: string, options: XmlOptions): unknown {
  return decodeXml(table, schema, text, options);
}
