import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import {
  callAloha,
  GUID,
  getBelow,
  httpError,
  newHeader,
  putToken,
  SERIALIZATION,
  WITH_PAYMENT,
  WITHOUT_PAYMENT,
  WORKED_XML,
} from "./call-ncr-aloha.ts";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});

const newest = async (customer: string) =>
  // The room answers a JSON object here, or the test fails on reading it.
  (await (await getBelow(sandbox, customer, "Payments")).json()) as Record<string, unknown>;

describe("PUT of a token", () => {
  it("answers a bare guid, which is the AccountId of the newest payment", async () => {
    const response = await putToken(sandbox, newHeader());
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const text = await response.text();
    const guid: unknown = JSON.parse(text);
    expect(guid).toMatch(GUID);
    expect(text).toBe(`"${guid}"`);
    expect(await newest(WITH_PAYMENT)).toMatchObject({
      AccountId: guid,
      AccountNumber: "201:4444000011112222",
      MethodType: 6,
      MaskedAccountNumber: "555555******4444",
    });
  });

  it("answers the guid of XML in its own namespace, and nothing else", async () => {
    const text = await (await putToken(sandbox, WORKED_XML, { accept: "text/xml" })).text();
    const guid = text.slice(text.indexOf(">") + 1, text.indexOf("</"));
    expect(guid).toMatch(GUID);
    expect(text).toBe(`<guid xmlns="${SERIALIZATION}">${guid}</guid>`);
  });

  it("gives the same guids for the same seed, and after a reset", async () => {
    const first = await (await putToken(sandbox, newHeader())).text();
    expect(await (await putToken(createSandbox(), newHeader())).text()).toBe(first);
    expect(await (await putToken(createSandbox({ seed: 2 }), newHeader())).text()).not.toBe(first);
    sandbox.reset();
    expect(await (await getBelow(sandbox, WITH_PAYMENT, "PaymentTokens")).json()).toHaveLength(1);
    expect(await (await putToken(sandbox, newHeader())).text()).toBe(first);
  });

  it("makes two tokens of two equal calls", async () => {
    const one = await (await putToken(sandbox, newHeader({ CustomerId: WITHOUT_PAYMENT }))).json();
    const other = await (await putToken(sandbox, newHeader({ CustomerId: WITHOUT_PAYMENT }))).json();
    expect(one).not.toBe(other);
    expect(await (await getBelow(sandbox, WITHOUT_PAYMENT, "PaymentTokens")).json()).toHaveLength(2);
    expect(await newest(WITHOUT_PAYMENT)).toMatchObject({ AccountId: other });
  });

  it("takes the provider's own samples", async () => {
    const json = `{
  "CustomerId": "82c6fdcb-534f-415a-9e28-87be989e461f",
  "ProviderType": 2,
  "MaskedCardNumber": "123456xxxxxx7890",
  "ExpirationDate": "2017-12-01",
  "CardToken": "201:1234567890123456",
  "CardType": 6,
  "CardHolderName": null
}`;
    const xml = `<CustomerCreditCardTokenHeader xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1">
  <CardHolderName i:nil="true" />
  <CardToken>201:1234567890123456</CardToken>
  <CardType>MasterCard</CardType>
  <CustomerId>82c6fdcb-534f-415a-9e28-87be989e461f</CustomerId>
  <ExpirationDate>2017-12-01</ExpirationDate>
  <MaskedCardNumber>123456xxxxxx7890</MaskedCardNumber>
  <ProviderType>ConnectedPayments</ProviderType>
</CustomerCreditCardTokenHeader>`;
    expect((await putToken(sandbox, json, { "content-type": "text/json" })).status).toBe(200);
    const fromJson = await newest(WITHOUT_PAYMENT);
    expect((await putToken(sandbox, xml, { "content-type": "text/xml" })).status).toBe(200);
    const fromXml = await newest(WITHOUT_PAYMENT);
    expect({ ...fromXml, AccountId: fromJson["AccountId"] }).toEqual(fromJson);
  });

  const formats: [sent: string, body: unknown, asked: string | null, answered: string][] = [
    ["application/json", newHeader(), null, "application/json"],
    ["text/json", newHeader(), "application/xml", "application/xml"],
    ["application/xml", WORKED_XML, null, "application/json"],
    ["text/xml", WORKED_XML, "text/json", "text/json"],
    ["Text/XML; charset=utf-8", WORKED_XML, "text/xml, application/json;q=0.9", "text/xml"],
    ["application/json", newHeader(), "text/csv", "application/json"],
    ["application/json", newHeader(), "*/*", "application/json"],
    ["application/json", newHeader(), "text/*", "text/json"],
  ];
  it.each(formats)("reads %s and answers by Accept", async (sent, body, asked, answered) => {
    const response = await putToken(sandbox, body, { "content-type": sent, accept: asked });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      `${answered}; charset=utf-8`,
    ]);
  });

  it.each(["text/csv", "application/vnd.x+json", null])("refuses the Content-Type %s", async (type) => {
    const response = await putToken(sandbox, newHeader(), { "content-type": type });
    expect(response.status).toBe(415);
    expect((await httpError(response)).Message).toContain("Content-Type");
  });
});

describe("the rules of PUT", () => {
  const refused: [field: string, changes: Record<string, unknown>, says: RegExp][] = [
    ["CustomerId", { CustomerId: undefined }, /required/],
    ["CustomerId", { CustomerId: "00000000-0000-0000-0000-000000000000" }, /zeros/],
    ["CustomerId", { CustomerId: "11111111-1111-1111-1111-111111111111" }, /No customer/],
    ["CustomerId", { CustomerId: "" }, /guid/],
    ["CustomerId", { CustomerId: null }, /guid/],
    ["CustomerId", { CustomerId: 5 }, /guid/],
    ["ProviderType", { ProviderType: undefined }, /2, 4 or 6/],
    ["ProviderType", { ProviderType: 3 }, /2, 4 or 6/],
    ["ProviderType", { ProviderType: "Credit Call" }, /number or the name/],
    ["ProviderType", { ProviderType: null }, /number or the name/],
    ["ProviderType", { ProviderType: 2.5 }, /number or the name/],
    ["CardType", { CardType: 1 }, /0, 3, 5, 6 or 7/],
    ["CardType", { CardType: "American Express" }, /number or the name/],
    ["MaskedCardNumber", { MaskedCardNumber: undefined }, /required/],
    ["MaskedCardNumber", { MaskedCardNumber: "" }, /required/],
    ["MaskedCardNumber", { MaskedCardNumber: null }, /required/],
    ["MaskedCardNumber", { MaskedCardNumber: "4111111111111111" }, /six digits/],
    ["MaskedCardNumber", { MaskedCardNumber: "************1111" }, /six digits/],
    ["MaskedCardNumber", { MaskedCardNumber: "411111######1111" }, /six digits/],
    ["MaskedCardNumber", { MaskedCardNumber: 4111 }, /string/],
    ["ExpirationDate", { ExpirationDate: undefined }, /required/],
    ["ExpirationDate", { ExpirationDate: " " }, /required/],
    ["ExpirationDate", { ExpirationDate: "13/31" }, /MM\/YY/],
    ["ExpirationDate", { ExpirationDate: "1/31" }, /MM\/YY/],
    ["ExpirationDate", { ExpirationDate: "2031-02-30" }, /MM\/YY/],
    ["ExpirationDate", { ExpirationDate: "2031-13-01" }, /MM\/YY/],
    ["ExpirationDate", { ExpirationDate: "12/1/2017" }, /MM\/YY/],
    ["ExpirationDate", { ExpirationDate: "2031-11-01T00:00:00Z" }, /MM\/YY/],
    ["CardToken", { CardToken: undefined }, /required/],
    ["CardToken", { CardToken: "" }, /required/],
    ["CardToken", { CardToken: "4444000011112222" }, /TokenType:TokenValue/],
    ["CardToken", { CardToken: ":4444" }, /TokenType:TokenValue/],
    ["CardToken", { CardToken: "201:" }, /TokenType:TokenValue/],
    ["CardHolderName", { ProviderType: 6 }, /FreedomPay/],
    ["CardHolderName", { ProviderType: 6, CardHolderName: "" }, /FreedomPay/],
    ["CardHolderName", { CardHolderName: ["A"] }, /string/],
  ];
  it.each(refused)("refuse %s in %j", async (field, changes, says) => {
    const response = await putToken(sandbox, newHeader(changes));
    expect(response.status).toBe(400);
    const { Message, ModelState } = await httpError(response);
    expect(Message).toBe("The request is invalid.");
    expect(ModelState).toEqual({ [`token.${field}`]: [expect.stringMatching(says)] });
    expect(await (await getBelow(sandbox, WITH_PAYMENT, "PaymentTokens")).json()).toHaveLength(1);
  });

  const taken: [changes: Record<string, unknown>, shown: Record<string, unknown>][] = [
    [{ ExpirationDate: "11/31" }, { ExpirationDate: "2031-11-01" }],
    [{ MaskedCardNumber: "411111●●●●●●1111" }, { MaskedAccountNumber: "411111●●●●●●1111" }],
    [{ MaskedCardNumber: "411111xX*1111" }, { MaskedAccountNumber: "411111xX*1111" }],
    [{ MaskedCardNumber: "4111 11-**** **1111" }, { MaskedAccountNumber: "411111******1111" }],
    [{ CardToken: "501:a:b" }, { AccountNumber: "501:a:b" }],
    [
      { CardType: "jcb", ProviderType: "connectedpayments" },
      { MethodType: 5, ProviderType: 2 },
    ],
    [{ CardType: "7" }, { MethodType: 7 }],
    [{ CardType: undefined }, { MethodType: 0 }],
    [{ ProviderType: 4, MaskedCardNumber: "any", CardToken: "any" }, { ProviderType: 4 }],
    [{ ProviderType: 6, CardHolderName: "Ada Müller", CardToken: "any" }, { ProviderType: 6 }],
    [{ CustomerId: WITH_PAYMENT.toUpperCase(), Colour: "blue" }, { ProviderType: 2 }],
  ];
  it.each(taken)("take %j", async (changes, shown) => {
    expect((await putToken(sandbox, newHeader(changes))).status).toBe(200);
    expect(await newest(WITH_PAYMENT)).toMatchObject({
      AccountId: expect.not.stringMatching(/^b7e0/),
      ...shown,
    });
  });

  it("report every rule that failed", async () => {
    const { ModelState } = await httpError(await putToken(sandbox, {}));
    expect(Object.keys(ModelState ?? {}).sort()).toEqual([
      "token.CardToken",
      "token.CustomerId",
      "token.ExpirationDate",
      "token.MaskedCardNumber",
      "token.ProviderType",
    ]);
  });

  it("report them in XML as one run of text per field, in no namespace", async () => {
    const response = await putToken(sandbox, newHeader({ CardToken: "", ProviderType: 6 }), {
      accept: "application/xml",
    });
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toBe(
      "<Error><Message>The request is invalid.</Message><ModelState>" +
        "<token.CardToken>The field CardToken is required.</token.CardToken>" +
        "<token.CardHolderName>The field CardHolderName is required for FreedomPay.</token.CardHolderName>" +
        "</ModelState></Error>",
    );
  });

  it.each(["", "{", "null", "[]", '"x"'])("refuse the JSON body %j", async (body) => {
    const response = await putToken(sandbox, body, { "content-type": "application/json" });
    expect(response.status).toBe(400);
    expect((await httpError(response)).ModelState).toEqual({ token: [expect.stringContaining("JSON")] });
  });
});

describe("paths and methods", () => {
  it.each([
    ["PUT", "/v1/Customers/Payment/token", 404],
    ["PUT", "/v1/v1/Customers/Payment/Token", 404],
    ["GET", "/", 404],
    ["GET", `/v1/Customers/${WITH_PAYMENT}`, 404],
  ])("answer %s %s with %i", async (method, path, status) => {
    expect((await callAloha(sandbox, { method, path })).status).toBe(status);
  });

  it("name the method that is allowed", async () => {
    const put = await callAloha(sandbox, { method: "POST", path: "/v1/Customers/Payment/Token" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "PUT"]);
    for (const method of ["POST", "PUT", "DELETE", "HEAD"]) {
      const get = await callAloha(sandbox, { method });
      expect([get.status, get.headers.get("allow")]).toEqual([405, "GET"]);
    }
  });
});
