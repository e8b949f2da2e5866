import type { KeyPair } from "./key-pair.js";

/** What requests are checked against. */
export interface Account {
  readonly merchantId: string;
  readonly portfolioId: string;
  readonly keyId: string;
  /** In base64. */
  readonly sharedSecret: string;
  readonly signing: KeyPair;
  /** Hosts that may be signed instead of the one that a request came to. */
  readonly publicHosts: readonly string[];
  /** The present, in milliseconds since the epoch. */
  readonly now: () => number;
}
