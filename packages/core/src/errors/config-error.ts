import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * An option, an argument or a body cannot be used. Nothing was sent. The message names the option or the
 * argument, never its value.
 *
 * Codes: `invalid_option` (of a client or a call), `invalid_argument` (a parameter of an operation),
 * `unencodable_body` (the body has no faithful form on the wire), `signing_failed` (credentials could not be
 * applied; after an attempt that was lost, `outcome` says so), `invalid_fetch` (the option `fetch` gave no readable
 * `Response`; the request may have left, and `outcome` says so).
 */
export class ConfigError extends TokError {
  static {
    brand(this.prototype, "ConfigError");
  }

  static override is(value: unknown): value is ConfigError {
    return hasBrand(value, "ConfigError");
  }

  declare readonly code:
    | "invalid_option"
    | "invalid_argument"
    | "unencodable_body"
    | "signing_failed"
    | "invalid_fetch";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: ConfigError["code"] }) {
    super(failure);
  }

  override get name(): "ConfigError" {
    return "ConfigError";
  }
}
