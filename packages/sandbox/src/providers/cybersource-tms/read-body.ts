import { isJsonObject, type JsonObject, ownMember } from "../../json-object.js";
import { mediaTypeOf } from "../../media-type.js";
import type { Caller } from "./check-credentials.js";
import type { Bytes } from "./encodings.js";
import type { KeyPair } from "./key-pair.js";
import { openJwe } from "./open-jwe.js";
import { badBody, refusal } from "./refusal.js";

/** A body as the calls read it. */
export interface ReadBody {
  readonly body: JsonObject;
  readonly isEncrypted: boolean;
}

/** Reads a body of JSON, and decrypts it where it is encrypted. */
export async function readBody(
  contentType: string | null,
  bytes: Bytes,
  { scheme }: Caller,
  pair: KeyPair,
): Promise<ReadBody> {
  if (mediaTypeOf(contentType ?? undefined) !== "application/json") {
    throw refusal(415, "invalidRequest", "The Content-Type must be application/json.");
  }
  const body = parse(decode(bytes), "The body");
  const jwe = ownMember(body, "encryptedRequest");
  if (jwe === undefined) {
    return { body, isEncrypted: false };
  }
  if (scheme === "http-signature") {
    throw badBody("An encrypted request must be authenticated with a JWT, not with an HTTP Signature.");
  }
  if (typeof jwe !== "string" || Object.keys(body).length !== 1) {
    throw badBody(
      "An encrypted request must be an object with encryptedRequest alone, and that must be text.",
    );
  }
  return { body: parse(await openJwe(jwe, pair), "What encryptedRequest holds"), isEncrypted: true };
}

function decode(bytes: Bytes): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badBody("The body is not UTF-8.");
  }
}

function parse(text: string, what: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badBody(`${what} is not valid JSON.`);
  }
  if (!isJsonObject(value)) {
    throw badBody(`${what} is not a JSON object.`);
  }
  return value;
}
