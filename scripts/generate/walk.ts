import { isObject, type Json, type JsonObject } from "./json.ts";

export type Path = readonly (string | number)[];

/** Under these keys stand names of the document's own choice, not keywords. */
export const namedMembers: ReadonlySet<string> = new Set([
  "paths",
  "webhooks",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "content",
  "encoding",
  "variables",
  "mapping",
  "scopes",
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
]);

/** Under these keys stand values, not descriptions of values. */
export const dataKeys: ReadonlySet<string> = new Set([
  "example",
  "examples",
  "default",
  "enum",
  "const",
  "value",
]);

/**
 * Calls back for each object whose keys are keywords of OpenAPI, outer ones first. Maps of names, examples and
 * the like are passed over, so that a property called `default` or `$ref` is taken for a property. The path is that of
 * the node until the call returns.
 */
export function eachNode(document: JsonObject, found: (node: JsonObject, path: Path) => void): void {
  // One path for all nodes: one for each of them would cost more than the rest.
  const path: (string | number)[] = [];
  const visit = (value: Json, key: string | number, holdsNames: boolean): void => {
    path.push(key);
    enter(value, holdsNames);
    path.pop();
  };
  const enter = (value: Json, holdsNames: boolean): void => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item = value[index] ?? null;
        if (typeof item === "object" && item !== null) visit(item, index, false);
      }
    } else if (isObject(value)) {
      if (!holdsNames) found(value, path);
      for (const key of Object.keys(value)) {
        const member = value[key];
        if (typeof member !== "object" || member === null) continue;
        if (!holdsNames && (dataKeys.has(key) || key.startsWith("x-"))) continue;
        visit(member, key, !holdsNames && namedMembers.has(key));
      }
    }
  };
  enter(document, false);
}
