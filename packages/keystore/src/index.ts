/**
 * Key files read into what the clients of tok take: PKCS#12, private keys in PEM, certificates. Node only.
 *
 * @module
 */
export type { Certificate, PublicKey } from "./certificate.js";
export { KeystoreError, type KeystoreErrorCode } from "./keystore-error.js";
export type { Pkcs12 } from "./pkcs12.js";
export type { PrivateKey } from "./private-key.js";
export { type CertificateOptions, readCertificate } from "./read-certificate.js";
export { type Pkcs12Options, readPkcs12 } from "./read-pkcs12.js";
export { type PrivateKeyOptions, readPrivateKey } from "./read-private-key.js";
