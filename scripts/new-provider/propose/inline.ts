import { objects } from "../../generate/inline.ts";
import { proposeInlineNames } from "../../generate/inline-names.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { pascalCase } from "../../generate/names.ts";
import { eachNode } from "../../generate/walk.ts";
import { operationsOf } from "../document-view.ts";
import type { Proposal } from "../proposal.ts";
import { namesInUse, resourcesInUse } from "./methods.ts";

/**
 * Names for the inline schemas in bodies and answers. They come from the names of methods, so the document is the
 * one that all other proposals leave. Names that it has already stay, and are not proposed again.
 */
export function proposeInline(document: JsonObject, types: ReadonlySet<string>): Proposal[] {
  const operations = operationsOf(document);
  const components = isObject(document["components"]) ? document["components"] : {};
  const taken = new Set([
    ...types,
    ...objects(components["schemas"]).map(([name]) => name),
    ...namesInUse(operations),
    ...resourcesInUse(operations).map(pascalCase),
    ...namesOfEnums(document),
  ]);
  const names = proposeInlineNames(document, taken);
  const count = Object.keys(names).length;
  if (count === 0) return [];
  return [
    {
      kind: "name",
      target: "$",
      reason: `Names for ${count} inline ${count === 1 ? "schema" : "schemas"}, by the first place of each; equal ones share a name.`,
      change: { update: { "x-tok-inline": names } },
    },
  ];
}

/** The types that inline schemas have already, in both directions. */
export function inlineTypes(document: JsonObject): string[] {
  const kept = document["x-tok-inline"];
  return isObject(kept) ? Object.keys(kept).flatMap((name) => [name, `${name}Input`]) : [];
}

function namesOfEnums(document: JsonObject): string[] {
  const names: string[] = [];
  eachNode(document, (node) => {
    const name = node["x-tok-name"];
    if (Array.isArray(node["enum"]) && typeof name === "string") names.push(name);
  });
  return names;
}
