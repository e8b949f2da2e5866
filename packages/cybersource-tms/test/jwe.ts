import {
  type CipherGCMTypes,
  constants,
  createCipheriv,
  createDecipheriv,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from "node:crypto";

/** JWE in compact form (RFC 7516), by node:crypto alone. */

const padding = constants.RSA_PKCS1_OAEP_PADDING;

export interface Sealing {
  /** Of the recipient, in PEM. */
  readonly publicKey: string;
  readonly kid: string;
  readonly content: string;
  /** Members of the header beside the usual ones, or in their place. */
  readonly header?: object;
  readonly hash?: "sha256" | "sha1";
  readonly cipher?: CipherGCMTypes;
}

export function seal({
  publicKey,
  kid,
  content,
  header,
  hash = "sha256",
  cipher = "aes-256-gcm",
}: Sealing): string {
  const alg = hash === "sha256" ? "RSA-OAEP-256" : "RSA-OAEP";
  const head = encoded(JSON.stringify({ alg, enc: "A256GCM", kid, ...header }));
  const cek = randomBytes(cipher === "aes-256-gcm" ? 32 : 16);
  const iv = randomBytes(12);
  const gcm = createCipheriv(cipher, cek, iv).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([gcm.update(content, "utf8"), gcm.final()]);
  const wrapped = publicEncrypt({ key: publicKey, padding, oaepHash: hash }, cek);
  return [head, ...[wrapped, iv, sealed, gcm.getAuthTag()].map(encoded)].join(".");
}

export interface Opened {
  /** As it was written. */
  readonly header: string;
  readonly content: string;
}

export function unseal(message: string, privateKey: string): Opened {
  const parts = message.split(".");
  if (parts.length !== 5) throw new Error(`${parts.length} parts`);
  const [head = "", ...others] = parts;
  const [wrapped, iv, sealed, tag] = others.map((part) => Buffer.from(part, "base64url"));
  if (wrapped === undefined || iv === undefined || sealed === undefined || tag === undefined)
    throw new Error("a part is missing");
  const cek = privateDecrypt({ key: privateKey, padding, oaepHash: "sha256" }, wrapped);
  const gcm = createDecipheriv("aes-256-gcm", cek, iv).setAAD(Buffer.from(head)).setAuthTag(tag);
  const content = Buffer.concat([gcm.update(sealed), gcm.final()]);
  return { header: Buffer.from(head, "base64url").toString("utf8"), content: content.toString("utf8") };
}

function encoded(bytes: Buffer | string): string {
  return Buffer.from(bytes).toString("base64url");
}
