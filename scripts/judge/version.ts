import type { Model } from "../generate/model.ts";
import type { Context, Flow } from "./compare-shapes.ts";
import type { Surface } from "./surface.ts";

/** One version of a package, as data. */
export interface Version {
  readonly surface: Surface;
  readonly model: Model;
}

/** Two versions of something. */
export interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

export const given: Flow = { given: true, read: false };
export const read: Flow = { given: false, read: true };

export function contextOf({ before, after }: Both<Version>, flow: Flow): Context {
  return { before: before.surface, after: after.surface, flow };
}
