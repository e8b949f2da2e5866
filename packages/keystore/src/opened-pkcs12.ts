import type { KeyObject, X509Certificate } from "node:crypto";
import { checkOptions } from "./arguments.js";
import type { Certificate, PublicKey } from "./certificate.js";
import { HiddenPrivateKey } from "./hidden-private-key.js";
import type { Pkcs12 } from "./pkcs12.js";
import { aliased, asPublicKey, describe, only } from "./x509.js";

export class OpenedPkcs12 extends HiddenPrivateKey implements Pkcs12 {
  readonly kid: string;
  readonly certificates: readonly Certificate[];
  readonly #certificates: readonly X509Certificate[];

  constructor(key: KeyObject, kid: string, certificates: readonly X509Certificate[]) {
    super(key);
    this.kid = kid;
    this.certificates = certificates.map(describe);
    this.#certificates = certificates;
  }

  certificate(alias: string, options: { readonly kid?: string | undefined } = {}): PublicKey {
    checkOptions({ alias }, ["alias"]);
    const { kid } = checkOptions(options, ["kid"]);
    return asPublicKey(only(aliased(this.#certificates, alias)), kid);
  }
}
