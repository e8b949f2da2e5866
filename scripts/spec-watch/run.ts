import { knownProviders } from "../generate/known-providers.ts";
import { apply } from "./apply.ts";
import type { Fetching } from "./fetch-page.ts";
import { GitHub } from "./github.ts";
import { look, type Sights } from "./look.ts";
import { type Plan, planOf } from "./plan.ts";
import { recordPages } from "./record-pages.ts";
import { annotation, intentions, report } from "./report.ts";
import { Repository } from "./repository.ts";
import { specUpdateCommand } from "./run-spec-update.ts";
import { recordsFile } from "./watched-file.ts";

/** What a run is given. All but the files below `root` comes in here. */
export interface Run {
  readonly root: string;
  /** None means all. */
  readonly providers: readonly string[];
  readonly mode: "look" | "record" | "apply";
  /** The variables that GitHub sets for a workflow. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `2026-01-31`. */
  readonly today: string;
  readonly print: (line: string) => void;
  readonly fetching?: Fetching;
  readonly specUpdate?: readonly string[];
}

/** What stands in the way of a run, and what to do about it. */
export class RunError extends Error {
  override readonly name = "RunError" as const;
}

/**
 * Looks at everything that is watched and says what changed, records it, or does something about it. Gives the exit
 * code: 1 where nothing could be read, or something could not be done.
 *
 * @throws {RunError} {@link DocumentError}
 */
export async function run({ root, mode, env, today, print, ...given }: Run): Promise<number> {
  const providers = chosen(root, given.providers, mode);
  // Before anything is fetched: a run that can do nothing in the end should not start.
  const tools = mode === "apply" ? toolsOf(root, env, given.specUpdate ?? specUpdateCommand) : undefined;
  const sights = await Promise.all(providers.map((provider) => look(root, provider, given.fetching ?? {})));
  const plans = sights.map((each) => planOf(each, today));
  print(report(plans));
  const isWorkflow = env["GITHUB_ACTIONS"] === "true";
  const unreadable = plans.flatMap(({ provider, findings }) =>
    findings.flatMap(({ state, address, detail }) =>
      state === "unreadable" ? [`${provider}: ${address} could not be read: ${detail}`] : [],
    ),
  );
  if (isWorkflow) for (const text of unreadable) print(annotation("warning", text));
  const count = plans.flatMap(({ findings }) => findings).length;
  if (mode === "record") return recordAll(root, sights, today, print);
  const deeds = tools === undefined ? [] : await apply(plans, tools);
  for (const { provider, ok, text } of deeds)
    print(ok || !isWorkflow ? `${provider}: ${text}` : annotation("error", `${provider}: ${text}`));
  if (mode === "look") showIntentions(plans, print);
  if (count > 0 && unreadable.length === count) {
    print("Nothing could be read. Is there a way from this machine to the addresses?");
    return 1;
  }
  return deeds.every(({ ok }) => ok) ? 0 : 1;
}

function chosen(root: string, given: readonly string[], mode: Run["mode"]): readonly string[] {
  const known = knownProviders(root);
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RunError(`There is no specs/${unknown}. Known providers: ${known.join(", ")}.`);
  if (given.length > 0) return [...new Set(given)];
  if (mode === "record")
    throw new RunError(
      "--record says that a person has read the pages: name the providers whose pages were read.",
    );
  return known;
}

function toolsOf(root: string, env: Run["env"], specUpdate: readonly string[]) {
  const token = env["GITHUB_TOKEN"] ?? "";
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (token === "" || owner === "" || repo === "")
    throw new RunError(
      "--apply is for the workflow: it needs GITHUB_REPOSITORY (owner/name) and GITHUB_TOKEN in the environment.",
    );
  const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
  const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const github = new GitHub({ apiUrl, owner, repo, token });
  const repository = new Repository(root, { token, serverUrl });
  const repositoryUrl = `${serverUrl}/${owner}/${repo}`;
  return { root, github, repository, repositoryUrl, specUpdate, secrets: [token] };
}

function showIntentions(plans: readonly Plan[], print: Run["print"]): void {
  const lines = intentions(plans);
  if (lines.length === 0) return;
  print("\nWith --apply the workflow opens:");
  for (const line of lines) print(`  ${line}`);
}

function recordAll(root: string, sights: readonly Sights[], today: string, print: Run["print"]): number {
  const whole = sights.map((each) => {
    const { count, isWhole } = recordPages(root, each, today);
    print(`${each.provider}: ${count} recorded in ${recordsFile(each.provider)}`);
    return isWhole;
  });
  if (whole.every(Boolean)) return 0;
  print(
    "What could not be read keeps the record that it has. A page that is gone leaves watch in source.yaml.",
  );
  return 1;
}
