import type { GeneratedPackage } from "../generate/provider.ts";
import type { Finding } from "./place.ts";
import { isFailure, type Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";

/**
 * What is written about names that stand on both sides. The order of a document's keys is no difference. A name
 * that became deprecated is announced: users have to plan for it.
 */
export function compareWords(before: Surface, after: Surface): Finding[] {
  const was = wordsOf(before);
  return [...wordsOf(after)].flatMap(([place, words]): Finding[] => {
    const old = was.get(place);
    if (old === undefined || old === words) return [];
    return words.includes("@deprecated") && !old.includes("@deprecated")
      ? [{ heading: "Changed", place, text: "is deprecated", verdict: "minor" }]
      : [{ heading: "Changed", place, text: "documentation", verdict: "patch" }];
  });
}

/** For what only the reference says. The order of its lines is that of the document. */
export function compareReferences(before: GeneratedPackage, after: GeneratedPackage): Finding[] {
  if (referenceLines(before) === referenceLines(after)) return [];
  return [{ heading: "Changed", place: "reference.md", text: "documentation", verdict: "patch" }];
}

function wordsOf(surface: Surface): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (place: string, shape: Shape | undefined): void => {
    for (const { members } of shape?.objects ?? [])
      for (const [name, member] of members) {
        // Alternatives with a member of one name may each say something about it.
        const here = `${place}.${name}`;
        words.set(here, [words.get(here) ?? "", member.words].sort().join("\n").trim());
        walk(here, member.shape);
      }
    for (const items of shape?.lists ?? []) walk(`${place}[]`, items);
  };
  for (const [name, { words: text, shape }] of surface.exports) {
    words.set(name, text);
    if (shape !== undefined && !isFailure(shape)) walk(name, shape);
  }
  for (const [name, { words: text }] of surface.methods) words.set(`${name}()`, text);
  for (const [line, { words: text }] of surface.raw) words.set(line, text);
  return words;
}

function referenceLines({ files }: GeneratedPackage): string {
  const [, text] = [...files].find(([file]) => file.endsWith("/reference.md")) ?? [];
  return (text ?? "").split("\n").sort().join("\n");
}
