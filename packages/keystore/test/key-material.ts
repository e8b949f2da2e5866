import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { bits, explicit, integer, oid, sequence, set, tagged, time, utf8 } from "./der.ts";

const attributes = { CN: "2.5.4.3", serialNumber: "2.5.4.5", O: "2.5.4.10" };

export type Subject = readonly (readonly [keyof typeof attributes, string])[];

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const rsa = (modulusLength = 2048): KeyPair => generateKeyPairSync("rsa", { modulusLength });

export const ec = (): KeyPair => generateKeyPairSync("ec", { namedCurve: "P-256" });

export const pkcs8 = (key: KeyObject): Buffer => key.export({ type: "pkcs8", format: "der" });

export const pkcs8Pem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

const issuer = rsa().privateKey;
const sha256WithRsa = sequence(oid("1.2.840.113549.1.1.11"), tagged(0x05));

export interface Dates {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certificate by an issuer of this test run. */
export function certificate(publicKey: KeyObject, subject: Subject, dates: Dates = {}): Buffer {
  const { notBefore = new Date("2026-01-02T03:04:05Z"), notAfter = new Date("2028-06-30T12:00:00Z") } = dates;
  const signed = sequence(
    explicit(integer(2)),
    integer(4711),
    sha256WithRsa,
    nameOf([["CN", "CyberSourceCertAuth"]]),
    sequence(time(notBefore), time(notAfter)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
  );
  return sequence(signed, sha256WithRsa, bits(sign("sha256", signed, issuer)));
}

function nameOf(subject: Subject): Buffer {
  return sequence(...subject.map(([type, value]) => set(sequence(oid(attributes[type]), utf8(value)))));
}
