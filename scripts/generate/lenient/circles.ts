import { isObject, type Json, type JsonObject } from "../json.ts";
import { pointerOf } from "../json-pointer.ts";
import { lookedUp, schemaPrefix } from "../references.ts";
import type { Path } from "../walk.ts";
import type { Finding } from "./finding.ts";
import { found, type Repaired, repairNodes, without } from "./repair.ts";

/** References that lead only to references, and back, are left out: they name nothing. */
export function circularReferences(document: JsonObject): Repaired {
  const known = new Map<string, boolean>();
  return repairNodes(document, [
    (node, { path, isSchema }) => {
      const { $ref } = node;
      if (typeof $ref !== "string") return undefined;
      const isCircular = known.get($ref) ?? leadsBack(document, $ref);
      known.set($ref, isCircular);
      if (!isCircular) return undefined;
      const problem = `the reference ${JSON.stringify($ref)} leads back to itself`;
      const done = isSchema ? "the value may be anything" : "the reference is left out";
      return {
        node: without(node, "$ref"),
        findings: [found({ path }, ["$ref"], problem, "left out", done)],
      };
    },
  ]);
}

function leadsBack(document: JsonObject, reference: string): boolean {
  const seen = new Set<string>();
  for (let next: Json | undefined = reference; typeof next === "string"; ) {
    if (seen.has(next)) return true;
    seen.add(next);
    // What leads nowhere is another matter.
    next = lookedUp(document, next)?.["$ref"];
  }
  return false;
}

/** Schemas that are made of themselves, with no property in between: the part that closes the circle goes. */
export function endlessSchemas(document: JsonObject): Repaired {
  const components = isObject(document["components"]) ? document["components"] : {};
  const given = isObject(components["schemas"]) ? components["schemas"] : {};
  const schemas: JsonObject = { ...given };
  const findings: Finding[] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const enter = (name: string): void => {
    const schema = schemas[name];
    if (done.has(name) || !isObject(schema)) return;
    open.push(name);
    schemas[name] = cut(schema, ["components", "schemas", name]);
    open.pop();
    done.add(name);
  };
  const isClosing = (node: Json, path: Path): boolean => {
    const name = isObject(node) ? nameOf(node["$ref"]) : undefined;
    if (name === undefined) return false;
    if (!open.includes(name)) {
      enter(name);
      return false;
    }
    const circle = [...open.slice(open.indexOf(name)), name].join(" → ");
    findings.push({
      pointer: pointerOf(path),
      problem: `the schema is made of itself: ${circle}`,
      outcome: "left out",
      done: "this part of it says nothing more",
    });
    return true;
  };
  const cut = (schema: JsonObject, path: Path): JsonObject => {
    const node = isClosing(schema, path) ? without(schema, "$ref") : { ...schema };
    for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"]) {
      const list = node[key];
      if (!Array.isArray(list)) continue;
      const parts = list.flatMap((part, index): Json[] => {
        if (!isObject(part)) return [part];
        const left = cut(part, [...path, key, index]);
        const isGone = part["$ref"] !== undefined && Object.keys(left).length === 0 && key !== "prefixItems";
        return isGone ? [] : [left];
      });
      if (parts.length > 0) node[key] = parts;
      else delete node[key];
    }
    if (isObject(node["items"])) node["items"] = cut(node["items"], [...path, "items"]);
    return node;
  };
  for (const name of Object.keys(given)) enter(name);
  return findings.length === 0
    ? { node: document, findings }
    : { node: { ...document, components: { ...components, schemas } }, findings };
}

function nameOf(reference: Json | undefined): string | undefined {
  return typeof reference === "string" && reference.startsWith(schemaPrefix)
    ? reference.slice(schemaPrefix.length)
    : undefined;
}
