import type { XmlMember, XmlRoot, XmlTable, XmlType } from "../src/index.ts";
import { decodeXml, encodeXml, XmlError, type XmlErrorCode, type XmlOptions } from "../src/index.ts";

export const xsi = "http://www.w3.org/2001/XMLSchema-instance";

const cardTypes = { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" };

type Simple = "string" | "integer" | "number" | "boolean";

/** A type by its kind, where the kind says it all. */
function typeOf(type: XmlType | Simple): XmlType {
  return typeof type === "string" ? { kind: type } : type;
}

/** A member whose property is called as its element. */
export function member(
  name: string,
  type: XmlType | Simple = "string",
  rest: Partial<XmlMember> = {},
): XmlMember {
  return { property: name, name, type: typeOf(type), ...rest };
}

export function arrayOf(item: XmlType | Simple, name = "Item", rest: object = {}): XmlType {
  return { kind: "array", item: { name, type: typeOf(item), ...rest } };
}

export const cardType: XmlType = { kind: "enum", of: "CardType" };

/** A table whose root `Doc` is an object of these members; the other objects are there to be referred to. */
export function tableOf(
  members: readonly XmlMember[],
  objects: Readonly<Record<string, readonly XmlMember[]>> = {},
  root: Partial<XmlRoot> = {},
): XmlTable {
  const others = Object.entries(objects).map(([name, of]) => [name, { members: of }] as const);
  return {
    roots: { Doc: { name: "Doc", type: { kind: "object", of: "Doc" }, ...root } },
    objects: { Doc: { members }, ...Object.fromEntries(others) },
    enums: { CardType: cardTypes },
  };
}

/** A table whose root `Doc` has this type. */
export function rootOf(type: XmlType | Simple, rest: Partial<XmlRoot> = {}): XmlTable {
  return {
    roots: { Doc: { name: "Doc", type: typeOf(type), ...rest } },
    objects: { Card: { members: [member("Number")] } },
    enums: { CardType: cardTypes },
  };
}

export function decode(table: XmlTable, text: string, options?: XmlOptions): unknown {
  return decodeXml(table, "Doc", text, options);
}

export function encode(table: XmlTable, value: unknown, options?: XmlOptions): string {
  return encodeXml(table, "Doc", value, options);
}

/** The value of the one member `Card` of this type, read from what stands inside the root. */
export function decodeCard(type: XmlType | Simple, inner: string, rest: Partial<XmlMember> = {}): unknown {
  const read = decode(
    tableOf([member("Card", type, rest)], { Card: [member("Number")] }),
    `<Doc>${inner}</Doc>`,
  );
  return Reflect.get(Object(read), "Card");
}

/** What stands inside the root when the one member `Card` of this type has this value. */
export function encodeCard(type: XmlType | Simple, value: unknown, rest: Partial<XmlMember> = {}): string {
  const text = encode(tableOf([member("Card", type, rest)], { Card: [member("Number")] }), { Card: value });
  return text.replace(/^<Doc[^>]*?(?:\/>|>)|<\/Doc>$/g, "");
}

/** The error that a call ends with. */
export function errorOf(call: () => unknown): XmlError {
  try {
    call();
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

export function codeOf(call: () => unknown): XmlErrorCode {
  return errorOf(call).code;
}

/** An object with an own property of any name: a literal would take `__proto__` for the prototype. */
export function own(...entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}
