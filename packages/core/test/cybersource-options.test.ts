import { generateKeyPairSync, webcrypto } from "node:crypto";
import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { cybersource } from "../src/auth/cybersource.ts";
import { ConfigError } from "../src/index.ts";
import {
  httpSignature,
  keyJwt,
  pem,
  privateKeyPem,
  requestOf,
  secretJwt,
} from "./cybersource-credentials.ts";
import vectors from "./vectors/cybersource-signatures.json" with { type: "json" };

afterEach(() => {
  vi.restoreAllMocks();
});

const get = { method: "GET", target: "/x", body: null };
const { pkcs8 } = vectors.privateKey;
const der = Buffer.from(pkcs8, "base64");
const importedFor = (name: string, hash: string) =>
  webcrypto.subtle.importKey("pkcs8", der, { name, hash }, true, ["sign"]);
const jwk = await webcrypto.subtle.exportKey("jwk", await importedFor("RSASSA-PKCS1-v1_5", "SHA-256"));

const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const exported = (key: typeof short) => key.export({ format: "pem", type: "pkcs8" }).toString();

const expected = await cybersource()(keyJwt).sign(requestOf(get));

test.each<[string, unknown]>([
  ["PEM with what OpenSSL prints around it", `Bag Attributes\n  friendlyName: x\n${privateKeyPem}\n`],
  ["PEM with a certificate beside the key", `${pem("CERTIFICATE", pkcs8)}${privateKeyPem}`],
  ["PEM with the line breaks of Windows", privateKeyPem.replaceAll("\n", "\r\n")],
  ["PEM on one line", privateKeyPem.replaceAll("\n", " ")],
  ["a JWK", jwk],
  ["a JWK for another use", { ...jwk, alg: "RS512", use: "enc", key_ops: ["decrypt"], kid: "1" }],
  ["a CryptoKey", await importedFor("RSASSA-PKCS1-v1_5", "SHA-256")],
])("takes a private key as %s", async (_form, privateKey) => {
  expect(await cybersource()({ ...keyJwt, privateKey }).sign(requestOf(get))).toEqual(expected);
});

function refusal(auth: unknown): string {
  try {
    cybersource()(auth);
  } catch (error) {
    if (!ConfigError.is(error)) throw error;
    expect(error.code).toBe("invalid_option");
    return `${error.message} ${inspect(error)}`;
  }
  throw new Error("was accepted");
}

const hidden = "aGlkZGVuLXNlY3JldA==";
const { sharedSecret: _secret, ...withoutSecret } = secretJwt;

test.each<[string, unknown]>([
  ["auth is missing", undefined],
  ["auth is missing", "hidden"],
  ["auth.scheme", { ...secretJwt, scheme: "HS256" }],
  ["auth.scheme", { ...secretJwt, scheme: undefined }],
  ["auth.merchantId", { ...secretJwt, merchantId: "" }],
  ["auth.merchantId", { ...httpSignature, merchantId: "a\r\nx: y" }],
  ["auth.keyId", { ...secretJwt, keyId: undefined }],
  ["auth.keyId", { ...httpSignature, keyId: 'a", headers="' }],
  ["auth.portfolioId", { ...secretJwt, portfolioId: "" }],
  ["auth.sharedSecret", withoutSecret],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: "" }],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: `${hidden}\n` }],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: hidden.replaceAll("=", "") }],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: "aGlkZGVuLXNlY3JldB==" }],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: "hidden-secret" }],
  ["auth.sharedSecret", { ...httpSignature, sharedSecret: "hidden_secret==" }],
  ["auth.sharedSecret", { ...secretJwt, sharedSecret: 7 }],
  ["auth.sharedSecret and privateKey", { ...secretJwt, privateKey: privateKeyPem }],
  ["auth.alg", { ...secretJwt, alg: "RS256" }],
  ["auth.alg", { ...secretJwt, alg: "none" }],
  ["auth.alg", { ...keyJwt, alg: "HS256" }],
  ["auth.alg", { ...httpSignature, alg: "HS256" }],
  ["auth.privateKey", { ...httpSignature, privateKey: privateKeyPem }],
  ["auth.privateKey", { ...keyJwt, privateKey: "hidden" }],
  ["auth.privateKey", { ...keyJwt, privateKey: 7 }],
  ["auth.privateKey", { ...keyJwt, privateKey: null }],
  ["auth.privateKey has more than one", { ...keyJwt, privateKey: privateKeyPem + privateKeyPem }],
  ["auth.privateKey is damaged", { ...keyJwt, privateKey: privateKeyPem.replace("MII", "MI") }],
  [
    "auth.privateKey is encrypted: @tok/keystore",
    { ...keyJwt, privateKey: pem("ENCRYPTED PRIVATE KEY", pkcs8) },
  ],
  ["auth.privateKey is PKCS#1: @tok/keystore", { ...keyJwt, privateKey: pem("RSA PRIVATE KEY", pkcs8) }],
  ["auth.privateKey is a certificate", { ...keyJwt, privateKey: pem("CERTIFICATE", pkcs8) }],
  ["auth.privateKey has no PRIVATE KEY", { ...keyJwt, privateKey: pem("EC PRIVATE KEY", pkcs8) }],
  ["auth.privateKey must be a JWK of an RSA key", { ...keyJwt, privateKey: { ...jwk, kty: "EC" } }],
  ["auth.privateKey must be a JWK with n, e, d", { ...keyJwt, privateKey: { ...jwk, qi: undefined } }],
  ["auth.privateKey must be a JWK with n, e, d", { ...keyJwt, privateKey: { ...jwk, d: "hidden+" } }],
  ["auth.privateKey must be a key for", { ...keyJwt, privateKey: await importedFor("RSA-PSS", "SHA-256") }],
  [
    "auth.privateKey must be a key for",
    { ...keyJwt, privateKey: await importedFor("RSASSA-PKCS1-v1_5", "SHA-512") },
  ],
  ["auth.privateKey must be a private key", { ...keyJwt, privateKey: await secretCryptoKey() }],
  ["auth.claims", { ...secretJwt, claims: "upper" }],
  ["auth.claims.methodCase", { ...secretJwt, claims: { methodCase: "Upper" } }],
  ["auth.claims.digestName", { ...secretJwt, claims: { digestName: "digest" } }],
  ["auth.claims", { ...httpSignature, claims: {} }],
  ["auth.dateHeader", { ...httpSignature, dateHeader: "x-date" }],
  ["auth.dateHeader", { ...secretJwt, dateHeader: "date" }],
  ["auth.apiKey", { ...secretJwt, apiKey: "hidden" }],
])("refuses bad credentials by the name of the option: %s", (option, auth) => {
  const message = refusal(auth);
  expect(message.startsWith(option)).toBe(true);
  expect(message).not.toContain("hidden");
  expect(message).not.toContain(hidden.slice(0, 12));
  expect(message).not.toContain(vectors.sharedSecret.base64.slice(0, 12));
  expect(message).not.toContain(pkcs8.slice(30, 50));
});

function secretCryptoKey() {
  return webcrypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
}

test.each([
  ["is damaged, or is no RSA key", exported(elliptic)],
  ["is damaged, or is no RSA key", pem("PRIVATE KEY", pkcs8.slice(0, 400))],
  ["is shorter than 2048 bits", exported(short)],
])(
  "a key of which only the import shows that it %s is named at the first signature",
  async (problem, privateKey) => {
    const { sign } = cybersource()({ ...keyJwt, privateKey });
    const error: unknown = await Promise.resolve(sign(requestOf(get))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: "ConfigError",
      code: "invalid_option",
      message: `auth.privateKey ${problem}. Nothing was sent.`,
    });
    expect(error).not.toHaveProperty("cause");
  },
);

test("erases each line of a PEM, the members of a JWK and the shared secret", () => {
  expect(cybersource()(secretJwt).secrets).toEqual([vectors.sharedSecret.base64]);
  expect(cybersource()(httpSignature).secrets).toEqual([vectors.sharedSecret.base64]);
  expect(cybersource()(keyJwt).secrets.join("")).toBe(pkcs8);
  const { d, p, q, dp, dq, qi } = jwk;
  expect(cybersource()({ ...keyJwt, privateKey: jwk }).secrets).toEqual([d, p, q, dp, dq, qi]);
});

test.each([
  ["http-signature", httpSignature],
  ["a shared secret", secretJwt],
  ["a private key", keyJwt],
])("imports the key of %s at the first signature, and once in a thousand", async (_name, auth) => {
  const imports = vi.spyOn(globalThis.crypto.subtle, "importKey");
  const { sign } = cybersource()(auth);
  expect(imports).not.toHaveBeenCalled();
  for (let batch = 0; batch < 10; batch += 1)
    await Promise.all(Array.from({ length: 100 }, () => sign(requestOf(get))));
  expect(imports).toHaveBeenCalledTimes(1);
});

test("an import that failed is tried again after a minute, and not before", async () => {
  const imports = vi.spyOn(globalThis.crypto.subtle, "importKey");
  const { sign } = cybersource()(keyJwt);
  imports.mockRejectedValueOnce(new Error("no memory"));
  const start = vectors.clockMs;
  await expect(sign(requestOf(get, { now: start }))).rejects.toMatchObject({ code: "invalid_option" });
  await expect(sign(requestOf(get, { now: start + 59_999 }))).rejects.toMatchObject({
    code: "invalid_option",
  });
  expect(imports).toHaveBeenCalledTimes(1);
  await expect(sign(requestOf(get, { now: start + 60_000 }))).resolves.toHaveProperty("authorization");
  await sign(requestOf(get, { now: start + 200_000 }));
  expect(imports).toHaveBeenCalledTimes(2);
});
