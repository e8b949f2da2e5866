import type { PrivateKey } from "../rsa-key-forms.js";
import type { PrivateKeyAlgorithm, SharedSecretAlgorithm } from "./jws-algorithms.js";

interface CybersourceKey {
  /** The merchant that the requests are for. */
  readonly merchantId: string;
  /** The id of the key: for a shared secret the serial that came with it, for a private key the attribute
   * serialNumber in the subject of its certificate. */
  readonly keyId: string;
  /** The portfolio that a meta key belongs to; absent where the key is the merchant's own. */
  readonly portfolioId?: string | undefined;
}

/** Spellings in the token on which the provider's own sources differ. */
export interface CybersourceClaims {
  /** The name of the claim that says how the body was hashed.
   * @default "digestAlgorithm" */
  readonly digestAlgorithmName?: "digestAlgorithm" | "digest-algorithm" | undefined;
  /** How the method is written.
   * @default "lower" */
  readonly methodCase?: "lower" | "upper" | undefined;
  /** Whether the path goes with its query.
   * @default "with-query" */
  readonly resourcePath?: "with-query" | "without-query" | undefined;
}

interface CybersourceJwt extends CybersourceKey {
  readonly scheme: "jwt";
  readonly claims?: CybersourceClaims | undefined;
  readonly dateHeader?: undefined;
}

/** Signs a token with a shared secret. Keep it on the server side. */
export interface CybersourceSharedSecretAuth extends CybersourceJwt {
  /** In base64, as it was given out. */
  readonly sharedSecret: string;
  /** @default "HS256" */
  readonly alg?: SharedSecretAlgorithm | undefined;
  readonly privateKey?: undefined;
}

/** Signs a token with a private key. Keep it on the server side. */
export interface CybersourcePrivateKeyAuth extends CybersourceJwt {
  readonly privateKey: PrivateKey;
  /** @default "RS256" */
  readonly alg?: PrivateKeyAlgorithm | undefined;
  readonly sharedSecret?: undefined;
}

/** Signs some headers with a shared secret. Legacy: the provider is retiring it, and it has no encrypted messages. */
export interface CybersourceHttpSignatureAuth extends CybersourceKey {
  readonly scheme: "http-signature";
  /** In base64, as it was given out. */
  readonly sharedSecret: string;
  /** The header that carries the date. `v-c-date` is for places where `date` cannot be set, or is rewritten.
   * @default "date" */
  readonly dateHeader?: "date" | "v-c-date" | undefined;
  readonly privateKey?: undefined;
  readonly alg?: undefined;
  readonly claims?: undefined;
}

/** The credentials of a Cybersource account. */
export type CybersourceAuth =
  | CybersourceSharedSecretAuth
  | CybersourcePrivateKeyAuth
  | CybersourceHttpSignatureAuth;
