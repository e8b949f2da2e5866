import type { RecordedRequest } from "./scripted-server.ts";

/** One way of reading a call, and what came of it. */
export type Reading =
  | { readonly how: string; readonly ok: true; readonly value: unknown }
  | { readonly how: string; readonly ok: false; readonly error: unknown };

export interface SeenEvent {
  readonly name: string;
  readonly event: unknown;
}

/** Everything that a case looks at when it is over. */
export interface Observation {
  readonly client: unknown;
  /** What the constructor threw. */
  readonly construction: unknown;
  /** What the method threw synchronously, which none may. */
  readonly thrown: unknown;
  readonly readings: readonly Reading[];
  readonly events: readonly SeenEvent[];
  readonly logs: readonly { readonly level: string; readonly line: readonly unknown[] }[];
  readonly requests: readonly RecordedRequest[];
  /** Requests at the server that redirects point to. */
  readonly elsewhere: number;
  /** Fake times of the calls of `fetch`. */
  readonly fetchedAt: readonly number[];
  readonly unhandled: readonly unknown[];
  /** Steps for which there was no occasion. */
  readonly missed: readonly unknown[];
}
