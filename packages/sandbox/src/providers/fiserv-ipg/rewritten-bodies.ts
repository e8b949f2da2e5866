/** A text that may have been signed in the place of the body, and what would have gone wrong then. */
export interface RewrittenBody {
  readonly body: string;
  readonly cause: string;
}

/** Bodies that are likely to have been signed instead of the one sent. */
export function rewrittenBodies(sent: string): RewrittenBody[] {
  if (sent === "") {
    return ["{}", "undefined", "null", '""'].map((body) => ({
      body,
      cause: `${body} was signed as the body of a call that has none`,
    }));
  }
  return [
    { body: "", cause: "an empty body was signed" },
    ...jsonForms(sent),
    { body: sent.trim(), cause: "blanks around the body were not signed" },
    { body: `${sent}\n`, cause: "a line break after the body was signed and not sent" },
    { body: `\uFEFF${sent}`, cause: "a byte order mark was signed and not sent" },
    { body: sent.replace(/^\uFEFF/, ""), cause: "a byte order mark was sent and not signed" },
  ].filter(({ body }) => body !== sent);
}

function jsonForms(sent: string): RewrittenBody[] {
  let value: unknown;
  try {
    value = JSON.parse(sent);
  } catch {
    return [];
  }
  const again = "the body was serialised again between signing and sending";
  return [value, sorted(value)].flatMap((form, index) => {
    const cause = index === 0 ? again : `${again}, with its fields in another order`;
    const compact = JSON.stringify(form);
    const spaced = withBlanks(form);
    return [
      { body: compact, cause: `${cause}; what was signed had no blanks` },
      { body: spaced, cause: `${cause}; what was signed had blanks after colons and commas` },
      ...[2, 4, "\t"].map((indent) => ({
        body: JSON.stringify(form, null, indent),
        cause: `${cause}; what was signed was printed on many lines`,
      })),
      ...[compact, spaced].map((text) => ({
        body: asciiOnly(text),
        cause: `${cause}; what was signed had letters beyond ASCII as escapes`,
      })),
      { body: compact.replaceAll("/", "\\/"), cause: `${cause}; what was signed had slashes escaped` },
    ];
  });
}

/** Line breaks stand between values only: within text they are escapes. */
function withBlanks(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/,\n */g, ", ")
    .replace(/([[{])\n */g, "$1")
    .replace(/\n *([\]}])/g, "$1");
}

function asciiOnly(text: string): string {
  return text.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
