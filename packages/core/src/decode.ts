import { type Format, UnreadableText } from "./codec.js";
import type { BodyFacts } from "./operation.js";
import { readTolerantly } from "./tolerant-reading.js";
import { isUuid } from "./uuid.js";

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

/** What is known of a body before it is decoded. */
export interface ExpectedBody {
  readonly contentType: string | null;
  /** What the operation documents; without it any shape will do. */
  readonly facts: BodyFacts | undefined;
  /** The formats that the client reads. */
  readonly formats: readonly Format[];
}

/**
 * Decodes an answer by what came, not by what was asked for, and holds it against what the operation documents
 * for its status.
 */
export async function decodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  { contentType, facts, formats }: ExpectedBody,
): Promise<Decoded> {
  if (bytes.byteLength === 0) {
    return facts === undefined
      ? {}
      : { problem: { code: "empty", message: "it has no body where one is documented" } };
  }
  const mediaType = mediaTypeOf(contentType);
  const named = mediaType === undefined ? undefined : formats.find((one) => one.reads(mediaType));
  const text = decodeText(bytes, contentType, named);
  const format = mediaType === undefined ? formats.find((one) => one.isLike(text ?? "")) : named;
  if (format === undefined) {
    return {
      text,
      problem: { code: "unexpected_media_type", message: "its media type is not one that this client reads" },
    };
  }
  if (text === undefined) {
    return { problem: { code: "malformed", message: "it is not valid text in its character set" } };
  }
  if (format.bySchema && facts?.schema === undefined) {
    const message = `it is in ${format.name}, for which nothing is documented`;
    return { text, problem: { code: "unexpected_media_type", message } };
  }
  const codec = await format.codec();
  let body: unknown;
  try {
    body = readTolerantly(codec.decode(text, facts?.schema), facts?.read);
  } catch (error) {
    // Without a cause: the parser's own message quotes the text.
    const reason = error instanceof UnreadableText ? ` (${error.message})` : "";
    return { text, problem: { code: "malformed", message: `it is not readable as ${format.name}${reason}` } };
  }
  const message = facts === undefined ? undefined : mismatch(body, facts);
  return message === undefined ? { body } : { body, problem: { code: "unexpected_shape", message } };
}

/** How a decoded answer strays from what is documented; undefined when it does not. */
function mismatch(body: unknown, facts: BodyFacts): string | undefined {
  if (!hasType(body, facts.type)) return `it is of type ${typeOf(body)}, not ${facts.type}`;
  if (facts.format === "uuid" && !isUuid(body)) return "it is a text that is no UUID";
  if (Array.isArray(body) && body.some((item) => !hasType(item, facts.items)))
    return `not each of its items is of type ${facts.items}`;
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

function decodeText(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
  format: Format | undefined,
): string | undefined {
  const named = /;\s*charset="?([^\s";]+)"?/i.exec(contentType ?? "")?.[1];
  const charset = format?.charset === undefined ? named : format.charset(bytes, named);
  try {
    return new TextDecoder(charset ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown character set, or bytes that do not belong to it
  }
}
