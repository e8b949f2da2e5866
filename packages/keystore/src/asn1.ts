import type { asn1 } from "node-forge";
import type { Forge } from "./forge.js";
import { malformed } from "./keystore-error.js";

/**
 * ASN.1 as node-forge parses it: DER, and BER with its indefinite lengths and strings in pieces, which older
 * programs write. Bytes stand in strings, one a character.
 */
export type Element = asn1.Asn1;

const universal = 0x00;
const contextSpecific = 0x80;
const types = { integer: 2, octetString: 4, oid: 6, sequence: 16 };

export function parse(forge: Forge, bytes: Buffer): Element {
  try {
    return forge.asn1.fromDer(bytes.toString("latin1"));
  } catch {
    throw damaged();
  }
}

export function sequence(element: Element | undefined): readonly Element[] {
  return children(expected(element, universal, types.sequence));
}

/** What stands inside `[0]`. */
export function explicit(element: Element | undefined): Element {
  const [inner] = children(expected(element, contextSpecific, 0));
  if (inner === undefined) throw damaged();
  return inner;
}

export function octets(element: Element | undefined): Buffer {
  return Buffer.from(pieces(expected(element, universal, types.octetString)), "latin1");
}

/** The bytes of an OCTET STRING that is marked `[0]` instead of by its type. */
export function implicitOctets(element: Element | undefined): Buffer {
  return Buffer.from(pieces(expected(element, contextSpecific, 0)), "latin1");
}

/** In dotted form. */
export function oid(forge: Forge, element: Element | undefined): string {
  try {
    return forge.asn1.derToOid(primitive(expected(element, universal, types.oid)));
  } catch {
    throw damaged();
  }
}

/** A number of bytes or of iterations; Infinity where it is beyond 2^48. */
export function positive(element: Element | undefined): number {
  const bytes = Buffer.from(primitive(expected(element, universal, types.integer)), "latin1");
  const first = bytes[0];
  if (first === undefined || first >= 0x80) throw damaged();
  const number = bytes.length > 6 ? Number.POSITIVE_INFINITY : bytes.readUIntBE(0, bytes.length);
  if (number === 0) throw damaged();
  return number;
}

export function isInteger(element: Element | undefined): boolean {
  return element?.tagClass === universal && element.type === types.integer;
}

export function damaged(): Error {
  return malformed("the file is damaged or cut short, or not of the expected kind");
}

function expected(element: Element | undefined, tagClass: number, type: number): Element {
  if (element?.tagClass !== tagClass || element.type !== type) throw damaged();
  return element;
}

function children(element: Element): Element[] {
  if (typeof element.value === "string") throw damaged();
  return element.value;
}

function primitive(element: Element): string {
  if (typeof element.value !== "string") throw damaged();
  return element.value;
}

function pieces(element: Element): string {
  if (typeof element.value === "string") return element.value;
  return element.value.map((piece) => pieces(expected(piece, universal, types.octetString))).join("");
}
