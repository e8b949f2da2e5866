import { base64, fromBase64 } from "./encodings.js";

/** Prints DER as PEM with this label. */
export function printPem(label: "PRIVATE KEY" | "PUBLIC KEY", der: ArrayBuffer): string {
  const lines = base64(new Uint8Array(der)).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

/** Reads the DER of a PKCS#8 private key; undefined for any other text. */
export function readPrivatePem(text: string): Uint8Array<ArrayBuffer> | undefined {
  const [, body] =
    /^\s*-----BEGIN PRIVATE KEY-----([A-Za-z\d+/=\s]+)-----END PRIVATE KEY-----\s*$/.exec(text) ?? [];
  return body === undefined ? undefined : fromBase64(body.replace(/\s/g, ""));
}
