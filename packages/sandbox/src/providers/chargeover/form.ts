/** A form that some part of a signed message can have; the right one has no mistake. */
export interface Form<T = string> {
  readonly value: T;
  /** What went wrong, as the end of a sentence. */
  readonly mistake?: string;
}
