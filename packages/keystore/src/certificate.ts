/** A certificate, as far as a client needs to know it. */
export interface Certificate {
  /** Its public key: SPKI, in PEM. */
  readonly key: string;
  /**
   * The attribute serialNumber (OID 2.5.4.5) of its subject, by which a provider knows the key. This is not the
   * serial number that the issuer gave the certificate.
   */
  readonly kid: string | undefined;
  /** From when on it is valid. Not checked here: clients refuse a key outside its dates. */
  readonly notBefore: Date;
  /** Until when it is valid. */
  readonly notAfter: Date;
  /** CN of its subject: its alias. Not enumerable, since the four above are what clients take. */
  readonly commonName: string | undefined;
}

/** The certificate of an RSA key of 2048 bits at least, with an id: what a client takes to encrypt with. */
export interface PublicKey extends Certificate {
  readonly kid: string;
}
