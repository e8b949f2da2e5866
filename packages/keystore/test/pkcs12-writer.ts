import { createCipheriv, createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { explicit, integer, octets, oid, sequence, tagged } from "./der.ts";

/** Writes PKCS#12 by RFC 7292 and Node's ciphers alone, also in ways that no program does. */

const data = "1.2.840.113549.1.7.1";
const bagTypes = "1.2.840.113549.1.12.10.1";
const sha1 = "1.3.14.3.2.26";
const salt = Buffer.from("synthetic salt");
const block = 64;

export const password = "synthetic-pass";

/** Appendix B of RFC 7292 for SHA-1, over one number instead of bytes. */
function derive(purpose: number, count: number, length: number, secret = password): Buffer {
  const filled = (bytes: Buffer) =>
    Buffer.alloc(bytes.length === 0 ? 0 : Math.ceil(bytes.length / block) * block, bytes);
  const text = Buffer.from(`${secret}\0`, "utf16le").swap16();
  let input: Buffer = Buffer.concat([filled(salt), filled(text)]);
  let key: Buffer = Buffer.alloc(0);
  while (key.length < length) {
    let hash: Buffer = Buffer.concat([Buffer.alloc(block, purpose), input]);
    for (let round = 0; round < count; round++) hash = createHash("sha1").update(hash).digest();
    key = Buffer.concat([key, hash]);
    const added = BigInt(`0x${Buffer.alloc(block, hash).toString("hex")}`) + 1n;
    const blocks = Array.from({ length: input.length / block }, (_, at) => {
      const one = BigInt(`0x${input.subarray(at * block, (at + 1) * block).toString("hex")}`);
      return Buffer.from(
        BigInt.asUintN(512, one + added)
          .toString(16)
          .padStart(128, "0"),
        "hex",
      );
    });
    input = Buffer.concat(blocks);
  }
  return key.subarray(0, length);
}

/** Encrypts, and says with which algorithm. */
export type Encryption = (plain: Buffer) => { algorithm: Buffer; encrypted: Buffer };

export const tripleDes =
  (count = 1): Encryption =>
  (plain) => {
    const cipher = createCipheriv("des-ede3-cbc", derive(1, count, 24), derive(2, count, 8));
    return {
      algorithm: sequence(oid("1.2.840.113549.1.12.1.3"), sequence(octets(salt), integer(count))),
      encrypted: Buffer.concat([cipher.update(plain), cipher.final()]),
    };
  };

const prfs = { sha1: 7, sha224: 8, sha256: 9, sha384: 10, sha512: 11 };

const cipherIds = {
  "des-ede3-cbc": { id: "1.2.840.113549.3.7", key: 24, iv: 8 },
  "aes-128-cbc": { id: "2.16.840.1.101.3.4.1.2", key: 16, iv: 16 },
  "aes-192-cbc": { id: "2.16.840.1.101.3.4.1.22", key: 24, iv: 16 },
  "aes-256-cbc": { id: "2.16.840.1.101.3.4.1.42", key: 32, iv: 16 },
};

export interface Pbes2 {
  readonly cipher?: keyof typeof cipherIds;
  /** The default is not written: it is SHA-1. */
  readonly prf?: keyof typeof prfs;
  readonly count?: number;
  /** What the file says, where it is not what was done. */
  readonly claimedCount?: number;
  readonly withLength?: boolean;
}

export const pbes2 =
  (options: Pbes2 = {}): Encryption =>
  (plain) => {
    const { cipher = "aes-256-cbc", prf, count = 2, claimedCount = count, withLength = false } = options;
    const { id, key, iv } = cipherIds[cipher];
    const initial = Buffer.alloc(iv, 7);
    const derived = pbkdf2Sync(password, salt, count, key, prf ?? "sha1");
    const encrypt = createCipheriv(cipher, derived, initial);
    const parameters = [octets(salt), integer(claimedCount)];
    if (withLength) parameters.push(integer(key));
    if (prf !== undefined) parameters.push(sequence(oid(`1.2.840.113549.2.${prfs[prf]}`), tagged(0x05)));
    return {
      algorithm: sequence(
        oid("1.2.840.113549.1.5.13"),
        sequence(
          sequence(oid("1.2.840.113549.1.5.12"), sequence(...parameters)),
          sequence(oid(id), octets(initial)),
        ),
      ),
      encrypted: Buffer.concat([encrypt.update(plain), encrypt.final()]),
    };
  };

export const keyBag = (pkcs8: Buffer): Buffer => bag(1, pkcs8);

export function shroudedKeyBag(pkcs8: Buffer, encryption: Encryption = pbes2()): Buffer {
  const { algorithm, encrypted } = encryption(pkcs8);
  return bag(2, sequence(algorithm, octets(encrypted)));
}

export const certificateBag = (der: Buffer, kind = "1.2.840.113549.1.9.22.1"): Buffer =>
  bag(3, sequence(oid(kind), explicit(octets(der))));

export const bag = (type: number, value: Buffer): Buffer =>
  sequence(oid(`${bagTypes}.${type}`), explicit(value));

/** A safe that is not encrypted. */
export const safe = (...bags: readonly Buffer[]): Buffer =>
  sequence(oid(data), explicit(octets(sequence(...bags))));

export function encryptedSafe(encryption: Encryption, ...bags: readonly Buffer[]): Buffer {
  const { algorithm, encrypted } = encryption(sequence(...bags));
  const content = sequence(oid(data), algorithm, tagged(0x80, encrypted));
  return sequence(oid("1.2.840.113549.1.7.6"), explicit(sequence(integer(0), content)));
}

export interface Envelope {
  readonly mac?: "sha1" | "none" | "pbmac1";
  readonly count?: number;
  /** What the file says, where it is not what was done. */
  readonly claimedCount?: number | Buffer;
  readonly contentType?: string;
  /** Changes the content before the MAC is made. */
  readonly change?: (content: Buffer) => Buffer;
}

export function writePkcs12(safes: readonly Buffer[], envelope: Envelope = {}): Buffer {
  const { mac = "sha1", count = 1, claimedCount = count, contentType = data, change } = envelope;
  const written = sequence(...safes);
  const content = change === undefined ? written : change(written);
  const value = createHmac("sha1", derive(3, count, 20))
    .update(content)
    .digest();
  const algorithm = oid(mac === "pbmac1" ? "1.2.840.113549.1.5.14" : sha1);
  const macData = sequence(
    sequence(sequence(algorithm, tagged(0x05)), octets(value)),
    octets(salt),
    ...(claimedCount === 1 ? [] : [typeof claimedCount === "number" ? integer(claimedCount) : claimedCount]),
  );
  const authSafe = sequence(oid(contentType), explicit(octets(content)));
  return sequence(integer(3), authSafe, ...(mac === "none" ? [] : [macData]));
}
