import { isJsonObject, type JsonObject } from "../../json-object.js";
import { mediaTypeOf } from "../../media-type.js";
import { Refusal } from "./refusal.js";

/** The signature covers bytes, and only UTF-8 comes back from text as the bytes that it was. */
export function decodeUtf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed("The body is not UTF-8.");
  }
}

/** Reads a body of JSON. */
export function readJsonBody(contentType: string | null, text: string): JsonObject {
  if (mediaTypeOf(contentType ?? undefined) !== "application/json") {
    throw new Refusal(415, "The Content-Type must be application/json.");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("The body is not valid JSON.");
  }
  if (!isJsonObject(value)) {
    throw malformed("The body is not a JSON object.");
  }
  return value;
}

function malformed(message: string): Refusal {
  return new Refusal(400, message, { code: "INVALID_INPUT" });
}
