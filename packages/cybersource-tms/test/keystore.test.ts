import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { readCertificate, readPkcs12, readPrivateKey } from "@tok/keystore";
import { describe, expect, it } from "vitest";
import { CybersourceTmsClient, EncryptionError, type MleOptions } from "../src/index.ts";
import { customer, payment, visa } from "./bodies.ts";
import { keys, openRoom } from "./room.ts";

/** What @tok/keystore reads goes into a client as it is. */

interface Entity {
  readonly kid: string;
  readonly privateKey: string;
  readonly certificate: string;
}

interface Vectors {
  readonly merchant: Entity;
  readonly requestMle: Entity;
  readonly validity: { readonly notAfter: string };
  readonly files: readonly { readonly name: string; readonly password: string; readonly base64: string }[];
}

const path = new URL("../../keystore/test/pkcs12-vectors.json", import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(path, "utf8"));
const { merchant, requestMle, files } = vectors;
const merchantId = "synthetic_mid";

const pem = (label: string, base64: string) =>
  `-----BEGIN ${label}-----\n${base64.replace(/.{64}(?!$)/g, "$&\n")}\n-----END ${label}-----\n`;
const signingKey = pem("PRIVATE KEY", merchant.privateKey);
const certificate = pem("CERTIFICATE", requestMle.certificate);

/** A room that has these keys on the other side. */
const open = () =>
  openRoom({
    merchantId,
    keys: {
      ...keys,
      signing: { kid: merchant.kid, privateKey: signingKey },
      requestMle: { kid: requestMle.kid, privateKey: pem("PRIVATE KEY", requestMle.privateKey) },
    },
  });

const clientOf = (privateKey: string, mle: MleOptions, more: object = {}) => {
  const room = open();
  const auth = { scheme: "jwt", merchantId, keyId: merchant.kid, privateKey } as const;
  const client = new CybersourceTmsClient({ auth, environment: "test", fetch: room.fetch, mle, ...more });
  return { room, client };
};

describe("a PKCS#12 file", () => {
  it.each(files)("signs and encrypts: $name", async ({ base64, password }) => {
    const opened = await readPkcs12(Buffer.from(base64, "base64"), { password });
    expect(opened.kid).toBe(merchant.kid);
    const mle = { requestKey: opened.certificate("CyberSource_SJC_US") };
    const { client, room } = clientOf(opened.privateKey, mle);
    expect(await client.customers.create({ body: customer })).toMatchObject(customer);
    expect((await client.payments.create({ body: payment("1.00") })).status).toBe("AUTHORIZED");
    for (const { body, status } of room.requests()) {
      expect([status, Object.keys(JSON.parse(body))]).toEqual([201, ["encryptedRequest"]]);
    }
  });

  it("encrypts nothing once its certificate is out of date", async () => {
    const [file] = files;
    const opened = await readPkcs12(Buffer.from(file?.base64 ?? "", "base64"), {
      password: file?.password ?? "",
    });
    const { client, room } = clientOf(
      opened.privateKey,
      { requestKey: opened.certificate("CyberSource_SJC_US") },
      { clock: () => Date.parse(vectors.validity.notAfter) + 1_000 },
    );
    const { error } = await client.payments.create({ body: payment("1.00") }).result();
    expect(error).toBeInstanceOf(EncryptionError);
    expect(error).toMatchObject({ code: "key_out_of_date", outcome: "not-sent" });
    expect(room.requests()).toEqual([]);
  });
});

describe("PEM", () => {
  const key = createPrivateKey(signingKey);
  const passphrase = "correct horse";
  const forms = {
    "PKCS#8": signingKey,
    "PKCS#8, encrypted": key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }),
    "PKCS#1": key.export({ type: "pkcs1", format: "pem" }),
    "PKCS#1, encrypted": key.export({ type: "pkcs1", format: "pem", cipher: "aes-128-cbc", passphrase }),
  };

  it.each(Object.entries(forms))("signs, decrypts and unmasks: %s", async (_form, text) => {
    const { privateKey } = await readPrivateKey(text, { password: passphrase });
    const response = await readPrivateKey(keys.responseMle.privateKey);
    const unmask = await readPrivateKey(
      createPrivateKey(keys.unmask.privateKey).export({ type: "pkcs1", format: "pem" }),
    );
    const { client } = clientOf(privateKey, {
      requestKey: readCertificate(certificate),
      responseKeys: [{ key: response.privateKey, kid: keys.responseMle.kid }],
      unmaskKeys: [{ key: unmask.privateKey, kid: keys.unmask.kid }],
    });
    const made = await client.instrumentIdentifiers
      .create({ body: { card: { number: visa } } })
      .withResponse();
    expect(await made.response.json()).toHaveProperty("encryptedResponse");
    const instrumentIdentifierId = made.data.id;
    const shown = await client.instrumentIdentifiers.getUnmasked({ instrumentIdentifierId });
    expect(shown.card?.number).toBe(visa);
  });

  it.each([
    ["PKCS#1", forms["PKCS#1"], /@tok\/keystore/],
    ["encrypted", forms["PKCS#8, encrypted"], /@tok\/keystore/],
    ["a certificate", certificate, /@tok\/keystore/],
  ])("that only @tok/keystore reads is refused by the client, and says so: %s", (_form, text, advice) => {
    expect(() => clientOf(text.toString(), { unmaskKeys: [{ key: signingKey, kid: "1" }] })).toThrow(advice);
  });
});
