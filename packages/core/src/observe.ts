import type { HttpMethod } from "./operation.js";

/** What every event names. Never a body, a header value or a filled path. */
export interface CallEvent {
  /** As in `customerTokens.list`. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: HttpMethod;
  /** The path template; of a raw call to a path that the document does not know, `an undocumented path`. */
  readonly path: string;
  /** The idempotency key of the call, where its operation has one. */
  readonly idempotencyKey: string | undefined;
}

export interface CallEndEvent extends CallEvent {
  /** How many requests were started. */
  readonly attempts: number;
  /** Time of the whole call, in milliseconds. */
  readonly durationMs: number;
  /** HTTP status of the last answer, if one came. */
  readonly status: number | undefined;
  /** The provider's id of this exchange, if the answer has one. */
  readonly requestId: string | undefined;
  /** `code` of the error the call ends with; undefined for a success. */
  readonly errorCode: string | undefined;
}

export interface AttemptEvent extends CallEvent {
  /** Counted from 1. */
  readonly attempt: number;
}

export interface AttemptEndEvent extends AttemptEvent {
  /** Time of this attempt, in milliseconds. */
  readonly durationMs: number;
  /** HTTP status of the answer to this attempt, if one came. */
  readonly status: number | undefined;
  /** `code` of the error that it failed with before an answer was complete; undefined for an answer of any status. */
  readonly errorCode: string | undefined;
}

export interface RetryEvent extends AttemptEvent {
  /** Wait before the next attempt, in milliseconds. */
  readonly delayMs: number;
  /** HTTP status of the answer to this attempt, if one came. */
  readonly status: number | undefined;
  /** `code` of the error that it failed with before an answer was complete; undefined for an answer of any status. */
  readonly errorCode: string | undefined;
}

/**
 * Called at the moments of a call, in this order: `onCallStart`, then for each attempt `onAttemptStart`,
 * `onAttemptEnd` and perhaps `onRetry`, at last `onCallEnd`. Not awaited. A hook that throws or rejects is
 * reported to the logger and changes nothing.
 */
export interface Hooks {
  onCallStart?: ((event: CallEvent) => unknown) | undefined;
  onAttemptStart?: ((event: AttemptEvent) => unknown) | undefined;
  onAttemptEnd?: ((event: AttemptEndEvent) => unknown) | undefined;
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
  onCallEnd?: ((event: CallEndEvent) => unknown) | undefined;
}

type LogLine = (message: string, fields: Readonly<Record<string, unknown>>) => unknown;

/** Where log lines go, such as a pino child or `console`. Silent by default. */
export interface Logger {
  debug: LogLine;
  info: LogLine;
  warn: LogLine;
  error: LogLine;
}

type Level = keyof Logger;

export class Observer {
  readonly #hooks: Hooks;
  readonly #logger: Logger | undefined;

  constructor(hooks: Hooks | undefined, logger: Logger | undefined) {
    this.#hooks = hooks ?? {};
    this.#logger = logger;
  }

  callStart(event: CallEvent): void {
    this.#notify("onCallStart", event);
  }

  attemptStart(event: AttemptEvent): void {
    this.#notify("onAttemptStart", event);
  }

  attemptEnd(event: AttemptEndEvent): void {
    const end = event.errorCode ?? event.status ?? "";
    this.#log("debug", `${title(event)} attempt ${event.attempt}: ${end} in ${event.durationMs} ms`, event);
    this.#notify("onAttemptEnd", event);
  }

  retry(event: RetryEvent): void {
    const reason = event.errorCode ?? event.status ?? "";
    this.#log(
      "info",
      `${title(event)} attempt ${event.attempt}: ${reason}, again in ${event.delayMs} ms`,
      event,
    );
    this.#notify("onRetry", event);
  }

  callEnd(event: CallEndEvent): void {
    if (event.errorCode !== undefined) this.#log("warn", `${title(event)} failed: ${event.errorCode}`, event);
    this.#notify("onCallEnd", event);
  }

  #notify<Name extends keyof Hooks>(name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]): void {
    const report = () =>
      this.#log("error", `the hook ${name} failed`, { hook: name, operation: event.operation });
    try {
      // Each hook takes the event of its own name; the compiler does not follow that through the index.
      const hook = this.#hooks[name] as ((event: unknown) => unknown) | undefined;
      const returned = hook?.call(this.#hooks, event);
      if (isThenable(returned)) Promise.resolve(returned).catch(report);
    } catch {
      report();
    }
  }

  #log(level: Level, message: string, fields: object): void {
    try {
      const returned = this.#logger?.[level](`tok: ${message}`, { ...fields });
      if (isThenable(returned)) Promise.resolve(returned).catch(() => {});
    } catch {
      // There is nobody left to tell, and a call must not fail for its log.
    }
  }
}

/** A promise, also one of another realm. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value;
}

function title(event: CallEvent): string {
  return `${event.operation} (${event.method} ${event.path})`;
}
