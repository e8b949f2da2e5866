import { afterEach, beforeEach, vi } from "vitest";
import type { Fetch } from "../src/index.ts";
import { VaultClient, vaultKey } from "./vault.ts";

/** One attempt as `fetch` was asked to send it. */
export interface Attempt {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Outcome = Response | Error;

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** What undici throws when the answer does not come. */
export function lostAnswer(): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("read"), { code: "ECONNRESET" }) });
}

/** A client whose `fetch` plays the outcomes in order, and what it was asked to send. */
export function answering(
  outcomes: readonly Outcome[],
  options: object = {},
): { client: VaultClient; attempts: Attempt[] } {
  const attempts: Attempt[] = [];
  const fetch: Fetch = async (url, { method = "", headers, body }) => {
    const sent = body instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(body)) : undefined;
    attempts.push({ url, method, headers: Object.fromEntries(new Headers(headers)), body: sent });
    const outcome = outcomes[attempts.length - 1];
    if (outcome === undefined) throw new Error("more attempts than outcomes");
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const hooks = {
    // The client starts to wait right after this; the next turn of the event loop finds its timer.
    onRetry: ({ delayMs }: { delayMs: number }) => {
      setImmediate(() => void vi.advanceTimersByTimeAsync(delayMs));
    },
  };
  const common = { auth: { apiKey: vaultKey }, environment: "sandbox", fetch, hooks };
  return { client: new VaultClient({ ...common, ...options }), attempts };
}

/** Waits between attempts take no time in this file's tests. */
export function withoutWaiting(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** The error of a call, for looking at; fails when the call succeeds. */
export async function errorOf(call: PromiseLike<unknown>): Promise<Record<string, unknown> & Error> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error as Record<string, unknown> & Error; // members are read by name
    throw new Error("rejected with something that is no error");
  }
  throw new Error("the call succeeded");
}
