import { describe, expect, it } from "vitest";
import {
  KeystoreError,
  type KeystoreErrorCode,
  readCertificate,
  readPkcs12,
  readPrivateKey,
} from "../src/index.ts";
import { octets, sequence } from "./der.ts";
import { pkcs8 as pkcs8Of, rsa } from "./key-material.ts";
import {
  certificateBag,
  encryptedSafe,
  keyBag,
  password,
  pbes2,
  safe,
  shroudedKeyBag,
  tripleDes,
  writePkcs12,
} from "./pkcs12-writer.ts";
import { files, merchant, pem, requestMle } from "./vectors.ts";

/** What is left of a file: a value, or an error of ours. Anything else that is thrown fails the test. */
async function outcome(call: () => unknown): Promise<KeystoreErrorCode | "read"> {
  try {
    await call();
    return "read";
  } catch (error) {
    if (KeystoreError.is(error)) return error.code;
    throw error;
  }
}

async function outcomes(
  changed: Iterable<Buffer>,
  call: (bytes: Buffer) => unknown,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const bytes of changed) {
    const what = await outcome(() => call(bytes));
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

function* cutShort(bytes: Buffer, step = 1): Generator<Buffer> {
  for (let length = 0; length < bytes.length; length += step) yield bytes.subarray(0, length);
}

/** Copies with one byte changed; the same ones in every run. Most of the structure stands at the two ends. */
function* changed(bytes: Buffer, step = 1): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += at < 60 || at > bytes.length - 60 ? 1 : step) {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ ([0x01, 0x20, 0x80, 0xff][at % 4] ?? 0), at);
    yield copy;
  }
}

describe.each(files)("the file of $name", ({ bytes, password }) => {
  it("is malformed wherever it is cut short", async () => {
    const found = await outcomes(cutShort(bytes), (part) => readPkcs12(part, { password }));
    expect([...found.keys()]).toEqual(["malformed"]);
  });

  it("is refused with a byte changed, or still says the same", async () => {
    const found = await outcomes(changed(bytes, 61), async (other) => {
      const { kid, privateKey } = await readPkcs12(other, { password });
      expect([kid, privateKey]).toEqual([merchant.kid, pem("PRIVATE KEY", merchant.privateKey)]);
    });
    expect(found.get("wrong_password")).toBeGreaterThan(30);
    expect(found.get("malformed")).toBeGreaterThan(20);
    expect(found.get("read") ?? 0).toBeLessThan(10);
  });
});

describe("a file that is damaged, but whose MAC was made of the damage", () => {
  const key = Buffer.from(merchant.privateKey, "base64");
  const certificates = [merchant, requestMle].map(({ certificate }) =>
    certificateBag(Buffer.from(certificate, "base64")),
  );
  const forms: readonly (readonly [name: string, safes: readonly Buffer[]])[] = [
    ["plain", [safe(keyBag(key), ...certificates)]],
    ["encrypted", [encryptedSafe(pbes2(), ...certificates), safe(shroudedKeyBag(key))]],
    ["encrypted as before", [encryptedSafe(tripleDes(), keyBag(key), ...certificates)]],
  ];

  it.each(forms)("is refused or read, and nothing else: %s", async (_name, safes) => {
    const contents: Buffer[] = [];
    writePkcs12(safes, {
      change: (content) => {
        contents.push(...changed(content, 5), ...cutShort(content, 29));
        return content;
      },
    });
    const found = await outcomes(contents, async (content) => {
      const opened = await readPkcs12(writePkcs12([], { change: () => content }), { password });
      expect(opened.privateKey).toContain("BEGIN PRIVATE KEY");
      for (const { commonName } of opened.certificates)
        if (commonName !== undefined) await outcome(() => opened.certificate(commonName));
    });
    expect(found.get("malformed")).toBeGreaterThan(200);
    expect(found.get("read")).toBeGreaterThan(5);
  });
});

describe("a private key in PEM that is damaged", () => {
  const { privateKey } = rsa();
  const pkcs8 = pkcs8Of(privateKey);
  const { algorithm, encrypted } = pbes2({ prf: "sha256" })(pkcs8);
  const forms: readonly (readonly [name: string, label: string, der: Buffer])[] = [
    ["PKCS#8", "PRIVATE KEY", pkcs8],
    ["PKCS#1", "RSA PRIVATE KEY", privateKey.export({ type: "pkcs1", format: "der" })],
    ["encrypted PKCS#8", "ENCRYPTED PRIVATE KEY", sequence(algorithm, octets(encrypted))],
  ];

  it.each(forms)("is refused or read, and nothing else: the bytes of %s", async (_name, label, der) => {
    const found = await outcomes([...changed(der), ...cutShort(der, 7)], async (bytes) => {
      const read = await readPrivateKey(pem(label, bytes), { password });
      expect(read.privateKey).toContain("BEGIN PRIVATE KEY");
    });
    expect(found.get("malformed")).toBeGreaterThan(100);
  });

  it("is refused or read, and nothing else: the text of PKCS#1 that is encrypted", async () => {
    const text = privateKey.export({
      type: "pkcs1",
      format: "pem",
      cipher: "aes-256-cbc",
      passphrase: password,
    });
    const bytes = Buffer.from(text);
    await outcomes([...changed(bytes), ...cutShort(bytes, 7)], (other) =>
      readPrivateKey(other, { password }),
    );
  });
});

describe("a certificate that is damaged", () => {
  const der = Buffer.from(requestMle.certificate, "base64");

  it("is malformed wherever it is cut short", async () => {
    const found = await outcomes(cutShort(der), (part) => readCertificate(part));
    expect([...found.keys()]).toEqual(["malformed"]);
  });

  it("is refused or read, and nothing else, with a byte changed", async () => {
    const found = await outcomes(changed(der), (other) => {
      const { key, notBefore } = readCertificate(other);
      expect(key).toContain("BEGIN PUBLIC KEY");
      expect(notBefore.getTime()).not.toBeNaN();
    });
    expect(found.get("malformed")).toBeGreaterThan(100);
    expect(found.get("read")).toBeGreaterThan(100);
  });
});
