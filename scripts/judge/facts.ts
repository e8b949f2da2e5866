import type { Finding } from "./place.ts";

/** A statement about a package that no type shows. */
export interface Fact {
  readonly place: string;
  readonly text: string;
  /** What stands in the statement; the same key with another value is a change of it. */
  readonly value?: string | undefined;
  /**
   * `promise`: users rely on it, so that its end is major and its beginning minor. `demand`: users have to meet it,
   * the other way round. `rule`: it decides what a call comes to, so that either is major. `note`: it changes
   * nothing that users rely on.
   */
  readonly kind: "promise" | "demand" | "rule" | "note";
}

/** Facts by a key that is the same before and after. */
export type Facts = ReadonlyMap<string, Fact>;

const gone = { promise: "major", demand: "minor", rule: "major", note: "patch" } as const;
const begun = { promise: "minor", demand: "major", rule: "major", note: "patch" } as const;
const other = { promise: "major", demand: "major", rule: "major", note: "patch" } as const;

/** What became of facts. A fact about something that only one side has is no line of its own: leave it out before. */
export function compareFacts(before: Facts, after: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined)
      findings.push({ heading: "Removed", place: was.place, text: statement(was), verdict: gone[was.kind] });
    else if (is.value !== was.value)
      findings.push({
        heading: "Changed",
        place: is.place,
        text: `${is.text} is ${code(is.value)}, was ${code(was.value)}`,
        verdict: other[is.kind],
      });
  }
  for (const [key, is] of after)
    if (!before.has(key))
      findings.push({ heading: "Added", place: is.place, text: statement(is), verdict: begun[is.kind] });
  return findings;
}

function statement({ text, value }: Fact): string {
  return value === undefined ? text : `${text} ${code(value)}`;
}

function code(value: string | undefined): string {
  return `\`${value ?? ""}\``;
}
