import { describe, expect, it } from "vitest";
import { serveSandbox } from "../src/node.ts";
import {
  callFiserv,
  callToken,
  errorOf,
  FIRST,
  jsonOf,
  NOW,
  newSandbox,
  newToken,
  newUpdate,
  rawSignature,
} from "./call-fiserv-ipg.ts";

const GUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;

/** The guide's request, with its value quoted and the missing comma added. */
const GUIDE = {
  requestType: "PaymentCardPaymentTokenizationRequest",
  paymentCard: { number: "4012000033330026", expiryDate: { month: "12", year: "24" } },
  createToken: { value: "123abc456def", reusable: true, declineDuplicates: false },
  accountVerification: false,
  additionalDetails: { operatorId: "OPERATOR_ID_123XXX", salesSystemId: "W-EU-H3866-FLS2" },
};

describe("making a token", () => {
  it("answers the guide's request, and the token can be read and deleted", async () => {
    const sandbox = newSandbox();
    const headers = { "client-request-id": "id-1" };
    const created = await callFiserv(sandbox, { body: GUIDE, headers });
    expect(created.status).toBe(200);
    const paymentToken = {
      value: "123abc456def",
      reusable: true,
      declineDuplicates: false,
      last4: "0026",
      brand: "VISA",
      type: "PAYMENT_CARD",
    };
    expect(await created.json()).toEqual({
      type: "paymentTokenizationResponse",
      clientRequestId: "id-1",
      apiTraceId: expect.stringMatching(/^[0-9a-f]{27}$/),
      requestStatus: "SUCCESS",
      requestTime: NOW,
      country: "United States",
      paymentToken,
      orderId: expect.stringMatching(/^R-[0-9a-f-]{36}$/),
      ipgTransactionId: expect.stringMatching(/^\d{11}$/),
    });

    const read = await jsonOf(await callToken(sandbox, "GET", "123abc456def"));
    expect(read).toMatchObject({
      requestStatus: "SUCCESS",
      paymentToken,
      paymentCard: {
        expiryDate: { month: "12", year: "2024" },
        bin: "401200",
        last4: "0026",
        brand: "VISA",
      },
    });
    expect(JSON.stringify(read)).not.toContain("4012000033330026");

    const deleted = await callToken(sandbox, "DELETE", "123abc456def");
    expect(deleted.status).toBe(200);
    expect(await deleted.json()).toMatchObject({
      requestStatus: "DELETED",
      paymentToken: { value: "123abc456def" },
    });
    expect((await callToken(sandbox, "GET", "123abc456def")).status).toBe(404);
    expect((await callToken(sandbox, "DELETE", "123abc456def")).status).toBe(404);
  });

  it("makes a GUID in upper case where no value is given, and defaults for the settings", async () => {
    const { paymentToken } = await jsonOf(await callFiserv(newSandbox(), { body: newToken() }));
    expect(paymentToken).toMatchObject({
      value: expect.stringMatching(GUID),
      reusable: true,
      declineDuplicates: false,
    });
  });

  it.each(["a/b", "a%2Fb", "tök€n-1", "a b+c?d#e&f=g", "%", "100%é", "{}", "😀"])(
    "takes %j as a value, which the path has percent-encoded",
    async (value) => {
      const sandbox = newSandbox();
      expect((await callFiserv(sandbox, { body: newToken({ createToken: { value } }) })).status).toBe(200);
      const read = await jsonOf(await callToken(sandbox, "GET", value));
      expect(read["paymentToken"]).toMatchObject({ value });
      expect((await callToken(sandbox, "DELETE", value)).status).toBe(200);
    },
  );

  it("refuses a path that is not percent-encoded UTF-8", async () => {
    const response = await callFiserv(newSandbox(), { method: "GET", path: "/payment-tokens/%E0%A4" });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ details: [{ field: "token-id" }] });
  });

  it("shows what the processor said when the account was to be verified", async () => {
    const sandbox = newSandbox();
    const paymentCard = { number: "5555555555554444", securityCode: "123", cardholderName: "A Nobody" };
    const body = newToken({
      paymentCard,
      accountVerification: true,
      createToken: { value: "v" },
      merchantTransactionId: "m-1",
      billingAddress: { postalCode: "1" },
    });
    const created = await jsonOf(await callFiserv(sandbox, { body }));
    expect(created).toMatchObject({
      paymentToken: { accountVerification: true, brand: "MASTERCARD" },
      processor: { responseCode: "00", securityCodeResponse: "MATCHED", avsResponse: { streetMatch: "Y" } },
      merchantTransactionId: "m-1",
    });
    const read = JSON.stringify(await jsonOf(await callToken(sandbox, "GET", "v")));
    expect(read).not.toMatch(/processor|Nobody|"123"/);
  });

  it.each([
    ["%B5555555555554444^NOBODY/A^3211101000^", "4444", "2032"],
    [";5555555555554444=32111010000000000000?", "4444", "2032"],
    ["ENCRYPTED+DATA==", "1111", "2031"],
  ])("takes the card that a device has read: %s", async (data, last4, year) => {
    const sandbox = newSandbox();
    const body = {
      requestType: "PaymentDevicePaymentTokenizationRequest",
      paymentDevice: { deviceType: "SWIPE", data },
      createToken: { value: "d" },
    };
    expect((await callFiserv(sandbox, { body })).status).toBe(200);
    const { paymentCard } = await jsonOf(await callToken(sandbox, "GET", "d"));
    expect(paymentCard).toMatchObject({ last4, expiryDate: { year } });
  });

  it("takes the card of an order: the one at the start, and those that it has made", async () => {
    const sandbox = newSandbox();
    const reference = (referencedOrderId: unknown) =>
      callFiserv(sandbox, {
        body: {
          requestType: "ReferencedOrderPaymentTokenizationRequest",
          createToken: {},
          referencedOrderId,
        },
      });
    expect((await jsonOf(await reference("R-1")))["paymentToken"]).toMatchObject({ last4: "1881" });
    const { orderId } = await jsonOf(await callFiserv(sandbox, { body: newToken() }));
    expect((await jsonOf(await reference(orderId)))["paymentToken"]).toMatchObject({ last4: "1111" });
    expect((await reference("R-2")).status).toBe(404);
    expect((await reference(" ")).status).toBe(400);
  });

  it("takes an IBAN with its bank", async () => {
    const paymentCard = { number: "DE89370400440532013000", bic: "COBADEFFXXX", bankCode: "37040044" };
    const { paymentToken } = await jsonOf(
      await callFiserv(newSandbox(), { body: newToken({ paymentCard }) }),
    );
    expect(paymentToken).toMatchObject({ last4: "3000", type: "SEPA" });
    expect(paymentToken).not.toHaveProperty("brand");
  });

  it.each([
    ["4111111111111111", "VISA"],
    ["2223003122003222", "MASTERCARD"],
    ["378282246310005", "AMEX"],
    ["30569309025904", "DINERSCLUB"],
    ["3530111333300000", "JCB"],
    ["6250941006528599", "CUP"],
    ["6759649826438453", "MAESTRO"],
  ])("knows the brand of %s", async (number, brand) => {
    const response = await callFiserv(newSandbox(), { body: newToken({ paymentCard: { number } }) });
    expect((await jsonOf(response))["paymentToken"]).toMatchObject({ brand });
  });

  it("refuses a value that is in use", async () => {
    const response = await callFiserv(newSandbox(), { body: newToken({ createToken: { value: FIRST } }) });
    expect(response.status).toBe(409);
    expect(await jsonOf(response)).toMatchObject({
      type: "TransactionErrorResponse",
      responseType: "GatewayDeclined",
      requestStatus: "DECLINED",
      requestTime: NOW,
      error: { message: "A token of this value is stored already." },
    });
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
  ])("refuses a duplicate with declineDuplicates %j, then %j", async (first, second) => {
    const sandbox = newSandbox();
    const create = async (declineDuplicates: boolean) =>
      (await callFiserv(sandbox, { body: newToken({ createToken: { declineDuplicates } }) })).status;
    expect([await create(first), await create(second)]).toEqual([200, 409]);
  });

  it("stores a card twice where no token minds", async () => {
    const sandbox = newSandbox();
    expect((await callFiserv(sandbox, { body: newToken() })).status).toBe(200);
    expect((await callFiserv(sandbox, { body: newToken() })).status).toBe(200);
  });

  it("keeps the stores apart: in the body of a POST, in the query of the others", async () => {
    const sandbox = newSandbox();
    const body = newToken({ storeId: "store-1", createToken: { value: "s", declineDuplicates: true } });
    expect((await callFiserv(sandbox, { body })).status).toBe(200);
    expect((await callFiserv(sandbox, { body: newToken() })).status).toBe(200);
    expect((await callToken(sandbox, "GET", "s")).status).toBe(404);
    expect((await callToken(sandbox, "GET", "s", "?storeId=store-2")).status).toBe(404);
    expect((await callToken(sandbox, "GET", "s", "?storeId=store-1")).status).toBe(200);
    const update = (storeId: string) =>
      callFiserv(sandbox, { method: "PATCH", body: { ...newUpdate({ value: "s" }), storeId } });
    expect(await jsonOf(await update("store-2"))).toMatchObject({ requestStatus: "FAILED" });
    expect(await jsonOf(await update("store-1"))).toMatchObject({ requestStatus: "SUCCESS" });
    expect((await callToken(sandbox, "DELETE", "s", "?storeId=store-1")).status).toBe(200);
  });

  it("refuses a store in the wrong place, and one that is too long", async () => {
    const sandbox = newSandbox();
    const long = "s".repeat(21);
    const responses = [
      await callFiserv(sandbox, { path: "/payment-tokens?storeId=1", body: newToken() }),
      await callFiserv(sandbox, { body: newToken({ storeId: long }) }),
      await callToken(sandbox, "GET", FIRST, `?storeId=${long}`),
    ];
    for (const response of responses) {
      expect(response.status).toBe(400);
      expect(await errorOf(response)).toMatchObject({ details: [{ field: "storeId" }] });
    }
  });

  it("takes a region that exists and no other", async () => {
    const sandbox = newSandbox();
    const region = (name: string) => callFiserv(sandbox, { body: newToken(), headers: { region: name } });
    expect((await region("germany")).status).toBe(200);
    expect((await region("Germany")).status).toBe(400);
  });

  it("starts anew with a reset, identifiers included", async () => {
    const sandbox = newSandbox();
    const headers = { "client-request-id": "id-1" };
    const first = await (await callFiserv(sandbox, { body: newToken(), headers })).text();
    await callToken(sandbox, "DELETE", FIRST);
    sandbox.reset();
    expect((await callToken(sandbox, "GET", FIRST)).status).toBe(200);
    sandbox.reset();
    expect(await (await callFiserv(sandbox, { body: newToken(), headers })).text()).toBe(first);
  });
});

describe("a Client-Request-Id that comes again", () => {
  const headers = { "client-request-id": "id-1" };

  it("makes one token, and gives the first answer", async () => {
    const sandbox = newSandbox();
    const body = newToken({ createToken: { value: "once" } });
    const first = await (await callFiserv(sandbox, { body, headers })).text();
    const later = { ...headers, timestamp: String(NOW + 1) };
    const second = await callFiserv(sandbox, { body, headers: later });
    expect([second.status, await second.text()]).toEqual([200, first]);
  });

  it("makes one token also when both arrive at once", async () => {
    const sandbox = newSandbox();
    const calls = [1, 2, 3].map(() => callFiserv(sandbox, { body: newToken(), headers }));
    const answers = await Promise.all((await Promise.all(calls)).map((response) => response.text()));
    expect(new Set(answers).size).toBe(1);
  });

  it("gives the first answer to an update and a deletion, too", async () => {
    const sandbox = newSandbox();
    const update = () => callFiserv(sandbox, { method: "PATCH", body: newUpdate(), headers });
    expect(await (await update()).text()).toBe(await (await update()).text());
    const remove = () =>
      callFiserv(sandbox, {
        method: "DELETE",
        path: `/payment-tokens/${FIRST}`,
        headers: { "client-request-id": "id-2" },
      });
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(200);
    expect((await callToken(sandbox, "GET", FIRST)).status).toBe(404);
  });

  it("is refused for another request", async () => {
    const sandbox = newSandbox();
    await callFiserv(sandbox, { body: newToken(), headers });
    const response = await callFiserv(sandbox, { body: newToken({ storeId: "1" }), headers });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ details: [{ field: "Client-Request-Id" }] });
  });

  it("is free after a refusal, and for reads", async () => {
    const sandbox = newSandbox();
    expect((await callFiserv(sandbox, { body: { requestType: "x" }, headers })).status).toBe(400);
    expect((await callFiserv(sandbox, { body: newToken(), headers })).status).toBe(200);
    const read = { method: "GET", path: `/payment-tokens/${FIRST}`, headers };
    expect((await callFiserv(sandbox, read)).status).toBe(200);
  });
});

describe("served on loopback", () => {
  it("answers without a base path, to the bytes that were signed", async () => {
    const sandbox = newSandbox();
    const { apiKey, apiSecret } = sandbox.credentials["fiserv-ipg"];
    const served = await serveSandbox(sandbox);
    const body = JSON.stringify(newToken({ createToken: { value: "tök€n-1" } }));
    const send = (path: string, method: string, sent: string) =>
      fetch(served.urls["fiserv-ipg"] + path, {
        method,
        headers: {
          "Content-Type": "application/json",
          "Api-Key": apiKey,
          "Client-Request-Id": method,
          Timestamp: String(NOW),
          "Message-Signature": rawSignature(apiSecret, apiKey + method + NOW + sent),
        },
        body: sent === "" ? null : sent,
      });
    expect((await send("/payment-tokens", "POST", body)).status).toBe(200);
    const path = `/payment-tokens/${encodeURIComponent("tök€n-1")}`;
    expect((await send(path, "GET", "")).status).toBe(200);
    expect((await send(path, "DELETE", "")).status).toBe(200);
    await served.close();
  });
});
