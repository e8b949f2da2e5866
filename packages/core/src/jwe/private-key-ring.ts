import { EncryptionError } from "../errors/encryption-error.js";
import { importOnce } from "../import-once.js";
import type { RsaKey } from "../rsa-key.js";
import { UnusableKey } from "../rsa-key-source.js";
import type { WebCryptoKey } from "../web.js";
import { type KeyAlgorithm, useFor } from "./algorithms.js";

type Imports = ReadonlyMap<KeyAlgorithm, (now: number) => Promise<WebCryptoKey>>;

/** Private keys by their ids: while one is being replaced, messages come for the old one and for the new one. */
export class PrivateKeyRing {
  /** The ones that a message may name. */
  readonly algorithms: readonly KeyAlgorithm[];
  readonly #secrets: readonly string[];
  readonly #option: string;
  readonly #keys: ReadonlyMap<string, Imports>;

  /** @param option what messages call the ring */
  constructor(option: string, keys: ReadonlyMap<string, RsaKey>, algorithms: readonly KeyAlgorithm[]) {
    this.algorithms = algorithms;
    this.#secrets = Array.from(keys.values(), (key) => key.secrets).flat();
    this.#option = option;
    this.#keys = new Map(Array.from(keys, ([kid, key]) => [kid, importsOf(key, algorithms)]));
  }

  /** What must not be shown of the keys. A method, so that nothing shows it that shows the ring. */
  secrets(): readonly string[] {
    return this.#secrets;
  }

  /** The id of the first key. */
  get kid(): string | undefined {
    return this.#keys.keys().next().value;
  }

  /**
   * Proves that the keys can be used.
   *
   * @throws {EncryptionError} `unusable_key`
   */
  async prepare(now: number): Promise<void> {
    await Promise.all(
      Array.from(this.#keys, ([kid, imports]) => this.key(kid, imports.keys().next().value, now)),
    );
  }

  /** @throws {EncryptionError} `unknown_key`, `unusable_key` */
  async key(kid: unknown, algorithm: KeyAlgorithm | undefined, now: number): Promise<WebCryptoKey> {
    const imports = typeof kid === "string" ? this.#keys.get(kid) : undefined;
    if (imports === undefined) {
      throw new EncryptionError({
        code: "unknown_key",
        message: `the message is encrypted for ${shown(kid)}, which is not among ${this.#option}.`,
      });
    }
    try {
      const load = algorithm === undefined ? undefined : imports.get(algorithm);
      if (load === undefined) throw new UnusableKey("is a CryptoKey for another algorithm");
      return await load(now);
    } catch (error) {
      if (!(error instanceof UnusableKey)) throw error;
      throw new EncryptionError({
        code: "unusable_key",
        message: `the key of ${this.#option} with the kid ${JSON.stringify(kid)} ${error.message}.`,
      });
    }
  }
}

/** WebCrypto fixes the hash at the import, so that each algorithm has a key of its own. */
function importsOf(key: RsaKey, algorithms: readonly KeyAlgorithm[]): Imports {
  const uses = algorithms.map((algorithm) => [algorithm, useFor(algorithm, "decrypt")] as const);
  const possible = uses.filter(([, use]) => key.problemWith(use) === undefined);
  return new Map(possible.map(([algorithm, use]) => [algorithm, importOnce(() => key.import(use))]));
}

/** The id is what somebody else wrote: it may be long, or steer a terminal. */
function shown(kid: unknown): string {
  if (kid === undefined) return "a key without a kid";
  const isShowable = typeof kid === "string" && /^[\x20-\x7e]{1,64}$/.test(kid);
  return isShowable ? `the kid ${JSON.stringify(kid)}` : "a kid that cannot be shown";
}
