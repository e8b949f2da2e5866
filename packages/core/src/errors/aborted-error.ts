import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/** The caller aborted the call by its `signal`. A write may have happened where `outcome` says `unknown`. */
export class AbortedError extends TokError {
  static {
    brand(this.prototype, "AbortedError");
  }

  static override is(value: unknown): value is AbortedError {
    return hasBrand(value, "AbortedError");
  }

  declare readonly code: "aborted";
  declare readonly status: undefined;

  // Narrows the accepted codes to the documented ones.
  constructor(failure: Failure & { readonly code: AbortedError["code"] }) {
    super(failure);
  }

  override get name(): "AbortedError" {
    return "AbortedError";
  }
}
