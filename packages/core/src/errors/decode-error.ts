import { brand, hasBrand } from "./brand.js";
import { type Failure, TokError } from "./tok-error.js";

/** What arrived instead of a readable answer; the text itself is never shown. */
export interface Received {
  /** HTTP status. */
  readonly status: number;
  /** In lower case and without parameters, where the answer names one. */
  readonly mediaType: string | undefined;
  /** Bytes read, after decompression. */
  readonly length: number;
}

/**
 * The provider answered, and the answer is not what the operation documents. A write behind it has probably
 * happened: `outcome` is `unknown`.
 *
 * Codes: `unexpected_media_type` (an HTML page with status 200, say), `malformed` (not valid JSON, or not in
 * the character set it names), `unexpected_shape`, `empty` (no body where one is documented), `too_large` (over
 * `maxResponseBytes`).
 */
export class DecodeError extends TokError {
  static {
    brand(this.prototype, "DecodeError");
  }

  static override is(value: unknown): value is DecodeError {
    return hasBrand(value, "DecodeError");
  }

  declare readonly code: "unexpected_media_type" | "malformed" | "unexpected_shape" | "empty" | "too_large";
  declare readonly status: undefined;
  /** Status, media type and length of what arrived. */
  readonly received: Received;

  constructor(failure: Failure & { readonly code: DecodeError["code"]; readonly received: Received }) {
    super(failure);
    this.received = failure.received;
  }

  override get name(): "DecodeError" {
    return "DecodeError";
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), received: this.received };
  }
}
