import { DocumentError } from "../generate/document-error.ts";
import { type FetchAddress, fetchAddress } from "./fetch-address.ts";
import { follow, readUpTo } from "./fetch-answer.ts";

export interface FetchLimits {
  /**
   * Time for the whole, from the first connection to the last byte.
   * @default 60_000
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
  /**
   * The largest document that is read, after decompression.
   * @default 33_554_432
   */
  readonly maxBytes?: number | undefined;
}

/** The largest document that is read unless told otherwise. */
export const largestDocument: number = 32 * 1024 * 1024;

const headers = { accept: "application/json, application/yaml, text/yaml, */*;q=0.5" };

/**
 * Fetches the bytes behind an address. That they are a document is for others to see; that they are none shows here
 * where the answer is a page.
 *
 * @throws {DocumentError} for all but a whole answer with status 200 that is no page
 */
export async function fetchDocument(given: string, limits: FetchLimits = {}): Promise<Uint8Array> {
  const { timeoutMs = 60_000, maxBytes = largestDocument } = limits;
  const signal = AbortSignal.timeout(timeoutMs);
  const address = fetchAddress(given);
  try {
    const response = await follow(address, { signal, headers });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw address.refuse(...refusal(response.status));
    }
    const bytes = await readUpTo(response, maxBytes);
    if (bytes === undefined)
      throw address.refuse(`the answer is larger than ${maxBytes} bytes`, "Check that it is a document");
    refusePage(bytes, address);
    return bytes;
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    if (signal.aborted)
      throw address.refuse(
        `the document did not arrive within ${timeoutMs / 1000} seconds`,
        "Try again, or download it and give the file",
        cause,
      );
    throw address.refuse(`the document could not be fetched: ${reason(cause)}`, "Check the address", cause);
  }
}

function refusal(status: number): [problem: string, nextStep: string] {
  const problem = `the answer has status ${status}, not 200`;
  if (status === 401 || status === 403)
    return [problem, "Where the document needs a login, download it and give the file"];
  return [problem, "Check the address; a copy that was downloaded can be given as a file"];
}

/** "Not found" and login pages come with status 200, too. */
function refusePage(bytes: Uint8Array, address: FetchAddress): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (!start.startsWith("<")) return;
  const kind = /^<\?xml/i.test(start) && !/<html/i.test(start) ? "an XML document" : "an HTML page";
  throw address.refuse(
    `the answer is ${kind}, though its status is 200`,
    "Give the address of the document itself; the page may link to it",
  );
}

/** What fetch says in one sentence; the reason itself is often in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause ? `${cause.message} (${String(cause.code)})` : cause.message;
}
