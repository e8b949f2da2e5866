import { DocumentError } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { keyOf, pointerOf } from "./json-pointer.ts";
import { eachNode } from "./walk.ts";

/** How a reference to a schema begins; what follows is the schema's name. */
export const schemaPrefix = "#/components/schemas/";

/** What a component may be called, by OpenAPI. Such a name needs no escape in a reference. */
const componentName = /^[\w.-]+$/;

/**
 * Holds every reference to `#/components/<section>/<name>`, the only form that the later steps follow.
 *
 * @throws {DocumentError} for one that leaves the document, points at nothing or into a component
 */
export function checkReferences(document: JsonObject, file: string): void {
  const components = isObject(document["components"]) ? document["components"] : {};
  for (const [section, members] of Object.entries(components)) {
    const wrong = isObject(members)
      ? Object.keys(members).find((name) => !componentName.test(name))
      : undefined;
    if (wrong === undefined || section.startsWith("x-")) continue;
    throw new DocumentError({
      file,
      pointer: pointerOf(["components", section, wrong]),
      problem: `${JSON.stringify(wrong)} is no name that OpenAPI allows for a component`,
      nextStep: "Use letters, digits, dots, hyphens and underscores; an overlay can copy it to another name",
    });
  }
  const checked = new Set<string>();
  eachNode(document, (node, path) => {
    if (!Object.hasOwn(node, "$ref")) return;
    const { $ref } = node;
    if (typeof $ref === "string" && checked.has($ref)) return;
    const from = pointerOf([...path, "$ref"]);
    if (typeof $ref !== "string")
      throw new DocumentError({ file, pointer: from, problem: "$ref is not a text", nextStep: "Correct it" });
    refuseCircle(document, $ref, file, from);
    if ($ref.split("/").length !== 4 || !$ref.startsWith("#/components/"))
      throw new DocumentError({
        file,
        pointer: from,
        problem: `the reference ${JSON.stringify($ref)} points into a part of the document that has no name`,
        nextStep: "Give the part a name under components by an overlay action, and refer to that",
      });
    checked.add($ref);
  });
}

/** References that only lead to references, and back, name nothing. */
function refuseCircle(document: JsonObject, reference: string, file: string, from: string): void {
  const seen = new Set<string>();
  for (let next: Json | undefined = reference; typeof next === "string"; ) {
    if (seen.has(next))
      throw new DocumentError({
        file,
        pointer: from,
        problem: `the reference ${JSON.stringify(reference)} leads back to itself`,
        nextStep: "Break the circle",
      });
    seen.add(next);
    next = resolvePointer(document, next, file, from)["$ref"];
  }
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
  if (!reference.startsWith("#"))
    throw fail(`the reference ${JSON.stringify(reference)} leaves the document`);
  if (!reference.startsWith("#/"))
    throw fail(`the reference ${JSON.stringify(reference)} names no part of the document`);
  const path = reference
    .slice(2)
    .split("/")
    .map((key) => keyOf(decoded(key)));
  let node: unknown = document;
  for (const key of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) {
      throw fail(`the reference ${JSON.stringify(reference)} points at nothing`);
    }
    node = Reflect.get(node, key);
  }
  if (node === true) return {}; // the schema `true` of OpenAPI 3.1: any value
  if (typeof node !== "object" || node === null || Array.isArray(node)) {
    throw fail(`the reference ${JSON.stringify(reference)} points at no object`);
  }
  // Proven above; members of a parsed document are JSON.
  return node as JsonObject;
}

/** What a local reference leads to, or undefined where it leads to no object. */
export function lookedUp(document: JsonObject, reference: string): JsonObject | undefined {
  try {
    return resolvePointer(document, reference, "", "");
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

/** A stray percent sign stays what it is: then the key is not found, and the message shows it. */
export function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The schema that a schema stands for: itself, or what it refers to in the end. */
export function resolved(node: JsonObject, document: JsonObject, file: string): JsonObject {
  const { $ref } = node;
  return typeof $ref === "string"
    ? resolved(resolvePointer(document, $ref, file, $ref.slice(1)), document, file)
    : node;
}
