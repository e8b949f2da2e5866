/** All but the characters of XML (section 2.2); halves of surrogate pairs are none. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What needs a second look: everything illegal, and the halves of pairs that belong together. */
const suspicious = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

export function hasIllegalCharacter(text: string): boolean {
  return suspicious.test(text) && illegal.test(text);
}

/** By "Namespaces in XML", without the characters beyond U+FFFF: the parser below does not read them in names. */
const nameStart =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d" +
  "\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd";
const ncName = new RegExp(`^[${nameStart}][${nameStart}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-]*$`);

/** Whether a text can be the name of an element, without a prefix. */
export function isNcName(text: string): boolean {
  return ncName.test(text);
}

/** Without the white space of XML around it; other spaces are part of a value. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  // By hand: a pattern for the end tries again at each space inside a long text.
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
