import { readOrigin } from "../../read-origin.js";
import { base64, fromBase64 } from "./encodings.js";
import type { CybersourceTmsRoomOptions } from "./options.js";

/** The hosts of the real service. */
export const REAL_HOSTS: readonly string[] = [
  "apitest.cybersource.com",
  "api.cybersource.com",
  "api.in.cybersource.com",
];

/** Checks the options that can be wrong, and gives the hosts of `publicHosts`. Throws a `TypeError` for a wrong one. */
export function readPublicHosts({
  merchantId,
  portfolioId,
  sharedSecret,
  publicHosts = [],
}: CybersourceTmsRoomOptions): string[] {
  for (const [name, value] of Object.entries({ merchantId, portfolioId })) {
    if (value !== undefined && !/^[!-~]+$/.test(value)) {
      throw new TypeError(`The option ${name} must be of printable characters without blanks.`);
    }
  }
  const secret = sharedSecret && fromBase64(sharedSecret.secret);
  if (
    sharedSecret &&
    (secret === undefined || secret.length === 0 || base64(secret) !== sharedSecret.secret)
  ) {
    throw new TypeError("The option sharedSecret must have a secret in base64.");
  }
  return publicHosts.map((origin) => new URL(readOrigin(origin, "publicHosts")).host);
}
