import { createPrivateKey, type KeyObject } from "node:crypto";
import { checkOptions, readBytesOrText } from "./arguments.js";
import { octets, parse, sequence } from "./asn1.js";
import { decrypt } from "./decrypt.js";
import { loadForge } from "./forge.js";
import { HiddenPrivateKey, parsePrivateKey } from "./hidden-private-key.js";
import { Iterations } from "./iterations.js";
import { KeystoreError, wrongPassword } from "./keystore-error.js";
import { derOf, type PemBlock, readPem } from "./pem.js";
import type { PrivateKey } from "./private-key.js";

/** Options of `readPrivateKey`. */
export interface PrivateKeyOptions {
  /** What an encrypted key is opened with; not looked at where the key is not encrypted.
   * @default none */
  readonly password?: string | undefined;
}

/**
 * Reads an RSA private key from PEM: PKCS#8 or PKCS#1, encrypted or not. Other blocks, such as certificates, may
 * stand around it.
 *
 * @throws {KeystoreError} `malformed`, `missing_key`, `missing_password`, `wrong_password`, `ambiguous`,
 * `unsupported`, `unsupported_key`, `too_large`, `too_many_iterations`, `invalid_option`
 * @example
 * const { privateKey } = await readPrivateKey(await readFile("key.pem"), { password });
 */
export async function readPrivateKey(
  file: string | Uint8Array,
  options: PrivateKeyOptions = {},
): Promise<PrivateKey> {
  const { password } = checkOptions(options, ["password"]);
  const text = readBytesOrText(file, "the private key").toString("latin1");
  const [block, ...others] = readPem(text).filter(({ label }) => label.endsWith("PRIVATE KEY"));
  if (block === undefined) throw new KeystoreError("missing_key", "the PEM has no private key in it");
  if (others.length > 0)
    throw new KeystoreError("ambiguous", "the PEM has several private keys; leave one in it");
  return new HiddenPrivateKey(await keyIn(block, password));
}

async function keyIn(block: PemBlock, password: string | undefined): Promise<KeyObject> {
  switch (block.label) {
    case "PRIVATE KEY":
      return parsePrivateKey(derOf(block), "pkcs8");
    case "ENCRYPTED PRIVATE KEY":
      return encryptedPkcs8(derOf(block), required(password));
    case "RSA PRIVATE KEY":
      return block.body.includes("ENCRYPTED")
        ? encryptedPkcs1(block.text, required(password))
        : parsePrivateKey(derOf(block), "pkcs1");
    case "OPENSSH PRIVATE KEY":
      throw new KeystoreError(
        "unsupported",
        "the key is in OpenSSH's own form; convert it with `ssh-keygen -p -m PEM`",
      );
    default:
      throw new KeystoreError("unsupported_key", "the private key is not RSA");
  }
}

function required(password: string | undefined): string {
  if (password !== undefined) return password;
  throw new KeystoreError("missing_password", "the private key is encrypted; give the option password");
}

async function encryptedPkcs8(der: Buffer, password: string): Promise<KeyObject> {
  const forge = await loadForge();
  const [algorithm, encrypted] = sequence(parse(forge, der));
  const derivation = { forge, password, iterations: new Iterations() };
  const key = await decrypt(derivation, algorithm, octets(encrypted));
  try {
    return createPrivateKey({ key, format: "der", type: "pkcs8" });
  } catch {
    throw wrongPassword(); // one wrong password in some hundred gives noise that ends as padding does
  }
}

/** The older encryption, announced in lines above the base64. */
function encryptedPkcs1(key: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key, passphrase });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_OSSL_EVP_UNSUPPORTED"))
      throw wrongPassword();
    throw new KeystoreError(
      "unsupported",
      "the private key is encrypted with a cipher that OpenSSL 3 has no more; write it again with `openssl pkcs8 -topk8`",
    );
  }
}
