import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import {
  ACCOUNT,
  GUID,
  getBelow,
  httpError,
  INSTANCE,
  MODEL,
  newHeader,
  putToken,
  WITH_PAYMENT,
  WITHOUT_PAYMENT,
} from "./call-ncr-aloha.ts";

const NOBODY = "11111111-1111-1111-1111-111111111111";
const sandbox = createSandbox();

const PAYMENT = {
  AccountId: ACCOUNT,
  MethodType: 7,
  AccountNumber: "201:1111000022223333",
  ExpirationDate: "2032-09-01",
  SecurityCode: null,
  ZipCode: null,
  MaskedExpirationDate: null,
  MaskedAccountNumber: "411111******1111",
  ProviderType: 2,
};
const PAYMENT_XML =
  `<AccountId>${ACCOUNT}</AccountId><AccountNumber>201:1111000022223333</AccountNumber>` +
  "<ExpirationDate>2032-09-01</ExpirationDate><MaskedAccountNumber>411111******1111</MaskedAccountNumber>" +
  '<MaskedExpirationDate i:nil="true"/><MethodType>Visa</MethodType>' +
  '<ProviderType>ConnectedPayments</ProviderType><SecurityCode i:nil="true"/><ZipCode i:nil="true"/>';
const ROOT = `xmlns:i="${INSTANCE}" xmlns="${MODEL}"`;

const read = async (customer: string, call: string, accept?: string) =>
  (await getBelow(sandbox, customer, call, accept)).text();

describe("GET Payments", () => {
  it("answers one payment with its nulls in JSON", async () => {
    expect(await read(WITH_PAYMENT, "Payments")).toBe(JSON.stringify({ $id: "1", ...PAYMENT }));
  });

  it("answers one payment in the order of XML", async () => {
    expect(await read(WITH_PAYMENT, "Payments", "application/xml")).toBe(
      `<CustomerPayment ${ROOT}>${PAYMENT_XML}</CustomerPayment>`,
    );
  });

  it("answers 404 without a payment", async () => {
    const response = await getBelow(sandbox, WITHOUT_PAYMENT, "Payments");
    expect(response.status).toBe(404);
    expect(await httpError(response)).toEqual({ Message: "The customer has no saved payment." });
  });
});

describe("GET Payments/Info", () => {
  it("answers the list with ids from 1 at the root", async () => {
    // The room answers a JSON object here, or the test fails on reading it.
    const body = JSON.parse(await read(WITH_PAYMENT, "Payments/Info")) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual([
      "$id",
      "CPSCompanyID",
      "CustomerProfileId",
      "CPSCompanyCode",
      "Payments",
    ]);
    expect(body).toEqual({
      $id: "1",
      CPSCompanyID: expect.stringMatching(GUID),
      CustomerProfileId: expect.stringMatching(GUID),
      CPSCompanyCode: sandbox.credentials["ncr-aloha"].companyCode,
      Payments: [{ $id: "2", ...PAYMENT }],
    });
  });

  it("orders XML by ordinal comparison", async () => {
    expect(await read(WITH_PAYMENT, "Payments/Info", "application/xml")).toMatch(
      new RegExp(
        `^<ConsumerPayment ${ROOT}><CPSCompanyCode>FAKE\\d{3}</CPSCompanyCode>` +
          "<CPSCompanyID>[-0-9a-f]{36}</CPSCompanyID><CustomerProfileId>[-0-9a-f]{36}</CustomerProfileId>" +
          `<Payments><ConsumerPaymentMethod>${PAYMENT_XML.replaceAll("*", "\\*")}</ConsumerPaymentMethod>` +
          "</Payments></ConsumerPayment>$",
      ),
    );
  });

  it("answers an empty list without a payment", async () => {
    expect(JSON.parse(await read(WITHOUT_PAYMENT, "Payments/Info"))).toMatchObject({ Payments: [] });
    expect(await read(WITHOUT_PAYMENT, "Payments/Info", "text/xml")).toContain(
      "<Payments/></ConsumerPayment>",
    );
  });
});

describe("GET PaymentTokens", () => {
  it("answers a list under names of its own", async () => {
    expect(await read(WITH_PAYMENT, "PaymentTokens")).toBe(
      '[{"$id":"1","TokenNumber":"201:1111000022223333","MaskedTokenNumber":"411111******1111",' +
        '"ExpirationDate":"2032-09-01"}]',
    );
    expect(await read(WITH_PAYMENT, "PaymentTokens", "text/xml")).toBe(
      `<ArrayOfPaymentToken ${ROOT}><PaymentToken><ExpirationDate>2032-09-01</ExpirationDate>` +
        "<MaskedTokenNumber>411111******1111</MaskedTokenNumber>" +
        "<TokenNumber>201:1111000022223333</TokenNumber></PaymentToken></ArrayOfPaymentToken>",
    );
  });

  it("answers an empty list without a payment", async () => {
    expect(await read(WITHOUT_PAYMENT, "PaymentTokens")).toBe("[]");
    expect(await read(WITHOUT_PAYMENT, "PaymentTokens", "text/xml")).toBe(`<ArrayOfPaymentToken ${ROOT}/>`);
  });

  it("lists all, oldest first", async () => {
    const own = createSandbox();
    await putToken(own, newHeader());
    const list: unknown = await (await getBelow(own, WITH_PAYMENT, "PaymentTokens")).json();
    expect(list).toMatchObject([
      { $id: "1", TokenNumber: "201:1111000022223333" },
      { $id: "2", TokenNumber: "201:4444000011112222" },
    ]);
    const info: unknown = await (await getBelow(own, WITH_PAYMENT, "Payments/Info")).json();
    expect(info).toMatchObject({ Payments: [{ $id: "2" }, { $id: "3", MethodType: 6 }] });
  });
});

describe("every GET", () => {
  it.each(["Payments", "Payments/Info", "PaymentTokens"])("of %s needs a known customer", async (call) => {
    const unknown = await getBelow(sandbox, NOBODY, call, "application/xml");
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toBe("<Error><Message>No customer has this id.</Message></Error>");
    const malformed = await getBelow(sandbox, "5", call);
    expect(malformed.status).toBe(400);
    expect((await httpError(malformed)).ModelState).toHaveProperty("customerId");
  });

  it("takes a guid in upper case", async () => {
    expect((await getBelow(sandbox, WITH_PAYMENT.toUpperCase(), "Payments")).status).toBe(200);
  });
});
