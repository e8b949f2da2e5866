import { fiservIpg } from "../src/auth/fiserv-ipg.ts";
import type { ApiCall, Fetch, TokError } from "../src/index.ts";
import { type AuthenticationScheme, ClientRuntime, type Operation } from "../src/runtime.ts";
import { jsonAnswer } from "./answering.ts";

/** A second invented provider: its requests are signed, its batches may half-succeed, its bodies are closed. */

const common = {
  formats: { json: "application/json" },
  errors: {
    code: [
      ["error", "code"],
      ["errors", "0", "code"],
    ],
    message: [["error", "message"]],
    details: [
      { at: ["error", "details"], field: [["field"]], message: [["message"]] },
      { at: ["errors"], code: [["code"]], message: [["message"], ["detail"], ["title"]] },
    ],
    requestId: [["trace"]],
    refused: [{ at: ["status"], in: ["FAILED"] }],
  },
  secrets: ["number", "value"],
  idempotencyHeader: "client-request-id",
} as const;

const success = { 200: { body: { type: "object" } }, "4XX": { body: { type: "object" } } } as const;

export const operations = {
  create: {
    ...common,
    name: "tokens.create",
    method: "POST",
    path: "/tokens",
    parameters: [],
    body: "required",
    closedBody: {
      by: "kind",
      kinds: {
        card: {
          members: {
            kind: "any",
            card: { members: { number: "any", expiry: { members: { month: "any", year: "any" } } } },
            notes: { items: { members: { text: "any" } } },
            free: "any",
          },
        },
        order: { members: { kind: "any", order: "any" } },
      },
    },
    responses: success,
  },
  update: {
    ...common,
    name: "tokens.update",
    method: "PATCH",
    path: "/tokens",
    parameters: [],
    body: "required",
    responses: {
      ...success,
      200: {
        body: {
          type: "object",
          read: [
            { at: ["errors"], as: "list-in", member: "details" },
            { at: ["errors"], as: "array-of-one" },
          ],
        },
      },
    },
    value: { at: [], type: "object", proof: { status: "string" } },
    partial: { at: ["status"], in: ["PARTIAL"], failures: ["errors"] },
  },
  get: {
    ...common,
    name: "tokens.get",
    method: "GET",
    path: "/tokens/{token-id}",
    parameters: [{ in: "path", wire: "token-id", name: "tokenId", required: true }],
    responses: success,
  },
  delete: {
    ...common,
    name: "tokens.delete",
    method: "DELETE",
    path: "/tokens/{token-id}",
    parameters: [{ in: "path", wire: "token-id", name: "tokenId", required: true }],
    responses: success,
  },
} as const satisfies Record<string, Operation>;

/** One attempt as it was sent. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly bytes: string;
}

type Give = (sent: Sent, nth: number) => Response | Promise<Response>;
type Call = (input?: unknown, options?: unknown) => ApiCall<unknown, unknown, TokError>;
type RawCall = (
  path: string,
  init?: object,
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

export const apiKey = "test-api-key-0123456789ABCDEF";
export const apiSecret = "test-api-secret-fedcba9876543210";

/** A client of that provider, what it sent, and the raw client. `give` answers the nth request, from 1 on. */
export function gateway(
  give: Give,
  options: object = {},
  scheme: AuthenticationScheme = fiservIpg(),
): {
  readonly sent: Sent[];
  readonly call: Readonly<Record<keyof typeof operations, Call>>;
  readonly http: Readonly<Record<"GET" | "POST" | "PATCH" | "DELETE", RawCall>>;
} {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, { method = "", headers, body }) => {
    const bytes = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
    const one = { url, method, headers: new Headers(headers), bytes };
    sent.push(one);
    return give(one, sent.length);
  };
  const runtime = new ClientRuntime(
    {
      environments: { sandbox: "https://gateway.test/v2" },
      headerOptions: {
        region: { header: "Region", values: ["north", "south-america"] },
        channel: { header: "X-Channel" },
      },
      operations,
    },
    { auth: { apiKey, apiSecret }, environment: "sandbox", fetch, ...options },
    scheme,
  );
  const call = (operation: Operation): Call => {
    return (input, settings) => runtime.call(operation, input, settings);
  };
  return {
    sent,
    call: {
      create: call(operations.create),
      update: call(operations.update),
      get: call(operations.get),
      delete: call(operations.delete),
    },
    // Over paths that no type describes, as programs without types call it.
    http: runtime.http() as unknown as Record<"GET" | "POST" | "PATCH" | "DELETE", RawCall>,
  };
}

/** A body that the first operation takes, with a test number of the card schemes. */
export const cardBody = { kind: "card", card: { number: "4111111111111111" } };

/** The answer may be lost: nobody knows, and the next attempt may follow at once. */
export function unavailable(): Response {
  return jsonAnswer(503, {}, { "retry-after": "0" });
}
