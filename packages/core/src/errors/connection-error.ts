import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * No answer came. `connection_failed`: no connection could be made, so the request provably did not reach the
 * provider (`outcome: "not-sent"`). `connection_lost`: the request may have left, so a write may have happened
 * (`outcome: "unknown"`). What fails in a `fetch` of the user's own is always this one.
 */
export class ConnectionError extends TokError {
  static {
    brand(this.prototype, "ConnectionError");
  }

  static override is(value: unknown): value is ConnectionError {
    return hasBrand(value, "ConnectionError");
  }

  declare readonly code: "connection_failed" | "connection_lost";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: ConnectionError["code"] }) {
    super(failure);
  }

  override get name(): "ConnectionError" {
    return "ConnectionError";
  }
}
