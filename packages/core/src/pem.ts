import { fromBase64 } from "./base64.js";

/** One block of a PEM file (RFC 7468). */
export interface PemBlock {
  /** Such as `PRIVATE KEY`. */
  readonly label: string;
  /** DER; undefined where the base64 is damaged. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** The lines of base64. */
  readonly lines: readonly string[];
}

/** The blocks in a text. Whatever stands around them, such as the attributes that OpenSSL prints, is left out. */
export function readPem(text: string): readonly PemBlock[] {
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g);
  return Array.from(blocks, ([, label = "", body = ""]) => {
    const lines = body.split(/\s+/).filter((line) => line !== "");
    return { label, bytes: fromBase64(lines.join("")), lines };
  });
}
