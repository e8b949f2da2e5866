import { createHash } from "node:crypto";
import { isObject, type Json } from "../json.ts";

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

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}
