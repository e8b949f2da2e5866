import { type KeyHalf, type KeySource, readKeySource, UnusableKey } from "./rsa-key-source.js";
import type { WebCryptoKey } from "./web.js";

/** What a key is to do. */
export interface KeyUse {
  readonly name: "RSASSA-PKCS1-v1_5" | "RSA-PSS" | "RSA-OAEP";
  readonly hash: string;
  readonly usage: "sign" | "encrypt" | "decrypt";
}

/** An RSA key in one of the forms that a user may give. Imported where it is used, and not before. */
export class RsaKey {
  readonly #source: KeySource;
  readonly #secrets: readonly string[];

  /** @throws {UnusableKey} */
  constructor(key: unknown, half: KeyHalf) {
    [this.#source, this.#secrets] = readKeySource(key, half);
  }

  /** Texts that must not be shown anywhere. */
  get secrets(): readonly string[] {
    return this.#secrets;
  }

  /** What stands against this use, as far as it is known before the import: a `CryptoKey` is made for one use. */
  problemWith(use: KeyUse): string | undefined {
    const { format, data } = this.#source;
    return format === "CryptoKey" ? mismatch(data, use) : undefined;
  }

  /** @throws {UnusableKey} */
  async import(use: KeyUse): Promise<WebCryptoKey> {
    const key = await imported(this.#source, use);
    const problem = mismatch(key, use);
    if (problem !== undefined) throw new UnusableKey(problem);
    return key;
  }
}

async function imported(source: KeySource, { name, hash, usage }: KeyUse): Promise<WebCryptoKey> {
  const { subtle } = globalThis.crypto;
  const { format, data } = source;
  if (format === "CryptoKey") return data;
  try {
    // The two differ in what TypeScript takes for the format.
    return format === "jwk"
      ? await subtle.importKey(format, data, { name, hash }, false, [usage])
      : await subtle.importKey(format, data, { name, hash }, false, [usage]);
  } catch {
    // What WebCrypto says of it is no help, and may depend on the key.
    throw new UnusableKey("is damaged, or is no RSA key");
  }
}

/** What the algorithm of an RSA key has beside its name; another key has not. */
const none = { hash: { name: "" }, modulusLength: 0 };

function mismatch(key: WebCryptoKey, { name, hash, usage }: KeyUse): string | undefined {
  const made = { ...none, ...key.algorithm };
  if (made.name !== name || made.hash.name !== hash) return `must be a key for ${name} with ${hash}`;
  if (!key.usages.includes(usage)) return `must be a key with the usage "${usage}"`;
  return made.modulusLength < 2048 ? "is shorter than 2048 bits" : undefined;
}
