/**
 * The one place that names web platform types which core takes from its surroundings. They exist under the
 * DOM library and under Node's types alike, so a package compiles with either alone.
 */

/** What a client calls to send one attempt: the global `fetch`, or anything of its shape. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A key of WebCrypto, `CryptoKey`. */
export type WebCryptoKey = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;
