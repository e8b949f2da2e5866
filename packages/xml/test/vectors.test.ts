import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decodeXml, encodeXml, type XmlTable } from "../src/index.ts";
import { arrayOf, member, xsi } from "./tables.ts";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

describe("a DataContract document", () => {
  const namespace = "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1";
  const serialization = "http://schemas.microsoft.com/2003/10/Serialization/";
  const here = { namespace };
  const table: XmlTable = {
    roots: {
      Header: {
        name: "CustomerCreditCardTokenHeader",
        namespace,
        type: { kind: "object", of: "CustomerCreditCardTokenHeader" },
      },
      Guid: { name: "guid", namespace: serialization, type: { kind: "string" } },
    },
    objects: {
      CustomerCreditCardTokenHeader: {
        members: [
          member("CardHolderName", "string", { ...here, nullable: true }),
          member("CardToken", "string", here),
          member("CardType", { kind: "enum", of: "CustomerPaymentMethodType" }, here),
          member("CustomerId", "string", here),
          member("ExpirationDate", "string", here),
          member("MaskedCardNumber", "string", here),
          member("ProviderType", { kind: "enum", of: "PaymentProviderType" }, here),
        ],
      },
    },
    enums: {
      CustomerPaymentMethodType: { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" },
      PaymentProviderType: { 2: "ConnectedPayments", 4: "CreditCall", 6: "FreedomPay" },
    },
  };
  const value = {
    CustomerId: "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30",
    ProviderType: 2,
    MaskedCardNumber: "555555******4444",
    ExpirationDate: "2031-11-01",
    CardToken: "201:4444000011112222",
    CardType: 6,
    CardHolderName: null,
  };
  const text = [
    `<CustomerCreditCardTokenHeader xmlns:i="${xsi}" xmlns="${namespace}"><CardHolderName i:nil="true"/>`,
    "<CardToken>201:4444000011112222</CardToken><CardType>MasterCard</CardType>",
    "<CustomerId>0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30</CustomerId><ExpirationDate>2031-11-01</ExpirationDate>",
    "<MaskedCardNumber>555555******4444</MaskedCardNumber><ProviderType>ConnectedPayments</ProviderType>",
    "</CustomerCreditCardTokenHeader>",
  ].join("");

  it("is written byte for byte as the service takes it", () => {
    const written = encodeXml(table, "Header", value);
    expect(written).toBe(text);
    expect(Buffer.byteLength(written)).toBe(498);
    expect(sha256(written)).toBe("29bdb4acc2f61d1e845d968e80fb0826caa0adcbf035522f5695772491c25eb4");
  });

  it("is read back", () => {
    expect(decodeXml(table, "Header", text)).toStrictEqual(value);
  });

  it("can be a bare value", () => {
    const guid = "b7e0c4d2-1f63-4a8b-9c25-e8d1703f6a94";
    const bare = `<guid xmlns="${serialization}">${guid}</guid>`;
    expect(encodeXml(table, "Guid", guid)).toBe(bare);
    expect(decodeXml(table, "Guid", bare)).toBe(guid);
  });
});

describe("a DataContract document with a base class and a list", () => {
  // The serializer writes the members of the base class first, each in the namespace of its own class, and lists of
  // simple values in a namespace of their own.
  const base = "http://schemas.datacontract.org/2004/07/Base";
  const derived = "http://schemas.datacontract.org/2004/07/Derived";
  const arrays = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
  const table: XmlTable = {
    roots: { Order: { name: "Order", namespace: derived, type: { kind: "object", of: "Order" } } },
    objects: {
      Order: {
        members: [
          member("Id", "integer", { namespace: base }),
          member("Note", "string", { namespace: base, nullable: true }),
          member("Codes", arrayOf("integer", "int", { namespace: arrays, prefix: "a" }), {
            namespace: derived,
            nullable: true,
          }),
          member("Lines", arrayOf({ kind: "object", of: "Line" }, "Line", { namespace: derived }), {
            namespace: derived,
          }),
        ],
      },
      Line: { members: [member("Price", "number", { namespace: derived })] },
    },
  };
  const value = { Id: 7, Note: null, Codes: [1, 2], Lines: [{ Price: 1.5 }] };

  it("is written with the namespaces of both classes", () => {
    expect(encodeXml(table, "Order", value)).toBe(
      [
        `<Order xmlns:i="${xsi}" xmlns="${derived}"><Id xmlns="${base}">7</Id>`,
        `<Note xmlns="${base}" i:nil="true"/>`,
        `<Codes><a:int xmlns:a="${arrays}">1</a:int><a:int xmlns:a="${arrays}">2</a:int></Codes>`,
        "<Lines><Line><Price>1.5</Price></Line></Lines></Order>",
      ].join(""),
    );
  });

  it.each([
    [
      "by the serializer's prefixes",
      `<Order xmlns="${derived}" xmlns:i="${xsi}"><Id xmlns="${base}">7</Id><Note i:nil="true" xmlns="${base}"/>` +
        `<Codes xmlns:a="${arrays}"><a:int>1</a:int><a:int>2</a:int></Codes>` +
        "<Lines><Line><Price>1.5</Price></Line></Lines></Order>",
    ],
    [
      "by prefixes everywhere, another order and white space",
      `<?xml version="1.0" encoding="utf-8"?>\r\n<d:Order xmlns:d="${derived}" xmlns:b="${base}" xmlns:s="${arrays}">\n` +
        "<d:Lines>\n <d:Line>\n  <d:Price>1.50</d:Price>\n </d:Line>\n</d:Lines>\n" +
        "<d:Codes>\n <s:int>1</s:int>\n <s:int>2</s:int>\n</d:Codes>\n" +
        `<b:Note xmlns:x="${xsi}" x:nil="true"></b:Note>\n<b:Id>7</b:Id>\n</d:Order>\n`,
    ],
  ])("is read %s", (_how, text) => {
    expect(decodeXml(table, "Order", text)).toStrictEqual(value);
  });
});

describe("a document with two envelopes", () => {
  const table: XmlTable = {
    roots: {
      Response: {
        name: "response",
        type: { kind: "object", of: "Response" },
        alternatives: [{ name: "payload", property: "payload" }],
      },
    },
    objects: {
      Response: {
        members: [
          member("code"),
          member("status"),
          member("exchange-id"),
          member("links", { kind: "object", of: "Link" }, { repeated: true }),
          member("payload", { kind: "object", of: "Payload" }),
        ],
      },
      Link: { members: [member("rel"), member("href")] },
      Payload: {
        members: [
          { property: "payloadType", name: "type", attribute: true, type: { kind: "string" } },
          member("customer-tokens", { kind: "object", of: "Tokens" }, { aliases: [{ name: "tokens" }] }),
        ],
      },
      Tokens: {
        members: [
          member(
            "token",
            { kind: "object", of: "Token" },
            {
              repeated: true,
              aliases: [{ name: "customer-token" }],
            },
          ),
        ],
      },
      Token: { members: [member("token-id"), member("exp-date")] },
    },
  };
  const payload = {
    payloadType: "customer-tokens",
    "customer-tokens": { token: [{ "token-id": "1100000000000004111", "exp-date": "1131" }] },
  };
  const value = {
    code: "200",
    status: "success",
    "exchange-id": "ID-1",
    links: [{ rel: "self", href: "/rest/v2/tokens?a=1&b=2" }],
    payload,
  };
  const token = "<token-id>1100000000000004111</token-id><exp-date>1131</exp-date>";
  const payloads = [
    [
      "the documented names",
      `<payload type="customer-tokens"><customer-tokens><token>${token}</token></customer-tokens></payload>`,
    ],
    [
      "the other names",
      `<payload type="customer-tokens"><tokens><customer-token>${token}</customer-token></tokens></payload>`,
    ],
  ];
  const head =
    "<code>200</code><status>success</status><exchange-id>ID-1</exchange-id>" +
    "<links><rel>self</rel><href>/rest/v2/tokens?a=1&amp;b=2</href></links>";

  it("is written with the documented names", () => {
    expect(encodeXml(table, "Response", value)).toBe(`<response>${head}${payloads[0]?.[1]}</response>`);
  });

  it.each(payloads)("is read in the outer envelope by %s", (_names, inner) => {
    expect(decodeXml(table, "Response", `<response>${head}${inner}</response>`)).toStrictEqual(value);
  });

  it.each(payloads)("is read without the outer envelope by %s", (_names, inner) => {
    expect(decodeXml(table, "Response", `${inner}`)).toStrictEqual({ payload });
  });
});
