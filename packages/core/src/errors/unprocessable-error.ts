import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 422: the request is well-formed and its content is refused. */
export class UnprocessableError<Body = unknown> extends ApiError<422, Body> {
  static {
    brand(this.prototype, "UnprocessableError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is UnprocessableError;

  static override is(value: unknown): value is UnprocessableError {
    return hasBrand(value, "UnprocessableError");
  }

  override get name(): "UnprocessableError" {
    return "UnprocessableError";
  }
}
