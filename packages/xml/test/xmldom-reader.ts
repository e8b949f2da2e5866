import { DOMParser, type Element, Node } from "@xmldom/xmldom";

/** An element as any parser sees it. Names are `{namespace}local`. */
export interface Tree {
  readonly name: string;
  /** `{namespace}local=value`, sorted; declarations of namespaces are none of them. */
  readonly attributes: readonly string[];
  /** The elements in it, or its text where there are none. */
  readonly content: string | readonly Tree[];
}

const xmlns = "http://www.w3.org/2000/xmlns/";

const parser = new DOMParser({
  locator: false,
  // By XML 1.0: xmldom would take U+2028 and U+0085 for ends of lines too, as XML 1.1 does.
  normalizeLineEndings: (text) => text.replace(/\r\n?/g, "\n"),
  onError: (level, message) => {
    // Of U+FFFD xmldom only suspects that it was not meant.
    if (!message.startsWith("Unicode replacement character")) throw new Error(`${level}: ${message}`);
  },
});

/** Reads a document with a parser that shares no code with ours, and fails for the least fault in it. */
export function readTree(text: string): Tree {
  const document = parser.parseFromString(text, "application/xml");
  const root = document.documentElement;
  if (root === null || document.childNodes.length !== 1)
    throw new Error("there is more than a root, or none");
  return treeOf(root);
}

function treeOf(element: Element): Tree {
  const attributes = [...element.attributes]
    .filter(({ namespaceURI }) => namespaceURI !== xmlns)
    .map((one) => `${nameOf(one)}=${one.value}`)
    .sort();
  const children: Tree[] = [];
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) children.push(treeOf(child as Element));
    else if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? "";
    else throw new Error(`a node of type ${child.nodeType} was written`);
  }
  if (children.length > 0 && text !== "") throw new Error("text was written beside elements");
  return { name: nameOf(element), attributes, content: children.length > 0 ? children : text };
}

function nameOf({
  namespaceURI,
  localName,
}: {
  namespaceURI: string | null;
  localName: string | null;
}): string {
  return `{${namespaceURI ?? ""}}${localName}`;
}
