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

/** Reads a body to its last byte under the deadline, counting what comes out of decompression. */
export async function readBody(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array();
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
    reader.cancel().catch(() => {}); // already failing: how the stream takes it changes nothing
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
