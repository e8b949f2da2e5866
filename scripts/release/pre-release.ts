import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const preReleaseSchema = z.object({ mode: z.string(), tag: z.string(), changesets: z.array(z.string()) });

/** What changesets notes of a pre-release, from `pnpm changeset pre enter` until the versions after `pre exit`. */
export type PreRelease = Readonly<z.infer<typeof preReleaseSchema>>;

/** The pre-release that is going on in a repository. */
export function readPreRelease(root: string): PreRelease | undefined {
  const file = join(root, ".changeset/pre.json");
  return existsSync(file) ? preReleaseSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
