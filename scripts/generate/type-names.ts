import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pascalCase } from "./names.ts";
import type { SplitDocument } from "./split.ts";
import { resolvePointer } from "./validate.ts";

const prefix = "#/components/schemas/";

/** The name a schema of the split document is exported under: `customer-tokenInput` is `CustomerTokenInput`. */
export function nameOfType(schemaName: string, { inputs }: SplitDocument): string {
  const original = [...inputs].find(([, input]) => input === schemaName)?.[0];
  return original === undefined ? pascalCase(schemaName) : `${pascalCase(original)}Input`;
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
    if (typeof $ref === "string" && $ref.startsWith(prefix))
      return nameOfType($ref.slice(prefix.length), this.#split);
    if (schema["enum"] !== undefined || schema["nullable"] === true || schema["const"] !== undefined)
      return written;
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
      const next = property(holder, name, (one) => this.#resolved(one));
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
      node = next;
    }
    return type;
  }

  #resolved(node: JsonObject): JsonObject {
    const { $ref } = node;
    return typeof $ref === "string"
      ? this.#resolved(resolvePointer(this.#split.document, $ref, this.#file, $ref.slice(1)))
      : node;
  }
}

function property(
  node: JsonObject,
  name: string,
  resolved: (node: JsonObject) => JsonObject,
): JsonObject | undefined {
  const own = isObject(node["properties"]) ? node["properties"][name] : undefined;
  if (isObject(own)) return own;
  for (const part of objectList(node["allOf"])) {
    const inherited = property(resolved(part), name, resolved);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
