import { xmlEscaped } from "./spellings.ts";

/** Adds the echo to every text of a JSON value. */
export function jsonWithEcho(value: unknown, echoed: string): unknown {
  if (echoed === "") return value;
  if (typeof value === "string") return `${value} ${echoed}`;
  if (Array.isArray(value)) return value.map((one) => jsonWithEcho(one, echoed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonWithEcho(one, echoed)]));
}

/** An opening tag and the text after it, where the closing tag comes next. */
const elementOfText = /<[\w:.-]+(?:\s[^<>]*)?(?<!\/)>[^<]*(?=<\/)/g;

/** Adds the echo to the text of every element of an XML document that holds nothing else. */
export function xmlWithEcho(document: string, echoed: string): string {
  if (echoed === "") return document;
  return document.replace(elementOfText, (opened) => `${opened} ${xmlEscaped(echoed)}`);
}
