import { isJsonObject, type JsonObject, ownMember } from "../../json-object.js";
import { type Bytes, fromBase64url, utf8 } from "./encodings.js";
import type { KeyPair } from "./key-pair.js";
import { badBody, type Refusal } from "./refusal.js";

const NAMES = ["header", "encrypted key", "initialization vector", "ciphertext", "tag"];
// The only ones let in: what a message says of itself decides nothing.
const ALG = "RSA-OAEP-256";
const ENC = "A256GCM";

/** Decrypts a compact JWE to its plaintext. Throws a `Refusal` that has none of it. */
export async function openJwe(text: string, pair: KeyPair): Promise<string> {
  const parts = text.split(".");
  if (parts.length !== NAMES.length) {
    throw badBody(`A compact JWE has five parts between dots; encryptedRequest has ${parts.length}.`);
  }
  const [header, encryptedKey, iv, ciphertext, tag] = parts.map((part, index) => readPart(part, index));
  checkHeader(header, pair.kid);
  if (iv?.length !== 12 || tag?.length !== 16) {
    throw badBody("The initialization vector of encryptedRequest must have 12 bytes, and its tag 16.");
  }
  try {
    const cek = await crypto.subtle.decrypt("RSA-OAEP", await pair.decrypting(), encryptedKey ?? utf8(""));
    const key = await crypto.subtle.importKey("raw", cek, "AES-GCM", false, ["decrypt"]);
    const algorithm = { name: "AES-GCM", iv, additionalData: utf8(parts[0] ?? ""), tagLength: 128 };
    const sealed = new Uint8Array([...(ciphertext ?? []), ...tag]);
    const plain = await crypto.subtle.decrypt(algorithm, key, sealed);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    // One message for a wrong key and a changed message: to tell them apart would help an attacker.
    throw badBody(
      "encryptedRequest cannot be decrypted. Likely cause: it was encrypted for another key, or changed.",
    );
  }
}

function readPart(part: string, index: number): Bytes {
  const bytes = fromBase64url(part);
  if (bytes === undefined) {
    throw badBody(`The ${NAMES[index]} of encryptedRequest must be base64url without padding.`);
  }
  return bytes;
}

function checkHeader(bytes: Bytes | undefined, kid: string): void {
  const header = readHeader(bytes);
  if (ownMember(header, "alg") !== ALG) {
    throw differs("alg", ALG, header);
  }
  if (ownMember(header, "enc") !== ENC) {
    throw differs("enc", ENC, header);
  }
  if (ownMember(header, "kid") !== kid) {
    throw differs("kid", kid, header);
  }
  const refused = ["zip", "crit"].find((name) => Object.hasOwn(header, name));
  if (refused !== undefined) {
    throw badBody(`The header of encryptedRequest must not have ${refused}.`);
  }
}

function readHeader(bytes: Bytes | undefined): JsonObject {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (isJsonObject(value)) {
      return value;
    }
  } catch {
    // Refused below, like JSON of another kind.
  }
  throw badBody("The header of encryptedRequest must be a JSON object.");
}

function differs(name: string, expected: string, header: JsonObject): Refusal {
  const given = JSON.stringify(ownMember(header, name) ?? null);
  return badBody(
    `The ${name} of encryptedRequest differs: expected ${JSON.stringify(expected)}, received ${given}.`,
  );
}
