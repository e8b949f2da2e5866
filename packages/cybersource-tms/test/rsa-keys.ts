import { generateKeyPairSync } from "node:crypto";

/** A key pair of RSA 2048 under an id: PEM, as PKCS#8 and SPKI. */
export interface KeyPair {
  readonly kid: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

/** A new pair. */
export function keyPair(kid: string): KeyPair {
  const pair = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" },
  });
  return { kid, ...pair };
}

/** The base64 in the middle of a PEM, by which it would be recognised wherever it came to light. */
export function middleOf(pem: string): string {
  const lines = pem.split("\n").filter((line) => line !== "" && !line.startsWith("-"));
  return lines[Math.floor(lines.length / 2)] ?? "";
}

/** The same PEM with a line less. */
export function damaged(pem: string): string {
  return pem.replace(`${middleOf(pem)}\n`, "");
}
