import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { schemaPrefix } from "./references.ts";
import type { SplitDocument } from "./split.ts";
import type { Path } from "./walk.ts";
import { type XmlMetadata, xmlOf } from "./xml-names.ts";

/** A schema as XML sees it, behind references. */
export interface XmlView {
  /** What says how the value is made, and where that stands. */
  readonly schema: JsonObject;
  readonly path: Path;
  /** The metadata at the place itself, and those of the named schema that the place refers to. */
  readonly own: XmlMetadata;
  readonly named: NamedSchema | undefined;
  readonly nullable: boolean;
}

export interface NamedSchema {
  /** In the split document. */
  readonly schemaName: string;
  /** In the document, of the schema that the place itself names. */
  readonly documentName: string;
  readonly xml: XmlMetadata;
}

export type BasicType = "string" | "integer" | "number" | "boolean" | "object" | "array";

const basicTypes: readonly BasicType[] = ["string", "integer", "number", "boolean", "object", "array"];

const hint = "Say what it is by an overlay action, or take XML away from the operation";

/** Looks schemas of the split document up, and names places as the document does. */
export class XmlViews {
  readonly #schemas: JsonObject;
  readonly #originals: ReadonlyMap<string, string>;
  readonly #file: string;

  constructor({ document, inputs }: SplitDocument, file: string) {
    const components = isObject(document["components"]) ? document["components"] : {};
    this.#schemas = isObject(components["schemas"]) ? components["schemas"] : {};
    this.#originals = new Map([...inputs].map(([name, input]) => [input, name]));
    this.#file = file;
  }

  of(node: JsonObject, at: Path): XmlView {
    let [schema, path] = [node, at];
    let nullable = node["nullable"] === true;
    let named: NamedSchema | undefined;
    for (let schemaName = referenceIn(schema); schemaName !== undefined; schemaName = referenceIn(schema)) {
      // A named schema that is made of another one is a type of its own: what it has not is not the other's.
      const isAlias = named === undefined || schema["$ref"] !== undefined;
      const target = this.#schemas[schemaName];
      schema = isObject(target) ? target : {};
      const original = this.originalOf(schemaName);
      path = ["components", "schemas", original];
      nullable ||= schema["nullable"] === true;
      const xml = { ...(isAlias ? xmlOf(schema) : {}), ...named?.xml };
      named = { schemaName, documentName: named?.documentName ?? original, xml };
    }
    return { schema, path, own: xmlOf(node), named, nullable };
  }

  /** The name in the document of a schema of the split document. */
  originalOf(schemaName: string): string {
    return this.#originals.get(schemaName) ?? schemaName;
  }

  /** @throws {DocumentError} for a schema whose values would have to be told apart by their looks */
  typeOf(view: XmlView): BasicType {
    this.refuseAlternatives(view);
    const { schema, path } = view;
    const type = schema["type"] ?? null;
    const parts = objectList(schema["allOf"]).filter((part) => saysType(part));
    const types =
      type === null
        ? parts.map((part, index) => this.typeOf(this.of(part, [...path, "allOf", index])))
        : [type].flat();
    const found = new Set<Json>(types.length === 0 ? typesOfValues(schema) : types);
    const [single] = found;
    const known = basicTypes.find((one) => one === single);
    if (found.size > 1) throw this.fail(path, "a schema of several types has no form in XML", hint);
    if (known === undefined) throw this.fail(path, "a schema without a type has no form in XML", hint);
    return known;
  }

  /** @throws {DocumentError} for `oneOf`, `anyOf` and types that a discriminator tells apart */
  refuseAlternatives({ schema, path }: XmlView): void {
    if (schema["discriminator"] !== undefined)
      throw this.fail(path, "types that a discriminator tells apart have no form in XML", hint);
    if (schema["oneOf"] !== undefined || schema["anyOf"] !== undefined)
      throw this.fail(path, "alternatives have no form in XML", hint);
  }

  fail(path: Path, problem: string, nextStep: string): DocumentError {
    return new DocumentError({ file: this.#file, pointer: pointerOf(path), problem, nextStep });
  }
}

/** The named schema that a schema stands for: by reference, or by a wrapper that adds no value to it. */
function referenceIn(schema: JsonObject): string | undefined {
  const { $ref, allOf } = schema;
  if (typeof $ref === "string") return $ref.slice(schemaPrefix.length);
  const [only, second] = Array.isArray(allOf) ? allOf : [];
  const adds = ["properties", "additionalProperties", "items", "enum", "const", "anyOf", "oneOf"];
  if (!isObject(only) || second !== undefined || adds.some((key) => schema[key] !== undefined))
    return undefined;
  return typeof only["$ref"] === "string" ? referenceIn(only) : undefined;
}

/** Parts such as `{ required: [a] }` say nothing of the type. */
function saysType(part: JsonObject): boolean {
  return ["$ref", "type", "allOf", "oneOf", "anyOf", "enum", "const"].some((key) => part[key] !== undefined);
}

/** An enum or a constant of texts alone needs no type beside it. */
function typesOfValues(schema: JsonObject): string[] {
  const values = [schema["enum"] ?? [], schema["const"] ?? []].flat();
  return values.length > 0 && values.every((one) => typeof one === "string") ? ["string"] : [];
}

/** What is said at the place wins over what the schema says that it refers to. */
export function metadata({ own, named }: XmlView): XmlMetadata {
  return { ...named?.xml, ...own };
}
