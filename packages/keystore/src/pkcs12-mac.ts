import { createHmac } from "node:crypto";
import { type Element, octets, oid, positive, sequence } from "./asn1.js";
import { KeystoreError, wrongPassword } from "./keystore-error.js";
import { type Derivation, digests, pkcs12Key, purpose } from "./pkcs12-key.js";

/**
 * Proves that the password is the file's, and that the content is as it was written.
 * @throws {KeystoreError} `wrong_password`, `unsupported`, `malformed`, `too_many_iterations`
 */
export function verifyMac(derivation: Derivation, macData: Element | undefined, content: Buffer): void {
  if (macData === undefined) throw unsupported("has no MAC to check the password by");
  const [digestInfo, salt, count] = sequence(macData);
  const [algorithm, value] = sequence(digestInfo);
  const digest = digests.get(oid(derivation.forge, sequence(algorithm)[0]));
  if (digest === undefined)
    throw unsupported("has a MAC that is not of SHA-1 or SHA-2 as PKCS#12 had it first");
  const times = count === undefined ? 1 : positive(count);
  const key = pkcs12Key(derivation, digest.name, purpose.mac, octets(salt), times, digest.length);
  const mac = createHmac(digest.name, key).update(content).digest();
  if (!mac.equals(octets(value))) throw wrongPassword();
}

function unsupported(what: string): KeystoreError {
  return new KeystoreError("unsupported", `the file ${what}; write it again with \`openssl pkcs12 -export\``);
}
