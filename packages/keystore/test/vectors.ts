import { readFileSync } from "node:fs";

interface Entity {
  readonly alias: string;
  readonly kid: string;
  readonly privateKey: string;
  readonly certificate: string;
}

interface Vectors {
  readonly wrongPassword: string;
  readonly merchant: Entity;
  readonly requestMle: Entity;
  readonly validity: { readonly notBefore: string; readonly notAfter: string };
  readonly files: readonly { readonly name: string; readonly password: string; readonly base64: string }[];
}

const vectors: Vectors = JSON.parse(readFileSync(new URL("pkcs12-vectors.json", import.meta.url), "utf8"));

export const { merchant, requestMle, wrongPassword } = vectors;

export const validity = {
  notBefore: new Date(vectors.validity.notBefore),
  notAfter: new Date(vectors.validity.notAfter),
};

export interface KeyFile {
  readonly name: string;
  readonly password: string;
  readonly bytes: Buffer;
}

export const files: readonly KeyFile[] = vectors.files.map(({ name, password, base64 }) => ({
  name,
  password,
  bytes: Buffer.from(base64, "base64"),
}));

export function file(name: string): KeyFile {
  const found = files.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no file ${name}`);
  return found;
}

export function pem(label: string, der: string | Buffer): string {
  const base64 = typeof der === "string" ? der : der.toString("base64");
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}(?!$)/g, "$&\n")}\n-----END ${label}-----\n`;
}
