import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.ts";

/** The files of keys that READMEs read, and their password: synthetic ones, in the forms that the providers give out. */
export function keyFiles(): {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  password: string;
} {
  const vectors = JSON.parse(
    readFileSync(join(root, "packages/keystore/test/pkcs12-vectors.json"), "utf8"),
  ) as Vectors; // our own file
  const merchant = vectors.files.find(({ name }) => name === "business-center-2025");
  if (merchant === undefined) throw new Error("pkcs12-vectors.json has no business-center-2025");
  return {
    files: {
      "merchant.p12": Buffer.from(merchant.base64, "base64"),
      "response-key.pem": pem("PRIVATE KEY", vectors.merchant.privateKey),
      "CyberSource_SJC_US.pem": pem("CERTIFICATE", vectors.requestMle.certificate),
    },
    password: merchant.password,
  };
}

interface Vectors {
  readonly files: readonly { readonly name: string; readonly password: string; readonly base64: string }[];
  readonly merchant: { readonly privateKey: string };
  readonly requestMle: { readonly certificate: string };
}

function pem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
