import { describe, expect, it } from "vitest";
import { type CertificateOptions, readCertificate } from "../src/index.ts";
import { certificate, ec, rsa, type Subject } from "./key-material.ts";
import { codeOf, errorOf } from "./outcome.ts";
import { merchant, pem, requestMle, validity } from "./vectors.ts";

const { publicKey } = rsa();
const spki = publicKey.export({ type: "spki", format: "pem" }).toString();
const der = Buffer.from(requestMle.certificate, "base64");
const text = pem("CERTIFICATE", der);

const read = (subject: Subject, options?: CertificateOptions) =>
  readCertificate(certificate(publicKey, subject), options);

describe("readCertificate", () => {
  it.each<[string, string | Uint8Array]>([
    ["PEM", text],
    ["bytes of PEM", Buffer.from(text)],
    ["DER", new Uint8Array(der)],
    ["PEM with other blocks around", pem("PRIVATE KEY", merchant.privateKey) + text],
    ["PEM after a line that starts with a zero", `0 s:CN = a\n${text}`],
    ["what openssl writes around it", `subject=CN = a\n${text.replaceAll("\n", "\r\n")}`],
  ])("reads %s", (_form, file) => {
    const found = readCertificate(file);
    expect(found).toEqual({ ...validity, key: found.key, kid: requestMle.kid });
    expect(found.commonName).toBe("CyberSource_SJC_US");
    expect(found.key).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  it("gives key, id and dates as they stand in the certificate", () => {
    const notBefore = new Date("2026-01-02T03:04:05Z");
    const notAfter = new Date("9999-12-31T23:59:59Z");
    const dated = certificate(publicKey, [["serialNumber", "00042"]], { notBefore, notAfter });
    expect(readCertificate(dated)).toEqual({ key: spki, kid: "00042", notBefore, notAfter });
  });

  it("has four members to hand to a client, and the alias beside them", () => {
    const found = read([
      ["CN", "synthetic"],
      ["serialNumber", "1"],
    ]);
    expect(Object.keys(found)).toEqual(["key", "kid", "notBefore", "notAfter"]);
    expect(found.commonName).toBe("synthetic");
  });

  it.each(["Müller & Söhne", 'a "quoted" name', "a, O=b", "two\nserialNumber=7", "CN=inner"])(
    "finds nothing but the name in the CN %j",
    (name) => {
      const found = read([
        ["CN", name],
        ["serialNumber", "1"],
      ]);
      expect([found.commonName, found.kid]).toEqual([name, "1"]);
    },
  );

  it("takes the id from the option, before the certificate", () => {
    expect(read([["serialNumber", "1"]], { kid: "2" }).kid).toBe("2");
    expect(read([["CN", "a"]], { kid: "2" }).kid).toBe("2");
  });

  it.each<[string, Subject]>([
    ["none", [["CN", "a"]]],
    ["an empty one", [["serialNumber", ""]]],
    [
      "two",
      [
        ["serialNumber", "1"],
        ["serialNumber", "2"],
      ],
    ],
    ["no subject at all", []],
  ])("asks for the id where the subject has %s", async (_what, subject) => {
    const { code, message } = await errorOf(() => read(subject));
    expect(code).toBe("missing_kid");
    expect(message).toContain("option kid");
  });

  it("chooses among several by alias, never by position", async () => {
    const both = pem("CERTIFICATE", merchant.certificate) + text;
    for (const { alias, kid } of [merchant, requestMle])
      expect(readCertificate(both, { alias: alias.toUpperCase() }).kid).toBe(kid);
    const unnamed = await errorOf(() => readCertificate(both));
    expect(unnamed.code).toBe("ambiguous");
    expect(unnamed.message).toContain('"synthetic_mid", "CyberSource_SJC_US"');
    const missing = await errorOf(() => readCertificate(both, { alias: "nobody" }));
    expect(missing.code).toBe("missing_alias");
    expect(missing.message).toContain('"synthetic_mid", "CyberSource_SJC_US"');
  });

  it("checks the alias of a single certificate too", async () => {
    expect(await codeOf(() => readCertificate(text, { alias: merchant.alias }))).toBe("missing_alias");
  });

  it.each([
    ["RSA of 1024 bits", rsa(1024)],
    ["an elliptic curve", ec()],
  ])("refuses %s", async (_what, keys) => {
    const other = certificate(keys.publicKey, [["serialNumber", "1"]]);
    expect(await codeOf(() => readCertificate(other))).toBe("unsupported_key");
  });

  it("says what to do with a public key alone", async () => {
    const { code, message } = await errorOf(() => readCertificate(spki));
    expect(code).toBe("missing_certificate");
    expect(message).toContain("public key");
  });

  it.each<[string, string | Uint8Array]>([
    ["nothing", ""],
    ["no bytes", new Uint8Array()],
    ["text", "synthetic"],
    ["base64 alone", requestMle.certificate],
    ["a private key", Buffer.from(requestMle.privateKey, "base64")],
    ["half of it", der.subarray(0, 400)],
    ["half of it in PEM", pem("CERTIFICATE", der.subarray(0, 400))],
    ["a beginning alone", text.slice(0, 200)],
    ["other characters", text.replace("MII", "M!I")],
    ["a broken one beside it", text + pem("CERTIFICATE", Buffer.of(0x30, 0))],
  ])("is told that the file is malformed: %s", async (_what, file) => {
    expect(await codeOf(() => readCertificate(file))).toBe("malformed");
  });

  it("refuses more than 1 MiB", async () => {
    expect(await codeOf(() => readCertificate(new Uint8Array(1_048_577)))).toBe("too_large");
  });

  it.each<[string, unknown, unknown]>([
    ["the certificate", null, {}],
    ["options", text, null],
    ["alias", text, { alias: "" }],
    ["kid", text, { kid: 1 }],
    ["password", text, { password: "a" }],
  ])("refuses an argument that cannot be used: %s", async (name, given, options) => {
    const { code, message } = await errorOf(() =>
      Reflect.apply(readCertificate, undefined, [given, options]),
    );
    expect(code).toBe("invalid_option");
    expect(message).toContain(name);
  });
});
