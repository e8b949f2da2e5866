import { isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { list, members, written } from "./places.ts";

/** Whether a schema says what comes back or what is sent. */
export type Direction = "read" | "write";

export interface Member {
  readonly name: string;
  readonly schema: Json;
  readonly isRequired: boolean;
}

/** What a schema lets users see, one level deep. */
export type View = { readonly isNullable: boolean } & (
  | { readonly kind: "anything" }
  | { readonly kind: "plain"; readonly type: "string" | "number" | "boolean" }
  | { readonly kind: "values"; readonly values: readonly Json[]; readonly isOpen: boolean }
  | {
      readonly kind: "object";
      readonly members: readonly Member[];
      /** The schema of members of other names; undefined where there are none. */
      readonly others: Json | undefined;
    }
  | { readonly kind: "list"; readonly items: Json }
  | { readonly kind: "union"; readonly parts: readonly Json[] }
);

/** Reads the schemas of one document as specs/README.md says that they are read. */
export class SchemaReader {
  readonly #document: JsonObject;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** @throws {Error} for what no document of ours has */
  view(schema: Json, direction: Direction): View {
    if (!isObject(schema)) return { kind: "anything", isNullable: false };
    const { $ref, const: constant, enum: values, allOf } = schema;
    if (typeof $ref === "string") {
      const { $ref: _, ...beside } = schema;
      if (
        ["type", "properties", "required", "enum", "allOf", "oneOf"].some((key) => beside[key] !== undefined)
      )
        return this.view({ ...beside, allOf: [{ $ref }, ...list(allOf)] }, direction);
      return this.view(this.target(schema), direction);
    }
    const types = Array.isArray(schema["type"]) ? schema["type"] : list([schema["type"] ?? "?"]);
    const isNullable = schema["nullable"] === true || types.includes("null");
    if (constant !== undefined) return { kind: "values", values: [constant], isOpen: false, isNullable };
    if (Array.isArray(values)) {
      const known = values.filter((value) => value !== null);
      const isOpen = direction === "read" && known.length > 1;
      return {
        kind: "values",
        values: known,
        isOpen,
        isNullable: isNullable || known.length < values.length,
      };
    }
    if (Array.isArray(allOf)) return { ...this.#joined(schema, allOf, direction), isNullable };
    const alternatives = list(schema["oneOf"] ?? schema["anyOf"]);
    if (alternatives.some((one) => isObject(one) && Object.keys(one).some((key) => key !== "required"))) {
      if (schema["properties"] !== undefined) throw new Error("properties beside alternatives");
      return { kind: "union", parts: alternatives, isNullable };
    }
    const named = types.filter((type) => type !== "null");
    if (named.length > 1)
      return {
        kind: "union",
        parts: named.map((type) => ({ ...schema, type, nullable: false })),
        isNullable,
      };
    return { ...this.#plain(named[0] ?? "?", schema, direction), isNullable };
  }

  /** What a reference stands for in the end. */
  target(schema: JsonObject): JsonObject {
    const target = written(this.#document, schema);
    if (target === undefined) throw new Error(`${String(schema["$ref"])} points at nothing`);
    return typeof target["$ref"] === "string" ? this.target(target) : target;
  }

  /** The property at a place inside a schema. */
  at(schema: Json, place: readonly string[], direction: Direction): Json {
    const [name, ...below] = place;
    if (name === undefined) return schema;
    const view = this.view(schema, direction);
    const member = view.kind === "object" ? view.members.find((one) => one.name === name) : undefined;
    if (member === undefined) throw new Error(`no property ${name}`);
    return this.at(member.schema, below, direction);
  }

  #plain(type: Json, schema: JsonObject, direction: Direction): View {
    const isNullable = false;
    if (type === "string" || type === "boolean") return { kind: "plain", type, isNullable };
    if (type === "integer" || type === "number") return { kind: "plain", type: "number", isNullable };
    if (type === "array") return { kind: "list", items: schema["items"] ?? {}, isNullable };
    if (type !== "object" && !isObject(schema["properties"])) return { kind: "anything", isNullable };
    const required = [...list(schema["required"]), ...this.#requiredToRead(schema, direction)];
    const all = members(schema["properties"])
      .filter(([, property]) => !this.#isHidden(property, direction))
      .map(([name, property]) => ({ name, schema: property, isRequired: required.includes(name) }));
    const { additionalProperties } = schema;
    const others = additionalProperties || (all.length === 0 ? true : undefined);
    return { kind: "object", members: all, others, isNullable };
  }

  #joined(schema: JsonObject, allOf: readonly Json[], direction: Direction): View {
    const { allOf: _, ...own } = schema;
    const parts = allOf.map((part) => this.view(part, direction));
    if (isObject(own["properties"])) parts.push(this.view(own, direction));
    const [first, ...others] = parts;
    const required = list(schema["required"]);
    if (first !== undefined && others.length + required.length === 0) return first;
    const joined = new Map<string, Member>();
    let further: Json | undefined;
    for (const part of parts) {
      if (part.kind !== "object") throw new Error("allOf of what is no object");
      for (const member of part.members)
        joined.set(member.name, {
          ...member,
          isRequired:
            member.isRequired ||
            required.includes(member.name) ||
            joined.get(member.name)?.isRequired === true,
        });
      further ??= part.others;
    }
    return { kind: "object", members: [...joined.values()], others: further, isNullable: false };
  }

  #requiredToRead(schema: JsonObject, direction: Direction): Json[] {
    const note = schema["x-tok-required"];
    return direction === "read" && isObject(note) ? list(note["read"]) : [];
  }

  /** A property that says so itself, or whose schema does. */
  #isHidden(schema: JsonObject, direction: Direction): boolean {
    const mark = direction === "read" ? "writeOnly" : "readOnly";
    if (typeof schema[mark] === "boolean") return schema[mark];
    if (typeof schema["$ref"] === "string") {
      const target = written(this.#document, schema);
      return target !== undefined && this.#isHidden(target, direction);
    }
    return list(schema["allOf"]).some((part) => isObject(part) && this.#isHidden(part, direction));
  }
}
