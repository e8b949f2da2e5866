import type { XmlElement, XmlName, XmlTable, XmlType } from "../src/index.ts";
import { xsi } from "./tables.ts";
import type { Tree } from "./xmldom-reader.ts";

/** What a parser has to see in a value once it is written: the table's meaning, said a second time. */
export function treeOf(table: XmlTable, element: XmlElement, value: unknown): Tree {
  const name = nameOf(element);
  if (value === null) return { name, attributes: [`{${xsi}}nil=true`], content: "" };
  const { type } = element;
  if (type.kind === "object") return { name, ...membersOf(table, type.of, value) };
  const children = childrenOf(table, type, value);
  if (children === undefined) return { name, attributes: [], content: textOf(table, type, value) };
  return { name, attributes: [], content: children.length === 0 ? "" : children };
}

export function nameOf({ name, namespace = "" }: XmlName): string {
  return `{${namespace}}${name}`;
}

function membersOf(table: XmlTable, of: string, value: unknown): Pick<Tree, "attributes" | "content"> {
  const attributes: string[] = [];
  const content: Tree[] = [];
  for (const member of table.objects[of]?.members ?? []) {
    const given = ownProperty(value, member.property);
    if (given === undefined) continue;
    if (member.attribute) attributes.push(`${nameOf(member)}=${textOf(table, member.type, given)}`);
    else if (member.repeated) for (const item of listOf(given)) content.push(treeOf(table, member, item));
    else content.push(treeOf(table, member, given));
  }
  return { attributes: attributes.sort(), content: content.length === 0 ? "" : content };
}

function childrenOf(table: XmlTable, type: XmlType, value: unknown): Tree[] | undefined {
  if (type.kind === "array") return listOf(value).map((item) => treeOf(table, type.item, item));
  if (type.kind !== "map") return undefined;
  return Object.entries(Object(value)).flatMap(([name, given]) => {
    const element = { name, namespace: type.namespace ?? "", type: type.values };
    return (type.repeated ? listOf(given) : [given]).map((item) => treeOf(table, element, item));
  });
}

/** The text of a value that is neither object nor list. */
export function textOf(table: XmlTable, type: XmlType, value: unknown): string {
  if (type.kind !== "enum") return String(value);
  return table.enums?.[type.of]?.[String(value)] ?? "";
}

export function ownProperty(value: unknown, property: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(value), property)?.value;
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error("the value has no array where the table has one");
}

/** Whether a document that starts with the element may hold a null somewhere. */
export function mayBeNull(table: XmlTable, root: XmlElement): boolean {
  const objects = new Set<string>();
  const open: { readonly type: XmlType; readonly nullable?: true }[] = [root];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { type } = one;
    if (one.nullable) return true;
    if (type.kind === "array") open.push(type.item);
    if (type.kind === "map") open.push({ type: type.values });
    if (type.kind !== "object" || objects.has(type.of)) continue;
    objects.add(type.of);
    open.push(...(table.objects[type.of]?.members ?? []));
  }
  return false;
}
