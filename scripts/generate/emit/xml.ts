import type { XmlTable } from "../../../packages/xml/src/table.ts";
import { literal, Name } from "./operations.ts";

/** How bodies look in XML, and the codec with it. Clients load this module when they first need it. */
export function emitXml(table: XmlTable): string {
  const names = new Map(namespacesOf(table).map((uri, index) => [uri, `namespace${index + 1}`]));
  return [
    'import { decodeXml, encodeXml, type XmlOptions, type XmlTable } from "@tok/xml";\n',
    ...(names.size === 0
      ? []
      : [[...names].map(([uri, name]) => `const ${name} = ${JSON.stringify(uri)};\n`).join("")]),
    `const table: XmlTable = ${literal(withNames(table, names))};\n`,
    `/** Writes a body in XML. */
export function encode(schema: string, value: unknown, options: XmlOptions): string {
  return encodeXml(table, schema, value, options);
}
`,
    `/** Reads a body in XML. */
export function decode(schema: string, text: string, options: XmlOptions): unknown {
  return decodeXml(table, schema, text, options);
}
`,
  ].join("\n");
}

/** In the order in which they appear. */
function namespacesOf(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const found = Object.entries(part).flatMap(([key, value]) =>
    key === "namespace" && typeof value === "string" ? [value] : namespacesOf(value),
  );
  return [...new Set(found)];
}

/** The same table, in which the long texts of namespaces are names. */
function withNames(part: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((one) => withNames(one, names));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const name = key === "namespace" && typeof value === "string" ? names.get(value) : undefined;
      return [key, name === undefined ? withNames(value, names) : new Name(name)];
    }),
  );
}
