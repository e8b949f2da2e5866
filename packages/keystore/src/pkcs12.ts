import type { Certificate, PublicKey } from "./certificate.js";
import type { PrivateKey } from "./private-key.js";

/** What `readPkcs12` found. */
export interface Pkcs12 extends PrivateKey {
  /** The id of the private key: the option `kid`, or the serialNumber in the subject of its certificate. */
  readonly kid: string;
  /** All certificates of the file, in its order, which means nothing. */
  readonly certificates: readonly Certificate[];
  /**
   * The certificate with this alias, to encrypt with.
   * @param alias CN of the subject, in upper or lower case
   * @param options `kid`: the id under which the provider has the key, where it is not the one in the certificate
   * @throws {KeystoreError} `missing_alias`, `ambiguous`, `missing_kid`, `unsupported_key`, `invalid_option`
   */
  certificate(alias: string, options?: { readonly kid?: string | undefined }): PublicKey;
}
