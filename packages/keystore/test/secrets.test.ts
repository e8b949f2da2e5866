import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { readCertificate, readPkcs12, readPrivateKey } from "../src/index.ts";
import { errorOf } from "./outcome.ts";
import { files, merchant, pem } from "./vectors.ts";

/** A password that would be found wherever it turned up. */
const secret = "hunter2-synthetic";
const keyText = pem("PRIVATE KEY", merchant.privateKey);
/** A part of the private key, and nothing that stands in the public one. */
const partOfKey = merchant.privateKey.slice(800, 840);

/** Everything that a log could make of a value. */
function written(value: unknown): string {
  const shown = [
    inspect(value),
    inspect(value, { showHidden: true, getters: true, depth: null }),
    JSON.stringify(value),
    String(value),
    JSON.stringify(structuredClone(typeof value === "object" ? { ...value } : value)),
  ];
  return shown.join("\n");
}

describe("a private key that was read", () => {
  it.each(files)("is not seen when the result is logged: $name", async ({ bytes, password }) => {
    const opened = await readPkcs12(bytes, { password });
    expect(opened.privateKey).toBe(keyText);
    const text = written(opened);
    expect(text).toContain(merchant.kid);
    for (const shown of [partOfKey, "BEGIN PRIVATE KEY"]) expect(text).not.toContain(shown);
    if (password !== "") expect(text).not.toContain(password);
  });

  it("is not seen when it comes from PEM", async () => {
    const read = await readPrivateKey(keyText);
    expect(read.privateKey).toBe(keyText);
    expect(inspect(read)).toBe("{ privateKey: '[hidden]' }");
    for (const shown of [partOfKey, "BEGIN PRIVATE KEY"]) expect(written(read)).not.toContain(shown);
  });

  it("can be taken out by name", async () => {
    const { privateKey } = await readPrivateKey(keyText);
    expect(privateKey).toBe(keyText);
  });
});

describe("an error", () => {
  const damaged = pem("PRIVATE KEY", `${merchant.privateKey.slice(0, 900)}`);
  const encrypted = pem("ENCRYPTED PRIVATE KEY", merchant.privateKey);
  const [first] = files;
  const calls: readonly (readonly [name: string, call: () => unknown])[] = [
    ...files.map(
      ({ name, bytes }) =>
        [`a wrong password: ${name}`, () => readPkcs12(bytes, { password: secret })] as const,
    ),
    ...files.map(
      ({ name, bytes, password }) =>
        [`a secret for an alias: ${name}`, () => readPkcs12(bytes, { password, alias: secret })] as const,
    ),
    ["a secret for a file", () => Reflect.apply(readPkcs12, undefined, [secret, { password: secret }])],
    ["PEM for a file", () => readPkcs12(Buffer.from(keyText), { password: secret })],
    ["half a file", () => readPkcs12(first?.bytes.subarray(0, 900) ?? Buffer.of(), { password: secret })],
    [
      "a secret under another name",
      () => Reflect.apply(readPrivateKey, undefined, [keyText, { pass: secret }]),
    ],
    [
      "a secret in an array",
      () => Reflect.apply(readPrivateKey, undefined, [keyText, { password: [secret] }]),
    ],
    ["half a key", () => readPrivateKey(damaged, { password: secret })],
    ["a key under another name", () => readPrivateKey(encrypted, { password: secret })],
    ["a key without end", () => readPrivateKey(keyText.slice(0, 900), { password: secret })],
    ["a key with noise", () => readPrivateKey(keyText.replace("MII", "MI!"), { password: secret })],
    ["two keys", () => readPrivateKey(keyText + keyText)],
    ["a key for a certificate", () => readCertificate(keyText)],
    [
      "the bytes of a key for a certificate",
      () => readCertificate(Buffer.from(merchant.privateKey, "base64")),
    ],
    ["the text of a key for a certificate", () => readCertificate(pem("CERTIFICATE", merchant.privateKey))],
  ];

  it.each(calls)("quotes neither password nor key: %s", async (_name, call) => {
    const error = await errorOf(call);
    expect("cause" in error).toBe(false);
    expect(Object.keys(error)).toEqual(["code"]);
    const text = `${written(error)}\n${error.message}`;
    for (const shown of [secret, partOfKey, merchant.privateKey.slice(0, 20)])
      expect(text).not.toContain(shown);
    // The stack names functions and files, never the text that was given.
    expect(error.stack?.split("\n")[0]).toBe(`KeystoreError: ${error.message}`);
  });
});
