import type { Hooks, Result } from "@tok/clearent";

/** One call of the tour. */
export interface Step {
  /** What the call shows, for the message when it does not. */
  readonly shows: string;
  readonly run: () => Promise<Result<unknown>>;
  /** Status of the error that the step is there to show; by default the call succeeds. */
  readonly fails?: number;
}

/** A provider's part of the tour; the hooks let the table see what is sent. */
export type Tour = (server: { readonly baseUrl: string; readonly hooks: Hooks }) => readonly Step[];
