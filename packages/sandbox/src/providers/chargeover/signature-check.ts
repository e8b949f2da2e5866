import type { Keys } from "./credentials.js";
import { explainMismatch } from "./explain-mismatch.js";
import { readSignatureHeader, type SignatureHeader } from "./signature-header.js";
import { type Hmac, headOf, hmacWith } from "./signed-message.js";

/** The parts of a request that a signature covers. The method is not among them. */
export interface ReceivedRequest {
  /** The absolute URL as received, without a fragment. */
  readonly url: string;
  readonly body: Uint8Array;
}

/** What signatures are checked against. */
export interface SignatureSetting {
  readonly keys: Keys;
  /** Origins that may have been signed instead of that of the request. */
  readonly publicOrigins: readonly string[];
  /** The origin of the real service, which a client may have signed without being allowed to. */
  readonly realOrigin: string;
  /** The present, in milliseconds since the epoch. */
  readonly now: () => number;
}

const WINDOW_SECONDS = 300;

/** Checks signatures, and remembers the nonces of those that were right. */
export class SignatureCheck {
  readonly #setting: SignatureSetting;
  readonly #hmac: Hmac;
  readonly #nonces = new Set<string>();

  constructor(setting: SignatureSetting) {
    this.#setting = setting;
    this.#hmac = hmacWith(setting.keys.privateKey);
  }

  /** Says all that is wrong with a header and the request it came with; undefined when all is well. */
  async faultOf(text: string, request: ReceivedRequest): Promise<string | undefined> {
    const header = readSignatureHeader(text);
    if (typeof header === "string") {
      return header;
    }
    const { publicKey, privateKey } = this.#setting.keys;
    if (header.publicKey !== publicKey) {
      return header.publicKey === privateKey
        ? "Public and private key are swapped: co_public_key holds the private key."
        : "The key in co_public_key is not known here.";
    }
    const mismatch = (await this.#matches(header, request))
      ? undefined
      : await explainMismatch(header, request, this.#setting);
    // From here on nothing waits, so of two requests with one nonce only one passes.
    const faults = [mismatch, this.#clockFault(header), this.#nonceFault(header)].filter(
      (fault) => fault !== undefined,
    );
    if (faults.length === 0) {
      this.#nonces.add(header.nonce);
      return undefined;
    }
    return faults.join(" ");
  }

  async #matches(header: SignatureHeader, { url, body }: ReceivedRequest): Promise<boolean> {
    const { origin } = new URL(url);
    for (const signedOrigin of [origin, ...this.#setting.publicOrigins]) {
      const signedUrl = (signedOrigin + url.slice(origin.length)).toLowerCase();
      if ((await this.#hmac({ head: headOf({ ...header, url: signedUrl }), body })) === header.signature) {
        return true;
      }
    }
    return false;
  }

  #clockFault({ timestamp }: SignatureHeader): string | undefined {
    const now = Math.floor(this.#setting.now() / 1000);
    const ahead = Number(timestamp) - now;
    if (Math.abs(ahead) <= WINDOW_SECONDS) {
      return undefined;
    }
    if (Math.abs(Number(timestamp) / 1000 - now) <= WINDOW_SECONDS) {
      return `Likely cause: co_timestamp ${timestamp} is in milliseconds; it must be in whole seconds.`;
    }
    return (
      `Likely cause: the clock. co_timestamp ${timestamp} is ${Math.abs(ahead)} seconds ` +
      `${ahead > 0 ? "ahead of" : "behind"} the time here, ${now}; ${WINDOW_SECONDS} are allowed.`
    );
  }

  #nonceFault({ nonce }: SignatureHeader): string | undefined {
    return this.#nonces.has(nonce)
      ? "Likely cause: the nonce was used before. Every attempt needs a new one, also a retry."
      : undefined;
  }
}
