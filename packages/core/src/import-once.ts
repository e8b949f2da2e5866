/** A key that cannot be imported stays so, and each call would try it again; a shortage of memory passes. */
const pauseMs = 60_000;

/**
 * Does something costly at the first call and keeps what comes of it. A failure is kept as well, for a minute.
 *
 * @returns takes the time, in milliseconds since the epoch
 */
export function importOnce<Value>(load: () => Promise<Value>): (now: number) => Promise<Value> {
  let kept: Promise<Value> | undefined;
  let failedAt: number | undefined;
  return (now) => {
    if (failedAt !== undefined && Math.abs(now - failedAt) >= pauseMs) kept = undefined;
    if (kept === undefined) {
      failedAt = undefined;
      kept = load();
      kept.catch(() => {
        failedAt = now;
      });
    }
    return kept;
  };
}
