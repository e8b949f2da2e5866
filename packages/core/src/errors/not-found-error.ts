import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 404: there is no such thing at the provider, or not for these credentials. */
export class NotFoundError<Body = unknown> extends ApiError<404, Body> {
  static {
    brand(this.prototype, "NotFoundError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is NotFoundError;

  static override is(value: unknown): value is NotFoundError {
    return hasBrand(value, "NotFoundError");
  }

  override get name(): "NotFoundError" {
    return "NotFoundError";
  }
}
