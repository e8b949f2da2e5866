import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import parse from "@changesets/parse";

/** What a changeset says of the packages that it names. */
export interface Changeset {
  readonly file: string;
  readonly summary: string;
  readonly bumps: ReadonlyMap<string, "major" | "minor" | "patch" | "none">;
}

/**
 * Reads the changesets of the repository; those that a pre-release has taken up already count as well.
 *
 * @throws an `Error` that names a file which is no changeset
 */
export function readChangesets(root: string): Changeset[] {
  const folder = join(root, ".changeset");
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files
    .filter((file) => file.endsWith(".md") && file !== "README.md" && !file.startsWith("."))
    .map((file) => {
      try {
        const { summary, releases } = parse(readFileSync(join(folder, file), "utf8"));
        return { file, summary, bumps: new Map(releases.map(({ name, type }) => [name, type])) };
      } catch (cause) {
        throw new Error(`.changeset/${file} is no changeset. Write it with pnpm changeset.`, { cause });
      }
    });
}
