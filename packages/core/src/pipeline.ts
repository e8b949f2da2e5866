import { type AttemptFailure, attemptFailure, interruption } from "./attempt-failure.js";
import type { Format } from "./codec.js";
import { Interrupted, pause, startDeadline } from "./deadline.js";
import type { Decoded } from "./decode.js";
import { type SealedRequest, sealRequest } from "./encryption.js";
import { refuseEmptyIfMatch } from "./if-match.js";
import { isRepeatable, type Operation } from "./operation.js";
import { readAnswer } from "./read-answer.js";
import { discard, readable, readBody } from "./read-body.js";
import { retryDelay } from "./retry.js";
import type { CallValues, Serializer } from "./serialize.js";
import type { CallSettings, Settings } from "./settings.js";
import type { Trail } from "./trail.js";
import { writeRequest } from "./write-request.js";

/** What the calls of one client share. */
export interface Connection {
  readonly settings: Settings;
  readonly serialize: Serializer;
  /** An answer that does not name its media type is in the first one that it looks like. */
  readonly formats: readonly Format[];
}

/** One call, its input checked and sorted. */
export interface Call {
  readonly operation: Operation;
  readonly values: CallValues;
  /** What the body is written in. */
  readonly format: Format;
  readonly settings: CallSettings;
}

/** An answer, of any status, decoded as far as it can be. */
export interface Reply extends Decoded {
  readonly response: Response;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The status is documented with a body, and the body has the documented shape. */
  readonly documented: boolean;
}

/**
 * The life of a call:
 *
 * path → query and headers → encode body → encrypt → for each attempt { deadline → sign → fetch → read body → judge }
 * → decrypt → decode
 *
 * What the answer means to the user, the value or an error, is decided by `conclude.ts`.
 *
 * @throws {TokError} when there is no answer
 */
export async function exchange(connection: Connection, call: Call, trail: Trail): Promise<Reply> {
  const { settings } = connection;
  const { draft, sentBody } = await writeRequest(call, connection.serialize);
  refuseEmptyIfMatch(call.operation.name, draft.headers["if-match"]);
  trail.sentBody = sentBody;
  trail.repeatable = isRepeatable(call.operation, draft.headers);
  const sealed = await sealRequest(draft, settings.encryption, trail, settings.clock());
  trail.asksForEncryption = sealed.responseKey !== undefined;
  trail.isAnswerEncrypted = sealed.isAnswerEncrypted;
  const endsAt =
    call.settings.totalTimeoutMs === undefined ? undefined : settings.clock() + call.settings.totalTimeoutMs;
  for (;;) {
    const attempt = await tryOnce(connection, call, sealed, trail, endsAt);
    const delayMs = judge(attempt, call, trail, settings, endsAt);
    if (delayMs === undefined) {
      if (attempt.failure !== undefined) throw attempt.failure.toError(trail);
      return readAnswer(attempt, await sealed.open(attempt), connection.formats, trail);
    }
    settings.observer.retry({
      ...trail.event,
      attempt: trail.attempts,
      delayMs,
      ...reasonOf(attempt, trail),
    });
    await waitFor(delayMs, call.settings, trail);
  }
}

type Attempt =
  | { readonly failure: AttemptFailure; readonly response?: undefined }
  | {
      readonly failure?: undefined;
      readonly response: Response;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** The headers of the authentication that were sent. */
      readonly signature: Readonly<Record<string, string>>;
    };

async function tryOnce(
  connection: Connection,
  { operation, settings: limits }: Call,
  { draft, responseKey }: SealedRequest,
  trail: Trail,
  endsAt: number | undefined,
): Promise<Attempt> {
  const { clock, randomUUID, authenticator, fetch, maxResponseBytes, observer } = connection.settings;
  const startedAt = clock();
  const { timeoutMs, signal } = limits;
  const totalMs = endsAt === undefined ? undefined : endsAt - startedAt;
  const deadline = startDeadline({ attemptMs: timeoutMs, totalMs, signal });
  const { method } = operation;
  let begun = false;
  let sent = false;
  let pending: Promise<Response> | undefined;
  let response: Response | undefined;
  let attempt: Attempt;
  try {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    begun = true;
    trail.attempts += 1;
    observer.attemptStart({ ...trail.event, attempt: trail.attempts });
    const { href, body } = draft;
    const request = { method, href, headers: draft.headers, body, now: startedAt, randomUUID, responseKey };
    const signature = operation.unauthenticated
      ? {}
      : await deadline.race(Promise.resolve(authenticator.sign(request)));
    trail.keepCredentials();
    // What signs may block the process, so that no timer says that the time is over.
    if (totalMs !== undefined && clock() - startedAt >= totalMs) throw new Interrupted("total_timeout");
    const init = {
      method,
      headers: { ...draft.headers, ...signature },
      redirect: "manual",
      signal: deadline.signal,
      // A user's function may wipe what it was given, or hand it on; the next attempt and the redactor need it. Also
      // where there is none: fetch would take what somebody has written onto Object.prototype.
      body: body?.slice() ?? null,
    } as const;
    sent = true;
    trail.leave();
    pending = Promise.resolve(fetch(href, init));
    response = readable(await deadline.race(pending));
    attempt = { response, bytes: await readBody(response, maxResponseBytes, deadline), signature };
  } catch (error) {
    if (response === undefined) void discard(pending); // of a `fetch` that does not listen to its signal
    const provableAt = connection.settings.hasPlatformFetch ? draft.href : undefined;
    attempt = { failure: attemptFailure(error, { ...limits, sent, provableAt, response }) };
  } finally {
    deadline.clear();
  }
  trail.status = response?.status;
  trail.note(attempt.response?.status ?? attempt.failure?.outcome ?? "answer-lost");
  if (begun) {
    const durationMs = clock() - startedAt;
    observer.attemptEnd({ ...trail.event, attempt: trail.attempts, durationMs, ...reasonOf(attempt, trail) });
  }
  return attempt;
}

/** How long to wait before the next attempt; undefined when this one was the last. */
function judge(
  attempt: Attempt,
  call: Call,
  trail: Trail,
  settings: Settings,
  endsAt: number | undefined,
): number | undefined {
  if (attempt.failure?.final) return undefined;
  const isSigned = call.operation.unauthenticated !== true;
  if (isSigned && attempt.failure === undefined && attempt.response.status === 401) {
    const renewed = settings.authenticator.refused?.(attempt.signature) ?? false;
    if (renewed && !trail.reauthenticated && trail.attempts < call.settings.attempts) {
      // Who is not let in has done nothing, so the same request may go out with other credentials: once.
      trail.reauthenticated = true;
      return 0;
    }
  }
  const now = settings.clock();
  const delayMs = retryDelay({
    outcome: attempt.failure?.outcome ?? attempt.response?.status ?? "answer-lost",
    repeatable: trail.repeatable,
    attempt: trail.attempts,
    attempts: call.settings.attempts,
    retryAfter: attempt.response?.headers.get("retry-after") ?? null,
    now,
    random: Math.random(),
  });
  // A wait that outlasts the call would only delay the error that is known already.
  return delayMs === undefined || (endsAt !== undefined && now + delayMs >= endsAt) ? undefined : delayMs;
}

async function waitFor(delayMs: number, limits: CallSettings, trail: Trail): Promise<void> {
  try {
    await pause(delayMs, limits.signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw interruption(error, { ...limits, sent: true }).toError(trail);
  }
}

function reasonOf(
  { failure }: Attempt,
  { status }: Trail,
): { status: number | undefined; errorCode: string | undefined } {
  return { status, errorCode: failure?.code };
}
