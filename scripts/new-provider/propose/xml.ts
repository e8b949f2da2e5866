import { objects } from "../../generate/inline.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { eachNode } from "../../generate/walk.ts";
import { followed, type ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";

const xmlType = /^(?:application|text)\/(?:[\w.-]+\+)?xml\s*(?:;|$)/i;

/** Which names elements have, where schemas have XML names of their own beside those of properties. */
export function proposeXml(
  operations: readonly ViewedOperation[],
  document: JsonObject,
  { without }: { readonly without?: string | undefined },
): Proposal[] {
  const holders = operations.flatMap((operation) => xmlHolders(operation, document));
  if (holders.length === 0) return [];
  if (without !== undefined)
    return [...new Set(holders)].map((target) => ({
      kind: "repair",
      target,
      reason: `In JSON only: the generator cannot write the XML of this document. It says: ${without} [SEED]`,
      change: { remove: true },
    }));
  const roots = operations.flatMap((operation) => namelessRoots(operation, document));
  const distinct = roots.filter(
    ({ target }, index) => roots.findIndex((one) => one.target === target) === index,
  );
  const named = distinct.map(
    ({ target, name }): Proposal => ({
      kind: "reading",
      target,
      reason: `Nothing names the element that an XML document of this form starts with: ${name} is a guess. [INF]`,
      change: { update: { xml: { name } } },
    }),
  );
  let hasNames = false;
  eachNode(document, (node) => {
    if (isObject(node["xml"]) && (node["xml"]["name"] ?? node["xml"]["namespace"]) !== undefined)
      hasNames = true;
  });
  if (!hasNames) return named;
  return [
    ...named,
    {
      kind: "reading",
      target: "$",
      reason:
        "Inside an object, elements are called as the properties, as most services do it; the name of a schema is read as well. [INF]",
      change: { update: { "x-tok-xml": { names: "properties" } } },
    },
  ];
}

/** The schemas of whole XML documents that have no name: lists and objects that stand in no component. */
function namelessRoots(
  { path, verb, node }: ViewedOperation,
  document: JsonObject,
): { target: string; name: string }[] {
  return objects(node["responses"])
    .map(([status, answer]): [string[], JsonObject] => [["paths", path, verb, "responses", status], answer])
    .concat(
      isObject(node["requestBody"]) ? [[["paths", path, verb, "requestBody"], node["requestBody"]]] : [],
    )
    .flatMap(([keys, written]) => {
      const { $ref } = written;
      const at = typeof $ref === "string" ? $ref.replace(/^#\//, "").split("/") : keys;
      return objects(followed(written, document)["content"]).flatMap(([type, { schema }]) => {
        if (!xmlType.test(type) || !isObject(schema) || typeof schema["$ref"] === "string") return [];
        if (isObject(schema["xml"]) && schema["xml"]["name"] !== undefined) return [];
        const name = rootName(schema, document);
        return [{ target: pathTo(...at, "content", type, "schema"), name }];
      });
    });
}

/** The items in the plural, as many frameworks write them. */
function rootName(schema: JsonObject, document: JsonObject): string {
  const { items } = schema;
  const own = isObject(items) ? followed(items, document)["xml"] : undefined;
  const byXml = isObject(own) ? own["name"] : undefined;
  const byReference = isObject(items) ? /[^/]*$/.exec(String(items["$ref"] ?? ""))?.[0] : undefined;
  const item = typeof byXml === "string" ? byXml : byReference?.replace(/[^\w.-]/g, "");
  return item === undefined || item === "" ? "response" : `${item}s`;
}

/** Where the XML forms of bodies and answers stand, by their JSONPath. */
function xmlHolders({ path, verb, node }: ViewedOperation, document: JsonObject): string[] {
  const places: [string[], unknown][] = [
    [["paths", path, verb, "requestBody"], node["requestBody"]],
    ...objects(node["responses"]).map(([status, answer]): [string[], unknown] => [
      ["paths", path, verb, "responses", status],
      answer,
    ]),
  ];
  return places.flatMap(([keys, value]) => {
    const [[, written] = []] = objects({ value });
    if (written === undefined) return [];
    const { $ref } = written;
    const at = typeof $ref === "string" ? $ref.replace(/^#\//, "").split("/") : keys;
    return objects(followed(written, document)["content"])
      .filter(([type]) => xmlType.test(type))
      .map(([type]) => pathTo(...at, "content", type));
  });
}
