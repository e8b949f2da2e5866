import type { OutgoingRequest } from "../authenticator.js";
import { toBase64 } from "../base64.js";

const digested: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** SHA-256 of the body in base64; undefined where there is none, and the method is one that does not need it. */
export function bodyDigest({ method, body }: OutgoingRequest): Promise<string> | undefined {
  return body !== undefined || digested.has(method) ? sha256(body ?? new Uint8Array()) : undefined;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64(new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes)));
}
