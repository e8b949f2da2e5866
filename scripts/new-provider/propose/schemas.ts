import type { Json, JsonObject } from "../../generate/json.ts";
import { isObject, text } from "../../generate/json.ts";
import { secretNames } from "../../generate/secrets.ts";
import { eachNode, type Path } from "../../generate/walk.ts";
import { followed, typeOf } from "../document-view.ts";
import { type Proposal, pathTo, quoted } from "../proposal.ts";
import { namesSecret } from "./secret-names.ts";

/** Members whose names or formats say that their values are nobody's business. */
export function proposeSecrets(document: JsonObject): Proposal[] {
  const found = new Map<string, { readonly target: string; readonly why: string }>();
  const known = new Set([...secretNames(document), ...namesOfNoSecret(document)]);
  const see = (name: string, schema: JsonObject, target: string) => {
    if (found.has(name) || known.has(name)) return;
    const node = followed(schema, document);
    if (!mayHoldSecret(name, schema, document)) return;
    if (node["x-tok-secret"] !== undefined || schema["x-tok-secret"] !== undefined) return;
    const format = text(node["format"]);
    if (name === "number" && /card|account/i.test(target))
      found.set(name, { target, why: "the number of a card or an account is one" });
    else if (format === "password") found.set(name, { target, why: "its format is password" });
    else if (namesSecret(name) && !Array.isArray(node["enum"]))
      found.set(name, { target, why: "its name says so" });
  };
  eachNode(document, (node, path) => {
    if (isObject(node["properties"]) && isSchema(path))
      for (const [name, property] of Object.entries(node["properties"]))
        if (isObject(property)) see(name, property, byNames([...path, "properties", name], document));
    if (typeof node["in"] === "string" && typeof node["name"] === "string" && path.includes("parameters"))
      see(node["name"], isObject(node["schema"]) ? node["schema"] : {}, byNames(path, document));
  });
  return [...found].map(([name, { target, why }]) => ({
    kind: "secret",
    target,
    reason: `Values of ${name} are erased from messages and logs, wherever a member or parameter has this name: ${why}. [INF]`,
    change: { update: { "x-tok-secret": true } },
  }));
}

/** The names of which `x-tok-secret: false` says that they were looked at. */
function namesOfNoSecret(document: JsonObject): string[] {
  const names: string[] = [];
  eachNode(document, (node, path) => {
    if (node["x-tok-secret"] !== false) return;
    const name = typeof node["in"] === "string" ? node["name"] : path.at(-1);
    if (typeof name === "string") names.push(name);
  });
  return names;
}

/** Whether values of a schema are texts or numbers, or lists of them. A number of tokens is no token. */
function mayHoldSecret(name: string, schema: JsonObject, document: JsonObject): boolean {
  const { items } = followed(schema, document);
  const isList = typeOf(schema, document) === "array";
  const type = isList ? typeOf(isObject(items) ? items : {}, document) : typeOf(schema, document);
  if (type === "integer" || type === "number") return !/tokens?$/i.test(name);
  return type === undefined || type === "string";
}

/** Values in examples that are not what their schema says. */
export function proposeReading(document: JsonObject): Proposal[] {
  const proposals: Proposal[] = [];
  eachNode(document, (node, path) => {
    if (!isSchema(path) || node["x-tok-read"] !== undefined || node["enum"] !== undefined) return;
    if (path.at(-2) !== "properties") return;
    const rule = strayRule(node);
    if (rule === undefined) return;
    proposals.push({
      kind: "reading",
      target: byNames(path, document),
      reason: `The schema says ${String(node["type"])}, and the example ${JSON.stringify(node["example"])} is none: answers of both kinds are read. [INF]`,
      change: { update: { "x-tok-read": rule } },
    });
  });
  return proposals;
}

function strayRule({ type, example }: JsonObject): Json | undefined {
  if (type === "string" && typeof example === "number" && Number.isInteger(example)) return "digits";
  if (type === "integer" && typeof example === "string" && /^-?\d+$/.test(example)) return "integer-text";
  if (type === "boolean" && typeof example === "string" && /^(?:true|false)$/i.test(example))
    return "boolean-text";
  if (type === "array" && isObject(example)) return "array-of-one";
  return undefined;
}

const schemaPlace =
  /\/(?:schema|items|additionalProperties|(?:schemas|properties|patternProperties)\/[^/]*|(?:allOf|anyOf|oneOf|prefixItems)\/\d+)$/;

function isSchema(path: Path): boolean {
  return schemaPlace.test(`/${path.map((key) => String(key).replaceAll("/", "~1")).join("/")}`);
}

/** A JSONPath in which the parameters of a list are told by their names. */
function byNames(path: Path, document: JsonObject): string {
  let written = "$";
  let node: Json | undefined = document;
  for (const key of path) {
    node = isObject(node) ? node[key] : Array.isArray(node) ? node[Number(key)] : undefined;
    if (typeof key === "number") {
      const isNamed = isObject(node) && typeof node["name"] === "string" && typeof node["in"] === "string";
      written +=
        isNamed && isObject(node)
          ? `[?(@.name == ${quoted(String(node["name"]))} && @.in == ${quoted(String(node["in"]))})]`
          : `[${key}]`;
    } else written += pathTo(key).slice(1);
  }
  return written;
}
