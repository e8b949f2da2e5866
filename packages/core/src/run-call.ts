import { UnusableTime } from "./clock.js";
import type { Format, FormatName } from "./codec.js";
import { ConfigError } from "./errors/config-error.js";
import { TokError } from "./errors/tok-error.js";
import { mergeHeaders } from "./headers.js";
import type { SortedInput } from "./input.js";
import type { Operation } from "./operation.js";
import { type Connection, exchange, type Reply } from "./pipeline.js";
import { isIdempotencyKey, readCallOptions } from "./read-call-options.js";
import { redactedCause } from "./redact.js";
import { Trail } from "./trail.js";

/** What the end of a call depends on, beside the reply. */
export interface Ending {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What becomes of a batch that half-succeeded. */
  readonly partial: "return" | "throw";
}

/**
 * Runs one call from its checked input to what `finish` makes of the reply, and tells the observer of its start
 * and its end.
 *
 * @throws {TokError} and nothing else
 */
export async function runCall<Outcome>(
  connection: Connection,
  operation: Operation,
  options: unknown,
  readInput: () => SortedInput,
  finish: (reply: Reply, trail: Trail, ending: Ending) => Outcome,
): Promise<Outcome> {
  const client = connection.settings;
  const { observer, clock, authenticator } = client;
  const ofClient = () => [...authenticator.secrets, ...(client.encryption?.secrets() ?? [])];
  let trail = new Trail(operation, undefined, ofClient, {});
  let started: number | undefined;
  const end = (errorCode: string | undefined) => {
    if (started === undefined) return;
    const { attempts, status, requestId } = trail;
    const shown = requestId === undefined ? undefined : trail.redactor().known(requestId);
    observer.callEnd({
      ...trail.event,
      attempts,
      durationMs: clock() - started,
      status,
      requestId: shown,
      errorCode,
    });
  };
  try {
    const settings = readCallOptions(options, client, operation);
    const input = readInput();
    refuseOwnedHeaders(operation, authenticator.headers, settings.headers, input.headers);
    const format = formatOf(settings.format, connection);
    const mediaType = operation.formats[format.name] ?? "application/json";
    const isTyped = input.body !== undefined || operation.alwaysTyped === true;
    const key =
      operation.idempotencyHeader === undefined
        ? undefined
        : (settings.idempotencyKey ?? madeKey(client.randomUUID));
    const headers = mergeHeaders(
      {
        accept: acceptOf(operation, format, mediaType),
        ...(isTyped ? { "content-type": mediaType } : {}),
      },
      client.optionHeaders,
      client.headers,
      settings.headers,
      input.headers,
      operation.idempotencyHeader === undefined || key === undefined
        ? {}
        : { [operation.idempotencyHeader]: key },
    );
    const { path, query, given } = input;
    const own = ownHeaders(client.headers, settings.headers);
    const secrets = () => [...ofClient(), ...own];
    trail = new Trail(operation, key, secrets, { path, query, headers: input.headers, given });
    started = clock();
    observer.callStart(trail.event);
    const reply = await exchange(
      connection,
      { operation, values: { ...input, headers }, format, settings },
      trail,
    );
    const outcome = finish(reply, trail, { now: clock(), partial: settings.partial });
    end(undefined);
    return outcome;
  } catch (error) {
    trail.settle();
    const failure = error instanceof TokError ? error : failureOf(error, trail);
    try {
      end(failure.code);
    } catch {
      // A clock that throws has made this failure; it must not hide it.
    }
    throw failure;
  }
}

/** A key that could not be sent, or is empty, would let a write be repeated without one. */
function madeKey(randomUUID: () => unknown): string {
  const key = randomUUID();
  if (isIdempotencyKey(key)) return key;
  throw new ConfigError({
    code: "invalid_option",
    message: "randomUUID gave no text of 1 to 255 visible ASCII characters. Nothing was sent.",
  });
}

function formatOf(name: FormatName, { formats }: Connection): Format {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`); // the options allow none that is not there
  return format;
}

/** The media type of an encrypted answer says nothing of a format; any other that an operation names is that of JSON. */
function acceptOf({ accept, unmasks }: Operation, { name }: Format, mediaType: string): string {
  return accept !== undefined && (unmasks === true || name === "json") ? accept : mediaType;
}

/** Headers that mean something to the client itself come from the credentials and from options of their own. */
function refuseOwnedHeaders(
  operation: Operation,
  authentication: readonly string[],
  ...given: readonly Readonly<Record<string, string | null>>[]
): void {
  const owned = [...authentication, operation.idempotencyHeader];
  const name = given.flatMap(Object.keys).find((one) => owned.includes(one));
  if (name === undefined) return;
  throw new ConfigError({
    code: "invalid_argument",
    message: `${operation.name}: ${JSON.stringify(name)} is set by the client itself, from auth or idempotencyKey. Nothing was sent.`,
    operation: operation.name,
  });
}

/** Values of headers that the user sets are nobody's business either; short ones are versions and flags. */
function ownHeaders(...layers: readonly Readonly<Record<string, string | null>>[]): string[] {
  return layers.flatMap(Object.values).filter((text) => typeof text === "string" && text.length >= 8);
}

function failureOf(error: unknown, trail: Trail): TokError {
  if (!(error instanceof UnusableTime && trail.outcome === "not-sent")) return internalError(error, trail);
  const { name: operation } = trail.operation;
  const message = `${operation}: ${error.message}. Nothing was sent.`;
  return new ConfigError({ code: "invalid_option", message, operation });
}

/** A fault of this library, or of a function that was handed to it, such as `clock`. */
export function internalError(error: unknown, trail: Trail): TokError {
  const made = (ending: string, cause: unknown) =>
    new TokError({
      ...trail.facts,
      retryable: false,
      code: "internal",
      message: `${trail.title} failed for a reason that is not the provider's${ending}`,
      cause,
    });
  try {
    return made(`; see cause.${trail.warning}`, redactedCause(error, trail.redactor()));
  } catch {
    return made(".", undefined); // which secrets there are cannot be told
  }
}
