/** What went wrong: stable, for programs. */
export type KeystoreErrorCode =
  /** An argument or an option cannot be used. */
  | "invalid_option"
  /** The file is damaged, cut short, or of another kind. */
  | "malformed"
  /** The file is larger than 1 MiB. */
  | "too_large"
  /** The file asks for more iterations of key derivation than are ever needed. */
  | "too_many_iterations"
  /** The file is protected or written in a way that is not read here; the message says how to convert it. */
  | "unsupported"
  /** The key is not RSA, or has fewer than 2048 bits. */
  | "unsupported_key"
  /** The key is encrypted and no password was given. */
  | "missing_password"
  /** The password does not fit; a damaged file can look the same. */
  | "wrong_password"
  /** There is no private key, or none for the alias. */
  | "missing_key"
  /** There is no certificate. */
  | "missing_certificate"
  /** No certificate has this alias; the message names those there are. */
  | "missing_alias"
  /** The certificate has no serialNumber in its subject, and no `kid` was given. */
  | "missing_kid"
  /** Several keys or certificates fit, and nothing says which is meant. */
  | "ambiguous";

/** The same in every copy of this package. */
const brand = Symbol.for("@tok/keystore/KeystoreError");

/**
 * A key file that cannot be used. The message may name the aliases of the certificates; it never quotes a
 * password, a key or anything else of the file. For the same reason there is no `cause`.
 */
export class KeystoreError extends Error {
  static {
    Object.defineProperty(this.prototype, brand, { value: true });
    Object.defineProperty(this.prototype, "name", { value: "KeystoreError", configurable: true });
  }

  declare readonly name: "KeystoreError";
  readonly code: KeystoreErrorCode;

  constructor(code: KeystoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** Whether a value is a `KeystoreError`, also one from another copy of this package. */
  static is(value: unknown): value is KeystoreError {
    return typeof value === "object" && value !== null && Reflect.get(value, brand) === true;
  }
}

/** A file that cannot be read, with the reason in words that quote nothing of it. */
export function malformed(reason: string): KeystoreError {
  return new KeystoreError("malformed", reason);
}

/** The password, as far as anyone can tell: with the wrong one, what comes out is noise. */
export function wrongPassword(): KeystoreError {
  return new KeystoreError("wrong_password", "the password is wrong, or the file is damaged");
}
