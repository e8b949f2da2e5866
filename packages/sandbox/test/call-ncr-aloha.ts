import type { Sandbox } from "../src/index.ts";

export const ORIGIN = "https://api.alohaonline.swenglabs.ncr.com";
export const WITH_PAYMENT = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
export const WITHOUT_PAYMENT = "82c6fdcb-534f-415a-9e28-87be989e461f";
export const ACCOUNT = "b7e0c4d2-1f63-4a8b-9c25-e8d1703f6a94";
export const MODEL = "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1";
export const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
export const SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/";
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The worked request of 498 bytes. */
export const WORKED_XML =
  `<CustomerCreditCardTokenHeader xmlns:i="${INSTANCE}" xmlns="${MODEL}"><CardHolderName i:nil="true"/>` +
  "<CardToken>201:4444000011112222</CardToken><CardType>MasterCard</CardType>" +
  "<CustomerId>0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30</CustomerId><ExpirationDate>2031-11-01</ExpirationDate>" +
  "<MaskedCardNumber>555555******4444</MaskedCardNumber><ProviderType>ConnectedPayments</ProviderType>" +
  "</CustomerCreditCardTokenHeader>";

/** What a test changes about a call that would otherwise succeed. */
export interface CallChanges {
  method?: string;
  path?: string;
  /** Null removes a header that the call would have. */
  headers?: Record<string, string | null>;
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown;
}

/** Calls the saved payment of the customer that has one, with good credentials, unless told otherwise. */
export async function callAloha(sandbox: Sandbox, changes: CallChanges = {}): Promise<Response> {
  const { method = "GET", path = `/v1/Customers/${WITH_PAYMENT}/Payments`, body } = changes;
  const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
  const headers = new Headers({
    authorization: basic(username, password),
    "x-api-companycode": companyCode,
  });
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
  return sandbox.fetch(ORIGIN + path, { method, headers, body: bytes });
}

/** Sends a token, as JSON unless it is text, which is XML. */
export function putToken(sandbox: Sandbox, body: unknown, headers: Record<string, string | null> = {}) {
  const type = typeof body === "string" ? "application/xml" : "application/json";
  const path = "/v1/Customers/Payment/Token";
  return callAloha(sandbox, { method: "PUT", path, body, headers: { "content-type": type, ...headers } });
}

/** Reads from below a customer. */
export function getBelow(sandbox: Sandbox, customer: string, call: string, accept?: string) {
  const headers = accept === undefined ? {} : { accept };
  return callAloha(sandbox, { path: `/v1/Customers/${customer}/${call}`, headers });
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

/** A good body in JSON. */
export function newHeader(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    CustomerId: WITH_PAYMENT,
    ProviderType: 2,
    MaskedCardNumber: "555555******4444",
    ExpirationDate: "2031-11-01",
    CardToken: "201:4444000011112222",
    CardType: 6,
    CardHolderName: null,
    ...changes,
  };
}

/** The worked request with one element replaced by other text. */
export function xmlWith(name: string, replacement: string): string {
  return WORKED_XML.replace(new RegExp(`<${name}[ >].*</${name}>|<${name}[^>]*/>`), replacement);
}

/** The body of an error in its usual form. */
export async function httpError(
  response: Response,
): Promise<{ Message: string; ModelState?: Record<string, string[]> }> {
  // The room answers JSON of this form, or the test fails on reading it.
  return (await response.json()) as { Message: string; ModelState?: Record<string, string[]> };
}
