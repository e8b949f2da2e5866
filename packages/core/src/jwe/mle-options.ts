import type { PrivateKey, PublicKey } from "../rsa-key-forms.js";
import type { KeyAlgorithm } from "./algorithms.js";

/** The provider's public key. */
export interface MlePublicKey {
  readonly key: PublicKey;
  /** The id under which the provider has it. */
  readonly kid: string;
  /** Before this date the key is not used. */
  readonly notBefore?: Date | undefined;
  /** After this date the key is not used. */
  readonly notAfter?: Date | undefined;
}

/** A private key of one's own. Keep it on the server side. */
export interface MlePrivateKey {
  readonly key: PrivateKey;
  /** The id under which the provider has its public half. */
  readonly kid: string;
}

/** The keys of message-level encryption. One that is given has a value: `undefined` is refused, so that a variable
 * which is not set does not switch the encryption off. */
export interface MleOptions {
  /** Encrypts bodies of requests. */
  readonly requestKey?: MlePublicKey;
  /** Decrypt answers. The first is the one that the provider is asked to encrypt for; with the others, answers for a
   * key that is being replaced can be read. */
  readonly responseKeys?: readonly MlePrivateKey[];
  /** Decrypt unmasked data. */
  readonly unmaskKeys?: readonly MlePrivateKey[];
  /** How the keys of answers may be encrypted. Requests use `RSA-OAEP-256` in any case.
   * @default ["RSA-OAEP-256"] */
  readonly algorithms?: readonly KeyAlgorithm[] | undefined;
  /** The name under which an encrypted answer is asked for, should it differ from the documented one. */
  readonly claimName?: string | undefined;
}
