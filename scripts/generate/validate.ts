import { createConfig, lintFromString } from "@redocly/openapi-core";
import { DocumentError } from "./document-error.ts";
import type { JsonObject } from "./json.ts";
import { isInherited } from "./names.ts";

/** What a document must satisfy before anything is generated from it; the rules are Redocly's. */
const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
  "operation-parameters-unique": "error",
  "path-parameters-defined": "error",
  "path-declaration-must-exist": "error",
  "no-identical-paths": "error",
  "no-duplicated-tag-names": "error",
  "security-defined": "error",
} as const;

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
  const config = await createConfig({ rules });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: `/${file}.json`,
    config,
  });
  const errors = problems.filter(({ severity, ignored }) => severity === "error" && ignored !== true);
  const [first, ...others] = errors
    .map(({ message, location }) => ({
      message: message.replace(/\s+/g, " ").replace(/\.$/, ""),
      pointer: (location[0]?.pointer ?? "#/").replace(/^#/, "").replace(/^\/$/, ""),
    }))
    .filter(({ pointer }) => !numbersKeptAsText.includes(pointer))
    // Redocly looks names up in plain objects and takes a property called `constructor` for a keyword.
    .filter(({ pointer }) => !pointer.split("/").some(isInherited));
  if (first === undefined) return;
  const more = others.map(({ message, pointer }) => `\n  ${file}#${pointer}: ${message}`).join("");
  throw new DocumentError({
    file,
    pointer: first.pointer,
    problem: first.message,
    nextStep: `Correct the document by an overlay action${more === "" ? "" : `. Also:${more}`}`,
  });
}
