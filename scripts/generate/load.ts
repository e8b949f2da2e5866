import { readFileSync } from "node:fs";
import { DocumentError } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { checkJsonSyntax } from "./json-syntax.ts";
import { type Format, type InexactNumbers, type Locate, type ParsedText, parseText } from "./parsed-text.ts";
import { withPathItems } from "./path-items.ts";
import { readPlainJson } from "./plain-json.ts";

/** An OpenAPI document as plain JSON, with whole paths; `fromSwagger` brings version 2.0 to 3.0. */
export interface LoadedDocument {
  document: JsonObject;
  version: "2.0" | "3.0" | "3.1";
  locate: Locate;
  /** Pointers of the numbers that were kept as text, because a JavaScript number would lose digits. */
  numbersKeptAsText: readonly string[];
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, or one in Swagger 2.0, written in JSON or YAML.
 *
 * Numbers that would lose digits stay as their text: the document is the provider's and is not ours to edit.
 * Throws a `DocumentError` for anything else that has no single reading as JSON.
 */
export function loadDocument(file: string, displayName: string): LoadedDocument {
  const { value, locate, numbersKeptAsText } = readJsonOrYaml(file, displayName, "keep as text");
  const fail = (pointer: string, problem: string, nextStep: string): DocumentError =>
    new DocumentError({ file: displayName, pointer, problem, nextStep, ...locate(pointer) });

  if (!isObject(value)) {
    throw fail("", `the document is ${kindOf(value)}, not an object`, "Give an OpenAPI document");
  }
  const version = openApiVersion(value, fail);
  const { paths } = value;
  if (paths === undefined) {
    throw fail("", "paths is missing", "Give a document that describes operations under paths");
  }
  if (!isObject(paths)) {
    throw fail("/paths", `paths is ${kindOf(paths)}, not an object`, "Give an object keyed by path");
  }
  const { document, places } = withPathItems(value, numbersKeptAsText);
  return { document, version, locate, numbersKeptAsText: places };
}

/**
 * Reads any JSON or YAML file of ours, such as overlay.yaml or source.yaml.
 *
 * Throws a `DocumentError` for a number that would lose digits: the file is ours, so it can be quoted there.
 */
export function loadYaml(file: string, displayName: string): { value: Json; locate: Locate } {
  const { value, locate } = readJsonOrYaml(file, displayName, "refuse");
  return { value, locate };
}

function openApiVersion(
  document: JsonObject,
  fail: (pointer: string, problem: string, nextStep: string) => DocumentError,
): LoadedDocument["version"] {
  const supported = "Give an OpenAPI document of version 3.0 or 3.1, or Swagger 2.0";
  const { openapi, swagger } = document;
  if (openapi === undefined) {
    if (swagger === undefined) throw fail("", "openapi, the version, is missing", supported);
    if (swagger === "2.0") return "2.0";
    const found = JSON.stringify(swagger);
    throw fail("/swagger", `the document is Swagger ${found}`, 'Give Swagger "2.0", or OpenAPI 3.0 or 3.1');
  }
  if (typeof openapi !== "string") {
    throw fail("/openapi", `the version is ${kindOf(openapi)}, not a text`, 'Write a text such as "3.0.3"');
  }
  const [, minor] = /^3\.([01])\.\d+(?:-.+)?$/.exec(openapi) ?? [];
  if (minor === undefined) {
    throw fail("/openapi", `OpenAPI ${JSON.stringify(openapi)} is not supported`, supported);
  }
  return minor === "0" ? "3.0" : "3.1";
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

// --- From bytes to a tree of nodes ---

function readJsonOrYaml(file: string, displayName: string, inexactNumbers: InexactNumbers): ParsedText {
  const text = readText(file, displayName);
  const format = formatOf(file, text);
  const parse = () => parseText(text, { displayName, format, inexactNumbers });
  const plain = format === "JSON" && inexactNumbers === "keep as text" ? readPlainJson(text) : undefined;
  // Places are looked for where something is wrong, and then once.
  if (plain !== undefined) return { ...plain, locate: (pointer) => parse().locate(pointer) };
  if (format === "JSON") checkJsonSyntax(text, displayName);
  return parse();
}

function readText(file: string, displayName: string): string {
  const fail = (problem: string, nextStep: string, cause?: unknown): DocumentError =>
    new DocumentError({ file: displayName, pointer: "", problem, nextStep, cause });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    if (code === "ENOENT") throw fail("the file does not exist", "Check the name and the folder", cause);
    throw fail(`the file cannot be read (${code})`, "Check that it is a file and may be read", cause);
  }
  let text: string;
  try {
    // This decoder also removes a byte order mark.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail("the file is not UTF-8 text", "Save it as UTF-8", cause);
  }
  if (text.trim() === "") throw fail("the file is empty", "Fetch or write it again");
  // Neither JSON nor YAML of ours starts so, and "not found" pages arrive with status 200.
  if (text.trimStart().startsWith("<")) {
    const kind = /^\s*<\?xml/i.test(text) ? "an XML document" : "an HTML page";
    throw fail(`the file is ${kind}, not JSON or YAML`, "Fetch the document from its own address again");
  }
  // A lone CR ends a line in YAML and is blank in JSON, but the parser takes it for a part of the next word.
  return text.replace(/\r(?!\n)/g, "\n");
}

/** The extension decides. Where there is none that tells, a leading bracket means JSON. */
function formatOf(file: string, text: string): Format {
  if (/\.json$/i.test(file)) return "JSON";
  if (/\.ya?ml$/i.test(file)) return "YAML";
  return /^\s*[{[]/.test(text) ? "JSON" : "YAML";
}
