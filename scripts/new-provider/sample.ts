import { objectList, objects } from "../generate/inline.ts";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import { resolved } from "../generate/references.ts";

/** A schema whose values this cannot make up. */
export class NoSample extends Error {}

/**
 * A value of a schema: what is required and nothing else, besides the members at `wanted`. The same schema gives
 * the same value.
 *
 * @throws {NoSample} for schemas that are made of themselves, or of conditions
 */
export function sampleOf(
  schema: JsonObject,
  document: JsonObject,
  { wanted = [], depth = 0 }: { readonly wanted?: readonly string[]; readonly depth?: number } = {},
): Json {
  if (depth > 12) throw new NoSample("the schema is too deep");
  const node = resolved(schema, document, "");
  const inner = (one: JsonObject, below: readonly string[] = []) =>
    sampleOf(one, document, { wanted: below, depth: depth + 1 });
  if (node["const"] !== undefined) return node["const"];
  if (Array.isArray(node["enum"])) {
    const found = node["enum"].find((one) => one !== null && !String(one).startsWith("x-tok-any-other"));
    if (found !== undefined) return found;
  }
  const parts = objectList(node["allOf"]);
  if (parts.length > 0) {
    const values = [...parts, { ...node, allOf: [] }].map((part) => inner(part, wanted));
    const all = values.filter(isObject);
    return all.length > 0
      ? Object.fromEntries(all.flatMap((one) => Object.entries(one)))
      : (values[0] ?? null);
  }
  const [form] = [...objectList(node["oneOf"]), ...objectList(node["anyOf"])];
  if (form !== undefined && node["properties"] === undefined) return inner(form, wanted);
  switch (node["type"]) {
    case "object":
    case undefined:
      return objectSample(node, wanted, inner);
    case "array":
      return isObject(node["items"]) ? [inner(node["items"])] : [];
    case "string":
      return textSample(node);
    case "integer":
    case "number":
      return numberSample(node);
    case "boolean":
      return true;
    default:
      return null;
  }
}

function objectSample(
  node: JsonObject,
  [first, ...rest]: readonly string[],
  inner: (schema: JsonObject, below?: readonly string[]) => Json,
): Json {
  const required = Array.isArray(node["required"]) ? node["required"] : [];
  return Object.fromEntries(
    objects(node["properties"])
      .filter(([name]) => required.includes(name) || name === first)
      .map(([name, property]) => [name, inner(property, name === first ? rest : [])]),
  );
}

const texts: Readonly<Record<string, string>> = {
  uuid: "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30",
  date: "2031-11-01",
  "date-time": "2031-11-01T12:00:00Z",
  time: "12:00:00Z",
  email: "jane@example.test",
  uri: "https://example.test/",
  url: "https://example.test/",
  hostname: "example.test",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  byte: "c2FtcGxl",
};

function textSample({ format, minLength, maxLength, pattern, example, default: given }: JsonObject): string {
  const known = typeof format === "string" ? texts[format] : undefined;
  if (known !== undefined) return known;
  if (typeof pattern === "string") {
    const fits = [brief(example), brief(given), "sample", "A1", "12345", "1", "abc", "0000"].find(
      (one) => typeof one === "string" && matches(pattern, one),
    );
    if (typeof fits === "string") return fits;
  }
  const text = "sample".padEnd(typeof minLength === "number" ? Math.min(minLength, 10_000) : 0, "x");
  return typeof maxLength === "number" ? text.slice(0, Math.max(maxLength, 0)) : text;
}

/** A long text could keep a pattern such as `(a+)+$` busy for years. */
function brief(text: Json | undefined): Json | undefined {
  return typeof text === "string" && text.length > 20 ? undefined : text;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

function numberSample({ minimum, maximum, exclusiveMinimum, multipleOf }: JsonObject): number {
  const least = Math.max(
    typeof minimum === "number" ? minimum + (exclusiveMinimum === true ? 1 : 0) : Number.NEGATIVE_INFINITY,
    typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : Number.NEGATIVE_INFINITY,
  );
  const step = typeof multipleOf === "number" && multipleOf > 0 ? multipleOf : 1;
  const wanted = Math.max(7, least);
  const value = typeof maximum === "number" ? Math.min(wanted, maximum) : wanted;
  return step === 1 ? value : Math.max(Math.floor(value / step), 1) * step;
}
