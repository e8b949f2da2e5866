import { generateKeyPairSync } from "node:crypto";
import type { CybersourceTmsRoomOptions } from "@tok/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ConfigError,
  ConnectionError,
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  DecodeError,
  EncryptionError,
  type MleOptions,
  type TokenizeInput,
} from "../src/index.ts";
import { customer, mastercard, payment, shipTo, visa } from "./bodies.ts";
import { foundIn } from "./found-in.ts";
import { seal } from "./jwe.ts";
import {
  type Auth,
  allKeys,
  keyAuth,
  keys,
  openRoom,
  type Room,
  requestKey,
  responseKeys,
  secretAuth,
  signatureAuth,
  unmaskKeys,
} from "./room.ts";
import { damaged, keyPair, middleOf } from "./rsa-keys.ts";
import { type Arrived, type Served, serve } from "./serve.ts";
import { shownOf } from "./shown-of.ts";

/** One test for each way in which a card number could leave in clear, or a key could come to light. */

const other = keyPair("7000000000000000000005");

let room: Room;
let served: Served;
let arrived: Arrived[];
/** What is answered instead of what the room says. */
let instead: ((arrived: Arrived) => { readonly status: number; readonly body: string }) | undefined;
/** Everything that a program could show or log: errors, log lines, events, clients. */
let shown: unknown[];

beforeEach(() => {
  arrived = [];
  shown = [];
  instead = undefined;
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void shown.push("console", ...words));
  }
});

afterEach(async () => {
  vi.restoreAllMocks();
  await served?.close();
  const secrets = [
    visa,
    mastercard,
    shipTo.address1,
    "ada.larkspur",
    room.credentials["cybersource-tms"].sharedSecret,
    ...Object.values(keys).map(({ privateKey }) => middleOf(privateKey)),
    ...arrived.flatMap(({ headers }) => [headers["authorization"], headers["signature"]]),
    // The parts of a token are as good as the whole.
    ...arrived.flatMap(({ headers }) => (headers["authorization"] ?? "").split(/[ .]/)),
  ].filter((text) => text !== undefined && text.length > 6);
  const texts = shown.map(shownOf).join("\n");
  for (const secret of secrets) expect(texts).not.toContain(secret);
  expect(shown).not.toContain("console");
});

/** A room behind a server that keeps every byte. */
async function open(options: CybersourceTmsRoomOptions = {}): Promise<void> {
  room = openRoom(options);
  served = await serve(async (request, outgoing) => {
    arrived.push(request);
    const { method, target, body } = request;
    if (instead !== undefined) {
      const answer = instead(request);
      const headers = { "content-type": "application/json", "retry-after": "0" };
      outgoing.writeHead(answer.status, headers).end(answer.body);
      return;
    }
    const init = { method, headers: request.headers, ...(body.length === 0 ? {} : { body }) };
    try {
      const answer = await room.handle("cybersource-tms", new Request(served.url + target, init));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      outgoing.destroy();
    }
  });
}

const note = (...words: unknown[]) => void shown.push(...words);
const logger = { debug: note, info: note, warn: note, error: note };
const hooks = {
  onCallStart: note,
  onAttemptStart: note,
  onAttemptEnd: note,
  onRetry: note,
  onCallEnd: note,
};

/** A client of the room, whose log lines and events are kept. */
function clientWith(
  mle: unknown,
  auth: (room: Room) => Auth = keyAuth,
  others: Partial<CybersourceTmsClientOptions> = {},
): CybersourceTmsClient {
  const options = { auth: auth(room), baseUrl: served.url, retry: false, logger, hooks, mle, ...others };
  // Some of the keys are wrong on purpose.
  const client = new CybersourceTmsClient(options as CybersourceTmsClientOptions);
  shown.push(client);
  return client;
}

/** What a call, or the making of a client, failed with; undefined where it did not. */
async function failureOf(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    shown.push(error);
    return error;
  }
}

const tokenizing: TokenizeInput = {
  processingInformation: { actionList: ["TOKEN_CREATE"], actionTokenTypes: ["instrumentIdentifier"] },
  tokenInformation: { instrumentIdentifier: { card: { number: visa } } },
};

/** Raw calls to paths that no document knows: the types do not have them, JavaScript can write them. */
const unknownly = (
  client: CybersourceTmsClient,
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  body: unknown,
) =>
  Promise.resolve(
    Reflect.apply(client.http[method], client.http, [
      "/tms/v9/cards/{id}",
      { params: { path: { id: "1" } }, body },
    ]),
  );

/** Calls whose bodies hold a card number, raw ones among them. */
const withCards: Readonly<Record<string, (client: CybersourceTmsClient) => PromiseLike<unknown>>> = {
  tokenize: (client) => client.tokenize({ body: tokenizing }),
  "payments.create": ({ payments }) => payments.create({ body: payment("1.00") }),
  "instrumentIdentifiers.create": ({ instrumentIdentifiers }) =>
    instrumentIdentifiers.create({ body: { card: { number: mastercard } } }),
  "http.POST of payments": ({ http }) => http.POST("/pts/v2/payments", { body: payment("1.00") }),
  "http.POST of tokenize": ({ http }) => http.POST("/tms/v2/tokenize", { body: tokenizing }),
  "http.POST of an unknown path": (client) => unknownly(client, "POST", payment("1.00")),
  "http.PUT of an unknown path": (client) => unknownly(client, "PUT", { card: { number: visa } }),
  "http.PATCH of an unknown path": (client) => unknownly(client, "PATCH", [mastercard]),
  "http.DELETE of an unknown path": (client) => unknownly(client, "DELETE", { card: visa }),
};

function expectNothingReceived(): void {
  expect(arrived).toEqual([]);
  expect(served.bytes()).toHaveLength(0);
}

/** No byte of a card number, a name or a key came over the wire, in clear or in base64. */
function expectNothingClear(): void {
  const bytes = served.bytes();
  expect(bytes.length).toBeGreaterThan(0);
  const secrets = [visa, mastercard, shipTo.address1, "Larkspur", "ada.larkspur", '"987"', '"card"'];
  for (const secret of secrets) expect(foundIn(bytes, secret), secret).toBe(false);
  for (const { privateKey } of Object.values(keys)) expect(foundIn(bytes, middleOf(privateKey))).toBe(false);
}

async function expectUnsent(
  client: CybersourceTmsClient,
  code: EncryptionError["code"],
  calls: Readonly<Record<string, (client: CybersourceTmsClient) => PromiseLike<unknown>>> = withCards,
): Promise<void> {
  for (const [name, call] of Object.entries(calls)) {
    const error = await failureOf(() => call(client));
    expect(error, name).toBeInstanceOf(EncryptionError);
    expect(error, name).toMatchObject({
      code,
      outcome: "not-sent",
      attempts: 0,
      retryable: false,
      message: expect.stringContaining("Nothing was sent."),
    });
  }
  expectNothingReceived();
}

describe("the search for leaks", () => {
  const jwt = Buffer.from(JSON.stringify({ iss: "m", card: visa })).toString("base64url");
  it.each([
    ["as it is", `{"number":"${visa}"}`],
    ["in base64", `{"a":"${Buffer.from(`é ${visa}`).toString("base64")}"}`],
    ["in a token", `authorization: Bearer e30.${jwt}.AAAA`],
    ["glued to other base64", `abc${Buffer.from(visa).toString("base64")}`],
  ])("finds a number %s", async (_what, text) => {
    await open();
    expect(foundIn(Buffer.from(text), visa)).toBe(true);
    expect(foundIn(Buffer.from(text), mastercard)).toBe(false);
  });
});

describe("the key of requests", () => {
  beforeEach(() => open());

  it("is missing: what has to be encrypted is not sent", async () => {
    const { tokenize, "http.POST of tokenize": raw } = withCards;
    if (tokenize === undefined || raw === undefined) throw new Error("no such calls");
    for (const mle of [undefined, { responseKeys }, { unmaskKeys }]) {
      for (const auth of [keyAuth, secretAuth, signatureAuth]) {
        if (auth === signatureAuth && mle?.responseKeys !== undefined) continue;
        await expectUnsent(clientWith(mle, auth), "missing_key", { tokenize, raw });
      }
    }
  });

  it.each([
    "/tms/v2/{last}",
    "/{a}/{b}/{last}",
    "/tms/v2/token%69ze",
    "/tms/v2/Tokenize",
    "/tms/v2/tokenize/",
  ])("is missing: what has to be encrypted is not sent to another spelling of its path: %s", async (path) => {
    const client = clientWith(undefined, secretAuth);
    const values = { path: { a: "tms", b: "v2", last: "tokenize" } };
    for (const method of ["POST", "PUT"] as const) {
      const call = client.http[method] as unknown as (path: string, init: object) => Promise<unknown>;
      const error = await failureOf(() => call(path, { params: values, body: tokenizing }));
      expect(error).toMatchObject({ name: "EncryptionError", code: "missing_key", outcome: "not-sent" });
    }
    expectNothingReceived();
  });

  it("is a variable that was not set: the client is not made", () => {
    const mle = { requestKey: undefined, responseKeys } as never;
    expect(() => clientWith(mle)).toThrow("mle.requestKey is undefined");
    expectNothingReceived();
  });

  it("has expired", async () => {
    const notAfter = new Date(Date.now() - 1_000);
    await expectUnsent(clientWith({ requestKey: { ...requestKey, notAfter } }), "key_out_of_date");
  });

  it("is not valid yet", async () => {
    const notBefore = new Date(Date.now() + 60_000);
    await expectUnsent(clientWith({ requestKey: { ...requestKey, notBefore } }), "key_out_of_date");
  });

  it("is one whose dates nobody can tell: the clock gives no number", async () => {
    const notAfter = new Date(Date.now() + 60_000);
    const client = clientWith({ requestKey: { ...requestKey, notAfter } }, keyAuth, {
      clock: () => Number.NaN,
    });
    const error = await failureOf(() => client.payments.create({ body: payment("1.00") }));
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option", outcome: "not-sent" });
    expectNothingReceived();
  });

  const shorter = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  const curved = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  const pemOf = (key: typeof shorter) => key.export({ format: "pem", type: "spki" }).toString();

  it.each<[string, unknown]>([
    ["damaged", damaged(keys.requestMle.publicKey)],
    ["shorter than 2048 bits", pemOf(shorter)],
    ["of another kind", pemOf(curved)],
    ["a JWK of nonsense", { kty: "RSA", n: "AAAA", e: "AQAB" }],
  ])("cannot be used: %s", async (_what, key) => {
    await expectUnsent(clientWith({ requestKey: { ...requestKey, key } }), "unusable_key");
  });

  it.each<[string, unknown]>([
    ["a text", "no key at all"],
    ["empty", ""],
    ["a private key", keys.requestMle.privateKey],
    ["a private JWK", { kty: "RSA", n: "AAAA", e: "AQAB", d: "AAAA" }],
    ["a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"],
    ["PKCS#1", "-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----"],
    ["undefined", undefined],
    ["null", null],
  ])("is not taken at all: %s", async (_what, key) => {
    const error = await failureOf(async () => clientWith({ requestKey: { ...requestKey, key } }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      code: "invalid_option",
      message: expect.stringContaining("mle.requestKey.key"),
    });
    expectNothingReceived();
  });

  it("is made for something else", async () => {
    const spki = Buffer.from(requestKey.key.toString().replace(/-----.*|\n/g, ""), "base64");
    for (const [name, hash] of [
      ["RSA-OAEP", "SHA-1"],
      ["RSA-PSS", "SHA-256"],
    ] as const) {
      const usages: ("encrypt" | "verify")[] = [name === "RSA-OAEP" ? "encrypt" : "verify"];
      const key = await crypto.subtle.importKey("spki", spki, { name, hash }, true, usages);
      const error = await failureOf(async () => clientWith({ requestKey: { ...requestKey, key } }));
      expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option" });
    }
    expectNothingReceived();
  });

  it("is somebody else's: the service cannot read it, and neither can who listens", async () => {
    const client = clientWith({ requestKey: { ...requestKey, key: other.publicKey } });
    for (const call of Object.values(withCards)) await failureOf(() => call(client));
    expect(arrived).toHaveLength(Object.keys(withCards).length);
    expectNothingClear();
  });

  it("goes under another id: the service refuses it, and nobody can read it", async () => {
    const client = clientWith({ requestKey: { ...requestKey, kid: "7000000000000000000099" } });
    const { error } = await client.payments.create({ body: payment("1.00") }).result();
    expect(error).toMatchObject({ status: 400, outcome: "refused" });
    for (const call of Object.values(withCards)) await failureOf(() => call(client));
    expectNothingClear();
  });

  it("is good: every body is encrypted, also of raw calls and of paths that no document knows", async () => {
    const client = clientWith({ requestKey });
    for (const call of Object.values(withCards)) await failureOf(() => call(client));
    expect(arrived).toHaveLength(Object.keys(withCards).length);
    for (const { body } of arrived) expect(body.toString()).toMatch(/^\{"encryptedRequest":"[\w.-]+"\}$/);
    expectNothingClear();
  });

  it("is good: repeats are as encrypted as the first attempt", async () => {
    const client = clientWith({ requestKey }, keyAuth, { retry: { attempts: 3 } });
    instead = () => ({ status: 429, body: "{}" });
    await failureOf(() => client.payments.create({ body: payment("1.00") }));
    expect(arrived).toHaveLength(3);
    expectNothingClear();
  });
});

describe("an HTTP signature, which has no encryption", () => {
  beforeEach(() => open());

  it.each<[string, MleOptions]>([
    ["requestKey", { requestKey }],
    ["responseKeys", { responseKeys }],
    ["requestKey", allKeys],
  ])("is refused together with mle.%s", async (name, mle) => {
    const error = await failureOf(async () => clientWith(mle, signatureAuth));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      code: "invalid_option",
      outcome: "not-sent",
      message: expect.stringContaining(`mle.${name}`),
    });
    expect(String(error)).toContain('auth.scheme must be "jwt"');
    expectNothingReceived();
  });
});

describe("the keys of answers", () => {
  beforeEach(() => open());

  it("cannot be used: a payment is not sent whose answer nobody could read", async () => {
    const bad = [{ key: damaged(keys.responseMle.privateKey), kid: keys.responseMle.kid }];
    // Also one that stands behind a good one.
    for (const list of [bad, [...responseKeys, { ...bad[0], kid: "other" }]]) {
      await expectUnsent(clientWith({ ...allKeys, responseKeys: list }), "unusable_key");
    }
  });

  it("are missing for unmasked data: nothing is asked for", async () => {
    const calls = {
      customer: ({ customers }: CybersourceTmsClient) => customers.getUnmasked({ customerId: "1" }),
      number: ({ instrumentIdentifiers }: CybersourceTmsClient) =>
        instrumentIdentifiers.getUnmasked({ instrumentIdentifierId: "1" }),
    };
    for (const mle of [undefined, { requestKey }, { requestKey, responseKeys }]) {
      await expectUnsent(clientWith(mle), "missing_key", calls);
    }
    const bad = [{ key: damaged(keys.unmask.privateKey), kid: keys.unmask.kid }];
    await expectUnsent(clientWith({ unmaskKeys: bad }), "unusable_key", calls);
  });

  it.each<[string, unknown]>([
    ["none", []],
    ["no list", responseKeys[0]],
    ["one id twice", [...responseKeys, ...responseKeys]],
    ["a public key", [{ key: keys.responseMle.publicKey, kid: "1" }]],
    ["no id", [{ key: keys.responseMle.privateKey }]],
    ["a hole", new Array(1)],
  ])("are not taken at all: %s", async (_what, list) => {
    for (const name of ["responseKeys", "unmaskKeys"]) {
      const error = await failureOf(async () => clientWith({ [name]: list }));
      expect(error).toMatchObject({
        name: "ConfigError",
        code: "invalid_option",
        message: expect.stringContaining(`mle.${name}`),
      });
    }
    expectNothingReceived();
  });
});

describe("an answer in clear where an encrypted one was asked for", () => {
  beforeEach(() => open({ encryptedAnswers: "clear" }));

  it("is refused, and a write may have happened", async () => {
    const client = clientWith(allKeys);
    for (const call of [
      () => client.payments.create({ body: payment("1.00") }),
      () => client.customers.create({ body: customer }),
      () => client.tokenize({ body: tokenizing }),
      () => client.http.POST("/pts/v2/payments", { body: payment("1.00") }),
    ]) {
      const error = await failureOf(call);
      expect(error).toBeInstanceOf(EncryptionError);
      expect(error).toMatchObject({
        code: "not_encrypted",
        outcome: "unknown",
        attempts: 1,
        retryable: false,
      });
      expect(String(error)).toContain("The request may have been carried out");
    }
    expectNothingClear();
  });

  it("is refused where it is that of a read", async () => {
    const { id: customerId } = await clientWith({ requestKey }).customers.create({ body: customer });
    const error = await failureOf(() => clientWith(allKeys).customers.get({ customerId }));
    expect(error).toMatchObject({ name: "EncryptionError", code: "not_encrypted" });
    expect(String(error)).not.toContain("carried out");
  });

  it("is refused where it is an answer of unmasked data, masked or not", async () => {
    const { id: customerId } = await clientWith(undefined).customers.create({ body: {} });
    const client = clientWith({ unmaskKeys });
    const masked = await failureOf(() => client.customers.getUnmasked({ customerId }));
    instead = () => ({ status: 200, body: JSON.stringify({ id: "1", card: { number: visa } }) });
    const clear = await failureOf(() => client.customers.getUnmasked({ customerId }));
    for (const error of [masked, clear]) {
      expect(error).toMatchObject({ name: "EncryptionError", code: "not_encrypted" });
    }
  });

  it("is taken where it is an error: what stands in front of the service cannot encrypt", async () => {
    const client = clientWith(allKeys);
    const error = await failureOf(() => client.customers.get({ customerId: "nobody" }));
    expect(error).toMatchObject({ name: "NotFoundError", providerCode: "notFound" });
    const unread = await failureOf(() => client.payments.create({ body: {} }));
    expect(unread).toMatchObject({ name: "BadRequestError", providerCode: "MISSING_FIELD" });
    for (const [status, name] of [
      [401, "AuthenticationError"],
      [429, "RateLimitError"],
      [502, "ServerError"],
    ] as const) {
      instead = () => ({ status, body: "<h1>no JSON</h1>" });
      expect(await failureOf(() => client.payments.create({ body: payment("1.00") }))).toMatchObject({
        name,
        status,
      });
    }
  });

  it("is refused also where the encrypted one stands beside something else", async () => {
    const { publicKey, kid } = keys.responseMle;
    const encryptedResponse = seal({ publicKey, kid, content: '{"id":"1","status":"AUTHORIZED"}' });
    for (const answer of [
      { encryptedResponse, id: "1", status: "AUTHORIZED" },
      { encryptedResponse: [encryptedResponse] },
      [{ encryptedResponse }],
      encryptedResponse,
      null,
    ]) {
      instead = () => ({ status: 201, body: JSON.stringify(answer) });
      const error = await failureOf(() => clientWith(allKeys).payments.create({ body: payment("1.00") }));
      expect(error).toMatchObject({ name: "EncryptionError", code: "not_encrypted", outcome: "unknown" });
    }
  });
});

describe("an encrypted answer", () => {
  const forms = [
    ["unknown-kid", "unknown_key"],
    ["tampered-tag", "decryption_failed"],
    ["wrong-key", "decryption_failed"],
    ["compressed", "unsupported_message"],
    ["rsa-oaep", "unsupported_message"],
  ] as const;

  it.each(forms)("is refused: %s", async (encryptedAnswers, code) => {
    await open({ encryptedAnswers });
    const client = clientWith(allKeys);
    for (const call of [
      () => client.payments.create({ body: payment("1.00") }),
      () => client.http.POST("/pts/v2/payments", { body: payment("1.00") }),
    ]) {
      const error = await failureOf(call);
      expect(error).toBeInstanceOf(EncryptionError);
      expect(error).toMatchObject({ code, outcome: "unknown", attempts: 1, retryable: false });
      expect(Reflect.get(Object(error), "cause")).toBeUndefined();
    }
    // An error that cannot be read is still one of a request that was refused.
    const refused = await failureOf(() => client.payments.create({ body: {} }));
    expect(refused).toMatchObject({ name: "EncryptionError", code, outcome: "refused" });
    expectNothingClear();
  });

  it.each(forms)("of unmasked data is refused: %s", async (encryptedAnswers, code) => {
    await open({ encryptedAnswers });
    const client = clientWith({ unmaskKeys });
    const { id } = await client.instrumentIdentifiers.create({
      body: { card: { number: "4242424242424242" } },
    });
    const error = await failureOf(() =>
      client.instrumentIdentifiers.getUnmasked({ instrumentIdentifierId: id }),
    );
    expect(error).toMatchObject({ name: "EncryptionError", code });
    expect(shownOf(error)).not.toContain("4242424242424242");
  });

  it("says the same of a wrong key and of a changed message", async () => {
    const messages = [];
    for (const encryptedAnswers of ["tampered-tag", "wrong-key"] as const) {
      await open({ encryptedAnswers });
      const error = await failureOf(() => clientWith(allKeys).payments.create({ body: payment("1.00") }));
      messages.push(String(error));
      await served.close();
    }
    expect(messages[0]).toBe(messages[1]);
  });

  it("is not read on once it is too long", async () => {
    await open({ encryptedAnswers: "oversized" });
    const error = await failureOf(() => clientWith(allKeys).payments.create({ body: payment("1.00") }));
    expect(error).toBeInstanceOf(EncryptionError);
    expect(error).toMatchObject({ code: "message_too_large", outcome: "unknown", attempts: 1 });
  });

  it("names a key that is unknown, and no number of the request that stands in its place", async () => {
    await open();
    const { publicKey } = keys.responseMle;
    const encryptedResponse = seal({ publicKey, kid: visa, content: '{"id":"1","status":"X"}' });
    instead = () => ({ status: 201, body: JSON.stringify({ encryptedResponse }) });
    const error = await failureOf(() => clientWith(allKeys).payments.create({ body: payment("1.00") }));
    expect(error).toMatchObject({ name: "EncryptionError", code: "unknown_key", outcome: "unknown" });
    expect(shownOf(error)).not.toContain(visa);
  });

  it("is read with RSA-OAEP where that is chosen, and with nothing else", async () => {
    await open({ encryptedAnswers: "rsa-oaep" });
    const algorithms = ["RSA-OAEP-256", "RSA-OAEP"] as const;
    const paid = await clientWith({ ...allKeys, algorithms }).payments.create({ body: payment("1.00") });
    expect(paid.status).toBe("AUTHORIZED");
    const { publicKey, kid } = keys.responseMle;
    for (const header of [{ enc: "A128GCM" }, { alg: "dir" }, { crit: ["exp"], exp: 1 }, { zip: "DEF" }]) {
      const cipher = "enc" in header ? "aes-128-gcm" : "aes-256-gcm";
      const encryptedResponse = seal({ publicKey, kid, header, cipher, content: '{"id":"1","status":"X"}' });
      instead = () => ({ status: 201, body: JSON.stringify({ encryptedResponse }) });
      const error = await failureOf(() =>
        clientWith({ ...allKeys, algorithms }).payments.create({ body: payment("1.00") }),
      );
      expect(error).toMatchObject({ name: "EncryptionError", code: "unsupported_message" });
    }
  });

  it.each([
    ["no JSON", `Card ${visa}`],
    ["another shape", JSON.stringify({ card: visa })],
    ["nothing", ""],
  ])("whose content is %s shows none of it", async (_what, content) => {
    await open();
    const { publicKey, kid } = keys.responseMle;
    instead = () => ({
      status: 201,
      body: JSON.stringify({ encryptedResponse: seal({ publicKey, kid, content }) }),
    });
    const error = await failureOf(() => clientWith(allKeys).payments.create({ body: payment("1.00") }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ outcome: "unknown" });
  });
});

describe("a connection that is reset where an encrypted answer is asked for", () => {
  beforeEach(() => open({ encryptedAnswers: "connection-reset" }));

  it("is explained, and a payment is sent once", async () => {
    const client = clientWith(allKeys, keyAuth, { retry: { attempts: 3 } });
    const error = await failureOf(() => client.payments.create({ body: payment("1.00") }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: "connection_lost", outcome: "unknown", attempts: 1 });
    expect(String(error)).toMatch(/mle\.responseKeys.*mle\.claimName/);
    expect(arrived).toHaveLength(1);
    expectNothingClear();
  });

  it("is not explained so where none is asked for", async () => {
    const client = clientWith({ requestKey });
    await served.close();
    const error = await failureOf(() => client.payments.create({ body: payment("1.00") }));
    expect(error).toMatchObject({ code: "connection_failed" });
    expect(String(error)).not.toContain("mle.");
  });
});

describe("what programs print", () => {
  it("shows of a client, its options and good calls none of the keys", async () => {
    await open();
    for (const auth of [keyAuth, secretAuth]) {
      const client = clientWith(allKeys, auth);
      await client.payments.create({ body: payment("1.00") });
      await client.tokenize({ body: tokenizing });
      const paid = client.payments.create({ body: payment("1.00") });
      shown.push(paid, client.payments);
      await paid;
    }
    // Log lines and events were there to look at.
    expect(shown.length).toBeGreaterThan(20);
    expectNothingClear();
  });

  it("shows them not when an option is wrong either", async () => {
    await open();
    const wrongs: [unknown, object][] = [
      [{ ...allKeys, algorithms: ["dir"] }, {}],
      [{ ...allKeys, requestkey: requestKey }, {}],
      [{ requestKey: { ...requestKey, notAfter: "tomorrow" } }, {}],
      [{ responseKeys, claimName: "jti" }, {}],
      [{ responseKeys, claimName: "__proto__" }, {}],
      [allKeys, { timeoutMs: -1 }],
      [allKeys, { auth: { ...keyAuth(room), alg: "HS256" } }],
      [
        allKeys,
        { auth: { ...keyAuth(room), privateKey: keys.signing.privateKey.replace("BEGIN", "START") } },
      ],
    ];
    for (const [mle, others] of wrongs) {
      const error = await failureOf(() =>
        clientWith(mle, keyAuth, others as object).customers.get({ customerId: "1" }),
      );
      expect(error).toBeInstanceOf(ConfigError);
    }
    expectNothingReceived();
  });
});
