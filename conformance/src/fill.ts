import {
  type CallSpec,
  formatOf,
  mediaTypes,
  plainKeyOf,
  type Role,
  type Subject,
  secretsKnownTo,
} from "./subject.ts";

const errorNames: Readonly<Record<number, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionError",
  404: "NotFoundError",
  409: "ConflictError",
  422: "UnprocessableError",
};

/** What the `$WORDS` of a case stand for, with one subject in one role. */
export function wordsOf(subject: Subject, role: Role): Readonly<Record<string, unknown>> {
  const spec: CallSpec = subject[role];
  const format = formatOf(subject);
  const otherFormat = format === "json" ? "xml" : "json";
  const isText = typeof spec.answer === "string";
  return {
    UNDEFINED: undefined,
    FORMAT: format,
    OTHER_FORMAT: otherFormat,
    MEDIA_TYPE: mediaTypes[format],
    ACCEPT: format === "json" ? (spec.accept ?? mediaTypes.json) : mediaTypes.xml,
    OTHER_MEDIA_TYPE: mediaTypes[otherFormat],
    ANSWER: spec.answer,
    ANSWER_TEXT: spec.answerText,
    ERROR_TEXT: spec.error.text,
    STATUS: spec.status,
    VALUE: spec.value,
    CALL: spec.call,
    METHOD: spec.method,
    PATH: spec.path.replace("$KEY", plainKeyOf(spec)),
    ERROR: spec.error.body,
    ERROR_STATUS: spec.error.status,
    ERROR_NAME: errorNames[spec.error.status] ?? "ApiError",
    PROVIDER_CODE: spec.error.providerCode ?? null,
    // Objects, lists and texts that are no good answer; a text is one where an answer is nothing but a text.
    OTHER_SHAPE: Array.isArray(spec.answer) || isText ? {} : [],
    OTHER_TEXT: isText ? ["ok"] : "ok",
    ENVIRONMENT: subject.environment,
    IDEMPOTENCY_HEADER: spec.idempotencyHeader,
    // Without credentials it is still nobody's to set.
    AUTH_HEADER: subject.authenticationHeaders[0] ?? "authorization",
    // Of several headers the last one, so that a case about both words is about both ends of the list.
    AUTH_HEADER_IN_CAPITALS: (subject.authenticationHeaders.at(-1) ?? "authorization").toUpperCase(),
    SECRETS: secretsKnownTo(subject, role).join(" "),
  };
}

/** Known only when the servers run, and replaced there. */
const later = new Set(["KEY", "OTHER"]);

/** Replaces `$WORD` by its value, and within a longer text by its text. */
export function fill(value: unknown, words: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") return fillText(value, words);
  if (Array.isArray(value)) return value.map((one) => fill(one, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [String(fillText(name, words)), fill(one, words)]),
  );
}

function fillText(text: string, words: Readonly<Record<string, unknown>>): unknown {
  const whole = /^\$([A-Z_]+)$/.exec(text)?.[1];
  if (whole !== undefined && !later.has(whole)) return lookUp(whole, words);
  return text.replace(/\$([A-Z_]+)/g, (found, word: string) =>
    later.has(word) ? found : textOf(word, words),
  );
}

function textOf(word: string, words: Readonly<Record<string, unknown>>): string {
  const value = lookUp(word, words);
  if (value === undefined) throw new Error(`$${word} stands for nothing here`);
  return String(value);
}

function lookUp(word: string, words: Readonly<Record<string, unknown>>): unknown {
  if (!Object.hasOwn(words, word)) throw new Error(`$${word} is not known`);
  return words[word];
}

/** A case with `each` stands for one case per row: `<column>` is replaced by the row's value. */
export function fillRow(value: unknown, row: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") {
    for (const [name, one] of Object.entries(row)) if (value === `<${name}>`) return one;
    return Object.entries(row).reduce(
      (text, [name, one]) =>
        text.replaceAll(`<${name}>`, typeof one === "string" ? one : JSON.stringify(one)),
      value,
    );
  }
  if (Array.isArray(value)) return value.map((one) => fillRow(one, row));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [String(fillRow(name, row)), fillRow(one, row)]),
  );
}
