import { createPrivateKey, createPublicKey } from "node:crypto";
import { EncryptionError } from "../src/index.ts";
import { type EncryptionFacts, type MessageEncryption, readMleOptions } from "../src/jwe.ts";
import { pem } from "./cybersource-credentials.ts";
import vectors from "./vectors/cybersource-messages.json" with { type: "json" };

/** The keys of the vectors, and a client's encryption with them. */

export const now: number = vectors.clockMs;
export const { request, response, other } = vectors.keys;

export const facts: EncryptionFacts = {
  requestMember: "encryptedRequest",
  cty: "JWT",
  responseMember: "encryptedResponse",
  claim: "v-c-response-mle-kid",
};

export const privatePem = (pkcs8: string): string => pem("PRIVATE KEY", pkcs8);

export function publicPem(pkcs8: string): string {
  return createPublicKey(privatePem(pkcs8)).export({ format: "pem", type: "spki" }).toString();
}

export function publicJwk(pkcs8: string): object {
  return createPublicKey(privatePem(pkcs8)).export({ format: "jwk" });
}

export const privateKeyOf = (pkcs8: string): ReturnType<typeof createPrivateKey> =>
  createPrivateKey(privatePem(pkcs8));

export const requestKey = { key: publicPem(request.pkcs8), kid: request.kid };
export const responseKey = { key: privatePem(response.pkcs8), kid: response.kid };

export const mebibyte: number = 1_048_576;

export function encryption(mle: unknown, maxBytes: number = mebibyte): MessageEncryption {
  return readMleOptions(mle, facts, maxBytes);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The error of encryption that a promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<EncryptionError> {
  const result = await promise.then(
    () => new Error("has not failed"),
    (error: unknown) => error,
  );
  if (!EncryptionError.is(result)) throw result;
  return result;
}
