import { printXml, type XmlElement } from "../../xml/print-xml.js";
import { type Answer, type AnswerPayload, envelopeOf } from "./answer.js";
import type { ClearentRoomOptions } from "./options.js";

const NAMES = {
  properties: { list: "customer-tokens", item: "token" },
  schemas: { list: "tokens", item: "customer-token" },
};

/** Prints the body of an answer as XML. */
export function printXmlAnswer(answer: Answer, options: ClearentRoomOptions): string {
  const payload = shapePayload(answer.payload, NAMES[options.xmlNames ?? "properties"]);
  if (options.envelope === "bare") {
    return printXml(payload);
  }
  const { links, ...fields } = envelopeOf(answer);
  // Links stand side by side, without an element around them all.
  const siblings = links.map((link) => element("links", fieldElements(link)));
  return printXml(element("response", [...fieldElements(fields), ...siblings, payload]));
}

function shapePayload(payload: AnswerPayload, names: { list: string; item: string }): XmlElement {
  if ("error" in payload) {
    const { message, resultCode, timeStamp } = payload.error;
    const fields = {
      "error-message": message,
      ...(resultCode !== undefined && { "result-code": resultCode }),
      "time-stamp": timeStamp,
    };
    return {
      ...element("payload", [element("error", fieldElements(fields))]),
      attributes: { type: "error" },
    };
  }
  const items = payload.tokens.map((token) => element(names.item, fieldElements({ ...token })));
  return { ...element("payload", [element(names.list, items)]), attributes: { type: "customer-tokens" } };
}

function fieldElements(fields: Readonly<Record<string, string | boolean>>): XmlElement[] {
  return Object.entries(fields).map(([name, value]) => element(name, String(value)));
}

function element(name: string, content: XmlElement["content"]): XmlElement {
  return { name, content };
}
