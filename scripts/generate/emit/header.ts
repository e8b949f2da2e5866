import { createHash } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";

/** The first lines of a generated file. The hash is of content, not of layout: a reformatted document keeps it. */
export function header(provider: string, hash: string): string {
  return [
    `// Generated from specs/${provider}: do not edit.`,
    `// Rewritten by: pnpm generate ${provider}`,
    `// Document and overlay: sha256 ${hash}`,
    "",
    "",
  ].join("\n");
}

/** Hash of parsed documents in canonical form: keys sorted, no white space. */
export function canonicalHash(...documents: readonly Json[]): string {
  const hash = createHash("sha256");
  for (const document of documents) hash.update(JSON.stringify(sorted(document)));
  return hash.digest("hex").slice(0, 32);
}

/** The value with the keys of its objects in order. Parts that are in order already are those of the value. */
function sorted(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const keys = Object.keys(value);
  const inOrder = keys.toSorted();
  // An object gives its keys in the order in which they were set, and those that are numbers first.
  let copy: JsonObject | undefined = inOrder.some((key, index) => key !== keys[index]) ? {} : undefined;
  const isNew = copy !== undefined;
  for (const key of inOrder) {
    const member = value[key] ?? null;
    const part = sorted(member);
    if (part === member && !isNew) continue;
    copy ??= { ...value };
    copy[key] = part;
  }
  return copy ?? value;
}
