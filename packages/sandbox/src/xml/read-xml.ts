import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { MalformedXml } from "./malformed-xml.js";
import { checkWellFormed } from "./well-formed.js";

/**
 * Reads a document and gives its root. Throws {@link MalformedXml} for everything the parser complains about, also
 * where it would repair and go on, and for any DOCTYPE: what it declares can change what the text says.
 */
export function readXml(text: string): Element {
  const document = parse(text);
  checkWellFormed(text);
  if (document.doctype !== null) {
    throw new MalformedXml("a DOCTYPE, which is refused");
  }
  const root = document.documentElement;
  if (root === null) {
    throw new MalformedXml("no root element");
  }
  return root;
}

/** The elements directly below one, in order. */
export function childElements(element: Element): Element[] {
  return childNodes(element).filter(isElement);
}

/** Tells whether text, other than white space, stands beside the child elements. */
export function hasTextBesideElements(element: Element): boolean {
  return childNodes(element).some(
    (node) =>
      (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) &&
      node.nodeValue?.trim() !== "",
  );
}

/** The text of an element without child elements, white space included; undefined when it has child elements. */
export function textOf(element: Element): string | undefined {
  return childElements(element).length > 0 ? undefined : (element.textContent ?? "");
}

function parse(text: string): Document {
  let complaint = "no XML";
  const parser = new DOMParser({
    // XML 1.0 knows these line ends only; by default more characters become one.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, "\n"),
    onError: (_level, message: string) => {
      // U+FFFD is a character like any other; the other warnings are about what is not well-formed.
      if (message.includes("Unicode replacement character")) {
        return;
      }
      complaint = message;
      throw new MalformedXml(message);
    },
  });
  try {
    return parser.parseFromString(text, "application/xml");
  } catch {
    // xmldom wraps what its handler throws into an error of its own, with less to say.
    throw new MalformedXml(complaint);
  }
}

function childNodes(element: Element): Node[] {
  const nodes: Node[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    nodes.push(node);
  }
  return nodes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
