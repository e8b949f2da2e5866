import { createConfig, lintFromString } from "@redocly/openapi-core";
import { DocumentError, pointerOf } from "./document-error.ts";
import type { JsonObject } from "./json.ts";

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

/** @throws {DocumentError} naming the first offending place, and listing the others */
export async function validateDocument(document: JsonObject, file: string): Promise<void> {
  const config = await createConfig({ rules });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: `/${file}.json`,
    config,
  });
  const errors = problems.filter(({ severity, ignored }) => severity === "error" && ignored !== true);
  const [first, ...others] = errors.map(({ message, location }) => ({
    message: message.replace(/\s+/g, " ").replace(/\.$/, ""),
    pointer: (location[0]?.pointer ?? "#/").replace(/^#/, "").replace(/^\/$/, ""),
  }));
  if (first === undefined) return;
  const more = others.map(({ message, pointer }) => `\n  ${file}#${pointer}: ${message}`).join("");
  throw new DocumentError({
    file,
    pointer: first.pointer,
    problem: first.message,
    nextStep: `Correct the document by an overlay action${more === "" ? "" : `. Also:${more}`}`,
  });
}

/** Looks a local reference up. */
export function resolvePointer(
  document: JsonObject,
  reference: string,
  file: string,
  from: string,
): JsonObject {
  const fail = (problem: string) =>
    new DocumentError({
      file,
      pointer: from,
      problem,
      nextStep: "Point the reference at something inside the document",
    });
  if (!reference.startsWith("#/"))
    throw fail(`the reference ${JSON.stringify(reference)} leaves the document`);
  const path = reference
    .slice(2)
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  let node: unknown = document;
  for (const key of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) {
      throw fail(`the reference ${JSON.stringify(reference)} points at nothing`);
    }
    node = Reflect.get(node, key);
  }
  if (typeof node !== "object" || node === null || Array.isArray(node)) {
    throw fail(`the reference ${pointerOf(path)} points at no object`);
  }
  // Proven above; members of a parsed document are JSON.
  return node as JsonObject;
}
