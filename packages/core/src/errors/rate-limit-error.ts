import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 429: too many requests, also after the repeats that the retry options allow. */
export class RateLimitError<Body = unknown> extends ApiError<429, Body> {
  static {
    brand(this.prototype, "RateLimitError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is RateLimitError;

  static override is(value: unknown): value is RateLimitError {
    return hasBrand(value, "RateLimitError");
  }

  override get name(): "RateLimitError" {
    return "RateLimitError";
  }
}
