import { EncryptionError } from "../errors/encryption-error.js";
import { errorCode } from "../redact.js";
import type { WebCryptoKey } from "../web.js";
import { contentAlgorithm } from "./algorithms.js";
import { isCompact } from "./compact-form.js";
import { loadDecryption, loadEncryption } from "./load-jose.js";
import type { PrivateKeyRing } from "./private-key-ring.js";
import type { Recipient } from "./recipient.js";

/**
 * Encrypts bytes into a JWE in compact form (RFC 7516).
 *
 * @param cty what the bytes are: the header's member of that name
 * @param now milliseconds since the epoch
 * @throws {EncryptionError} `key_out_of_date`, `unusable_key`, `jose_unavailable`, `encryption_failed`
 */
export async function encryptCompact(
  plaintext: Uint8Array,
  recipient: Recipient,
  cty: string,
  now: number,
): Promise<string> {
  const key = await recipient.key(now);
  const { CompactEncrypt } = await loadEncryption(now);
  const iat = Math.floor(now / 1_000);
  const header = { alg: "RSA-OAEP-256", enc: contentAlgorithm, cty, kid: recipient.kid, iat };
  try {
    return await new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(key);
  } catch {
    // No cause: it could hold what was to be encrypted.
    throw new EncryptionError({ code: "encryption_failed", message: "the message could not be encrypted." });
  }
}

/** How messages are read. */
export interface Reading {
  /** The longest message, as it came. */
  readonly maxBytes: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Decrypts a JWE in compact form (RFC 7516). Nothing that the message says is believed: its algorithms have to be
 * among those allowed, its key among those given, and it is neither decompressed nor extended.
 *
 * @throws {EncryptionError} `message_too_large`, `malformed_message`, `unsupported_message`, `unknown_key`,
 * `unusable_key`, `jose_unavailable`, `decryption_failed`
 */
export async function decryptCompact(
  message: string,
  ring: PrivateKeyRing,
  { maxBytes, now }: Reading,
): Promise<Uint8Array<ArrayBuffer>> {
  if (message.length > maxBytes) {
    throw new EncryptionError({
      code: "message_too_large",
      message: `the message has ${message.length} bytes, and ${maxBytes} are allowed.`,
    });
  }
  if (!isCompact(message)) throw refused("malformed_message");
  const { compactDecrypt } = await loadDecryption(now);
  const keyFor = (header: OpenHeader) => readOpenHeader(header, ring, now);
  try {
    const { plaintext } = await compactDecrypt(message, keyFor, {
      keyManagementAlgorithms: [...ring.algorithms],
      contentEncryptionAlgorithms: [contentAlgorithm],
      maxDecompressedLength: 0,
    });
    return plaintext as Uint8Array<ArrayBuffer>; // a buffer of its own; its type leaves open which kind
  } catch (error) {
    throw error instanceof EncryptionError ? error : refused(meanings[errorCode(error) ?? ""]);
  }
}

/** What a message says for all to read. */
interface OpenHeader {
  readonly alg?: string;
  readonly kid?: unknown;
  readonly zip?: unknown;
}

/** Gives the key that the message names. Its algorithms were found to be allowed before. */
function readOpenHeader(
  { alg, kid, zip }: OpenHeader,
  ring: PrivateKeyRing,
  now: number,
): Promise<WebCryptoKey> {
  const algorithm = ring.algorithms.find((one) => one === alg);
  // Refused before it is decrypted, when there is nothing yet to decompress.
  if (zip !== undefined || algorithm === undefined) throw refused("unsupported_message");
  return ring.key(kid, algorithm, now);
}

type Refusal = "malformed_message" | "unsupported_message" | "decryption_failed";

/** What the errors of `jose` say of the message. Any other is that of a wrong key or of a changed message. */
const meanings: Readonly<Record<string, Refusal>> = {
  ERR_JWE_INVALID: "malformed_message",
  ERR_JOSE_ALG_NOT_ALLOWED: "unsupported_message",
  ERR_JOSE_NOT_SUPPORTED: "unsupported_message",
};

const problems: Readonly<Record<Refusal, string>> = {
  malformed_message: "the message is no JWE, or a damaged one.",
  unsupported_message:
    "the message uses an algorithm, a compression or an extension that is not accepted here.",
  decryption_failed: "the message was changed on its way, or it is for another key than its kid says.",
};

/** Without a cause: a wrong key must look like a changed message. */
function refused(code: Refusal = "decryption_failed"): EncryptionError {
  return new EncryptionError({ code, message: problems[code] });
}
