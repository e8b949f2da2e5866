/** What a user's clock gave is no time. */
export class UnusableTime extends Error {}

/** The latest time that a `Date` can hold. */
const latest = 8.64e15;

/**
 * The clock of a client. Of what is no number no time limit would ever come to an end.
 *
 * @throws {UnusableTime}
 */
export function checkedClock(clock: () => unknown): () => number {
  return () => {
    const now = clock();
    if (typeof now === "number" && Math.abs(now) <= latest) return now;
    throw new UnusableTime("clock must give milliseconds since the epoch as a number");
  };
}
