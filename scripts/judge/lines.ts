import { codeText, isPlainAround } from "./code-text.ts";
import { type Change, verdicts } from "./judgement.ts";
import type { Finding } from "./place.ts";

const headings = ["Added", "Changed", "Removed"] as const;

/** How many places a line names; how many more there are it counts. */
const named = 12;

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
  const code = placesText(places);
  if (text === "") return code;
  if (text === "documentation") return `documentation of ${code}`;
  // A name in the text that is no code by mistake would be markup in the changelog.
  if (!isPlainAround(text)) return `${code}: ${codeText(text)}`;
  return /^(?:is|was|can|cannot|may|has|needs|gives|holds|no longer|takes)\b/.test(text)
    ? `${code} ${text}`
    : `${code}: ${text}`;
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, named).map(codeText).join(", ");
  return places.length > named ? `${shown} and ${places.length - named} more` : shown;
}
