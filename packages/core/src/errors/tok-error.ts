import { brand, hasBrand } from "./brand.js";

/**
 * What became of the request at the provider:
 *
 * - `not-sent`: it never left this machine, or provably never reached the provider.
 * - `refused`: the provider answered that it did not carry it out.
 * - `unknown`: it left, and nothing proves whether it was carried out. A write may have happened.
 * - `partial`: some items of a batch were carried out, others were not.
 */
export type Outcome = "not-sent" | "refused" | "unknown" | "partial";

/** What every error of a call knows. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Name of the operation, as in `customerTokens.list`; undefined while a client is being constructed. */
  readonly operation?: string | undefined;
  readonly attempts?: number | undefined;
  readonly outcome?: Outcome | undefined;
  readonly retryable?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Already free of secrets, see `redactedCause`. */
  readonly cause?: unknown;
}

/** The root of every error that a client throws. Thrown itself only for a fault inside this library. */
export class TokError extends Error {
  static {
    brand(this.prototype, "TokError");
    Object.defineProperty(this.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: inspected });
  }

  /** Whether a value is an error of this library, also one from another copy of it. */
  static is(value: unknown): value is TokError {
    return hasBrand(value, "TokError");
  }

  /** Stable, machine-readable reason. */
  readonly code: string;
  /** The operation that failed, such as `customerTokens.list`. */
  readonly operation: string | undefined;
  /** How many requests were started; 0 when nothing was. */
  readonly attempts: number;
  /** What became of the request at the provider. */
  readonly outcome: Outcome;
  /** Whether the same call could end differently and may be sent again with no risk of a second effect. */
  readonly retryable: boolean;
  /** The idempotency key that was sent, to ask again with. */
  readonly idempotencyKey: string | undefined;
  /** HTTP status of the provider's answer; only an `ApiError` has one. */
  declare readonly status: number | undefined;

  constructor(failure: Failure) {
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause });
    this.code = failure.code;
    this.operation = failure.operation;
    this.attempts = failure.attempts ?? 0;
    this.outcome = failure.outcome ?? "not-sent";
    this.retryable = failure.retryable ?? false;
    this.idempotencyKey = failure.idempotencyKey;
  }

  override get name(): string {
    return "TokError";
  }

  /** The fields that may be logged; never a body, a header or a parameter. */
  toJSON(): Record<string, unknown> {
    const { name, message, code, operation, outcome, attempts, retryable, idempotencyKey } = this;
    return { name, message, code, operation, outcome, attempts, retryable, idempotencyKey };
  }
}

/** What Node's `util.inspect` and `console.log` show: the stack and the fields of `toJSON`. */
function inspected(this: TokError, _depth: number, options: object, print?: Print): string {
  const { name: _name, message: _message, ...fields } = this.toJSON();
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const head = this.stack ?? `${this.name}: ${this.message}`;
  return print === undefined ? head : `${head} ${print(known, options)}`;
}

type Print = (value: unknown, options: object) => string;
