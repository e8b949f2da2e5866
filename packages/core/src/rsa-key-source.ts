import { fromBase64Url } from "./base64.js";
import { ownMember } from "./own-members.js";
import { readPem } from "./pem.js";
import type { WebCryptoKey } from "./web.js";

export type KeyHalf = "public" | "private";

/** A key in the form in which WebCrypto imports it, or one that it has imported already. */
export type KeySource =
  | { readonly format: "pkcs8" | "spki"; readonly data: Uint8Array<ArrayBuffer> }
  | { readonly format: "jwk"; readonly data: { kty: "RSA" } & Record<string, string> }
  | { readonly format: "CryptoKey"; readonly data: WebCryptoKey };

/** A key that cannot be used: the message is the problem, in words that quote nothing of the key. */
export class UnusableKey extends Error {}

type Read = readonly [source: KeySource, secrets: readonly string[]];

const forms = {
  private: { format: "pkcs8", label: "PRIVATE KEY", names: "PKCS#8 in PEM, a JWK or a CryptoKey" },
  public: { format: "spki", label: "PUBLIC KEY", names: "SPKI in PEM, a JWK or a CryptoKey" },
} as const;

/**
 * Reads one of the forms that a user may give, with the texts of it that must not be shown anywhere.
 *
 * @throws {UnusableKey}
 */
export function readKeySource(key: unknown, half: KeyHalf): Read {
  if (typeof key === "string") return readPemKey(key, half);
  if (isCryptoKey(key)) {
    if (key.type !== half) throw new UnusableKey(`must be a ${half} key`);
    return [{ format: "CryptoKey", data: key }, []];
  }
  if (typeof key === "object" && key !== null && "kty" in key) return readJwk(key, half);
  throw new UnusableKey(`must be ${forms[half].names}`);
}

/** Also one from another realm, as test runners make them. */
function isCryptoKey(key: unknown): key is WebCryptoKey {
  return Object.prototype.toString.call(key) === "[object CryptoKey]";
}

function readPemKey(text: string, half: KeyHalf): Read {
  const { format, label } = forms[half];
  const blocks = readPem(text);
  const [block, second] = blocks.filter((one) => one.label === label);
  if (block === undefined) {
    const stranger = blocks.map((one) => strangers[one.label]).find((problem) => problem !== undefined);
    throw new UnusableKey(stranger ?? `has no ${label} in PEM`);
  }
  if (second !== undefined) throw new UnusableKey(`has more than one ${label} in PEM`);
  if (block.bytes === undefined) throw new UnusableKey("is damaged: what is in the PEM is no base64");
  return [{ format, data: block.bytes }, half === "private" ? block.lines : []];
}

const pkcs1 = "is PKCS#1: @tok/keystore makes of it what can be used here";
const strangers: Readonly<Record<string, string>> = {
  "ENCRYPTED PRIVATE KEY": "is encrypted: @tok/keystore decrypts it",
  "RSA PRIVATE KEY": pkcs1,
  "RSA PUBLIC KEY": pkcs1,
  CERTIFICATE: "is a certificate: @tok/keystore reads the key out of it",
};

const openMembers = ["n", "e"];
const secretMembers = ["d", "p", "q", "dp", "dq", "qi"];

function readJwk(jwk: object, half: KeyHalf): Read {
  const member = (name: string) =>
    ownMember(jwk, name, (problem) => new UnusableKey(`has a member ${name} that ${problem}`));
  if (member("kty") !== "RSA") throw new UnusableKey("must be a JWK of an RSA key");
  if (half === "public" && member("d") !== undefined) throw new UnusableKey("must be a public key");
  const names = half === "public" ? openMembers : [...openMembers, ...secretMembers];
  const members = names.map((name): readonly [string, string] => {
    const value = member(name);
    if (typeof value !== "string" || value === "" || fromBase64Url(value) === undefined)
      throw new UnusableKey(`must be a JWK with ${names.join(", ")} in base64url`);
    return [name, value];
  });
  const secrets = members.filter(([name]) => secretMembers.includes(name)).map(([, value]) => value);
  return [{ format: "jwk", data: { ...Object.fromEntries(members), kty: "RSA" } }, secrets];
}
