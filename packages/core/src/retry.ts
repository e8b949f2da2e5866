/** What happened to an attempt: nothing left, the answer was lost, or the HTTP status that came. */
export type AttemptOutcome = "not-sent" | "answer-lost" | number;

export interface RetryQuestion {
  readonly outcome: AttemptOutcome;
  /** The provider carries the request out at most once however often it is sent. */
  readonly repeatable: boolean;
  /** Attempts made so far, 1 or more. */
  readonly attempt: number;
  /** Attempts allowed in all. */
  readonly attempts: number;
  /** The `Retry-After` header of the answer. */
  readonly retryAfter?: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
}

/** The waits between attempts, in milliseconds. */
export const waits = {
  /** The longest one before the second attempt; each further one may be twice as long. */
  first: 500,
  longest: 8_000,
  /** A provider that asks for more is not waited for: the caller decides. */
  longestRetryAfter: 60_000,
} as const;

/** How long to wait before the next attempt, in milliseconds; undefined to stop here. */
export function retryDelay(question: RetryQuestion): number | undefined {
  const { outcome, attempt, attempts, retryAfter, now, random } = question;
  if (attempt >= attempts || !mayRepeat(outcome, question.repeatable)) return undefined;
  const asked = typeof outcome === "number" ? retryAfterMs(retryAfter, now) : undefined;
  if (asked !== undefined) return asked > waits.longestRetryAfter ? undefined : asked;
  const ceiling = Math.min(waits.first * 2 ** (attempt - 1), waits.longest);
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

function mayRepeat(outcome: AttemptOutcome, repeatable: boolean): boolean {
  switch (outcome) {
    case "not-sent":
    case 429: // refused before it was carried out
      return true;
    case "answer-lost":
    case 502:
    case 503:
    case 504:
      return repeatable;
    default:
      return false;
  }
}

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/;

/** A `Retry-After` header, in seconds or as a date, in milliseconds from now; undefined when it is neither. */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const date = httpDate.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
