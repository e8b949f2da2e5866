import { cloneObject, isObject, type Json, type JsonObject } from "../json.ts";
import { keysOf, pointerOf } from "../json-pointer.ts";
import type { Problem } from "../validate.ts";
import type { Finding } from "./finding.ts";
import { isSchemaAt, type Repaired } from "./repair.ts";

/** What the rules of a valid document say, and what a lenient reading makes of it. */
const readings: readonly (readonly [problem: RegExp, done: string])[] = [
  [/^The `type` field must be defined when the `nullable` field is used/, "null is allowed"],
  [/^Property `nullable` is not expected here/, "null is allowed, as in OpenAPI 3.0"],
  [/^The path already exists which differs only by path parameter name/, "both are there"],
];

/** Problems that change nothing once they are known, and those that have to go from the document. */
export function settle(
  document: JsonObject,
  problems: readonly Problem[],
): { readonly harmless: readonly Finding[]; readonly others: readonly Problem[] } {
  const harmless: Finding[] = [];
  const others: Problem[] = [];
  for (const { pointer, message } of problems) {
    const reading = readings.find(([problem]) => problem.test(message));
    if (reading !== undefined)
      harmless.push({ pointer, problem: message, outcome: "repaired", done: reading[1] });
    else if (isNullType(document, pointer, message))
      harmless.push({
        pointer,
        problem: message,
        outcome: "repaired",
        done: "null is allowed, as in OpenAPI 3.1",
      });
    else others.push({ pointer, message });
  }
  return { harmless, others };
}

/**
 * Takes out of a document what its rules refuse: a missing text is empty, a schema is one of anything, and any
 * other part goes. `whole` takes the operation or component around it instead, where its parts have not sufficed.
 */
export function leaveOut(document: JsonObject, problems: readonly Problem[], whole: boolean): Repaired {
  const node = cloneObject(document);
  const findings: Finding[] = [];
  const removals = new Map<string, { path: string[]; problem: Problem }>();
  for (const problem of problems) {
    const path = keysOf(problem.pointer);
    const missing = /^The field `(description|title|version)` must be present/.exec(problem.message)?.[1];
    const holder = missing === undefined ? undefined : valueAt(node, path);
    if (missing !== undefined && isObject(holder)) {
      holder[missing] = "";
      findings.push({
        pointer: problem.pointer,
        problem: problem.message,
        outcome: "repaired",
        done: "it is empty",
      });
      continue;
    }
    const cut = whole ? path.slice(0, 3) : path;
    const key = pointerOf(cut);
    if (cut.length > 0 && !removals.has(key)) removals.set(key, { path: cut, problem });
  }
  // Later items of a list first, so that the places of the others stay.
  const ordered = [...removals.values()].sort((a, b) => (pointerOf(a.path) < pointerOf(b.path) ? 1 : -1));
  for (const { path, problem } of byIndex(ordered)) {
    const done = remove(node, path);
    if (done !== undefined)
      findings.push({ pointer: problem.pointer, problem: problem.message, outcome: "left out", done });
  }
  return { node, findings: findings.sort((a, b) => (a.pointer < b.pointer ? -1 : 1)) };
}

/** By the last key as a number, where it is one. */
function byIndex<One extends { readonly path: readonly string[] }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => {
    const [one, other] = [Number(a.path.at(-1)), Number(b.path.at(-1))];
    return Number.isInteger(one) && Number.isInteger(other) ? other - one : 0;
  });
}

function remove(document: JsonObject, path: readonly string[]): string | undefined {
  const holder = valueAt(document, path.slice(0, -1));
  const last = path.at(-1) ?? "";
  if (Array.isArray(holder)) {
    if (holder[Number(last)] === undefined) return undefined;
    holder.splice(Number(last), 1);
    return "the item is left out";
  }
  if (!isObject(holder) || holder[last] === undefined) return undefined;
  if (isSchemaAt(path)) {
    holder[last] = {};
    return "its value may be anything";
  }
  delete holder[last];
  return path.length === 3 && path[0] === "paths" ? "the operation is left out" : `${last} is left out`;
}

/** In OpenAPI 3.0 `type: null` is no type, and says what it says in 3.1. */
function isNullType(document: JsonObject, pointer: string, message: string): boolean {
  return message.startsWith("`type` can be one of") && valueAt(document, keysOf(pointer)) === "null";
}

function valueAt(document: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}
