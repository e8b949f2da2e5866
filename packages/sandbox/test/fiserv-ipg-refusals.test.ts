import { describe, expect, it } from "vitest";
import type { FiservIpgRoomOptions } from "../src/index.ts";
import {
  callFiserv,
  callToken,
  errorOf,
  FIRST,
  jsonOf,
  NOW,
  newSandbox,
  newToken,
} from "./call-fiserv-ipg.ts";

const card = { number: "4111111111111111", expiryDate: { month: "09", year: "31" } };

describe("a body that makes a token", () => {
  const wrong: [what: string, changes: Record<string, unknown>, fields: string[]][] = [
    ["no kind", { requestType: undefined }, ["requestType"]],
    ["the kind of an update", { requestType: "PaymentCardPaymentTokenUpdateRequest" }, ["requestType"]],
    ["no createToken", { createToken: undefined }, ["createToken"]],
    ["no card", { paymentCard: undefined }, ["paymentCard"]],
    ["an unknown field", { reuseable: true }, ["reuseable"]],
    ["an inherited name", { constructor: {} }, ["constructor"]],
    ["an unknown field deep down", { paymentCard: { ...card, cvv: "123" } }, ["paymentCard.cvv"]],
    ["nulls", { storeId: null, createToken: { value: null } }, ["createToken.value", "storeId"]],
    ["a null where an object is needed", { createToken: null }, ["createToken"]],
    ["a list for an object", { createToken: [] }, ["createToken"]],
    ["the card of another kind", { referencedOrderId: "R-1" }, ["referencedOrderId"]],
    ["a value of blanks", { createToken: { value: " " } }, ["createToken.value"]],
    ["a boolean as text", { accountVerification: "true" }, ["accountVerification"]],
    ["a number as a number", { paymentCard: { number: 4111111111111111 } }, ["paymentCard.number"]],
    ["a number with blanks", { paymentCard: { number: "4111 1111 1111 1111" } }, ["paymentCard.number"]],
    [
      "a year of four digits",
      { paymentCard: { ...card, expiryDate: { month: "9", year: "2031" } } },
      ["paymentCard.expiryDate.month", "paymentCard.expiryDate.year"],
    ],
    [
      "a security code in the wrong place",
      { paymentCard: { ...card, expiryDate: { ...card.expiryDate, securityCode: "123" } } },
      ["paymentCard.expiryDate.securityCode"],
    ],
    [
      "members of cards that are out of form",
      {
        paymentCard: {
          ...card,
          securityCode: "12",
          cardFunction: "credit",
          bic: "x",
          cardAccountType: "SAVING",
        },
      },
      [
        "paymentCard.securityCode",
        "paymentCard.cardFunction",
        "paymentCard.bic",
        "paymentCard.cardAccountType",
      ],
    ],
    ["long texts", { merchantTransactionId: "m".repeat(41) }, ["merchantTransactionId"]],
    [
      "an address that is too long",
      { billingAddress: { city: "c".repeat(97), street: "s" } },
      ["billingAddress.city", "billingAddress.street"],
    ],
    [
      "details that are out of form",
      {
        additionalDetails: {
          operatorId: " x",
          invoicePeriod: "13/26",
          scaExemptionType: "Low",
          merchantParameters: { a: 1 },
          receipts: [{ type: "cardholder", linewidth: 1.5 }, { type: "bank" }],
        },
      },
      [
        "additionalDetails.operatorId",
        "additionalDetails.invoicePeriod",
        "additionalDetails.scaExemptionType",
        "additionalDetails.merchantParameters.a",
        "additionalDetails.receipts[0].linewidth",
        "additionalDetails.receipts[1].type",
      ],
    ],
  ];
  it.each(wrong)("is refused for %s, with the fields", async (_what, changes, fields) => {
    const response = await callFiserv(newSandbox(), { body: newToken(changes) });
    expect(response.status).toBe(400);
    const answer = await jsonOf(response);
    expect(answer).toEqual({
      type: "errorResponse",
      clientRequestId: expect.any(String),
      apiTraceId: expect.any(String),
      error: {
        code: "INVALID_INPUT",
        message: "The request has fields that are missing, unknown or not valid.",
        details: fields.map((field) => ({ field, message: expect.stringContaining(field) })),
      },
    });
  });

  it("may have everything that is known", async () => {
    const body = newToken({
      paymentCard: {
        ...card,
        securityCode: "1234",
        cardholderName: "A Nobody",
        cardFunction: "CREDIT",
        brand: "VISA",
        fundingCardNumber: { bin: "411111", last4: "1111" },
      },
      billingAddress: { address1: "1 Sample Street", country: "DE" },
      additionalDetails: {
        operatorId: "O",
        invoicePeriod: "12/26",
        merchantParameters: { a: "b" },
        receipts: [{ type: "merchant", locale: "de-DE", linewidth: 32 }],
        scaExemptionType: "Low Value Exemption",
        ipgDeferredAuth: false,
      },
      storeId: "s".repeat(20),
    });
    expect((await callFiserv(newSandbox(), { body })).status).toBe(200);
  });

  it("is refused for a device that is none", async () => {
    const body = {
      requestType: "PaymentDevicePaymentTokenizationRequest",
      paymentDevice: { deviceType: "TAP", data: " " },
      createToken: {},
    };
    const { details = [] } = await errorOf(await callFiserv(newSandbox(), { body }));
    expect(details.map(({ field }) => field)).toEqual(["paymentDevice.deviceType", "paymentDevice.data"]);
  });

  it("is refused for a wrong check digit", async () => {
    const paymentCard = { number: "4773410012347324" };
    const response = await callFiserv(newSandbox(), { body: newToken({ paymentCard }) });
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error).toMatchObject({ code: "2303", details: [{ field: "paymentCard.number" }] });
    expect(JSON.stringify(error)).not.toContain("7324");
  });

  it.each(["{", "", "[]", "null", '"x"', "\uFEFF{}"])("is refused for %j", async (body) => {
    const response = await callFiserv(newSandbox(), {
      body,
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: "INVALID_INPUT" });
  });

  it("is refused for bytes that are not UTF-8", async () => {
    const body = Uint8Array.of(0x7b, 0xff, 0x7d);
    expect((await callFiserv(newSandbox(), { body })).status).toBe(400);
  });

  it.each([null, "text/plain", "application/x-www-form-urlencoded"])("is refused as %s", async (type) => {
    const response = await callFiserv(newSandbox(), { body: newToken(), headers: { "content-type": type } });
    expect(response.status).toBe(415);
    expect(await jsonOf(response)).toMatchObject({ responseType: "UnsupportedMediaType" });
  });

  it("may name its charset", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await callFiserv(newSandbox(), { body: newToken(), headers })).status).toBe(200);
  });
});

describe("other refusals", () => {
  it("have the methods of the path", async () => {
    const sandbox = newSandbox();
    const allowed = async (method: string, path: string) => {
      const response = await callFiserv(sandbox, { method, path });
      return [response.status, response.headers.get("allow")];
    };
    expect(await allowed("GET", "/payment-tokens")).toEqual([405, "POST, PATCH"]);
    expect(await allowed("PATCH", `/payment-tokens/${FIRST}`)).toEqual([405, "GET, DELETE"]);
  });

  it.each(["/payment-tokens/", `/payment-tokens/${FIRST}/cryptogram`, "/payments"])(
    "have status 404 at %s",
    async (path) => {
      expect((await callFiserv(newSandbox(), { path })).status).toBe(404);
    },
  );

  it("have their kind, where one is known", async () => {
    const sandbox = newSandbox();
    expect(await jsonOf(await callToken(sandbox, "GET", "none"))).toMatchObject({
      type: "errorResponse",
      responseType: "NotFound",
      error: { message: "The store has no token of this value." },
    });
    const headers = { "api-key": "other" };
    expect(await jsonOf(await callFiserv(sandbox, { headers }))).toMatchObject({
      responseType: "Unauthorized",
    });
  });

  it("include a body of a DELETE, whose signature does not cover it", async () => {
    const response = await callFiserv(newSandbox(), {
      method: "DELETE",
      path: `/payment-tokens/${FIRST}`,
      body: "{}",
      signedBody: "",
    });
    expect(response.status).toBe(400);
  });
});

describe("the option errors", () => {
  const refuse = async (errors: FiservIpgRoomOptions["errors"]) => {
    const response = await callFiserv(newSandbox({ errors }), { body: newToken({ a_b: 1 }) });
    expect(response.status).toBe(400);
    return { type: response.headers.get("content-type"), text: await response.text() };
  };

  it("has the form of the layer in front", async () => {
    const { type, text } = await refuse("edge");
    expect(type).toBe("application/json");
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          title: "Bad Request",
          detail:
            "The request has fields that are missing, unknown or not valid. The field a_b is not known here.",
          source: "Backend",
        },
      ],
    });
    const sandbox = newSandbox({ errors: "edge" });
    expect(await jsonOf(await callFiserv(sandbox, { headers: { "api-key": null } }))).toEqual({
      errors: [{ title: "Unauthorized", detail: "The Api-Key header is missing.", source: "Apigee" }],
    });
  });

  it("has a page", async () => {
    const { type, text } = await refuse("html");
    expect(type).toBe("text/html; charset=utf-8");
    expect(text).toMatch(/^<!DOCTYPE html><html><head><title>400 Bad Request<\/title>/);
  });

  it("has nothing", async () => {
    expect(await refuse("empty")).toEqual({ type: null, text: "" });
  });
});

describe("the option outcome", () => {
  const create = (outcome: FiservIpgRoomOptions["outcome"], changes: Record<string, unknown> = {}) => {
    const sandbox = newSandbox({ outcome });
    const body = newToken({ createToken: { value: "t" }, ...changes });
    return callFiserv(sandbox, { body }).then(async (response) => ({
      status: response.status,
      answer: await jsonOf(response),
      stored: (await callToken(sandbox, "GET", "t")).status === 200,
    }));
  };

  it.each(["DECLINED", "FAILED", "VALIDATION_FAILED"] as const)("%s stores nothing", async (outcome) => {
    const { status, answer, stored } = await create(outcome);
    expect([status, stored]).toEqual([200, false]);
    expect(answer).toMatchObject({
      requestStatus: outcome,
      paymentToken: { error: { message: expect.any(String) } },
    });
    expect(answer["paymentToken"]).not.toHaveProperty("value");
  });

  it("WAITING stores the token before it says so", async () => {
    const { status, answer, stored } = await create("WAITING");
    expect([status, stored]).toEqual([200, true]);
    expect(answer).toMatchObject({ requestStatus: "WAITING", paymentToken: { value: "t" } });
  });

  it("DECLINED is an error of the processor where that was asked", async () => {
    const { status, answer, stored } = await create("DECLINED", { accountVerification: true });
    expect([status, stored]).toEqual([422, false]);
    expect(answer).toMatchObject({
      type: "TransactionErrorResponse",
      responseType: "EndpointDeclined",
      requestStatus: "DECLINED",
      requestTime: NOW,
      processor: { responseCode: "05" },
      error: { message: "The card was declined." },
    });
  });
});

it("prints every requestTime as text when asked to", async () => {
  const sandbox = newSandbox({ requestTime: "text" });
  const requestTime = String(NOW);
  expect(await jsonOf(await callFiserv(sandbox, { body: newToken() }))).toMatchObject({ requestTime });
  expect(await jsonOf(await callToken(sandbox, "GET", FIRST))).toMatchObject({ requestTime });
  expect(await jsonOf(await callToken(sandbox, "DELETE", FIRST))).toMatchObject({ requestTime });
});
