import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readPrivateKey } from "../src/index.ts";
import { octets, oid, sequence } from "./der.ts";
import { ec, pkcs8, pkcs8Pem, rsa } from "./key-material.ts";
import { codeOf, errorOf } from "./outcome.ts";
import { type Encryption, password, pbes2, tripleDes } from "./pkcs12-writer.ts";
import { merchant, pem } from "./vectors.ts";

const { privateKey } = rsa();
const expected = pkcs8Pem(privateKey);
const pkcs1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
const certificate = pem("CERTIFICATE", merchant.certificate);

const exported = (type: "pkcs1" | "pkcs8", cipher: string, passphrase = password): string =>
  privateKey.export({ type, format: "pem", cipher, passphrase }).toString();

function encrypted(encryption: Encryption): string {
  const { algorithm, encrypted } = encryption(pkcs8(privateKey));
  return pem("ENCRYPTED PRIVATE KEY", sequence(algorithm, octets(encrypted)));
}

const encryptedForms: readonly (readonly [form: string, text: string])[] = [
  ["PKCS#8 with AES-128", exported("pkcs8", "aes-128-cbc")],
  ["PKCS#8 with AES-256", exported("pkcs8", "aes-256-cbc")],
  ["PKCS#8 with 3DES", exported("pkcs8", "des-ede3-cbc")],
  ["PKCS#8 with PBKDF2 of SHA-512", encrypted(pbes2({ prf: "sha512", count: 1000 }))],
  ["PKCS#8 with PBE of SHA-1 and 3DES", encrypted(tripleDes(7))],
  ["PKCS#1 with AES-128", exported("pkcs1", "aes-128-cbc")],
  ["PKCS#1 with AES-256", exported("pkcs1", "aes-256-cbc")],
  ["PKCS#1 with 3DES", exported("pkcs1", "des-ede3-cbc")],
];

describe("a key that is not encrypted", () => {
  it.each([
    ["PKCS#8", expected],
    ["PKCS#1", pkcs1],
    ["lines that end as on Windows", pkcs1.replaceAll("\n", "\r\n")],
    ["base64 in one line", expected.replace(/(?<=[^-])\n(?=[^-])/g, "")],
    ["indented lines", expected.replace(/^/gm, "   ")],
    ["what openssl writes around it", `Bag Attributes\n  friendlyName: a\n${expected}${certificate}`],
    ["certificates before it", certificate + certificate + pkcs1],
  ])("is read from %s", async (_form, text) => {
    expect((await readPrivateKey(text)).privateKey).toBe(expected);
    expect((await readPrivateKey(Buffer.from(text))).privateKey).toBe(expected);
    expect((await readPrivateKey(text, { password })).privateKey).toBe(expected);
  });

  it("is the same PEM when it is read again", async () => {
    const once = await readPrivateKey(pkcs1);
    expect((await readPrivateKey(once.privateKey)).privateKey).toBe(once.privateKey);
  });
});

describe("an encrypted key", () => {
  it.each(encryptedForms)("is read from %s", async (_form, text) => {
    expect((await readPrivateKey(text, { password })).privateKey).toBe(expected);
    expect((await readPrivateKey(Buffer.from(text), { password })).privateKey).toBe(expected);
  });

  it.each(encryptedForms)("is not opened by a wrong password: %s", async (_form, text) => {
    // Some of so many would end as padding does.
    for (let number = 0; number < 300; number++)
      expect(await codeOf(() => readPrivateKey(text, { password: `wrong ${number}` }))).toBe(
        "wrong_password",
      );
    expect(await codeOf(() => readPrivateKey(text, { password: "" }))).toBe("wrong_password");
  });

  it.each(encryptedForms)("asks for a password: %s", async (_form, text) => {
    const { code, message } = await errorOf(() => readPrivateKey(text));
    expect(code).toBe("missing_password");
    expect(message).toContain("option password");
    expect(await codeOf(() => readPrivateKey(text, { password: undefined }))).toBe("missing_password");
  });

  it.each(["pkcs1", "pkcs8"] as const)("may have a password beyond ASCII: %s", async (type) => {
    const password = "pässwörd-€-𝄞";
    const text = exported(type, "aes-256-cbc", password);
    expect((await readPrivateKey(text, { password })).privateKey).toBe(expected);
  });

  it("is refused where it asks for too many iterations, before they are done", async () => {
    const text = encrypted(pbes2({ claimedCount: 10_000_001 }));
    const start = performance.now();
    expect(await codeOf(() => readPrivateKey(text, { password }))).toBe("too_many_iterations");
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each<[string, string]>([
    // PBES2 with scrypt, and PBES1 with MD5 and DES.
    ["scrypt", foreign("1.2.840.113549.1.5.13", sequence(sequence(oid("1.3.6.1.4.1.11591.4.11"))))],
    ["MD5 and DES", foreign("1.2.840.113549.1.5.3", sequence(octets(Buffer.alloc(8))))],
    ["a cipher of PKCS#1 that is gone", pkcs1WithCipher("DES-CBC,41A0C03B982DCF52")],
  ])("says how to convert what is encrypted with %s", async (_what, text) => {
    const { code, message } = await errorOf(() => readPrivateKey(text, { password }));
    expect(code).toBe("unsupported");
    expect(message).toContain("openssl pkcs8 -topk8");
  });
});

describe("a key that cannot be used", () => {
  it.each([
    ["RSA of 1024 bits", pkcs8Pem(rsa(1024).privateKey)],
    ["RSA of 1024 bits, as PKCS#1", rsa(1024).privateKey.export({ type: "pkcs1", format: "pem" }).toString()],
    ["an elliptic curve", pkcs8Pem(ec().privateKey)],
    [
      "an elliptic curve, in its own form",
      ec().privateKey.export({ type: "sec1", format: "pem" }).toString(),
    ],
    ["Ed25519", pkcs8Pem(generateKeyPairSync("ed25519").privateKey)],
    ["RSA for PSS alone", pkcs8Pem(generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey)],
  ])("is refused: %s", async (_what, text) => {
    expect(await codeOf(() => readPrivateKey(text))).toBe("unsupported_key");
  });

  it("is refused in OpenSSH's form, with what to do", async () => {
    const { code, message } = await errorOf(() => readPrivateKey(pem("OPENSSH PRIVATE KEY", "AAAA")));
    expect(code).toBe("unsupported");
    expect(message).toContain("ssh-keygen");
  });

  it("is missed among other blocks", async () => {
    expect(await codeOf(() => readPrivateKey(certificate))).toBe("missing_key");
  });

  it("is refused where there are several", async () => {
    expect(await codeOf(() => readPrivateKey(expected + pkcs1))).toBe("ambiguous");
  });

  it.each([
    ["nothing", ""],
    ["text", "synthetic"],
    ["base64 alone", merchant.privateKey],
    ["a beginning alone", expected.slice(0, 100)],
    ["beginnings alone", "-----BEGIN PRIVATE KEY-----".repeat(30_000)],
    ["another end", expected.replace("END PRIVATE", "END RSA PRIVATE")],
    ["line breaks that are two characters", expected.replaceAll("\n", "\\n")],
    ["an empty block", pem("PRIVATE KEY", "")],
    ["half of it", pem("PRIVATE KEY", merchant.privateKey.slice(0, 800))],
    ["noise", pem("PRIVATE KEY", Buffer.alloc(600, 7))],
  ])("is malformed: %s", async (_what, text) => {
    expect(await codeOf(() => readPrivateKey(text))).toBe("malformed");
  });

  it("is refused where it is larger than 1 MiB", async () => {
    const long = " ".repeat(1_048_577);
    expect(await codeOf(() => readPrivateKey(long))).toBe("too_large");
    expect(await codeOf(() => readPrivateKey("é".repeat(600_000)))).toBe("too_large");
    expect(await codeOf(() => readPrivateKey(Buffer.from(long)))).toBe("too_large");
  });

  it.each<[string, unknown, unknown]>([
    ["the private key", undefined, {}],
    ["the private key", 7, {}],
    ["options", expected, null],
    ["password", expected, { password: 7 }],
    ["passphrase", expected, { passphrase: "a" }],
  ])("is refused with an argument that cannot be used: %s", async (name, given, options) => {
    const { code, message } = await errorOf(() => Reflect.apply(readPrivateKey, undefined, [given, options]));
    expect(code).toBe("invalid_option");
    expect(message).toContain(name);
  });
});

function foreign(algorithm: string, parameters: Buffer): string {
  return pem(
    "ENCRYPTED PRIVATE KEY",
    sequence(sequence(oid(algorithm), parameters), octets(Buffer.alloc(64))),
  );
}

function pkcs1WithCipher(cipher: string): string {
  return exported("pkcs1", "aes-128-cbc").replace(/AES-128-CBC,[0-9A-F]+/, cipher);
}
