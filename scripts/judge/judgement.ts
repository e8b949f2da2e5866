/** What a change of a package means for those who use it, the least first. */
export const verdicts = ["none", "patch", "minor", "major"] as const;

export type Verdict = (typeof verdicts)[number];

/** One thing that users will notice, in their words. */
export interface Change {
  readonly heading: "Added" | "Changed" | "Removed";
  /** One line of Markdown, without a dash in front. */
  readonly text: string;
  readonly verdict: Exclude<Verdict, "none">;
}

export interface Judgement {
  /** That of the gravest change; `none` where nothing changed for anybody. */
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
}

/** The graver of verdicts. */
export function gravest(found: Iterable<Verdict>): Verdict {
  let rank = 0;
  for (const verdict of found) rank = Math.max(rank, verdicts.indexOf(verdict));
  return verdicts[rank] ?? "none";
}
