import { isNcName } from "./characters.js";
import { type CompiledTable, canHoldNull, compile, objectOf, rootOf } from "./compiled.js";
import {
  attributePrefix,
  type Declaration,
  type Declared,
  declarationFor,
  nothingDeclared,
  withPrefix,
  writtenName,
} from "./declared.js";
import {
  addAttribute,
  addChildren,
  addText,
  build,
  type Element,
  emptyElement,
  type Node,
} from "./engine.js";
import { schemaInstance } from "./namespaces.js";
import { readOptions, type Settings, type XmlOptions } from "./options.js";
import { Unwritable, writeScalar } from "./scalars.js";
import type { XmlElement, XmlMember, XmlTable, XmlType } from "./table.js";
import { XmlError } from "./xml-error.js";

/** What the whole of a value is written with. */
interface Writer {
  readonly compiled: CompiledTable;
  readonly settings: Settings;
  /** Where the writing is, for messages. */
  readonly place: (string | number)[];
  depth: number;
}

/**
 * Writes a value by its schema: one line, without a declaration, elements in the order of the table. What has no
 * faithful form is refused, never emptied or left out: a member that the table does not know, null where it is
 * not nullable, a value of another type than declared, dates and other objects that are not plain, characters
 * that XML does not allow.
 *
 * @param schema the name of a root in the table
 * @throws {XmlError} `unencodable`, `too_deep`, `unknown_schema`, `invalid_option`
 */
export function encodeXml(table: XmlTable, schema: string, value: unknown, options: XmlOptions = {}): string {
  const compiled = compile(table);
  const root = rootOf(compiled, schema);
  const writer: Writer = { compiled, settings: readOptions(options, table), place: [], depth: 0 };
  const nil = canHoldNull(compiled, schema) ? withPrefix(nothingDeclared, "i", schemaInstance) : undefined;
  return build({
    name: writtenName(root),
    root: writeElement(root, value, nothingDeclared, writer, { first: nil }),
  });
}

/**
 * What stands in an element. `first` is declared on it before what its own name needs; `segment` is what messages
 * call the place.
 */
function writeElement(
  element: XmlElement,
  value: unknown,
  outer: Declared,
  writer: Writer,
  {
    first,
    segment = element.name,
  }: { readonly first?: Declaration | undefined; readonly segment?: string | number } = {},
): Node {
  writer.place.push(segment);
  writer.depth += 1;
  const { depth } = writer.settings;
  if (writer.depth > depth)
    throw new XmlError("too_deep", `the value is nested more than ${depth} deep (limits.depth)`);
  const own = declarationFor(element, first?.inside ?? outer);
  const declared = own?.inside ?? first?.inside ?? outer;
  const { type, nullable } = element;
  const isText = type.kind !== "object" && type.kind !== "array" && type.kind !== "map";
  let node: Node;
  if (isText && value !== null && first === undefined && own === undefined) {
    node = scalarText(type, value, writer);
  } else {
    node = emptyElement();
    if (first !== undefined) addAttribute(node, first.attribute, first.namespace);
    if (own !== undefined) addAttribute(node, own.attribute, own.namespace);
    if (value === null) {
      if (nullable !== true) throw unencodable(writer, "is null, for which the schema has no form");
      addAttribute(node, "i:nil", "true");
    } else if (type.kind === "object") writeMembers(node, type.of, value, declared, writer);
    else if (type.kind === "array")
      addChildren(node, writtenName(type.item), itemsOf(type.item, value, declared, writer));
    else if (type.kind === "map") writeMap(node, type, value, declared, writer);
    else addText(node, scalarText(type, value, writer));
  }
  writer.place.pop();
  writer.depth -= 1;
  return node;
}

function writeMembers(node: Element, of: string, value: unknown, outer: Declared, writer: Writer): void {
  const { members, byProperty, isAmbiguous, attributes } = objectOf(writer.compiled, of);
  // A fault of the table's maker, like a reference to nothing.
  if (isAmbiguous)
    throw new Error(`two members of ${of} are written under one name: give one of them a prefix`);
  const given: unknown[] = [];
  for (const [property, member] of ownMembers(value, writer)) {
    const index = byProperty.get(property);
    if (index !== undefined) given[index] = member;
    else if (member !== undefined)
      throw unencodable(writer, `has a member ${JSON.stringify(property)}, which has no place in XML`);
  }
  let declared = outer;
  if (attributes.size > 0) {
    for (const [index, member] of members.entries())
      if (member.attribute === true && given[index] !== undefined)
        declared = writeAttribute(node, member, given[index], declared, writer);
  }
  for (const [index, member] of members.entries()) {
    const one = given[index];
    if (one === undefined || member.attribute === true) continue;
    const isList = member.repeated === true;
    addChildren(
      node,
      writtenName(member),
      isList
        ? repeated(member.property, member, one, declared, writer)
        : writeElement(member, one, declared, writer),
    );
  }
}

/** Gives what is declared after it: an attribute has a namespace by a prefix only. */
function writeAttribute(
  node: Element,
  { name, namespace = "", prefix: wanted = "a", type }: XmlMember,
  value: unknown,
  declared: Declared,
  writer: Writer,
): Declared {
  writer.place.push(name);
  if (value === null) throw unencodable(writer, "is null, which an attribute cannot be");
  const text = scalarText(type, value, writer);
  writer.place.pop();
  // The writer below keeps attributes in an object that loses this name.
  if (name === "__proto__") throw unencodable(writer, "has an attribute __proto__, which cannot be written");
  if (namespace === "") {
    addAttribute(node, name, text);
    return declared;
  }
  const prefix = attributePrefix(wanted, namespace, declared);
  const isDeclared = declared.prefixes.get(prefix) === namespace;
  const declaration = isDeclared ? undefined : withPrefix(declared, prefix, namespace);
  if (declaration !== undefined) addAttribute(node, declaration.attribute, namespace);
  addAttribute(node, `${prefix}:${name}`, text);
  return declaration?.inside ?? declared;
}

function repeated(
  property: string,
  item: XmlElement,
  value: unknown,
  declared: Declared,
  writer: Writer,
): Node[] {
  writer.place.push(property);
  const items = itemsOf(item, value, declared, writer);
  writer.place.pop();
  return items;
}

function itemsOf(item: XmlElement, value: unknown, declared: Declared, writer: Writer): Node[] {
  if (!Array.isArray(value)) throw unencodable(writer, "is no array");
  const nodes: Node[] = [];
  // By index: a hole is an item that is not there.
  for (let index = 0; index < value.length; index += 1) {
    const one: unknown = value[index];
    if (one === undefined) {
      writer.place.push(index);
      throw unencodable(writer, "is undefined, which an item cannot be");
    }
    nodes.push(writeElement(item, one, declared, writer, { segment: index }));
  }
  return nodes;
}

function writeMap(
  node: Element,
  { namespace, values, repeated: isList }: Extract<XmlType, { kind: "map" }>,
  value: unknown,
  declared: Declared,
  writer: Writer,
): void {
  for (const [name, one] of ownMembers(value, writer)) {
    if (one === undefined) continue;
    if (!isNcName(name)) throw unencodable(writer, "has a member whose name cannot be an element's");
    const element = { name, type: values, ...(namespace === undefined ? {} : { namespace }) };
    addChildren(
      node,
      name,
      isList === true
        ? itemsOf(element, one, declared, writer)
        : writeElement(element, one, declared, writer),
    );
  }
}

function ownMembers(value: unknown, writer: Writer): [property: string, member: unknown][] {
  if (!isPlain(value)) throw unencodable(writer, "is no plain object");
  return Object.entries(value);
}

/** Made by a literal, in any realm, or without a prototype. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty");
}

function scalarText(type: XmlType, value: unknown, writer: Writer): string {
  const written = writeScalar(type, value, writer.compiled.table, writer.settings);
  if (written instanceof Unwritable) throw unencodable(writer, written.problem);
  return written;
}

/** A refusal that names the place and quotes nothing of the value. */
function unencodable(writer: Writer, problem: string): XmlError {
  return new XmlError("unencodable", `${writer.place.join("/")} ${problem}`);
}
