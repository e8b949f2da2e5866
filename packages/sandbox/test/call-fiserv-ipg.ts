import { createHmac, randomUUID } from "node:crypto";
import { createSandbox, type FiservIpgRoomOptions, type Sandbox } from "../src/index.ts";

export const ORIGIN = "https://cert.api.firstdata.com";
export const BASE = "/gateway/v2";
export const NOW = 1767225600000;
/** Tokens at the start. */
export const FIRST = "1751905117310026";
export const SECOND = "9877hkhk68688888ffgh";

/** What a test changes about a call that would otherwise be let in. */
export interface CallChanges {
  method?: string;
  path?: string;
  /** Sent as it is when it is text or bytes, else as JSON. */
  body?: unknown;
  /** Null removes a header that the call would have. */
  headers?: Record<string, string | null>;
  /** What is signed in the place of the body that is sent. */
  signedBody?: string;
}

export function newSandbox(options: FiservIpgRoomOptions = {}): Sandbox {
  return createSandbox({ clock: () => NOW, "fiserv-ipg": options });
}

/** The signature of a message in the encoding that the documents for EMEA have. */
export function rawSignature(secret: string, message: string | Uint8Array): string {
  return createHmac("sha256", secret).update(message).digest("base64");
}

/** The signature of a message in the encoding of the vendor's libraries. */
export function hexSignature(secret: string, message: string | Uint8Array): string {
  return Buffer.from(createHmac("sha256", secret).update(message).digest("hex")).toString("base64");
}

/** Calls with good credentials and a signature that fits, unless told otherwise. */
export function callFiserv(sandbox: Sandbox, changes: CallChanges = {}): Promise<Response> {
  const { method = "POST", path = "/payment-tokens", body } = changes;
  const { apiKey, apiSecret } = sandbox.credentials["fiserv-ipg"];
  const bytes = bytesOf(body);
  const headers = new Headers({
    "api-key": apiKey,
    "client-request-id": randomUUID(),
    timestamp: String(NOW),
    ...(bytes && { "content-type": "application/json" }),
  });
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) {
      headers.delete(name);
    } else {
      headers.set(name, value);
    }
  }
  const parts = ["api-key", "client-request-id", "timestamp"].map((name) => headers.get(name) ?? "");
  if (!Object.hasOwn(changes.headers ?? {}, "message-signature")) {
    const signed = changes.signedBody ?? bytes ?? "";
    const message = Buffer.concat([Buffer.from(parts.join("")), Buffer.from(signed)]);
    headers.set("message-signature", rawSignature(apiSecret, message));
  }
  return sandbox.fetch(ORIGIN + BASE + path, { method, headers, body: bytes ? Buffer.from(bytes) : null });
}

/** Reads or deletes one token. */
export function callToken(sandbox: Sandbox, method: "GET" | "DELETE", value: string, query = "") {
  return callFiserv(sandbox, { method, path: `/payment-tokens/${encodeURIComponent(value)}${query}` });
}

/** The JSON object of an answer. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  // The room answers with a JSON object, or the test fails on what is in it.
  return (await response.json()) as Record<string, unknown>;
}

/** The error of an answer in the form of the gateway. */
export async function errorOf(response: Response): Promise<GatewayError> {
  const { error } = (await response.json()) as { error: GatewayError };
  return error;
}

export interface GatewayError {
  code?: string;
  message: string;
  details?: { field: string; message: string }[];
}

/** A good body that makes a token of a card. */
export function newToken(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requestType: "PaymentCardPaymentTokenizationRequest",
    paymentCard: { number: "4111111111111111", expiryDate: { month: "09", year: "31" } },
    createToken: {},
    ...changes,
  };
}

/** A good body that changes tokens, by default both of the start. */
export function newUpdate(...updates: Record<string, unknown>[]): Record<string, unknown> {
  const paymentCard = { number: "5555555555554444", expiryDate: { month: "11", year: "32" } };
  const items = updates.length > 0 ? updates : [{ value: FIRST }, { value: SECOND }];
  return {
    requestType: "PaymentCardPaymentTokenUpdateRequest",
    paymentTokens: items.map((item) => ({ paymentCard, ...item })),
  };
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) {
    return body;
  }
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}
