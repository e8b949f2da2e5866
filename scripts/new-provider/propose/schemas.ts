import type { Json, JsonObject } from "../../generate/json.ts";
import { isObject, text } from "../../generate/json.ts";
import { secretNames } from "../../generate/secrets.ts";
import { eachNode, type Path } from "../../generate/walk.ts";
import { followed, typeOf } from "../document-view.ts";
import { type Proposal, pathTo, quoted } from "../proposal.ts";

const secretName =
  /^(?:pan|cvv2?|cvc2?|cvn|csc|ssn|iban|pin|secret|password|passwd|passphrase|pwd|passcode|otp|bearer|jwt|credentials?|authorization|card_?(?:number|no)|(?:primary_?)?account_?number|bank_?account(?:_?number)?|routing_?number|security_?code|card_?(?:verification_?(?:value|code|number)|code|cvv|cvc)|verification_?value|track_?(?:1|2|one|two)?_?data|track[12]|pin_?block|tax_?id(?:entifier)?|national_?id|passport(?:_?number)?|.*(?:api|secret|private|signing|encryption)_?key|.*(?:access|refresh|session|auth|id|bearer|payment|card|client|security|csrf|reset)_?token|token|.*_?secret|.*password.*|.*passphrase|card_?token|cryptogram|ksn|.*_?private_?key)$/i;

/** Members whose names or formats say that their values are nobody's business. */
export function proposeSecrets(document: JsonObject): Proposal[] {
  const found = new Map<string, { readonly target: string; readonly why: string }>();
  const known = new Set(secretNames(document));
  const see = (name: string, schema: JsonObject, target: string) => {
    if (found.has(name) || known.has(name)) return;
    const node = followed(schema, document);
    const type = typeOf(schema, document);
    if (type !== undefined && type !== "string" && type !== "integer" && type !== "number") return;
    if (node["x-tok-secret"] === true || schema["x-tok-secret"] === true) return;
    const format = text(node["format"]);
    if (name === "number" && /card|account/i.test(target))
      found.set(name, { target, why: "the number of a card or an account is one" });
    else if (format === "password") found.set(name, { target, why: "its format is password" });
    else if (secretName.test(name.replaceAll("-", "_")) && !Array.isArray(node["enum"]))
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
