import type { ReadRule } from "../../packages/core/src/operation.ts";
import { DocumentError } from "./document-error.ts";
import { namedNumbers } from "./enum-names.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { resolved, resolvePointer } from "./references.ts";
import { note, type ReadNote } from "./vocabulary.ts";

/**
 * Compiles the `x-tok-read` notes that a schema reaches into one list of rules, outer places before inner ones:
 * an inner rule finds what the outer ones have put in order.
 */
export function compileReadRules(schema: JsonObject, document: JsonObject, file: string): ReadRule[] {
  const rules: ReadRule[] = [];
  const barren = barrenIn(document);
  const isBarren = ($ref: string): boolean => {
    const known = barren.get($ref);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const isFound = holdsRules({ $ref }, document, file, seen);
    barren.set($ref, !isFound);
    // Where nothing was found, there is nothing on the way either.
    if (!isFound) for (const one of seen) barren.set(one, true);
    return !isFound;
  };
  const walk = (node: JsonObject, at: readonly string[], open: readonly string[]): void => {
    const { $ref } = node;
    for (const one of note(node, "x-tok-read") ?? []) {
      const rule = ruleOf(one, at, node, (inner) => resolved(inner, document, file));
      const place = rule.as === "references" ? rules.findIndex((other) => isWithin(other.at, at)) : -1;
      rules.splice(place === -1 ? rules.length : place, 0, rule);
    }
    if (typeof $ref === "string") {
      if (isBarren($ref)) return;
      if (open.includes($ref)) {
        const problem = "x-tok-read stands inside a schema that contains itself";
        throw new DocumentError({
          file,
          pointer: $ref.slice(1),
          problem,
          nextStep: "Tolerant reading needs a fixed depth: take the rule away",
        });
      }
      walk(resolvePointer(document, $ref, file, $ref.slice(1)), at, [...open, $ref]);
      return;
    }
    for (const key of ["allOf", "anyOf", "oneOf"]) {
      for (const part of objectList(node[key])) walk(part, at, open);
    }
    for (const [name, property] of objects(node["properties"])) walk(property, [...at, name], open);
    for (const key of ["items", "additionalProperties"]) {
      const each = node[key];
      if (isObject(each)) walk(each, [...at, "*"], open);
    }
  };
  walk(schema, [], []);
  return rules;
}

/** The references of a document that lead to no rule, and those that do: most documents have none at all. */
function barrenIn(document: JsonObject): Map<string, boolean> {
  const known = barrenByDocument.get(document) ?? new Map<string, boolean>();
  barrenByDocument.set(document, known);
  return known;
}

const barrenByDocument = new WeakMap<JsonObject, Map<string, boolean>>();

/** References come first: the other rules of a place find in it what they lead to. */
function isWithin(at: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => at[index] === name);
}

function ruleOf(
  one: ReadNote[number],
  at: readonly string[],
  node: JsonObject,
  resolved: (node: JsonObject) => JsonObject,
): ReadRule {
  if (one === "enum-names") return { at, as: one, names: numbersByName(resolved(node)) };
  if (typeof one === "string") return { at, as: one };
  if ("digits" in one) return { at, as: "digits", width: one.digits };
  if ("list-in" in one) return { at, as: "list-in", member: one["list-in"] };
  const properties = objects(node["properties"]);
  const member = properties.find(([name]) => name === one.either)?.[1] ?? {};
  const inside = objects(resolved(member)["properties"]).map(([name]) => name);
  const outside = properties
    .map(([name]) => name)
    .filter((name) => name !== one.either && !inside.includes(name));
  return { at, as: "either", member: one.either, outside, ...(inside.length === 0 ? {} : { inside }) };
}

/** The names in lower case: they are read without case. */
function numbersByName(schema: JsonObject): Readonly<Record<string, number>> {
  const result = namedNumbers(schema);
  // `checkNotes` has refused what has a problem.
  const members = "members" in result ? result.members : [];
  return Object.fromEntries(members.map(([name, value]) => [name.toLowerCase(), value]));
}

function holdsRules(node: JsonObject, document: JsonObject, file: string, seen: Set<string>): boolean {
  if (node["x-tok-read"] !== undefined) return true;
  const { $ref } = node;
  if (typeof $ref === "string") {
    if (seen.has($ref)) return false;
    seen.add($ref);
    return holdsRules(resolvePointer(document, $ref, file, $ref.slice(1)), document, file, seen);
  }
  const inner = [
    ...objects(node["properties"]).map(([, one]) => one),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => objectList(node[key])),
  ];
  for (const key of ["items", "additionalProperties"]) if (isObject(node[key])) inner.push(node[key]);
  return inner.some((one) => holdsRules(one, document, file, seen));
}
