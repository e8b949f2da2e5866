import { type Change, verdicts } from "./judgement.ts";
import type { Finding } from "./place.ts";

const headings = ["Added", "Changed", "Removed"] as const;

/** One line for what happened alike in several places; the gravest first under each heading. */
export function linesOf(findings: readonly Finding[]): Change[] {
  const lines = new Map<string, { places: Set<string>; finding: Finding }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.heading, finding.text, finding.verdict]);
    const line = lines.get(key) ?? { places: new Set(), finding };
    line.places.add(finding.place);
    lines.set(key, line);
  }
  return [...lines.values()]
    .map(
      ({ places, finding: { heading, text, verdict } }): Change => ({
        heading,
        text: lineText([...places].sort(), text),
        verdict,
      }),
    )
    .sort(
      (a, b) =>
        headings.indexOf(a.heading) - headings.indexOf(b.heading) ||
        verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict) ||
        (a.text < b.text ? -1 : 1),
    );
}

function lineText(places: readonly string[], text: string): string {
  const code = places.map((place) => `\`${place}\``).join(", ");
  if (text === "") return code;
  if (text === "documentation") return `documentation of ${code}`;
  return /^(?:is|was|can|cannot|may|has|needs|gives|holds|no longer|takes)\b/.test(text)
    ? `${code} ${text}`
    : `${code}: ${text}`;
}
