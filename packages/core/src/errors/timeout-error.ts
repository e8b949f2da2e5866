import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * The answer did not come in time. `attempt_timeout`: one attempt took longer than `timeoutMs`.
 * `total_timeout`: the whole call took longer than `totalTimeoutMs`. A write may have happened where `outcome`
 * says `unknown`.
 */
export class TimeoutError extends TokError {
  static {
    brand(this.prototype, "TimeoutError");
  }

  static override is(value: unknown): value is TimeoutError {
    return hasBrand(value, "TimeoutError");
  }

  declare readonly code: "attempt_timeout" | "total_timeout";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: TimeoutError["code"] }) {
    super(failure);
  }

  override get name(): "TimeoutError" {
    return "TimeoutError";
  }
}
