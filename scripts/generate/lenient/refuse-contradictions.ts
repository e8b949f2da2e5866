import { DocumentError } from "../document-error.ts";
import type { JsonObject } from "../json.ts";
import { contradictions } from "./contradictions.ts";
import { enumValues } from "./enum-values.ts";
import { repairNodes } from "./repair.ts";

/**
 * Holds that no schema says two different things of its type.
 *
 * @throws {DocumentError} naming the first such place, and listing the others
 */
export function refuseContradictions(document: JsonObject, file: string): void {
  const { findings } = repairNodes(document, [contradictions, enumValues]);
  const [first, ...others] = findings;
  if (first === undefined) return;
  const more = others.map(({ pointer, problem }) => `\n  ${file}#${pointer}: ${problem}`).join("");
  throw new DocumentError({
    file,
    pointer: first.pointer,
    problem: first.problem,
    nextStep: `Correct the schema by an overlay action; with --lenient ${first.done}${more === "" ? "" : `. Also:${more}`}`,
  });
}
