import type { KeyObject, X509Certificate } from "node:crypto";
import { KeystoreError } from "./keystore-error.js";
import { aliased, aliasesOf, idOf, only } from "./x509.js";

/**
 * The private key that is meant, and its id.
 * @param alias CN of its certificate; else the only key there is
 * @param kid the id, where it is not the one in the certificate
 * @throws {KeystoreError} `missing_key`, `missing_alias`, `missing_kid`, `ambiguous`
 */
export function chooseKey(
  keys: readonly KeyObject[],
  certificates: readonly X509Certificate[],
  alias: string | undefined,
  kid: string | undefined,
): { key: KeyObject; kid: string } {
  const named = alias === undefined ? certificates : aliased(certificates, alias);
  const own = (key: KeyObject) => named.filter((certificate) => certificate.checkPrivateKey(key));
  const [key, ...others] = alias === undefined ? keys : keys.filter((one) => own(one).length > 0);
  if (key !== undefined && others.length === 0) return { key, kid: kid ?? idOfKey(own(key)) };

  const withKey = certificates.filter((certificate) => keys.some((one) => certificate.checkPrivateKey(one)));
  if (key !== undefined)
    throw new KeystoreError(
      "ambiguous",
      `the file has several private keys; name one by the option alias: ${aliasesOf(withKey)}`,
    );
  throw new KeystoreError(
    "missing_key",
    keys.length === 0
      ? "the file has no private key in it"
      : `the file has no private key for this alias, only for ${aliasesOf(withKey)}; certificate(alias) of the result gives public keys`,
  );
}

function idOfKey(certificates: readonly X509Certificate[]): string {
  if (certificates.length > 0) return idOf(only(certificates));
  throw new KeystoreError(
    "missing_kid",
    "the private key has no certificate in the file; give its id as the option kid",
  );
}
