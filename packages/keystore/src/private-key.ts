/**
 * What a client takes to sign or decrypt with. The key is a getter, not a member: logging, JSON and copies by
 * spread leave it out.
 */
export interface PrivateKey {
  /** PKCS#8 in PEM, not encrypted: "-----BEGIN PRIVATE KEY-----". */
  readonly privateKey: string;
}
