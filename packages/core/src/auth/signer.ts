import { importOnce } from "../import-once.js";
import type { WebCryptoKey } from "../web.js";

/** Signs bytes at a time, in milliseconds since the epoch. */
export type Signer = (data: Uint8Array<ArrayBuffer>, now: number) => Promise<Uint8Array>;

/** A signature of WebCrypto. */
export interface SignatureAlgorithm {
  readonly name: "HMAC" | "RSASSA-PKCS1-v1_5" | "RSA-PSS";
  readonly hash: "SHA-256" | "SHA-384" | "SHA-512";
  /** Of RSA-PSS: as many bytes as the hash has (RFC 7518, section 3.5). */
  readonly saltLength?: number;
}

/** The key is imported at the first signature, and once. */
export function createSigner(algorithm: SignatureAlgorithm, importKey: () => Promise<WebCryptoKey>): Signer {
  const key = importOnce(importKey);
  return async (data, now) =>
    new Uint8Array(await globalThis.crypto.subtle.sign(algorithm, await key(now), data));
}

/** Signs with HMAC by a key of bytes. */
export function createHmacSigner(
  algorithm: SignatureAlgorithm & { readonly name: "HMAC" },
  secret: Uint8Array<ArrayBuffer>,
): Signer {
  return createSigner(algorithm, () =>
    globalThis.crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]),
  );
}
