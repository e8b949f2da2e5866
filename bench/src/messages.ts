import assert from "node:assert/strict";
import { readMleOptions } from "@tok/core/jwe";
import { paymentBytes } from "./payment.ts";
import { der, type RsaKeys } from "./rsa-keys.ts";
import type { Work } from "./timing.ts";

const { subtle } = globalThis.crypto;

export const kid = "7000000000000000000003";

export const encryptionFacts = {
  requestMember: "encryptedRequest",
  responseMember: "encryptedResponse",
  cty: "JWT",
  claim: "v-c-response-mle-kid",
} as const;

/** Decrypting one message, by a client's keys and by the calls of WebCrypto that it takes, alone. */
export async function decryptionCase(keys: RsaKeys): Promise<{ ours: Work; webCrypto: Work }> {
  const [requestKey, privateKey] = [keys.publicKey, keys.privateKey].map((key) => ({ key, kid }));
  const mle = { requestKey, unmaskKeys: [privateKey] };
  const encryption = readMleOptions(mle, encryptionFacts, 100_000);
  const now = Date.now();
  const { encryptedRequest } = JSON.parse(
    Buffer.from(await encryption.encryptRequest(paymentBytes, now)).toString(),
  );
  const message = new TextEncoder().encode(encryptedRequest);
  const ours = () => encryption.decryptUnmasked(message, now);
  const webCrypto = await webCryptoAlone(encryptedRequest, keys);
  for (const call of [ours, webCrypto])
    assert.deepEqual(Buffer.from(await call()), Buffer.from(paymentBytes));
  const work = (call: () => unknown): Work => ({ call, calls: 2, waits: true });
  return { ours: work(ours), webCrypto: work(webCrypto) };
}

/** With everything ready that the message does not have encrypted. */
async function webCryptoAlone(message: string, { privateKey }: RsaKeys): Promise<() => Promise<Uint8Array>> {
  const oaep = { name: "RSA-OAEP", hash: "SHA-256" } as const;
  const key = await subtle.importKey("pkcs8", der(privateKey), oaep, false, ["decrypt"]);
  const [head = "", ...parts] = message.split(".");
  const [encryptedKey, iv, ciphertext, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  assert(encryptedKey && iv && ciphertext && tag);
  const algorithm = { name: "AES-GCM", iv, additionalData: Buffer.from(head), tagLength: 128 } as const;
  const sealed = Buffer.concat([ciphertext, tag]);
  return async () => {
    const content = await subtle.decrypt(oaep, key, encryptedKey);
    const contentKey = await subtle.importKey("raw", content, "AES-GCM", false, ["decrypt"]);
    return new Uint8Array(await subtle.decrypt(algorithm, contentKey, sealed));
  };
}
