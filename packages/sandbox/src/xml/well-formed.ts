import { FORBIDDEN_CHARACTER } from "./character.js";
import { MalformedXml } from "./malformed-xml.js";

const UNPARSED = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs;
const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Checks what xmldom lets pass although XML forbids it: a bare `&`, `]]>` in text, and control characters, also
 * those written as references. For text that xmldom has read without complaint.
 */
export function checkWellFormed(text: string): void {
  if (FORBIDDEN_CHARACTER.test(text)) {
    throw new MalformedXml("a character that XML does not allow");
  }
  const parsed = text.replace(UNPARSED, "");
  if (/&(?!(?:#\d+|#x[\da-f]+|\w+);)/i.test(parsed)) {
    throw new MalformedXml("an ampersand that starts no reference");
  }
  if (parsed.replace(TAG, "").includes("]]>")) {
    throw new MalformedXml("the end of a CDATA section without its start");
  }
  for (const [, hexadecimal, decimal] of parsed.matchAll(/&#(?:x([\da-f]+)|(\d+));/gi)) {
    checkReference(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  }
}

function checkReference(codePoint: number): void {
  if (codePoint > 0x10ffff || FORBIDDEN_CHARACTER.test(String.fromCodePoint(codePoint))) {
    throw new MalformedXml("a reference to a character that XML does not allow");
  }
}
