/**
 * Message-level encryption by JWE, for clients of providers that have it. The work is done by `jose`, which is loaded
 * at the first message and not before.
 *
 * @module
 */
export type { KeyAlgorithm } from "./jwe/algorithms.js";
export type { EncryptionFacts, MessageEncryption, MleKeyName } from "./jwe/message-encryption.js";
export type { MleOptions, MlePrivateKey, MlePublicKey } from "./jwe/mle-options.js";
export { readMleOptions } from "./jwe/read-mle-options.js";
export type { PrivateKey, PublicKey, RsaJwk } from "./rsa-key-forms.js";
export type { WebCryptoKey } from "./web.js";
