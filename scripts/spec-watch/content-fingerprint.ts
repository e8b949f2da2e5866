import { createHash } from "node:crypto";
import { DocumentError } from "../generate/document-error.ts";
import { isObject, type Json } from "../generate/json.ts";
import { type Format, parseText } from "../generate/parsed-text.ts";
import { visibleText, xmlText } from "./visible-text.ts";

/** A content that came from an address. */
export interface Content {
  readonly bytes: Uint8Array;
  /** In lower case, without parameters; empty where none was given. */
  readonly mediaType: string;
  /** As the answer names it. */
  readonly charset: string;
}

/** Either a fingerprint, or why there is none. */
export type Fingerprint = { readonly sha256: string } | { readonly problem: string };

/** A page of a provider has more than this. One that is drawn by a script has less, and would never change. */
const shortestPage = 200;

const tooDeep: Fingerprint = { problem: "its elements are nested deeper than those of any page" };

/** What a page says as a hash: how it is laid out and dressed up does not count. */
export function pageFingerprint(content: Content): Fingerprint {
  const text = decoded(content);
  if (text === undefined) return { sha256: sha256(content.bytes) };
  const { mediaType } = content;
  if (mediaType.includes("json")) return { sha256: canonicalJson(text) ?? sha256(collapsed(text)) };
  if (isHtml(text, mediaType)) {
    const visible = visibleText(text);
    if (visible === undefined) return tooDeep;
    if (visible.length >= shortestPage) return { sha256: sha256(visible) };
    return { problem: `its HTML holds ${visible.length} characters of text: a script draws the page` };
  }
  if (mediaType.endsWith("xml")) {
    const content = xmlText(text);
    return content === undefined ? tooDeep : { sha256: sha256(content) };
  }
  return { sha256: sha256(collapsed(text)) };
}

/** What an OpenAPI document says as a hash: order of keys, white space and comments do not count. */
export function documentFingerprint({ bytes }: Pick<Content, "bytes">): Fingerprint {
  const text = new TextDecoder().decode(bytes);
  if (isHtml(text, "")) return { problem: "it is an HTML page, not a document" };
  const format: Format = /^\s*[{[]/.test(text) ? "JSON" : "YAML";
  try {
    const { value } = parseText(text, { displayName: "document", format, inexactNumbers: "keep as text" });
    if (isObject(value)) return { sha256: sha256(JSON.stringify(sorted(value))) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
  return { problem: "it is not a document in JSON or YAML" };
}

function canonicalJson(text: string): string | undefined {
  try {
    const value: Json = JSON.parse(text);
    return sha256(JSON.stringify(sorted(value)));
  } catch {
    return undefined;
  }
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

function isHtml(text: string, mediaType: string): boolean {
  return mediaType === "text/html" || /^\s*(?:<!doctype html|<html)\b/i.test(text);
}

/** The text, where it is one: a picture or a PDF is compared by its bytes. */
function decoded({ bytes, mediaType, charset }: Content): string | undefined {
  if (!/^$|^text\/|json|xml|yaml|javascript/.test(mediaType)) return undefined;
  try {
    return new TextDecoder(charset === "" ? "utf-8" : charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a character set that nobody knows
  }
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
