import { BaseResolver, createConfig, lintDocument, Source } from "@redocly/openapi-core";
import { DocumentError } from "./document-error.ts";
import type { JsonObject } from "./json.ts";
import { keysOf, pointerOf } from "./json-pointer.ts";
import { isInherited } from "./names.ts";
import { type Sketch, sketchOf } from "./sketch.ts";

/** What a document must satisfy before anything is generated from it; the rules are Redocly's. */
const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
  "operation-parameters-unique": "error",
  "path-parameters-defined": "error",
  "path-declaration-must-exist": "error",
  "no-identical-paths": "error",
  "security-defined": "error",
} as const;

/** A rule that a document breaks, and where. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/**
 * `numbersKeptAsText` are the places where a number would have lost digits, such as a maximum beyond 2^53: that
 * they hold texts is our doing.
 *
 * @throws {DocumentError} naming the first offending place, and listing the others
 */
export async function validateDocument(
  document: JsonObject,
  file: string,
  numbersKeptAsText: readonly string[] = [],
): Promise<void> {
  const [first, ...others] = await problemsOf(document, file, numbersKeptAsText);
  if (first === undefined) return;
  const more = others.map(({ message, pointer }) => `\n  ${file}#${pointer}: ${message}`).join("");
  throw new DocumentError({
    file,
    pointer: first.pointer,
    problem: first.message,
    nextStep: `Correct the document by an overlay action${more === "" ? "" : `. Also:${more}`}`,
  });
}

/** The rules that a document breaks, in the order in which they are found. */
export async function problemsOf(
  document: JsonObject,
  file: string,
  numbersKeptAsText: readonly string[],
): Promise<Problem[]> {
  const sketch = sketchOf(document);
  const found = await errorsIn(sketch.document, file);
  const all = found.length === 0 ? [] : (inAllPlaces(found, sketch) ?? (await errorsIn(document, file)));
  const kept = new Set(numbersKeptAsText);
  return (
    all
      .map(({ message, pointer }) => ({
        message: message.replace(/\s+/g, " ").replace(/\.$/, ""),
        pointer,
      }))
      .filter(({ pointer }) => !kept.has(pointer))
      // Paths have what they refer to, so nothing is made of these; what is wrong shows there as well.
      .filter(({ pointer }) => !pointer.startsWith("/components/pathItems/"))
      // Redocly looks names up in plain objects and takes a property called `constructor` for a keyword.
      .filter(({ pointer }) => !pointer.split("/").some(isInherited))
  );
}

interface FoundProblem extends Problem {
  readonly rule: string;
}

/** Undefined where only the whole document can tell: a sketch lacks places that a reference may lead to. */
function inAllPlaces(
  found: readonly FoundProblem[],
  { placesLike }: Sketch,
): readonly FoundProblem[] | undefined {
  const all: FoundProblem[] = [];
  for (const problem of found) {
    const places = problem.rule === "no-unresolved-refs" ? undefined : placesLike(keysOf(problem.pointer));
    if (places === undefined) return undefined;
    for (const place of places) all.push({ ...problem, pointer: pointerOf(place) });
  }
  return all;
}

async function errorsIn(document: JsonObject, file: string): Promise<FoundProblem[]> {
  const config = await createConfig({ rules });
  // The text is for excerpts, which nobody asks for; the places are pointers.
  const source = new Source(`/${file}.json`, "", "application/json");
  const problems = await lintDocument({
    document: { source, parsed: document },
    config: config.styleguide,
    externalRefResolver: new BaseResolver(config.resolve),
  }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError({
      file,
      pointer: "",
      problem: `the document cannot be checked: ${reason.replace(/\s+/g, " ").replace(/\.$/, "")}`,
      nextStep: "Look for what is unusual in it, such as references that lead in a circle, and correct that",
      cause,
    });
  });
  return problems
    .filter(({ severity, ignored }) => severity === "error" && ignored !== true)
    .map(({ ruleId, message, location }) => ({
      rule: ruleId,
      message,
      pointer: (location[0]?.pointer ?? "#/").replace(/^#/, "").replace(/^\/$/, ""),
    }));
}
