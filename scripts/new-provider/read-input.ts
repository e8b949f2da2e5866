import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** A document as it was given. */
export interface GivenDocument {
  readonly bytes: Uint8Array;
  /** Where it was fetched; undefined for a file. */
  readonly address: string | undefined;
  readonly ending: "json" | "yaml";
}

/** What cannot be read, in words with a next step. */
export class InputError extends Error {}

const longest = 64 * 1024 * 1024;
const patience = 60_000;

/**
 * Reads a file, or fetches a URL, and keeps its bytes.
 *
 * @throws {InputError}
 */
export async function readInput(source: string): Promise<GivenDocument> {
  if (/^https?:\/\//i.test(source)) return fetched(source);
  if (!existsSync(source))
    throw new InputError(`There is no file ${source}. Give a file, or an address that begins with https://.`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source);
  } catch (cause) {
    throw new InputError(`${source} cannot be read. Check that it is a file and may be read.`, { cause });
  }
  return { bytes, address: undefined, ending: endingOf(bytes, basename(source)) };
}

async function fetched(address: string): Promise<GivenDocument> {
  const fail = (problem: string, cause?: unknown) =>
    new InputError(`${address}: ${problem}. Fetch the document yourself, and give its file with --address.`, {
      cause,
    });
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw fail("the document cannot be fetched", cause);
  }
  if (!response.ok) throw fail(`the server answers with status ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > longest) throw fail(`it is longer than ${longest / 1024 / 1024} MiB`);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof InputError ? cause : fail("the answer broke off", cause);
  }
  const bytes = Buffer.concat(chunks);
  return { bytes, address: response.url || address, ending: endingOf(bytes, new URL(address).pathname) };
}

/** JSON is YAML as well, but is read more strictly, and faster. */
function endingOf(bytes: Uint8Array, name: string): "json" | "yaml" {
  if (/\.ya?ml$/i.test(name)) return "yaml";
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, "")
    .trimStart();
  return start.startsWith("{") ? "json" : "yaml";
}
