import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/** One reason that the provider gave, with secrets erased. */
export interface ErrorDetail {
  /** The provider's words. */
  readonly message?: string | undefined;
  /** The provider's code. */
  readonly code?: string | undefined;
  /** The field of the request that the provider names. */
  readonly field?: string | undefined;
}

/** What an `ApiError` knows beside what every error knows. */
export interface Refusal<Status extends number, Body> extends Failure {
  readonly status: Status;
  readonly providerCode?: string | undefined;
  readonly details?: readonly ErrorDetail[] | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly body?: Body | undefined;
  readonly response: () => Response;
}

/**
 * The provider answered with an error: any status but 2xx, or an answer with status 200 that says in its body
 * that the request was refused. Common statuses have a class of their own, such as `NotFoundError`.
 *
 * Codes: `http_error`; `redirect` (never followed, so that no key goes to another host); `refused` (inside a
 * 200).
 *
 * `outcome` is `refused` for 4xx but 408, and for a refusal inside a 200, else `unknown`.
 */
export class ApiError<Status extends number = number, Body = unknown> extends TokError {
  static {
    brand(this.prototype, "ApiError");
  }

  /** For the compiler alone: without it, `instanceof` would make the parameters of this class `any`. */
  declare static [Symbol.hasInstance]: (value: unknown) => value is ApiError;

  static override is(value: unknown): value is ApiError {
    return hasBrand(value, "ApiError");
  }

  declare readonly code: "http_error" | "redirect" | "refused";
  declare readonly status: Status;
  /** The provider's own error code, as text. */
  readonly providerCode: string | undefined;
  /** The provider's reasons, with secrets erased. */
  readonly details: readonly ErrorDetail[];
  /** The provider's id of this exchange: the thing to give to its support. */
  readonly requestId: string | undefined;
  /** How long the provider asks to wait (`Retry-After`), in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The decoded answer, where it has the documented shape. Not enumerable, since it may hold card data. */
  declare readonly body: Body | undefined;
  /** The answer with the bytes that came, anew at each access, so that its body can be read. Not enumerable. */
  declare readonly response: Response;

  constructor(refusal: Refusal<Status, Body> & { readonly code: ApiError["code"] }) {
    super(refusal);
    Object.defineProperty(this, "status", { value: refusal.status, enumerable: true });
    this.providerCode = refusal.providerCode;
    this.details = refusal.details ?? [];
    this.requestId = refusal.requestId;
    this.retryAfterMs = refusal.retryAfterMs;
    Object.defineProperty(this, "body", { value: refusal.body });
    Object.defineProperty(this, "response", { get: refusal.response });
  }

  override get name(): string {
    return "ApiError";
  }

  override toJSON(): Record<string, unknown> {
    const { status, providerCode, requestId, details, retryAfterMs } = this;
    return { ...super.toJSON(), status, providerCode, requestId, details, retryAfterMs };
  }
}
