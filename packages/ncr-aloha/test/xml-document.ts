import { DOMImplementation, DOMParser, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";

/** XML for these tests, written and read by xmldom alone: nothing of it is shared with what the client uses. */

export const namespaces = {
  model: "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1",
  primitive: "http://schemas.microsoft.com/2003/10/Serialization/",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
  declarations: "http://www.w3.org/2000/xmlns/",
};

/** An element to write: null is `nil`. */
export interface Written {
  readonly name: string;
  /** Without one the element is in none. */
  readonly namespace?: string;
  readonly content: string | null | readonly Written[];
  /** The order of what it holds means something. */
  readonly ordered?: true;
}

/** What a writer of XML is free to choose, and a reader must not mind. */
export interface Style {
  /** For the elements that have a namespace, by the length of their names; an empty one is the default namespace. */
  readonly prefixes: readonly string[];
  readonly nilPrefix: string;
  readonly nil: "true" | "1";
  /** Siblings in reverse, where their order means nothing. */
  readonly reversed: boolean;
  readonly indented: boolean;
  readonly text: "plain" | "cdata" | "split" | "references";
  readonly declaration: boolean;
}

export function writeXml(root: Written, style: Style): string {
  const document = new DOMImplementation().createDocument(null, "", null);
  const qualified = (name: string) => {
    const prefix = style.prefixes[name.length % style.prefixes.length] ?? "";
    return prefix === "" ? name : `${prefix}:${name}`;
  };
  const addText = (element: Element, text: string) => {
    // A CDATA section has no way to write a carriage return that stays one.
    if (style.text === "cdata" && !text.includes("\r")) {
      for (const part of text.split(/(?<=\]\])(?=>)/)) element.appendChild(document.createCDATASection(part));
    } else if (style.text === "split") {
      const characters = [...text];
      const middle = characters.length >> 1;
      element.appendChild(document.createTextNode(characters.slice(0, middle).join("")));
      element.appendChild(document.createComment(" <not/> part of it "));
      element.appendChild(document.createTextNode(characters.slice(middle).join("")));
    } else element.appendChild(document.createTextNode(text));
  };
  const make = ({ name, namespace, content, ordered }: Written): Element => {
    const element =
      namespace === undefined
        ? document.createElementNS(null, name)
        : document.createElementNS(namespace, qualified(name));
    if (content === null) element.setAttributeNS(namespaces.instance, `${style.nilPrefix}:nil`, style.nil);
    else if (typeof content === "string") addText(element, content);
    else {
      for (const child of style.reversed && ordered !== true ? content.toReversed() : content) {
        if (style.indented) element.appendChild(document.createTextNode("\n\t"));
        element.appendChild(make(child));
      }
      if (style.indented && content.length > 0) element.appendChild(document.createTextNode("\n"));
    }
    return element;
  };
  document.appendChild(make(root));
  const text = new XMLSerializer().serializeToString(document).replaceAll("\r", "&#13;");
  const spelt = style.text === "references" ? text.replace(/>[^<]+</g, withReferences) : text;
  return style.declaration ? `<?xml version="1.0" encoding="utf-8"?>\n${spelt}` : spelt;
}

/** No entity that xmldom writes has an e or a character beyond ASCII in its name. */
function withReferences(text: string): string {
  return text.replace(
    /[e\t\n]|[^\t\n\r\x20-\x7e]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  );
}

/** An element as it was read. */
export interface Read {
  readonly name: string;
  readonly namespace: string | null;
  readonly nil: boolean;
  /** All text in an element without elements; white space between elements does not count. */
  readonly content: string | readonly Read[];
}

export function readXml(text: string): Read {
  const parser = new DOMParser({
    // The line ends of XML 1.0; by default xmldom follows XML 1.1, to which U+2028 is one.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, "\n"),
    onError: (level, message: string) => {
      // It warns of U+FFFD, which is a character like others.
      if (level !== "warning") throw new Error(message);
    },
  });
  const root = parser.parseFromString(text, "application/xml").documentElement;
  if (root === null) throw new Error("no root element");
  return read(root);
}

function read(element: Element): Read {
  const children = [...element.childNodes].filter(isElement);
  return {
    name: element.localName ?? "",
    namespace: element.namespaceURI,
    nil: element.getAttributeNS(namespaces.instance, "nil") === "true",
    content: children.length > 0 ? children.map(read) : (element.textContent ?? ""),
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
