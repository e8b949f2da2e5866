import { objectList, objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { camelCase } from "./names.ts";
import { resolvePointer } from "./references.ts";
import { note } from "./vocabulary.ts";
import { eachNode } from "./walk.ts";

/**
 * The names of members and parameters that hold secrets, over the whole document. A secret schema makes a secret
 * of every property and parameter that has it, directly, by reference or as the items of a list.
 */
export function secretNames(document: JsonObject, file: string): string[] {
  const names = new Set<string>();
  eachNode(document, (node) => {
    if (typeof node["in"] === "string" && typeof node["name"] === "string") {
      if (node["x-tok-secret"] !== true && !isSecret(node["schema"] ?? null, document, file)) return;
      names.add(node["name"]);
      names.add(note(node, "x-tok-name") ?? camelCase(node["name"]));
    }
    for (const [name, property] of objects(node["properties"])) {
      if (isSecret(property, document, file)) names.add(name);
    }
  });
  return [...names].sort();
}

function isSecret(
  schema: Json,
  document: JsonObject,
  file: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (!isObject(schema)) return false;
  if (schema["x-tok-secret"] === true) return true;
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (seen.has($ref)) return false;
    const target = resolvePointer(document, $ref, file, $ref.slice(1));
    return isSecret(target, document, file, new Set([...seen, $ref]));
  }
  const parts = ["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((key) => objectList(schema[key]));
  return [...parts, schema["items"] ?? null, schema["additionalProperties"] ?? null].some((part) =>
    isSecret(part, document, file, seen),
  );
}
