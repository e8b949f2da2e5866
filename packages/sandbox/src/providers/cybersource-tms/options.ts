import type { KnownOptions } from "../../check-options.js";

/** A private key to take instead of one that the room generates. */
export interface CybersourceTmsPrivateKey {
  /** The id of the key. */
  readonly kid: string;
  /** PKCS#8 in PEM, RSA. */
  readonly privateKey: string;
}

/** How encrypted answers come out. */
export type CybersourceTmsEncryptedAnswers =
  | "right"
  | "clear"
  | "tampered-tag"
  | "unknown-kid"
  | "wrong-key"
  | "rsa-oaep"
  | "compressed"
  | "oversized"
  | "connection-reset";

/** Whom the Cybersource TMS room lets in and how it answers. */
export interface CybersourceTmsRoomOptions {
  /** The merchant that requests are made for.
   * @default made from the seed */
  merchantId?: string | undefined;
  /** The portfolio whose meta key may act for the merchant.
   * @default made from the seed */
  portfolioId?: string | undefined;
  /** The shared secret of HTTP Signature and of JWTs with HS256, HS384 and HS512. The secret is base64.
   * @default made from the seed */
  sharedSecret?: { readonly keyId: string; readonly secret: string } | undefined;
  /** Keys to take instead of generated ones, such as those of a test vector. A `TypeError` of the first use says so
   * when one of them cannot be read. */
  keys?:
    | {
        readonly signing?: CybersourceTmsPrivateKey | undefined;
        readonly requestMle?: CybersourceTmsPrivateKey | undefined;
        readonly responseMle?: CybersourceTmsPrivateKey | undefined;
        readonly unmask?: CybersourceTmsPrivateKey | undefined;
      }
    | undefined;
  /** Origins whose host a request may sign instead of the one that it came to: for clients that sign the real host
   * while they talk to a served sandbox.
   * @default []
   * @example ["https://apitest.cybersource.com"] */
  publicHosts?: readonly string[] | undefined;
  /** The claim that asks for an encrypted answer. Under any other name it asks for nothing.
   * @default "v-c-response-mle-kid" */
  responseMleClaim?: "v-c-response-mle-kid" | "v-c-api-response-mle-kid" | undefined;
  /** How answers come out that are to be encrypted. `"clear"`: in clear, where `application/jose` stays masked.
   * `"tampered-tag"`: with one bit of the tag changed. `"unknown-kid"`: under a key id that nobody registered.
   * `"wrong-key"`: under the right key id, for another key. `"rsa-oaep"`: with `RSA-OAEP`, which is SHA-1.
   * `"compressed"`: with `zip`. `"oversized"`: with 16 MiB of blanks after the JSON. `"connection-reset"`: the
   * connection is cut where a claim asks for an encrypted answer, after the request took effect.
   * @default "right" */
  encryptedAnswers?: CybersourceTmsEncryptedAnswers | undefined;
}

/** What the room checks its options by. */
export const CYBERSOURCE_TMS_OPTIONS: KnownOptions<CybersourceTmsRoomOptions> = {
  merchantId: "any",
  portfolioId: "any",
  sharedSecret: "any",
  keys: "any",
  publicHosts: "any",
  responseMleClaim: ["v-c-response-mle-kid", "v-c-api-response-mle-kid"],
  encryptedAnswers: [
    "right",
    "clear",
    "tampered-tag",
    "unknown-kid",
    "wrong-key",
    "rsa-oaep",
    "compressed",
    "oversized",
    "connection-reset",
  ],
};

/** What its option `keys` is checked by. */
export const CYBERSOURCE_TMS_KEYS: KnownOptions<NonNullable<CybersourceTmsRoomOptions["keys"]>> = {
  signing: "any",
  requestMle: "any",
  responseMle: "any",
  unmask: "any",
};
