import type { Method, Model } from "../generate/model.ts";
import type { Context } from "./compare-shapes.ts";
import type { Flow, Surface } from "./surface.ts";

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
  return { before: before.surface, after: after.surface, flow, open: new Set() };
}

/** The method that users call by a name such as `cards.create`. */
export function methodOf(model: Model, name: string): Method | undefined {
  return model.resources.flatMap(({ methods }) => methods).find(({ operation }) => operation.name === name);
}

/** The operations that have methods: `GET /cards`. */
export function linesOfMethods(model: Model): string[] {
  return model.resources.flatMap(({ methods }) =>
    methods.map(({ operation }) => `${operation.method} ${operation.path}`),
  );
}
