/**
 * What users of any tok client meet: errors, calls, options. Provider packages export all of it again.
 *
 * @module
 */
export type { ApiCall, DetailedAnswer, Result } from "./api-call.js";
export { AbortedError } from "./errors/aborted-error.js";
export { ApiError, type ErrorDetail } from "./errors/api-error.js";
export { AuthenticationError } from "./errors/authentication-error.js";
export { BadRequestError } from "./errors/bad-request-error.js";
export { ConfigError } from "./errors/config-error.js";
export { ConflictError } from "./errors/conflict-error.js";
export { ConnectionError } from "./errors/connection-error.js";
export { DecodeError, type Received } from "./errors/decode-error.js";
export { EncryptionError } from "./errors/encryption-error.js";
export { NotFoundError } from "./errors/not-found-error.js";
export { PartialSuccessError } from "./errors/partial-success-error.js";
export { PermissionError } from "./errors/permission-error.js";
export { RateLimitError } from "./errors/rate-limit-error.js";
export { ServerError } from "./errors/server-error.js";
export type {
  ClientErrorStatus,
  DocumentedError,
  ErrorStatus,
  OperationError,
  ServerErrorStatus,
  TransportError,
  UndocumentedError,
} from "./errors/status-types.js";
export { TimeoutError } from "./errors/timeout-error.js";
export { type Outcome, TokError } from "./errors/tok-error.js";
export { UnprocessableError } from "./errors/unprocessable-error.js";
export type { HeaderOptions } from "./headers.js";
export type { HttpAnswer, HttpClient, HttpInit } from "./http.js";
export type { IterateOptions } from "./iterate.js";
export type {
  AttemptEndEvent,
  AttemptEvent,
  CallEndEvent,
  CallEvent,
  Hooks,
  Logger,
  RetryEvent,
} from "./observe.js";
export type {
  CallOptions,
  ClientOptions,
  CommonClientOptions,
  FormatOption,
  IdempotentCallOptions,
  PartialOption,
  RetryOptions,
  Target,
} from "./options.js";
export type { Fetch } from "./web.js";
export type { EnumNamesOption, XmlClientOptions, XmlLimits } from "./xml-options.js";
