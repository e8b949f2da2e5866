import { mediaTypeOf } from "./decode.js";
import type { Received } from "./errors/decode-error.js";
import type { Trail } from "./trail.js";

/** What a `DecodeError` tells of an answer. */
export function receivedOf(response: Response, length: number, trail: Trail): Received {
  const mediaType = mediaTypeOf(response.headers.get("content-type"));
  return {
    status: response.status,
    mediaType: mediaType === undefined ? undefined : trail.redactor().prose(mediaType),
    length,
  };
}
