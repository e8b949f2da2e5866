import type { KeyUse } from "../rsa-key.js";

/** How the key of a message's content is encrypted (RFC 7518, section 4.3). */
export type KeyAlgorithm = "RSA-OAEP-256" | "RSA-OAEP";

/** How the content is encrypted (RFC 7518, section 5.3): the only way that is written, and read. */
export const contentAlgorithm = "A256GCM";

const hashes: Readonly<Record<KeyAlgorithm, string>> = { "RSA-OAEP-256": "SHA-256", "RSA-OAEP": "SHA-1" };

/** The names of the key algorithms, the default first. */
export const keyAlgorithms: readonly KeyAlgorithm[] = ["RSA-OAEP-256", "RSA-OAEP"];

/** What a key has to be for an algorithm. */
export function useFor(algorithm: KeyAlgorithm, usage: "encrypt" | "decrypt"): KeyUse {
  return { name: "RSA-OAEP", hash: hashes[algorithm], usage };
}
