import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 409: the request contradicts the state at the provider. */
export class ConflictError<Body = unknown> extends ApiError<409, Body> {
  static {
    brand(this.prototype, "ConflictError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is ConflictError;

  static override is(value: unknown): value is ConflictError {
    return hasBrand(value, "ConflictError");
  }

  override get name(): "ConflictError" {
    return "ConflictError";
  }
}
