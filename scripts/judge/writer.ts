import type { Surface } from "./surface.ts";

/** What writes code as a user of one version does. */
export interface Writer {
  readonly own: Surface;
  /** The version that the code is tried beside. */
  readonly target: Surface;
}
