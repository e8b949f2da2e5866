/** A writer of ASN.1 that shares nothing with what reads it in `src`. */
export function tagged(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = bigEndian(length);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

function bigEndian(number: number): number[] {
  return number < 256 ? [number] : [...bigEndian(Math.floor(number / 256)), number % 256];
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tagged(0x30, ...items);
export const set = (...items: readonly Uint8Array[]): Buffer => tagged(0x31, ...items);
export const octets = (bytes: Uint8Array): Buffer => tagged(0x04, bytes);
export const bits = (bytes: Uint8Array): Buffer => tagged(0x03, Buffer.of(0), bytes);
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
export const time = (date: Date): Buffer =>
  tagged(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z`));
export const explicit = (...items: readonly Uint8Array[]): Buffer => tagged(0xa0, ...items);

export function integer(number: number): Buffer {
  const [first = 0, ...rest] = bigEndian(number);
  return tagged(0x02, Buffer.of(...(first >= 0x80 ? [0] : []), first, ...rest));
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest].flatMap((arc) => base128(arc))));
}

function base128(arc: number, more = 0): number[] {
  const last = (arc % 128) | more;
  return arc < 128 ? [last] : [...base128(Math.floor(arc / 128), 0x80), last];
}

/** The same in BER as streaming programs write it: indefinite lengths, OCTET STRINGs in pieces. */
export function toBer(der: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < der.length; ) {
    const { tag, content, next } = elementAt(der, at);
    const end = Buffer.of(0, 0);
    if (tag & 0x20) parts.push(Buffer.of(tag, 0x80), toBer(content), end);
    else if (tag === 0x04 || tag === 0x80)
      parts.push(Buffer.of(tag | 0x20, 0x80), ...piecesOf(content).map(octets), end);
    else parts.push(der.subarray(at, next));
    at = next;
  }
  return Buffer.concat(parts);
}

function piecesOf(content: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += 1000) pieces.push(content.subarray(at, at + 1000));
  return pieces;
}

function elementAt(der: Buffer, at: number): { tag: number; content: Buffer; next: number } {
  const short = der.readUInt8(at + 1);
  const many = short & 0x80 ? short & 0x7f : 0;
  const start = at + 2 + many;
  const length = many === 0 ? short : der.readUIntBE(at + 2, many);
  return { tag: der.readUInt8(at), content: der.subarray(start, start + length), next: start + length };
}
