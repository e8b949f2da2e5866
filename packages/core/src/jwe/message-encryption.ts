import { EncryptionError } from "../errors/encryption-error.js";
import { decryptCompact, encryptCompact, type Reading } from "./compact.js";
import { loadDecryption } from "./load-jose.js";
import type { PrivateKeyRing } from "./private-key-ring.js";
import type { Recipient } from "./recipient.js";
import { unwrapMessage, wrapMessage } from "./wrapped-message.js";

/** What a provider's document says of its encrypted messages. */
export interface EncryptionFacts {
  /** The one member of the body of an encrypted request. */
  readonly requestMember: string;
  /** What an encrypted request says of its content. */
  readonly cty: string;
  /** The one member of the body of an encrypted answer. */
  readonly responseMember: string;
  /** The name under which an encrypted answer is asked for. */
  readonly claim: string;
}

/** The options of `mle` that hold keys. */
export type MleKeyName = "requestKey" | "responseKeys" | "unmaskKeys";

/** What a user's options say of it. */
export interface EncryptionSettings {
  readonly requestKey?: Recipient | undefined;
  readonly responseKeys?: PrivateKeyRing | undefined;
  readonly unmaskKeys?: PrivateKeyRing | undefined;
  readonly claim: string;
  readonly maxBytes: number;
}

/** The encryption of one client's messages. Of all that it fails at, nothing is sent, or believed, in clear. */
export class MessageEncryption {
  readonly #facts: EncryptionFacts;
  readonly #settings: EncryptionSettings;

  constructor(facts: EncryptionFacts, settings: EncryptionSettings) {
    this.#facts = facts;
    this.#settings = settings;
  }

  /** Texts of private keys, which must not be shown. */
  secrets(): readonly string[] {
    const { responseKeys, unmaskKeys } = this.#settings;
    return [...(responseKeys?.secrets() ?? []), ...(unmaskKeys?.secrets() ?? [])];
  }

  /** Whether there is a key for it. */
  has(option: MleKeyName): boolean {
    return this.#settings[option] !== undefined;
  }

  /**
   * Proves, before a request is sent, that its encrypted answer can be read: an answer that is lost to a missing key
   * may be that of a payment.
   *
   * @throws {EncryptionError} `missing_key`, `unusable_key`, `jose_unavailable`
   */
  async prepareToRead(option: "responseKeys" | "unmaskKeys", now: number): Promise<void> {
    const ring = this.#settings[option];
    if (ring === undefined) throw missing(option);
    await Promise.all([ring.prepare(now), loadDecryption(now)]);
  }

  /** What an authentication scheme is told, so that the answer comes encrypted; undefined without `mle.responseKeys`. */
  get responseKey(): { readonly claim: string; readonly kid: string } | undefined {
    const kid = this.#settings.responseKeys?.kid;
    return kid === undefined ? undefined : { claim: this.#settings.claim, kid };
  }

  /**
   * The body of an encrypted request.
   *
   * @throws {EncryptionError} `missing_key`, and what `encryptCompact` throws
   */
  async encryptRequest(body: Uint8Array, now: number): Promise<Uint8Array<ArrayBuffer>> {
    const { requestKey } = this.#settings;
    if (requestKey === undefined) throw missing("requestKey");
    const message = await encryptCompact(body, requestKey, this.#facts.cty, now);
    // `encode` makes a buffer of its own; Node's types leave open which kind.
    return new TextEncoder().encode(
      wrapMessage(this.#facts.requestMember, message),
    ) as Uint8Array<ArrayBuffer>;
  }

  /**
   * The body that came encrypted, in the form of an object with one member.
   *
   * @throws {EncryptionError} `missing_key`, `not_encrypted`, and what `decryptCompact` throws
   */
  async decryptResponse(body: Uint8Array, now: number): Promise<Uint8Array<ArrayBuffer>> {
    const { responseKeys } = this.#settings;
    if (responseKeys === undefined) throw missing("responseKeys");
    const message = unwrapMessage(this.#facts.responseMember, new TextDecoder().decode(body));
    if (message === undefined) throw inClear();
    return await decryptCompact(message, responseKeys, this.#reading(now));
  }

  /**
   * The body that came as an encrypted message and nothing else.
   *
   * @throws {EncryptionError} `missing_key`, `not_encrypted`, and what `decryptCompact` throws
   */
  async decryptUnmasked(body: Uint8Array, now: number): Promise<Uint8Array<ArrayBuffer>> {
    const { unmaskKeys } = this.#settings;
    if (unmaskKeys === undefined) throw missing("unmaskKeys");
    const message = new TextDecoder().decode(body).trim();
    if (!/^[\w-]*\./.test(message)) throw inClear();
    return await decryptCompact(message, unmaskKeys, this.#reading(now));
  }

  #reading(now: number): Reading {
    return { maxBytes: this.#settings.maxBytes, now };
  }
}

const due: Readonly<Record<MleKeyName, string>> = {
  requestKey: "the request has to be encrypted",
  responseKeys: "the answer has to come encrypted",
  unmaskKeys: "the answer comes encrypted",
};

function missing(option: MleKeyName): EncryptionError {
  return new EncryptionError({
    code: "missing_key",
    message: `${due[option]}, and there is no key for that: give mle.${option}.`,
  });
}

function inClear(): EncryptionError {
  return new EncryptionError({
    code: "not_encrypted",
    message: "the answer is in clear where an encrypted one was asked for.",
  });
}
