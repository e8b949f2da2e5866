import { objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { camelCase } from "./names.ts";
import { schemaPrefix } from "./references.ts";
import { note } from "./vocabulary.ts";
import { eachNode } from "./walk.ts";

/**
 * The names of members and parameters that hold secrets, over the whole document. A secret schema makes a secret
 * of every property and parameter that has it, directly, by reference or as the items of a list.
 */
export function secretNames(document: JsonObject): string[] {
  const secret = secretSchemas(document);
  const names = new Set<string>();
  eachNode(document, (node) => {
    if (typeof node["in"] === "string" && typeof node["name"] === "string") {
      if (node["x-tok-secret"] !== true && !isSecret(node["schema"] ?? null, secret)) return;
      names.add(node["name"]);
      names.add(note(node, "x-tok-name") ?? camelCase(node["name"]));
    }
    const { properties } = node;
    if (!isObject(properties)) return;
    for (const name of Object.keys(properties))
      if (isSecret(properties[name] ?? null, secret)) names.add(name);
  });
  return [...names].sort();
}

/** The references to schemas under `components` that are secret, by themselves or by what they refer to. */
function secretSchemas(document: JsonObject): ReadonlySet<string> {
  const components = isObject(document["components"]) ? document["components"] : {};
  const secret = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, schema] of objects(components["schemas"])) {
      if (secret.has(schemaPrefix + name) || !isSecret(schema, secret)) continue;
      secret.add(schemaPrefix + name);
      grown = true;
    }
  }
  return secret;
}

function isSecret(schema: Json, secret: ReadonlySet<string>): boolean {
  if (!isObject(schema)) return false;
  if (schema["x-tok-secret"] === true) return true;
  const { $ref } = schema;
  if (typeof $ref === "string") return secret.has($ref);
  for (const key of parts) {
    const part = schema[key];
    if (part === undefined) continue;
    if (Array.isArray(part) ? part.some((one) => isSecret(one, secret)) : isSecret(part, secret)) return true;
  }
  return false;
}

const parts = ["allOf", "anyOf", "oneOf", "prefixItems", "items", "additionalProperties"];
