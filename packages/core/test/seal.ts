import {
  type CipherGCMTypes,
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from "node:crypto";

export interface Seal {
  /** Of the recipient, in PEM. */
  readonly publicKey: string;
  readonly header: object;
  readonly content: string | Uint8Array;
  readonly hash?: "sha256" | "sha1";
  readonly cipher?: CipherGCMTypes;
}

/** A JWE in compact form, by node:crypto alone. */
export function seal({ publicKey, header, content, hash = "sha256", cipher = "aes-256-gcm" }: Seal): string {
  const cek = randomBytes(cipher === "aes-256-gcm" ? 32 : 16);
  const iv = randomBytes(12);
  const head = Buffer.from(typeof header === "string" ? header : JSON.stringify(header)).toString(
    "base64url",
  );
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: createPublicKey(publicKey), padding, oaepHash: hash }, cek);
  const gcm = createCipheriv(cipher, cek, iv).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([gcm.update(content), gcm.final()]);
  return [head, ...[wrapped, iv, sealed, gcm.getAuthTag()].map((part) => part.toString("base64url"))].join(
    ".",
  );
}

/** Opens such a message, with a content key of 256 bits, by node:crypto alone. */
export function open(jwe: string, key: KeyObject): { header: string; content: string } {
  const [head = "", ...parts] = jwe.split(".");
  const [wrapped, iv, body, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  if (wrapped === undefined || iv === undefined || body === undefined || tag === undefined)
    throw new Error("has not five parts");
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const cek = privateDecrypt({ key, padding, oaepHash: "sha256" }, wrapped);
  const gcm = createDecipheriv("aes-256-gcm", cek, iv).setAAD(Buffer.from(head)).setAuthTag(tag);
  return {
    header: Buffer.from(head, "base64url").toString(),
    content: Buffer.concat([gcm.update(body), gcm.final()]).toString(),
  };
}
