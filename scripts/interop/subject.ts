import type { Arbitrary } from "fast-check";

/** A data contract that a client of ours writes or reads, under the name that the program in mono/ knows it by. */
export interface Subject {
  readonly contract: string;
  readonly writes?: Writes;
  readonly reads?: Reads;
}

export interface Writes {
  readonly values: Arbitrary<unknown>;
  /** A call whose body is of this contract. */
  readonly send: (value: unknown) => PromiseLike<unknown>;
  /** What such a call is answered with, where it is not the same again. */
  readonly answer?: string;
}

export interface Reads {
  /** A call whose answer is of this contract. */
  readonly receive: () => PromiseLike<unknown>;
  /** What the client is documented to make of a value, where that is not the same. */
  readonly asDocumented?: (value: unknown) => unknown;
}
