import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { x } from "tinyexec";
import { z } from "zod";
import { foldAll } from "../public-names/fold-all.ts";
import { readPreRelease } from "./pre-release.ts";

/**
 * Makes versions and change logs of what the changesets say, and each package's record of public names that of its new
 * version. The lockfile has no version of ours. Gives what `changeset version` said.
 *
 * @throws what it says where it fails
 */
export async function versionPackages(root: string, args: readonly string[]): Promise<string> {
  const restore = readPreRelease(root)?.mode === "exit" ? await privatePackages(root) : [];
  const { exitCode, stdout, stderr } = await x("changeset", ["version", ...args], {
    nodeOptions: { cwd: root },
  });
  if (exitCode !== 0) throw new Error(`changeset version failed:\n${stdout}${stderr}`);
  for (const one of restore) one();
  foldAll(root);
  return stdout + stderr;
}

/** What puts private packages back: `changeset version` gives them a version where pre-releases end. */
async function privatePackages(root: string): Promise<(() => void)[]> {
  const { stdout } = await x("pnpm", ["list", "--recursive", "--depth=-1", "--json"], {
    nodeOptions: { cwd: root },
  });
  return z
    .array(z.object({ path: z.string(), private: z.boolean() }))
    .parse(JSON.parse(stdout))
    .filter((one) => one.private)
    .map(({ path }) => {
      const manifest = join(path, "package.json");
      const log = join(path, "CHANGELOG.md");
      const text = readFileSync(manifest, "utf8");
      const hadLog = existsSync(log);
      return () => {
        if (readFileSync(manifest, "utf8") !== text) writeFileSync(manifest, text);
        if (!hadLog) rmSync(log, { force: true });
      };
    });
}
