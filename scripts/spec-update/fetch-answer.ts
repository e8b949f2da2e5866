import type { FetchAddress } from "./fetch-address.ts";

const mostRedirects = 5;

/**
 * Asks an address and those that it redirects to. Gives the first answer that leads no further, whatever its status;
 * its body is still to be read, or cancelled.
 *
 * @throws {DocumentError} for a redirect that may not be followed; what `fetch` throws besides is passed on
 */
export async function follow(
  start: FetchAddress,
  { signal, headers }: { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  let address = start;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    // Followed by hand: each address on the way has to be one that may be asked.
    const response = await fetch(address.url, { redirect: "manual", signal, headers });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    address = address.redirected(location);
  }
  throw start.refuse(`there are more than ${mostRedirects} redirects`, "Give the address at their end");
}

/** The bytes of a body after decompression; undefined where there are more than `maxBytes`. */
export async function readUpTo({ body }: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const value = (await reader?.read())?.value;
    if (value === undefined) return Buffer.concat(chunks);
    length += value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
