import type { AbortedError } from "./aborted-error.js";
import type { ApiError } from "./api-error.js";
import type { AuthenticationError } from "./authentication-error.js";
import type { BadRequestError } from "./bad-request-error.js";
import type { ConfigError } from "./config-error.js";
import type { ConflictError } from "./conflict-error.js";
import type { ConnectionError } from "./connection-error.js";
import type { DecodeError } from "./decode-error.js";
import type { EncryptionError } from "./encryption-error.js";
import type { NotFoundError } from "./not-found-error.js";
import type { PermissionError } from "./permission-error.js";
import type { RateLimitError } from "./rate-limit-error.js";
import type { ServerError } from "./server-error.js";
import type { TimeoutError } from "./timeout-error.js";
import type { TokError } from "./tok-error.js";
import type { UnprocessableError } from "./unprocessable-error.js";

/** The statuses an error can have; a type that can be subtracted from, unlike `number`. */
export type ErrorStatus =
  | RedirectStatus
  | ClientErrorStatus
  | ServerErrorStatus
  | 200
  | 201
  | 202
  | 203
  | 204;

type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308;

/** The registered 4xx statuses. */
export type ClientErrorStatus =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 431
  | 451;

/** The registered 5xx statuses and those that proxies in wide use send. */
export type ServerErrorStatus =
  | 500
  | 501
  | 502
  | 503
  | 504
  | 505
  | 506
  | 507
  | 508
  | 510
  | 511
  | 520
  | 521
  | 522
  | 523
  | 524
  | 525
  | 526
  | 527
  | 529
  | 530;

/** The errors of a call that have no status of an answer. */
export type TransportError =
  | ConnectionError
  | TimeoutError
  | AbortedError
  | DecodeError
  | EncryptionError
  | ConfigError
  /** A fault of this library, or of a function that was handed to it: the code is `internal`. */
  | (TokError & { readonly code: "internal"; readonly status: undefined });

/**
 * The errors of one operation, as `.result()` gives them: narrowing by `status` narrows `body`.
 *
 * `Bodies` maps each documented status to its body; any other status has `body: unknown`.
 */
export type OperationError<Bodies> =
  | { [Status in keyof Bodies & number]: ErrorOf<Status, Bodies[Status]> }[keyof Bodies & number]
  | UndocumentedError<Exclude<ErrorStatus, keyof Bodies>>
  | TransportError;

/**
 * An error with a status that the operation does not document. An interface of its own, since the compiler takes
 * `NotFoundError` for derived from `ApiError` of any status, and would then know nothing of its body.
 */
export interface UndocumentedError<Status extends number> extends ApiError<Status, unknown> {
  readonly status: Status;
}

/** The class that the error of a status has, so that `instanceof` narrows a union as `status` does. */
type ErrorOf<Status extends number, Body> = Status extends keyof Classes<Body>
  ? Classes<Body>[Status]
  : Status extends ServerErrorStatus
    ? ServerError<Status, Body>
    : DocumentedError<Status, Body>;

/**
 * An error with a documented status that has no class of its own. An interface, for the reason that
 * `UndocumentedError` is one.
 */
export interface DocumentedError<Status extends number, Body> extends ApiError<Status, Body> {
  readonly status: Status;
}

interface Classes<Body> {
  400: BadRequestError<Body>;
  401: AuthenticationError<Body>;
  403: PermissionError<Body>;
  404: NotFoundError<Body>;
  409: ConflictError<Body>;
  422: UnprocessableError<Body>;
  429: RateLimitError<Body>;
}
