import { percentEncode } from "./path.js";

/**
 * Erasing secrets from text that a person may see: the provider's own words, ids it returned, causes of
 * connection errors.
 */

const erased = "[redacted]";

/** A run of 12 or more digits, also grouped by spaces, dots or dashes: a card number until proven otherwise. */
const longDigits = /\d(?:(?:[\s._/,\-\u2010-\u2015]|%20){0,3}\d){11,}/g;

/**
 * A card number with a part of it hidden, such as `4773410...7324`, `4773 41** **** 7324` or `************7324`: what
 * is left of it, first and last digits together, is more than may be shown.
 */
const maskedDigits =
  /(?:\d[\s.-]?){4,19}(?:(?:[.*xX#?_\u2022\u25cf\u00b7][\s.-]?){2,15}|-{3,15}|\u2026)(?:[\s-]?\d){0,6}|(?:[*xX#\u2022\u25cf][\s-]?){4,15}(?:[\s-]?\d){2,6}/g;

/** Longest text of a provider that is shown; a longer one is no code and no sentence. */
const longestText = 500;
/** How much of it is looked at: what is erased, or runs of white space, may be longer than what stays. */
const longestRead = 8 * longestText;

export interface Redactor {
  /** Erases the known secrets: for ids, which may have many digits. On one line, and cut where it is too long. */
  readonly known: (text: string) => string;
  /** Erases the known secrets and everything that could be a card number. On one line, and cut. */
  readonly prose: (text: string) => string;
  /** As `prose`, with its lines and whole: for stacks. */
  readonly lines: (text: string) => string;
}

export function createRedactor(secrets: Iterable<string>): Redactor {
  const found = [...new Set([...secrets].flatMap(spellings))]
    .filter((secret) => secret !== "")
    .sort((a, b) => b.length - a.length)
    .map((secret) => ({ secret, folded: secret.toUpperCase() }));
  const longestSecret = found[0]?.secret.length ?? 0;
  const inIds = eraser(found, standingAlone);
  const inProse = eraser(found, evenGlued);
  /** Only the beginning of a long text is looked at: more of it is not shown, and a batch has many secrets. */
  const begun = (text: string, erase: (start: string) => string) => {
    if (text.length <= longestRead) return cut(erase(text));
    const start = erase(text.slice(0, longestRead));
    // Half of a secret may stand at the end.
    return `${cut(start.slice(0, Math.max(0, start.length - longestSecret))).replace(/…$/, "")}…`;
  };
  const lines = (text: string) => inProse(text).replace(longDigits, erased).replace(maskedDigits, erased);
  // Digits are looked for after invisible characters have gone: they would hold a card number apart.
  return {
    known: (text) => begun(text, (start) => inIds(onOneLine(inIds(start)))),
    prose: (text) => begun(text, (start) => lines(onOneLine(inProse(start)))),
    lines,
  };
}

interface Found {
  readonly secret: string;
  /** As comparing without case begins with. */
  readonly folded: string;
}

function eraser(found: readonly Found[], patternOf: (secret: string) => string): (text: string) => string {
  return (text) => {
    const folded = text.toUpperCase();
    const present = found.filter((one) => folded.includes(one.folded));
    if (present.length === 0) return text;
    return text.replace(new RegExp(present.map(({ secret }) => patternOf(secret)).join("|"), "gi"), erased);
  };
}

/** A line break in a provider's text would forge a line of a log, an escape sequence would steer a terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** As JSON, XML, HTML and URLs write it, by the habits of many languages. */
function spellings(secret: string): string[] {
  if (/^[\w.~-]*$/.test(secret)) return [secret]; // written by all in the same way
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = escaped(json, /[^ -~]/g);
  const inText = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = inText.replaceAll('"', "&quot;");
  const written = [
    secret,
    json,
    ascii,
    json.replaceAll("/", "\\/"),
    ascii.replaceAll("/", "\\/"), // PHP
    escaped(
      json.replace(/\\(["\\])/g, (pair, one) => (one === '"' ? "\\u0022" : pair)),
      /[^ -~]|[&'+<>`]/g,
    ), // .NET
    escaped(json, /[&'<=>]/g), // Gson
    inText,
    ...["&apos;", "&#39;", "&#039;", "&#x27;"].map((quote) => quoted.replaceAll("'", quote)),
    quoted.replaceAll("'", "&#x27;").replaceAll("+", "&#x2B;"), // .NET
    inText.replaceAll('"', "&#34;").replaceAll("'", "&#39;"), // Go, Python
    quoted.replaceAll("'", "&#x27;").replaceAll("/", "&#x2F;"), // OWASP
    quoted.replaceAll("'", "&#x27;").replaceAll("`", "&#x60;").replaceAll("=", "&#x3D;"), // Handlebars
    quoted.replaceAll("'", "&#39;").replace(/[/`=]/g, inHexadecimal), // Mustache
    new URLSearchParams([["", secret]]).toString().slice(1),
  ];
  try {
    const encoded = encodeURIComponent(secret);
    return [...written, encoded, encoded.replaceAll("%20", "+"), percentEncode(secret)];
  } catch {
    return written; // half of a surrogate pair has no percent-encoding
  }
}

function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function inHexadecimal(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

function literally(secret: string): string {
  return secret.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A short secret, such as a security code, only where it stands alone: else "123" would tear holes into every id. */
function standingAlone(secret: string): string {
  const literal = literally(secret);
  return secret.length >= 6 ? literal : `(?<![0-9A-Za-z])${literal}(?![0-9A-Za-z])`;
}

/** A short secret also where words run into it, as in `TOKEN_IDab12.`: a sentence loses less than an id. */
function evenGlued(secret: string): string {
  const literal = literally(secret);
  if (secret.length >= 6 || secret.length < 3) return standingAlone(secret);
  return /^\d+$/.test(secret) ? `(?<!\\d)${literal}(?!\\d)` : `${literal}(?![0-9A-Za-z])`;
}

/** Adds to `found` every text and number under one of the names, at any depth. */
export function collectSecrets(
  value: unknown,
  names: ReadonlySet<string>,
  found: Set<string>,
  depth = 0,
): void {
  if (typeof value !== "object" || value === null || depth > 100) return;
  for (const [name, member] of Object.entries(value)) {
    if (names.has(name)) addTexts(member, found, depth);
    else collectSecrets(member, names, found, depth + 1);
  }
}

function addTexts(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    found.add(String(value));
  else if (typeof value === "object" && value !== null && depth <= 100) {
    for (const member of Object.values(value)) addTexts(member, found, depth + 1);
  }
}

/**
 * A copy of an error, or of the reason of an abort, that can stand as `cause`: name, code, message and stack,
 * without secrets. The original may come from a user's own `fetch` and hold the request.
 */
export function redactedCause(cause: unknown, redactor: Redactor): unknown {
  try {
    return redactedCopy(cause, redactor, 0);
  } catch {
    return undefined; // an error whose own members throw has nothing to show
  }
}

function redactedCopy(cause: unknown, redactor: Redactor, depth: number): unknown {
  if (typeof cause === "string") return redactor.prose(cause);
  if (!isErrorLike(cause) || depth > 5) return undefined;
  const inner = redactedCopy(cause.cause, redactor, depth + 1);
  // A thrown error is not always what its type says: a message may be an object, a stack may be missing.
  const shown = (text: unknown) => (typeof text === "string" ? redactor.lines(text) : "");
  const copy = new Error(shown(cause.message), inner === undefined ? undefined : { cause: inner });
  Object.defineProperty(copy, "name", { value: shown(cause.name) });
  Object.defineProperty(copy, "stack", { value: shown(cause.stack) });
  const code = errorCode(cause);
  return code === undefined ? copy : Object.assign(copy, { code: redactor.prose(code) });
}

/** Whether a value is an error, also one from another realm, as test runners make them. */
export function isErrorLike(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}

/** The `code` that system errors carry, such as `ECONNREFUSED`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
