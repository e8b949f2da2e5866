import type { Bytes } from "./encodings.js";

/** What of a request counts for who is asking. */
export interface ReceivedRequest {
  readonly method: string;
  readonly headers: Headers;
  /** The path with its query, as sent. */
  readonly target: string;
  /** The host that the request came to, with its port where that is not the usual one. */
  readonly host: string;
  /** The bytes of the body, empty where there was none. */
  readonly body: Bytes;
}

/** Takes what counts from a request. In-process there is no header `Host`; the URL has it then. */
export function receivedRequest({ method, headers, url }: Request, body: Bytes): ReceivedRequest {
  const { pathname, search, host } = new URL(url);
  return { method, headers, target: pathname + search, host: headers.get("host") ?? host, body };
}

/** Whether a request of this method covers its body in what it signs. */
export function hasSignedBody(method: string): boolean {
  return ["POST", "PUT", "PATCH"].includes(method);
}
