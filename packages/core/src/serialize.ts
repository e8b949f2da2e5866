import createClient from "openapi-fetch";
import { type Codec, UnencodableValue } from "./codec.js";
import { ConfigError } from "./errors/config-error.js";
import type { Operation } from "./operation.js";
import { fillPath } from "./path.js";
import { writeQuery } from "./query.js";

/** The values of a call, sorted by where they go; names as on the wire. */
export interface CallValues {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Checked and in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The path template where it is not that of the operation. */
  readonly template?: string;
}

/** A request without its signature: what every attempt of a call has in common. */
export interface Draft {
  /** Exactly the URL that `fetch` will put on the wire, so that a signature can cover it. */
  readonly href: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Path, query, headers and body of a request, put together by openapi-fetch. It is given a `Request` that keeps
 * what it is told and a `fetch` that hands it back: a real `Request` could be sent only once, and would fix the
 * bytes before they are encrypted and signed.
 */
export type Serializer = (operation: Operation, values: CallValues, codec: Codec) => Promise<Draft>;

class PlainRequest {
  readonly url: string;
  readonly init: { readonly body?: unknown; readonly headers: Headers };
  /** Kept from openapi-fetch, which hands out no data for HEAD: the data are this request. */
  readonly method = undefined;

  constructor(url: string, init: { readonly body?: unknown; readonly headers: Headers }) {
    this.url = url;
    this.init = init;
  }
}

export function createSerializer(baseUrl: string): Serializer {
  // openapi-fetch wants the standard types. It only constructs the request, passes it to `fetch`, and takes
  // status, headers and body of what comes back, which is all that the two stand-ins have.
  const openapi = createClient<Record<string, never>>({
    baseUrl,
    Request: PlainRequest as never,
    fetch: ((request: PlainRequest) =>
      Promise.resolve({ ok: true, status: 200, headers: noHeaders, body: request })) as never,
  });
  const request: (method: string, path: string, init: object) => Promise<{ data?: unknown }> =
    openapi.request as never;

  return async (operation, values, codec) => {
    const { data } = await request(operation.method.toLowerCase(), values.template ?? operation.path, {
      params: { path: values.path, query: values.query },
      headers: values.headers,
      body: values.body,
      parseAs: "stream",
      pathSerializer: (template: string, given: Record<string, unknown>) =>
        fillPath(template, given, operation.name),
      querySerializer: (given: Record<string, unknown>) =>
        writeQuery(given, operation.parameters, operation.name),
      bodySerializer: (body: unknown) => encodeBody(body, operation, codec),
    });
    // `data` is the body of the stand-in answer: the request itself.
    const { url, init } = data as PlainRequest;
    return {
      href: new URL(url).href,
      headers: Object.fromEntries(init.headers),
      // `encode` makes a buffer of its own; Node's types leave open which kind.
      body:
        typeof init.body === "string"
          ? (new TextEncoder().encode(init.body) as Uint8Array<ArrayBuffer>)
          : undefined,
    };
  };
}

const noHeaders = { get: () => null };

function encodeBody(body: unknown, operation: Operation, codec: Codec): string {
  try {
    return codec.encode(body, operation.bodySchema);
  } catch (error) {
    // A codec's message names the place; any other message may come from the value's own code and quote it.
    const reason = error instanceof UnencodableValue ? `: ${error.message}` : "";
    throw new ConfigError({
      code: "unencodable_body",
      message: `${operation.name}: the body cannot be written as ${codec.format}${reason}. Nothing was sent.`,
      operation: operation.name,
    });
  }
}
