import type { Finding } from "./place.ts";

/** A statement about a package that no type shows. */
export interface Fact {
  readonly place: string;
  readonly text: string;
  /**
   * What stands in the statement; the same key with another value is a change of it. A list says what is tried first:
   * one that only goes on where it ended has begun or ended in part.
   */
  readonly value?: string | readonly string[] | undefined;
  /**
   * `promise`: users rely on it, so that its end is major and its beginning minor. `demand`: users have to meet it,
   * the other way round. `rule`: it decides what a call comes to, so that either is major. `note`: it changes
   * nothing that users rely on.
   */
  readonly kind: "promise" | "demand" | "rule" | "note";
}

/** Facts by a key that is the same before and after. */
export type Facts = ReadonlyMap<string, Fact>;

/** Takes one fact; without a place it is about what is told of. */
export type AddFact = (
  kind: Fact["kind"],
  key: string,
  text: string,
  value?: Fact["value"],
  place?: string,
) => void;

/** Facts as they are told, about `place` where nothing else is said. */
export function collect(place: string, tell: (add: AddFact) => void): Facts {
  const facts = new Map<string, Fact>();
  tell((kind, key, text, value, at = place) => facts.set(key, { place: at, text, value, kind }));
  return facts;
}

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
    else if (valueText(is) !== valueText(was))
      findings.push({
        heading: "Changed",
        place: is.place,
        text: `${is.text} is ${valueText(is)}, was ${valueText(was)}`,
        verdict: goesOn(was, is) ? begun[is.kind] : goesOn(is, was) ? gone[is.kind] : other[is.kind],
      });
  }
  for (const [key, is] of after)
    if (!before.has(key))
      findings.push({ heading: "Added", place: is.place, text: statement(is), verdict: begun[is.kind] });
  return findings;
}

/** Whether a list holds another one and more behind it. */
function goesOn({ value: short }: Fact, { value: long }: Fact): boolean {
  return (
    typeof short === "object" && typeof long === "object" && short.every((one, index) => one === long[index])
  );
}

function statement(fact: Fact): string {
  return fact.value === undefined ? fact.text : `${fact.text} ${valueText(fact)}`;
}

function valueText({ value = "" }: Fact): string {
  return [value]
    .flat()
    .map((one) => `\`${one}\``)
    .join(", else ");
}
