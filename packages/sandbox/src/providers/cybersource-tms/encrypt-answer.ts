import { ConnectionReset } from "../../connection-reset.js";
import type { KeyPairs } from "./credentials.js";
import type { CybersourceTmsEncryptedAnswers } from "./options.js";
import { sealJwe } from "./seal-jwe.js";

/** What an encrypted answer is made with. */
export interface Encryption {
  readonly pairs: KeyPairs;
  readonly form: CybersourceTmsEncryptedAnswers;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
}

/** The answer that a claim of the JWT asked for, as an object with the encrypted one. */
export async function encryptAnswer(plaintext: string, { pairs, form, now }: Encryption): Promise<string> {
  if (form === "connection-reset") {
    throw new ConnectionReset();
  }
  if (form === "clear") {
    return plaintext;
  }
  const { responseMle: pair, requestMle: otherPair } = pairs;
  const header = { iat: Math.floor(now / 1000), kid: pair.kid };
  return JSON.stringify({ encryptedResponse: await sealJwe({ header, plaintext, pair, otherPair, form }) });
}

/** The answer to `Accept: application/jose`: the JWE alone. */
export function encryptUnmasked(plaintext: string, { pairs, form }: Encryption): Promise<string> {
  const { unmask: pair, requestMle: otherPair } = pairs;
  const header = { kid: pair.kid, cty: "json", typ: "JWT" };
  return sealJwe({ header, plaintext, pair, otherPair, form });
}
