import type { Judgement } from "./judgement.ts";
import { bumpFor } from "./version-rule.ts";

/** What a changeset is about. */
export interface ChangedPackage {
  readonly name: string;
  /** The version that stands in its package.json. */
  readonly version: string;
  /** The first line, in a user's words. */
  readonly title: string;
}

/** The text of a changeset file, or undefined where users notice nothing. */
export function changesetText(
  { verdict, changes }: Judgement,
  { name, version, title }: ChangedPackage,
): string | undefined {
  if (verdict === "none") return undefined;
  const sections = (["Added", "Changed", "Removed"] as const).flatMap((heading) => {
    const lines = changes.filter((change) => change.heading === heading);
    if (lines.length === 0) return [];
    return [`### ${heading}\n\n${lines.map(({ text }) => `- ${text}\n`).join("")}`];
  });
  const breaks =
    verdict === "major" && version.startsWith("0.")
      ? ["Code that was written for the version before may not compile.\n"]
      : [];
  const head = `---\n${JSON.stringify(name)}: ${bumpFor(verdict, version)}\n---\n`;
  return [head, `${title}\n`, ...breaks, ...sections].join("\n");
}
