import type { Parameter } from "../../packages/core/src/operation.ts";
import { DocumentError } from "./document-error.ts";
import type { JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { note } from "./vocabulary.ts";

/**
 * The hand-written modules that write parameters of the query, by the parameters' names on the wire.
 *
 * @throws {DocumentError} for a parameter that the query does not have
 */
export function writersOf(
  node: JsonObject,
  parameters: readonly Parameter[],
  file: string,
  at: string,
): ReadonlyMap<string, string> {
  const writers = new Map(Object.entries(note(node, "x-tok-extension")?.query ?? {}));
  for (const wire of writers.keys()) {
    const parameter = parameters.find((one) => one.wire === wire && one.in === "query");
    const fail = (problem: string, nextStep: string) =>
      new DocumentError({
        file,
        pointer: `${at}/x-tok-extension${pointerOf(["query", wire])}`,
        problem,
        nextStep,
      });
    if (parameter === undefined)
      throw fail(
        `the operation has no parameter ${JSON.stringify(wire)} in its query`,
        "Name one as the document does",
      );
    if (parameter.integer !== undefined || parameter.format !== undefined)
      throw fail(
        `the parameter ${wire} is checked by its schema, and a module would write a text`,
        "Give it the schema of a plain text by an overlay action",
      );
  }
  return writers;
}
