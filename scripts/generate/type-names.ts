import { DocumentError } from "./document-error.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pascalCase } from "./names.ts";
import { resolved, schemaPrefix } from "./references.ts";
import type { SplitDocument } from "./split.ts";
import { note } from "./vocabulary.ts";

/**
 * The name a schema of the split document is exported under: its `x-tok-name`, or its own name as a type is
 * written. `customer-tokenInput` is `CustomerTokenInput`.
 */
export function nameOfType(schemaName: string, split: SplitDocument): string {
  const names = namesBySplit.get(split) ?? new Map<string, string>();
  namesBySplit.set(split, names);
  const name = names.get(schemaName) ?? nameOf(schemaName, split);
  names.set(schemaName, name);
  return name;
}

const namesBySplit = new WeakMap<SplitDocument, Map<string, string>>();

function nameOf(schemaName: string, { document, originals }: SplitDocument): string {
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const schema = schemas[schemaName];
  const original = originals.get(schemaName);
  const given = isObject(schema) ? note(schema, "x-tok-name") : undefined;
  return `${given ?? pascalCase(original ?? schemaName)}${original === undefined ? "" : "Input"}`;
}

/** Writes schemas of the split document as TypeScript types, by the exported names where there are any. */
export class TypeNames {
  readonly #split: SplitDocument;
  readonly #file: string;

  constructor(split: SplitDocument, file: string) {
    this.#split = split;
    this.#file = file;
  }

  /** `written` is the type by its place in the document, for schemas that have no shorter name. */
  of(schema: JsonObject, written: string): string {
    const { $ref, type, items } = schema;
    if (typeof $ref === "string" && $ref.startsWith(schemaPrefix))
      return nameOfType($ref.slice(schemaPrefix.length), this.#split);
    const narrows = ["enum", "const", "allOf", "anyOf", "oneOf", "prefixItems"];
    if (schema["nullable"] === true || narrows.some((key) => schema[key] !== undefined)) return written;
    if (type === "string" || type === "boolean" || type === "number") return type;
    if (type === "integer") return "number";
    if (type === "array" && isObject(items)) return `${this.of(items, `(${written})[number]`)}[]`;
    return written;
  }

  /** The type at a place inside a schema. */
  at(schema: JsonObject, written: string, place: readonly string[], pointer: string): string {
    let node = schema;
    let type = written;
    for (const name of place) {
      const holder = this.#resolved(node);
      const next = propertyOf(holder, name, (one) => this.#resolved(one));
      if (next === undefined) {
        const problem = `the answer's schema has no property ${JSON.stringify(name)} on the way to /${place.join("/")}`;
        throw new DocumentError({
          file: this.#file,
          pointer,
          problem,
          nextStep: "Point at a property of the schema",
        });
      }
      type = this.of(next, `NonNullable<${type}[${JSON.stringify(name)}]>`);
      if (this.#resolved(next)["nullable"] === true && !type.startsWith("NonNullable<"))
        type = `NonNullable<${type}>`;
      node = next;
    }
    return type;
  }

  /** The schema at a place, once found by `at`. */
  schemaAt(schema: JsonObject, place: readonly string[]): JsonObject {
    let node = this.#resolved(schema);
    for (const name of place)
      node = this.#resolved(propertyOf(node, name, (one) => this.#resolved(one)) ?? {});
    return node;
  }

  #resolved(node: JsonObject): JsonObject {
    return resolved(node, this.#split.document, this.#file);
  }
}

/** A property of a schema, its own or an inherited one. */
export function propertyOf(
  node: JsonObject,
  name: string,
  resolved: (node: JsonObject) => JsonObject,
): JsonObject | undefined {
  const own = objects(node["properties"]).find(([key]) => key === name)?.[1];
  if (own !== undefined) return own;
  for (const part of objectList(node["allOf"])) {
    const inherited = propertyOf(resolved(part), name, resolved);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
