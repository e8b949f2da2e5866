import xml2js from "xml2js";
import { hasIllegalCharacter } from "./characters.js";
import { Keys, nameOf } from "./keys.js";
import type { Settings } from "./options.js";
import { Prefixes } from "./prefixes.js";
import { malformed, XmlError } from "./xml-error.js";

/**
 * The only file that knows xml2js, and sax below it: text to a tree of elements and back, no schema yet. Both are
 * held on a short lead, since documents come from outside and neither has limits of its own.
 */

/** An element: its text where it has nothing else, or its parts. */
export type Node = string | Element;

/** Child elements by their names as written, prefix included; the two keys below are no names of XML. */
export interface Element {
  [name: string]: Node[] | Node | Record<string, string>;
}

/** A document: its root under its name as written. */
export interface Tree {
  readonly name: string;
  readonly root: Node;
}

const attributesKey = " attributes";
const textKey = " text";

export function isElement(node: Node): node is Element {
  return typeof node !== "string";
}

export function textOf(node: Node): string {
  if (!isElement(node)) return node;
  const text = node[textKey];
  return typeof text === "string" ? text : "";
}

const none: Readonly<Record<string, string>> = {};

/** The attributes by their names as written. */
export function attributesOf(node: Node): Readonly<Record<string, string>> {
  // Under this key stands what `parse` put there.
  return isElement(node) ? ((node[attributesKey] as Record<string, string> | undefined) ?? none) : none;
}

/** The child elements by their keys, for `nameOf`. */
export function childrenOf(node: Node): readonly (readonly [key: string, nodes: readonly Node[]])[] {
  if (!isElement(node)) return [];
  // Under every other key stand children, in arrays by the settings of the parser.
  return Object.entries(node).filter(([key]) => key !== attributesKey && key !== textKey) as [
    string,
    Node[],
  ][];
}

/** The longest start of a declaration that is known: `[CDATA[` and `DOCTYPE`. */
const longestDeclaration = 7;

/** As far as it is used here. */
interface SaxParser {
  sgmlDecl: string;
  readonly tags: readonly unknown[];
  ENTITIES: Readonly<Record<string, string>>;
  onopentag: (tag: { readonly name: string; readonly attributes: Record<string, string> }) => void;
  onattribute: (attribute: { readonly name: string; readonly value: string }) => void;
  onopentagstart: (tag: { readonly attributes: Record<string, string> }) => void;
  ontext: (text: string) => Element | undefined;
  onopencdata: () => void;
  ondoctype: () => void;
  onsgmldeclaration: () => void;
  onerror: () => void;
  write(text: string): SaxParser;
  close(): void;
}

/** Without a prototype: sax would find `toString` and the like in one. */
const entities: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

/** @throws {XmlError} for what is not well-formed, has a DOCTYPE or is beyond a limit */
export function parse(text: string, { depth, length, elements }: Settings): Tree {
  if (text.length > length)
    throw new XmlError("too_large", `the document is longer than ${length} (limits.length)`);
  if (hasIllegalCharacter(text)) throw malformed("it has characters that XML does not allow");
  const parser = new xml2js.Parser({ attrkey: attributesKey, charkey: textKey });
  const sax: SaxParser = Reflect.get(parser, "saxParser");
  const { onopentag, ontext } = sax;
  let count = 0;
  let roots = 0;
  const prefixes = new Prefixes();
  const keys = new Keys();
  let attributes: Record<string, string> = {};
  let hasAttributes = false;
  const counted = () => {
    count += 1;
    if (count > elements)
      throw new XmlError(
        "too_many_elements",
        `the document has more than ${elements} elements (limits.elements)`,
      );
  };
  sax.ENTITIES = entities;
  // Taken from sax one by one: its own collection loses some names and overlooks what comes twice.
  sax.onattribute = ({ name, value }) => {
    counted();
    if (Object.hasOwn(attributes, name)) throw malformed("an element has an attribute twice");
    set(attributes, name, value);
    hasAttributes = true;
    delete current[name];
  };
  let current: Record<string, string> = {};
  sax.onopentagstart = (tag) => {
    current = tag.attributes;
  };
  sax.onopentag = ({ name }) => {
    counted();
    const level = sax.tags.length;
    if (level > depth)
      throw new XmlError(
        "too_deep",
        `elements stand inside each other more than ${depth} deep (limits.depth)`,
      );
    if (level === 1) {
      roots += 1;
      if (roots > 1) throw malformed("something follows its end");
    }
    prefixes.enter(level, name, hasAttributes ? attributes : undefined);
    // Adding no text gives the element around it, as far as it has been read.
    onopentag({ name: keys.keyOf(name, level, ontext("")), attributes });
    if (hasAttributes) {
      attributes = {};
      hasAttributes = false;
    }
  };
  sax.onopencdata = () => {
    if (sax.tags.length === 0) throw malformed("it has text outside of its element");
  };
  sax.ontext = (part) => {
    const element = ontext(part);
    // Beside attributes xml2js drops white space, unless it takes it for CDATA.
    if (element !== undefined && attributesKey in element) Reflect.set(element, "cdata", true);
    return element;
  };
  sax.ondoctype = () => {
    throw new XmlError("doctype", "the document has a DOCTYPE, which is refused");
  };
  // What stands after `<!`. sax would collect it to its end and look at all of it for each character.
  let declaration = "";
  Object.defineProperty(sax, "sgmlDecl", {
    get: () => declaration,
    set: (text: string) => {
      if (text.length > longestDeclaration) throw malformed("it has a declaration where none may stand");
      declaration = text;
    },
  });
  sax.onsgmldeclaration = () => {
    throw malformed("it has a declaration where none may stand");
  };
  sax.onerror = () => {
    throw malformed("it is not well-formed");
  };
  let tree: Record<string, Node> | undefined;
  parser.on("end", (result: Record<string, Node>) => {
    tree = result;
  });
  try {
    sax.write(normalized(text)).close();
  } catch (error) {
    // Of the parser's own errors nothing is kept: they quote the text.
    throw XmlError.is(error) ? error : malformed("it is not well-formed");
  }
  const [root] = Object.entries(tree ?? {});
  if (root === undefined) throw malformed("it has no element");
  return { name: nameOf(root[0]), root: root[1] };
}

/** Without its byte order mark, and with line ends as XML reads them (section 2.11). */
function normalized(text: string): string {
  const whole = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/** An element to be written; the functions below fill it. */
export function emptyElement(): Element {
  return {};
}

export function addAttribute(element: Element, name: string, value: string): void {
  if (!(attributesKey in element)) element[attributesKey] = {};
  set(element[attributesKey] as Record<string, string>, name, value); // as in `attributesOf`
}

export function addText(element: Element, text: string): void {
  element[textKey] = text;
}

/** One child, or all that have the same name. */
export function addChildren(element: Element, name: string, children: Node | Node[]): void {
  set(element, name, children);
}

/** A document of one line, without a declaration. Every text in it has been checked. */
export function build({ name, root }: Tree): string {
  const builder = new xml2js.Builder({
    attrkey: attributesKey,
    charkey: textKey,
    headless: true,
    renderOpts: { pretty: false },
  });
  return builder.buildObject({ [name]: root });
}

function set<Value>(holder: Record<string, Value>, name: string, value: Value): void {
  if (name === "__proto__")
    Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  else holder[name] = value;
}
