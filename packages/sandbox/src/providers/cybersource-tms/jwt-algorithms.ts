import type { Bytes } from "./encodings.js";
import type { KeyPair } from "./key-pair.js";

/** Tells whether a signature is right. */
export type Verifier = (signature: Bytes, signed: Bytes) => Promise<boolean>;

const FORM = /^(?<kind>HS|RS|PS)(?<bits>256|384|512)$/;

/** The kind of key that an algorithm takes; undefined for an algorithm that is not let in. */
export function keyKindOf(alg: unknown): "secret" | "pair" | undefined {
  const kind = typeof alg === "string" ? FORM.exec(alg)?.groups?.["kind"] : undefined;
  return kind === undefined ? undefined : kind === "HS" ? "secret" : "pair";
}

/** Prepares the check of an HMAC. */
export async function secretVerifier(alg: string, secret: Bytes): Promise<Verifier> {
  const algorithm = { name: "HMAC", hash: hashOf(alg) };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["verify"]);
  return (signature, signed) => crypto.subtle.verify(algorithm.name, key, signature, signed);
}

/** Prepares the check of a signature by RSA. The salt of PSS is as long as the hash (RFC 7518, section 3.5). */
export async function pairVerifier(alg: string, pair: KeyPair): Promise<Verifier> {
  const name = alg.startsWith("PS") ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
  const key = await pair.verifying({ name, hash: hashOf(alg) });
  const parameters = { name, saltLength: Number(alg.slice(2)) / 8 };
  return (signature, signed) => crypto.subtle.verify(parameters, key, signature, signed);
}

function hashOf(alg: string): string {
  return `SHA-${alg.slice(2)}`;
}
