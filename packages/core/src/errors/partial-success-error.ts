import type { ErrorDetail } from "./api-error.js";
import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/**
 * A batch was carried out for some items and not for others. `data` is what the call would have returned,
 * `failures` what went wrong item by item. Sending the batch again repeats the items that succeeded.
 *
 * `data` and `failures` are the provider's own words, which may hold parts of card numbers: show `details`, in
 * which they are erased.
 */
export class PartialSuccessError<Data = unknown, Item = unknown> extends TokError {
  static {
    brand(this.prototype, "PartialSuccessError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is PartialSuccessError;

  static override is(value: unknown): value is PartialSuccessError {
    return hasBrand(value, "PartialSuccessError");
  }

  declare readonly code: "partial_success";
  declare readonly status: undefined;
  declare readonly outcome: "partial";
  /** The provider's id of this exchange: the thing to give to its support. */
  readonly requestId: string | undefined;
  /** The provider's reasons, with secrets erased. */
  readonly details: readonly ErrorDetail[];
  /** What the call would have returned with `{ partial: "return" }`. */
  declare readonly data: Data;
  /** The items that failed. */
  declare readonly failures: readonly Item[];

  constructor(
    failure: Omit<Failure, "code" | "outcome"> & {
      readonly requestId?: string | undefined;
      readonly details?: readonly ErrorDetail[] | undefined;
      readonly data: Data;
      readonly failures: readonly Item[];
    },
  ) {
    super({ ...failure, code: "partial_success", outcome: "partial" });
    this.requestId = failure.requestId;
    this.details = failure.details ?? [];
    // Items may hold card data: reachable by name, never printed.
    Object.defineProperty(this, "data", { value: failure.data });
    Object.defineProperty(this, "failures", { value: failure.failures });
  }

  override get name(): "PartialSuccessError" {
    return "PartialSuccessError";
  }

  override toJSON(): Record<string, unknown> {
    const { requestId, details, failures } = this;
    return { ...super.toJSON(), requestId, failureCount: failures.length, details };
  }
}
