import type { KeyObject } from "node:crypto";
import { KeystoreError } from "./keystore-error.js";

const leastBits = 2048;

/** @throws {KeystoreError} `unsupported_key` */
export function requireRsa(key: KeyObject): void {
  const problem = problemOf(key);
  if (problem === undefined) return;
  const owner = key.type === "private" ? "the private key" : "the key of the certificate";
  throw new KeystoreError(
    "unsupported_key",
    `${owner} ${problem}; RSA of ${leastBits} bits or more is needed`,
  );
}

function problemOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): string | undefined {
  if (type !== "rsa") return `is of the type ${type ?? "unknown"}`;
  const bits = details?.modulusLength ?? 0;
  return bits < leastBits ? `has ${bits} bits` : undefined;
}
