import { describe, expect, it } from "vitest";
import {
  type Customer,
  CybersourceTmsClient,
  type CybersourceTmsEnvironment,
  type Payment,
} from "../src/index.ts";
import {
  bankAccount,
  check,
  customer,
  instrument,
  makingTokens,
  payment,
  paymentOf,
  shipTo,
  visa,
} from "./bodies.ts";
import { allKeys, keyAuth, openRoom } from "./room.ts";

/** The sections of the provider's guide on customer tokens: what goes to which address, and what comes back. */

const hosts: readonly (readonly [CybersourceTmsEnvironment, string])[] = [
  ["test", "https://apitest.cybersource.com"],
  ["production", "https://api.cybersource.com"],
  ["production-india", "https://api.in.cybersource.com"],
];

const json = "application/json;charset=utf-8";
const hal = "application/hal+json;charset=utf-8";
const token = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;
const id = /^[0-9A-F]{32}$/;

describe.each(hosts)("in the environment %s", (environment, host) => {
  /** A client, and the requests that it has sent: method, address and headers, none left out. */
  function open() {
    const room = openRoom();
    const sent: object[] = [];
    const client = new CybersourceTmsClient({
      auth: keyAuth(room),
      environment,
      mle: { unmaskKeys: allKeys.unmaskKeys ?? [] },
      fetch: (url, init) => {
        const { authorization, ...headers } = Object.fromEntries(new Headers(init?.headers));
        expect(authorization).toMatch(token);
        sent.push({ method: init?.method, url: String(url), headers });
        return room.fetch(url, init);
      },
    });
    return { client, room, sent };
  }

  const post = (path: string, accept = json) => ({
    method: "POST",
    url: `${host}${path}`,
    headers: { accept, "content-type": json },
  });
  const read = (method: "GET" | "DELETE", path: string, accept: string) => ({
    method,
    url: `${host}${path}`,
    headers: { accept },
  });

  it("Create a Customer: POST to tms/v2/customers gives the id of the token", async () => {
    const { client, room, sent } = open();
    const { data, response } = await client.customers.create({ body: customer }).withResponse();
    expect(sent).toEqual([post("/tms/v2/customers")]);
    expect(JSON.parse(room.requests()[0]?.body ?? "")).toEqual(customer);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ id: expect.stringMatching(id), ...customer });
    expect(response.headers.get("location")).toBe(`${host}/tms/v2/customers/${data.id}`);
  });

  it("Retrieve a Customer: GET by the id that was returned", async () => {
    const { client, sent } = open();
    const created = await client.customers.create({ body: customer });
    const found: Customer = await client.customers.get({ customerId: created.id });
    expect(sent.slice(1)).toEqual([read("GET", `/tms/v2/customers/${created.id}`, json)]);
    expect(found).toEqual(created);
  });

  it("Update a Customer: PATCH with the fields that are added or changed, and no others", async () => {
    const { client, room, sent } = open();
    const created = await client.customers.create({ body: customer });
    const body = { buyerInformation: { email: "other@example.com" } };
    const changed = await client.customers.update({ customerId: created.id, body });
    expect(sent.slice(1)).toEqual([{ ...post(`/tms/v2/customers/${created.id}`), method: "PATCH" }]);
    expect(room.requests()[1]?.body).toBe(JSON.stringify(body));
    expect(changed).toEqual({
      ...created,
      buyerInformation: { ...customer.buyerInformation, email: "other@example.com" },
    });
  });

  it("Delete a Customer: DELETE, and the token is gone", async () => {
    const { client, room, sent } = open();
    const { id: customerId } = await client.customers.create({ body: customer });
    const { data, response } = await client.customers.delete({ customerId }).withResponse();
    expect(sent.slice(1)).toEqual([read("DELETE", `/tms/v2/customers/${customerId}`, "application/json")]);
    expect([data, response.status]).toEqual([undefined, 204]);
    await client.customers.get({ customerId }).catch(() => {});
    expect(room.requests().map(({ status }) => status)).toEqual([201, 204, 410]);
  });

  /** A customer made by a payment, with a card and an address. */
  async function withDefaults(client: CybersourceTmsClient): Promise<string> {
    const body = payment("0.00", {
      processingInformation: makingTokens,
      orderInformation: {
        amountDetails: { totalAmount: "0.00", currency: "USD" },
        billTo: shipTo,
        shipTo,
      },
    });
    const { tokenInformation } = await client.payments.create({ body });
    return tokenInformation?.customer?.id ?? "";
  }

  const numberIn = ({ _embedded }: Customer) =>
    _embedded?.defaultPaymentInstrument?._embedded?.instrumentIdentifier?.card?.number;

  it("Retrieve a Customer's Default Payment with an Unmasked Card Number: GET with Accept: application/jose", async () => {
    const { client, room, sent } = open();
    const customerId = await withDefaults(client);
    const { data, response } = await client.customers.getUnmasked({ customerId }).withResponse();
    expect(sent.slice(1)).toEqual([read("GET", `/tms/v2/customers/${customerId}`, "application/jose")]);
    expect(numberIn(data)).toBe(visa);
    // What came is a JWE with the header that the guide shows, and nothing in clear.
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("application/jose");
    expect(JSON.parse(Buffer.from(text.split(".")[0] ?? "", "base64url").toString())).toEqual({
      alg: "RSA-OAEP-256",
      cty: "json",
      typ: "JWT",
      enc: "A256GCM",
      kid: allKeys.unmaskKeys?.[0]?.kid,
    });
    expect(text).not.toContain(visa);
    expect(room.requests()[1]?.status).toBe(200);
    // But for the number it is what the other call gives.
    const masked = await client.customers.get({ customerId });
    expect(numberIn(masked)).toBe("411111XXXXXX1111");
    expect(JSON.parse(JSON.stringify(data).replace(visa, "411111XXXXXX1111"))).toEqual(masked);
  });

  it("Retrieve a Customer's Default Payment and Shipping Details: both are inside", async () => {
    const { client, sent } = open();
    const customerId = await withDefaults(client);
    const found = await client.customers.get({ customerId });
    expect(sent.slice(1)).toEqual([read("GET", `/tms/v2/customers/${customerId}`, json)]);
    expect(found).toMatchObject({
      defaultPaymentInstrument: { id: found._embedded?.defaultPaymentInstrument?.id },
      defaultShippingAddress: { id: found._embedded?.defaultShippingAddress?.id },
      _embedded: {
        defaultPaymentInstrument: { default: true, card: instrument.card, billTo: shipTo },
        defaultShippingAddress: { default: true, shipTo },
      },
    });
  });

  it("Create a Customer Token with Validated Payment Details: POST to pts/v2/payments with TOKEN_CREATE and a zero amount", async () => {
    const { client, room, sent } = open();
    const body = payment("0.00", { processingInformation: makingTokens });
    const paid: Payment = await client.payments.create({ body });
    expect(sent).toEqual([post("/pts/v2/payments", hal)]);
    expect(JSON.parse(room.requests()[0]?.body ?? "")).toEqual(body);
    expect(paid).toMatchObject({
      status: "AUTHORIZED",
      orderInformation: { amountDetails: { totalAmount: "0.00", currency: "USD" } },
      tokenInformation: {
        instrumentidentifierNew: true,
        customer: { id: expect.stringMatching(id) },
        paymentInstrument: { id: expect.stringMatching(id) },
        instrumentIdentifier: { id: expect.stringMatching(/^70\d{13}1111$/), state: "ACTIVE" },
      },
    });
  });

  it("Authorizing a Payment with a Customer Token: its id in paymentInformation.customer.id", async () => {
    const { client, room, sent } = open();
    const customerId = await withDefaults(client);
    const paid = await client.payments.create({ body: paymentOf(customerId, "102.21") });
    expect(sent.slice(1)).toEqual([post("/pts/v2/payments", hal)]);
    expect(JSON.parse(room.requests()[1]?.body ?? "")).toMatchObject({
      paymentInformation: { customer: { id: customerId } },
    });
    expect(paid).toMatchObject({
      status: "AUTHORIZED",
      orderInformation: { amountDetails: { authorizedAmount: "102.21", currency: "USD" } },
      paymentInformation: { customer: { id: customerId }, instrumentIdentifier: { state: "ACTIVE" } },
    });
    expect(paid.tokenInformation).toBeUndefined();
  });

  it("Making a Credit with a Customer Token: POST to pts/v2/credits", async () => {
    const { client, sent } = open();
    const customerId = await withDefaults(client);
    const credit = await client.credits.create({ body: paymentOf(customerId, "200") });
    expect(sent.slice(1)).toEqual([post("/pts/v2/credits", hal)]);
    expect(credit).toMatchObject({
      status: "PENDING",
      creditAmountDetails: { creditAmount: "200", currency: "USD" },
      paymentInformation: { customer: { id: customerId } },
      _links: { void: { method: "POST", href: `/pts/v2/credits/${credit.id}/voids` } },
    });
  });

  it("A customer holds an electronic check as well as a card", async () => {
    const { client, sent } = open();
    const { id: customerId } = await client.customers.create({ body: customer });
    const account = await client.instrumentIdentifiers.create({ body: { bankAccount } });
    const made = await client.customerPaymentInstruments.create({
      customerId,
      body: { ...check, instrumentIdentifier: { id: account.id } },
    });
    expect(sent.slice(1)).toEqual([
      post("/tms/v1/instrumentidentifiers"),
      post(`/tms/v2/customers/${customerId}/payment-instruments`),
    ]);
    expect(account.bankAccount).toEqual(bankAccount);
    expect(made).toMatchObject({
      default: true,
      bankAccount: { type: "checking" },
      buyerInformation: check.buyerInformation,
      processingInformation: { bankTransferOptions: { SECCode: "WEB" } },
      instrumentIdentifier: { id: account.id },
    });
    const { _embedded } = await client.customers.get({ customerId });
    expect(_embedded?.defaultPaymentInstrument?.bankAccount?.type).toBe("checking");
  });
});
