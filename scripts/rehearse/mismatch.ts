import { inspect, isDeepStrictEqual } from "node:util";

/** Something that a rehearsal observed is not what a release has to give. */
export class Mismatch extends Error {
  override readonly name = "Mismatch" as const;
}

/** @throws {Mismatch} with both, where what was found is not what was expected */
export function expectSame(what: string, expected: unknown, found: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Mismatch(`${what}\n  expected: ${shown(expected)}\n  found:    ${shown(found)}`);
}

/** @throws {Mismatch} where the text lacks one of the parts */
export function expectContains(what: string, parts: readonly string[], text: string): void {
  const missing = parts.filter((part) => !text.includes(part));
  if (missing.length === 0) return;
  throw new Mismatch(
    `${what}\n  expected: a text with ${missing.map((part) => JSON.stringify(part)).join(", ")}\n  found:    ${text.trim() || "nothing"}`,
  );
}

function shown(value: unknown): string {
  return inspect(value, { depth: 6, breakLength: 100, maxArrayLength: 200 }).replaceAll(
    "\n",
    "\n            ",
  );
}
