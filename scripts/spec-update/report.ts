import pc from "picocolors";
import type { UpdateOutcome } from "./update.ts";

/** What an update has done, for the person who started it. */
export function report(provider: string, { state, judgement, files, remarks }: UpdateOutcome): string {
  if (state === "nothing to do" || judgement === undefined)
    return `${pc.bold(provider)}: nothing to do, the document is the one that stands in specs/${provider}, and nothing else of it changed since the last commit.`;
  const { verdict, changes } = judgement;
  const lines = [`${pc.bold(provider)}: ${verdict === "none" ? "nothing changes for users" : verdict}`];
  for (const heading of ["Added", "Changed", "Removed"] as const) {
    const found = changes.filter((change) => change.heading === heading);
    if (found.length > 0) lines.push(`\n${pc.bold(heading)}`, ...found.map(({ text }) => `  ${text}`));
  }
  const written = state === "tried" ? "Would be written, or removed" : "Written, or removed";
  if (files.length > 0) lines.push(`\n${pc.bold(written)}`, ...files.map((file) => `  ${file}`));
  if (remarks.length > 0)
    lines.push(`\n${pc.bold("To look at")}`, ...remarks.map((remark) => pc.yellow(`  ${remark}`)));
  lines.push(
    "",
    state === "tried"
      ? "Nothing was written: this was a dry run. Type-check and tests have not run."
      : files.length === 0
        ? "All files are as they have to be."
        : "Next: read git diff, then npm test, then commit.",
  );
  return lines.join("\n");
}
