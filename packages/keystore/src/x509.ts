import { X509Certificate } from "node:crypto";
import type { Certificate, PublicKey } from "./certificate.js";
import { KeystoreError, malformed } from "./keystore-error.js";
import { requireRsa } from "./rsa.js";

/** @throws {KeystoreError} `malformed` */
export function parseCertificate(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der);
    // The key comes first: Node 24 dies of reading the subject beside a key that it cannot decode.
    const isWhole = certificate.publicKey.type === "public";
    const { notBefore, notAfter } = describe(certificate);
    if (isWhole && !Number.isNaN(notBefore.getTime() + notAfter.getTime())) return certificate;
  } catch {
    // said below, without what OpenSSL says of the bytes
  }
  throw malformed("a certificate is damaged, or not X.509");
}

export function describe(certificate: X509Certificate): Certificate {
  return described(certificate, subjectSerialNumber(certificate));
}

function described<Kid extends string | undefined>(
  certificate: X509Certificate,
  kid: Kid,
): Certificate & { readonly kid: Kid } {
  const members = {
    key: certificate.publicKey.export({ type: "spki", format: "pem" }).toString(),
    kid,
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    commonName: commonName(certificate),
  };
  return Object.defineProperty(members, "commonName", { enumerable: false });
}

/** @throws {KeystoreError} `missing_kid`, `unsupported_key` */
export function asPublicKey(certificate: X509Certificate, kid?: string): PublicKey {
  requireRsa(certificate.publicKey);
  return described(certificate, kid ?? idOf(certificate));
}

/** @throws {KeystoreError} `missing_kid` */
export function idOf(certificate: X509Certificate): string {
  const id = subjectSerialNumber(certificate);
  if (id !== undefined) return id;
  throw new KeystoreError(
    "missing_kid",
    "the certificate has no serialNumber in its subject, which would be its id; " +
      "give its id as the option kid",
  );
}

/**
 * The certificates with this alias, one at least.
 * @throws {KeystoreError} `missing_alias`
 */
export function aliased(certificates: readonly X509Certificate[], alias: string): X509Certificate[] {
  const found = certificates.filter((one) => commonName(one)?.toLowerCase() === alias.toLowerCase());
  if (found.length > 0) return found;
  throw new KeystoreError(
    "missing_alias",
    `no certificate has this alias; those there are have ${aliasesOf(certificates)}`,
  );
}

/**
 * The certificate, where there is but one.
 * @throws {KeystoreError} `missing_certificate`, `ambiguous`
 */
export function only(certificates: readonly X509Certificate[]): X509Certificate {
  const [certificate, ...others] = certificates;
  if (certificate === undefined) throw new KeystoreError("missing_certificate", "there is no certificate");
  if (others.length === 0) return certificate;
  throw new KeystoreError(
    "ambiguous",
    `several certificates could be meant, with the aliases ${aliasesOf(certificates)}`,
  );
}

/** For messages: a CN is no secret, but it may be long, or have line breaks in it. */
export function aliasesOf(certificates: readonly X509Certificate[]): string {
  const names = certificates.flatMap((certificate) => commonName(certificate)?.slice(0, 64) ?? []);
  return (
    names
      .slice(0, 20)
      .map((name) => JSON.stringify(name))
      .join(", ") || "none"
  );
}

function commonName(certificate: X509Certificate): string | undefined {
  return attribute(certificate, "CN");
}

function subjectSerialNumber(certificate: X509Certificate): string | undefined {
  return attribute(certificate, "serialNumber");
}

/** Of the subject, where it is there once: a text of several would have to be picked by position. */
function attribute(certificate: X509Certificate, name: string): string | undefined {
  const subject: object = certificate.toLegacyObject().subject ?? {};
  const value: unknown = Reflect.get(subject, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
