import type { KeyObject, X509Certificate } from "node:crypto";
import { type Element, explicit, implicitOctets, octets, oid, parse, sequence } from "./asn1.js";
import { decrypt } from "./decrypt.js";
import { parsePrivateKey } from "./hidden-private-key.js";
import { KeystoreError } from "./keystore-error.js";
import type { Derivation } from "./pkcs12-key.js";
import { parseCertificate } from "./x509.js";

/** PKCS#7 content that is not encrypted. */
export const data = "1.2.840.113549.1.7.1";
const encryptedData = "1.2.840.113549.1.7.6";
const keyBag = "1.2.840.113549.1.12.10.1.1";
const shroudedKeyBag = "1.2.840.113549.1.12.10.1.2";
const certificateBag = "1.2.840.113549.1.12.10.1.3";
const x509Certificate = "1.2.840.113549.1.9.22.1";

/** What a PKCS#12 file holds. */
export interface Bags {
  readonly keys: KeyObject[];
  readonly certificates: X509Certificate[];
}

/**
 * Reads all the safes, whichever of them are encrypted; what is there twice, once. Bags of other kinds, such as
 * revocation lists, are passed over.
 * @param content the AuthenticatedSafe
 */
export async function readBags(derivation: Derivation, content: Buffer): Promise<Bags> {
  const bags: Bags = { keys: [], certificates: [] };
  for (const safe of sequence(parse(derivation.forge, content))) {
    const contents = parse(derivation.forge, await safeContents(derivation, safe));
    for (const bag of sequence(contents)) await addBag(derivation, bag, bags);
  }
  return {
    keys: bags.keys.filter((key, at, all) => all.findIndex((other) => other.equals(key)) === at),
    certificates: bags.certificates.filter(
      ({ raw }, at, all) => all.findIndex((other) => other.raw.equals(raw)) === at,
    ),
  };
}

async function safeContents(derivation: Derivation, safe: Element): Promise<Buffer> {
  const [type, content] = sequence(safe);
  switch (oid(derivation.forge, type)) {
    case data:
      return octets(explicit(content));
    case encryptedData: {
      const [, algorithm, encrypted] = sequence(sequence(explicit(content))[1]);
      return decrypt(derivation, algorithm, implicitOctets(encrypted));
    }
    default:
      throw new KeystoreError(
        "unsupported",
        "a part of the file is encrypted for a certificate; only what a password opens is read",
      );
  }
}

async function addBag(derivation: Derivation, bag: Element, bags: Bags): Promise<void> {
  const { forge } = derivation;
  const [type, wrapped] = sequence(bag);
  const value = explicit(wrapped);
  switch (oid(forge, type)) {
    case keyBag:
      bags.keys.push(parsePrivateKey(Buffer.from(forge.asn1.toDer(value).getBytes(), "latin1"), "pkcs8"));
      return;
    case shroudedKeyBag: {
      const [algorithm, encrypted] = sequence(value);
      bags.keys.push(parsePrivateKey(await decrypt(derivation, algorithm, octets(encrypted)), "pkcs8"));
      return;
    }
    case certificateBag: {
      const [kind, certificate] = sequence(value);
      if (oid(forge, kind) === x509Certificate)
        bags.certificates.push(parseCertificate(octets(explicit(certificate))));
    }
  }
}
