import { request } from "@octokit/request";
import { withoutSecrets } from "./quote.ts";
import type { Notice } from "./texts.ts";

/** Where a repository is, and the token that may write to it. */
export interface GitHubAccess {
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly token: string;
}

export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  /** Its body and its comments. */
  readonly texts: readonly string[];
}

export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "merged" | "closed";
  readonly body: string;
  /** The last commit of its branch; of one that is not open, as it was then. */
  readonly head: string;
}

/** An answer of GitHub that is no success, or none at all. */
export class GitHubError extends Error {
  override readonly name = "GitHubError" as const;
}

/** Marks our issues, so that they are found among all others. */
const label = "spec-watch";
const requestMs = 30_000;
/** Of issues that have the same title, the newest ones are read. */
const mostIssues = 5;
const mostComments = 1_000;
const perPage = 100;

/** The few calls of GitHub's REST API that are needed here. Each is sent once; every failure is a `GitHubError`. */
export class GitHub {
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #token: string;
  readonly #request: typeof request;

  constructor({ apiUrl, owner, repo, token }: GitHubAccess) {
    this.#place = { owner, repo };
    this.#token = token;
    this.#request = request.defaults({
      baseUrl: apiUrl,
      headers: { authorization: `Bearer ${token}`, "user-agent": "tok-spec-watch" },
      request: {
        fetch: (url: string, init: RequestInit) =>
          fetch(url, { ...init, signal: AbortSignal.timeout(requestMs) }),
      },
    });
  }

  /** Our issues with a title, the newest first. */
  async issues(title: string): Promise<Issue[]> {
    const query = { ...this.#place, labels: label, state: "all", per_page: perPage } as const;
    const { data } = await this.#told(
      "read the issues",
      this.#request("GET /repos/{owner}/{repo}/issues", query),
    );
    const ours = data.filter((issue) => issue.title === title && issue.pull_request === undefined);
    const found: Issue[] = [];
    for (const { number, state, body } of ours.slice(0, mostIssues))
      found.push({
        number,
        isOpen: state === "open",
        texts: [body ?? "", ...(await this.#comments(number))],
      });
    return found;
  }

  async openIssue({ title, body }: Notice): Promise<number> {
    const call = this.#request("POST /repos/{owner}/{repo}/issues", {
      ...this.#place,
      title,
      body,
      labels: [label],
    });
    return (await this.#told("open an issue", call)).data.number;
  }

  /** Comments on an issue or a pull request. */
  async comment(number: number, body: string): Promise<void> {
    const call = this.#request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      ...this.#place,
      issue_number: number,
      body,
    });
    await this.#told(`comment on #${number}`, call);
  }

  /** The pull requests from a branch, the newest first. */
  async pullRequests(branch: string): Promise<PullRequest[]> {
    const head = `${this.#place.owner}:${branch}`;
    const query = { ...this.#place, head, state: "all", per_page: perPage } as const;
    const call = this.#request("GET /repos/{owner}/{repo}/pulls", query);
    const { data } = await this.#told("read the pull requests", call);
    return data.map(({ number, state, merged_at, body, head: { sha } }) => ({
      number,
      state: state === "open" ? "open" : merged_at === null ? "closed" : "merged",
      body: body ?? "",
      head: sha,
    }));
  }

  /** The comments on a pull request or an issue, the oldest first. */
  async #comments(number: number): Promise<string[]> {
    const found: string[] = [];
    for (let page = 1; found.length < mostComments; page += 1) {
      const call = this.#request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...this.#place,
        issue_number: number,
        per_page: perPage,
        page,
      });
      const { data } = await this.#told(`read the comments on #${number}`, call);
      found.push(...data.map(({ body }) => body ?? ""));
      if (data.length < perPage) break;
    }
    return found;
  }

  /** What was said on a pull request after it was opened. */
  commentsOn(number: number): Promise<string[]> {
    return this.#comments(number);
  }

  async openPullRequest({ title, body }: Notice, branch: string, base: string): Promise<number> {
    const call = this.#request("POST /repos/{owner}/{repo}/pulls", {
      ...this.#place,
      title,
      body,
      head: branch,
      base,
    });
    return (await this.#told("open a pull request", call)).data.number;
  }

  async updatePullRequest(number: number, { title, body }: Notice): Promise<void> {
    const call = this.#request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
      ...this.#place,
      pull_number: number,
      title,
      body,
    });
    await this.#told(`update #${number}`, call);
  }

  async #told<T>(what: string, call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (cause) {
      throw new GitHubError(withoutSecrets(`GitHub did not ${what}: ${reasonOf(cause)}`, [this.#token]));
    }
  }
}

/** The error itself is not passed on: it holds the request. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  // Without an answer the library speaks of status 500.
  if ("response" in error && error.response !== undefined && "status" in error)
    return `status ${error.status}, ${error.message.slice(0, 300)}`;
  return `no answer (${error.message.slice(0, 300)})`;
}
