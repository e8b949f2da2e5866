import { isJsonObject, type JsonObject } from "../../json-object.js";
import { type Bytes, fromBase64url, utf8 } from "./encodings.js";

/** A JWT in its parts. */
export interface Jwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** The bytes that the signature covers. */
  readonly signed: Bytes;
  readonly signature: Bytes;
}

/** Takes a compact JWT apart; a text says what is wrong with it. */
export function readJwt(text: string): Jwt | string {
  const parts = text.split(".");
  const [header, claims] = parts.slice(0, 2).map(readPart);
  const signature = fromBase64url(parts[2] ?? "");
  if (parts.length !== 3) {
    return `A compact JWT has three parts between dots; this has ${parts.length}.`;
  }
  if (header === undefined || claims === undefined) {
    return `The ${header === undefined ? "header" : "claims"} of the JWT must be base64url, without padding, of a JSON object.`;
  }
  if (signature === undefined) {
    return "The signature of the JWT must be base64url without padding; this has other characters.";
  }
  return { header, claims, signed: utf8(parts.slice(0, 2).join(".")), signature };
}

function readPart(part: string): JsonObject | undefined {
  const bytes = fromBase64url(part);
  try {
    const value: unknown = bytes && JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
