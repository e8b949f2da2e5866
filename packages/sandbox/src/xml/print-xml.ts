import { FORBIDDEN_CHARACTER } from "./character.js";

/** An element to be printed. */
export interface XmlElement {
  /** The name, with its prefix if it has one. */
  readonly name: string;
  /** Attributes in the order in which they are printed, declarations of namespaces among them. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text, or elements; empty prints one empty tag. */
  readonly content: string | readonly XmlElement[];
}

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN_CHARACTER.source, "gu");

/** Prints an element without a declaration, without line breaks and without white space of its own. */
export function printXml({ name, attributes = {}, content }: XmlElement): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(" ");
  if (content.length === 0) {
    return `<${start}/>`;
  }
  const inside = typeof content === "string" ? escapeText(content) : content.map(printXml).join("");
  return `<${start}>${inside}</${name}>`;
}

/** Characters that XML cannot hold become U+FFFD. A carriage return needs a reference: readers turn it into LF. */
function escapeText(text: string): string {
  return text
    .replace(EVERY_FORBIDDEN, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#x9;").replaceAll("\n", "&#xA;");
}
