import fc from "fast-check";
import type { XmlElement, XmlMember, XmlName, XmlRoot, XmlTable, XmlType } from "../src/index.ts";
import { Choices, choices } from "./choices.ts";
import { nameOf } from "./table-tree.ts";

/** A table, and a value of its root `Doc` in the form in which it is read back. */
export interface Case {
  readonly table: XmlTable;
  readonly root: XmlRoot;
  readonly value: unknown;
}

const names = [
  ...["a", "b", "c", "Card", "CardType", "exchange-id", "x.y", "_", "_1", "é", "名", "a\u00b7"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "cdata",
    "nil",
    "i",
    "Item",
    "xml2js",
  ],
] as const;
const properties = [...names, "", "a b", "7", "$", "#text", "$t", " text", "constructor"] as const;
const namespaces = [
  ...["", "urn:a", "urn:b", "http://schemas.microsoft.com/2003/10/Serialization/"],
  ...["urn:q?a=\"1\"&b='2'&c=<3>", "constructor", "__proto__"],
] as const;
const prefixes = ["p", "q", "i", "i2", "a", "a1", "ns1", "constructor", "toString"] as const;

/** Names that lookups by a plain object would find there, and names that differ by case alone. */
const enums = {
  CardType: { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" },
  Odd: { 1: "toString", 2: "__proto__", 40: "constructor", 41: "a&b", 42: "é" },
} as const;

const texts = [
  ...[
    "4444",
    "a",
    " ",
    "\n",
    "\t",
    "\r",
    "\r\n",
    "&",
    "<",
    ">",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<a>",
    "&amp;",
  ],
  ...[
    "&#13;",
    '"',
    "'",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u007f",
    "\ufeff",
    "\ufffd",
    "\ue000",
    "\ue001",
  ],
  ...[
    "\u{1f4b3}",
    "\u{10ffff}",
    "é",
    "e\u0301",
    "\u202e",
    "__proto__",
    "true",
    "0",
    "<?a?>",
    "%",
    "\\",
    "{}",
    "  ",
  ],
] as const;

const numbers = [
  0, 1, -1, 0.5, -0.25, 1e-7, 5e-324, 123456.789, 4294967296, 9007199254740991, -9007199254740991,
];

/** Objects refer to each other and to themselves, so their number is known before any of them is made. */
const objectNames = ["One", "Two", "Three"] as const;

class TableMaker {
  readonly #choices: Choices;

  constructor(made: Choices) {
    this.#choices = made;
  }

  table(): XmlTable {
    const objects = Object.fromEntries(
      objectNames.map((name) => [name, { members: this.#members() }] as const),
    );
    const name = this.#name();
    const type = this.#choices.oneIn(4) ? this.#type(3) : ({ kind: "object", of: "One" } as const);
    const taken = new Set([nameOf(name)]);
    const aliases = this.#aliases(taken);
    const members = type.kind === "object" ? (objects[type.of]?.members ?? []) : [];
    const alternatives = members
      .filter(({ attribute, repeated }) => !attribute && !repeated && this.#choices.oneIn(3))
      .map(({ property }) => ({ ...this.#name(), property }))
      .filter((one) => take(taken, one));
    const root = { ...name, ...aliases, ...this.#nullable(), type, alternatives };
    return { roots: { Doc: root }, objects, enums };
  }

  #members(): XmlMember[] {
    const taken = {
      property: new Set<string>(),
      element: new Set<string>(),
      attribute: new Set<string>(),
      written: new Set<string>(),
    };
    const members = this.#choices.list(6, (): XmlMember[] => {
      const name = this.#name();
      const property = this.#choices.oneIn(3) ? this.#choices.from(properties) : name.name;
      const isAttribute = this.#choices.oneIn(5);
      // It can be read, but not written: encodeXml refuses it.
      if (isAttribute && name.name === "__proto__") return [];
      const names = isAttribute ? taken.attribute : taken.element;
      if (taken.property.has(property) || !take(names, name)) return [];
      // Under one written name two members could not keep their order, so a table with them is refused.
      if (!isAttribute && !take(taken.written, { name: `${name.prefix ?? ""}:${name.name}` })) return [];
      taken.property.add(property);
      const aliases = this.#aliases(names);
      if (isAttribute) return [{ property, ...name, ...aliases, attribute: true, type: this.#simple() }];
      const repeated = this.#choices.oneIn(4) ? ({ repeated: true } as const) : {};
      return [{ property, ...name, ...aliases, ...repeated, ...this.#nullable(), type: this.#type(2) }];
    });
    return members.flat();
  }

  #name(): XmlName {
    const name = this.#choices.from(names);
    if (!this.#choices.oneIn(2)) return { name };
    const namespace = this.#choices.from(namespaces);
    if (namespace === "") return this.#choices.oneIn(2) ? { name, namespace } : { name };
    return this.#choices.oneIn(2)
      ? { name, namespace, prefix: this.#choices.from(prefixes) }
      : { name, namespace };
  }

  #aliases(taken: Set<string>): { aliases?: readonly XmlName[] } {
    if (!this.#choices.oneIn(4)) return {};
    return { aliases: this.#choices.list(2, () => this.#name()).filter((name) => take(taken, name)) };
  }

  #nullable(): { nullable?: true } {
    return this.#choices.oneIn(3) ? { nullable: true } : {};
  }

  #simple(): XmlType {
    if (this.#choices.oneIn(4)) return { kind: "enum", of: this.#choices.pick("CardType", "Odd") };
    return { kind: this.#choices.pick("string", "integer", "number", "boolean") };
  }

  #type(depth: number): XmlType {
    const kind = depth === 0 ? 0 : this.#choices.below(6);
    if (kind < 3) return this.#simple();
    if (kind === 3) return { kind: "object", of: this.#choices.from(objectNames) };
    if (kind === 4) return { kind: "array", item: this.#item(depth - 1) };
    const namespace = this.#choices.oneIn(3) ? { namespace: this.#choices.from(namespaces) } : {};
    const repeated = this.#choices.oneIn(3) ? ({ repeated: true } as const) : {};
    return { kind: "map", values: this.#type(depth - 1), ...namespace, ...repeated };
  }

  #item(depth: number): XmlElement {
    const name = this.#name();
    return {
      ...name,
      ...this.#aliases(new Set([nameOf(name)])),
      ...this.#nullable(),
      type: this.#type(depth),
    };
  }
}

function take(taken: Set<string>, name: XmlName): boolean {
  if (taken.has(nameOf(name))) return false;
  taken.add(nameOf(name));
  return true;
}

class ValueMaker {
  readonly #choices: Choices;
  readonly #table: XmlTable;

  constructor(made: Choices, table: XmlTable) {
    this.#choices = made;
    this.#table = table;
  }

  /** `depth` is how many objects may still stand inside each other. */
  element({ type, nullable }: XmlElement, depth: number): unknown {
    return nullable && this.#choices.oneIn(3) ? null : this.#value(type, depth);
  }

  #value(type: XmlType, depth: number): unknown {
    switch (type.kind) {
      case "string":
        return this.#choices.list(3, () => this.#text()).join("");
      case "integer":
        return this.#choices.from([...numbers.filter(Number.isInteger), this.#choices.below(100_000)]);
      case "number":
        return this.#choices.from([...numbers, this.#choices.below(999_999) / 1_000]);
      case "boolean":
        return this.#choices.oneIn(2);
      case "enum":
        return Number(this.#choices.from(Object.keys(this.#table.enums?.[type.of] ?? {})));
      case "array":
        return this.#choices.list(3, () => this.element(type.item, depth));
      case "map":
        return Object.fromEntries(
          this.#choices.list(3, () => [this.#choices.from(names), this.#mapped(type, depth)] as const),
        );
      case "object":
        return this.#object(type.of, depth);
    }
  }

  #text(): string {
    if (!this.#choices.oneIn(3)) return this.#choices.from(texts);
    const codePoint = this.#choices.below(0x110000);
    const isLegal = codePoint >= 0x20 && (codePoint < 0xd800 || codePoint > 0xdfff);
    return isLegal && codePoint !== 0xfffe && codePoint !== 0xffff ? String.fromCodePoint(codePoint) : "x";
  }

  /** Without any item a member of a map of arrays would not be there at all. */
  #mapped(type: Extract<XmlType, { kind: "map" }>, depth: number): unknown {
    const value = () => this.#value(type.values, depth);
    return type.repeated ? [value(), ...this.#choices.list(2, value)] : value();
  }

  #object(of: string, depth: number): object {
    const entries = (this.#table.objects[of]?.members ?? []).flatMap((member): [string, unknown][] => {
      // Below the last object there is none: this is what ends objects that contain themselves.
      const isLeft = this.#choices.oneIn(5) || (depth === 0 && holdsObjects(member.type));
      if (member.repeated) {
        const items = isLeft ? [] : this.#choices.list(3, () => this.element(member, depth - 1));
        return [[member.property, items]];
      }
      return isLeft ? [] : [[member.property, this.element(member, depth - 1)]];
    });
    return Object.fromEntries(entries);
  }
}

function holdsObjects(type: XmlType): boolean {
  if (type.kind === "array") return holdsObjects(type.item.type);
  return type.kind === "map" ? holdsObjects(type.values) : type.kind === "object";
}

export const cases: fc.Arbitrary<Case> = fc.tuple(choices(300), choices(400)).map(([forTable, forValue]) => {
  const table = new TableMaker(new Choices(forTable)).table();
  const root = table.roots["Doc"];
  if (root === undefined) throw new Error("every table has the root Doc");
  return { table, root, value: new ValueMaker(new Choices(forValue), table).element(root, 4) };
});
