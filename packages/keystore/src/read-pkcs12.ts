import { checkOptions, readBytes } from "./arguments.js";
import { damaged, explicit, isInteger, octets, oid, parse, sequence } from "./asn1.js";
import { chooseKey } from "./choose-key.js";
import { loadForge } from "./forge.js";
import { Iterations } from "./iterations.js";
import { KeystoreError } from "./keystore-error.js";
import { OpenedPkcs12 } from "./opened-pkcs12.js";
import type { Pkcs12 } from "./pkcs12.js";
import { verifyMac } from "./pkcs12-mac.js";
import { type Bags, data, readBags } from "./safe-bags.js";

/** Options of `readPkcs12`. */
export interface Pkcs12Options {
  /** What the file was protected with when it was made. */
  readonly password: string;
  /** CN of the certificate whose private key is meant, in upper or lower case.
   * @default the only private key there is */
  readonly alias?: string | undefined;
  /** The id under which the provider has the private key, where it is not the one in its certificate.
   * @default the attribute serialNumber of its certificate's subject */
  readonly kid?: string | undefined;
}

/**
 * Reads the private key and the certificates of a PKCS#12 file (`.p12`, `.pfx`) after checking its MAC. What
 * belongs together is told by the keys themselves, never by the order in the file.
 *
 * @throws {KeystoreError} `malformed`, `wrong_password`, `missing_key`, `missing_alias`, `missing_kid`,
 * `ambiguous`, `unsupported`, `unsupported_key`, `too_large`, `too_many_iterations`, `invalid_option`
 * @example
 * const merchant = await readPkcs12(await readFile("merchant.p12"), { password });
 * const requestKey = merchant.certificate("CyberSource_SJC_US");
 */
export async function readPkcs12(file: Uint8Array, options: Pkcs12Options): Promise<Pkcs12> {
  const { password, alias, kid } = checkOptions(options, ["password", "alias", "kid"]);
  if (password === undefined) throw new KeystoreError("invalid_option", "password must be a text");
  const { keys, certificates } = await open(readBytes(file, "the file"), password);
  const chosen = chooseKey(keys, certificates, alias, kid);
  return new OpenedPkcs12(chosen.key, chosen.kid, certificates);
}

/** Nothing is decrypted before the MAC has shown that the password is right. */
async function open(file: Buffer, password: string): Promise<Bags> {
  const forge = await loadForge();
  const [version, authSafe, macData] = sequence(parse(forge, file));
  if (!isInteger(version)) throw damaged();
  const [type, wrapped] = sequence(authSafe);
  const contentType = oid(forge, type);
  if (contentType === "1.2.840.113549.1.7.2")
    throw new KeystoreError("unsupported", "the file is signed; only what a password protects is read");
  if (contentType !== data) throw damaged();
  const content = octets(explicit(wrapped));
  const derivation = { forge, password, iterations: new Iterations() };
  verifyMac(derivation, macData, content);
  return readBags(derivation, content);
}
