import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 403: the credentials are valid and do not allow this call. */
export class PermissionError<Body = unknown> extends ApiError<403, Body> {
  static {
    brand(this.prototype, "PermissionError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is PermissionError;

  static override is(value: unknown): value is PermissionError {
    return hasBrand(value, "PermissionError");
  }

  override get name(): "PermissionError" {
    return "PermissionError";
  }
}
