const algorithm = {
  name: "RSA-OAEP",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** Both halves of a key, in PEM as users have it. */
export interface RsaKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function makeRsaKeys(): Promise<RsaKeys> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(algorithm, true, ["encrypt", "decrypt"]);
  return {
    publicKey: pem("PUBLIC KEY", await subtle.exportKey("spki", pair.publicKey)),
    privateKey: pem("PRIVATE KEY", await subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

/** What is in the PEM. */
export function der(text: string): Buffer {
  return Buffer.from(text.replace(/-----.*-----/g, ""), "base64");
}

function pem(label: string, bytes: ArrayBuffer): string {
  return `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString("base64")}\n-----END ${label}-----\n`;
}
