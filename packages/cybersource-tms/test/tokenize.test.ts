import { describe, expect, it } from "vitest";
import {
  ApiError,
  CybersourceTmsClient,
  PartialSuccessError,
  type TokenizeInput,
  type TokenizeResult,
} from "../src/index.ts";
import { customer, instrument, shipTo, visa } from "./bodies.ts";
import { allKeys, keyAuth, openRoom, requestKey, secretAuth } from "./room.ts";
import { shownOf } from "./shown-of.ts";

function open(mle = allKeys, authOf: typeof keyAuth | typeof secretAuth = keyAuth) {
  const room = openRoom();
  const client = new CybersourceTmsClient({
    auth: authOf(room),
    environment: "test",
    fetch: room.fetch,
    mle,
  });
  return { client, room };
}

const all: TokenizeInput = {
  processingInformation: {
    actionList: ["TOKEN_CREATE"],
    actionTokenTypes: ["customer", "paymentInstrument", "instrumentIdentifier", "shippingAddress"],
  },
  tokenInformation: {
    customer,
    instrumentIdentifier: { card: { number: visa } },
    paymentInstrument: instrument,
    shippingAddress: { shipTo },
  },
};
/** Its address is wrong, and all else right. */
const halfBad: TokenizeInput = {
  ...all,
  tokenInformation: {
    ...all.tokenInformation,
    shippingAddress: { shipTo: { ...shipTo, country: "Atlantis" } },
  },
};
/** Its number is wrong, and its payment instrument needs it. */
const allBad: TokenizeInput = {
  processingInformation: {
    actionList: ["TOKEN_CREATE"],
    actionTokenTypes: ["paymentInstrument", "instrumentIdentifier"],
  },
  tokenInformation: {
    instrumentIdentifier: { card: { number: "4111" } },
    paymentInstrument: instrument,
  },
};

const answering = (body: object) => async () =>
  new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

const outcomes = (results: readonly TokenizeResult[]) =>
  results.map(({ resource, httpStatus }) => [resource, httpStatus]);

describe("tokenize", () => {
  it.each([
    ["a private key", keyAuth],
    ["a shared secret", secretAuth],
  ])("makes everything in one call, signed with %s", async (_what, authOf) => {
    for (const mle of [allKeys, { requestKey }]) {
      const { client, room } = open(mle, authOf);
      const { data, body } = await client.tokenize({ body: all }).withResponse();
      expect(outcomes(data)).toEqual([
        ["instrumentIdentifier", 201],
        ["customer", 201],
        ["paymentInstrument", 201],
        ["shippingAddress", 201],
      ]);
      expect(body).toEqual({ responses: data });
      const ids = Object.fromEntries(data.map(({ resource, id = "" }) => [resource, id]));
      const found = await client.customers.get({ customerId: ids["customer"] ?? "" });
      expect(found.defaultPaymentInstrument?.id).toBe(ids["paymentInstrument"]);
      expect(found.defaultShippingAddress?.id).toBe(ids["shippingAddress"]);
      expect(Object.keys(JSON.parse(room.requests()[0]?.body ?? ""))).toEqual(["encryptedRequest"]);
    }
  });

  it("throws what failed when some of the tokens were made", async () => {
    const { client } = open();
    const { error } = await client.tokenize({ body: halfBad }).result();
    if (!PartialSuccessError.is(error)) throw new Error("another error");
    expect(error).toMatchObject({
      name: "PartialSuccessError",
      code: "partial_success",
      outcome: "partial",
      attempts: 1,
      retryable: false,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      message: expect.stringContaining("failures named: 1"),
      details: [
        { code: "invalidFields", message: expect.stringContaining("shipTo.country") },
        { field: "shipTo.country" },
      ],
    });
    expect(outcomes(error.failures)).toEqual([["shippingAddress", 400]]);
    expect(error.failures[0]?.errors?.[0]?.type).toBe("invalidFields");
    expect(outcomes(error.data)).toEqual([
      ["instrumentIdentifier", 201],
      ["customer", 201],
      ["paymentInstrument", 201],
      ["shippingAddress", 400],
    ]);
    // What was made is there.
    const made = error.data.find(({ resource }) => resource === "customer");
    expect(await client.customers.get({ customerId: made?.id ?? "" })).toMatchObject(customer);
    for (const text of [visa, shipTo.lastName, shipTo.address1]) expect(shownOf(error)).not.toContain(text);
  });

  it("returns the same with partial: return", async () => {
    const { client } = open();
    const results = await client.tokenize({ body: halfBad }, { partial: "return" });
    expect(outcomes(results)).toEqual([
      ["instrumentIdentifier", 201],
      ["customer", 201],
      ["paymentInstrument", 201],
      ["shippingAddress", 400],
    ]);
  });

  it.each(["throw", "return"] as const)("fails when nothing was made, partial: %s", async (partial) => {
    const { client } = open();
    const { error } = await client.tokenize({ body: allBad }, { partial }).result();
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: "ApiError",
      code: "refused",
      status: 200,
      outcome: "refused",
      providerCode: "invalidFields",
      details: [
        { code: "invalidFields", message: expect.stringContaining("card.number") },
        { code: "notAttempted", message: expect.stringContaining("Not tried") },
        { field: "card.number" },
      ],
    });
    expect(shownOf(error)).not.toContain("4111");
  });

  it("fails as any call does where the whole request is refused", async () => {
    const { client } = open();
    const { error } = await client.tokenize({ body: {} }).result();
    expect(error).toMatchObject({ status: 400, providerCode: "missingFields", outcome: "refused" });
  });

  it.each<[string, unknown, object]>([
    ["all with 5xx", [500, 503], { name: "ApiError", code: "refused", outcome: "unknown" }],
    ["all, one with 5xx", [400, 500], { name: "ApiError", code: "refused", outcome: "unknown" }],
    ["all but one", [201, 500], { name: "PartialSuccessError", outcome: "partial" }],
    ["one without a status", [201, null], { name: "PartialSuccessError", outcome: "partial" }],
    ["none at all", [], { name: "DecodeError", outcome: "unknown" }],
  ])("goes by the status of each: %s", async (_what, statuses, expected) => {
    const responses = (statuses as number[]).map((httpStatus) => ({ resource: "customer", httpStatus }));
    const client = new CybersourceTmsClient({
      auth: keyAuth(openRoom()),
      environment: "test",
      mle: { requestKey },
      fetch: answering({ responses }),
    });
    const { error } = await client.tokenize({ body: all }).result();
    expect(error).toMatchObject(expected);
  });
});
