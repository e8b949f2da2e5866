import type { IncomingMessage } from "node:http";
import type { Answer, Loopback } from "./testing.ts";

interface Thread {
  readonly number: number;
  readonly title: string;
  body: string;
  state: "open" | "closed";
  merged_at: string | null;
  readonly labels: readonly string[];
  readonly head: string;
  /** The last commit of the branch, where a test needs it. */
  headSha: string;
  readonly base: string;
  readonly comments: string[];
}

/** GitHub refuses longer ones. */
const longestText = 65_536;

/** The part of GitHub's REST API that is asked for, with what it was told. Issues and pull requests share numbers. */
export class FakeGitHub {
  readonly threads: Thread[] = [];
  /** What was written: method, path and body. */
  readonly writes: { readonly call: string; readonly body: Readonly<Record<string, unknown>> }[] = [];
  readonly authorizations: Set<string | undefined> = new Set();
  /** Answers in the place of a call, such as `POST /pulls`; with `late` the call is carried out first. */
  broken: { readonly call: string; readonly status: number; readonly late?: boolean } | undefined;
  readonly apiUrl: string;

  constructor(loopback: Loopback) {
    this.apiUrl = `${loopback.url}/api`;
    loopback.page("api/*", (request, body) => this.#answer(request, body));
  }

  get issues(): readonly Thread[] {
    return this.threads.filter(({ head }) => head === "");
  }

  get pulls(): readonly Thread[] {
    return this.threads.filter(({ head }) => head !== "");
  }

  #answer({ method = "", url = "", headers }: IncomingMessage, text: string): Answer {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    const path = pathname.replace("/api/repos/acme-corp/tok", "");
    this.authorizations.add(headers.authorization);
    const body: Record<string, unknown> = text === "" ? {} : JSON.parse(text);
    const call = `${method} ${path}`;
    if (method !== "GET") this.writes.push({ call, body });
    const { broken } = this;
    if (broken?.call === call && broken.late !== true) return refusal(broken.status);
    if (String(body["body"] ?? "").length > longestText) return refusal(422);
    const answer = this.#carryOut(method, path, searchParams, body);
    return broken?.call === call ? refusal(broken.status) : answer;
  }

  #carryOut(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Answer {
    const [, kind = "", number = "", what] = path.split("/");
    const thread = this.threads.find((each) => String(each.number) === number);
    const wanted = query.get("state") ?? "open";
    const newestFirst = this.threads.toReversed().filter(({ state }) => wanted === "all" || state === wanted);
    if (what === "comments" && thread !== undefined) {
      if (method === "GET")
        return json(
          200,
          thread.comments.map((text) => ({ body: text })),
        );
      thread.comments.push(String(body["body"]));
      return json(201, {});
    }
    if (method === "PATCH" && thread !== undefined) {
      thread.body = String(body["body"]);
      return json(200, thread);
    }
    if (method === "POST") return json(201, this.#open(body));
    if (kind === "pulls") {
      const branch = (query.get("head") ?? "").replace("acme-corp:", "");
      const pulls = newestFirst.filter(({ head }) => head === branch);
      return json(
        200,
        pulls.map((each) => ({ ...each, head: { ref: each.head, sha: each.headSha } })),
      );
    }
    const labelled = newestFirst.filter(({ labels }) => labels.includes(query.get("labels") ?? ""));
    return json(200, labelled);
  }

  #open({ title, body, head = "", base = "", labels = [] }: Record<string, unknown>): Thread {
    const thread: Thread = {
      number: this.threads.length + 1,
      title: String(title),
      body: String(body),
      state: "open",
      merged_at: null,
      labels: Array.isArray(labels) ? labels.map(String) : [],
      head: String(head),
      headSha: "",
      base: String(base),
      comments: [],
    };
    this.threads.push(thread);
    return thread;
  }
}

function json(status: number, value: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

function refusal(status: number): Answer {
  return json(status, { message: "Something is wrong" });
}
