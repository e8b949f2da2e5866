import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 401: the credentials are missing, wrong or expired. */
export class AuthenticationError<Body = unknown> extends ApiError<401, Body> {
  static {
    brand(this.prototype, "AuthenticationError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is AuthenticationError;

  static override is(value: unknown): value is AuthenticationError {
    return hasBrand(value, "AuthenticationError");
  }

  override get name(): "AuthenticationError" {
    return "AuthenticationError";
  }
}
