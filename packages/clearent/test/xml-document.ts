import { DOMImplementation, DOMParser, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";

/** XML for these tests, written and read by xmldom alone: nothing of it is shared with what the client uses. */

/** An element to write, in no namespace, as everything here is. */
export interface Written {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly Written[];
}

/** What a writer of XML is free to choose, and a reader must not mind. */
export interface Style {
  readonly indented: boolean;
  readonly text: "plain" | "cdata" | "split" | "references";
  readonly declaration: boolean;
}

export function writeXml(root: Written, style: Style): string {
  const document = new DOMImplementation().createDocument(null, "", null);
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
  const make = ({ name, attributes = {}, content }: Written): Element => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    if (typeof content === "string") addText(element, content);
    else {
      for (const child of content) {
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

/** The texts of the elements in the root, by name and in order. */
export function readXml(text: string): { root: string; elements: readonly (readonly [string, string])[] } {
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
  const elements = [...root.childNodes].filter(isElement);
  return { root: root.tagName, elements: elements.map((one) => [one.tagName, one.textContent ?? ""]) };
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
