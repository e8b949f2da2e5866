import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { DocumentError } from "../generate/document-error.ts";
import { fetchAddress, isAddress } from "./fetch-address.ts";
import { type FetchLimits, fetchDocument, largestDocument } from "./fetch-document.ts";

/** A document that somebody gives, as it came. */
export interface Incoming {
  /** How messages name where it comes from. */
  readonly shown: string;
  /** Where it was fetched; undefined for a file. */
  readonly address: URL | undefined;
  readonly bytes: Uint8Array;
  readonly format: "json" | "yaml";
}

/**
 * Reads a document from a file or an address. Its content decides what its format is.
 *
 * @throws {DocumentError}
 */
export async function readIncoming(
  given: string,
  { folder, ...limits }: FetchLimits & { /** That relative paths start from. */ readonly folder: string },
): Promise<Incoming> {
  const address = isAddress(given) ? fetchAddress(given) : undefined;
  const shown = address?.shown ?? given;
  const bytes =
    address === undefined ? readFile(resolve(folder, given), shown) : await fetchDocument(given, limits);
  return { shown, address: address?.url, bytes, format: formatOf(bytes, shown) };
}

function readFile(path: string, shown: string): Uint8Array {
  const fail = (problem: string, cause?: unknown) =>
    new DocumentError({
      file: shown,
      pointer: "",
      problem,
      nextStep: "Check the name and the folder",
      cause,
    });
  try {
    const { size } = statSync(path);
    if (size > largestDocument) throw fail(`the file is larger than ${largestDocument} bytes`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw fail(code === "ENOENT" ? "the file does not exist" : `the file cannot be read (${code})`, cause);
  }
}

/**
 * JSON is what JSON's own rules accept, whatever the name says. What starts as JSON and is not called YAML is taken
 * for JSON with a fault, so that the fault is named.
 */
function formatOf(bytes: Uint8Array, shown: string): "json" | "yaml" {
  const text = new TextDecoder().decode(bytes);
  // UTF-16 without a byte order mark is valid UTF-8 with a zero in each letter.
  if (text.includes("\0"))
    throw new DocumentError({
      file: shown,
      pointer: "",
      problem: "the document is not UTF-8 text",
      nextStep: "Download it, save it as UTF-8 and give the file",
    });
  try {
    JSON.parse(text);
    return "json";
  } catch {
    return /^\s*[{[]/.test(text) && !/\.ya?ml$/i.test(shown) ? "json" : "yaml";
  }
}
