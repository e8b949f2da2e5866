import { printPem, readPrivatePem } from "./pem.js";

/** Both halves of a key pair. */
export interface KeyHalves {
  /** SPKI in PEM. */
  readonly publicKey: string;
  /** PKCS#8 in PEM. */
  readonly privateKey: string;
}

/** A key as WebCrypto has it. Named by what returns it, as Node's types do not have the name. */
export type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

interface Ders {
  readonly spki: ArrayBuffer;
  readonly pkcs8: ArrayBuffer;
}

// WebCrypto ties a key to an algorithm, but its encodings serve all of RSA.
const RSA = {
  name: "RSA-OAEP",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** An RSA key pair, generated or read at the first use. */
export class KeyPair {
  readonly kid: string;
  readonly #given: string | undefined;
  #ders: Promise<Ders> | undefined;

  constructor(kid: string, privateKey: string | undefined) {
    this.kid = kid;
    this.#given = privateKey;
  }

  /** Both halves in PEM. */
  async halves(): Promise<KeyHalves> {
    const { spki, pkcs8 } = await this.#open();
    return { publicKey: printPem("PUBLIC KEY", spki), privateKey: printPem("PRIVATE KEY", pkcs8) };
  }

  /** The public half, to verify signatures with. */
  async verifying(algorithm: { readonly name: string; readonly hash: string }): Promise<WebKey> {
    const { spki } = await this.#open();
    return crypto.subtle.importKey("spki", spki, algorithm, false, ["verify"]);
  }

  /** The public half, to encrypt with. */
  async encrypting(hash: "SHA-256" | "SHA-1" = "SHA-256"): Promise<WebKey> {
    const { spki } = await this.#open();
    return crypto.subtle.importKey("spki", spki, { name: RSA.name, hash }, false, ["encrypt"]);
  }

  /** The private half, to decrypt with. */
  async decrypting(): Promise<WebKey> {
    const { pkcs8 } = await this.#open();
    return crypto.subtle.importKey("pkcs8", pkcs8, RSA, false, ["decrypt"]);
  }

  #open(): Promise<Ders> {
    this.#ders ??= this.#given === undefined ? generate() : read(this.kid, this.#given);
    return this.#ders;
  }
}

async function generate(): Promise<Ders> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(RSA, true, ["encrypt", "decrypt"]);
  const [spki, pkcs8] = await Promise.all([
    crypto.subtle.exportKey("spki", publicKey),
    crypto.subtle.exportKey("pkcs8", privateKey),
  ]);
  return { spki, pkcs8 };
}

async function read(kid: string, pem: string): Promise<Ders> {
  const der = readPrivatePem(pem);
  try {
    if (der === undefined) {
      throw new TypeError("no PEM");
    }
    const key = await crypto.subtle.importKey("pkcs8", der, RSA, true, ["decrypt"]);
    const { kty, n, e } = await crypto.subtle.exportKey("jwk", key);
    const jwk = { ...(kty && { kty }), ...(n && { n }), ...(e && { e }) };
    const publicKey = await crypto.subtle.importKey("jwk", jwk, RSA, true, ["encrypt"]);
    return { spki: await crypto.subtle.exportKey("spki", publicKey), pkcs8: der.buffer };
  } catch {
    throw new TypeError(`The private key ${kid} in the option keys must be RSA, PKCS#8 in PEM.`);
  }
}
