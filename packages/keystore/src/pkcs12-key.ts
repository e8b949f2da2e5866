import type { Forge } from "./forge.js";
import type { Iterations } from "./iterations.js";

/** What a derived key is for; it goes into the derivation. */
export const purpose = { key: 1, iv: 2, mac: 3 };

/** Digests by OID, with the length that a key for HMAC has. */
export const digests: ReadonlyMap<string, Digest> = new Map([
  ["1.3.14.3.2.26", { name: "sha1", length: 20 }],
  ["2.16.840.1.101.3.4.2.1", { name: "sha256", length: 32 }],
  ["2.16.840.1.101.3.4.2.2", { name: "sha384", length: 48 }],
  ["2.16.840.1.101.3.4.2.3", { name: "sha512", length: 64 }],
]);

export interface Digest {
  readonly name: "sha1" | "sha256" | "sha384" | "sha512";
  readonly length: number;
}

/** How a key is made of a password. */
export interface Derivation {
  readonly forge: Forge;
  readonly password: string;
  readonly iterations: Iterations;
}

/** The derivation of PKCS#12 itself (RFC 7292, appendix B), which Node has no function for. */
export function pkcs12Key(
  { forge, password, iterations }: Derivation,
  digest: Digest["name"],
  purpose: number,
  salt: Buffer,
  count: number,
  length: number,
): Buffer {
  iterations.spend(count, 10);
  const buffer = forge.util.createBuffer(salt.toString("latin1"));
  const key = forge.pkcs12.generateKey(password, buffer, purpose, count, length, forge.md[digest].create());
  return Buffer.from(key.getBytes(), "latin1");
}
