import { type Output, x } from "tinyexec";
import { withoutSecrets } from "./quote.ts";

/** Who commits: GitHub shows this address as its own workflows. */
const committer = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com",
};

const gitMs = 120_000;

/** What git refused to do. */
export class GitError extends Error {
  override readonly name = "GitError" as const;
}

/** A clone that branches are made in. Only what talks to the remote gets the token. */
export class Repository {
  readonly #root: string;
  readonly #token: string;
  readonly #serverUrl: string;

  constructor(root: string, { token, serverUrl }: { readonly token: string; readonly serverUrl: string }) {
    this.#root = root;
    this.#token = token;
    this.#serverUrl = serverUrl;
  }

  /**
   * The branch that is checked out and its last commit.
   *
   * @throws {GitError} where there is none, or where something is not committed: it would be lost
   */
  async start(): Promise<{ branch: string; commit: string }> {
    const changed = await this.#git(["status", "--porcelain"]);
    if (changed !== "")
      throw new GitError(`There are changes that are not committed. Commit them first:\n${changed}`);
    const { exitCode, stdout } = await this.#run(["symbolic-ref", "--quiet", "--short", "HEAD"]);
    if (exitCode !== 0) throw new GitError("No branch is checked out. Check out the one that changes go to.");
    return { branch: stdout.trim(), commit: await this.#git(["rev-parse", "HEAD"]) };
  }

  /** Leaves the branch, so that commits go to none. */
  async leaveBranch(): Promise<void> {
    await this.#git(["switch", "--quiet", "--detach"]);
  }

  /** Forgets all that was written and committed since a commit, and stands on it, or on a branch. */
  async returnTo({ branch, commit }: { branch?: string; commit: string }): Promise<void> {
    await this.#git(["reset", "--quiet", "--hard", commit]);
    await this.#git(["clean", "--quiet", "-fd"]);
    if (branch !== undefined) await this.#git(["switch", "--quiet", branch]);
  }

  /** Commits all that was written. Gives the files that are new or changed; none means no commit. */
  async commitAll(message: string): Promise<string[]> {
    await this.#git(["add", "--all"]);
    if ((await this.#run(["diff", "--cached", "--quiet"])).exitCode === 0) return [];
    await this.#git(["-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message]);
    const files = await this.#git(["diff", "--name-only", "--diff-filter=d", "-z", "HEAD~1", "HEAD"]);
    return files.split("\0").filter((file) => file !== "");
  }

  /** The last commit of a branch of the remote, and whether we made it; undefined where there is no such branch. */
  async remoteTip(branch: string): Promise<{ commit: string; isOurs: boolean } | undefined> {
    const [commit] = (await this.#remote(["ls-remote", "origin", `refs/heads/${branch}`])).split(/\s/);
    if (commit === undefined || commit === "") return undefined;
    // A whole clone stays one; a shallow one, as workflows have it, need not become whole.
    const isShallow = (await this.#git(["rev-parse", "--is-shallow-repository"])) === "true";
    const depth = isShallow ? ["--depth=1"] : [];
    await this.#remote(["fetch", "--quiet", "--no-tags", ...depth, "origin", `refs/heads/${branch}`]);
    const email = await this.#git(["log", "-1", "--format=%ce", commit]);
    return { commit, isOurs: email === committer.email };
  }

  /** Pushes what is checked out, unless the branch there has another last commit than the one that was seen. */
  async push(branch: string, seen: string | undefined): Promise<void> {
    const lease = `--force-with-lease=refs/heads/${branch}:${seen ?? ""}`;
    await this.#remote(["push", "--quiet", lease, "origin", `HEAD:refs/heads/${branch}`]);
  }

  /** In the environment, so that neither the arguments nor a file of the clone hold the token. */
  #remote(args: readonly string[]): Promise<string> {
    return this.#git(args, {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `http.${this.#serverUrl}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${this.#basic()}`,
    });
  }

  async #git(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { exitCode, stdout, stderr } = await this.#run(args, env);
    if (exitCode === 0) return stdout.trim();
    const said = withoutSecrets(stderr.trim(), [this.#token, this.#basic()]);
    throw new GitError(`git ${args.find((arg) => !/^-|=/.test(arg)) ?? ""} failed: ${said}`);
  }

  async #run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Output> {
    return await x("git", [...args], {
      timeout: gitMs,
      nodeOptions: { cwd: this.#root, env: { ...withoutToken, ...identity, ...env } },
    });
  }

  #basic(): string {
    return Buffer.from(`x-access-token:${this.#token}`).toString("base64");
  }
}

/** Takes the token out of the environment of a command. */
export const withoutToken = { GITHUB_TOKEN: undefined, GH_TOKEN: undefined };

const identity = {
  GIT_AUTHOR_NAME: committer.name,
  GIT_AUTHOR_EMAIL: committer.email,
  GIT_COMMITTER_NAME: committer.name,
  GIT_COMMITTER_EMAIL: committer.email,
  GIT_TERMINAL_PROMPT: "0",
};
