import { codeText } from "./code-text.ts";
import type { Break } from "./compile.ts";
import { type Finding, finding } from "./place.ts";
import { Topics } from "./topics.ts";
import type { Both, Version } from "./version.ts";

/** What the compiler finds in programs of users, as far as no line says it of the same thing, or as gravely. */
export function unsaid(
  broken: Both<readonly Break[]>,
  named: readonly Finding[],
  versions: Both<Version>,
): Finding[] {
  const topics = new Topics(versions);
  const topicsOf = (findings: readonly Finding[]) =>
    new Set(findings.flatMap(({ place }) => topics.of(place)));
  const major = topicsOf(named.filter(({ verdict }) => verdict === "major"));
  const lost = firstOf(broken.before)
    .filter(({ subject }) => !topics.of(subject).some((topic) => major.has(topic)))
    .map(({ subject, why }) =>
      finding("Changed", subject, `no longer takes or gives what it did: ${codeText(why)}`, "major"),
    );
  const said = topicsOf([...named.filter(({ verdict }) => verdict !== "patch"), ...lost]);
  const gained = firstOf(broken.after)
    .filter(({ subject }) => !topics.of(subject).some((topic) => said.has(topic)))
    .map(({ subject }) => finding("Changed", subject, "takes or gives more than before", "minor"));
  return [...lost, ...gained];
}

/** One break of each thing says enough. */
function firstOf(breaks: readonly Break[]): Break[] {
  return [...new Map([...breaks].reverse().map((one) => [one.subject, one])).values()].reverse();
}
