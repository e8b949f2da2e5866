import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { EncryptionError } from "../src/index.ts";
import { acquirer, allKeys, opened, type Sent, sealed, sealedAnswer } from "./acquirer.ts";
import { errorOf, jsonAnswer, lostAnswer } from "./answering.ts";
import { pem } from "./cybersource-credentials.ts";
import { other, privatePem, publicPem, request, requestKey, response, responseKey } from "./encrypted.ts";
import { gateway } from "./gateway.ts";
import { deserted } from "./on-the-wire.ts";

const number = "4111111111111111";
const body = { card: { number }, amount: 5 };
const { responseKeys, unmaskKeys } = allKeys;
const withKeys = { mle: allKeys };
const done = () => sealedAnswer(200, { done: true, id: "r-1" });
const inClear = () => jsonAnswer(200, { done: true, number });
const shown = (error: Error) =>
  `${error.message} ${error.stack} ${JSON.stringify(error)} ${inspect(error, { depth: 10, showHidden: true })}`;
const bytesOf = (sent: readonly Sent[]) => sent.map(({ bytes }) => bytes);

describe("a request that may be encrypted", () => {
  test("is encrypted where the client has a key, and signed as it is sent", async () => {
    const { call, sent, signed } = acquirer(inClear, { mle: { requestKey } });
    await call.pay({ body });
    expect(sent).toHaveLength(1);
    expect(sent.map(opened)).toEqual([
      { body, header: expect.objectContaining({ kid: request.kid, cty: "JWT", alg: "RSA-OAEP-256" }) },
    ]);
    expect(sent[0]?.bytes).not.toContain(number);
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
    expect(signed.map((one) => new TextDecoder().decode(one.body))).toEqual(bytesOf(sent));
    expect(signed[0]?.responseKey).toBeUndefined();
  });

  test.each([[{}], [{ mle: undefined }], [{ mle: { responseKeys } }], [{ mle: { unmaskKeys } }]])(
    "is sent in clear where it has none: %#",
    async (options) => {
      const { call, sent } = acquirer(
        "mle" in options && options.mle !== undefined ? done : inClear,
        options,
      );
      await call.pay({ body }).result();
      expect(bytesOf(sent)).toEqual([JSON.stringify(body)]);
    },
  );

  test("has nothing to encrypt without a body", async () => {
    const { call, sent } = acquirer(done, withKeys);
    await call.pay();
    expect(bytesOf(sent)).toEqual([""]);
  });

  test("is encrypted once for all attempts", async () => {
    const busy = () => jsonAnswer(503, {}, { "retry-after": "0" });
    const { call, sent } = acquirer((_sent, nth) => (nth < 3 ? busy() : done()), withKeys);
    expect(await call.repeat({ body })).toEqual({ done: true, id: "r-1" });
    expect(new Set(bytesOf(sent)).size).toBe(1);
    expect(sent).toHaveLength(3);
  });

  test("stays in clear, and so does its answer, where nothing is said of encryption", async () => {
    const { call, sent, signed } = acquirer(inClear, withKeys);
    expect(await call.note({ body })).toEqual({ done: true, number });
    expect(bytesOf(sent)).toEqual([JSON.stringify(body)]);
    expect(signed[0]?.responseKey).toBeUndefined();
  });
});

describe("a request that has to be encrypted", () => {
  test("is", async () => {
    const { call, sent } = acquirer(inClear, { mle: { requestKey } });
    await call.tokenize({ body });
    expect(sent.map((one) => opened(one).body)).toEqual([body]);
  });

  test.each([[{}], [{ mle: undefined }], [{ mle: { responseKeys, unmaskKeys } }]])(
    "is not sent without a key: %#",
    async (options) => {
      const events: Record<string, unknown>[] = [];
      const hooks = { onCallEnd: (event: Record<string, unknown>) => void events.push(event) };
      const { call, sent, signed } = acquirer(inClear, { ...options, hooks });
      const error = await errorOf(call.tokenize({ body }));
      expect(EncryptionError.is(error)).toBe(true);
      expect(error).toMatchObject({
        name: "EncryptionError",
        code: "missing_key",
        operation: "tokenize",
        outcome: "not-sent",
        attempts: 0,
        retryable: false,
      });
      expect(error.message).toBe(
        "tokenize (POST /tokens): the request has to be encrypted, and there is no key for that: give mle.requestKey. Nothing was sent.",
      );
      expect([sent, signed]).toEqual([[], []]);
      expect(events).toMatchObject([{ errorCode: "missing_key", attempts: 0 }]);
      expect(shown(error)).not.toContain(number);
    },
  );
});

const otherKey = { kid: "other", key: privatePem(other.pkcs8) };
const broken = "AAAAAAAAAAAAAAAAAAAAAAAAAAAA";

describe("before anything is sent", () => {
  test.each<[string, object, string]>([
    ["a key out of date", { requestKey: { ...requestKey, notAfter: new Date(1) } }, "key_out_of_date"],
    [
      "a key for requests that cannot be imported",
      { requestKey: { kid: "7", key: pem("PUBLIC KEY", broken) } },
      "unusable_key",
    ],
    [
      "a key for answers that cannot be imported",
      { requestKey, responseKeys: [{ kid: "7", key: pem("PRIVATE KEY", broken) }] },
      "unusable_key",
    ],
    [
      "a second key for answers that cannot be imported",
      { requestKey, responseKeys: [responseKey, { kid: "7", key: pem("PRIVATE KEY", broken) }] },
      "unusable_key",
    ],
  ])("%s ends the call", async (_what, mle, code) => {
    const { call, http, sent } = acquirer(done, { mle });
    const calls = [
      () => call.pay({ body }),
      () => call.tokenize({ body }),
      () => http.POST("/elsewhere", { body }),
    ];
    for (const one of calls) {
      const error = await errorOf(one());
      expect(error).toMatchObject({ name: "EncryptionError", code, outcome: "not-sent", attempts: 0 });
      expect(error.message).toMatch(/ Nothing was sent\.$/);
      expect(shown(error)).not.toMatch(/4111|AAAAAAAA/);
    }
    expect(sent).toEqual([]);
  });

  test.each<[string, object, string]>([
    ["no key", {}, "missing_key"],
    ["no key of that kind", { mle: { requestKey, responseKeys } }, "missing_key"],
    [
      "a key that cannot be imported",
      { mle: { unmaskKeys: [{ kid: "7", key: pem("PRIVATE KEY", broken) }] } },
      "unusable_key",
    ],
  ])("%s for unmasked data ends the call", async (_what, options, code) => {
    const { call, sent } = acquirer(done, options);
    const error = await errorOf(call.unmask({ id: "1" }));
    expect(error).toMatchObject({ name: "EncryptionError", code, outcome: "not-sent" });
    expect(error.message).toContain("mle.unmaskKeys");
    expect(sent).toEqual([]);
  });
});

describe("an answer that may be encrypted", () => {
  test("is asked for with the first key, and read with any", async () => {
    const { call, signed } = acquirer(() => done(), { mle: { responseKeys: [otherKey, responseKey] } });
    expect(await call.get({ id: "1" })).toEqual({ done: true, id: "r-1" });
    expect(signed[0]?.responseKey).toEqual({ claim: "v-c-response-mle-kid", kid: "other" });
  });

  test("is asked for under another name on demand", async () => {
    const { call, signed } = acquirer(done, { mle: { responseKeys, claimName: "x-key" } });
    await call.get({ id: "1" });
    expect(signed[0]?.responseKey).toEqual({ claim: "x-key", kid: response.kid });
  });

  test("is not asked for without a key", async () => {
    const { call, signed } = acquirer(inClear, { mle: { requestKey, unmaskKeys } });
    expect(await call.get({ id: "1" })).toEqual({ done: true, number });
    expect(signed[0]?.responseKey).toBeUndefined();
  });

  test("gives its content, and the response as it came", async () => {
    const answer = { encryptedResponse: sealed({ done: true, id: "r-1" }) };
    const { call } = acquirer(() => jsonAnswer(200, answer), withKeys);
    const whole = await call.pay({ body }).withResponse();
    expect(whole).toMatchObject({
      data: { done: true, id: "r-1" },
      body: { done: true, id: "r-1" },
      requestId: "r-1",
    });
    expect(await whole.response.text()).toBe(JSON.stringify(answer));
  });

  test.each<[string, () => Response, string]>([
    ["in clear", inClear, "not_encrypted"],
    [
      "in clear beside a message",
      () => jsonAnswer(200, { number, encryptedResponse: sealed({}) }),
      "not_encrypted",
    ],
    ["in clear and no JSON", () => new Response(number), "not_encrypted"],
    ["for another key", () => sealedAnswer(200, {}, { kid: "another" }), "unknown_key"],
    ["that another key has closed", () => sealedAnswer(200, {}, { kid: "other" }), "decryption_failed"],
    ["by another algorithm", () => sealedAnswer(200, {}, { alg: "RSA-OAEP" }), "unsupported_message"],
    ["that is no message", () => jsonAnswer(200, { encryptedResponse: "a.b" }), "malformed_message"],
  ])("%s is refused, and nobody knows what became of a write", async (_what, answer, code) => {
    const keys = [responseKey, otherKey];
    const { call, sent } = acquirer(answer, { mle: { responseKeys: keys } });
    const error = await errorOf(call.pay({ body }));
    expect(error).toMatchObject({
      name: "EncryptionError",
      code,
      operation: "payments.create",
      outcome: "unknown",
      attempts: 1,
      retryable: false,
    });
    expect(error.message).toMatch(
      /^payments\.create \(POST \/payments\): .* may have been carried out: look it up/,
    );
    expect(shown(error)).not.toContain(number);
    expect(sent).toHaveLength(1);
    const reading = await errorOf(acquirer(answer, { mle: { responseKeys: keys } }).call.get({ id: "1" }));
    expect(reading).toMatchObject({ code });
    expect(reading.message).not.toContain("carried out");
  });

  test("is not empty where something is documented: nothing proves that it was meant so", async () => {
    for (const status of [200, 204]) {
      const { call } = acquirer(() => new Response(null, { status }), withKeys);
      expect(await errorOf(call.pay({ body }))).toMatchObject({
        name: "EncryptionError",
        code: "not_encrypted",
        outcome: "unknown",
      });
    }
  });

  test("holds what is documented, or is no answer", async () => {
    const { call } = acquirer(() => sealedAnswer(200, ["text"]), withKeys);
    expect(await errorOf(call.pay({ body }))).toMatchObject({ name: "DecodeError", outcome: "unknown" });
  });
});

describe("an error where an encrypted answer was asked for", () => {
  test("is read in clear", async () => {
    const { call } = acquirer(() => jsonAnswer(400, { reason: "BAD", message: "No.", id: "r-2" }), withKeys);
    expect(await errorOf(call.pay({ body }))).toMatchObject({
      name: "BadRequestError",
      status: 400,
      outcome: "refused",
      providerCode: "BAD",
      requestId: "r-2",
      details: [{ message: "No.", code: "BAD" }],
    });
  });

  test("is what its status says where it is no JSON", async () => {
    const html = () => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });
    const { call } = acquirer(html, withKeys);
    expect(await errorOf(call.pay({ body }))).toMatchObject({ name: "ServerError", outcome: "unknown" });
  });

  test("is decrypted where it is encrypted, whatever its media type", async () => {
    const answer = { encryptedResponse: sealed({ reason: "BAD", id: "r-3" }) };
    for (const type of ["application/json", "text/plain"]) {
      const { call } = acquirer(() => jsonAnswer(400, answer, { "content-type": type }), withKeys);
      const error = await errorOf(call.pay({ body }));
      expect(error).toMatchObject({
        name: "BadRequestError",
        outcome: "refused",
        providerCode: "BAD",
        requestId: "r-3",
        body: { reason: "BAD", id: "r-3" },
      });
    }
  });

  test("is an error of encryption where it cannot be read", async () => {
    const { call } = acquirer(() => sealedAnswer(400, {}, { kid: "another" }), withKeys);
    expect(await errorOf(call.pay({ body }))).toMatchObject({
      name: "EncryptionError",
      code: "unknown_key",
      outcome: "refused",
    });
  });

  test("shows nothing of the body that went out encrypted, nor of the one that came so", async () => {
    const said = `The card ${number} of secret-token-9 is bad.`;
    const { call } = acquirer(
      () =>
        sealedAnswer(400, { reason: "BAD", message: said, number: "secret-token-9", id: "secret-token-8" }),
      withKeys,
    );
    const error = await errorOf(call.pay({ body: { number: "secret-token-8" } }));
    expect(error["details"]).toEqual([{ message: "The card [redacted] of [redacted] is bad.", code: "BAD" }]);
    expect(error["requestId"]).toBe("[redacted]");
    expect(JSON.stringify(error) + error.message).not.toMatch(/4111|secret-token/);
  });

  test("after a reset connection says what may be missing", async () => {
    const lost = () => Promise.reject(lostAnswer());
    const hint = /asked for encrypted: .*mle\.responseKeys, mle\.claimName/;
    const { call } = acquirer(lost, withKeys);
    const error = await errorOf(call.pay({ body }));
    expect(error).toMatchObject({ name: "ConnectionError", code: "connection_lost", outcome: "unknown" });
    expect(error.message).toMatch(hint);
    expect((await errorOf(call.note({ body }))).message).not.toMatch(hint);
    expect((await errorOf(call.unmask({ id: "1" }, { retry: false }))).message).not.toMatch(hint);
    const asking = acquirer(lost, { mle: { requestKey } }).call;
    expect((await errorOf(asking.pay({ body }))).message).not.toMatch(hint);
    const nobody = { environment: undefined, baseUrl: await deserted(), fetch: undefined, retry: false };
    const refused = acquirer(lost, { ...withKeys, ...nobody }).call;
    expect((await errorOf(refused.pay({ body }))).message).not.toMatch(hint);
  });
});

describe("an unmasked answer", () => {
  const jose = (text: string, status = 200) =>
    new Response(text, { status, headers: { "content-type": "application/jose" } });

  test("is asked for by its media type, and read with keys of its own", async () => {
    const text = sealed({ number });
    const { call, sent, signed } = acquirer(() => jose(`${text}\n`), { mle: { ...allKeys, responseKeys } });
    const whole = await call.unmask({ id: "1" }).withResponse();
    expect(whole).toMatchObject({ data: { number }, body: { number } });
    expect(await whole.response.text()).toBe(`${text}\n`);
    expect(sent[0]?.headers.get("accept")).toBe("application/jose");
    expect(signed[0]?.responseKey).toBeUndefined();
  });

  test.each<[string, () => Response, string]>([
    ["in clear", () => jsonAnswer(200, { number }), "not_encrypted"],
    ["in the form of other answers", () => sealedAnswer(200, { number }), "not_encrypted"],
    ["for another key", () => jose(sealed({ number }, { kid: "another" })), "unknown_key"],
  ])("%s is refused", async (_what, answer, code) => {
    const { call } = acquirer(answer, withKeys);
    const error = await errorOf(call.unmask({ id: "1" }));
    expect(error).toMatchObject({ name: "EncryptionError", code, outcome: "unknown" });
    expect(shown(error)).not.toContain(number);
  });

  test("holds what is documented, or is no answer", async () => {
    const { call } = acquirer(() => jose(sealed({ state: "ACTIVE" })), withKeys);
    expect(await errorOf(call.unmask({ id: "1" }))).toMatchObject({ name: "DecodeError" });
  });

  test("that is an error is in clear", async () => {
    const { call } = acquirer(() => jsonAnswer(404, { reason: "NONE" }), withKeys);
    expect(await errorOf(call.unmask({ id: "1" }))).toMatchObject({
      name: "NotFoundError",
      providerCode: "NONE",
    });
    const text = acquirer(() => jose("No.such.card", 404), withKeys).call;
    expect(await errorOf(text.unmask({ id: "1" }))).toMatchObject({ name: "NotFoundError" });
  });
});

describe("a raw call", () => {
  test.each(["/payments", "/elsewhere"])("is encrypted where the client has keys: %s", async (path) => {
    const { http, sent, signed } = acquirer(done, withKeys);
    expect(await http.POST(path, { body })).toMatchObject({ data: { done: true, id: "r-1" } });
    expect(sent.map((one) => opened(one).body)).toEqual([body]);
    expect(signed[0]?.responseKey).toMatchObject({ kid: response.kid });
    expect(sent[0]?.bytes).not.toContain(number);
  });

  test.each(["/payments", "/elsewhere"])("is in clear where it has none: %s", async (path) => {
    const { http, sent } = acquirer(inClear);
    expect(await http.POST(path, { body })).toMatchObject({ data: { done: true } });
    expect(bytesOf(sent)).toEqual([JSON.stringify(body)]);
  });

  test("is not sent where it has to be encrypted and there is no key", async () => {
    const { http, sent } = acquirer(inClear);
    expect(await errorOf(http.POST("/tokens", { body }))).toMatchObject({ code: "missing_key" });
    expect(sent).toEqual([]);
  });

  test.each([
    "/Tokens/",
    "/%74okens",
    "/%2574okens",
    "/%252574okens",
    "/%2%3574okens",
    "/%74okens%zz",
    "/tokens;a=1",
    "/;a/tokens",
    "/tokens%3Ba",
    "/tokens%20",
    "/%20tokens",
    "/tokens%00",
    "/tokens%3Fx",
    "/tokens.json",
    "/%2Ftokens",
    "/.;a%2Ftokens",
    "/x%2F..%2Ftokens",
    "/..;/tokens",
    "/{a}",
    "/{a}/{b}",
  ])("is not sent without a key to what a server may take for a path with encryption: %s", async (path) => {
    const { http, sent } = acquirer(inClear);
    const params = { path: { a: "x", b: "y" } };
    expect(await errorOf(http.POST(path, { params, body }))).toMatchObject({ outcome: "not-sent" });
    expect(sent).toEqual([]);
  });

  test.each(["/tokens-of-today", "/tokens/x", "/x/tokens"])(
    "is sent in clear to another path: %s",
    async (path) => {
      const { http, sent } = acquirer(inClear);
      await http.POST(path, { body });
      expect(bytesOf(sent)).toEqual([JSON.stringify(body)]);
    },
  );

  test.each(["/payments", "/elsewhere"])("refuses a success in clear and gives errors: %s", async (path) => {
    const { http } = acquirer(inClear, withKeys);
    expect(await errorOf(http.POST(path, { body }))).toMatchObject({
      code: "not_encrypted",
      outcome: "unknown",
    });
    const failing = acquirer(() => jsonAnswer(400, { reason: "BAD" }), withKeys).http;
    expect(await failing.POST(path, { body })).toMatchObject({ error: { reason: "BAD" } });
    const sealing = acquirer(() => sealedAnswer(400, { reason: "BAD" }), withKeys).http;
    expect(await sealing.POST(path, { body })).toMatchObject({ error: { reason: "BAD" } });
  });

  test("gives the response as it came", async () => {
    const answer = { encryptedResponse: sealed({ done: true }) };
    const { http } = acquirer(() => jsonAnswer(200, answer), withKeys);
    const { response: raw } = await http.GET("/cards/{id}", { params: { path: { id: "1" } } });
    expect(await raw.json()).toEqual(answer);
  });

  test("is that of the first of several methods", async () => {
    const { http, sent } = acquirer(inClear);
    expect(await http.GET("/cards/{id}", { params: { path: { id: "1" } } })).toMatchObject({
      data: { number },
    });
    expect(sent[0]?.headers.get("accept")).toBe("application/json");
  });
});

describe("the option mle", () => {
  const words = 'auth.scheme must be "token" for encrypted messages';

  test.each<[string, object]>([
    ["mle.requestKey", { requestKey }],
    ["mle.responseKeys", { responseKeys, unmaskKeys }],
  ])("is refused by %s where the authentication knows no encryption", (option, mle) => {
    expect(() => acquirer(inClear, { mle }, words)).toThrow(`${option} cannot be used: ${words}`);
  });

  test("takes keys for unmasked data there", async () => {
    const { call } = acquirer(() => new Response(sealed({ number })), { mle: { unmaskKeys } }, words);
    expect(await call.unmask({ id: "1" })).toEqual({ number });
  });

  test("is an option where the provider has encryption, and nowhere else", () => {
    expect(() => acquirer(inClear, { mle: { requestKey: { kid: "7", key: "hidden" } } })).toThrow(
      /^mle\.requestKey\.key /,
    );
    expect(() => gateway(inClear, withKeys)).toThrow(/^mle is not an option here/);
  });

  test("reads nothing with the public half of a key", () => {
    const half = { kid: response.kid, key: publicPem(response.pkcs8) };
    expect(() => acquirer(inClear, { mle: { responseKeys: [half] } })).toThrow(
      /^mle\.responseKeys\[0\]\.key /,
    );
  });
});
