import type { JsonObject } from "../../json-object.js";
import { type Bytes, base64url, utf8 } from "./encodings.js";
import type { KeyPair } from "./key-pair.js";
import type { CybersourceTmsEncryptedAnswers } from "./options.js";

/** What a JWE is made of. */
export interface Sealing {
  /** Members of the header besides `alg` and `enc`, in their order. */
  readonly header: JsonObject;
  readonly plaintext: string;
  readonly pair: KeyPair;
  /** A pair that the answer is not meant for. */
  readonly otherPair: KeyPair;
  readonly form: CybersourceTmsEncryptedAnswers;
}

// More than a client that limits what it reads would take.
const OVERSIZE = 16 * 1024 * 1024;

/** Encrypts text to a compact JWE, right or wrong in the way that the form says. */
export async function sealJwe({ header, plaintext, pair, otherPair, form }: Sealing): Promise<string> {
  const sha1 = form === "rsa-oaep";
  const names = {
    ...header,
    ...(form === "unknown-kid" && { kid: `${pair.kid}0` }),
    enc: "A256GCM",
    alg: sha1 ? "RSA-OAEP" : "RSA-OAEP-256",
    ...(form === "compressed" && { zip: "DEF" }),
  };
  const first = base64url(utf8(JSON.stringify(names)));
  const content = utf8(form === "oversized" ? plaintext + " ".repeat(OVERSIZE) : plaintext);
  const cek = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey("raw", cek, "AES-GCM", false, ["encrypt"]);
  const algorithm = { name: "AES-GCM", iv, additionalData: utf8(first), tagLength: 128 };
  const input = form === "compressed" ? await deflate(content) : content;
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, input));
  const wrapping = await (form === "wrong-key" ? otherPair : pair).encrypting(sha1 ? "SHA-1" : "SHA-256");
  const encryptedKey = new Uint8Array(await crypto.subtle.encrypt("RSA-OAEP", wrapping, cek));
  const tag = sealed.slice(-16);
  if (form === "tampered-tag") {
    tag[0] = (tag[0] ?? 0) ^ 1;
  }
  return [first, ...[encryptedKey, iv, sealed.slice(0, -16), tag].map(base64url)].join(".");
}

async function deflate(content: Bytes): Promise<Bytes> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
