import type { Deadline } from "./deadline.js";

/** The answer is longer than the caller allows. */
export class BodyTooLarge extends Error {
  /** Bytes read before giving up. */
  readonly length: number;
  constructor(length: number) {
    super("body too large");
    this.length = length;
  }
}

/** What a user's `fetch` gave cannot be read as an answer. */
export class UnusableResponse extends Error {}

/**
 * Checks what `fetch` gave, which is a user's function at times: an answer that was read already, or the stream of
 * another library, must not look like a broken connection.
 */
export function readable(response: Response): Response {
  const usable =
    typeof response === "object" &&
    response !== null &&
    (response.type === "opaqueredirect" || isStatus(response.status)) &&
    typeof response.headers?.get === "function" &&
    response.bodyUsed !== true &&
    (response.body === null || response.body === undefined || typeof response.body.getReader === "function");
  if (usable) return response;
  throw new UnusableResponse("fetch gave no response that can be read");
}

function isStatus(status: unknown): boolean {
  return typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599;
}

/** Lets go of an answer that nobody waits for any more, so that its connection is freed. */
export async function discard(pending: Promise<Response> | undefined): Promise<void> {
  try {
    await (await pending)?.body?.cancel();
  } catch {
    // There may be no answer, or nothing in it to let go.
  }
}

/** Reads a body to its last byte under the deadline, counting what comes out of decompression. */
export async function readBody(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      if (done) break;
      length += value.byteLength;
      if (length > maxBytes) throw new BodyTooLarge(length);
      chunks.push(value);
    }
  } catch (error) {
    // Already failing: how the stream takes it changes nothing.
    void Promise.resolve()
      .then(() => reader.cancel())
      .catch(() => {});
    throw error;
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
