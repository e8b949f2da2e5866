import { isObject, type Json } from "../../generate/json.ts";
import type { SchemaReader, View } from "./view.ts";

/** How far below a value members are read one by one. */
interface Reach {
  /** References that are still followed; what lies behind them is handed to the function that reads its type. */
  readonly references: number;
  /** The function that reads values of a schema that a type is named after. */
  readonly readerOf: (schema: Json) => string | undefined;
}

/**
 * Statements that read every property of a value at the type that the document gives it, as code does that was
 * written by it: optional ones are looked at only where they are there, the others without looking.
 */
export function readsOf(
  name: string,
  schema: Json,
  reader: SchemaReader,
  { references, readerOf }: Reach,
  depth = 1,
): string[] {
  const view = reader.view(schema, "read");
  const leaf = leafType(view, reader);
  if (leaf !== undefined) return leafReads(name, view, leaf);
  const isReference = isObject(schema) && schema["$ref"] !== undefined;
  if (isReference && references === 0) return typeReads(name, schema, reader, readerOf);
  const below = { references: Math.max(0, references - (isReference ? 1 : 0)), readerOf };
  const inner = `v${depth}`;
  const lines: string[] = [];
  if (view.kind === "list") {
    lines.push(`is<readonly unknown[]>(${name});`, `for (const ${inner} of ${name}) {`);
    lines.push(...readsOf(inner, view.items, reader, below, depth + 1), "}");
  }
  if (view.kind === "object") {
    lines.push(`is<object>(${name});`);
    for (const { name: key, schema: member, isRequired } of view.members) {
      const place = `${name}${access(key)}`;
      const memberView = reader.view(member, "read");
      const memberLeaf = leafType(memberView, reader);
      if (memberLeaf !== undefined) {
        lines.push(...leafReads(place, memberView, isRequired ? memberLeaf : `${memberLeaf} | undefined`));
        continue;
      }
      lines.push("{", `const ${inner} = ${place};`);
      const reads = readsOf(inner, member, reader, below, depth + 1);
      lines.push(...(isRequired ? reads : [`if (${inner} !== undefined) {`, ...reads, "}"]), "}");
    }
    if (view.others !== undefined) {
      lines.push("{", `const ${inner} = ${name}["anything"];`, `if (${inner} !== undefined) {`);
      lines.push(...readsOf(inner, view.others, reader, below, depth + 1), "}", "}");
    }
  }
  return view.isNullable ? [`if (${name} !== null) {`, ...lines, "}"] : lines;
}

/** A value at its type, and next to each value that it is known to have. */
function leafReads(place: string, view: View, type: string): string[] {
  const known = view.kind === "values" ? view.values : [];
  return [`is<${type}>(${place});`, ...known.map((value) => `${place} === ${JSON.stringify(value)};`)];
}

/** The type of what has no parts; undefined for objects and lists. */
function leafType(view: View, reader: SchemaReader): string | undefined {
  const type = bareType(view, reader);
  return type === undefined || !view.isNullable ? type : `${type} | null`;
}

function bareType(view: View, reader: SchemaReader): string | undefined {
  switch (view.kind) {
    case "anything":
      return "unknown";
    case "plain":
      return view.type;
    case "values":
      if (!view.isOpen) return view.values.map((value) => JSON.stringify(value)).join(" | ") || "null";
      return [...new Set(view.values.map((value) => typeof value))].join(" | ");
    case "union": {
      const types = view.parts.map((part) => leafType(reader.view(part, "read"), reader));
      if (types.every((type) => type === undefined)) return "object";
      return types.map((type) => type ?? "object").join(" | ");
    }
    default:
      return undefined;
  }
}

/** A value under the name of its type. */
export function typeReads(
  name: string,
  schema: Json,
  reader: SchemaReader,
  readerOf: Reach["readerOf"],
): string[] {
  const function_ = readerOf(schema);
  if (function_ === undefined) return [];
  const isNullable = reader.view(schema, "read").isNullable;
  return [`${isNullable ? `if (${name} !== null) ` : ""}${function_}(${name});`];
}

export function access(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
