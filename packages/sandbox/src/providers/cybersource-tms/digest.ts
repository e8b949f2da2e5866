import { type Bytes, base64, base64url, hex, sha256, utf8 } from "./encodings.js";
import type { Complaint } from "./refusal.js";

/**
 * Says what is wrong with the digest of a body. A digest gives nothing of the body away, so both are shown.
 * `prefix` stands before the base64.
 */
export async function digestComplaints(
  field: string,
  given: unknown,
  prefix: string,
  body: Bytes,
): Promise<Complaint[]> {
  const hash = await sha256(body);
  const expected = prefix + base64(hash);
  if (given === expected) {
    return [];
  }
  if (given === undefined) {
    return [{ field, message: `The ${field} is missing: expected ${expected}.` }];
  }
  const mistakes: readonly (readonly [text: string, cause: string])[] = [
    [`SHA-256=${base64(hash)}`, "the prefix SHA-256= belongs to the header Digest alone"],
    [base64(hash), `the prefix ${prefix} is missing`],
    [
      prefix + base64(utf8(hex(hash))),
      "base64 of the hash's hex text, where base64 of its 32 bytes is wanted",
    ],
    [prefix + hex(hash), "hex text, where base64 is wanted"],
    [prefix + base64url(hash), "base64url, where base64 with its padding is wanted"],
    [prefix + base64(await sha256(utf8(""))), "the digest of an empty body"],
    [prefix + base64(await sha256(utf8("{}"))), "the digest of {}"],
  ];
  const cause =
    mistakes.find(([text]) => text === given)?.[1] ??
    "the body changed after its digest was made, or was encrypted or serialised again: the digest is that of the bytes sent";
  const message = `The ${field} differs: expected ${expected}, received ${JSON.stringify(given)}. Likely cause: ${cause}.`;
  return [{ field, message }];
}
