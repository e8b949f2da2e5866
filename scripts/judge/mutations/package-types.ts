import { isObject, type Json, type JsonObject, text } from "../../generate/json.ts";
import { pascalCase } from "../../generate/names.ts";
import { asObject, type Call } from "./calls.ts";
import { list, members } from "./places.ts";
import type { Direction, SchemaReader } from "./view.ts";

/** The names that a package exports, and which of them are the types of schemas. */
export class PackageTypes {
  /** The names that exist at run time; a class or a constant may be a type as well. */
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** The types of schemas that are read, and of those that are written, by the schemas' names. */
  readonly read: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
  readonly #schemas: ReadonlyMap<string, JsonObject>;
  readonly #reader: SchemaReader;

  constructor(document: JsonObject, index: string, calls: readonly Call[], reader: SchemaReader) {
    const names = namesIn(index);
    const isTypeOnly = (name: string) => name.startsWith("type ");
    this.values = names.filter((name) => !isTypeOnly(name));
    this.types = names.filter(isTypeOnly).map((name) => name.slice("type ".length));
    this.#schemas = new Map(members(asObject(document["components"])["schemas"]));
    this.#reader = reader;
    const read = this.#reached(
      calls.flatMap(({ answers }) => answers.map(({ schema }) => schema)),
      "read",
    );
    const written = this.#reached(
      calls.flatMap(({ body, parameters }) => [body?.schema, ...parameters.map(({ schema }) => schema)]),
      "write",
    );
    this.read = new Map(read.map((schema) => [schema, this.#typeName(schema)]));
    this.written = new Map(written.map((schema) => [schema, this.#inputName(schema)]));
  }

  /** The function of the program that reads values of the type that a schema refers to. */
  readonly readerOf = (schema: Json): string | undefined => {
    const type = this.read.get(refersTo(schema) ?? "");
    return type === undefined ? undefined : `read${type}`;
  };

  #typeName(schema: string): string {
    return text(this.#schemas.get(schema)?.["x-tok-name"]) ?? pascalCase(schema);
  }

  /** What is sent has a name of its own where it differs from what is read. */
  #inputName(schema: string): string {
    const name = this.#typeName(schema);
    return this.types.includes(`${name}Input`) ? `${name}Input` : name;
  }

  /** The named schemas that values of the given ones are made of. */
  #reached(schemas: readonly (Json | undefined)[], direction: Direction): string[] {
    const reached = new Set<string>();
    const enter = (schema: Json): void => {
      const name = refersTo(schema);
      if (name !== undefined) {
        if (reached.has(name)) return;
        reached.add(name);
      }
      const parts = name === undefined ? schema : this.#schemas.get(name);
      if (isObject(parts)) for (const part of list(parts["allOf"])) enter(part);
      const view = this.#reader.view(schema, direction);
      if (view.kind === "list") enter(view.items);
      if (view.kind === "union") for (const part of view.parts) enter(part);
      if (view.kind !== "object") return;
      for (const member of view.members) enter(member.schema);
      if (view.others !== undefined) enter(view.others);
    };
    for (const schema of schemas) enter(schema ?? {});
    return [...reached];
  }
}

export function reference(schema: string): string {
  return `#/components/schemas/${schema}`;
}

function refersTo(schema: Json): string | undefined {
  const target = isObject(schema) ? schema["$ref"] : undefined;
  const prefix = reference("");
  return typeof target === "string" && target.startsWith(prefix) ? target.slice(prefix.length) : undefined;
}

/** The names in the lists of an index, each with `type` in front where only its type is exported. */
function namesIn(index: string): string[] {
  return [...index.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, isType, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => (isType === undefined ? name : `type ${name}`)),
  );
}
