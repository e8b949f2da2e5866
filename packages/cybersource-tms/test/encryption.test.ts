import { createHash, generateKeyPairSync } from "node:crypto";
import type { CybersourceTmsRoomOptions } from "@tok/sandbox";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as operations from "../src/generated/operations.ts";
import { CybersourceTmsClient, type CybersourceTmsClientOptions, NotFoundError } from "../src/index.ts";
import { check, customer, instrument, payment, shipTo, visa } from "./bodies.ts";
import { seal, unseal } from "./jwe.ts";
import {
  allKeys,
  keyAuth,
  keys,
  openRoom,
  type Room,
  requestKey,
  responseKeys,
  secretAuth,
  unmaskKeys,
} from "./room.ts";
import { type KeyPair, keyPair } from "./rsa-keys.ts";

/** What was sent: the body as it left, and the claims of its token. */
interface Sent {
  readonly method: string;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly claims: Readonly<Record<string, unknown>>;
}

const textOf = (body: unknown) => Buffer.from(body instanceof Uint8Array ? body : "");

function claimsIn(headers: Headers): Sent["claims"] {
  const claims = headers.get("authorization")?.split(".")[1] ?? "";
  return JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
}

/** A client whose requests are kept, and answered by a function. */
function answeredBy(
  answer: (sent: Sent) => Response,
  mle: CybersourceTmsClientOptions["mle"],
  others: Partial<CybersourceTmsClientOptions> = {},
) {
  const sent: Sent[] = [];
  const client = new CybersourceTmsClient({
    auth: secretAuth(room),
    environment: "test",
    retry: false,
    mle,
    fetch: async (_url, init) => {
      const headers = new Headers(init?.headers);
      const one = {
        method: init?.method ?? "",
        headers,
        body: textOf(init?.body),
        claims: claimsIn(headers),
      };
      sent.push(one);
      return answer(one);
    },
    ...others,
  } as CybersourceTmsClientOptions);
  return { client, sent };
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const encrypted = (status: number, body: unknown, { publicKey, kid }: KeyPair = keys.responseMle) =>
  json(status, { encryptedResponse: seal({ publicKey, kid, content: JSON.stringify(body) }) });

// For its credentials alone.
const room: Room = openRoom();

type Call = (client: CybersourceTmsClient) => PromiseLike<unknown>;

const id = "7000000000000000000000";
const [customerId, paymentInstrumentId, shippingAddressId, instrumentIdentifierId] = ["c", "p", "s", "i"];

/** A call, and the body that it sends. */
const sending = <Body extends object>(
  body: Body,
  call: (client: CybersourceTmsClient, body: Body) => PromiseLike<unknown>,
) => ({ body, call: (client: CybersourceTmsClient) => call(client, body) });

/** Every call that has a body, with one. */
const calls = {
  "customers.create": sending(customer, ({ customers }, body) => customers.create({ body })),
  "customers.update": sending(customer, ({ customers }, body) => customers.update({ customerId, body })),
  "customerPaymentInstruments.create": sending(check, ({ customerPaymentInstruments }, body) =>
    customerPaymentInstruments.create({ customerId, body }),
  ),
  "customerPaymentInstruments.update": sending(instrument, ({ customerPaymentInstruments }, body) =>
    customerPaymentInstruments.update({ customerId, paymentInstrumentId, body }),
  ),
  "customerShippingAddresses.create": sending({ shipTo }, ({ customerShippingAddresses }, body) =>
    customerShippingAddresses.create({ customerId, body }),
  ),
  "customerShippingAddresses.update": sending({ shipTo }, ({ customerShippingAddresses }, body) =>
    customerShippingAddresses.update({ customerId, shippingAddressId, body }),
  ),
  "instrumentIdentifiers.create": sending({ card: { number: visa } }, ({ instrumentIdentifiers }, body) =>
    instrumentIdentifiers.create({ body }),
  ),
  "instrumentIdentifiers.update": sending({ billTo: { country: "US" } }, ({ instrumentIdentifiers }, body) =>
    instrumentIdentifiers.update({ instrumentIdentifierId, body }),
  ),
  "paymentInstruments.create": sending(instrument, ({ paymentInstruments }, body) =>
    paymentInstruments.create({ body }),
  ),
  "paymentInstruments.update": sending(check, ({ paymentInstruments }, body) =>
    paymentInstruments.update({ paymentInstrumentId, body }),
  ),
  tokenize: sending(
    { tokenInformation: { instrumentIdentifier: { card: { number: visa } } } },
    (client, body) => client.tokenize({ body }),
  ),
  "payments.create": sending(payment("1.00"), ({ payments }, body) => payments.create({ body })),
  "payments.increment": sending({ orderInformation: {} }, ({ payments }, body) =>
    payments.increment({ id, body }),
  ),
  "payments.capture": sending({}, ({ payments }, body) => payments.capture({ id, body })),
  "payments.refund": sending({}, ({ payments }, body) => payments.refund({ id, body })),
  "payments.reverse": sending({}, ({ payments }, body) => payments.reverse({ id, body })),
  "payments.void": sending({}, ({ payments }, body) => payments.void({ id, body })),
  "captures.refund": sending({}, ({ captures }, body) => captures.refund({ id, body })),
  "captures.void": sending({}, ({ captures }, body) => captures.void({ id, body })),
  "refunds.void": sending({}, ({ refunds }, body) => refunds.void({ id, body })),
  "credits.create": sending(payment("1.00"), ({ credits }, body) => credits.create({ body })),
  "credits.void": sending({}, ({ credits }, body) => credits.void({ id, body })),
  "timeoutReversals.create": sending(
    { clientReferenceInformation: { transactionId: "Zoë 😀" } },
    ({ timeoutReversals }, body) => timeoutReversals.create({ body }),
  ),
  "timeoutVoids.create": sending(
    { clientReferenceInformation: { transactionId: "1" } },
    ({ timeoutVoids }, body) => timeoutVoids.create({ body }),
  ),
} satisfies Record<string, { readonly body: object; readonly call: Call }>;

/** Good enough an answer for every call. */
const good = { id: "1", status: "AUTHORIZED", responses: [{ resource: "customer", httpStatus: 201 }] };

describe("a request", () => {
  it("has a body in each of these calls, and in no other", () => {
    const known = Object.values(operations).filter(({ body }) => body !== undefined);
    expect(Object.keys(calls).sort()).toEqual(known.map(({ name }) => name).sort());
  });

  it.each(Object.entries(calls))("is encrypted where there is a key: %s", async (_name, { call, body }) => {
    const { client, sent } = answeredBy(
      () => json(200, good),
      { requestKey },
      { clock: () => 1_767_225_600_999 },
    );
    await call(client);
    expect(sent).toHaveLength(1);
    const [request] = sent;
    if (request === undefined) throw new Error("nothing was sent");
    const { body: bytes, claims, headers } = request;
    const wrapper: unknown = JSON.parse(bytes.toString("utf8"));
    expect(wrapper).toEqual({ encryptedRequest: expect.any(String) });
    const { header, content } = unseal(Object(wrapper).encryptedRequest, keys.requestMle.privateKey);
    expect(header).toBe(
      `{"alg":"RSA-OAEP-256","enc":"A256GCM","cty":"JWT","kid":"${keys.requestMle.kid}","iat":1767225600}`,
    );
    expect(content).toBe(JSON.stringify(body));
    // What is signed are the bytes that leave.
    expect(claims["digest"]).toBe(createHash("sha256").update(bytes).digest("base64"));
    expect(claims["v-c-response-mle-kid"]).toBeUndefined();
    expect(headers.get("content-type")).toBe("application/json;charset=utf-8");
  });

  it.each(Object.entries(calls).filter(([name]) => name !== "tokenize"))(
    "goes in clear where there is none: %s",
    async (_name, { call, body }) => {
      for (const mle of [undefined, { unmaskKeys }]) {
        const { client, sent } = answeredBy(() => json(200, good), mle);
        await call(client);
        expect(sent.map((one) => one.body.toString("utf8"))).toEqual([JSON.stringify(body)]);
      }
    },
  );

  it("is encrypted anew in each call, with a key and a nonce of its own", async () => {
    const { client, sent } = answeredBy(() => json(200, good), { requestKey });
    await client.customers.create({ body: customer });
    await client.customers.create({ body: customer });
    const parts = sent.map(({ body }) => JSON.parse(body.toString()).encryptedRequest.split("."));
    for (const index of [1, 2, 3, 4]) expect(parts[0][index]).not.toBe(parts[1][index]);
  });

  it("has nothing to encrypt in a GET or a DELETE", async () => {
    const { client, sent } = answeredBy(
      ({ method }) => (method === "DELETE" ? new Response(null, { status: 204 }) : json(200, good)),
      { requestKey },
    );
    await client.customers.get({ customerId });
    await client.customers.delete({ customerId });
    for (const { body, claims } of sent) {
      expect(body).toHaveLength(0);
      expect(claims).not.toHaveProperty("digest");
    }
  });

  it("is encrypted as it was when the call was made", async () => {
    const { client, sent } = answeredBy(() => json(200, good), { requestKey });
    const body = structuredClone(customer);
    const call = client.customers.create({ body });
    Object.assign(body, { objectInformation: { title: "late" } });
    await call;
    const { encryptedRequest } = JSON.parse(sent[0]?.body.toString() ?? "");
    expect(unseal(encryptedRequest, keys.requestMle.privateKey).content).toBe(JSON.stringify(customer));
  });

  const { publicKey } = keys.requestMle;
  const spki = Buffer.from(publicKey.replace(/-----.*|\n/g, ""), "base64");
  it.each<[string, () => unknown]>([
    ["SPKI in PEM", () => publicKey],
    ["a JWK", () => crypto.subtle.importKey("spki", spki, rsaOaep, true, ["encrypt"]).then(jwkOf)],
    ["a CryptoKey", () => crypto.subtle.importKey("spki", spki, rsaOaep, false, ["encrypt"])],
  ])("takes its key as %s", async (_form, key) => {
    const mle = { requestKey: { ...requestKey, key: await key() } } as CybersourceTmsClientOptions["mle"];
    const { client, sent } = answeredBy(() => json(200, good), mle);
    await client.customers.create({ body: customer });
    const { encryptedRequest } = JSON.parse(sent[0]?.body.toString() ?? "");
    expect(unseal(encryptedRequest, keys.requestMle.privateKey).content).toBe(JSON.stringify(customer));
  });

  it("takes its key on the first day and on the last", async () => {
    const clock = () => 1_767_225_600_000;
    const day = new Date(clock());
    for (const dates of [{ notBefore: day }, { notAfter: day }, { notBefore: day, notAfter: day }]) {
      const { client } = answeredBy(
        () => json(200, good),
        { requestKey: { ...requestKey, ...dates } },
        { clock },
      );
      expect((await client.customers.create({ body: customer })).id).toBe("1");
    }
  });
});

const rsaOaep = { name: "RSA-OAEP", hash: "SHA-256" } as const;
const jwkOf = (key: Awaited<ReturnType<typeof crypto.subtle.importKey>>) =>
  crypto.subtle.exportKey("jwk", key);

describe("an answer", () => {
  it.each([
    ["with a private key", keyAuth],
    ["with a shared secret", secretAuth],
  ])("is asked for encrypted, and read, in every call, signed %s", async (_what, authOf) => {
    const opened = openRoom();
    const client = new CybersourceTmsClient({
      auth: authOf(opened),
      environment: "test",
      fetch: opened.fetch,
      mle: allKeys,
    });
    const { data, body, response, requestId } = await client.customers
      .create({ body: customer })
      .withResponse();
    expect(data).toMatchObject(customer);
    expect(body).toEqual(data);
    expect(requestId).toBe(response.headers.get("v-c-correlation-id"));
    // The response is the one that came.
    expect(await response.json()).toEqual({
      encryptedResponse: expect.stringMatching(/^[\w-]+(\.[\w-]+){4}$/),
    });
    const number = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
    const item = { ...instrument, instrumentIdentifier: { id: number.id } };
    await client.customerPaymentInstruments.create({ customerId: data.id, body: item });
    const list = await client.customerPaymentInstruments.list({ customerId: data.id }).withResponse();
    expect(list.data).toHaveLength(1);
    expect(list.body.total).toBe(1);
    for await (const one of client.customerPaymentInstruments.iterate({ customerId: data.id })) {
      expect(one.instrumentIdentifier?.id).toBe(number.id);
    }
    expect((await client.payments.create({ body: payment("4001.00") })).status).toBe("DECLINED");
    const raw = await client.http.GET("/tms/v2/customers/{customerId}", {
      params: { path: { customerId: data.id } },
    });
    expect(raw.data?.id).toBe(data.id);
    expect(await client.customers.delete({ customerId: data.id })).toBeUndefined();
    expect(JSON.stringify(opened.requests())).not.toContain(visa);
  });

  it("is read when it is an error, with each of its parts", async () => {
    const opened = openRoom();
    const client = new CybersourceTmsClient({
      auth: keyAuth(opened),
      environment: "test",
      fetch: opened.fetch,
      mle: allKeys,
    });
    const { error } = await client.customers.get({ customerId: "nobody" }).result();
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      status: 404,
      providerCode: "notFound",
      outcome: "refused",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: { errors: [{ type: "notFound" }] },
    });
    expect(await (error as NotFoundError).response.json()).toHaveProperty("encryptedResponse");
    const declined = await client.payments.create({ body: {} }).result();
    expect(declined.error).toMatchObject({
      status: 400,
      providerCode: "MISSING_FIELD",
      details: expect.arrayContaining([{ code: "MISSING_FIELD", field: expect.any(String) }]),
    });
  });

  it.each([400, 401, 403, 404, 409, 410, 412, 424, 429, 500, 502, 503])(
    "with status %d is read as well, and its error is that of a clear one",
    async (status) => {
      const body = { errors: [{ type: "someType", message: "Some words.", details: [{ name: "card" }] }] };
      const told = [];
      for (const answer of [encrypted, json]) {
        const { client } = answeredBy(() => answer(status, body), allKeys);
        const { error } = await client.customers.get({ customerId }).result();
        told.push(JSON.stringify(error));
        expect(error).toMatchObject({ status, providerCode: "someType", details: [{}, { field: "card" }] });
      }
      expect(told[0]).toBe(told[1]);
    },
  );

  it("is encrypted for the first key; those behind it read what comes for an older one", async () => {
    const old = keyPair("7000000000000000000013");
    const ring = [...responseKeys, { key: old.privateKey, kid: old.kid }];
    for (const pair of [keys.responseMle, old]) {
      const { client, sent } = answeredBy(() => encrypted(200, good, pair), { responseKeys: ring });
      expect((await client.customers.get({ customerId })).id).toBe("1");
      expect(sent[0]?.claims["v-c-response-mle-kid"]).toBe(keys.responseMle.kid);
    }
    const { client } = answeredBy(() => encrypted(200, good, old), { responseKeys });
    const { error } = await client.customers.get({ customerId }).result();
    expect(error).toMatchObject({
      name: "EncryptionError",
      code: "unknown_key",
      message: expect.stringContaining(`"${old.kid}"`),
    });
  });

  it.each<["v-c-response-mle-kid" | "v-c-api-response-mle-kid", string | undefined]>([
    ["v-c-response-mle-kid", undefined],
    ["v-c-response-mle-kid", "v-c-response-mle-kid"],
    ["v-c-api-response-mle-kid", "v-c-api-response-mle-kid"],
  ])("is asked for by the claim %s, with claimName %s", async (responseMleClaim, claimName) => {
    const options: CybersourceTmsRoomOptions = { responseMleClaim };
    const opened = openRoom(options);
    const clientWith = (name: string | undefined) =>
      new CybersourceTmsClient({
        auth: keyAuth(opened),
        environment: "test",
        fetch: opened.fetch,
        mle: { responseKeys, claimName: name },
      });
    expect(await clientWith(claimName).customers.create({ body: customer })).toMatchObject(customer);
    const { error } = await clientWith("v-c-another-claim").customers.create({ body: customer }).result();
    expect(error).toMatchObject({ code: "not_encrypted", outcome: "unknown" });
  });

  it("of unmasked data is read with its own keys, and not asked for by a claim", async () => {
    const { publicKey, kid } = keys.unmask;
    const content = JSON.stringify({ id: "1", card: { number: visa } });
    const jose = (text: string) => new Response(text, { headers: { "content-type": "application/jose" } });
    const { client, sent } = answeredBy(() => jose(`${seal({ publicKey, kid, content })}\n`), allKeys);
    const calls = [
      () => client.customers.getUnmasked({ customerId }),
      () => client.customerPaymentInstruments.getUnmasked({ customerId, paymentInstrumentId }),
      () => client.instrumentIdentifiers.getUnmasked({ instrumentIdentifierId }),
      () => client.paymentInstruments.getUnmasked({ paymentInstrumentId }),
    ];
    for (const call of calls) expect(await call()).toEqual({ id: "1", card: { number: visa } });
    for (const { claims, headers } of sent) {
      expect(claims).not.toHaveProperty("v-c-response-mle-kid");
      expect(headers.get("accept")).toBe("application/jose");
    }
    // The keys are two things: what is for the one is not read with the other.
    const other = answeredBy(() => jose(seal({ ...keys.responseMle, content })), allKeys);
    const { error } = await other.client.customers.getUnmasked({ customerId }).result();
    expect(error).toMatchObject({ name: "EncryptionError", code: "unknown_key" });
  });
});

describe("keys", () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ["a private key", keyAuth, 4],
    ["a shared secret", secretAuth, 4],
  ])("are imported once, and not again in a thousand calls, signed with %s", async (_what, authOf, count) => {
    const { publicKey, kid } = keys.responseMle;
    const answer = { encryptedResponse: seal({ publicKey, kid, content: JSON.stringify(good) }) };
    const unmasked = seal({ publicKey: keys.unmask.publicKey, kid: keys.unmask.kid, content: '{"id":"1"}' });
    const { client } = answeredBy(
      ({ headers }) =>
        headers.get("accept") === "application/jose" ? new Response(unmasked) : json(200, answer),
      allKeys,
      { auth: authOf(room) },
    );
    const imports: string[] = [];
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, "importKey").mockImplementation((...given: unknown[]) => {
      const [format, , algorithm] = given;
      imports.push(`${String(format)} ${String(Object(algorithm).name ?? algorithm)}`);
      return Reflect.apply(importKey, crypto.subtle, given);
    });
    const ofKeys = () => imports.filter((one) => !one.startsWith("raw AES-GCM"));
    await Promise.all([client.customers.create({ body: {} }), client.customers.getUnmasked({ customerId })]);
    await client.customers.get({ customerId });
    expect(ofKeys()).toHaveLength(count);
    for (let index = 0; index < 1_000; index += 1) {
      if (index % 10 === 0) await client.customers.getUnmasked({ customerId });
      else await client.customers.create({ body: {} });
    }
    expect(ofKeys()).toHaveLength(count);
  });

  it("are imported by nothing that does not use them", async () => {
    const spy = vi.spyOn(crypto.subtle, "importKey");
    const { client } = answeredBy(() => json(200, good), allKeys);
    expect(spy).not.toHaveBeenCalled();
    const plain = answeredBy(() => json(200, good), undefined);
    await plain.client.customers.get({ customerId });
    expect(spy).toHaveBeenCalledTimes(1);
    void client;
  });

  it("that are longer than they have to be are taken too", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 3072,
      publicKeyEncoding: { format: "pem", type: "spki" },
      privateKeyEncoding: { format: "pem", type: "pkcs8" },
    });
    const kid = "long";
    const { client } = answeredBy(() => encrypted(200, good, { publicKey, kid, privateKey }), {
      requestKey: { key: publicKey, kid },
      responseKeys: [{ key: privateKey, kid }],
    });
    expect((await client.customers.create({ body: customer })).id).toBe("1");
  });
});
