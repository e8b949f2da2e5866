import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest } from "../release/packages.ts";
import type { GitHub } from "../spec-watch/github.ts";
import { GitError, type Repository } from "../spec-watch/repository.ts";
import type { Notice } from "../spec-watch/texts.ts";

/** The branch that the versions are proposed from. Nothing else uses it. */
export const branch = "release/versions";

/** GitHub refuses longer ones. */
const longestBody = 60_000;

export interface ProposalTools {
  readonly root: string;
  readonly github: GitHub;
  readonly repository: Repository;
  /** Where the versions go, such as `main`. */
  readonly base: string;
}

/**
 * Commits what `pnpm version-packages` has written, and opens a pull request with it, or brings the open one up to
 * date. Says what was done.
 *
 * @throws {GitError} where nothing was written, where a person has added commits to the branch, or git refuses
 * @throws {GitHubError} where GitHub refuses
 */
export async function proposeVersions({ root, github, repository, base }: ProposalTools): Promise<string> {
  await repository.leaveBranch();
  const files = await repository.commitAll("release: raise the versions that changesets ask for");
  if (files.length === 0)
    throw new GitError(
      "pnpm version-packages has written nothing. Which changesets wait? Run it here to see.",
    );
  const tip = await repository.remoteTip(branch);
  if (tip !== undefined && !tip.isOurs)
    throw new GitError(
      `The branch ${branch} holds commits of others. Merge it, or delete it and run this again.`,
    );
  const open = (await github.pullRequests(branch)).find(({ state }) => state === "open");
  const notice = versionsNotice(root, files);
  await repository.push(branch, tip?.commit);
  if (open === undefined) return `pull request #${await github.openPullRequest(notice, branch, base)} opened`;
  await github.updatePullRequest(open.number, notice);
  return `pull request #${open.number} brought up to date`;
}

/** What the pull request says: the newest part of each change log that was written. */
function versionsNotice(root: string, files: readonly string[]): Notice {
  const released = files
    .filter((file) => /^packages\/[^/]+\/CHANGELOG\.md$/.test(file))
    .map((file) => dirname(file))
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => {
      const { name, version } = readManifest(readFileSync(join(root, folder, "package.json"), "utf8"));
      const log = readFileSync(join(root, folder, "CHANGELOG.md"), "utf8");
      return { id: `${name}@${version}`, changes: newest(log) };
    });
  const body = [
    "Merging this publishes the versions below. Until then, each further changeset on main changes them.",
    "A pull request of a workflow starts no checks by itself: approve their run where GitHub offers that, or close and reopen it.",
    ...released.map(({ id, changes }) => `## ${id}\n\n${changes}`),
  ].join("\n\n");
  return {
    title: `Release ${released.map(({ id }) => id).join(", ") || "versions"}`.slice(0, 200),
    body:
      body.length > longestBody
        ? `${body.slice(0, longestBody)}…\n\nThe rest stands in the change logs.`
        : body,
  };
}

/** The part of a change log below its first version. */
function newest(log: string): string {
  const [, section = ""] = log.split(/^## .*$/m);
  return section.replace(/^### /gm, "#### ").trim();
}
