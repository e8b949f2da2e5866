/** All but the characters of XML (section 2.2); halves of surrogate pairs are none. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What needs a second look: everything illegal, and the halves of pairs that belong together. */
const suspicious = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

export function hasIllegalCharacter(text: string): boolean {
  return suspicious.test(text) && illegal.test(text);
}

const ncName = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{N}_.\u00b7-]*$/u;

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
