import type { WebCryptoKey } from "./web.js";

/** An RSA key as JSON Web Key (RFC 7517). What it says of its use is not looked at. */
export interface RsaJwk {
  readonly kty?: string | undefined;
  readonly n?: string | undefined;
  readonly e?: string | undefined;
  readonly d?: string | undefined;
  readonly p?: string | undefined;
  readonly q?: string | undefined;
  readonly dp?: string | undefined;
  readonly dq?: string | undefined;
  readonly qi?: string | undefined;
  readonly use?: string | undefined;
  readonly alg?: string | undefined;
  readonly kid?: string | undefined;
  readonly key_ops?: readonly string[] | undefined;
  readonly ext?: boolean | undefined;
}

/** A private RSA key of 2048 bits or more: PKCS#8 in PEM, a JWK, or a `CryptoKey`. `@tok/keystore` makes one of a
 * PKCS#12 file and of the other forms of PEM. */
export type PrivateKey = string | RsaJwk | WebCryptoKey;

/** A public RSA key of 2048 bits or more: SPKI in PEM, a JWK, or a `CryptoKey`. `@tok/keystore` reads one from a
 * certificate. */
export type PublicKey = string | RsaJwk | WebCryptoKey;
