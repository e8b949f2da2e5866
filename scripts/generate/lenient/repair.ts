import { isObject, type Json, type JsonObject } from "../json.ts";
import { pointerOf } from "../json-pointer.ts";
import { dataKeys, namedMembers, type Path } from "../walk.ts";
import type { Finding } from "./finding.ts";

/** What a node becomes, and why. */
export interface Repaired {
  readonly node: JsonObject;
  readonly findings: readonly Finding[];
}

/** Looks at one node of a document and gives it back repaired, or undefined where nothing is wrong with it. */
export type Repair = (node: JsonObject, at: Place) => Repaired | undefined;

/** Where a node stands; the path is that of the node until the repair returns. */
export interface Place {
  readonly path: Path;
  readonly isSchema: boolean;
  /** The document before any repair. */
  readonly document: JsonObject;
}

/**
 * Applies repairs to each node, outer ones first, each to the result of the one before. Parts that nothing changes
 * are those of the given document.
 */
export function repairNodes(document: JsonObject, repairs: readonly Repair[]): Repaired {
  const findings: Finding[] = [];
  // One path for all nodes: one for each of them would cost more than the rest.
  const path: (string | number)[] = [];
  const visit = (value: Json, key: string | number, holdsNames: boolean): Json => {
    path.push(key);
    const repaired = enter(value, holdsNames);
    path.pop();
    return repaired;
  };
  const enter = (value: Json, holdsNames: boolean): Json => {
    if (Array.isArray(value)) {
      const items = value.map((item, index) => visit(item, index, false));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    if (!isObject(value)) return value;
    let node = value;
    if (!holdsNames) {
      const place = { path, isSchema: isSchemaAt(path), document };
      for (const repair of repairs) {
        const repaired = repair(node, place);
        if (repaired === undefined) continue;
        node = repaired.node;
        findings.push(...repaired.findings);
      }
    }
    let changed: JsonObject | undefined;
    for (const key of Object.keys(node)) {
      const member = node[key] ?? null;
      if (typeof member !== "object" || member === null) continue;
      if (!holdsNames && (dataKeys.has(key) || key.startsWith("x-"))) continue;
      const repaired = visit(member, key, !holdsNames && namedMembers.has(key));
      if (repaired === member) continue;
      changed ??= { ...node };
      changed[key] = repaired;
    }
    return changed ?? node;
  };
  const node = enter(document, false);
  return { node: isObject(node) ? node : {}, findings };
}

/** Whether a schema stands there, by the keyword that leads to it. */
export function isSchemaAt(path: Path): boolean {
  const [last, holder] = [path.at(-1), path.at(-2)];
  if (path.length === 3 && path[0] === "components") return path[1] === "schemas";
  if (typeof holder === "string" && schemaMaps.has(holder) && path.length > 3) return true;
  if (typeof holder === "string" && otherMaps.has(holder)) return false;
  return last === "schema" || last === "items" || last === "additionalProperties";
}

const schemaMaps = new Set(["properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems"]);

/** Members of these have names of the document's own choice and are no schemas. */
const otherMaps = new Set([
  "headers",
  "encoding",
  "responses",
  "parameters",
  "variables",
  "links",
  "callbacks",
]);

/** A finding at a place, or below it. */
export function found(
  { path }: Pick<Place, "path">,
  below: Path,
  problem: string,
  outcome: Finding["outcome"],
  done: string,
): Finding {
  return { pointer: pointerOf([...path, ...below]), problem, outcome, done };
}

/** An object without some of its members. */
export function without(node: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}
