import { onAbort } from "./abort-listener.js";

/** Why an attempt or a pause was cut short. */
export type Cut = "attempt_timeout" | "total_timeout" | "aborted";

/** Thrown out of `race` when the deadline passes or the caller aborts. */
export class Interrupted extends Error {
  readonly cut: Cut;
  constructor(cut: Cut) {
    super(cut);
    this.cut = cut;
  }
}

export interface Deadline {
  /** For `fetch`, so that it closes the connection. */
  readonly signal: AbortSignal;
  /** Settles as the work does, or rejects with `Interrupted`, whether or not the work listens to the signal. */
  race<Value>(work: Promise<Value>): Promise<Value>;
  /** Ends timer and listener; to be called in any case. */
  clear(): void;
}

/** `setTimeout` fires at once for longer times than this. */
export const longestTimeoutMs = 2_147_483_647;

/** Starts the clock of one attempt, or of a pause between two. The earlier of the two times counts. */
export function startDeadline(limits: {
  readonly attemptMs?: number | undefined;
  /** What is left of the total time. */
  readonly totalMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): Deadline {
  const controller = new AbortController();
  const { attemptMs = Number.POSITIVE_INFINITY, totalMs = Number.POSITIVE_INFINITY, signal } = limits;
  let interrupted: Interrupted | undefined;
  let interrupt: (reason: Interrupted) => void = () => {};
  const cut = (reason: Cut) => {
    interrupted ??= new Interrupted(reason);
    interrupt(interrupted);
    controller.abort(interrupted);
  };
  const ms = Math.min(attemptMs, totalMs);
  const runOut = () => cut(totalMs <= attemptMs ? "total_timeout" : "attempt_timeout");
  const timer =
    ms > 0 && Number.isFinite(ms) ? setTimeout(runOut, Math.min(ms, longestTimeoutMs)) : undefined;
  const stopListening =
    signal === undefined || signal.aborted ? undefined : onAbort(signal, () => cut("aborted"));
  if (signal?.aborted) cut("aborted");
  // A process that stood still finds its time over before any timer could say so.
  if (ms <= 0) runOut();
  return {
    signal: controller.signal,
    race: (work) => {
      if (interrupted !== undefined) {
        work.catch(() => {}); // nobody else listens to it any more
        return Promise.reject(interrupted);
      }
      return new Promise((resolve, reject) => {
        interrupt = reject;
        work.then(resolve, (error) => reject(interrupted ?? error));
      });
    },
    clear: () => {
      clearTimeout(timer);
      stopListening?.();
    },
  };
}

/**
 * Waits between two attempts.
 *
 * @throws {Interrupted} when the caller aborts
 */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const deadline = startDeadline({ signal });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await deadline.race(
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      }),
    );
  } finally {
    clearTimeout(timer);
    deadline.clear();
  }
}
