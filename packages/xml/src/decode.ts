import { trimmed } from "./characters.js";
import { type CompiledTable, compile, found, numbersOf, objectOf, rootOf } from "./compiled.js";
import { attributesOf, childrenOf, isElement, type Node, parse, textOf } from "./engine.js";
import { nameOf } from "./keys.js";
import { isNil, outermost, resolve, type Scope, scopeOf } from "./namespaces.js";
import { readOptions, type Settings, type XmlOptions } from "./options.js";
import { readBoolean, readNumber } from "./scalars.js";
import type { XmlAlternative, XmlElement, XmlName, XmlRoot, XmlTable, XmlType } from "./table.js";
import { XmlError } from "./xml-error.js";

/** What the whole of a document is read with. */
interface Reader {
  readonly compiled: CompiledTable;
  readonly settings: Settings;
}

/**
 * Reads a document by its schema. Elements and attributes are found by namespace and local name, in any order;
 * what the table does not know is passed over. A text where a number or a boolean is declared stays text unless
 * it spells one.
 *
 * @param schema the name of a root in the table
 * @throws {XmlError} `malformed`, `doctype`, `too_deep`, `too_large`, `too_many_elements`, `unexpected_root`,
 * `unexpected_content`, `unknown_schema`, `invalid_option`
 */
export function decodeXml(table: XmlTable, schema: string, text: string, options: XmlOptions = {}): unknown {
  const compiled = compile(table);
  const root = rootOf(compiled, schema);
  const settings = readOptions(options, table);
  const tree = parse(text, settings);
  const scope = scopeOf(tree.root, outermost);
  const reader = { compiled, settings };
  const name = resolve(tree.name, scope, false);
  const isNamed = (one: XmlName) => one.name === name.local && (one.namespace ?? "") === name.namespace;
  if (isNamed(root) || root.aliases?.some(isNamed)) return read(tree.root, root.type, scope, reader);
  const alternative = root.alternatives?.find(isNamed);
  if (alternative !== undefined) return readAlone(tree.root, root, alternative, scope, reader);
  throw new XmlError("unexpected_root", "the document starts with another element than the schema");
}

/** The value of an element; null where it says so. `scope` is the one inside the element. */
function read(node: Node, type: XmlType, scope: Scope, reader: Reader): unknown {
  if (isElement(node) && isNil(node, scope)) return null;
  const isText = type.kind !== "object" && type.kind !== "array" && type.kind !== "map";
  const hasElements = childrenOf(node).length > 0;
  // Neither may pass for an empty value: an error in words would read like a list without items.
  if (isText && hasElements) throw unexpected("elements stand where a text is due");
  if (!isText && !hasElements && takesElements(type, reader) && trimmed(textOf(node)) !== "")
    throw unexpected("a text stands where elements are due");
  switch (type.kind) {
    case "string":
      return textOf(node);
    case "integer":
    case "number":
      return readNumber(textOf(node), type.kind);
    case "boolean":
      return readBoolean(textOf(node));
    case "enum":
      return readEnum(textOf(node), type.of, reader);
    case "object":
      return readObject(node, type.of, scope, reader);
    case "array":
      return readItems(node, type.item, scope, reader);
    case "map":
      return readMap(node, type, scope, reader);
  }
}

/** All but an object that has attributes alone. */
function takesElements(type: XmlType, { compiled }: Reader): boolean {
  return type.kind !== "object" || objectOf(compiled, type.of).elements.size > 0;
}

function readItems(node: Node, item: XmlElement, scope: Scope, reader: Reader): unknown[] {
  const names = [item, ...(item.aliases ?? [])];
  const items: unknown[] = [];
  eachChild(node, scope, (child, { local, namespace }, inner) => {
    const isItem = names.some((one) => one.name === local && (one.namespace ?? "") === namespace);
    if (isItem) items.push(read(child, item.type, inner, reader));
  });
  return items;
}

function readMap(
  node: Node,
  { namespace = "", values, repeated }: Extract<XmlType, { kind: "map" }>,
  scope: Scope,
  reader: Reader,
): object {
  const members = new Map<string, unknown>();
  const lists = new Map<string, unknown[]>();
  eachChild(node, scope, (child, name, inner) => {
    if (name.namespace !== namespace) return;
    const value = read(child, values, inner, reader);
    if (repeated !== true) {
      if (members.has(name.local)) throw unexpected("an element that may come once comes again");
      members.set(name.local, value);
      return;
    }
    const list = lists.get(name.local);
    if (list === undefined) lists.set(name.local, [value]);
    else list.push(value);
  });
  return Object.fromEntries(repeated === true ? lists : members);
}

function unexpected(problem: string): XmlError {
  return new XmlError("unexpected_content", `the document does not fit its schema: ${problem}`);
}

function readEnum(text: string, name: string, { compiled, settings }: Reader): string | number {
  const spelled = trimmed(text).toLowerCase();
  for (const [number, other] of Object.entries(settings.enumNames[name] ?? {}))
    if (other.toLowerCase() === spelled) return Number(number);
  return numbersOf(compiled, name).get(spelled) ?? (/^-?\d{1,15}$/.test(spelled) ? Number(spelled) : text);
}

function readObject(node: Node, name: string, scope: Scope, reader: Reader): object {
  const { members, elements, attributes } = objectOf(reader.compiled, name);
  const values: unknown[] = members.map(({ repeated }) => (repeated === true ? [] : undefined));
  eachChild(node, scope, (child, { local, namespace }, inner) => {
    const index = found(elements.get(local), namespace);
    const member = index === undefined ? undefined : members[index];
    if (index === undefined || member === undefined) return;
    const before = values[index];
    if (member.repeated === true && Array.isArray(before))
      before.push(read(child, member.type, inner, reader));
    else if (before === undefined) values[index] = read(child, member.type, inner, reader);
    else throw unexpected("an element that may come once comes again");
  });
  if (attributes.size > 0) {
    for (const [written, text] of Object.entries(attributesOf(node))) {
      if (written === "xmlns" || written.startsWith("xmlns:")) continue;
      const { local, namespace } = resolve(written, scope, true);
      const index = found(attributes.get(local), namespace);
      const member = index === undefined ? undefined : members[index];
      if (index !== undefined && member !== undefined) values[index] = read(text, member.type, scope, reader);
    }
  }
  const object: Record<string, unknown> = {};
  for (const [index, { property }] of members.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    if (property === "__proto__")
      Object.defineProperty(object, property, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    else object[property] = value;
  }
  return object;
}

/** The object of a root of which one member has come alone. */
function readAlone(
  node: Node,
  { type }: XmlRoot,
  { property }: XmlAlternative,
  scope: Scope,
  reader: Reader,
): object {
  const members = type.kind === "object" ? objectOf(reader.compiled, type.of).members : [];
  const member = members.find((one) => one.property === property);
  if (member === undefined) throw new Error(`the root has no member ${property}`); // a fault of the table's maker
  return { [property]: read(node, member.type, scope, reader) };
}

/** Calls back for each child element, with its name as the scope reads it and the scope inside it. */
function eachChild(
  node: Node,
  scope: Scope,
  each: (child: Node, name: { local: string; namespace: string }, inner: Scope) => void,
): void {
  for (const [key, children] of childrenOf(node)) {
    const written = nameOf(key);
    for (const child of children) {
      const inner = scopeOf(child, scope);
      each(child, resolve(written, inner, false), inner);
    }
  }
}
