/** A release that does not begin or go on, and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal" as const;
}
