import type { XmlElement, XmlMember, XmlName, XmlTable, XmlType } from "../../packages/xml/src/table.ts";
import { compareFacts, type Fact, type Facts } from "./facts.ts";
import { type Finding, memberText } from "./place.ts";
import type { Both } from "./version.ts";

/** What changed of the form in XML: whoever reads or writes it elsewhere knows the old names. */
export function compareXml({ before, after }: Both<XmlTable | undefined>): Finding[] {
  if (before === undefined || after === undefined) return []; // the option `format` shows it
  return compareFacts(xmlFacts(before, after), xmlFacts(after, before));
}

/** Types and members that the other side lacks are left out: their lines stand with the types. */
function xmlFacts(table: XmlTable, other: XmlTable): Facts {
  const facts = new Map<string, Fact>();
  const add = (key: string, place: string, text: string, value?: string) =>
    facts.set(key, { place, text, value, kind: "promise" });
  for (const [name, root] of Object.entries(table.roots)) {
    if (other.roots[name] === undefined) continue;
    add(`root ${name}`, name, "its document in XML", elementText(root));
    for (const { property, ...alternative } of root.alternatives ?? []) {
      const text = `can be a document that starts with \`${nameText(alternative)}\``;
      add(`root ${name} ${nameText(alternative)}`, `${name}${memberText(property)}`, text);
    }
  }
  for (const [name, { members }] of Object.entries(table.objects)) {
    const theirs = new Set((other.objects[name]?.members ?? []).map(({ property }) => property));
    for (const member of members) {
      if (!theirs.has(member.property)) continue;
      const place = `${name}${memberText(member.property)}`;
      add(`member ${place}`, place, "its form in XML", memberForm(member));
      if (member.nullable) add(`nil ${place}`, place, "can be null in XML");
      for (const alias of member.aliases ?? [])
        add(`alias ${place} ${nameText(alias)}`, place, `is read from \`${nameText(alias)}\` in XML, too`);
    }
  }
  for (const [name, values] of Object.entries(table.enums ?? {}))
    for (const [value, text] of Object.entries(values))
      if (other.enums?.[name]?.[value] !== undefined)
        add(`enum ${name} ${value}`, name, `the name of ${value} in XML`, text);
  return facts;
}

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
      return ` with any names${type.namespace === undefined ? "" : ` of ${type.namespace}`}${type.repeated ? ", repeated" : ""}`;
    case "enum":
      return ` of names`;
    default:
      return "";
  }
}
