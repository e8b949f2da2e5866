import type { Hooks, Result } from "@tok/clearent";

/** One call of the tour. */
export interface Step {
  /** What the call shows, for the message when it does not. */
  readonly shows: string;
  readonly run: () => Promise<Result<unknown>>;
  /** Status, or else name, of the error that the step is there to show; by default the call succeeds. */
  readonly fails?: number | "PartialSuccessError";
}

export type Format = "json" | "xml";

/** What the client of a tour is made with; the hooks let the table see what is sent. */
export interface TourOptions {
  readonly baseUrl: string;
  readonly hooks: Hooks;
  readonly format: Format;
}

/** A provider's part of the tour. */
export interface Tour {
  readonly title: string;
  readonly formats: readonly Format[];
  readonly steps: (options: TourOptions) => readonly Step[];
}
