import { setTimeout } from "node:timers/promises";
import { DocumentError } from "../generate/document-error.ts";
import { fetchAddress } from "../spec-update/fetch-address.ts";
import { follow, readUpTo } from "../spec-update/fetch-answer.ts";
import type { Content } from "./content-fingerprint.ts";

/** How addresses are asked. */
export interface Fetching {
  /**
   * Time for one address, to the last byte, redirects included.
   * @default 30_000
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
  /**
   * The largest content that is read, after decompression.
   * @default 4_194_304
   */
  readonly maxBytes?: number | undefined;
  /** Waits before an address is asked once more. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** What came from an address: its content, that it is no more, or why nothing can be said. */
export type Fetched =
  | { readonly content: Content }
  | { readonly gone: number }
  | { readonly problem: string; readonly isPassing: boolean };

/** No page that people read is larger, and to take one apart costs more than to fetch it. */
const largestPage = 4 * 1024 * 1024;

const pauseMs = 5_000;
const headers = {
  accept: "text/html, application/json, text/*;q=0.9, */*;q=0.5",
  "user-agent": "tok-spec-watch",
};

/**
 * Asks an address, and once more after a pause where the trouble may pass: no connection, no answer in time,
 * status 429 or one from 500 on. Never throws for what is on the other side.
 */
export async function fetchPage(address: string, fetching: Fetching = {}): Promise<Fetched> {
  const first = await attempt(address, fetching);
  if (!("problem" in first) || !first.isPassing) return first;
  await (fetching.pause ?? setTimeout)(pauseMs);
  return attempt(address, fetching);
}

async function attempt(
  address: string,
  { timeoutMs = 30_000, maxBytes = largestPage }: Fetching,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await get(address, signal, maxBytes);
  } catch (error) {
    if (error instanceof DocumentError) return { problem: error.message, isPassing: false };
    if (signal.aborted) return { problem: `no answer within ${timeoutMs / 1000} seconds`, isPassing: true };
    return { problem: `no connection (${codeOf(error)})`, isPassing: true };
  }
}

async function get(address: string, signal: AbortSignal, maxBytes: number): Promise<Fetched> {
  const response = await follow(fetchAddress(address), { signal, headers });
  const { status } = response;
  if (status === 200) return read(response, maxBytes);
  await response.body?.cancel();
  if (status === 404 || status === 410) return { gone: status };
  return { problem: `status ${status}`, isPassing: status === 429 || status >= 500 };
}

async function read(response: Response, maxBytes: number): Promise<Fetched> {
  const bytes = await readUpTo(response, maxBytes);
  if (bytes === undefined) return { problem: `larger than ${maxBytes} bytes`, isPassing: false };
  const [mediaType = "", ...parameters] = (response.headers.get("content-type") ?? "").split(";");
  const charset = /charset=["']?([\w-]+)/i.exec(parameters.join(";"))?.[1] ?? "";
  return { content: { bytes, mediaType: mediaType.trim().toLowerCase(), charset } };
}

/** The code of the innermost error; `fetch` wraps it. Messages can quote what was sent and are left out. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.cause instanceof Error) return codeOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
