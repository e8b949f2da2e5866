import { createDecipheriv, type Decipher, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
import { damaged, type Element, isInteger, octets, oid, positive, sequence } from "./asn1.js";
import { KeystoreError, wrongPassword } from "./keystore-error.js";
import { type Derivation, pkcs12Key, purpose } from "./pkcs12-key.js";

/** Ciphers of PBES2 by OID, as Node names them. */
const ciphers = new Map([
  ["1.2.840.113549.3.7", { name: "des-ede3-cbc", key: 24, iv: 8 }],
  ["2.16.840.1.101.3.4.1.2", { name: "aes-128-cbc", key: 16, iv: 16 }],
  ["2.16.840.1.101.3.4.1.22", { name: "aes-192-cbc", key: 24, iv: 16 }],
  ["2.16.840.1.101.3.4.1.42", { name: "aes-256-cbc", key: 32, iv: 16 }],
]);

const hmacWithSha1 = "1.2.840.113549.2.7";

/** What PBKDF2 hashes with, by OID. */
const hmacs = new Map([
  [hmacWithSha1, "sha1"],
  ["1.2.840.113549.2.8", "sha224"],
  ["1.2.840.113549.2.9", "sha256"],
  ["1.2.840.113549.2.10", "sha384"],
  ["1.2.840.113549.2.11", "sha512"],
]);

/**
 * Decrypts what PKCS#8 and PKCS#12 encrypt by a password.
 * @param algorithm the AlgorithmIdentifier
 */
export async function decrypt(
  derivation: Derivation,
  algorithm: Element | undefined,
  data: Buffer,
): Promise<Buffer> {
  const [id, parameters] = sequence(algorithm);
  switch (oid(derivation.forge, id)) {
    case "1.2.840.113549.1.5.13":
      return decryptPbes2(derivation, parameters, data);
    case "1.2.840.113549.1.12.1.3": {
      const { key, iv } = pkcs12Parameters(derivation, parameters, 24);
      return decipher("des-ede3-cbc", key, iv, data);
    }
    case "1.2.840.113549.1.12.1.6": {
      const { key, iv } = pkcs12Parameters(derivation, parameters, 5);
      return decipherRc2(derivation, key, iv, data);
    }
    default:
      throw unsupported();
  }
}

async function decryptPbes2(
  derivation: Derivation,
  parameters: Element | undefined,
  data: Buffer,
): Promise<Buffer> {
  const { forge, password, iterations } = derivation;
  const [derivationPart, cipherPart] = sequence(parameters).map(sequence);
  if (oid(forge, derivationPart?.[0]) !== "1.2.840.113549.1.5.12") throw unsupported();
  const [salt, iterationCount, ...rest] = sequence(derivationPart?.[1]);
  // The length of the key comes or does not; what it is for says it as well.
  const hmacPart = isInteger(rest[0]) ? rest[1] : rest[0];
  const hmac = hmacs.get(hmacPart === undefined ? hmacWithSha1 : oid(forge, sequence(hmacPart)[0]));
  const cipher = ciphers.get(oid(forge, cipherPart?.[0]));
  if (hmac === undefined || cipher === undefined) throw unsupported();
  const iv = octets(cipherPart?.[1]);
  if (iv.length !== cipher.iv) throw damaged();
  const count = positive(iterationCount);
  iterations.spend(count);
  const key = await promisify(pbkdf2)(password, octets(salt), count, cipher.key, hmac);
  return decipher(cipher.name, key, iv, data);
}

function pkcs12Parameters(
  derivation: Derivation,
  parameters: Element | undefined,
  keyLength: number,
): { key: Buffer; iv: Buffer } {
  const [salt, iterationCount] = sequence(parameters);
  const derive = (what: number, length: number) =>
    pkcs12Key(derivation, "sha1", what, octets(salt), positive(iterationCount), length);
  return { key: derive(purpose.key, keyLength), iv: derive(purpose.iv, 8) };
}

function decipher(name: string, key: Buffer, iv: Buffer, data: Buffer): Buffer {
  const cipher = createCipher(name, key, iv);
  try {
    return Buffer.concat([cipher.update(data), cipher.final()]);
  } catch {
    throw wrongPassword();
  }
}

function createCipher(name: string, key: Buffer, iv: Buffer): Decipher {
  try {
    return createDecipheriv(name, key, iv);
  } catch {
    throw unsupported(); // a Node in FIPS mode, for one, has no 3DES
  }
}

/** Forty bits of RC2, which hide nothing: older programs put certificates into it. OpenSSL 3 has it no more. */
function decipherRc2({ forge }: Derivation, key: Buffer, iv: Buffer, data: Buffer): Buffer {
  const cipher = forge.rc2.createDecryptionCipher(key.toString("latin1"), 40);
  cipher.start(iv.toString("latin1"));
  cipher.update(forge.util.createBuffer(data.toString("latin1")));
  if (data.length === 0 || data.length % 8 !== 0 || !cipher.finish()) throw wrongPassword();
  return Buffer.from(cipher.output.getBytes(), "latin1");
}

function unsupported(): KeystoreError {
  return new KeystoreError(
    "unsupported",
    "the file is encrypted in a way that is not read here; write it again with AES-256-CBC and PBKDF2, " +
      "as `openssl pkcs12 -export` and `openssl pkcs8 -topk8` do",
  );
}
