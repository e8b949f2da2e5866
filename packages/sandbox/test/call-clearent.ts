import type { Sandbox } from "../src/index.ts";

export const ORIGIN = "https://gateway-sb.clearent.net";
export const VISA = "11000383833939381111";
export const MASTERCARD = "1100000000000000015";

/** What a test changes about a call that would otherwise succeed. */
export interface CallChanges {
  method?: string;
  customer?: string;
  path?: string;
  /** Null removes a header that the call would have. */
  headers?: Record<string, string | null>;
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown;
}

/** Calls the tokens of cust_1 with a good key, unless told otherwise. */
export async function callClearent(sandbox: Sandbox, changes: CallChanges = {}): Promise<Response> {
  const {
    method = "GET",
    customer = "cust_1",
    path = `/rest/v2/customers/${customer}/tokens`,
    body,
  } = changes;
  const headers = new Headers({ "api-key": sandbox.credentials.clearent.apiKey });
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
  // A plain text body would bring a content type along; bytes do not.
  const bytes = body === undefined ? null : new TextEncoder().encode(asText(body));
  return sandbox.fetch(ORIGIN + path, { method, headers, body: bytes });
}

function asText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** The tokens of an answer in the default form. */
export async function tokensOf(response: Response | Promise<Response>): Promise<Record<string, unknown>[]> {
  // The room answers JSON of this form, or the test fails on reading it.
  const body = (await (await response).json()) as {
    payload: { "customer-tokens": { token: Record<string, unknown>[] } };
  };
  return body.payload["customer-tokens"].token;
}

/** The error of an answer in the default form. */
export async function errorOf(response: Response): Promise<Record<string, string>> {
  // As above.
  const body = (await response.json()) as { payload: { error: Record<string, string> } };
  return body.payload.error;
}

/** A token that is not attached to anyone at the start. */
export function newToken(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    "customer-key": "cust_1",
    "token-id": "1100000000000001111",
    "exp-date": "0131",
    "card-type": "VISA",
    "last-four-digits": "1111",
    ...changes,
  };
}
