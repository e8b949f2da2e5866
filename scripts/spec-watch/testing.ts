/** What tests of the watch share: pages and GitHub's API on loopback, and a clone with its remote. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** An answer of the server; without `status` it is 200. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

type Handler = (request: IncomingMessage, body: string) => Answer | undefined;

/** A server on loopback. What has no answer is 404; a handler that gives none leaves the request open. */
export class Loopback {
  readonly #server: Server;
  readonly #handlers = new Map<string, Handler>();
  /** Method and path of all requests. */
  readonly seen: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error)); // only tests throw
    });
  }

  static async start(): Promise<Loopback> {
    const loopback = new Loopback();
    await new Promise<void>((resolve) => loopback.#server.listen(0, "127.0.0.1", resolve));
    return loopback;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo; // it listens on a port
    return `http://127.0.0.1:${port}`;
  }

  /** What a path answers from now on; the address of the path. */
  page(path: string, answer: Answer | Handler): string {
    this.#handlers.set(path, typeof answer === "function" ? answer : () => answer);
    return this.url + path;
  }

  /** Forgets its pages and what was asked. */
  clear(): void {
    this.#handlers.clear();
    this.seen.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
    const { pathname } = new URL(request.url ?? "/", this.url);
    this.seen.push(`${request.method} ${pathname}`);
    const handler = this.#handlers.get(pathname) ?? this.#handlers.get(`${pathname.split("/")[1]}/*`);
    const answer =
      handler === undefined ? { status: 404 } : handler(request, Buffer.concat(chunks).toString());
    if (answer === undefined) return;
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
  }
}

/** A page of a provider: long enough, and with what changes from day to day around its text. */
export function htmlPage(text: string, { stars = 1 } = {}): Answer {
  const filler = "The token stands for the card. ".repeat(12);
  return {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!doctype html><html><head><title>${stars}</title><script>let seen = ${stars};</script></head><body>
<nav>${stars} stars</nav><main class="v${stars}"><p>${filler}</p>${" ".repeat(stars)}<p>${text}</p></main>
<!-- build ${stars} --></body></html>`,
  };
}

/** A git remote, and a clone of it with one provider, as a workflow has it. */
export class Clone {
  readonly folder: string = mkdtempSync(join(tmpdir(), "tok-watch-"));
  readonly root: string = join(this.folder, "clone");
  readonly remote: string = join(this.folder, "remote.git");

  /** A clone with files, or a copy of one, which is there sooner. */
  constructor(from: Readonly<Record<string, string>> | Clone) {
    if (from instanceof Clone) {
      cpSync(from.folder, this.folder, { recursive: true });
      this.git("remote", "set-url", "origin", this.remote);
      return;
    }
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", this.remote]);
    mkdirSync(this.root);
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("remote", "add", "origin", this.remote);
    for (const [file, text] of Object.entries(from)) this.write(file, text);
    this.commitAndPush("start");
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  git(...args: string[]): string {
    const identity = ["-c", "user.name=Person", "-c", "user.email=person@example.com"];
    return execFileSync("git", [...identity, ...args], { cwd: this.root, encoding: "utf8", stdio: "pipe" });
  }

  commitAndPush(message: string, branch = "main"): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
    this.git("push", "--quiet", "origin", `HEAD:${branch}`);
  }

  /** The branches of the remote. */
  branches(): string[] {
    return this.#atRemote("for-each-ref", "--format=%(refname:short)", "refs/heads")
      .split("\n")
      .filter(Boolean);
  }

  /** A file as the remote has it on a branch. */
  pushed(branch: string, file: string): string {
    return this.#atRemote("show", `${branch}:${file}`);
  }

  /** The commits of a branch that `main` has not, the newest first. */
  commits(branch: string): string[] {
    return this.#atRemote("log", "--format=%H %s", `main..${branch}`).split("\n").filter(Boolean);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #atRemote(...args: string[]): string {
    return execFileSync("git", args, { cwd: this.remote, encoding: "utf8", stdio: "pipe" });
  }
}
