/** The name of a member as code: `.brand`, `["token-id"]`. */
export function memberText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** A change as it is found; equal ones at several places become one line. */
export interface Finding {
  readonly heading: "Added" | "Changed" | "Removed";
  /** What changed, as code: `CustomerToken["token-id"]`. */
  readonly place: string;
  /** Follows the place; empty where the heading says it all. */
  readonly text: string;
  readonly verdict: "patch" | "minor" | "major";
}

export function finding(
  heading: Finding["heading"],
  place: string,
  text: string,
  verdict: Finding["verdict"],
): Finding {
  return { heading, place, text, verdict };
}

export function compareMaps<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  on: {
    gone: (key: string, was: Value) => Finding[];
    added: (key: string, is: Value) => Finding[];
    both: (key: string, was: Value, is: Value) => Finding[];
  },
): Finding[] {
  const findings: Finding[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    findings.push(...(is === undefined ? on.gone(key, was) : on.both(key, was, is)));
  }
  for (const [key, is] of after) if (!before.has(key)) findings.push(...on.added(key, is));
  return findings;
}
