import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GitHub, PullRequest } from "./github.ts";
import { type Plan, type Proposal, proposalOf } from "./plan.ts";
import { quotedOutput } from "./quote.ts";
import { GitError, type Repository } from "./repository.ts";
import { runSpecUpdate } from "./run-spec-update.ts";
import { tell } from "./tell.ts";
import { failureNotice, foreignNotice, type Notice, proposalNotice } from "./texts.ts";
import { readRecords, writeRecords } from "./watched-file.ts";

/** What a pull request is made with. */
export interface ProposalTools {
  readonly root: string;
  readonly github: GitHub;
  readonly repository: Repository;
  /** Where readers find the repository. */
  readonly repositoryUrl: string;
  /** The command that takes a new document; provider and address follow. */
  readonly specUpdate: readonly string[];
  readonly secrets: readonly string[];
  /** Where the branch starts, and where changes go. */
  readonly start: { readonly branch: string; readonly commit: string };
}

/**
 * Opens a pull request from the branch of a provider, or brings the open one up to date. A document that cannot be
 * taken becomes an issue, and the pages are still recorded. What is proposed already, or was closed by a person, is
 * left alone, and so is a branch to which others have added commits.
 *
 * @throws {GitHubError} {@link GitError} where one of them refuses; the next run does what is missing
 */
export async function propose(plan: Plan, tools: ProposalTools): Promise<string> {
  const { provider, proposal } = plan;
  const { github, repository, start } = tools;
  if (proposal === undefined) return "nothing to propose";
  const branch = `spec-update/${provider}`;
  const before = await github.pullRequests(branch);
  const said = saidBefore(before, proposal);
  if (said !== undefined) return said;
  const tip = await repository.remoteTip(branch);
  const open = before.find(({ state }) => state === "open");
  const isMerged = before.some(({ state, head }) => state === "merged" && head === tip?.commit);
  if (tip !== undefined && !tip.isOurs && !isMerged)
    return leaveAlone(github, branch, open, provider, proposal);
  await repository.returnTo({ commit: start.commit });
  const failure = await takeDocument(plan, tools);
  const left = failure === undefined ? proposal : proposalOf(provider, undefined, proposal.records);
  if (left === undefined) return failure ?? "";
  const also = failure === undefined ? "" : `${failure}; `;
  const saidOfLeft = saidBefore(before, left);
  if (saidOfLeft !== undefined) return also + saidOfLeft;
  const notice = await commit(plan, left, branch, tools);
  await repository.push(branch, tip?.commit);
  if (open === undefined)
    return `${also}pull request #${await github.openPullRequest(notice, branch, start.branch)} opened`;
  await github.updatePullRequest(open.number, notice);
  return `${also}pull request #${open.number} brought up to date`;
}

function saidBefore(pullRequests: readonly PullRequest[], { marker }: Proposal): string | undefined {
  const same = pullRequests.find(({ state, body }) => state !== "merged" && body.includes(marker));
  if (same === undefined) return undefined;
  const since = same.state === "closed" ? ", and a person has closed it" : "";
  return `pull request #${same.number} proposes it already${since}`;
}

async function leaveAlone(
  github: GitHub,
  branch: string,
  open: PullRequest | undefined,
  provider: string,
  proposal: Proposal,
): Promise<string> {
  if (open === undefined)
    throw new GitError(
      `The branch ${branch} holds commits of others and has no pull request. Merge or delete it.`,
    );
  const comments = await github.commentsOn(open.number);
  if (comments.some((text) => text.includes(proposal.marker)))
    return `pull request #${open.number} holds commits of others and was commented on before`;
  await github.comment(open.number, foreignNotice(provider, proposal));
  return `pull request #${open.number} holds commits of others: commented on`;
}

/** Gives what was done instead where the new document cannot be taken; nothing of it is left then. */
async function takeDocument({ provider, proposal }: Plan, tools: ProposalTools): Promise<string | undefined> {
  const document = proposal?.document;
  if (document === undefined) return undefined;
  const { root, specUpdate, repository, start, secrets, github } = tools;
  const { ok, output } = await runSpecUpdate(specUpdate, { root, provider, address: document.address });
  if (ok) return undefined;
  await repository.returnTo({ commit: start.commit });
  const quoted = quotedOutput(output, { root, secrets });
  return tell(github, [document], () => failureNotice(provider, document, quoted));
}

async function commit(
  { provider, findings }: Plan,
  proposal: Proposal,
  branch: string,
  { root, repository, repositoryUrl }: ProposalTools,
): Promise<Notice> {
  const { document, records } = proposal;
  const watched = new Set(findings.map(({ address }) => address));
  const kept = [...readRecords(root, provider)].filter(([address]) => watched.has(address));
  const taken = document === undefined ? [] : [[document.address, document.record] as const];
  writeRecords(root, provider, new Map([...kept, ...records, ...taken]));
  const files = await repository.commitAll(proposalNotice(provider, proposal, []).title);
  const changesets = files
    .filter((file) => /^\.changeset\/[^/]+\.md$/.test(file))
    .map((file) => ({
      file,
      text: readFileSync(join(root, file), "utf8"),
      address: `${repositoryUrl}/blob/${branch}/${file}`,
    }));
  return proposalNotice(provider, proposal, changesets);
}
