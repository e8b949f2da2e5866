import type { Element } from "@xmldom/xmldom";
import { MalformedXml } from "../../xml/malformed-xml.js";
import { childElements, hasTextBesideElements, readXml, textOf } from "../../xml/read-xml.js";
import { type EnumTables, numberOf } from "./enum-names.js";
import { EMPTY_GUID, readGuid } from "./guid.js";
import { INSTANCE_NAMESPACE, MODEL_NAMESPACE } from "./namespaces.js";
import { invalidRequest, type Refusal } from "./refusal.js";
import type { MemberReader } from "./token-header.js";

const ROOT = "CustomerCreditCardTokenHeader";

const MEMBERS_IN_ORDER = [
  "CardHolderName",
  "CardToken",
  "CardType",
  "CustomerId",
  "ExpirationDate",
  "MaskedCardNumber",
  "ProviderType",
];

/** Opens a body of XML as the DataContractSerializer does. */
export function openXml(text: string, tables: EnumTables): MemberReader {
  const members = pickMembers(readRoot(text));
  return {
    text(name) {
      const element = members.get(name);
      return element === undefined || isNil(element) ? null : simpleText(name, element);
    },
    guid(name) {
      const element = members.get(name);
      if (element === undefined) {
        return EMPTY_GUID;
      }
      const guid = isNil(element) ? undefined : readGuid(simpleText(name, element));
      if (guid === undefined) {
        throw misfit(name, "must be a guid");
      }
      return guid;
    },
    code(kind) {
      const element = members.get(kind);
      if (element === undefined) {
        return 0;
      }
      const number = isNil(element) ? undefined : numberOf(tables[kind], simpleText(kind, element), "exact");
      if (number === undefined) {
        throw misfit(kind, "must be the exact name of a member, not its number");
      }
      return number;
    },
  };
}

/**
 * Goes through the elements once, looking for each only among the members that sort after the last one found. So
 * an element that comes too late, or a second time, is as good as unknown, and unknown ones are skipped in silence.
 */
function pickMembers(root: Element): Map<string, Element> {
  const picked = new Map<string, Element>();
  let next = 0;
  for (const child of childElements(root)) {
    const name = child.localName ?? "";
    const place = child.namespaceURI === MODEL_NAMESPACE ? MEMBERS_IN_ORDER.indexOf(name, next) : -1;
    if (place !== -1) {
      picked.set(name, child);
      next = place + 1;
    }
  }
  return picked;
}

function readRoot(text: string): Element {
  let root: Element;
  try {
    root = readXml(text);
  } catch (error) {
    if (error instanceof MalformedXml) {
      throw invalidRequest({ token: [`The body is not valid XML: ${error.message}.`] });
    }
    throw error;
  }
  if (root.localName !== ROOT || root.namespaceURI !== MODEL_NAMESPACE) {
    throw invalidRequest({ token: [`The root element is not ${ROOT} of the namespace ${MODEL_NAMESPACE}.`] });
  }
  if (hasTextBesideElements(root)) {
    throw invalidRequest({ token: ["Text stands between the elements."] });
  }
  return root;
}

function isNil(element: Element): boolean {
  return ["true", "1"].includes(element.getAttributeNS(INSTANCE_NAMESPACE, "nil")?.trim() ?? "");
}

function simpleText(name: string, element: Element): string {
  const text = textOf(element);
  if (text === undefined) {
    throw misfit(name, "must be text without elements");
  }
  return text;
}

function misfit(name: string, complaint: string): Refusal {
  return invalidRequest({ [`token.${name}`]: [`The element ${name} ${complaint}.`] });
}
