import { DOMImplementation, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import type { XmlElement, XmlMember, XmlName, XmlTable, XmlType } from "../src/index.ts";
import type { Choices } from "./choices.ts";
import { listOf, ownProperty, textOf } from "./table-tree.ts";
import { xsi } from "./tables.ts";

const xmlns = "http://www.w3.org/2000/xmlns/";
const noise = "urn:noise";

/**
 * References cannot be in a DOM whose texts are characters, so they stand in it between these two, and are put in
 * after it is written. The two themselves are only ever written as references.
 */
const [open, close] = ["\ue000", "\ue001"];

/**
 * Writes a value by its table in one of the many ways in which it could have come: prefixes, order, white space,
 * comments, CDATA, references, other names, unknown elements and attributes are as `choices` has them.
 */
export function writeDocument(
  table: XmlTable,
  root: XmlElement,
  name: XmlName,
  value: unknown,
  choices: Choices,
): string {
  const document = new DOMImplementation().createDocument(null, "", null);
  const writer = new Writer(table, document, choices);
  document.appendChild(writer.element(root, name, value, ""));
  const text = new XMLSerializer()
    .serializeToString(document)
    .replace(/\ue000(x?[0-9a-fA-F]+)\ue001/g, "&#$1;");
  const before = choices.pick("", "\ufeff", '<?xml version="1.0" encoding="utf-8"?>\r\n', "\n<!-- a -->\n");
  return before + text + choices.pick("", "\n", "\n<!-- a --><?b c?>");
}

class Writer {
  readonly #table: XmlTable;
  readonly #document: Document;
  readonly #choices: Choices;

  constructor(table: XmlTable, document: Document, choices: Choices) {
    this.#table = table;
    this.#document = document;
    this.#choices = choices;
  }

  /** `outer` is the default namespace where the element will stand. */
  element({ type }: XmlElement, name: XmlName, value: unknown, outer: string): Element {
    const { element, inner } = this.#create(name, outer);
    if (this.#choices.oneIn(8)) {
      element.setAttributeNS(xmlns, "xmlns:noise", noise);
      element.setAttributeNS(noise, "noise:nil", "true");
    }
    if (this.#choices.oneIn(8)) element.setAttributeNS(null, "unknown", "__proto__");
    if (value === null) {
      this.#nil(element, this.#choices.pick("true", "1"));
      return element;
    }
    if (this.#choices.oneIn(8)) this.#nil(element, this.#choices.pick("false", "0"));
    this.#fill(element, type, value, inner);
    return element;
  }

  /** Every namespace is declared where it is used, and a default one sometimes again. */
  #create({ name, namespace = "" }: XmlName, outer: string): { element: Element; inner: string } {
    const prefix = namespace === "" ? "" : this.#choices.pick("", "x", "y", "xsi", "constructor");
    const qualified = prefix === "" ? name : `${prefix}:${name}`;
    const element = this.#document.createElementNS(namespace === "" ? null : namespace, qualified);
    if (prefix !== "") element.setAttributeNS(xmlns, `xmlns:${prefix}`, namespace);
    else if (namespace !== outer || this.#choices.oneIn(8)) element.setAttributeNS(xmlns, "xmlns", namespace);
    return { element, inner: prefix === "" ? namespace : outer };
  }

  #nil(element: Element, value: string): void {
    const prefix = this.#choices.pick("i", "nil", "x1");
    element.setAttributeNS(xmlns, `xmlns:${prefix}`, xsi);
    element.setAttributeNS(xsi, `${prefix}:nil`, value);
  }

  #fill(element: Element, type: XmlType, value: unknown, inner: string): void {
    if (type.kind === "object") {
      const members = this.#table.objects[type.of]?.members ?? [];
      for (const member of members) this.#attribute(element, member, ownProperty(value, member.property));
      this.#append(element, this.#interleaved(members, value, inner));
    } else if (type.kind === "array") {
      const items = listOf(value).map((item) =>
        this.element(type.item, this.#nameOf(type.item), item, inner),
      );
      this.#append(element, items);
    } else if (type.kind === "map") {
      const children = Object.entries(Object(value)).flatMap(([name, given]) => {
        const one = { name, namespace: type.namespace ?? "", type: type.values };
        return (type.repeated ? listOf(given) : [given]).map((item) => this.element(one, one, item, inner));
      });
      this.#append(element, children);
    } else this.#text(element, type, this.#spelled(type, value));
  }

  /** The elements of all members in any order; those of one member keep theirs. */
  #interleaved(members: readonly XmlMember[], value: unknown, inner: string): Element[] {
    const queues = members
      .filter((member) => !member.attribute && ownProperty(value, member.property) !== undefined)
      .map((member) => {
        const given = ownProperty(value, member.property);
        return (member.repeated ? listOf(given) : [given]).map((item) => ({ member, item }));
      });
    const order = this.#choices.shuffled(queues.flatMap((queue, index) => queue.map(() => index)));
    return order.flatMap((index) => {
      const next = queues[index]?.shift();
      return next === undefined
        ? []
        : [this.element(next.member, this.#nameOf(next.member), next.item, inner)];
    });
  }

  /** The name of the table, or another under which it is read. */
  #nameOf({ aliases = [], ...name }: XmlElement): XmlName {
    return this.#choices.pick<XmlName>(name, ...aliases);
  }

  #attribute(element: Element, member: XmlMember, value: unknown): void {
    if (member.attribute !== true || value === undefined) return;
    const { name, namespace = "" } = this.#nameOf(member);
    const spelled = [...this.#spelled(member.type, value)]
      .map((character) => this.#referred(character))
      .join("");
    if (namespace === "") {
      element.setAttributeNS(null, name, spelled);
      return;
    }
    // A prefix for each, since two of them on one element may have different namespaces.
    const prefix = `at${element.attributes.length}`;
    element.setAttributeNS(xmlns, `xmlns:${prefix}`, namespace);
    element.setAttributeNS(namespace, `${prefix}:${name}`, spelled);
  }

  /** One of the texts that stand for a value. */
  #spelled(type: XmlType, value: unknown): string {
    const text = textOf(this.#table, type, value);
    const space = type.kind === "string" ? "" : this.#choices.pick("", " ", "\n\t", "\r\n");
    if (type.kind === "boolean" && this.#choices.oneIn(2)) return `${space}${value === true ? 1 : 0}${space}`;
    if (type.kind === "enum") {
      const other = this.#choices.pick(text, text.toUpperCase(), text.toLowerCase(), String(value));
      return `${space}${other}${space}`;
    }
    return space + text + space;
  }

  /** A text in pieces: characters, references, CDATA, with comments between. */
  #text(element: Element, type: XmlType, text: string): void {
    const add = (node: ReturnType<Document["createTextNode"]> | ReturnType<Document["createComment"]>) =>
      element.appendChild(node);
    const isFree = type.kind === "string";
    const characters = [...text];
    while (characters.length > 0) {
      const part = characters.splice(0, 1 + this.#choices.below(characters.length)).join("");
      const isCdata = this.#choices.oneIn(3) && !part.includes("]]>") && !/[\r\ue000\ue001]/.test(part);
      if (isCdata) element.appendChild(this.#document.createCDATASection(part));
      else add(this.#document.createTextNode([...part].map((one) => this.#referred(one)).join("")));
      if (isFree && this.#choices.oneIn(4)) add(this.#document.createComment(" < & > "));
    }
    if (text === "" && this.#choices.oneIn(3)) element.appendChild(this.#document.createCDATASection(""));
  }

  /** A character, or a reference to it. A raw carriage return would be read as the end of a line. */
  #referred(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const hasTo = character === "\r" || character === open || character === close;
    if (!hasTo && !this.#choices.oneIn(6)) return character;
    const number = this.#choices.pick(
      `x${code.toString(16)}`,
      `x0${code.toString(16).toUpperCase()}`,
      `${code}`,
    );
    return open + number + close;
  }

  #append(element: Element, children: readonly Element[]): void {
    const isIndented = this.#choices.oneIn(3);
    const between = () => {
      if (isIndented)
        element.appendChild(this.#document.createTextNode(this.#choices.pick("\n  ", " ", "\t")));
      if (this.#choices.oneIn(10)) element.appendChild(this.#document.createComment("a"));
      if (this.#choices.oneIn(10)) element.appendChild(this.#document.createProcessingInstruction("a", "b"));
      if (this.#choices.oneIn(10)) element.appendChild(this.#unknown());
    };
    between();
    for (const child of children) {
      element.appendChild(child);
      between();
    }
  }

  #unknown(): Element {
    // No name of a table: items of another namespace in an empty list are refused.
    const name = this.#choices.pick("n:unknown", "n:prototype");
    const unknown = this.#document.createElementNS(noise, name);
    unknown.setAttributeNS(xmlns, "xmlns:n", noise);
    if (this.#choices.oneIn(2)) unknown.appendChild(this.#document.createElementNS(noise, "n:Card"));
    if (this.#choices.oneIn(2)) unknown.appendChild(this.#document.createTextNode("4444"));
    return unknown;
  }
}
