import { afterEach, describe, expect, it } from "vitest";
import {
  ApiError,
  BadRequestError,
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  NotFoundError,
  PaymentStatus,
  ServerError,
} from "../src/index.ts";
import { customer, makingTokens, mastercard, payment, paymentOf, shipTo, visa } from "./bodies.ts";
import { type Auth, credentials, keyAuth, openRoom, type Room } from "./room.ts";
import { shownOf } from "./shown-of.ts";
import { ways } from "./ways.ts";

describe.each(ways)("the client and the sandbox %s", (_how, way) => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  async function open(authOf: (room: Room) => Auth = keyAuth) {
    const room = openRoom();
    const { options: target, close } = await way(room);
    closings.push(close);
    const client = new CybersourceTmsClient({ auth: authOf(room), ...target } as CybersourceTmsClientOptions);
    return { room, client };
  }

  const statusesOf = (room: Room) => room.requests().map(({ status }) => status);
  const whole = (totalAmount: string) => ({
    orderInformation: { amountDetails: { totalAmount, currency: "USD" } },
  });

  describe.each(Object.entries(credentials))("with %s", (_what, authOf) => {
    it("authorizes, adds, captures, refunds and voids", async () => {
      const { client, room } = await open(authOf);
      const { data, attempts, response } = await client.payments
        .create({ body: payment("102.21") })
        .withResponse();
      expect([data.status, attempts, response.status]).toEqual([PaymentStatus.AUTHORIZED, 1, 201]);
      expect(data._links?.["authReversal"]).toEqual({
        method: "POST",
        href: `/pts/v2/payments/${data.id}/reversals`,
      });
      const { id } = data;
      const more = { orderInformation: { amountDetails: { additionalAmount: "10.00", currency: "USD" } } };
      expect(await client.payments.increment({ id, body: more })).toMatchObject({
        status: "AUTHORIZED",
        orderInformation: { amountDetails: { authorizedAmount: "112.21" } },
      });
      const part = await client.payments.capture({ id, body: whole("100.00") });
      expect(part).toMatchObject({ status: "PENDING", ...whole("100.00") });
      const refund = await client.captures.refund({ id: part.id, body: whole("40.00") });
      expect(refund).toMatchObject({ status: "PENDING", refundAmountDetails: { refundAmount: "40.00" } });
      expect((await client.refunds.void({ id: refund.id, body: {} })).status).toBe("VOIDED");
      expect((await client.captures.void({ id: part.id, body: {} })).status).toBe("VOIDED");
      expect(statusesOf(room)).toEqual(Array(6).fill(201));
    });

    it("reverses authorizations, refunds and voids sales, and gives credits", async () => {
      const { client, room } = await open(authOf);
      const { id } = await client.payments.create({ body: payment("10.00") });
      const reversalInformation = { amountDetails: { totalAmount: "10.00", currency: "USD" }, reason: "34" };
      expect(await client.payments.reverse({ id, body: { reversalInformation } })).toMatchObject({
        status: "REVERSED",
        reversalAmountDetails: { reversedAmount: "10.00", currency: "USD" },
      });
      const sale = { processingInformation: { capture: true } };
      const [one, other] = [
        await client.payments.create({ body: payment("20.00", sale) }),
        await client.payments.create({ body: payment("30.00", sale) }),
      ];
      expect((await client.payments.refund({ id: one.id, body: {} })).status).toBe("PENDING");
      expect((await client.payments.void({ id: other.id, body: {} })).status).toBe("VOIDED");
      const credit = await client.credits.create({ body: payment("200.00") });
      expect((await client.credits.void({ id: credit.id, body: {} })).status).toBe("VOIDED");
      expect(statusesOf(room)).toEqual(Array(8).fill(201));
    });

    it("takes back what was lost, by the caller's own id of it", async () => {
      const { client, room } = await open(authOf);
      const named = (transactionId: string) => ({ clientReferenceInformation: { code: "x", transactionId } });
      await client.payments.create({ body: payment("11.00", named("auth-1")) });
      await client.payments.create({
        body: payment("12.00", { ...named("sale-1"), processingInformation: { capture: true } }),
      });
      await client.credits.create({ body: payment("13.00", named("credit-1")) });
      expect((await client.timeoutReversals.create({ body: named("auth-1") })).status).toBe("REVERSED");
      expect((await client.timeoutVoids.create({ body: named("sale-1") })).status).toBe("VOIDED");
      expect((await client.timeoutVoids.create({ body: named("credit-1") })).status).toBe("VOIDED");
      expect(
        room
          .requests()
          .slice(3)
          .map(({ path }) => path),
      ).toEqual(["/pts/v2/reversals", "/pts/v2/voids", "/pts/v2/voids"]);
    });
  });

  describe("a declined payment", () => {
    it.each([
      ["4001.00", "DECLINED", "PROCESSOR_DECLINED"],
      ["4002.00", "DECLINED", "INSUFFICIENT_FUND"],
      ["4003.00", "DECLINED", "EXPIRED_CARD"],
      ["4006.00", "AUTHORIZED_RISK_DECLINED", "CV_FAILED"],
    ])(
      "is an answer with status 201 that says so, and makes no tokens: %s",
      async (amount, status, reason) => {
        const { client, room } = await open();
        const body = payment(amount, { processingInformation: makingTokens });
        const result = await client.payments.create({ body }).result();
        if (!result.ok) throw result.error;
        expect(result.data).toMatchObject({ status, errorInformation: { reason } });
        expect(result.data.tokenInformation).toBeUndefined();
        expect(statusesOf(room)).toEqual([201]);
      },
    );

    it("may be one in part, or one that waits for somebody to look", async () => {
      const { client } = await open();
      expect(await client.payments.create({ body: payment("4004.00") })).toMatchObject({
        status: PaymentStatus.PARTIAL_AUTHORIZED,
        orderInformation: { amountDetails: { totalAmount: "4004.00", authorizedAmount: "2002.00" } },
      });
      expect((await client.payments.create({ body: payment("4005.00") })).status).toBe(
        "AUTHORIZED_PENDING_REVIEW",
      );
      expect((await client.credits.create({ body: payment("4001.00") })).status).toBe("DECLINED");
    });

    it("cannot be captured: that is an error", async () => {
      const { client } = await open();
      const { id } = await client.payments.create({ body: payment("4001.00") });
      const { error } = await client.payments.capture({ id, body: {} }).result();
      expect(error).toBeInstanceOf(BadRequestError);
      expect(error).toMatchObject({ status: 400, providerCode: "INVALID_PAYMENT_ID", outcome: "refused" });
    });
  });

  describe("a payment that makes tokens", () => {
    it("adds a card to a customer, and makes it the default", async () => {
      const { client } = await open();
      const body = payment("0.00", { processingInformation: makingTokens });
      const { tokenInformation } = await client.payments.create({ body });
      const customerId = tokenInformation?.customer?.id ?? "";
      const added = await client.payments.create({
        body: payment("0.00", {
          processingInformation: {
            actionList: ["TOKEN_CREATE"],
            actionTokenTypes: ["paymentInstrument", "shippingAddress"],
          },
          paymentInformation: {
            customer: { id: customerId },
            card: { number: mastercard, expirationMonth: "01", expirationYear: "2032", type: "002" },
          },
          tokenInformation: { paymentInstrument: { default: true } },
          orderInformation: {
            amountDetails: { totalAmount: "0.00", currency: "USD" },
            billTo: shipTo,
            shipTo,
          },
        }),
      });
      expect(added.tokenInformation?.customer).toBeUndefined();
      const found = await client.customers.get({ customerId });
      expect(found.defaultPaymentInstrument?.id).toBe(added.tokenInformation?.paymentInstrument?.id);
      expect(found.defaultShippingAddress?.id).toBe(added.tokenInformation?.shippingAddress?.id);
      const instruments = await client.customerPaymentInstruments.list({ customerId });
      expect(instruments.map((one) => one.card?.type)).toEqual(["001", "002"]);
    });

    it("is paid with a payment instrument that is named instead of the default", async () => {
      const { client } = await open();
      const { id: customerId } = await client.customers.create({ body: customer });
      const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      const card = { expirationMonth: "12", expirationYear: "2031" };
      const body = { card, instrumentIdentifier: { id } };
      await client.customerPaymentInstruments.create({ customerId, body });
      const other = await client.customerPaymentInstruments.create({ customerId, body });
      const paid = await client.payments.create({
        body: paymentOf(customerId, "5.00", {
          paymentInformation: { customer: { id: customerId }, paymentInstrument: { id: other.id } },
        }),
      });
      expect(paid.paymentInformation?.paymentInstrument?.id).toBe(other.id);
    });
  });

  describe("a payment that cannot be made", () => {
    it("is an error that names the fields", async () => {
      const { client } = await open();
      const body = { paymentInformation: { card: { number: visa } } };
      const { error } = await client.payments.create({ body }).result();
      expect(error).toBeInstanceOf(BadRequestError);
      expect(error).toMatchObject({
        status: 400,
        providerCode: "MISSING_FIELD",
        outcome: "refused",
        attempts: 1,
        details: [
          { code: "MISSING_FIELD", message: expect.stringContaining("is missing") },
          { code: "MISSING_FIELD", field: "orderInformation.amountDetails.totalAmount" },
          { code: "MISSING_FIELD", field: "orderInformation.amountDetails.currency" },
        ],
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        body: { status: "INVALID_REQUEST", reason: "MISSING_FIELD" },
      });
      expect(shownOf(error)).not.toContain(visa);
    });

    it("is one of a customer that was deleted, or never was", async () => {
      const { client } = await open();
      const { error } = await client.payments.create({ body: paymentOf("nobody", "1.00") }).result();
      expect(error).toMatchObject({
        status: 400,
        providerCode: "INVALID_DATA",
        details: [{}, { field: "paymentInformation.customer.id" }],
      });
    });

    it("is what follows a payment that nobody knows: 404 with a text alone", async () => {
      const { client } = await open();
      for (const call of [
        client.payments.capture({ id: "7000000000000000000000", body: {} }),
        client.captures.void({ id: "7000000000000000000000", body: {} }),
      ]) {
        const { error } = await call.result();
        expect(error).toBeInstanceOf(NotFoundError);
        expect(error).toMatchObject({ details: [{ message: "The requested resource does not exist" }] });
      }
    });

    it("was carried out all the same after a 502: the error says how to take it back", async () => {
      const { client, room } = await open();
      const transactionId = "lost-4502";
      const body = payment("4502.00", { clientReferenceInformation: { code: "x", transactionId } });
      const { error } = await client.payments.create({ body }).result();
      expect(error).toBeInstanceOf(ServerError);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        status: 502,
        providerCode: "SERVER_TIMEOUT",
        outcome: "unknown",
        attempts: 1,
        retryable: false,
        message: expect.stringContaining("timeoutReversals.create"),
      });
      expect(statusesOf(room)).toEqual([502]);
      const taken = await client.timeoutReversals.create({
        body: { clientReferenceInformation: { transactionId } },
      });
      expect(taken).toMatchObject({
        status: "REVERSED",
        reversalAmountDetails: { reversedAmount: "4502.00" },
      });
    });
  });
});
