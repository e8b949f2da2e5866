import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 400: the provider could not accept the request as it stands. */
export class BadRequestError<Body = unknown> extends ApiError<400, Body> {
  static {
    brand(this.prototype, "BadRequestError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is BadRequestError;

  static override is(value: unknown): value is BadRequestError {
    return hasBrand(value, "BadRequestError");
  }

  override get name(): "BadRequestError" {
    return "BadRequestError";
  }
}
