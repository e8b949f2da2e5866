import { parse, stringify } from "yaml";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";

/**
 * The text of a document with one more property in a schema under `components`. It stays JSON or YAML.
 *
 * @throws where there is no such schema, or it has the property already
 */
export function addSchemaProperty(text: string, schema: string, name: string, property: JsonObject): string {
  return changed(text, schema, (properties) => {
    if (Object.hasOwn(properties, name)) throw new Error(unfit(schema, `has ${name} already`));
    properties[name] = property;
  });
}

/**
 * The text of a document without a property of a schema under `components`.
 *
 * @throws where there is no such schema, or it lacks the property
 */
export function removeSchemaProperty(text: string, schema: string, name: string): string {
  return changed(text, schema, (properties) => {
    if (!Object.hasOwn(properties, name)) throw new Error(unfit(schema, `has no ${name}`));
    delete properties[name];
  });
}

function changed(text: string, schema: string, change: (properties: JsonObject) => void): string {
  const document: Json = parse(text);
  let place: Json | undefined = document;
  for (const key of ["components", "schemas", schema, "properties"])
    place = isObject(place) ? place[key] : undefined;
  if (!isObject(place)) throw new Error(unfit(schema, "has no properties"));
  change(place);
  return /^\s*\{/.test(text) ? `${JSON.stringify(document, undefined, 2)}\n` : stringify(document);
}

function unfit(schema: string, problem: string): string {
  return `The schema ${schema} ${problem}, so this change of the document cannot be rehearsed. Choose another one in scripts/rehearse/plans.ts.`;
}
