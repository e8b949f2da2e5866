import type { Codec } from "./codec.js";
import type { BodyFacts } from "./operation.js";
import { readTolerantly } from "./tolerant-reading.js";

/** Why an answer is not what its operation documents; the message is safe to show. */
export interface Problem {
  readonly code: "unexpected_media_type" | "malformed" | "unexpected_shape" | "empty";
  readonly message: string;
}

export interface Decoded {
  /** The decoded value, if it could be decoded, whatever its shape. */
  readonly body?: unknown;
  readonly problem?: Problem;
  /** What arrived instead of a decodable value: for the raw client, never for a message. */
  readonly text?: string | undefined;
}

/** `application/json` of `Application/JSON; charset=utf-8`; undefined when the header is absent. */
export function mediaTypeOf(contentType: string | null): string | undefined {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() || undefined;
}

/**
 * Decodes an answer by what came, not by what was asked for, and holds it against what the operation documents
 * for its status. Without facts any shape will do.
 */
export function decodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
  facts: BodyFacts | undefined,
  codecs: readonly Codec[],
): Decoded {
  if (bytes.byteLength === 0) {
    return facts === undefined
      ? {}
      : { problem: { code: "empty", message: "it has no body where one is documented" } };
  }
  const text = decodeText(bytes, contentType);
  const mediaType = mediaTypeOf(contentType);
  const codec = mediaType === undefined ? codecs[0] : codecs.find((one) => one.reads(mediaType));
  if (codec === undefined) {
    return {
      text,
      problem: { code: "unexpected_media_type", message: "its media type is not one that this client reads" },
    };
  }
  if (text === undefined) {
    return { problem: { code: "malformed", message: "it is not valid text in its character set" } };
  }
  let body: unknown;
  try {
    body = readTolerantly(codec.decode(text), facts?.read);
  } catch {
    // Without a cause: the parser's own message quotes the text.
    return { text, problem: { code: "malformed", message: `it is not readable as ${codec.format}` } };
  }
  const message = facts === undefined ? undefined : mismatch(body, facts);
  return message === undefined ? { body } : { body, problem: { code: "unexpected_shape", message } };
}

/** How a decoded answer strays from what is documented; undefined when it does not. */
function mismatch(body: unknown, facts: BodyFacts): string | undefined {
  if (!hasType(body, facts.type)) return `it is of type ${typeOf(body)}, not ${facts.type}`;
  const absent = facts.required?.find(
    (name) => !(typeof body === "object" && body !== null && Object.hasOwn(body, name)),
  );
  return absent === undefined ? undefined : `it has no ${JSON.stringify(absent)}`;
}

/** Whether a decoded value is of a documented type. */
export function hasType(value: unknown, type: BodyFacts["type"] | undefined): boolean {
  return type === undefined || type === "any" || type === typeOf(value);
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function decodeText(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): string | undefined {
  const charset = /;\s*charset="?([^\s";]+)"?/i.exec(contentType ?? "")?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown character set, or bytes that do not belong to it
  }
}
