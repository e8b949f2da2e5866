import { ApiError } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";

/** Status 5xx: the provider failed. A write may have happened, so `outcome` is `unknown`. */
export class ServerError<Status extends number = number, Body = unknown> extends ApiError<Status, Body> {
  static {
    brand(this.prototype, "ServerError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is ServerError;

  static override is(value: unknown): value is ServerError {
    return hasBrand(value, "ServerError");
  }

  override get name(): "ServerError" {
    return "ServerError";
  }
}
