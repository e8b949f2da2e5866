import { createHmac } from "node:crypto";
import type { Sandbox } from "../src/index.ts";

export const ORIGIN = "https://example.chargeover.com";
export const LIST = "/api/v3/tokenized";

/** What a test changes about a call that would otherwise succeed. */
export interface CallChanges {
  method?: string;
  /** After the list's own path. */
  path?: string;
  /** Null removes a header that the call would have. */
  headers?: Record<string, string | null>;
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown;
}

/** The envelope of an answer. */
export interface Envelope {
  code: number;
  status: string;
  message: string;
  details?: object;
  response: unknown;
}

/** Lists the tokens with good credentials, unless told otherwise. */
export async function callChargeover(sandbox: Sandbox, changes: CallChanges = {}): Promise<Response> {
  const { method = "GET", path = "", body } = changes;
  const { publicKey, privateKey } = sandbox.credentials.chargeover;
  const headers = new Headers({ authorization: basic(publicKey, privateKey) });
  if (body !== undefined) {
    headers.set("content-type", "application/json");
  }
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) {
      headers.delete(name);
    } else {
      headers.set(name, value);
    }
  }
  const text = typeof body === "string" ? body : JSON.stringify(body);
  // A plain text body would bring a content type along; bytes do not.
  const bytes = body === undefined ? null : new TextEncoder().encode(text);
  return sandbox.fetch(ORIGIN + LIST + path, { method, headers, body: bytes });
}

export function basic(publicKey: string, privateKey: string): string {
  return `Basic ${Buffer.from(`${publicKey}:${privateKey}`, "utf8").toString("base64")}`;
}

/** The envelope of an answer. */
export async function envelopeOf(response: Response | Promise<Response>): Promise<Envelope> {
  // The room answers JSON of this form, or the test fails on reading it.
  return (await (await response).json()) as Envelope;
}

/** The tokens of a list. */
export async function tokensOf(response: Response | Promise<Response>): Promise<Record<string, unknown>[]> {
  // As above.
  return (await envelopeOf(response)).response as Record<string, unknown>[];
}

/** The ids of the tokens of a list. */
export async function idsOf(response: Response | Promise<Response>): Promise<unknown[]> {
  return (await tokensOf(response)).map((token) => token["tokenized_id"]);
}

/** The message of a signature, put together from the facts with nothing of the room. */
export interface Signing {
  publicKey: string;
  privateKey: string;
  /** As signed, so in lower case unless that is the mistake. */
  url: string;
  nonce?: string;
  timestamp?: string;
  body?: string;
}

/** The message that these parts make. */
export function messageOf({
  publicKey,
  url,
  nonce = "a1b2c3d4",
  timestamp = "1700000000",
  body = "",
}: Signing) {
  return `${publicKey}||${url}||${nonce}||${timestamp}||${body}`;
}

export function hmacHex(key: string, message: string): string {
  return createHmac("sha256", key).update(message, "utf8").digest("hex");
}

/** A whole Authorization header; `signature` replaces the right one. */
export function signed(parts: Signing, signature?: string): string {
  const { publicKey, privateKey, nonce = "a1b2c3d4", timestamp = "1700000000" } = parts;
  return (
    `ChargeOver co_public_key="${publicKey}" co_nonce="${nonce}" co_timestamp="${timestamp}" ` +
    `co_signature_method="HMAC-SHA256" co_version="1.0" ` +
    `co_signature="${signature ?? hmacHex(privateKey, messageOf(parts))}"`
  );
}
