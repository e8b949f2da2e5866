import type { ErrorFacts } from "../../packages/core/src/operation.ts";
import { keysOf } from "./json-pointer.ts";
import type { ErrorsNote } from "./vocabulary.ts";

/** Where in an answer an error says what it says. */
export function errorFacts(errors: ErrorsNote): ErrorFacts {
  const { requestIdHeaders, refused, details, ...places } = errors;
  const located = Object.entries(places).map(([key, pointers]) => [key, pointers?.map(keysOf)]);
  return {
    ...Object.fromEntries(located),
    ...(details === undefined
      ? {}
      : {
          details: details.map(({ at, ...inside }) => ({
            at: keysOf(at),
            ...Object.fromEntries(Object.entries(inside).map(([key, all]) => [key, all?.map(keysOf)])),
          })),
        }),
    ...(requestIdHeaders === undefined
      ? {}
      : { requestIdHeaders: requestIdHeaders.map((one) => one.toLowerCase()) }),
    ...(refused === undefined
      ? {}
      : {
          refused: refused.map(({ at, in: values, atLeast }) => ({
            at: keysOf(at),
            ...(values === undefined ? {} : { in: values }),
            ...(atLeast === undefined ? {} : { atLeast }),
          })),
        }),
  };
}
