import { DocumentError } from "./document-error.ts";
import { namedNumbers } from "./enum-names.ts";
import { objectList, objects } from "./inline.ts";
import type { JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { resolved } from "./references.ts";
import { note } from "./vocabulary.ts";
import { eachNode } from "./walk.ts";

/**
 * What the form of a key cannot show: whether it fits the schema that it stands on.
 *
 * @throws {DocumentError}
 */
export function checkNotes(document: JsonObject, file: string): void {
  eachNode(document, (node, path) => {
    if (keys.every((key) => node[key] === undefined)) return;
    const fail = (key: string, problem: string, nextStep: string) =>
      new DocumentError({ file, pointer: pointerOf([...path, key]), problem, nextStep });
    if (node["x-tok-read"] !== undefined && note(node, "x-tok-read")?.includes("enum-names")) {
      const result = namedNumbers(resolved(node, document, file));
      if ("problem" in result)
        throw fail(
          "x-tok-read",
          `enum-names cannot be read here: ${result.problem}`,
          "Put it on an enum of integers, with x-enum-varnames that differ by more than case",
        );
    }
    const missing = note(node, "x-tok-required")?.read.find((name) => !ownProperties(node).includes(name));
    if (missing !== undefined)
      throw fail(
        "x-tok-required",
        `${JSON.stringify(missing)} is none of the schema's own properties`,
        "Name properties of the schema",
      );
    if (node["x-tok-xml-order"] !== undefined) {
      const order = note(node, "x-tok-xml-order");
      const own = ownProperties(node);
      if (own.length === 0)
        throw fail(
          "x-tok-xml-order",
          "the schema has no properties of its own",
          "Put it on a schema with properties",
        );
      if (!Array.isArray(order)) return;
      const wrong =
        own.find((name) => !order.includes(name)) ??
        order.find((name, index) => !own.includes(name) || order.indexOf(name) !== index);
      if (wrong !== undefined)
        throw fail(
          "x-tok-xml-order",
          `${JSON.stringify(wrong)} does not stand once both in the order and among the schema's own properties`,
          "Name each own property once, and no inherited one",
        );
    }
  });
}

const keys = ["x-tok-read", "x-tok-required", "x-tok-xml-order"];

/** Those of the schema itself and of its nameless parts. */
function ownProperties(schema: JsonObject): string[] {
  return [
    ...objectList(schema["allOf"]).flatMap(ownProperties),
    ...objects(schema["properties"]).map(([name]) => name),
  ];
}
