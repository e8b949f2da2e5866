import type { SignatureAlgorithm } from "./signer.js";

type Bits = "256" | "384" | "512";

/** Algorithms of signatures with a shared secret (RFC 7518, section 3.2). */
export type SharedSecretAlgorithm = `HS${Bits}`;
/** Algorithms of signatures with an RSA key (RFC 7518, sections 3.3 and 3.5). */
export type PrivateKeyAlgorithm = `RS${Bits}` | `PS${Bits}`;

export const sharedSecretAlgorithms: Readonly<
  Record<SharedSecretAlgorithm, SignatureAlgorithm & { readonly name: "HMAC" }>
> = {
  HS256: { name: "HMAC", hash: "SHA-256" },
  HS384: { name: "HMAC", hash: "SHA-384" },
  HS512: { name: "HMAC", hash: "SHA-512" },
};

export const privateKeyAlgorithms: Readonly<
  Record<PrivateKeyAlgorithm, SignatureAlgorithm & { readonly name: "RSASSA-PKCS1-v1_5" | "RSA-PSS" }>
> = {
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  RS384: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  RS512: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" },
  PS256: { name: "RSA-PSS", hash: "SHA-256", saltLength: 32 },
  PS384: { name: "RSA-PSS", hash: "SHA-384", saltLength: 48 },
  PS512: { name: "RSA-PSS", hash: "SHA-512", saltLength: 64 },
};
