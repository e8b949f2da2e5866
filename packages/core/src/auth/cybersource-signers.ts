import { fromBase64 } from "../base64.js";
import type { OptionReader } from "../option-reader.js";
import { RsaKey } from "../rsa-key.js";
import { UnusableKey } from "../rsa-key-source.js";
import {
  type PrivateKeyAlgorithm,
  privateKeyAlgorithms,
  type SharedSecretAlgorithm,
  sharedSecretAlgorithms,
} from "./jws-algorithms.js";
import { createHmacSigner, createSigner, type Signer } from "./signer.js";

interface SignerOfKey {
  readonly signer: Signer;
  /** Texts that must not be shown anywhere. */
  readonly secrets: readonly string[];
}

/** @throws {ConfigError} `invalid_option` */
export function readSharedSecretSigner(reader: OptionReader, alg: SharedSecretAlgorithm): SignerOfKey {
  const text = reader.value("sharedSecret");
  if (typeof text !== "string" || text === "") throw reader.refused("sharedSecret", "is missing or empty");
  const secret = fromBase64(text);
  if (secret === undefined)
    throw reader.refused("sharedSecret", "must be base64 with its padding, and nothing around it");
  return { signer: createHmacSigner(sharedSecretAlgorithms[alg], secret), secrets: [text] };
}

/** @throws {ConfigError} `invalid_option`, also from the signer: a damaged key shows when it is imported */
export function readPrivateKeySigner(reader: OptionReader, alg: PrivateKeyAlgorithm): SignerOfKey {
  const algorithm = privateKeyAlgorithms[alg];
  const use = { ...algorithm, usage: "sign" } as const;
  const refused = (error: unknown) =>
    error instanceof UnusableKey ? reader.refused("privateKey", error.message) : error;
  try {
    const key = new RsaKey(reader.value("privateKey"), "private");
    const problem = key.problemWith(use);
    if (problem !== undefined) throw new UnusableKey(problem);
    const importKey = () =>
      key.import(use).catch((error: unknown) => {
        throw refused(error);
      });
    return { signer: createSigner(algorithm, importKey), secrets: key.secrets };
  } catch (error) {
    throw refused(error);
  }
}
