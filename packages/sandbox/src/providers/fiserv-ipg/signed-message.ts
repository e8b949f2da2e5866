/** What a signature covers, in its parts. */
export interface SignedMessage {
  /** All that comes before the body. */
  readonly head: string;
  readonly body: string;
}

// Enough to find the place, and little enough for one line.
const BEFORE = 60;
const AFTER = 24;

/** Where two texts start to differ; undefined when they are equal. */
export function firstDifference(one: string, other: string): number | undefined {
  if (one === other) {
    return undefined;
  }
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at += 1;
  }
  return at;
}

/**
 * A message as it may be shown: the key as stars, and of the body only names of fields and punctuation. Places are
 * those of the message itself.
 */
export function shown({ head, body }: SignedMessage, apiKey: string): string {
  const stars = "*".repeat(apiKey.length);
  // A function, because a replacement of text would give a dollar sign a meaning.
  return (apiKey === "" ? head : head.replaceAll(apiKey, () => stars)) + withoutValues(body);
}

/** The part of a text around a place. */
export function around(text: string, at: number): string {
  const start = Math.max(0, at - BEFORE);
  const end = Math.min(text.length, at + AFTER);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

function withoutValues(body: string): string {
  return body.replace(/"[A-Za-z]\w*"(?=\s*:)|[\p{L}\p{N}]/gu, (found) =>
    found.startsWith('"') ? found : "x".repeat(found.length),
  );
}
