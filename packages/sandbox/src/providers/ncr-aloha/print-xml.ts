import { printXml, type XmlElement } from "../../xml/print-xml.js";
import type { Answer, Member, Model } from "./answer.js";
import type { EnumTables } from "./enum-names.js";
import { INSTANCE_NAMESPACE, MODEL_NAMESPACE, SERIALIZATION_NAMESPACE } from "./namespaces.js";

/** How XML is printed. */
export interface XmlForm {
  readonly tables: EnumTables;
  /** Every element has a prefix, in the way .NET makes them up: by depth and number. */
  readonly prefixed: boolean;
}

/** Prints an answer as the DataContractSerializer does: without a declaration, members by ordinal order. */
export function printXmlAnswer(answer: Answer, form: XmlForm): string {
  switch (answer.kind) {
    case "guid":
      return printPrimitive("guid", answer.guid, form.prefixed);
    case "list":
      return printRoot(`ArrayOf${answer.itemType}`, memberContent(answer, form), form.prefixed);
    case "model":
      return printRoot(answer.type, modelContent(answer, form), form.prefixed);
  }
}

/** Prints a bare value, such as a guid or a string. */
export function printPrimitive(name: string, text: string, prefixed: boolean): string {
  return printXml({
    name: tag(name, prefixed),
    attributes: { [namespaceAttribute(prefixed)]: SERIALIZATION_NAMESPACE },
    content: text,
  });
}

function printRoot(name: string, content: XmlElement["content"], prefixed: boolean): string {
  const attributes = { "xmlns:i": INSTANCE_NAMESPACE, [namespaceAttribute(prefixed)]: MODEL_NAMESPACE };
  return printXml({ name: tag(name, prefixed), attributes, content });
}

function modelContent(model: Model, form: XmlForm): XmlElement[] {
  // Sorting without a comparison goes by UTF-16 code units, which is what ordinal means.
  return Object.keys(model.members)
    .sort()
    .map((name) => memberElement(tag(name, form.prefixed), model.members[name] ?? null, form));
}

function memberElement(name: string, member: Member, form: XmlForm): XmlElement {
  return member === null
    ? { name, attributes: { "i:nil": "true" }, content: "" }
    : { name, content: memberContent(member, form) };
}

function memberContent(member: Exclude<Member, null>, form: XmlForm): XmlElement["content"] {
  if (typeof member === "string") {
    return member;
  }
  if (member.kind === "code") {
    return form.tables[member.of].get(member.number) ?? String(member.number);
  }
  const name = tag(member.itemType, form.prefixed);
  return member.models.map((model) => ({ name, content: modelContent(model, form) }));
}

function tag(name: string, prefixed: boolean): string {
  return prefixed ? `d1p1:${name}` : name;
}

function namespaceAttribute(prefixed: boolean): string {
  return prefixed ? "xmlns:d1p1" : "xmlns";
}
