import { createHash } from "node:crypto";
import { DocumentError } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { keysOf, pointerOf } from "./json-pointer.ts";
import { isSchemaAt, type Repair, repairNodes } from "./lenient/repair.ts";
import { note } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

/**
 * Gives inline schemas the names that `x-tok-inline` keeps for them: each becomes a component, and so do all others
 * that are the same. A name is written down once and belongs to a form, so that it depends on no order and on no
 * other operation.
 *
 * @throws {DocumentError} for a place without an inline schema, and for two names of one form
 */
export function liftInlineSchemas(document: JsonObject, file: string): JsonObject {
  const kept = note(document, "x-tok-inline");
  if (kept === undefined) return document;
  const forms = new FormsOf(document);
  const fail = (name: string, problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf(["x-tok-inline", name]), problem, nextStep });
  const names = new Map<string, string>();
  const lost: string[] = [];
  for (const [name, pointer] of Object.entries(kept)) {
    const form = forms.at(pointer);
    if (form === undefined) {
      lost.push(name);
      continue;
    }
    const other = names.get(form);
    if (other !== undefined)
      throw fail(name, `the schema at ${pointer} is called ${other} already`, "Keep one of the two names");
    names.set(form, name);
  }
  const [first, ...others] = lost;
  if (first !== undefined)
    throw fail(
      first,
      `there is no inline schema of an object, or of several parts, at ${kept[first]}`,
      `Point at one, or take the name away${others.length === 0 ? "" : `. Also: ${others.map((name) => `${name} (${kept[name]})`).join(", ")}`}`,
    );
  return lifted(document, forms, names, file);
}

function lifted(
  document: JsonObject,
  forms: FormsOf,
  names: ReadonlyMap<string, string>,
  file: string,
): JsonObject {
  const found = new Map<string, JsonObject>();
  const replace = (node: JsonObject): JsonObject => {
    const form = forms.of(node);
    const name = form === undefined ? undefined : names.get(form);
    if (name === undefined) return node;
    const { own, beside } = parted(node);
    if (!found.has(name)) found.set(name, own);
    const reference = { $ref: `#/components/schemas/${name}` };
    return node["nullable"] === true ? { ...beside, allOf: [reference] } : { ...beside, ...reference };
  };
  const lift: Repair = (one, { path }) => {
    const replaced = isInline(one, path) ? replace(one) : one;
    return replaced === one ? undefined : { node: replaced, findings: [] };
  };
  const { node } = repairNodes(document, [lift]);
  const components = isObject(node["components"]) ? node["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const taken = [...found.keys()].find((name) => Object.hasOwn(schemas, name));
  if (taken !== undefined)
    throw new DocumentError({
      file,
      pointer: pointerOf(["x-tok-inline", taken]),
      problem: `the document has a schema ${taken} already`,
      nextStep: "Give another name",
    });
  // What was lifted holds inline schemas, too, and these may be found here first: the list grows while it is read.
  const added: JsonObject = {};
  for (const [name, schema] of found) {
    const inner = repairNodes({ components: { schemas: { [name]: schema } } }, [lift]).node["components"];
    if (isObject(inner) && isObject(inner["schemas"])) Object.assign(added, inner["schemas"]);
  }
  return { ...node, components: { ...components, schemas: { ...schemas, ...added } } };
}

/** Whether an object is described here, and under no name. */
export function isInline(node: JsonObject, path: Path): boolean {
  const isNamed = path.length === 3 && path[0] === "components";
  return !isNamed && isSchemaAt(path) && isComposed(node);
}

/** An object with members, or a schema of several parts; a part alone has its own name. */
function isComposed(node: JsonObject): boolean {
  if (node["$ref"] !== undefined) return false;
  const parts = ["allOf", "anyOf", "oneOf"].map((key) => node[key]);
  return isObject(node["properties"]) || parts.some((part) => Array.isArray(part) && part.length > 1);
}

/** What belongs to the place of a schema, and not to its form. */
const ofPlace = new Set([
  "description",
  "nullable",
  "readOnly",
  "writeOnly",
  "deprecated",
  "example",
  "default",
  "xml",
  "x-tok-read",
  "x-tok-secret",
]);

function parted(node: JsonObject): { own: JsonObject; beside: JsonObject } {
  const members = Object.entries(node);
  const [beside, own] = [
    members.filter(([key]) => ofPlace.has(key)),
    members.filter(([key]) => !ofPlace.has(key)),
  ];
  const text = node["description"] === undefined ? {} : { description: node["description"] };
  return { own: { ...text, ...Object.fromEntries(own) }, beside: Object.fromEntries(beside) };
}

/** The forms of schemas as texts: the same for the same schema, whatever the order of its keys and its words. */
export class FormsOf {
  readonly #document: JsonObject;
  /** Of whole values, and of schemas without what belongs to their place. */
  readonly #known = new WeakMap<object, string>();
  readonly #forms = new WeakMap<object, string>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** Undefined where no inline schema of an object stands. */
  at(pointer: string): string | undefined {
    const path = keysOf(pointer);
    let node: Json | undefined = this.#document;
    for (const key of path) {
      if (Array.isArray(node)) node = node[Number(key)];
      else node = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
    }
    return isObject(node) && isInline(node, path) ? this.of(node) : undefined;
  }

  /** Undefined for what is no object, or a reference. What belongs to the place, such as its name in XML, is no part. */
  of(node: JsonObject): string | undefined {
    if (!isComposed(node)) return undefined;
    const form = this.#forms.get(node) ?? this.#hash(parted(node).own, false);
    this.#forms.set(node, form);
    return form;
  }

  /** Each part is hashed once, so that the whole takes time in proportion to the document. */
  #hash(value: Json, holdsNames: boolean): string {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const hash = createHash("sha256");
    if (Array.isArray(value)) for (const item of value) hash.update(`[${this.#hash(item, false)}`);
    else
      for (const key of Object.keys(value).sort()) {
        if (!holdsNames && (key === "description" || key === "example" || key === "title")) continue;
        const member = this.#hash(value[key] ?? null, !holdsNames && key === "properties");
        hash.update(`${JSON.stringify(key)}:${member},`);
      }
    const form = hash.digest("base64");
    this.#known.set(value, form);
    return form;
  }
}
