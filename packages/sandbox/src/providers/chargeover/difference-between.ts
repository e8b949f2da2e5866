import type { SignedMessage } from "./signed-message.js";

const EXCERPT = 16;

/** Says where two messages differ first. Of a body it gives the place alone: it can hold what must not be shown. */
export function differenceBetween(expected: SignedMessage, signed: SignedMessage): string {
  const place = firstDifference(expected.head, signed.head);
  if (place !== undefined) {
    const [right, wrong] = [expected, signed].map(({ head }) => excerpt(head.slice(place)));
    return `at character ${place + 1} of the message, expected ${right}, signed ${wrong}`;
  }
  const byte = firstDifference(expected.body, signed.body);
  return byte === undefined ? "none, the messages are the same" : `at byte ${byte + 1} of the body`;
}

function firstDifference(one: ArrayLike<unknown>, other: ArrayLike<unknown>): number | undefined {
  const length = Math.max(one.length, other.length);
  const place = Array.from({ length }).findIndex((_, index) => one[index] !== other[index]);
  return place === -1 ? undefined : place;
}

function excerpt(text: string): string {
  if (text === "") {
    return "nothing more";
  }
  return text.length > EXCERPT ? `"${text.slice(0, EXCERPT)}…"` : `"${text}"`;
}
