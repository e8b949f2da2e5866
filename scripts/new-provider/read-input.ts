import { type Incoming, readIncoming } from "../spec-update/incoming.ts";

/** A document as it was given. */
export interface GivenDocument {
  readonly bytes: Uint8Array;
  /** How messages name where it comes from. */
  readonly shown: string;
  /** Where it was fetched; undefined for a file, and for an address with a query, which can hold a key. */
  readonly address: string | undefined;
  /** Why there is no address to write down, in a sentence for the note. */
  readonly addressless: string;
  readonly ending: "json" | "yaml";
}

/** What was asked for and cannot be done, in words with a next step. */
export class InputError extends Error {}

/**
 * Reads a file, or fetches a URL, and keeps its bytes. Addresses are asked as `pnpm spec-update` asks them.
 *
 * @throws {DocumentError}
 */
export async function readInput(source: string, folder: string): Promise<GivenDocument> {
  const { bytes, shown, address, format } = await readIncoming(source, { folder });
  return { bytes, shown, ending: format, ...recorded(address) };
}

function recorded(address: Incoming["address"]): Pick<GivenDocument, "address" | "addressless"> {
  if (address === undefined) return { address: undefined, addressless: "The document was given as a file." };
  const addressless = "The address of the document has a query, which can hold a key.";
  return { address: address.search === "" ? address.href : undefined, addressless };
}

/**
 * Checks an address that a person says a file comes from: it stands in source.yaml for everybody to read.
 *
 * @throws {InputError} without the parts that can hold a key
 */
export function checkAddress(given: string): void {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InputError("--address is no address. Give one that begins with https://.");
  if (url.username + url.password + url.search !== "")
    throw new InputError(
      `The --address on ${url.host} holds a user, a password or a query, and is written down for everybody to read. Give it without them.`,
    );
}
