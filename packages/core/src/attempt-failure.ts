import { UnusableTime } from "./clock.js";
import { Interrupted } from "./deadline.js";
import { AbortedError } from "./errors/aborted-error.js";
import { ConfigError } from "./errors/config-error.js";
import { ConnectionError } from "./errors/connection-error.js";
import { DecodeError } from "./errors/decode-error.js";
import { EncryptionError } from "./errors/encryption-error.js";
import { TimeoutError } from "./errors/timeout-error.js";
import type { TokError } from "./errors/tok-error.js";
import { BodyTooLarge, UnusableResponse } from "./read-body.js";
import { receivedOf } from "./received.js";
import { errorCode, isErrorLike, redactedCause } from "./redact.js";
import type { Trail } from "./trail.js";
import { provesUnsent } from "./unsent.js";

/** How far an attempt came before it failed. */
export interface Progress {
  /** `fetch` was called. */
  readonly sent: boolean;
  /** Where the platform's own `fetch` was to send it. The errors of any other may be about something else. */
  readonly provableAt: string | undefined;
  /** The head of the answer had come. */
  readonly response: Response | undefined;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface AttemptFailure {
  readonly outcome: "not-sent" | "answer-lost";
  /** The `code` of its error. */
  readonly code: string;
  /** Nothing that another attempt could mend. */
  readonly final: boolean;
  /** Made when the call ends with it: by then the trail knows the outcome of all attempts. */
  readonly toError: (trail: Trail) => TokError;
}

/** What an error out of signing, `fetch` or reading the body means. */
export function attemptFailure(error: unknown, progress: Progress): AttemptFailure {
  const outcome = progress.sent ? "answer-lost" : "not-sent";
  if (error instanceof Interrupted) return interruption(error, progress);
  if (error instanceof UnusableTime) throw error;
  if (error instanceof BodyTooLarge && progress.response !== undefined) {
    return { outcome, code: "too_large", final: true, toError: tooLarge(error, progress.response) };
  }
  if (error instanceof UnusableResponse) {
    return { outcome, code: "invalid_fetch", final: true, toError: unusable };
  }
  if (progress.response !== undefined && failsToDecompress(error)) {
    return { outcome, code: "malformed", final: true, toError: undecodable(progress.response) };
  }
  if (!progress.sent) return { outcome, code: "signing_failed", final: true, toError: signingFailed(error) };
  const { provableAt, response } = progress;
  const unsent = response === undefined && provableAt !== undefined && provesUnsent(error, provableAt);
  const code = unsent ? "connection_failed" : "connection_lost";
  return {
    outcome: unsent ? "not-sent" : "answer-lost",
    code,
    final: false,
    toError: disconnected(error, code),
  };
}

export function interruption(
  { cut }: Interrupted,
  progress: Omit<Progress, "provableAt" | "response">,
): AttemptFailure {
  const outcome = progress.sent ? "answer-lost" : "not-sent";
  if (cut === "aborted") {
    const toError = (trail: Trail) =>
      new AbortedError({
        ...trail.facts,
        code: "aborted",
        message: `${trail.title} was aborted by the caller.${trail.warning}`,
        cause: redactedCause(progress.signal?.reason, trail.redactor()),
      });
    return { outcome, code: "aborted", final: true, toError };
  }
  const limit =
    cut === "attempt_timeout"
      ? `${progress.timeoutMs} ms (timeoutMs)`
      : `${progress.totalTimeoutMs} ms in all (totalTimeoutMs)`;
  const toError = (trail: Trail) =>
    new TimeoutError({
      ...trail.facts,
      code: cut,
      message: `${trail.title} got no complete answer within ${limit}.${trail.warning}`,
    });
  return { outcome, code: cut, final: cut === "total_timeout", toError };
}

function unusable(trail: Trail): TokError {
  return new ConfigError({
    ...trail.facts,
    retryable: false,
    code: "invalid_fetch",
    message: `${trail.title}: the option fetch gave no Response with a body that can be read.${trail.warning}`,
  });
}

// zlib and brotli of Node; a stream that ends too early is a lost connection instead.
const decompressionCodes = /^(?:Z_DATA_ERROR|ERR__ERROR_FORMAT\w*|ERR_PADDING_\w+)$/;

function failsToDecompress(error: unknown, depth = 0): boolean {
  if (decompressionCodes.test(errorCode(error) ?? "")) return true;
  return isErrorLike(error) && depth < 5 && failsToDecompress(error.cause, depth + 1);
}

function undecodable(response: Response) {
  return (trail: Trail): TokError =>
    new DecodeError({
      ...trail.facts,
      retryable: false,
      code: "malformed",
      message: `${trail.title}: the answer is not compressed as it says.${trail.warning}`,
      received: receivedOf(response, 0, trail),
    });
}

function tooLarge({ length }: BodyTooLarge, response: Response) {
  return (trail: Trail): TokError => {
    const message = `${trail.title}: the answer is longer than maxResponseBytes allows; reading stopped after ${length} bytes.${trail.warning}`;
    const failure = { ...trail.facts, retryable: false, message };
    return trail.isAnswerEncrypted
      ? new EncryptionError({ ...failure, code: "message_too_large" })
      : new DecodeError({ ...failure, code: "too_large", received: receivedOf(response, length, trail) });
  };
}

function signingFailed(error: unknown) {
  return (trail: Trail): TokError => {
    const redactor = trail.redactor();
    // A scheme's own errors name the option; any other goes into the cause. One of a user's function may quote more.
    const why =
      error instanceof ConfigError
        ? `: ${redactor.prose(error.message.replace(/ Nothing was sent\.$/, ""))}`
        : ".";
    return new ConfigError({
      ...trail.facts,
      // What a user's function fails at, such as its own network, may pass.
      ...(error instanceof ConfigError ? { retryable: false } : {}),
      code: "signing_failed",
      message: `${trail.title}: the credentials could not be applied${why}${
        trail.attempts > 1 ? trail.warning : " Nothing was sent."
      }`,
      cause: redactedCause(error, redactor),
    });
  };
}

function disconnected(error: unknown, code: ConnectionError["code"]) {
  return (trail: Trail): TokError => {
    const system = systemCode(error);
    const redactor = trail.redactor();
    const what = code === "connection_failed" ? "no connection could be made" : "no complete answer came";
    const hint = code === "connection_lost" && trail.asksForEncryption ? resetHint : "";
    return new ConnectionError({
      ...trail.facts,
      code,
      message: `${trail.title}: ${what}${system === undefined ? "" : ` (${redactor.known(system)})`}.${hint}${trail.warning}`,
      cause: redactedCause(error, redactor),
    });
  };
}

const resetHint =
  " The answer was asked for encrypted: gateways reset the connection where that is not set up for the key, or where they know the request for it by another name (mle.responseKeys, mle.claimName).";

function systemCode(error: unknown, depth = 0): string | undefined {
  const code = errorCode(error);
  if (code !== undefined && /^[A-Za-z_]{1,40}$/.test(code)) return code;
  return isErrorLike(error) && depth < 5 ? systemCode(error.cause, depth + 1) : undefined;
}
