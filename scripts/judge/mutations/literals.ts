import { isObject, type Json } from "../../generate/json.ts";
import type { SchemaReader, View } from "./view.ts";

/** Which members a literal has. */
export type Fill = "full" | "required";

/**
 * Fresh literals of a body: one for each alternative of the place that has the most of them. A full one has every
 * member that the document allows, and says of each text, number or flag all the values that it may have.
 */
export function literalsOf(schema: Json, fill: Fill, reader: SchemaReader): string[] {
  const texts: string[] = [];
  for (let pick = 0, most = 1; pick < most; pick += 1) {
    const writer = new LiteralWriter(reader, fill, pick);
    texts.push(writer.text(schema, []));
    most = Math.max(most, writer.alternatives);
  }
  return [...new Set(texts)];
}

class LiteralWriter {
  readonly #reader: SchemaReader;
  readonly #fill: Fill;
  readonly #pick: number;
  /** The most alternatives that were met at one place. */
  alternatives = 1;

  constructor(reader: SchemaReader, fill: Fill, pick: number) {
    this.#reader = reader;
    this.#fill = fill;
    this.#pick = pick;
  }

  /** `open` are the schemas around, which may not be written again inside. */
  text(schema: Json, open: readonly string[]): string {
    const reference = isObject(schema) ? schema["$ref"] : undefined;
    const inside = typeof reference === "string" ? [...open, reference] : open;
    return this.#ofView(this.#reader.view(schema, "write"), inside);
  }

  #ofView(view: View, open: readonly string[]): string {
    const values = leafValues(view, this.#reader);
    if (values !== undefined) {
      const all = [...values, ...(view.isNullable ? ["null"] : [])];
      return all.length === 1 ? (all[0] ?? "") : `one(${all.join(", ")})`;
    }
    const text = this.#ofParts(view, open);
    return view.isNullable && this.#fill === "full" ? `maybe ? ${text} : null` : text;
  }

  #ofParts(view: View, open: readonly string[]): string {
    switch (view.kind) {
      case "list": {
        const endless = isObject(view.items) && open.includes(String(view.items["$ref"]));
        return endless ? "[]" : `[${this.text(view.items, open)}]`;
      }
      case "union": {
        this.alternatives = Math.max(this.alternatives, view.parts.length);
        const part = view.parts[this.#pick % view.parts.length];
        return part === undefined ? "undefined" : this.text(part, open);
      }
      case "object": {
        const written = view.members
          .filter(({ isRequired }) => isRequired || this.#fill === "full")
          .filter(
            ({ schema, isRequired }) =>
              isRequired || !(isObject(schema) && open.includes(String(schema["$ref"]))),
          )
          .map(({ name, schema }) => `${JSON.stringify(name)}: ${this.text(schema, open)}`);
        // Beside members, a type of its own for all others cannot be met by a literal.
        const isFree = view.others === true || (view.others !== undefined && view.members.length === 0);
        if (isFree && this.#fill === "full")
          written.push(`"anything": ${this.text(view.others ?? {}, open)}`);
        return `{ ${written.join(", ")} }`;
      }
      default:
        throw new Error(`${view.kind} has no parts`);
    }
  }
}

/** The values of what has no parts, as code; undefined for objects and lists. */
function leafValues(view: View, reader: SchemaReader): string[] | undefined {
  switch (view.kind) {
    case "anything":
      return ['"text"', "1", "{ a: 1 }"];
    case "plain":
      return { string: ['"text"'], number: ["1"], boolean: ["true", "false"] }[view.type];
    case "values":
      return view.values.map((value) => JSON.stringify(value));
    case "union": {
      const all = view.parts.map((part) => leafValues(reader.view(part, "write"), reader));
      return all.every((values) => values !== undefined) ? all.flat() : undefined;
    }
    default:
      return undefined;
  }
}
