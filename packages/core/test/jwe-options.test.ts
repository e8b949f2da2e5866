import { webcrypto } from "node:crypto";
import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { ConfigError } from "../src/index.ts";
import { pem } from "./cybersource-credentials.ts";
import {
  encryption,
  privatePem,
  publicJwk,
  request,
  requestKey,
  response,
  responseKey,
} from "./encrypted.ts";

const { pkcs8 } = response;
const der = Buffer.from(pkcs8, "base64");
const sha1Key = await webcrypto.subtle.importKey("pkcs8", der, { name: "RSA-OAEP", hash: "SHA-1" }, false, [
  "decrypt",
]);
const unwrapOnly = await webcrypto.subtle.importKey(
  "pkcs8",
  der,
  { name: "RSA-OAEP", hash: "SHA-256" },
  false,
  ["unwrapKey"],
);

function refusal(mle: unknown): string {
  try {
    encryption(mle);
  } catch (error) {
    if (!ConfigError.is(error)) throw error;
    expect(error.code).toBe("invalid_option");
    return `${error.message} ${inspect(error)}`;
  }
  throw new Error("was accepted");
}

const ring = (...keys: unknown[]) => ({ responseKeys: keys });

test.each<[string, unknown]>([
  ["mle must be an object", "hidden"],
  ["mle must be an object", null],
  ["mle.requestKey or responseKeys or unmaskKeys must be given", {}],
  ["mle.requestKey is undefined: leave it out if it is not wanted", { requestKey: undefined }],
  [
    "mle.requestKey is undefined: leave it out if it is not wanted",
    { requestKey: undefined, responseKeys: [responseKey] },
  ],
  ["mle.unmaskKeys is undefined: leave it out if it is not wanted", { requestKey, unmaskKeys: undefined }],
  ["mle.responseKey is not an option here", { responseKey }],
  ["mle.requestKey must be { key, kid }", { requestKey: requestKey.key }],
  ["mle.requestKey.kid is missing", { requestKey: { key: requestKey.key } }],
  ["mle.requestKey.kid is missing", { requestKey: { ...requestKey, kid: "" } }],
  ["mle.requestKey.kid is missing", { requestKey: { ...requestKey, kid: 7 } }],
  ["mle.requestKey.kid must be 1 to 255", { requestKey: { ...requestKey, kid: "7\n" } }],
  ["mle.requestKey.kid must be 1 to 255", { requestKey: { ...requestKey, kid: "7".repeat(256) } }],
  ["mle.requestKey.key must be SPKI", { requestKey: { kid: "7" } }],
  ["mle.requestKey.key has no PUBLIC KEY", { requestKey: { kid: "7", key: "hidden" } }],
  ["mle.requestKey.key has no PUBLIC KEY", { requestKey: { kid: "7", key: privatePem(pkcs8) } }],
  ["mle.requestKey.key is a certificate", { requestKey: { kid: "7", key: pem("CERTIFICATE", pkcs8) } }],
  ["mle.requestKey.key must be a public key", { requestKey: { kid: "7", key: response.jwk } }],
  ["mle.requestKey.key must be a public key", { requestKey: { kid: "7", key: sha1Key } }],
  [
    "mle.requestKey.notBefore must be a valid Date",
    { requestKey: { ...requestKey, notBefore: "2026-01-01" } },
  ],
  [
    "mle.requestKey.notAfter must be a valid Date",
    { requestKey: { ...requestKey, notAfter: new Date("hidden") } },
  ],
  [
    "mle.requestKey.notAfter must not be before notBefore",
    { requestKey: { ...requestKey, notBefore: new Date(1), notAfter: new Date(0) } },
  ],
  ["mle.requestKey.password is not an option", { requestKey: { ...requestKey, password: "hidden" } }],
  ["mle.responseKeys must be a list", { responseKeys: responseKey }],
  ["mle.responseKeys must be a list", { responseKeys: [] }],
  ["mle.responseKeys[0] must be { key, kid }", ring("hidden")],
  ["mle.responseKeys[0] must be { key, kid }", { responseKeys: new Array(1) }],
  ["mle.responseKeys[1].kid is that of another key", ring(responseKey, responseKey)],
  ["mle.responseKeys[0].key has no PRIVATE KEY", ring({ kid: "7", key: requestKey.key })],
  ["mle.responseKeys[0].key must be a JWK with", ring({ kid: "7", key: publicJwk(pkcs8) })],
  ["mle.responseKeys[0].key must be a key for RSA-OAEP with SHA-256", ring({ kid: "7", key: sha1Key })],
  ['mle.responseKeys[0].key must be a key with the usage "decrypt"', ring({ kid: "7", key: unwrapOnly })],
  ["mle.responseKeys[0].notAfter is not an option", ring({ ...responseKey, notAfter: new Date() })],
  [
    "mle.unmaskKeys[0].key is encrypted",
    { unmaskKeys: [{ kid: "7", key: pem("ENCRYPTED PRIVATE KEY", pkcs8) }] },
  ],
  ["mle.algorithms must be a list", { requestKey, algorithms: "RSA-OAEP" }],
  ["mle.algorithms must be a list", { requestKey, algorithms: [] }],
  ["mle.algorithms must be a list", { requestKey, algorithms: ["RSA1_5"] }],
  ["mle.claimName must be a name", { requestKey, claimName: "" }],
  ["mle.claimName must be a name", { requestKey, claimName: "__proto__" }],
  ["mle.claimName must be a name", { requestKey, claimName: "a\nb" }],
  ["mle.claimName must be a name", { requestKey, claimName: 7 }],
])("refuses keys that cannot be used, by the name of the option: %s", (words, mle) => {
  const message = refusal(mle);
  expect(message.startsWith(words)).toBe(true);
  expect(message).not.toContain("hidden");
  expect(message).not.toContain(pkcs8.slice(40, 60));
});

test("takes a CryptoKey for RSA-OAEP where that is allowed", () => {
  const keys = encryption({
    unmaskKeys: [{ kid: "7", key: sha1Key }],
    algorithms: ["RSA-OAEP-256", "RSA-OAEP"],
  });
  expect(keys.has("unmaskKeys")).toBe(true);
  expect(keys.has("responseKeys")).toBe(false);
});

test("keeps the dates as they were given", async () => {
  const notAfter = new Date(0);
  const keys = encryption({ requestKey: { ...requestKey, notAfter } });
  notAfter.setTime(Number.MAX_SAFE_INTEGER / 2);
  await expect(keys.encryptRequest(new Uint8Array(), 1)).rejects.toMatchObject({ code: "key_out_of_date" });
});

test("imports nothing while it reads", () => {
  const imports = vi.spyOn(globalThis.crypto.subtle, "importKey");
  encryption({
    requestKey,
    ...ring(responseKey),
    unmaskKeys: [{ kid: request.kid, key: privatePem(pkcs8) }],
  });
  expect(imports).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
