import { malformed } from "./keystore-error.js";

export interface PemBlock {
  /** As in "-----BEGIN label-----". */
  readonly label: string;
  /** The block as it stands. */
  readonly text: string;
  /** What stands between the two lines. */
  readonly body: string;
}

/**
 * The blocks of a PEM file; what stands around them is passed over.
 * @throws {KeystoreError} `malformed`
 */
export function readPem(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const label = found[1] ?? "";
    const endLine = `-----END ${label}-----`;
    const end = text.indexOf("-----END", begin.lastIndex);
    if (end === -1 || !text.startsWith(endLine, end))
      throw malformed("the PEM has a beginning without its end");
    const after = end + endLine.length;
    blocks.push({ label, text: text.slice(found.index, after), body: text.slice(begin.lastIndex, end) });
    begin.lastIndex = after;
  }
  if (blocks.length === 0) throw malformed("the text has no PEM in it, which starts with -----BEGIN");
  return blocks;
}

/** @throws {KeystoreError} `malformed` */
export function derOf(block: PemBlock): Buffer {
  const base64 = block.body.replace(/\s+/g, "");
  if (base64 === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    throw malformed("the PEM has other characters than those of base64");
  return Buffer.from(base64, "base64");
}
