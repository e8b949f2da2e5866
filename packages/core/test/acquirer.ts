import type { ApiCall, Fetch, TokError } from "../src/index.ts";
import { readMleOptions } from "../src/jwe.ts";
import {
  type AuthenticationScheme,
  ClientRuntime,
  type Operation,
  type OutgoingRequest,
} from "../src/runtime.ts";
import { facts, privateKeyOf, publicPem, request, requestKey, response, responseKey } from "./encrypted.ts";
import { open, seal } from "./seal.ts";

/** A third invented provider: its messages may be encrypted, some have to be. */

const common = {
  formats: { json: "application/json" },
  parameters: [],
  errors: { code: [["reason"]], message: [["message"]], requestId: [["id"]] },
  secrets: ["number"],
} as const;

const responses = {
  200: { body: { type: "object" } },
  204: {},
  400: { body: { type: "object" } },
} as const;

const id = { in: "path", wire: "id", name: "id", required: true } as const;

export const operations = {
  pay: {
    ...common,
    name: "payments.create",
    method: "POST",
    path: "/payments",
    body: "optional",
    encrypt: { request: "optional", response: "optional" },
    responses,
    recovery: {
      given: ["reference", "id"],
      advice: "payments.undo with the same reference.id takes it back",
    },
  },
  repeat: {
    ...common,
    name: "payments.repeat",
    method: "POST",
    path: "/repeats",
    body: "required",
    encrypt: { request: "optional", response: "optional" },
    responses,
    idempotencyHeader: "request-id",
  },
  tokenize: {
    ...common,
    name: "tokenize",
    method: "POST",
    path: "/tokens",
    body: "required",
    encrypt: { request: "mandatory", response: "optional" },
    responses,
  },
  note: { ...common, name: "notes.create", method: "POST", path: "/notes", body: "required", responses },
  get: {
    ...common,
    name: "cards.get",
    method: "GET",
    path: "/cards/{id}",
    parameters: [id],
    encrypt: { response: "optional" },
    responses,
  },
  unmask: {
    ...common,
    name: "cards.unmask",
    method: "GET",
    path: "/cards/{id}",
    parameters: [id],
    accept: "application/jose",
    unmasks: true,
    encrypt: { response: "optional" },
    responses: { ...responses, 200: { body: { type: "object", required: ["number"] } } },
  },
} as const satisfies Record<string, Operation>;

/** One attempt as it was sent. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: string;
}

type Give = (sent: Sent, nth: number) => Response | Promise<Response>;
type Call = (input?: unknown, options?: unknown) => ApiCall<unknown, unknown, TokError>;
type RawCall = (
  path: string,
  init?: object,
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/** A client of that provider, what was signed and sent, and the raw client. `give` answers the nth request, from 1 on. */
export function acquirer(
  give: Give,
  options: object = {},
  noEncryption?: string,
): {
  readonly sent: Sent[];
  readonly signed: OutgoingRequest[];
  readonly call: Readonly<Record<keyof typeof operations, Call>>;
  readonly http: Readonly<Record<"GET" | "POST", RawCall>>;
} {
  const sent: Sent[] = [];
  const signed: OutgoingRequest[] = [];
  const fetch: Fetch = async (url, { method = "", headers, body }) => {
    const bytes = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
    const one = { url, method, headers: new Headers(headers), bytes };
    sent.push(one);
    return give(one, sent.length);
  };
  const scheme: AuthenticationScheme = () => ({
    headers: ["x-signature"],
    secrets: [],
    noEncryption,
    sign: (outgoing) => {
      signed.push(outgoing);
      return { "x-signature": "s" };
    },
  });
  const runtime = new ClientRuntime(
    {
      environments: { sandbox: "https://acquirer.test" },
      encryption: { ...facts, read: readMleOptions },
      operations,
    },
    { environment: "sandbox", fetch, ...options },
    scheme,
  );
  const call = (operation: Operation): Call => {
    return (input, settings) => runtime.call(operation, input, settings);
  };
  return {
    sent,
    signed,
    call: {
      pay: call(operations.pay),
      repeat: call(operations.repeat),
      tokenize: call(operations.tokenize),
      note: call(operations.note),
      get: call(operations.get),
      unmask: call(operations.unmask),
    },
    // Over paths that no type describes, as programs without types call it.
    http: runtime.http() as unknown as Record<"GET" | "POST", RawCall>,
  };
}

export const allKeys = { requestKey, responseKeys: [responseKey], unmaskKeys: [responseKey] };

/** A message for the client, as text. */
export function sealed(content: unknown, changes: object = {}): string {
  const header = { alg: "RSA-OAEP-256", enc: "A256GCM", kid: response.kid, ...changes };
  return seal({ publicKey: publicPem(response.pkcs8), header, content: JSON.stringify(content) });
}

export function sealedAnswer(status: number, content: unknown, changes: object = {}): Response {
  return Response.json({ encryptedResponse: sealed(content, changes) }, { status });
}

/** What the provider reads in a request, and the header of the message that it came in. */
export function opened({ bytes }: Sent): { readonly body: unknown; readonly header: unknown } {
  const { encryptedRequest, ...others } = JSON.parse(bytes);
  if (Object.keys(others).length > 0) throw new Error("has other members beside the message");
  const { header, content } = open(encryptedRequest, privateKeyOf(request.pkcs8));
  return { body: JSON.parse(content), header: JSON.parse(header) };
}
