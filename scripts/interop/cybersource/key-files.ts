import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CybersourceTmsCredentials, CybersourceTmsKey } from "@tok/sandbox";
import forge from "node-forge";

/** The alias of the certificate that requests are encrypted with, in every key file of the provider. */
export const requestAlias = "CyberSource_SJC_US";

export const password = "synthetic-pass";

/** Where the files are, each as a user of the provider has it. */
export interface KeyFiles {
  readonly folder: string;
  /** PKCS#12: the signing key, with the certificate of the merchant. */
  readonly merchant: string;
  /** The same with the certificate of the portfolio, as it is with a meta key. */
  readonly portfolio: string;
  /** PKCS#12: the key of encrypted answers. */
  readonly response: string;
  /** The certificate that requests are encrypted with. */
  readonly request: string;
}

/** Puts the keys of a room into files, by another library than those that read them on our side. */
export async function writeKeyFiles(
  folder: string,
  { merchantId, portfolioId, keys }: CybersourceTmsCredentials,
): Promise<KeyFiles> {
  const { signing, requestMle, responseMle } = await keys();
  const shared = certificate(requestAlias, requestMle);
  const write = (file: string, content: string): string => {
    const path = join(folder, file);
    writeFileSync(path, content, "binary");
    return path;
  };
  return {
    folder,
    merchant: write("merchant.p12", pkcs12(merchantId, signing, shared)),
    portfolio: write("portfolio.p12", pkcs12(portfolioId, signing, shared)),
    response: write("response.p12", pkcs12(merchantId, responseMle, shared)),
    request: write("request.pem", forge.pki.certificateToPem(shared)),
  };
}

/** Three keys of DES and one iteration are what the provider's own files have. */
function pkcs12(name: string, key: CybersourceTmsKey, other: forge.pki.Certificate): string {
  const privateKey = forge.pki.privateKeyFromPem(key.privateKey);
  const friendlyName = `serialNumber=${key.kid},CN=${name}`;
  const options = { algorithm: "3des", count: 1, friendlyName } as const;
  const file = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate(name, key), other], password, options);
  return forge.asn1.toDer(file).getBytes();
}

/** The id of the key is an attribute of the subject. Nobody looks at who signed it, so that it may be the key itself. */
function certificate(commonName: string, { kid, publicKey, privateKey }: CybersourceTmsKey) {
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.publicKeyFromPem(publicKey);
  made.serialNumber = "01";
  made.validity.notBefore = new Date("2020-01-01");
  made.validity.notAfter = new Date("2049-01-01");
  made.setSubject([
    { name: "commonName", value: commonName },
    { name: "serialNumber", value: kid },
  ]);
  made.setIssuer([{ name: "commonName", value: "CyberSourceCertAuth" }]);
  made.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return made;
}
