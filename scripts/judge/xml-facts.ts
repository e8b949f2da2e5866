import type {
  XmlElement,
  XmlMember,
  XmlName,
  XmlRoot,
  XmlTable,
  XmlType,
} from "../../packages/xml/src/table.ts";
import { type AddFact, collect, compareFacts, type Facts } from "./facts.ts";
import { type Finding, memberText } from "./place.ts";
import type { Both } from "./version.ts";

/** The form in XML, and by object the members whose order the document states. */
export interface XmlForm {
  readonly xml: XmlTable | undefined;
  readonly xmlOrders: ReadonlyMap<string, readonly string[]>;
}

/** What changed of the form in XML: whoever reads or writes it elsewhere knows the old names. */
export function compareXml({ before, after }: Both<XmlForm>): Finding[] {
  if (before.xml === undefined || after.xml === undefined) return []; // the option `format` shows it
  return [
    ...compareFacts(xmlFacts(before.xml, after.xml), xmlFacts(after.xml, before.xml)),
    ...compareFacts(orderFacts(before, after.xml), orderFacts(after, before.xml)),
  ];
}

/** Types and members that the other side lacks are left out: their lines stand with the types. */
function xmlFacts(table: XmlTable, other: XmlTable): Facts {
  return collect("", (add) => {
    for (const [name, root] of Object.entries(table.roots))
      if (other.roots[name] !== undefined) rootFacts(name, root, add);
    for (const [name, { members }] of Object.entries(table.objects)) {
      const theirs = new Set((other.objects[name]?.members ?? []).map(({ property }) => property));
      for (const member of members)
        if (theirs.has(member.property)) memberFacts(`${name}${memberText(member.property)}`, member, add);
    }
    for (const [name, values] of Object.entries(table.enums ?? {}))
      for (const [value, text] of Object.entries(values))
        if (other.enums?.[name]?.[value] !== undefined)
          add("promise", `enum ${name} ${value}`, `the name of ${value} in XML`, text, name);
  });
}

function rootFacts(name: string, root: XmlRoot, add: AddFact): void {
  add("promise", `root ${name}`, "its document in XML", elementText(root), name);
  elementFacts(name, root, add);
  for (const { property, ...alternative } of root.alternatives ?? []) {
    const text = `can be a document that starts with \`${nameText(alternative)}\``;
    const key = `root ${name} ${nameText(alternative)}`;
    add("promise", key, text, undefined, `${name}${memberText(property)}`);
  }
}

function memberFacts(place: string, member: XmlMember, add: AddFact): void {
  add("promise", `member ${place}`, "its form in XML", memberForm(member), place);
  elementFacts(member.repeated ? `${place}[]` : place, member, add);
}

/** What an element takes, and the elements in it that have no name of their own for users. */
function elementFacts(place: string, { type, nullable, aliases }: XmlElement, add: AddFact): void {
  if (nullable) add("promise", `nil ${place}`, "can be null in XML", undefined, place);
  for (const alias of aliases ?? []) {
    const text = `is read from \`${nameText(alias)}\` in XML, too`;
    add("promise", `alias ${place} ${nameText(alias)}`, text, undefined, place);
  }
  typeFacts(place, type, add);
}

function typeFacts(place: string, type: XmlType, add: AddFact): void {
  if (type.kind === "array") elementFacts(`${place}[]`, type.item, add);
  else if (type.kind === "map") typeFacts(`${place}[${type.repeated ? "…][" : "…"}]`, type.values, add);
  else if (type.kind !== "object") {
    const kind = type.kind === "integer" ? "number" : type.kind;
    add("promise", `kind ${place}`, "its value in XML", kind, place);
    // Where a number with decimals stood, nothing is written and the answer cannot be read.
    if (type.kind === "integer")
      add("demand", `integer ${place}`, "has to be a whole number in XML", undefined, place);
  }
}

// --- Order ---

/** Of elements that both sides have, where the document says that their order counts. */
function orderFacts({ xml, xmlOrders }: XmlForm, other: XmlTable): Facts {
  return collect("", (add) => {
    for (const [name, order] of xmlOrders) {
      const isElement = (of: XmlTable | undefined, property: string) =>
        (of?.objects[name]?.members ?? []).some((one) => one.property === property && !one.attribute);
      const common = order.filter((property) => isElement(xml, property) && isElement(other, property));
      if (common.length > 1)
        add("promise", `order ${name}`, "the order of its elements in XML", common.join(", "), name);
    }
  });
}

// --- Forms ---

function memberForm(member: XmlMember): string {
  const text = elementText(member);
  if (member.attribute) return `@${text.slice(1, -1)}`;
  return member.repeated ? `${text}*` : text;
}

function elementText(element: XmlElement): string {
  return `${nameText(element)}${typeText(element.type)}`;
}

/** Names of the kind `<{namespace}name>`; prefixes say nothing. */
function nameText({ name, namespace }: XmlName): string {
  return namespace === undefined ? `<${name}>` : `<{${namespace}}${name}>`;
}

function typeText(type: XmlType): string {
  switch (type.kind) {
    case "array":
      return ` with ${elementText(type.item)}*`;
    case "map":
      return ` with any names${type.namespace === undefined ? "" : ` of ${type.namespace}`}${type.repeated ? ", repeated" : ""}${typeText(type.values)}`;
    case "enum":
      return ` of names`;
    default:
      return "";
  }
}
