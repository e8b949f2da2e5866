import { describe, expect, it } from "vitest";
import type {
  XmlAlternative,
  XmlElement,
  XmlMember,
  XmlObject,
  XmlRoot,
  XmlTable,
  XmlType,
} from "../../packages/xml/src/table.ts";
import { compareXml } from "./xml-facts.ts";

/** A table that differs from `table` in one key, or nothing where the key is judged in types or says nothing. */
type Case = XmlTable | undefined;

const text: XmlType = { kind: "string" };
const element: XmlElement = { name: "a", type: text };
const member: XmlMember = { property: "a", ...element };
const root: XmlRoot = { name: "card", type: { kind: "object", of: "Card" } };
const table: XmlTable = {
  roots: { Card: root },
  objects: { Card: { members: [member, { ...member, property: "b", name: "b" }] } },
  enums: { Kind: { 1: "One" } },
};

const withMember = (changed: Partial<XmlMember>): XmlTable => ({
  ...table,
  objects: { Card: { members: [{ ...member, ...changed }] } },
});
const withRoot = (changed: Partial<XmlRoot>): XmlTable => ({
  ...table,
  roots: { Card: { ...root, ...changed } },
});
const withType = (type: XmlType): XmlTable => withMember({ type });
const list = (item: XmlElement) => withType({ kind: "array", item });
const map = (changed: Partial<Extract<XmlType, { kind: "map" }>>) =>
  withType({ kind: "map", values: text, ...changed });

// A key that is added to a type has no case here, which the compiler refuses.
const cases = {
  table: {
    roots: withRoot({ name: "other" }),
    objects: withMember({ name: "other" }),
    enums: { ...table, enums: { Kind: { 1: "Eins" } } },
  } satisfies Record<keyof XmlTable, Case>,
  object: { members: withMember({ name: "other" }) } satisfies Record<keyof XmlObject, Case>,
  root: {
    name: withRoot({ name: "other" }),
    namespace: withRoot({ namespace: "urn:other" }),
    prefix: undefined,
    type: withRoot({ type: { kind: "array", item: element } }),
    nullable: withRoot({ nullable: true }),
    aliases: withRoot({ aliases: [{ name: "other" }] }),
    alternatives: withRoot({ alternatives: [{ name: "other", property: "a" }] }),
  } satisfies Record<keyof XmlRoot, Case>,
  alternative: {
    name: withRoot({ alternatives: [{ name: "x", property: "a" }] }),
    namespace: withRoot({ alternatives: [{ name: "x", namespace: "urn:x", property: "a" }] }),
    prefix: undefined,
    property: withRoot({ alternatives: [{ name: "x", property: "b" }] }),
  } satisfies Record<keyof XmlAlternative, Case>,
  member: {
    property: undefined,
    name: withMember({ name: "other" }),
    namespace: withMember({ namespace: "urn:other" }),
    prefix: undefined,
    type: withType({ kind: "number" }),
    nullable: withMember({ nullable: true }),
    aliases: withMember({ aliases: [{ name: "other" }] }),
    attribute: withMember({ attribute: true }),
    repeated: withMember({ repeated: true }),
  } satisfies Record<keyof XmlMember, Case>,
  item: {
    name: list({ ...element, name: "other" }),
    namespace: list({ ...element, namespace: "urn:other" }),
    prefix: undefined,
    type: list({ ...element, type: { kind: "number" } }),
    nullable: list({ ...element, nullable: true }),
    aliases: list({ ...element, aliases: [{ name: "other" }] }),
  } satisfies Record<keyof XmlElement, Case>,
  map: {
    kind: undefined,
    values: map({ values: { kind: "number" } }),
    namespace: map({ namespace: "urn:other" }),
    repeated: map({ repeated: true }),
  } satisfies Record<keyof Extract<XmlType, { kind: "map" }>, Case>,
  kind: {
    string: withType(text),
    integer: withType({ kind: "integer" }),
    number: withType({ kind: "number" }),
    boolean: withType({ kind: "boolean" }),
    enum: withType({ kind: "enum", of: "Kind" }),
    object: withType({ kind: "object", of: "Card" }),
    array: list(element),
    map: map({}),
  } satisfies Record<XmlType["kind"], Case>,
};

/** What a case differs from, where that is not the table itself. */
const bases: Readonly<Record<string, XmlTable>> = {
  alternative: withRoot({ alternatives: [{ name: "y", property: "a" }] }),
  item: list(element),
  map: map({}),
  kind: withType({ kind: "map", values: { kind: "number" } }),
};

describe("compareXml", () => {
  it.each(
    Object.entries(cases).flatMap(([of, keys]) =>
      Object.entries(keys).flatMap(([key, changed]: [string, Case]) =>
        changed === undefined ? [] : [{ of, key, changed }],
      ),
    ),
  )("tells of another $key of a $of", ({ of, changed }) => {
    expect(found(bases[of] ?? table, changed)).not.toEqual([]);
  });

  it("tells whether numbers may have decimals, wherever they stand", () => {
    const items = (kind: "number" | "integer") => list({ ...element, type: { kind } });
    expect(found(items("number"), items("integer"))).toEqual([
      "Added Card.a[] has to be a whole number in XML major",
    ]);
    expect(found(items("integer"), items("number"))).toEqual([
      "Removed Card.a[] has to be a whole number in XML minor",
    ]);
  });

  it("tells of an order only where the document states one, and of common elements only", () => {
    const turned = {
      ...table,
      objects: { Card: { members: table.objects["Card"]?.members.toReversed() ?? [] } },
    };
    expect(found(table, turned)).toEqual([]);
    const order = "the order of its elements in XML";
    expect(found(table, turned, { before: ["a", "b"], after: ["b", "a"] })).toEqual([
      `Changed Card ${order} is \`b, a\`, was \`a, b\` major`,
    ]);
    expect(found(table, turned, { before: ["a", "b"] })).toEqual([`Removed Card ${order} \`a, b\` major`]);
    expect(found(table, turned, { after: ["b", "a"] })).toEqual([`Added Card ${order} \`b, a\` minor`]);
    expect(found(table, turned, { before: ["a", "b"], after: ["a", "c", "b"] })).toEqual([]);
  });
});

function found(
  before: XmlTable,
  after: XmlTable,
  orders: { readonly before?: readonly string[]; readonly after?: readonly string[] } = {},
): string[] {
  const form = (xml: XmlTable, order: readonly string[] | undefined) => ({
    xml,
    xmlOrders: new Map(order === undefined ? [] : [["Card", order] as const]),
  });
  return compareXml({ before: form(before, orders.before), after: form(after, orders.after) }).map(
    ({ heading, place, text: line, verdict }) => `${heading} ${place} ${line} ${verdict}`,
  );
}
