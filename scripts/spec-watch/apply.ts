import { type GitHub, GitHubError } from "./github.ts";
import type { Plan } from "./plan.ts";
import { type ProposalTools, propose } from "./propose.ts";
import { GitError } from "./repository.ts";
import { tell } from "./tell.ts";
import { pagesNotice } from "./texts.ts";

/** What was done about a provider, or why it could not be. */
export interface Deed {
  readonly provider: string;
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Carries out plans: issues first, since they need no clone, then pull requests. Where one fails the others go on,
 * and the next run does what is missing.
 */
export async function apply(plans: readonly Plan[], tools: Omit<ProposalTools, "start">): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const plan of plans)
    if (plan.changedPages.length > 0)
      deeds.push(await deed(plan.provider, () => tellOfPages(plan, tools.github)));
  const proposing = plans.filter(({ proposal }) => proposal !== undefined);
  if (proposing.length > 0) deeds.push(...(await proposeAll(proposing, tools)));
  return deeds;
}

function tellOfPages(plan: Plan, github: GitHub): Promise<string> {
  return tell(github, plan.changedPages, (pages) => pagesNotice(plan, pages));
}

async function proposeAll(plans: readonly Plan[], tools: Omit<ProposalTools, "start">): Promise<Deed[]> {
  const { repository } = tools;
  const deeds: Deed[] = [];
  const whole = await deed("all providers", async () => {
    const start = await repository.start();
    try {
      await repository.leaveBranch();
      for (const plan of plans)
        deeds.push(await deed(plan.provider, () => propose(plan, { ...tools, start })));
    } finally {
      await repository.returnTo(start);
    }
    return "";
  });
  return whole.ok ? deeds : [...deeds, whole];
}

async function deed(provider: string, act: () => Promise<string>): Promise<Deed> {
  try {
    return { provider, ok: true, text: await act() };
  } catch (error) {
    if (error instanceof GitHubError || error instanceof GitError)
      return { provider, ok: false, text: error.message };
    throw error;
  }
}
