import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * A message could not be encrypted or decrypted as its operation demands. A request that cannot be encrypted is
 * not sent; an answer in clear where an encrypted one is due is refused.
 *
 * The codes stay the same for all reasons that an attacker could tell apart: a wrong key and a changed message
 * are both `decryption_failed`.
 */
export class EncryptionError extends TokError {
  static {
    brand(EncryptionError.prototype, "EncryptionError");
  }

  static override is(value: unknown): value is EncryptionError {
    return hasBrand(value, "EncryptionError");
  }

  declare readonly code: "encryption_failed" | "decryption_failed" | "not_encrypted" | "unknown_key";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: EncryptionError["code"] }) {
    super(failure);
  }

  override get name(): "EncryptionError" {
    return "EncryptionError";
  }
}
