import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as operations from "../src/generated/operations.ts";
import {
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  type PaymentInput,
  type TokError,
} from "../src/index.ts";
import { customer, payment, shipTo, visa } from "./bodies.ts";
import { requestKey } from "./room.ts";
import { type Arrived, answerJson, type Served, serve } from "./serve.ts";
import { shownOf } from "./shown-of.ts";
import { hurrying, withoutWaiting } from "./without-waiting.ts";

/** What becomes of a request at the server; a status is answered with an error of the service. */
type Fate = "lost" | "cut" | "silence" | "empty" | "a page" | "no id" | number;

let served: Served;
let arrived: Arrived[];
/** The fates of the next requests; then all goes well. */
let fates: Fate[];

beforeEach(async () => {
  arrived = [];
  fates = [];
  served = await serve((request, outgoing) => {
    arrived.push(request);
    const fate = fates.shift() ?? 200;
    switch (fate) {
      case "lost":
        outgoing.destroy();
        break;
      case "cut":
        outgoing.writeHead(201, { "content-type": "application/json", "content-length": "100" });
        outgoing.write('{"id":"1",', () => outgoing.destroy());
        break;
      case "silence":
        break;
      case "empty":
        outgoing.writeHead(201, { "content-type": "application/json" }).end();
        break;
      case "a page":
        outgoing.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><h1>Sign in</h1>");
        break;
      case "no id":
        answerJson(outgoing, 201, { status: "AUTHORIZED" });
        break;
      case 200:
        if (request.method === "DELETE") outgoing.writeHead(204).end();
        else answerJson(outgoing, 200, { id: "1", status: "AUTHORIZED" });
        break;
      default:
        answerJson(outgoing, fate, {
          errors: [{ type: "serverError" }],
          reason: "SERVER_TIMEOUT",
          status: "X",
        });
    }
  });
});
afterEach(() => served.close());

const sharedSecret = Buffer.from("fake-cybersource-of-nobody").toString("base64");

function clientWith(options: Partial<CybersourceTmsClientOptions> = {}): CybersourceTmsClient {
  const auth = { scheme: "jwt", merchantId: "synthetic_mid", keyId: "key-1", sharedSecret } as const;
  return new CybersourceTmsClient({ auth, baseUrl: served.url, ...options } as CybersourceTmsClientOptions);
}

const id = "7000000000000000000000";
const [customerId, paymentInstrumentId, shippingAddressId, instrumentIdentifierId] = ["c", "p", "s", "i"];
const transactionId = "mine-0001";

type Failing = { result(): Promise<{ readonly error?: TokError | undefined }> };

/** The calls that change something, without what would guard a change. */
const writes = {
  "customers.create": ({ customers }) => customers.create({ body: customer }),
  "customers.update": ({ customers }) => customers.update({ customerId, body: customer }),
  "customers.delete": ({ customers }) => customers.delete({ customerId }),
  "customerPaymentInstruments.create": ({ customerPaymentInstruments: instruments }) =>
    instruments.create({ customerId, body: {} }),
  "customerPaymentInstruments.update": ({ customerPaymentInstruments: instruments }) =>
    instruments.update({ customerId, paymentInstrumentId, body: {} }),
  "customerPaymentInstruments.delete": ({ customerPaymentInstruments: instruments }) =>
    instruments.delete({ customerId, paymentInstrumentId }),
  "customerShippingAddresses.create": ({ customerShippingAddresses: addresses }) =>
    addresses.create({ customerId, body: { shipTo } }),
  "customerShippingAddresses.update": ({ customerShippingAddresses: addresses }) =>
    addresses.update({ customerId, shippingAddressId, body: {} }),
  "customerShippingAddresses.delete": ({ customerShippingAddresses: addresses }) =>
    addresses.delete({ customerId, shippingAddressId }),
  "instrumentIdentifiers.create": ({ instrumentIdentifiers: numbers }) =>
    numbers.create({ body: { card: { number: visa } } }),
  "instrumentIdentifiers.update": ({ instrumentIdentifiers: numbers }) =>
    numbers.update({ instrumentIdentifierId, body: {} }),
  "instrumentIdentifiers.delete": ({ instrumentIdentifiers: numbers }) =>
    numbers.delete({ instrumentIdentifierId }),
  "paymentInstruments.create": ({ paymentInstruments }) => paymentInstruments.create({ body: {} }),
  "paymentInstruments.update": ({ paymentInstruments }) =>
    paymentInstruments.update({ paymentInstrumentId, body: {} }),
  "paymentInstruments.delete": ({ paymentInstruments }) => paymentInstruments.delete({ paymentInstrumentId }),
  tokenize: (client) => client.tokenize({ body: {} }),
  "payments.create": ({ payments }) => payments.create({ body: payment("1.00") }),
  "payments.increment": ({ payments }) => payments.increment({ id, body: {} }),
  "payments.capture": ({ payments }) => payments.capture({ id, body: {} }),
  "payments.refund": ({ payments }) => payments.refund({ id, body: {} }),
  "payments.reverse": ({ payments }) => payments.reverse({ id, body: {} }),
  "payments.void": ({ payments }) => payments.void({ id, body: {} }),
  "captures.refund": ({ captures }) => captures.refund({ id, body: {} }),
  "captures.void": ({ captures }) => captures.void({ id, body: {} }),
  "refunds.void": ({ refunds }) => refunds.void({ id, body: {} }),
  "credits.create": ({ credits }) => credits.create({ body: payment("1.00") }),
  "credits.void": ({ credits }) => credits.void({ id, body: {} }),
  "timeoutReversals.create": ({ timeoutReversals }) =>
    timeoutReversals.create({ body: { clientReferenceInformation: { transactionId } } }),
  "timeoutVoids.create": ({ timeoutVoids }) =>
    timeoutVoids.create({ body: { clientReferenceInformation: { transactionId } } }),
} satisfies Record<string, (client: CybersourceTmsClient) => Failing>;
const names = Object.keys(writes) as (keyof typeof writes)[];

describe("a write whose answer is lost", () => {
  withoutWaiting();

  it("is each operation that has no GET", () => {
    const known = Object.values(operations).filter(({ method }) => method !== "GET");
    expect([...names].sort()).toEqual(known.map(({ name }) => name).sort());
  });

  it.each(names)("is sent once, and its outcome is unknown: %s", async (name) => {
    const fatesOfAll: Fate[] = ["lost", "cut", 408, 500, 502, 503, 504];
    for (const fate of fatesOfAll) {
      arrived = [];
      fates = [fate];
      const { error } = await writes[name](clientWith({ ...hurrying, mle: { requestKey } })).result();
      expect(error, String(fate)).toMatchObject({
        operation: name,
        outcome: "unknown",
        attempts: 1,
        retryable: false,
        message: expect.stringContaining(
          "The request may have been carried out: look it up at the provider before sending it again.",
        ),
      });
      expect(arrived, String(fate)).toHaveLength(1);
    }
  });

  it("is sent once with an if-match that its operation does not document", async () => {
    fates = ["lost"];
    const { error } = await clientWith(hurrying)
      .payments.increment({ id, body: {} }, { headers: { "if-match": '"x"' } })
      .result();
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1, retryable: false });
    expect(arrived).toHaveLength(1);
  });

  it.each(names)("is one after all that is tried again when it provably did nothing: %s", async (name) => {
    fates = [429, 429, "lost"];
    const { error } = await writes[name](clientWith({ ...hurrying, mle: { requestKey } })).result();
    expect(error).toMatchObject({ code: "connection_lost", outcome: "unknown", attempts: 3 });
    expect(arrived).toHaveLength(3);
  });

  it.each<[string, Fate]>([
    ["an empty answer", "empty"],
    ["a page that somebody puts in between", "a page"],
    ["an answer without what proves it", "no id"],
  ])("is also one with %s: sent once, outcome unknown", async (_what, fate) => {
    fates = [fate];
    const { error } = await clientWith()
      .payments.create({ body: payment("1.00") })
      .result();
    expect(error).toMatchObject({ name: "DecodeError", outcome: "unknown", attempts: 1, retryable: false });
    expect(arrived).toHaveLength(1);
  });
});

describe("a payment whose answer is lost", () => {
  const recovery = (body: PaymentInput) => ({
    ...body,
    clientReferenceInformation: { code: "x", transactionId },
  });
  const losses: readonly (readonly [string, Fate, object])[] = [
    ["to a broken connection", "lost", {}],
    ["in the middle", "cut", {}],
    ["to a timeout", "silence", { timeoutMs: 400 }],
    ["to a timeout of the whole call", "silence", { totalTimeoutMs: 400 }],
    ["to a 502", 502, {}],
    ["to a 504", 504, {}],
    ["to what is no answer", "a page", {}],
  ];

  it.each(losses)("says how to take it back, %s", async (_what, fate, options) => {
    fates = [fate];
    const { error } = await clientWith()
      .payments.create({ body: recovery(payment("1.00")) }, options)
      .result();
    expect(error?.outcome).toBe("unknown");
    expect(error?.message).toMatch(
      /The request may have been carried out: .* timeoutReversals\.create with the same clientReferenceInformation\.transactionId reverses the authorization, timeoutVoids\.create voids a sale\.$/,
    );
    expect(arrived).toHaveLength(1);
    for (const text of [visa, transactionId, shipTo.address1]) expect(shownOf(error)).not.toContain(text);
  });

  it.each(losses)("does not say so without a transactionId, %s", async (_what, fate, options) => {
    const bodies = [
      payment("1.00"),
      payment("1.00", { clientReferenceInformation: { code: "x", transactionId: "" } }),
    ];
    for (const body of bodies) {
      fates = [fate];
      const { error } = await clientWith().payments.create({ body }, options).result();
      expect(error?.outcome).toBe("unknown");
      expect(error?.message).toContain("look it up at the provider");
      expect(error?.message).not.toMatch(/timeout(?:Reversals|Voids)/);
    }
    expect(arrived).toHaveLength(2);
  });

  it("says so when the caller ends it", async () => {
    const controller = new AbortController();
    fates = ["silence"];
    const call = clientWith().payments.create(
      { body: recovery(payment("1.00")) },
      { signal: controller.signal },
    );
    await vi.waitUntil(() => arrived.length === 1);
    controller.abort();
    const { error } = await call.result();
    expect(error).toMatchObject({ name: "AbortedError", outcome: "unknown" });
    expect(error?.message).toContain("timeoutReversals.create");
  });

  it("does not say so when nothing was done", async () => {
    const body = recovery(payment("1.00"));
    fates = [400];
    const refused = await clientWith().payments.create({ body }).result();
    expect(refused.error).toMatchObject({ outcome: "refused" });
    await served.close();
    const unsent = await clientWith().payments.create({ body }, { retry: false }).result();
    expect(unsent.error).toMatchObject({ outcome: "not-sent", code: "connection_failed" });
    for (const { error } of [refused, unsent]) expect(error?.message).not.toContain("timeoutReversals");
  });

  it("is not tried again, however that is asked for", async () => {
    for (const fate of ["lost", 502, 503] as const) {
      fates = [fate];
      await clientWith({ retry: { attempts: 9 } })
        .payments.create({ body: recovery(payment("1.00")) }, { retry: { attempts: 9 } })
        .result();
    }
    expect(arrived).toHaveLength(3);
  });
});

describe("what else moves money and can be taken back", () => {
  const body = { clientReferenceInformation: { transactionId } };
  const voidable: Readonly<Record<string, (client: CybersourceTmsClient) => Failing>> = {
    "credits.create": ({ credits }) => credits.create({ body }),
    "payments.capture": ({ payments }) => payments.capture({ id, body }),
    "payments.refund": ({ payments }) => payments.refund({ id, body }),
    "captures.refund": ({ captures }) => captures.refund({ id, body }),
  };
  it.each(Object.entries(voidable))("names the timeout void: %s", async (_name, call) => {
    fates = ["lost"];
    const { error } = await call(clientWith()).result();
    expect(error?.message).toContain(
      "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it.",
    );
    expect(error?.message).not.toContain("timeoutReversals");
  });
});

describe("a change under ifMatch whose answer is lost", () => {
  withoutWaiting();

  it("is sent again, for it takes effect once", async () => {
    fates = ["lost", 503];
    const client = clientWith(hurrying);
    const { attempts } = await client.customers
      .update({ customerId, ifMatch: '"v1"', body: customer })
      .withResponse();
    expect(attempts).toBe(3);
  });

  it("may find it made: 412, with an outcome that is unknown", async () => {
    fates = ["lost", 412];
    const { error } = await clientWith(hurrying)
      .customers.update({ customerId, ifMatch: '"v1"', body: customer })
      .result();
    expect(error).toMatchObject({ status: 412, outcome: "unknown", attempts: 2 });
    expect(error?.message).toContain("The request may have been carried out");
  });
});

describe("a GET whose answer is lost", () => {
  withoutWaiting();

  it("is sent again", async () => {
    for (const fate of ["lost", "cut", 502, 503, 504] as const) {
      arrived = [];
      fates = [fate];
      await clientWith(hurrying).customers.get({ customerId });
      expect(arrived).toHaveLength(2);
    }
  });

  it("has nothing to warn of", async () => {
    fates = ["lost", "lost", "lost"];
    const { error } = await clientWith(hurrying).customers.get({ customerId }).result();
    expect(error).toMatchObject({ attempts: 3, retryable: true });
    expect(error?.message).not.toContain("carried out");
  });
});
