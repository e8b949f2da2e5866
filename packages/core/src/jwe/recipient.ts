import { EncryptionError } from "../errors/encryption-error.js";
import { importOnce } from "../import-once.js";
import type { RsaKey } from "../rsa-key.js";
import { UnusableKey } from "../rsa-key-source.js";
import type { WebCryptoKey } from "../web.js";
import { useFor } from "./algorithms.js";

/** From when and until when a key may be used, in milliseconds since the epoch. */
export interface Validity {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** The public key of whom messages are encrypted for. */
export class Recipient {
  readonly kid: string;
  readonly #title: string;
  readonly #validity: Validity;
  readonly #import: (now: number) => Promise<WebCryptoKey>;

  /** @param option what messages call the key */
  constructor(option: string, kid: string, key: RsaKey, validity: Validity) {
    this.kid = kid;
    this.#title = `${option} (kid ${JSON.stringify(kid)})`;
    this.#validity = validity;
    this.#import = importOnce(() => key.import(useFor("RSA-OAEP-256", "encrypt")));
  }

  /** @throws {EncryptionError} `key_out_of_date`, `unusable_key` */
  async key(now: number): Promise<WebCryptoKey> {
    const { notBefore, notAfter } = this.#validity;
    // Refused also where the time is no number.
    if (!(now >= notBefore && now <= notAfter)) {
      const problem = now > notAfter ? `ended at ${written(notAfter)}` : `begins at ${written(notBefore)}`;
      throw new EncryptionError({
        code: "key_out_of_date",
        message: `${this.#title} must not be used now: its time ${problem}.`,
      });
    }
    try {
      return await this.#import(now);
    } catch (error) {
      if (!(error instanceof UnusableKey)) throw error;
      throw new EncryptionError({ code: "unusable_key", message: `${this.#title} ${error.message}.` });
    }
  }
}

function written(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : "no known time";
}
