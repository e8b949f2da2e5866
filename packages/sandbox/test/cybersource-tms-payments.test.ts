import { describe, expect, it } from "vitest";
import type { Sandbox } from "../src/index.ts";
import {
  CUSTOMERS,
  call,
  expectStatus,
  IDENTIFIERS,
  type Json,
  jsonOf,
  newCustomer,
  newIdentifier,
  newInstrument,
  newSandbox,
  PAYMENTS,
} from "./call-cybersource-tms.ts";

const sandbox = newSandbox();
const identifier = await newIdentifier(sandbox);
const CARD = {
  number: "4111111111111111",
  expirationMonth: "12",
  expirationYear: "2031",
  securityCode: "123",
};
const PLACE = {
  firstName: "John",
  lastName: "Doe",
  address1: "1 Market St",
  locality: "san francisco",
  country: "US",
};
const CREATE = {
  actionList: ["TOKEN_CREATE"],
  actionTokenTypes: ["customer", "paymentInstrument", "shippingAddress"],
};

function money(totalAmount = "102.21", currency = "USD"): Json {
  return { orderInformation: { amountDetails: { totalAmount, currency } } };
}

function post(path: string, body: Json, to: Sandbox = sandbox): Promise<Response> {
  return call(to, { path, body });
}

/** Pays by card, and gives the answer. */
function pay(totalAmount: string, changes: Json = {}, to: Sandbox = sandbox): Promise<Json> {
  const body = { paymentInformation: { card: CARD }, ...money(totalAmount), ...changes };
  return expectStatus(201, post(PAYMENTS, body, to));
}

async function idOf(answer: Promise<Json>): Promise<string> {
  return String((await answer)["id"]);
}

/** The reason of a 400, and the fields that it names. */
async function reasonOf(response: Promise<Response>): Promise<[reason: unknown, ...fields: string[]]> {
  const { status, reason, details, submitTimeUtc, message } = await expectStatus(400, response);
  expect([status, submitTimeUtc, typeof message]).toEqual([
    "INVALID_REQUEST",
    "2026-01-01T00:00:00Z",
    "string",
  ]);
  return [reason, ...((details ?? []) as { field: string }[]).map(({ field }) => field)];
}

describe("a payment", () => {
  it("with a customer uses what is default for it", async () => {
    const customer = await newCustomer(sandbox);
    const instrument = await newInstrument(sandbox, customer);
    const path = `${CUSTOMERS}/${customer}/shipping-addresses`;
    const { id: address } = await expectStatus(201, post(path, { shipTo: PLACE }));
    const body = {
      clientReferenceInformation: { code: "TC50171_3" },
      paymentInformation: { customer: { id: customer } },
      ...money(),
    };
    const response = await post(PAYMENTS, body);
    expect(response.headers.get("content-type")).toBe("application/hal+json");
    expect(response.headers.has("uniqueTransactionID")).toBe(false);
    const paid = await expectStatus(201, response);
    const self = `${PAYMENTS}/${String(paid["id"])}`;
    expect(paid["id"]).toMatch(/^7\d{21}$/);
    expect(paid).toMatchObject({
      _links: {
        self: { method: "GET", href: self },
        authReversal: { method: "POST", href: `${self}/reversals` },
        capture: { method: "POST", href: `${self}/captures` },
      },
      submitTimeUtc: "2026-01-01T00:00:00Z",
      status: "AUTHORIZED",
      clientReferenceInformation: { code: "TC50171_3" },
      orderInformation: {
        amountDetails: { totalAmount: "102.21", authorizedAmount: "102.21", currency: "USD" },
      },
      paymentInformation: {
        customer: { id: customer },
        paymentInstrument: { id: instrument },
        shippingAddress: { id: address },
        instrumentIdentifier: { id: await newIdentifier(sandbox), state: "ACTIVE" },
      },
    });
    expect(paid).not.toHaveProperty("tokenInformation");
  });

  it("with a customer uses another of its tokens where one is named, and no one else's", async () => {
    const [customer, other] = [await newCustomer(sandbox), await newCustomer(sandbox)];
    await newInstrument(sandbox, customer);
    const chosen = await newInstrument(sandbox, customer, {}, "5555555555554444");
    const theirs = await newInstrument(sandbox, other);
    const payWith = (id: string): Promise<Response> =>
      post(PAYMENTS, {
        ...money(),
        paymentInformation: { customer: { id: customer }, paymentInstrument: { id } },
      });
    expect(await expectStatus(201, payWith(chosen))).toMatchObject({
      paymentInformation: { paymentInstrument: { id: chosen } },
    });
    expect(await reasonOf(payWith(theirs))).toEqual([
      "INVALID_DATA",
      "paymentInformation.paymentInstrument.id",
    ]);
  });

  it("can be made with a payment instrument or an instrument identifier alone", async () => {
    const customer = await newCustomer(sandbox);
    const paymentInstrument = { id: await newInstrument(sandbox, customer) };
    const instrumentIdentifier = { id: await newIdentifier(sandbox) };
    for (const paymentInformation of [{ paymentInstrument }, { instrumentIdentifier }]) {
      await expectStatus(201, post(PAYMENTS, { ...money(), paymentInformation }));
    }
  });

  it("that is a sale has other links", async () => {
    const { _links } = await pay("5.00", { processingInformation: { capture: true } });
    expect(Object.keys(_links as object)).toEqual(["self", "void", "refund"]);
  });

  it.each([
    ["4001", "DECLINED", "PROCESSOR_DECLINED"],
    ["4002.00", "DECLINED", "INSUFFICIENT_FUND"],
    ["4003.00", "DECLINED", "EXPIRED_CARD"],
    ["4005.00", "AUTHORIZED_PENDING_REVIEW", "DECISION_PROFILE_REVIEW"],
    ["4006.00", "AUTHORIZED_RISK_DECLINED", "CV_FAILED"],
  ])("of %s has the outcome %s, with 201", async (amount, status, reason) => {
    const own = newSandbox();
    const paid = await pay(amount, { processingInformation: CREATE }, own);
    expect(paid).toMatchObject({ status, errorInformation: { reason } });
    const isGood = status === "AUTHORIZED_PENDING_REVIEW";
    // A payment that was declined makes no tokens.
    expect(Object.hasOwn(paid, "tokenInformation")).toBe(isGood);
    await expectStatus(
      isGood ? 200 : 201,
      call(own, { path: IDENTIFIERS, body: { card: { number: CARD.number } } }),
    );
    const capture = await post(`${PAYMENTS}/${String(paid["id"])}/captures`, money("1.00"), own);
    expect(capture.status).toBe(isGood ? 201 : 400);
  });

  it("of 4004.00 is authorised in part", async () => {
    const paid = await pay("4004.00");
    expect(paid).toMatchObject({
      status: "PARTIAL_AUTHORIZED",
      orderInformation: { amountDetails: { totalAmount: "4004.00", authorizedAmount: "2002.00" } },
    });
    expect(await reasonOf(post(`${PAYMENTS}/${String(paid["id"])}/captures`, money("2002.01")))).toContain(
      "EXCEEDS_AUTH_AMOUNT",
    );
  });

  it.each<[what: string, body: Json, ...reason: string[]]>([
    [
      "nothing",
      {},
      "MISSING_FIELD",
      "orderInformation.amountDetails.totalAmount",
      "orderInformation.amountDetails.currency",
    ],
    ["no method", money(), "MISSING_FIELD", "paymentInformation.card.number"],
    [
      "the older customer field",
      { ...money(), paymentInformation: { customer: { customerId: "A" } } },
      "MISSING_FIELD",
      "paymentInformation.card.number",
    ],
    [
      "an amount that is a number",
      { orderInformation: { amountDetails: { totalAmount: 1, currency: "USD" } } },
      "INVALID_DATA",
      "orderInformation.amountDetails.totalAmount",
    ],
    ["an amount below zero", money("-1.00"), "INVALID_DATA", "orderInformation.amountDetails.totalAmount"],
    [
      "a currency of two letters",
      money("1.00", "US"),
      "INVALID_DATA",
      "orderInformation.amountDetails.currency",
    ],
    [
      "no month",
      { ...money(), paymentInformation: { card: { number: CARD.number } } },
      "MISSING_FIELD",
      "paymentInformation.card.expirationMonth",
      "paymentInformation.card.expirationYear",
    ],
    [
      "a month of 13",
      { ...money(), paymentInformation: { card: { ...CARD, expirationMonth: "13" } } },
      "INVALID_DATA",
      "paymentInformation.card.expirationMonth",
    ],
    [
      "a wrong check digit",
      { ...money(), paymentInformation: { card: { ...CARD, number: "4111111111111112" } } },
      "INVALID_CARD",
      "paymentInformation.card.number",
    ],
    [
      "an unknown customer",
      { ...money(), paymentInformation: { customer: { id: "A" } } },
      "INVALID_DATA",
      "paymentInformation.customer.id",
    ],
    [
      "a transient token",
      { ...money(), tokenInformation: { transientTokenJwt: "x" } },
      "NOT_SUPPORTED",
      "tokenInformation.transientTokenJwt",
    ],
    [
      "unknown token types",
      {
        ...money(),
        paymentInformation: { card: CARD },
        processingInformation: { ...CREATE, actionTokenTypes: ["x"] },
      },
      "INVALID_DATA",
      "processingInformation.actionTokenTypes",
    ],
    [
      "a token without a card",
      {
        ...money(),
        paymentInformation: { instrumentIdentifier: { id: identifier } },
        processingInformation: CREATE,
      },
      "MISSING_FIELD",
      "paymentInformation.card.number",
    ],
    [
      "an address that no token can have",
      {
        ...money(),
        paymentInformation: { card: CARD },
        processingInformation: CREATE,
        orderInformation: { ...(money()["orderInformation"] as Json), billTo: { country: "USA" } },
      },
      "INVALID_DATA",
      "billTo.country",
    ],
  ])("is refused with %s", async (_what, body, ...reason) => {
    expect(await reasonOf(post(PAYMENTS, body))).toEqual(reason);
  });

  it("with a customer that has nothing to pay with is refused, and with a deleted one", async () => {
    const id = await newCustomer(sandbox);
    const body = { ...money(), paymentInformation: { customer: { id } } };
    expect(await reasonOf(post(PAYMENTS, body))).toEqual(["INVALID_DATA", "paymentInformation.customer.id"]);
    await expectStatus(204, call(sandbox, { method: "DELETE", path: `${CUSTOMERS}/${id}` }));
    expect(await reasonOf(post(PAYMENTS, body))).toEqual(["INVALID_DATA", "paymentInformation.customer.id"]);
  });
});

describe("a payment that makes tokens", () => {
  const orderInformation = (totalAmount: string): Json => ({
    amountDetails: { totalAmount, currency: "USD" },
    billTo: { ...PLACE, company: { name: "Acme" }, email: "test@example.com" },
    shipTo: { ...PLACE, company: "Acme", method: "lowcost" },
  });

  it("makes a customer with a validated card at a zero amount", async () => {
    const own = newSandbox();
    const paid = await pay(
      "0.00",
      {
        clientReferenceInformation: { code: "TC50171_3" },
        buyerInformation: { merchantCustomerId: "cust-1" },
        processingInformation: CREATE,
        orderInformation: orderInformation("0.00"),
      },
      own,
    );
    expect(paid).toMatchObject({ status: "AUTHORIZED", tokenInformation: { instrumentidentifierNew: true } });
    const tokens = paid["tokenInformation"] as Record<string, { id: string }>;
    expect(Object.keys(tokens)).toEqual([
      "instrumentidentifierNew",
      "customer",
      "paymentInstrument",
      "shippingAddress",
      "instrumentIdentifier",
    ]);
    expect(await jsonOf(call(own, { path: `${CUSTOMERS}/${tokens["customer"]?.id}` }))).toMatchObject({
      buyerInformation: { merchantCustomerID: "cust-1" },
      clientReferenceInformation: { code: "TC50171_3" },
      defaultPaymentInstrument: { id: tokens["paymentInstrument"]?.id },
      defaultShippingAddress: { id: tokens["shippingAddress"]?.id },
      _embedded: {
        defaultPaymentInstrument: {
          card: { expirationMonth: "12", expirationYear: "2031", type: "001" },
          billTo: { ...PLACE, company: "Acme", email: "test@example.com" },
        },
        defaultShippingAddress: { shipTo: { ...PLACE, company: "Acme" } },
      },
    });
  });

  it("adds a card to a customer, and makes it the default where that is said", async () => {
    const id = await newCustomer(sandbox);
    const first = await newInstrument(sandbox, id, {}, "5555555555554444");
    const add = (tokenInformation?: Json): Promise<Json> =>
      pay("1.00", {
        paymentInformation: { card: CARD, customer: { id } },
        processingInformation: { ...CREATE, actionTokenTypes: ["paymentInstrument"] },
        ...(tokenInformation && { tokenInformation }),
      });
    const added = await add();
    expect(added["tokenInformation"]).not.toHaveProperty("customer");
    const shown = (): Promise<Json> => jsonOf(call(sandbox, { path: `${CUSTOMERS}/${id}` }));
    expect(await shown()).toMatchObject({ defaultPaymentInstrument: { id: first } });
    const { tokenInformation } = await add({ paymentInstrument: { default: true } });
    const { paymentInstrument } = tokenInformation as { paymentInstrument: { id: string } };
    expect(await shown()).toMatchObject({ defaultPaymentInstrument: paymentInstrument });
  });

  it("makes all types where none is named, and a payment instrument alone where that is", async () => {
    const all = await pay("1.00", { processingInformation: { actionList: ["TOKEN_CREATE"] } });
    expect(all["tokenInformation"]).toMatchObject({ customer: {}, paymentInstrument: {} });
    expect(all["tokenInformation"]).not.toHaveProperty("shippingAddress");
    const alone = await pay("1.00", {
      processingInformation: { ...CREATE, actionTokenTypes: ["paymentInstrument"] },
    });
    const { paymentInstrument } = alone["tokenInformation"] as { paymentInstrument: { id: string } };
    await expectStatus(200, call(sandbox, { path: `/tms/v1/paymentinstruments/${paymentInstrument.id}` }));
  });
});

describe("what follows a payment", () => {
  const capture = (id: string, amount: string): Promise<Response> =>
    post(`${PAYMENTS}/${id}/captures`, money(amount));

  it("is captured and refunded as far as the amounts last", async () => {
    const id = await idOf(pay("10.00"));
    const first = await expectStatus(201, capture(id, "6.00"));
    const self = `/pts/v2/captures/${String(first["id"])}`;
    expect(first).toMatchObject({
      status: "PENDING",
      _links: { self: { href: self }, void: { href: `${self}/voids` }, refund: { href: `${self}/refunds` } },
    });
    expect(await reasonOf(capture(id, "4.01"))).toEqual([
      "EXCEEDS_AUTH_AMOUNT",
      "orderInformation.amountDetails.totalAmount",
    ]);
    await expectStatus(201, capture(id, "4.00"));
    const refund = await expectStatus(201, post(`${self}/refunds`, money("5.50")));
    expect(refund).toMatchObject({
      status: "PENDING",
      refundAmountDetails: { refundAmount: "5.50", currency: "USD" },
    });
    expect(await reasonOf(post(`${self}/refunds`, money("0.51")))).toContain("INVALID_AMOUNT");
    // Of both captures 4.50 is left.
    expect(await reasonOf(post(`${PAYMENTS}/${id}/refunds`, money("4.51")))).toContain("INVALID_AMOUNT");
    await expectStatus(201, post(`${PAYMENTS}/${id}/refunds`, money("4.50")));
    expect(await reasonOf(post(`${PAYMENTS}/${id}/refunds`, money("0.01")))).toContain("INVALID_AMOUNT");
  });

  it("keeps its currency", async () => {
    const id = await idOf(pay("10.00"));
    const field = "orderInformation.amountDetails.currency";
    expect(await reasonOf(post(`${PAYMENTS}/${id}/captures`, money("1.00", "EUR")))).toEqual([
      "INVALID_DATA",
      field,
    ]);
    await expectStatus(201, post(`${PAYMENTS}/${id}/captures`, money("1.00", "usd")));
  });

  it("is reversed once, before a capture, as a whole", async () => {
    const [one, other] = [await idOf(pay("10.00")), await idOf(pay("10.00"))];
    const reverse = (id: string, amount?: string): Promise<Response> =>
      post(`${PAYMENTS}/${id}/reversals`, {
        reversalInformation: { reason: "test", ...(amount && { amountDetails: { totalAmount: amount } }) },
      });
    expect(await reasonOf(reverse(one, "9.99"))).toContain("INVALID_AMOUNT");
    expect(await expectStatus(201, reverse(one, "10.00"))).toMatchObject({
      status: "REVERSED",
      reversalAmountDetails: { reversedAmount: "10.00", currency: "USD" },
    });
    expect(await reasonOf(reverse(one))).toEqual(["AUTH_ALREADY_REVERSED"]);
    expect(await reasonOf(capture(one, "1.00"))).toEqual(["AUTH_ALREADY_REVERSED"]);
    await expectStatus(201, capture(other, "1.00"));
    expect(await reasonOf(reverse(other))).toEqual(["TRANSACTION_ALREADY_SETTLED"]);
  });

  it("is voided once: a sale, a capture, a refund, a credit, and no authorisation", async () => {
    const sale = await idOf(pay("3.00", { processingInformation: { capture: true } }));
    const authorisation = await idOf(pay("3.00"));
    const captured = await idOf(expectStatus(201, capture(authorisation, "3.00")));
    const refunded = await idOf(pay("3.00", { processingInformation: { capture: true } }));
    const refund = await idOf(expectStatus(201, post(`${PAYMENTS}/${refunded}/refunds`, money("3.00"))));
    const credit = await idOf(
      expectStatus(201, post("/pts/v2/credits", { paymentInformation: { card: CARD }, ...money() })),
    );
    expect(await reasonOf(post(`${PAYMENTS}/${authorisation}/voids`, {}))).toEqual(["NOT_VOIDABLE"]);
    expect(await reasonOf(post(`${PAYMENTS}/${refunded}/voids`, {}))).toEqual(["NOT_VOIDABLE"]);
    const paths = [`payments/${sale}`, `captures/${captured}`, `refunds/${refund}`, `credits/${credit}`];
    for (const path of paths.map((end) => `/pts/v2/${end}/voids`)) {
      const voided = await expectStatus(201, post(path, { clientReferenceInformation: { code: "x" } }));
      expect(voided).toMatchObject({ status: "VOIDED", clientReferenceInformation: { code: "x" } });
      expect(await reasonOf(post(path, {}))).toEqual(["NOT_VOIDABLE"]);
    }
    // A voided capture or refund gives its amount back.
    await expectStatus(201, capture(authorisation, "3.00"));
    await expectStatus(201, post(`${PAYMENTS}/${refunded}/refunds`, money("3.00")));
  });

  it("can be raised, and captured up to the new amount", async () => {
    const id = await idOf(pay("10.00"));
    const raise = (amount: Json): Promise<Response> =>
      call(sandbox, {
        method: "PATCH",
        path: `${PAYMENTS}/${id}`,
        body: { orderInformation: { amountDetails: amount } },
      });
    expect(await reasonOf(raise({ totalAmount: "5.00" }))).toEqual([
      "MISSING_FIELD",
      "orderInformation.amountDetails.additionalAmount",
    ]);
    expect(await expectStatus(201, raise({ additionalAmount: "5.555", currency: "USD" }))).toMatchObject({
      id,
      status: "AUTHORIZED",
      orderInformation: { amountDetails: { authorizedAmount: "15.555" } },
    });
    await expectStatus(201, capture(id, "15.555"));
  });

  it.each([
    ["/pts/v2/payments/1/captures", "POST"],
    ["/pts/v2/payments/1/refunds", "POST"],
    ["/pts/v2/payments/1/reversals", "POST"],
    ["/pts/v2/payments/1/voids", "POST"],
    ["/pts/v2/captures/1/refunds", "POST"],
    ["/pts/v2/captures/1/voids", "POST"],
    ["/pts/v2/refunds/1/voids", "POST"],
    ["/pts/v2/credits/1/voids", "POST"],
    ["/pts/v2/payments/1", "PATCH"],
  ])("is not found at %s", async (path, method) => {
    expect(await expectStatus(404, call(sandbox, { method, path, body: {} }))).toEqual({
      message: "The requested resource does not exist",
    });
  });
});

describe("a lost answer", () => {
  const named = (transactionId: string): Json => ({ clientReferenceInformation: { transactionId } });

  it("is found by its transactionId and reversed", async () => {
    const body = { paymentInformation: { card: CARD }, ...money("4502.00"), ...named("lost-1") };
    expect(await expectStatus(502, post(PAYMENTS, body))).toMatchObject({
      status: "SERVER_ERROR",
      reason: "SERVER_TIMEOUT",
    });
    expect(await expectStatus(201, post("/pts/v2/reversals", named("lost-1")))).toMatchObject({
      status: "REVERSED",
      reversalAmountDetails: { reversedAmount: "4502.00" },
    });
    expect(await reasonOf(post("/pts/v2/reversals", named("lost-1")))).toEqual(["AUTH_ALREADY_REVERSED"]);
  });

  it("is found by its transactionId and voided", async () => {
    const changes = { processingInformation: { capture: true }, ...named("lost-2") };
    await pay("2.00", changes);
    expect(await expectStatus(201, post("/pts/v2/voids", named("lost-2")))).toMatchObject({
      status: "VOIDED",
    });
    expect(await reasonOf(post("/pts/v2/reversals", named("lost-2")))).toEqual(["AUTH_ALREADY_REVERSED"]);
  });

  it("is refused where nothing has this name, or none is given", async () => {
    const field = "clientReferenceInformation.transactionId";
    for (const path of ["/pts/v2/reversals", "/pts/v2/voids"]) {
      expect(await reasonOf(post(path, named("nothing")))).toEqual(["INVALID_DATA", field]);
      expect(await reasonOf(post(path, {}))).toEqual(["MISSING_FIELD", field]);
      await expectStatus(404, post(`${path}/`, named("lost-1")));
    }
  });
});

describe("a credit", () => {
  it("with a customer is pending, and can be voided", async () => {
    const id = await newCustomer(sandbox);
    await newInstrument(sandbox, id);
    const body = {
      clientReferenceInformation: { code: "12345678" },
      paymentInformation: { customer: { id } },
      ...money("200"),
    };
    const credit = await expectStatus(201, post("/pts/v2/credits", body));
    const self = `/pts/v2/credits/${String(credit["id"])}`;
    expect(credit).toMatchObject({
      _links: { self: { href: self }, void: { href: `${self}/voids` } },
      status: "PENDING",
      creditAmountDetails: { creditAmount: "200", currency: "USD" },
      paymentInformation: { customer: { id } },
    });
  });

  it("can be declined, and makes no tokens", async () => {
    const body = { paymentInformation: { card: CARD }, ...money("4001.00") };
    expect(await expectStatus(201, post("/pts/v2/credits", body))).toMatchObject({
      status: "DECLINED",
      errorInformation: { reason: "PROCESSOR_DECLINED" },
    });
    expect(await reasonOf(post("/pts/v2/credits", { ...body, processingInformation: CREATE }))).toEqual([
      "INVALID_DATA",
      "processingInformation.actionList",
    ]);
  });
});
