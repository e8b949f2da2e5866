import { clientStatements } from "./client-statements.ts";
import { coveredNames } from "./compare-exports.ts";
import { exportStatements } from "./export-statements.ts";
import { methodStatements } from "./method-statements.ts";
import { rawStatements } from "./raw-statements.ts";
import type { Version } from "./version.ts";

/** A program as a user of one version writes it; it compiles beside that version, and is tried beside the other. */
export interface Consumer {
  readonly text: string;
  /** What each line of it uses, by number from 0; undefined for lines that say nothing about the package. */
  readonly subjects: readonly (string | undefined)[];
}

/** One line of a user's program. */
export interface Statement {
  readonly subject: string;
  readonly text: string;
}

const prelude = [
  'import type * as api from "./src/index.ts";',
  "declare function given<T>(): T;",
  // Text of a user's program: values of core's own types, which no document changes. Lines compare their names.
  "declare function anything(): any;",
  "declare function take<T>(value: T): void;",
  // What is nothing at all can be taken as anything: it stands for a type that is gone.
  "declare function whole<T>(): <V extends T>(value: V, ...gone: [V] extends [never] ? [never] : []) => void;",
  "declare function plain<T>(value: T): Exclude<T, object>;",
  "declare function objectIn<T>(value: T): Exclude<Extract<T, object>, readonly unknown[]>;",
  "declare function itemOf<T>(value: T): Extract<T, readonly unknown[]>[number];",
  "declare const gone: unique symbol;",
  "type There<T> = [T] extends [never] ? typeof gone : T;",
  "declare function marked<M>(): <T>(value: T) => There<Extract<T, { [K in keyof M]?: M[K] }>>;",
  "type Keys<T> = T extends unknown ? keyof T : never;",
  "type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;",
  "declare function member<T, K extends Keys<T>>(value: T, name: K): At<T, K>;",
];

/** Writes what users of `own` can write, as far as `target` differs in it. */
export function consumerOf(own: Version, target: Version): Consumer {
  const lines: string[] = [...prelude];
  const subjects: (string | undefined)[] = prelude.map(() => undefined);
  const writer = { own: own.surface, target: target.surface };
  for (const [name, { isValue }] of own.surface.exports) {
    lines.push(`import ${isValue ? "" : "type "}{ ${name} as its_${name} } from "./src/index.ts";`);
    subjects.push(name);
  }
  for (const { subject, text } of [
    ...clientStatements(own, target),
    ...own.surface.schemas.map((name) => ({
      subject: `components["schemas"][${JSON.stringify(name)}]`,
      text: `given<api.components["schemas"][${JSON.stringify(name)}]>();`,
    })),
    ...exportStatements(writer, new Set(coveredNames(own))),
    ...methodStatements(own, target),
    ...rawStatements(own, target),
  ]) {
    lines.push(`{ ${text} }`);
    subjects.push(subject);
  }
  return { text: lines.join("\n"), subjects };
}
