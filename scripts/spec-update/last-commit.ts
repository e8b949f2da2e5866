import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Writes a folder as the last commit has it below `into`, by the names that it has there. Gives false where no
 * commit has it, or where there is no git.
 */
export async function writeCommitted(root: string, folder: string, into: string): Promise<boolean> {
  const files = await committedFiles(root, folder);
  for (const file of files) {
    const content = await git(root, ["cat-file", "blob", `HEAD:./${file}`]);
    if (content === undefined) return false;
    const path = join(into, relative(folder, file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return files.length > 0;
}

/** The files of a folder that the last commit has, from the root on. */
export async function committedFiles(root: string, folder: string): Promise<string[]> {
  const listing = await git(root, ["ls-tree", "-r", "-z", "--name-only", "HEAD", `${folder}/`]);
  return listing?.toString("utf8").split("\0").filter(Boolean) ?? [];
}

/** Whether a file or a folder is not what the last commit has, new files in it included. */
export async function isChangedSinceCommit(root: string, path: string): Promise<boolean> {
  const status = await git(root, ["status", "--porcelain", "--untracked-files=all", "--", path]);
  return status !== undefined && status.length > 0;
}

async function git(root: string, args: readonly string[]): Promise<Buffer | undefined> {
  try {
    const options = { cwd: root, encoding: "buffer", maxBuffer: 256 * 1024 * 1024 } as const;
    return (await run("git", [...args], options)).stdout;
  } catch {
    return undefined;
  }
}
