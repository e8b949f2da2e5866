// Generated from specs/ncr-aloha: do not edit.
// Rewritten by: pnpm generate ncr-aloha
// Document and overlay: sha256 e53ea29d25e8df635a0fb6b917f056a4

import { decodeXml, encodeXml, type XmlOptions, type XmlTable } from "@tok/xml";

const namespace1 = "http://schemas.microsoft.com/2003/10/Serialization/";
const namespace2 = "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1";

const table: XmlTable = {
  roots: {
    Guid: { name: "guid", namespace: namespace1, type: { kind: "string" } },
    HttpError: { name: "Error", type: { kind: "object", of: "HttpError" } },
    CustomerCreditCardTokenHeaderInput: {
      name: "CustomerCreditCardTokenHeader",
      namespace: namespace2,
      type: { kind: "object", of: "CustomerCreditCardTokenHeaderInput" },
    },
    CustomerPayment: {
      name: "CustomerPayment",
      namespace: namespace2,
      type: { kind: "object", of: "CustomerPayment" },
    },
    ConsumerPayment: {
      name: "ConsumerPayment",
      namespace: namespace2,
      type: { kind: "object", of: "ConsumerPayment" },
    },
    PaymentTokens: {
      name: "ArrayOfPaymentToken",
      namespace: namespace2,
      type: {
        kind: "array",
        item: {
          name: "PaymentToken",
          namespace: namespace2,
          type: { kind: "object", of: "PaymentToken" },
        },
      },
    },
  },
  objects: {
    HttpError: {
      members: [
        { property: "Message", name: "Message", type: { kind: "string" } },
        { property: "MessageDetail", name: "MessageDetail", type: { kind: "string" } },
        {
          property: "ModelState",
          name: "ModelState",
          type: { kind: "map", values: { kind: "string" }, repeated: true },
        },
        { property: "ExceptionMessage", name: "ExceptionMessage", type: { kind: "string" } },
        { property: "ExceptionType", name: "ExceptionType", type: { kind: "string" } },
        { property: "StackTrace", name: "StackTrace", type: { kind: "string" } },
        {
          property: "InnerException",
          name: "InnerException",
          type: { kind: "object", of: "HttpError" },
          aliases: [{ name: "Error" }],
        },
        { property: "error_code", name: "error_code", type: { kind: "integer" } },
      ],
    },
    CustomerCreditCardTokenHeaderInput: {
      members: [
        {
          property: "CardHolderName",
          name: "CardHolderName",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "CardToken",
          name: "CardToken",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "CardType",
          name: "CardType",
          namespace: namespace2,
          type: { kind: "enum", of: "CardType" },
        },
        {
          property: "CustomerId",
          name: "CustomerId",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "ExpirationDate",
          name: "ExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "MaskedCardNumber",
          name: "MaskedCardNumber",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "ProviderType",
          name: "ProviderType",
          namespace: namespace2,
          type: { kind: "enum", of: "PaymentProvider" },
        },
      ],
    },
    CustomerPayment: {
      members: [
        {
          property: "AccountId",
          name: "AccountId",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "AccountNumber",
          name: "AccountNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "ExpirationDate",
          name: "ExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MaskedAccountNumber",
          name: "MaskedAccountNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MaskedExpirationDate",
          name: "MaskedExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MethodType",
          name: "MethodType",
          namespace: namespace2,
          type: { kind: "enum", of: "CardType" },
        },
        {
          property: "ProviderType",
          name: "ProviderType",
          namespace: namespace2,
          type: { kind: "enum", of: "PaymentProvider" },
        },
        {
          property: "SecurityCode",
          name: "SecurityCode",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "ZipCode",
          name: "ZipCode",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
      ],
    },
    ConsumerPayment: {
      members: [
        {
          property: "CPSCompanyCode",
          name: "CPSCompanyCode",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "CPSCompanyID",
          name: "CPSCompanyID",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "CustomerProfileId",
          name: "CustomerProfileId",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "Payments",
          name: "Payments",
          namespace: namespace2,
          type: {
            kind: "array",
            item: {
              name: "ConsumerPaymentMethod",
              namespace: namespace2,
              type: { kind: "object", of: "ConsumerPaymentMethod" },
            },
          },
        },
      ],
    },
    ConsumerPaymentMethod: {
      members: [
        {
          property: "AccountId",
          name: "AccountId",
          namespace: namespace2,
          type: { kind: "string" },
        },
        {
          property: "AccountNumber",
          name: "AccountNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "ExpirationDate",
          name: "ExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MaskedAccountNumber",
          name: "MaskedAccountNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MaskedExpirationDate",
          name: "MaskedExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MethodType",
          name: "MethodType",
          namespace: namespace2,
          type: { kind: "enum", of: "CardType" },
        },
        {
          property: "ProviderType",
          name: "ProviderType",
          namespace: namespace2,
          type: { kind: "enum", of: "PaymentProvider" },
        },
        {
          property: "SecurityCode",
          name: "SecurityCode",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "ZipCode",
          name: "ZipCode",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
      ],
    },
    PaymentToken: {
      members: [
        {
          property: "ExpirationDate",
          name: "ExpirationDate",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "MaskedTokenNumber",
          name: "MaskedTokenNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
        {
          property: "TokenNumber",
          name: "TokenNumber",
          namespace: namespace2,
          type: { kind: "string" },
          nullable: true,
        },
      ],
    },
  },
  enums: {
    CardType: { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" },
    PaymentProvider: { 2: "ConnectedPayments", 4: "CreditCall", 6: "FreedomPay" },
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
