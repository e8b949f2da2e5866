import type { Operation } from "../../packages/core/src/operation.ts";
import type { Method } from "../generate/model.ts";
import type { Surface } from "./surface.ts";

/** A method that both sides have, seen from one of them. */
export interface Told {
  readonly method: Method;
  readonly operation: Operation;
  /** The same method on the other side, and what users see there. */
  readonly other: Method;
  readonly beside: Surface;
}
