import { isObject, type Json, type JsonObject } from "./json.ts";

export type Path = readonly (string | number)[];

/** Under these keys stand names of the document's own choice, not keywords. */
const namedMembers = new Set([
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
const data = new Set(["example", "examples", "default", "enum", "const", "value"]);

/**
 * Calls back for each object whose keys are keywords of OpenAPI, outer ones first. Maps of names, examples and
 * the like are passed over, so that a property called `default` or `$ref` is taken for a property.
 */
export function eachNode(document: JsonObject, found: (node: JsonObject, path: Path) => void): void {
  const visit = (value: Json, path: Path, holdsNames: boolean): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], false);
    } else if (isObject(value)) {
      if (!holdsNames) found(value, path);
      for (const [key, member] of Object.entries(value)) {
        if (!holdsNames && (data.has(key) || key.startsWith("x-"))) continue;
        visit(member, [...path, key], !holdsNames && namedMembers.has(key));
      }
    }
  };
  visit(document, [], false);
}
