import type { Element } from "@xmldom/xmldom";
import { isJsonObject, type JsonObject } from "../../json-object.js";
import { MalformedXml } from "../../xml/malformed-xml.js";
import { childElements, readXml, textOf } from "../../xml/read-xml.js";
import { Refusal } from "./refusal.js";

/** Reads a body of JSON. */
export function readJsonBody(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "002", "The body is not valid JSON.");
  }
  if (!isJsonObject(value)) {
    throw new Refusal(400, "002", "The body is not a JSON object.");
  }
  return value;
}

/**
 * Reads a body of XML into the object that the same request has in JSON. Elements in a namespace are none that the
 * API knows, so they are ignored.
 */
export function readXmlBody(text: string): JsonObject {
  const root = readRoot(text);
  if (root.localName !== "customer-token" || root.namespaceURI) {
    throw new Refusal(400, "002", "The root element is not customer-token without a namespace.");
  }
  return Object.fromEntries(
    childElements(root)
      .filter(({ namespaceURI }) => !namespaceURI)
      .map((child) => [child.localName, fieldValue(child)]),
  );
}

function readRoot(text: string): Element {
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof MalformedXml) {
      throw new Refusal(400, "002", `The body is not valid XML: ${error.message}.`);
    }
    throw error;
  }
}

/** Text; for `default` a boolean where the text is one. An element with elements in it is left for the rules. */
function fieldValue(element: Element): unknown {
  const text = textOf(element);
  if (element.localName === "default" && (text === "true" || text === "false")) {
    return text === "true";
  }
  return text ?? {};
}
