import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Pkcs12, type Pkcs12Options, readPkcs12 } from "../src/index.ts";
import { tagged, toBer } from "./der.ts";
import { certificate, ec, pkcs8, pkcs8Pem, rsa } from "./key-material.ts";
import { codeOf, errorOf } from "./outcome.ts";
import {
  bag,
  certificateBag,
  encryptedSafe,
  keyBag,
  type Pbes2,
  password,
  pbes2,
  safe,
  shroudedKeyBag,
  tripleDes,
  writePkcs12,
} from "./pkcs12-writer.ts";
import { file, files, merchant, pem, requestMle, validity, wrongPassword } from "./vectors.ts";

const alice = rsa();
const bob = rsa();
const aliceCertificate = certificate(alice.publicKey, [
  ["CN", "alice"],
  ["serialNumber", "1"],
]);
const bobCertificate = certificate(bob.publicKey, [
  ["CN", "bob"],
  ["serialNumber", "2"],
]);
const aliceBags = [keyBag(pkcs8(alice.privateKey)), certificateBag(aliceCertificate)];
const bobBags = [keyBag(pkcs8(bob.privateKey)), certificateBag(bobCertificate)];

const read = (bytes: Uint8Array, options: Partial<Pkcs12Options> = {}): Promise<Pkcs12> =>
  readPkcs12(bytes, { password, ...options });

describe.each(files)("the file of $name", ({ bytes, password }) => {
  it("gives the private key with the id of its certificate", async () => {
    const { privateKey, kid } = await readPkcs12(bytes, { password });
    expect(privateKey).toBe(pem("PRIVATE KEY", merchant.privateKey));
    expect(kid).toBe(merchant.kid);
  });

  it("gives every certificate", async () => {
    const { certificates } = await readPkcs12(bytes, { password });
    const known = [merchant, requestMle].map(({ alias, kid, certificate }) => ({
      ...validity,
      kid,
      key: publicKeyOf(certificate),
      commonName: alias,
    }));
    const found = certificates.map((one) => ({ ...one, commonName: one.commonName }));
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(known));
  });

  it.each([merchant, requestMle])("finds the certificate $alias in any case", async (entity) => {
    const opened = await readPkcs12(bytes, { password, alias: merchant.alias.toUpperCase() });
    for (const alias of [entity.alias, entity.alias.toUpperCase(), entity.alias.toLowerCase()])
      expect(opened.certificate(alias)).toEqual({
        ...validity,
        kid: entity.kid,
        key: publicKeyOf(entity.certificate),
      });
  });

  it.each([wrongPassword, `${password} `, `${password}x`, "", "synthetic", merchant.alias])(
    "is not opened by the password %j",
    async (wrong) => {
      if (wrong === password) return;
      expect(await codeOf(() => readPkcs12(bytes, { password: wrong }))).toBe("wrong_password");
    },
  );

  it("tells a missing alias from a wrong password, and names those there are", async () => {
    const opened = await readPkcs12(bytes, { password });
    const errors = [
      await errorOf(() => readPkcs12(bytes, { password, alias: "nobody" })),
      await errorOf(() => opened.certificate("nobody")),
    ];
    for (const { code, message } of errors) {
      expect(code).toBe("missing_alias");
      expect(message).toContain('"synthetic_mid"');
      expect(message).toContain('"CyberSource_SJC_US"');
    }
    const both = () => readPkcs12(bytes, { password: wrongPassword, alias: "nobody" });
    expect(await codeOf(both)).toBe("wrong_password");
  });

  it("has no private key for a certificate of somebody else", async () => {
    const { code, message } = await errorOf(() => readPkcs12(bytes, { password, alias: requestMle.alias }));
    expect(code).toBe("missing_key");
    expect(message).toContain('only for "synthetic_mid"');
  });

  it("is read from a view into a larger buffer", async () => {
    const larger = new Uint8Array(bytes.length + 20).fill(0x30);
    larger.set(bytes, 7);
    const { kid } = await readPkcs12(larger.subarray(7, 7 + bytes.length), { password });
    expect(kid).toBe(merchant.kid);
  });
});

describe("encodings", () => {
  const plain = { kid: "1", privateKey: pkcs8Pem(alice.privateKey) };

  it.each<[string, Pbes2]>([
    ["AES-128", { cipher: "aes-128-cbc", prf: "sha256" }],
    ["AES-192", { cipher: "aes-192-cbc", prf: "sha384" }],
    ["AES-256", { cipher: "aes-256-cbc", prf: "sha512" }],
    ["3DES", { cipher: "des-ede3-cbc", prf: "sha224" }],
    ["PBKDF2 with the default hash", {}],
    ["PBKDF2 with SHA-1 by name", { prf: "sha1" }],
    ["the length of the key", { withLength: true }],
    ["the length of the key and a hash", { withLength: true, prf: "sha256" }],
    ["many iterations", { prf: "sha256", count: 300_000 }],
  ])("reads PBES2 with %s", async (_what, options) => {
    const key = shroudedKeyBag(pkcs8(alice.privateKey), pbes2(options));
    const bytes = writePkcs12([safe(key), encryptedSafe(pbes2(options), certificateBag(aliceCertificate))]);
    const { kid, privateKey } = await read(bytes);
    expect({ kid, privateKey }).toEqual(plain);
  });

  it.each([1, 3, 2048])("reads PBE with SHA-1 and 3DES, of %i iterations", async (count) => {
    const bytes = writePkcs12([encryptedSafe(tripleDes(count), ...aliceBags)], { count });
    const { kid, privateKey } = await read(bytes);
    expect({ kid, privateKey }).toEqual(plain);
  });

  it("reads BER: indefinite lengths, and strings in pieces", async () => {
    for (const name of ["business-center-2018", "business-center-2025"]) {
      const { bytes, password } = file(name);
      const ber = toBer(bytes);
      expect(ber.includes(Buffer.of(0x30, 0x80))).toBe(true);
      expect((await readPkcs12(ber, { password })).kid).toBe(merchant.kid);
    }
    const key = shroudedKeyBag(pkcs8(alice.privateKey));
    const inner = writePkcs12([safe(key), encryptedSafe(pbes2(), certificateBag(aliceCertificate))], {
      change: toBer,
    });
    const { kid, privateKey } = await read(toBer(inner));
    expect({ kid, privateKey }).toEqual(plain);
  });

  it("passes over bags of other kinds, and certificates that are not X.509", async () => {
    const others = [bag(4, keyBag(Buffer.of(5, 0))), certificateBag(Buffer.of(1), "1.2.840.113549.1.9.22.2")];
    const { certificates, kid } = await read(writePkcs12([safe(...others, ...aliceBags)]));
    expect(kid).toBe("1");
    expect(certificates).toHaveLength(1);
  });

  it.each<[string, Buffer]>([
    ["no MAC", writePkcs12([safe(...aliceBags)], { mac: "none" })],
    ["a MAC of PBMAC1", writePkcs12([safe(...aliceBags)], { mac: "pbmac1" })],
    ["a signature", writePkcs12([safe(...aliceBags)], { contentType: "1.2.840.113549.1.7.2" })],
  ])("says how to convert a file with %s", async (_what, bytes) => {
    const { code, message } = await errorOf(() => read(bytes));
    expect(code).toBe("unsupported");
    expect(message).toMatch(/openssl pkcs12 -export|a password protects/);
  });
});

describe("the private key", () => {
  it("belongs to its certificate by the key, wherever the two stand", async () => {
    const [aliceKey, aliceBag] = aliceBags;
    const [bobKey, bobBag] = bobBags;
    const bags = [bobBag, aliceKey, aliceBag, bobKey].filter((one) => one !== undefined);
    for (const order of [bags, bags.toReversed()]) {
      const bytes = writePkcs12([safe(...order)]);
      const found = await Promise.all(["alice", "Bob"].map((alias) => read(bytes, { alias })));
      expect(found.map(({ kid, privateKey }) => ({ kid, privateKey }))).toEqual([
        { kid: "1", privateKey: pkcs8Pem(alice.privateKey) },
        { kid: "2", privateKey: pkcs8Pem(bob.privateKey) },
      ]);
    }
  });

  it("has to be named where there are several", async () => {
    const { code, message } = await errorOf(() => read(writePkcs12([safe(...aliceBags, ...bobBags)])));
    expect(code).toBe("ambiguous");
    expect(message).toContain('alias: "alice", "bob"');
  });

  it("is one where it is there twice", async () => {
    const { kid, certificates } = await read(writePkcs12([safe(...aliceBags), safe(...aliceBags)]));
    expect(kid).toBe("1");
    expect(certificates).toHaveLength(1);
  });

  it("is missed where there is none", async () => {
    for (const bytes of [writePkcs12([]), writePkcs12([safe(certificateBag(aliceCertificate))])])
      expect(await codeOf(() => read(bytes))).toBe("missing_key");
  });

  it("takes its id from the option, before its certificate", async () => {
    const bytes = writePkcs12([safe(...aliceBags)]);
    expect((await read(bytes, { kid: "1757970970891045729358" })).kid).toBe("1757970970891045729358");
  });

  it("needs the option where it has no certificate, or one without serialNumber", async () => {
    const unnumbered = certificateBag(certificate(alice.publicKey, [["CN", "alice"]]));
    const key = keyBag(pkcs8(alice.privateKey));
    for (const bags of [[key], [key, unnumbered], [key, certificateBag(bobCertificate)]]) {
      const bytes = writePkcs12([safe(...bags)]);
      const { code, message } = await errorOf(() => read(bytes));
      expect(code).toBe("missing_kid");
      expect(message).toContain("option kid");
      expect((await read(bytes, { kid: "3" })).kid).toBe("3");
    }
  });

  it("is refused with two certificates that give it different ids", async () => {
    const renewed = certificate(alice.publicKey, [
      ["CN", "alice"],
      ["serialNumber", "9"],
    ]);
    const bytes = writePkcs12([safe(...aliceBags, certificateBag(renewed))]);
    expect(await codeOf(() => read(bytes))).toBe("ambiguous");
    expect(await codeOf(() => read(bytes, { alias: "alice" }))).toBe("ambiguous");
    const opened = await read(bytes, { kid: "9" });
    expect(await codeOf(() => opened.certificate("alice"))).toBe("ambiguous");
    expect(opened.certificates.map(({ kid }) => kid)).toEqual(["1", "9"]);
  });

  it.each([
    ["RSA of 1024 bits", rsa(1024), "has 1024 bits"],
    ["an elliptic curve", ec(), "is of the type ec"],
  ])("is refused where it is %s", async (_what, { privateKey, publicKey }, reason) => {
    const own = certificate(publicKey, [
      ["CN", "weak"],
      ["serialNumber", "4"],
    ]);
    const bytes = writePkcs12([safe(keyBag(pkcs8(privateKey)), certificateBag(own))]);
    const { code, message } = await errorOf(() => read(bytes));
    expect(code).toBe("unsupported_key");
    expect(message).toContain(reason);
  });
});

describe("a certificate", () => {
  const curve = certificate(ec().publicKey, [
    ["CN", "curve"],
    ["serialNumber", "5"],
  ]);
  const anonymous = certificate(bob.publicKey, [["O", "nobody"]]);
  const bytes = writePkcs12([safe(...aliceBags, ...[curve, anonymous].map((der) => certificateBag(der)))]);

  it("is listed whatever its key and its names are", async () => {
    const { certificates } = await read(bytes);
    expect(certificates.map(({ commonName, kid }) => [commonName, kid])).toEqual([
      ["alice", "1"],
      ["curve", "5"],
      [undefined, undefined],
    ]);
  });

  it("is handed out only with a key that encrypts", async () => {
    const opened = await read(bytes);
    expect(await codeOf(() => opened.certificate("curve"))).toBe("unsupported_key");
  });

  it("takes another id", async () => {
    const opened = await read(bytes);
    expect(opened.certificate("alice", { kid: "17" }).kid).toBe("17");
    expect(opened.certificate("alice").kid).toBe("1");
  });
});

describe("limits", () => {
  it("refuses more than 1 MiB", async () => {
    expect(await codeOf(() => read(new Uint8Array(1_048_577)))).toBe("too_large");
    expect(await codeOf(() => read(new Uint8Array(1_048_576)))).toBe("malformed");
  });

  it.each<[string, Buffer]>([
    ["the MAC", writePkcs12([safe(...aliceBags)], { claimedCount: 1_000_001 })],
    ["the MAC, beyond any number", writePkcs12([safe(...aliceBags)], { claimedCount: 2 ** 52 })],
    [
      "a key",
      writePkcs12([safe(shroudedKeyBag(pkcs8(alice.privateKey), pbes2({ claimedCount: 10_000_001 })))]),
    ],
    ["a safe", writePkcs12([encryptedSafe(pbes2({ claimedCount: 0xffffffff }), ...aliceBags)])],
    [
      "all together",
      writePkcs12([
        encryptedSafe(pbes2({ count: 1, prf: "sha256" }), ...aliceBags),
        safe(shroudedKeyBag(pkcs8(bob.privateKey), pbes2({ claimedCount: 9_999_995 }))),
      ]),
    ],
  ])("refuses too many iterations for %s, before they are done", async (_what, bytes) => {
    const start = performance.now();
    expect(await codeOf(() => read(bytes))).toBe("too_many_iterations");
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("what is no PKCS#12 file", () => {
  it.each([[0], [0x80], [0xff, 0xff], []])(
    "is malformed: iterations that are no number from 1 up",
    async (...bytes) => {
      const file = writePkcs12([safe(...aliceBags)], { claimedCount: tagged(0x02, Buffer.from(bytes)) });
      expect(await codeOf(() => read(file))).toBe("malformed");
    },
  );

  it.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["text", Buffer.from("synthetic")],
    ["PEM", Buffer.from(pem("PRIVATE KEY", merchant.privateKey))],
    ["base64", Buffer.from(file("forge").bytes.toString("base64"))],
    ["a certificate", Buffer.from(merchant.certificate, "base64")],
    ["a private key", Buffer.from(merchant.privateKey, "base64")],
    ["two files", Buffer.concat([file("forge").bytes, file("aes256").bytes])],
    ["lists without end", Buffer.alloc(100_000, Buffer.of(0x30, 0x80))],
    ["lists inside each other", Buffer.alloc(1_000_000, 0x30)],
    ["a length beyond everything", Buffer.of(0x30, 0x88, 0x7f, 255, 255, 255, 255, 255, 255, 255)],
  ])("is malformed: %s", async (_what, bytes) => {
    expect(await codeOf(() => read(bytes))).toBe("malformed");
  });
});

describe("arguments", () => {
  const { bytes } = file("forge");
  it.each<[string, unknown, unknown]>([
    ["the file", "text", { password }],
    ["the file", undefined, { password }],
    ["the file", [0x30], { password }],
    ["options", bytes, undefined],
    ["options", bytes, null],
    ["password", bytes, {}],
    ["password", bytes, { password: undefined }],
    ["password", bytes, { password: 1 }],
    ["alias", bytes, { password, alias: "" }],
    ["alias", bytes, { password, alias: null }],
    ["kid", bytes, { password, kid: 7 }],
    ["passphrase", bytes, { passphrase: password }],
  ])("refuses %s that cannot be used", async (name, given, options) => {
    const { code, message } = await errorOf(() => Reflect.apply(readPkcs12, undefined, [given, options]));
    expect(code).toBe("invalid_option");
    expect(message).toContain(name);
  });

  it("takes no option that is inherited", async () => {
    const inherited = Object.assign(Object.create({ alias: 7, kid: 7 }), { password });
    expect((await readPkcs12(bytes, inherited)).kid).toBe(merchant.kid);
    expect(await codeOf(() => readPkcs12(bytes, Object.create({ password })))).toBe("invalid_option");
  });

  it("refuses an alias that is none", async () => {
    const opened = await read(bytes);
    for (const alias of ["", 1, null])
      expect(await codeOf(() => Reflect.apply(opened.certificate, opened, [alias]))).toBe("invalid_option");
  });
});

it("gives keys that fit each other", async () => {
  const { bytes, password } = file("aes256");
  const opened = await readPkcs12(bytes, { password });
  const derived = createPublicKey(createPrivateKey(opened.privateKey));
  expect(derived.export({ type: "spki", format: "pem" })).toBe(opened.certificate(merchant.alias).key);
});

function publicKeyOf(certificate: string): string {
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}
