import { checkOptions, readBytesOrText } from "./arguments.js";
import type { PublicKey } from "./certificate.js";
import { KeystoreError } from "./keystore-error.js";
import { derOf, readPem } from "./pem.js";
import { aliased, asPublicKey, only, parseCertificate } from "./x509.js";

/** Options of `readCertificate`. */
export interface CertificateOptions {
  /** CN of the subject of the certificate that is meant, in upper or lower case.
   * @default the only certificate there is */
  readonly alias?: string | undefined;
  /** The id under which the provider has the key, where it is not the one in the certificate.
   * @default the attribute serialNumber of the certificate's subject */
  readonly kid?: string | undefined;
}

/**
 * Reads an X.509 certificate, from PEM or DER, into what a client takes to encrypt with. Its dates are handed on;
 * neither they nor its issuer are checked.
 *
 * @param file PEM as text or bytes, with other blocks or none around it, or DER
 * @throws {KeystoreError} `malformed`, `missing_certificate`, `missing_alias`, `missing_kid`, `ambiguous`,
 * `unsupported_key`, `too_large`, `invalid_option`
 * @example
 * const requestKey = readCertificate(await readFile("CyberSource_SJC_US.pem"));
 */
export function readCertificate(file: string | Uint8Array, options: CertificateOptions = {}): PublicKey {
  const { alias, kid } = checkOptions(options, ["alias", "kid"]);
  const certificates = dersIn(readBytesOrText(file, "the certificate")).map(parseCertificate);
  return asPublicKey(only(alias === undefined ? certificates : aliased(certificates, alias)), kid);
}

/** DER starts with the tag of a SEQUENCE and a length beyond 127, PEM with ASCII. */
function dersIn(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80) return [bytes];
  const blocks = readPem(bytes.toString("latin1")).filter(({ label }) => label === "CERTIFICATE");
  if (blocks.length > 0) return blocks.map(derOf);
  throw new KeystoreError(
    "missing_certificate",
    "the PEM has no certificate in it; a public key alone can be given to the client as it is, with its id",
  );
}
