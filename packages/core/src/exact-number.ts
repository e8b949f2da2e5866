/**
 * Whether a number is as it was meant: finite, and not beyond 2^53, where the digits that a program wrote are rounded
 * before anybody sees them.
 */
export function isExact(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** What a finite number is that is not exact, and what to do about it. */
export const lossyNumber = "a number beyond 2^53, which loses digits: give it as a string";

/** Ends a message on what a value must be, where it is such a number. */
export function butNot(value: unknown): string {
  return Number.isFinite(value) ? `, not ${lossyNumber}` : "";
}
