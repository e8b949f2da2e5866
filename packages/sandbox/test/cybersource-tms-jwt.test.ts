import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import {
  CUSTOMERS,
  call,
  expectStatus,
  explanationOf,
  goodClaims,
  HOST,
  type Json,
  jws,
  NOW,
  newSandbox,
  PAYMENTS,
  privateKeyJwt,
  sha256,
  sharedSecretJwt,
} from "./call-cybersource-tms.ts";

const sandbox = newSandbox();
const { merchantId, portfolioId, keyId, sharedSecret } = sandbox.credentials["cybersource-tms"];
const { signing } = await sandbox.credentials["cybersource-tms"].keys();
const BODY = { clientReferenceInformation: { code: "TC50171_3" } };
const TEXT = JSON.stringify(BODY);

/** Creates a customer under this token. */
function createWith(token: string): Promise<Response> {
  return call(sandbox, { body: BODY, headers: { authorization: `Bearer ${token}` } });
}

function claims(changes: Json = {}): Json {
  return goodClaims(sandbox, { method: "POST", path: CUSTOMERS, text: TEXT }, changes);
}

describe("the credentials of the Cybersource TMS room", () => {
  it("come from the seed, but for the key pairs", async () => {
    const [one, other] = [7, 7].map((seed) => createSandbox({ seed }).credentials["cybersource-tms"]);
    const withoutKeys = (credentials: typeof one): unknown => ({ ...credentials, keys: undefined });
    expect(withoutKeys(one)).toEqual(withoutKeys(other));
    const [first, second] = await Promise.all([one?.keys(), other?.keys()]);
    expect(first?.signing.kid).toBe(second?.signing.kid);
    expect(first?.signing.privateKey).not.toBe(second?.signing.privateKey);
    expect(await one?.keys()).toEqual(first);
    expect(JSON.stringify(one)).toMatch(/"fake_merchant_[0-9a-f]{8}".+"fake_portfolio_[0-9a-f]{8}"/);
  });

  it("can be chosen", async () => {
    const secret = Buffer.from("a secret of one's own").toString("base64");
    const own = newSandbox({
      merchantId: "mine",
      portfolioId: "ours",
      sharedSecret: { keyId: "key-1", secret },
      keys: { signing: { kid: "42", privateKey: signing.privateKey } },
    });
    expect(own.credentials["cybersource-tms"]).toMatchObject({
      merchantId: "mine",
      portfolioId: "ours",
      keyId: "key-1",
      sharedSecret: secret,
    });
    const { signing: given } = await own.credentials["cybersource-tms"].keys();
    expect(given).toEqual({ ...signing, kid: "42" });
    await expectStatus(201, call(own, { body: BODY }));
  });

  it.each([
    [{ merchantId: "a b" }, "The option merchantId must be of printable characters without blanks."],
    [{ portfolioId: "" }, "The option portfolioId must be of printable characters without blanks."],
    [
      { sharedSecret: { keyId: "k", secret: "not base64!" } },
      "The option sharedSecret must have a secret in base64.",
    ],
    [{ sharedSecret: { keyId: "k", secret: "" } }, "The option sharedSecret must have a secret in base64."],
    [
      { publicHosts: ["apitest.cybersource.com"] },
      'The option publicHosts must hold origins such as https://example.com, not "apitest.cybersource.com".',
    ],
  ])("are refused in the form %j", (options, message) => {
    expect(() => newSandbox(options)).toThrow(new TypeError(message));
  });

  it("are refused with a key that cannot be read, without showing it", async () => {
    const own = newSandbox({ keys: { unmask: { kid: "42", privateKey: "SECRET TEXT" } } });
    await expect(own.credentials["cybersource-tms"].keys()).rejects.toThrow(
      new TypeError("The private key 42 in the option keys must be RSA, PKCS#8 in PEM."),
    );
  });
});

describe("a JWT", () => {
  it.each(["HS256", "HS384", "HS512"])("is let in with %s", async (alg) => {
    await expectStatus(201, createWith(sharedSecretJwt(sandbox, claims(), { alg })));
  });

  it.each(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"])("is let in with %s", async (alg) => {
    await expectStatus(
      201,
      createWith(privateKeyJwt(signing.privateKey, { alg, kid: signing.kid }, claims())),
    );
  });

  it.each<[what: string, changes: Json]>([
    ["a meta key", { iss: portfolioId }],
    ["the method in upper case", { "request-method": "POST" }],
    ["digest-algorithm", { digestAlgorithm: undefined, "digest-algorithm": "SHA-256" }],
    ["a shorter life", { exp: NOW / 1000 + 30 }],
    ["a clock that is behind", { iat: NOW / 1000 - 119, exp: NOW / 1000 + 1 }],
    ["a clock that is ahead", { iat: NOW / 1000 + 120, exp: NOW / 1000 + 240 }],
    ["claims that nobody knows", { nbf: 1, "v-c-client-id": "x" }],
  ])("is let in with %s", async (_what, changes) => {
    await expectStatus(201, createWith(sharedSecretJwt(sandbox, claims(changes))));
  });

  it("is let in with and without the query in its path", async () => {
    const customer = String((await expectStatus(201, call(sandbox, { body: BODY })))["id"]);
    const path = `${CUSTOMERS}/${customer}/payment-instruments`;
    for (const signed of [path, `${path}?offset=0&limit=20`]) {
      const changes = { path: `${path}?offset=0&limit=20`, claims: { "request-resource-path": signed } };
      await expectStatus(200, call(sandbox, changes));
    }
  });

  it.each<[field: string, changes: Json, says: string]>([
    [
      "iss",
      { iss: "other" },
      `The claim iss differs: expected "${merchantId}" or "${portfolioId}", received "other".`,
    ],
    [
      "v-c-merchant-id",
      { "v-c-merchant-id": portfolioId },
      `expected "${merchantId}", received "${portfolioId}"`,
    ],
    [
      "v-c-jwt-version",
      { "v-c-jwt-version": 2 },
      'The claim v-c-jwt-version differs: expected "2", received 2.',
    ],
    ["v-c-jwt-version", { "v-c-jwt-version": undefined }, 'expected "2", received no such claim'],
    [
      "request-host",
      { "request-host": "api.cybersource.com" },
      `expected "${HOST}", received "api.cybersource.com"`,
    ],
    ["request-host", { "request-host": undefined }, `expected "${HOST}", received no such claim`],
    [
      "request-method",
      { "request-method": "patch" },
      'The claim request-method differs: expected "post", received "patch".',
    ],
    ["request-method", { "request-method": undefined }, "received no such claim"],
    [
      "request-resource-path",
      { "request-resource-path": `${CUSTOMERS}/` },
      `expected "${CUSTOMERS}", received "${CUSTOMERS}/"`,
    ],
    ["jti", { jti: undefined }, "The claim jti must be a UUID of version 4, new for each request."],
    ["jti", { jti: "6f9619ff-8b86-1d01-b42d-00cf4fc964ff" }, "The claim jti must be a UUID of version 4"],
    ["iat", { iat: String(NOW / 1000) }, "The claim iat must be a JSON number of whole seconds since 1970."],
    ["iat", { iat: NOW, exp: NOW + 120 }, "The claim iat is in milliseconds; it must be in seconds."],
    ["exp", { exp: undefined }, "The claim exp must be a JSON number of whole seconds since 1970."],
    [
      "exp",
      { exp: NOW / 1000 + 121 },
      "The claim exp must be at most 120 seconds after iat; it is 121 after.",
    ],
    ["exp", { exp: NOW / 1000 }, "The claim exp must be at most 120 seconds after iat; it is 0 after."],
    [
      "iat",
      { iat: NOW / 1000 - 121, exp: NOW / 1000 - 1 },
      "The claim iat is 121 seconds behind the clock here",
    ],
    [
      "iat",
      { iat: NOW / 1000 - 60, exp: NOW / 1000 - 1 },
      "The claim iat is 60 seconds behind the clock here",
    ],
    [
      "iat",
      { iat: NOW / 1000 + 121, exp: NOW / 1000 + 241 },
      "The claim iat is 121 seconds ahead of the clock here",
    ],
    ["digest", { digest: undefined }, `The digest is missing: expected ${sha256(TEXT)}.`],
    [
      "digest",
      { digest: `SHA-256=${sha256(TEXT)}` },
      "the prefix SHA-256= belongs to the header Digest alone",
    ],
    ["digest", { digest: sha256("{}") }, "Likely cause: the digest of {}."],
    ["digest", { digest: sha256("") }, "Likely cause: the digest of an empty body."],
    [
      "digest",
      { digest: sha256(`${TEXT} `) },
      `expected ${sha256(TEXT)}, received "${sha256(`${TEXT} `)}". Likely cause: the body changed`,
    ],
    ["digest", { digest: Buffer.from(sha256Hex()).toString("base64") }, "base64 of the hash's hex text"],
    [
      "digestAlgorithm",
      { digestAlgorithm: undefined },
      'The claim digestAlgorithm differs: expected "SHA-256", received no such claim.',
    ],
    [
      "digest-algorithm",
      { digestAlgorithm: undefined, "digest-algorithm": "SHA-512" },
      "The claim digest-algorithm differs",
    ],
  ])("is refused for a wrong %s: %j", async (field, changes, says) => {
    const response = await createWith(sharedSecretJwt(sandbox, claims(changes)));
    const { explanation } = (await response.clone().json()) as { explanation: { field: string }[] };
    expect(explanation.map((complaint) => complaint.field)).toEqual([field]);
    expect(await explanationOf(response)).toContain(says);
  });

  it("is refused with a digest where there is no body", async () => {
    const path = `${CUSTOMERS}/A`;
    expect(await explanationOf(call(sandbox, { path, claims: { digest: sha256("") } }))).toBe(
      "The claim digest is for calls with a body; GET has none.",
    );
  });

  it("is told all that is wrong with it at once", async () => {
    const token = sharedSecretJwt(sandbox, claims({ iss: "other", jti: "1", "request-host": "x" }));
    expect((await explanationOf(createWith(token))).split("\n")).toHaveLength(3);
  });

  it("is refused the second time, also on another path, until its time is over", async () => {
    let now = NOW;
    const own = newSandbox({}, () => now);
    const jti = randomUUID();
    const send = (changes: Json = {}): Promise<Response> =>
      call(own, { body: BODY, claims: { jti, ...changes } });
    await expectStatus(201, send());
    expect(await explanationOf(send())).toBe(
      "The claim jti was used before. Each request needs a new one, also a retry.",
    );
    now += 240_001;
    await expectStatus(201, send({ iat: now / 1000 - 0.001, exp: now / 1000 + 99.999 }));
  });

  it("may be sent again after it was refused, or after a reset", async () => {
    const own = newSandbox();
    const jti = randomUUID();
    await explanationOf(call(own, { body: BODY, claims: { jti, iss: "other" } }));
    await expectStatus(201, call(own, { body: BODY, claims: { jti } }));
    own.reset();
    await expectStatus(201, call(own, { body: BODY, claims: { jti } }));
  });

  it("passes once of two that are sent together", async () => {
    const jti = randomUUID();
    const send = (): Promise<Response> => call(sandbox, { body: BODY, claims: { jti } });
    const statuses = (await Promise.all([send(), send()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 401]);
  });
});

describe("the header and signature of a JWT", () => {
  it.each<[what: string, token: () => string, says: string]>([
    ["no JWT", () => "abc", "A compact JWT has three parts between dots; this has 1."],
    [
      "a header that is no JSON",
      () => "YWJj.e30.AA",
      "The header of the JWT must be base64url, without padding, of a JSON object.",
    ],
    [
      "claims with padding",
      () => `e30.${Buffer.from("{}").toString("base64")}.AA`,
      "The claims of the JWT must be",
    ],
    ["a signature in base64", () => `${sharedSecretJwt(sandbox, claims())}=`, "this has other characters"],
    [
      "no typ",
      () => sharedSecretJwt(sandbox, claims(), { typ: undefined }),
      "The typ in the header of the token must be JWT.",
    ],
    [
      "alg none",
      () => jws({ typ: "JWT", alg: "none", kid: keyId }, claims(), () => Buffer.alloc(0)),
      'not "none"',
    ],
    [
      "ES256",
      () => jws({ typ: "JWT", alg: "ES256", kid: keyId }, claims(), () => Buffer.alloc(64)),
      'not "ES256"',
    ],
    [
      "another kid",
      () => sharedSecretJwt(sandbox, claims(), { kid: "other" }),
      `expected "${keyId}" for HS256, received "other"`,
    ],
    [
      "the kid of the other key",
      () => sharedSecretJwt(sandbox, claims(), { kid: signing.kid }),
      `The key ${signing.kid} does not sign with HS256.`,
    ],
    [
      "another secret",
      () => jws({ typ: "JWT", alg: "HS256", kid: keyId }, claims(), () => Buffer.alloc(32)),
      "another secret than the one of this key id",
    ],
    [
      "an alg that it was not made with",
      () => withHeader(privateKeyJwt(signing.privateKey, { alg: "RS256", kid: signing.kid }, claims())),
      "another private key than the one of this kid",
    ],
    [
      "the old form",
      () =>
        jws({ typ: "JWT", alg: "RS256", x5c: [], "v-c-merchant-id": merchantId }, {}, () => Buffer.alloc(9)),
      "a JWT of the old form",
    ],
  ])("are refused: %s", async (_what, token, says) => {
    expect(await explanationOf(createWith(token()))).toContain(says);
  });

  it("are explained where the secret was taken as text", async () => {
    const { createHmac } = await import("node:crypto");
    const token = jws({ typ: "JWT", alg: "HS256", kid: keyId }, claims(), (text) =>
      createHmac("sha256", sharedSecret).update(text).digest(),
    );
    expect(await explanationOf(createWith(token))).toContain("the text of the shared secret was the key");
  });

  it("are explained where another algorithm signed", async () => {
    const { sign } = await import("node:crypto");
    const token = jws({ typ: "JWT", alg: "PS256", kid: signing.kid }, claims(), (text) =>
      sign("sha256", Buffer.from(text), signing.privateKey),
    );
    expect(await explanationOf(createWith(token))).toContain(
      "it was made with RS256, and the header says PS256",
    );
  });

  it("never show the secret", async () => {
    const bad = jws({ typ: "JWT", alg: "HS256", kid: keyId }, claims({ iss: "x" }), () => Buffer.alloc(32));
    const text = await (await createWith(bad)).text();
    expect(text).not.toContain(sharedSecret);
    expect(text).toContain("does not fit");
  });
});

describe("a request", () => {
  it.each<[what: string, headers: Record<string, string | null>, says: string]>([
    [
      "no credentials",
      { authorization: null },
      "There is neither a JWT in Authorization nor a Signature header.",
    ],
    ["both kinds", { signature: "x" }, "Send a JWT in Authorization or a Signature header, not both."],
    [
      "another scheme",
      { authorization: "Basic eA==" },
      "The Authorization header must be Bearer, a blank and a JWT.",
    ],
  ])("is refused with %s", async (_what, headers, says) => {
    expect(await explanationOf(call(sandbox, { body: BODY, headers }))).toBe(says);
  });

  it("is refused before anything else is looked at, with the headers of its family", async () => {
    const response = await call(sandbox, { path: `${PAYMENTS}/nowhere`, headers: { authorization: null } });
    expect(response.headers.get("v-c-correlation-id")).toMatch(/^[\da-f-]{36}$/);
    expect(response.headers.get("content-type")).toBe("application/hal+json");
    expect(response.headers.has("uniqueTransactionID")).toBe(false);
    expect(response.status).toBe(401);
  });
});

function sha256Hex(): string {
  return Buffer.from(sha256(TEXT), "base64").toString("hex");
}

function withHeader(token: string): string {
  const header = Buffer.from(JSON.stringify({ typ: "JWT", alg: "RS256", kid: signing.kid, a: 1 }));
  return token.replace(/^[^.]*/, header.toString("base64url"));
}
