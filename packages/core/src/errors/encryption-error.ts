import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * A message could not be encrypted or decrypted as its operation demands. A request that cannot be encrypted is
 * not sent; an answer in clear where an encrypted one is due is refused.
 *
 * The codes stay the same for all reasons that an attacker could tell apart: a wrong key and a changed message
 * are both `decryption_failed`. What an encrypted message says openly has codes of its own: `malformed_message` (it
 * is no encrypted message), `unsupported_message` (it names an algorithm or a feature that is not allowed here),
 * `message_too_large`, `unknown_key` (it names a key that is not among those given), `not_encrypted` (it is in
 * clear). Those of the own side are `missing_key` (no key was given for what is due), `key_out_of_date` (today is
 * outside its dates), `unusable_key` (it cannot be imported), `jose_unavailable` (the package `jose` cannot be
 * loaded) and `encryption_failed`.
 */
export class EncryptionError extends TokError {
  static {
    brand(this.prototype, "EncryptionError");
  }

  static override is(value: unknown): value is EncryptionError {
    return hasBrand(value, "EncryptionError");
  }

  declare readonly code:
    | "encryption_failed"
    | "decryption_failed"
    | "not_encrypted"
    | "malformed_message"
    | "unsupported_message"
    | "message_too_large"
    | "unknown_key"
    | "missing_key"
    | "key_out_of_date"
    | "unusable_key"
    | "jose_unavailable";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: EncryptionError["code"] }) {
    super(failure);
  }

  override get name(): "EncryptionError" {
    return "EncryptionError";
  }
}
