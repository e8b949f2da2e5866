import { afterEach, describe, expect, it } from "vitest";
import type { CybersourceTmsEncryptedAnswers, Sandbox } from "../src/index.ts";
import { type ServedSandbox, serveSandbox } from "../src/node.ts";
import {
  CUSTOMERS,
  call,
  expectStatus,
  explanationOf,
  goodClaims,
  IDENTIFIERS,
  INSTRUMENTS,
  type Json,
  jsonOf,
  NOW,
  newCustomer,
  newIdentifier,
  newInstrument,
  newSandbox,
  open,
  PAYMENTS,
  seal,
  sharedSecretJwt,
  typesOf,
} from "./call-cybersource-tms.ts";

const CARD = "4111111111111111";
const MASKED = "411111XXXXXX1111";
const sandbox = newSandbox();
const keys = await sandbox.credentials["cybersource-tms"].keys();
const askFor = (kid: string, name = "v-c-response-mle-kid"): Json => ({ [name]: kid });

/** A sandbox with these keys, since their generation takes time. */
function withKeys(options: Parameters<typeof newSandbox>[0] = {}): Sandbox {
  return newSandbox({ keys, ...options });
}

describe("an encrypted request", () => {
  const body = JSON.stringify({ card: { number: CARD } });

  it("is decrypted, and the record has no card number of it", async () => {
    const own = withKeys();
    const sealed = { encryptedRequest: seal(body, keys.requestMle) };
    const made = await expectStatus(201, call(own, { path: IDENTIFIERS, body: sealed }));
    expect(made).toMatchObject({ card: { number: MASKED } });
    const [recorded] = own.requests();
    expect(JSON.stringify(recorded)).not.toContain(CARD);
    expect(
      open(JSON.parse(recorded?.body ?? "").encryptedRequest, keys.requestMle.privateKey).plaintext,
    ).toBe(body);
  });

  it("needs the digest of what was sent, not of what was encrypted", async () => {
    const wrapped = JSON.stringify({ encryptedRequest: seal("{}", keys.requestMle) });
    const claims = { digest: goodClaims(sandbox, { method: "POST", path: CUSTOMERS, text: "{}" })["digest"] };
    expect(await explanationOf(call(withKeys(), { body: wrapped, claims }))).toContain("The digest differs");
  });

  it.each<[what: string, sealed: () => unknown, says: string]>([
    ["text that is no JWE", () => "abc", "five parts between dots; encryptedRequest has 1."],
    ["something that is no text", () => 5, "with encryptedRequest alone, and that must be text."],
    ["base64 with padding", () => "e30=.a.b.c.d", "The header of encryptedRequest must be base64url"],
    [
      "a header that is no JSON",
      () => "YWJj.AA.AA.AA.AA",
      "The header of encryptedRequest must be a JSON object.",
    ],
    [
      "another alg",
      () => seal("{}", keys.requestMle, { alg: "RSA1_5" }),
      'expected "RSA-OAEP-256", received "RSA1_5"',
    ],
    [
      "another enc",
      () => seal("{}", keys.requestMle, { enc: "A128GCM" }),
      'expected "A256GCM", received "A128GCM"',
    ],
    [
      "another kid",
      () => seal("{}", keys.requestMle, { kid: "1" }),
      `expected "${keys.requestMle.kid}", received "1"`,
    ],
    ["no kid", () => seal("{}", keys.requestMle, { kid: undefined }), "received null"],
    ["compression", () => seal("{}", keys.requestMle, { zip: "DEF" }), "must not have zip"],
    ["an extension", () => seal("{}", keys.requestMle, { crit: ["exp"] }), "must not have crit"],
    ["a short tag", () => seal("{}", keys.requestMle).slice(0, -4), "and its tag 16"],
    ["another key", () => seal("{}", { ...keys.unmask, kid: keys.requestMle.kid }), "cannot be decrypted"],
    [
      "text that is no JSON",
      () => seal("abc", keys.requestMle),
      "What encryptedRequest holds is not valid JSON.",
    ],
    ["a list", () => seal("[]", keys.requestMle), "What encryptedRequest holds is not a JSON object."],
  ])("is refused with %s", async (_what, sealed, says) => {
    const { errors } = await expectStatus(400, call(withKeys(), { body: { encryptedRequest: sealed() } }));
    expect(errors).toEqual([{ type: "invalidRequest", message: expect.stringContaining(says) as unknown }]);
  });

  it("is refused with anything beside it", async () => {
    const both = { encryptedRequest: seal("{}", keys.requestMle), id: "A" };
    expect(await typesOf(400, call(withKeys(), { body: both }))).toEqual(["invalidRequest"]);
  });

  it("is refused by a payment in the words of payments", async () => {
    const refused = await expectStatus(
      400,
      call(withKeys(), { path: PAYMENTS, body: { encryptedRequest: "abc" } }),
    );
    expect(refused).toMatchObject({ status: "INVALID_REQUEST", reason: "INVALID_DATA" });
  });
});

describe("an answer that a claim asks to be encrypted", () => {
  it("is an object with encryptedResponse alone", async () => {
    const response = await call(withKeys(), { body: {}, claims: askFor(keys.responseMle.kid) });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      201,
      "application/json;charset=utf-8",
    ]);
    expect(response.headers.get("location")).toMatch(/\/tms\/v2\/customers\/[\dA-F]{32}$/);
    const wrapper = await jsonOf(response);
    expect(Object.keys(wrapper)).toEqual(["encryptedResponse"]);
    const { header, plaintext } = open(String(wrapper["encryptedResponse"]), keys.responseMle.privateKey);
    expect(header).toEqual({
      alg: "RSA-OAEP-256",
      enc: "A256GCM",
      kid: keys.responseMle.kid,
      iat: NOW / 1000,
    });
    expect(JSON.parse(plaintext)).toMatchObject({ metadata: {}, _links: {} });
  });

  it.each([
    ["404", `${CUSTOMERS}/A`, undefined, 404],
    ["400", CUSTOMERS, { id: 5 }, 400],
    ["400 of a payment", PAYMENTS, {}, 400],
    ["404 of no path", "/tms/v2/nowhere", undefined, 404],
  ])("is encrypted with status %s too", async (_what, path, body, status) => {
    const response = await call(withKeys(), { path, body, claims: askFor(keys.responseMle.kid) });
    expect(response.status).toBe(status);
    const { encryptedResponse } = await jsonOf(response);
    const { plaintext } = open(String(encryptedResponse), keys.responseMle.privateKey);
    expect(Object.keys(JSON.parse(plaintext) as object)).not.toContain("encryptedResponse");
  });

  it("stays empty with 204, and in clear with 401", async () => {
    const own = withKeys();
    const id = await newCustomer(own);
    const claims = askFor(keys.responseMle.kid);
    const gone = await call(own, { method: "DELETE", path: `${CUSTOMERS}/${id}`, claims });
    expect([gone.status, await gone.text()]).toEqual([204, ""]);
    expect(await explanationOf(call(own, { body: {}, claims: { ...claims, iss: "other" } }))).toContain(
      "iss",
    );
  });

  it("is refused for a key that is not registered", async () => {
    expect(await explanationOf(call(withKeys(), { body: {}, claims: askFor("42") }))).toBe(
      `The claim v-c-response-mle-kid differs: expected "${keys.responseMle.kid}", the registered key, received "42".`,
    );
  });

  it("is asked for by the claim of the option alone", async () => {
    const other = "v-c-api-response-mle-kid";
    const claims = askFor(keys.responseMle.kid, other);
    expect(await jsonOf(call(withKeys(), { body: {}, claims }))).toHaveProperty("id");
    const own = withKeys({ responseMleClaim: other });
    expect(await jsonOf(call(own, { body: {}, claims }))).toHaveProperty("encryptedResponse");
  });
});

describe("an unmasked answer", () => {
  const own = withKeys();
  const jose = { accept: "application/jose" };

  async function paths(): Promise<string[]> {
    const customer = await newCustomer(own);
    const instrument = await newInstrument(own, customer);
    const identifier = await newIdentifier(own);
    const body = { instrumentIdentifier: { id: identifier } };
    const alone = String((await expectStatus(201, call(own, { path: INSTRUMENTS, body })))["id"]);
    return [
      `${CUSTOMERS}/${customer}`,
      `${CUSTOMERS}/${customer}/payment-instruments/${instrument}`,
      `${IDENTIFIERS}/${identifier}`,
      `${INSTRUMENTS}/${alone}`,
    ];
  }

  it("is a compact JWE with the card number, where the JSON of the same call has it masked", async () => {
    for (const path of await paths()) {
      const plain = await (await call(own, { path })).text();
      expect(plain).toContain(MASKED);
      expect(plain).not.toContain(CARD);
      const response = await call(own, { path, headers: jose });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/jose"]);
      const { header, plaintext } = open(await response.text(), keys.unmask.privateKey);
      expect(header).toEqual({
        kid: keys.unmask.kid,
        cty: "json",
        typ: "JWT",
        enc: "A256GCM",
        alg: "RSA-OAEP-256",
      });
      expect(JSON.parse(plaintext)).toEqual(JSON.parse(plain.replaceAll(MASKED, CARD)));
    }
  });

  it("has the ETag of the masked one", async () => {
    const [path = ""] = await paths();
    const etags = [call(own, { path }), call(own, { path, headers: jose })];
    const [masked, clear] = (await Promise.all(etags)).map(({ headers }) => headers.get("etag"));
    expect(clear).toBe(masked);
  });

  it("is ordinary JSON with an error, and for all other calls", async () => {
    expect(await typesOf(404, call(own, { path: `${CUSTOMERS}/A`, headers: jose }))).toEqual(["notFound"]);
    const customer = await newCustomer(own);
    for (const list of ["payment-instruments", "shipping-addresses"]) {
      const path = `${CUSTOMERS}/${customer}/${list}`;
      await expectStatus(200, call(own, { path, headers: jose }));
    }
    await expectStatus(201, call(own, { body: {}, headers: jose }));
  });

  it.each(["application/json", "*/*", "application/jose;q=0.5, application/json"])(
    "is not given for %s",
    async (accept) => {
      const [path = ""] = await paths();
      const response = await call(own, { path, headers: { accept } });
      expect(response.headers.get("content-type")).toBe("application/json;charset=utf-8");
    },
  );
});

describe("an encrypted answer that is not right", () => {
  async function both(form: CybersourceTmsEncryptedAnswers): Promise<[answer: string, unmasked: string]> {
    const own = withKeys({ encryptedAnswers: form });
    const id = await newIdentifier(own);
    const path = `${IDENTIFIERS}/${id}`;
    const asked = await jsonOf(call(own, { path, claims: askFor(keys.responseMle.kid) }));
    const unmasked = await call(own, { path, headers: { accept: "application/jose" } });
    return [String(asked["encryptedResponse"]), await unmasked.text()];
  }

  it("has a tag with one bit changed", async () => {
    const [answer, unmasked] = await both("tampered-tag");
    expect(() => open(answer, keys.responseMle.privateKey)).toThrow("unable to authenticate data");
    expect(() => open(unmasked, keys.unmask.privateKey)).toThrow("unable to authenticate data");
  });

  it("has a key id that nobody registered", async () => {
    const [answer, unmasked] = await both("unknown-kid");
    expect(open(answer, keys.responseMle.privateKey).header["kid"]).toBe(`${keys.responseMle.kid}0`);
    expect(open(unmasked, keys.unmask.privateKey).header["kid"]).toBe(`${keys.unmask.kid}0`);
  });

  it("is for another key, under the right id", async () => {
    const [answer, unmasked] = await both("wrong-key");
    expect(() => open(answer, keys.responseMle.privateKey)).toThrow();
    expect(open(answer, keys.requestMle.privateKey).header["kid"]).toBe(keys.responseMle.kid);
    expect(open(unmasked, keys.requestMle.privateKey).header["kid"]).toBe(keys.unmask.kid);
  });

  it("is made with RSA-OAEP", async () => {
    const [answer, unmasked] = await both("rsa-oaep");
    expect(open(answer, keys.responseMle.privateKey, "sha1").header["alg"]).toBe("RSA-OAEP");
    expect(open(unmasked, keys.unmask.privateKey, "sha1").plaintext).toContain(CARD);
  });

  it("is compressed", async () => {
    const [answer] = await both("compressed");
    const { inflateRawSync } = await import("node:zlib");
    const [first = "", ...rest] = answer.split(".");
    expect(JSON.parse(Buffer.from(first, "base64url").toString())).toMatchObject({ zip: "DEF" });
    // Decrypted as bytes, since open() gives text.
    const { createDecipheriv, privateDecrypt, constants } = await import("node:crypto");
    const [key, iv, content, tag] = rest.map((part) => Buffer.from(part, "base64url")) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const cek = privateDecrypt({ key: keys.responseMle.privateKey, padding, oaepHash: "sha256" }, key);
    const decipher = createDecipheriv("aes-256-gcm", cek, iv).setAAD(Buffer.from(first)).setAuthTag(tag);
    const text = inflateRawSync(Buffer.concat([decipher.update(content), decipher.final()])).toString();
    expect(JSON.parse(text)).toMatchObject({ object: "instrumentIdentifier" });
  });

  it("is oversized", async () => {
    const [answer] = await both("oversized");
    expect(answer.length).toBeGreaterThan(16 * 1024 * 1024);
    expect(JSON.parse(open(answer, keys.responseMle.privateKey).plaintext)).toMatchObject({
      state: "ACTIVE",
    });
  });

  it("is in clear, and masked where it should have been unmasked", async () => {
    const own = withKeys({ encryptedAnswers: "clear" });
    const claims = askFor(keys.responseMle.kid);
    const path = `${IDENTIFIERS}/${await newIdentifier(own)}`;
    expect(await jsonOf(call(own, { path, claims }))).toMatchObject({ card: { number: MASKED } });
    const unmasked = await call(own, { path, headers: { accept: "application/jose" } });
    expect(unmasked.headers.get("content-type")).toBe("application/json;charset=utf-8");
    expect(await jsonOf(unmasked)).toMatchObject({ card: { number: MASKED } });
  });
});

describe("a connection that is cut", () => {
  const cutting = (): Sandbox => withKeys({ encryptedAnswers: "connection-reset" });
  let served: ServedSandbox | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  it("rejects in-process as fetch does, after the request took effect", async () => {
    const own = cutting();
    const body = { id: "CHOSEN" };
    await expect(call(own, { body, claims: askFor(keys.responseMle.kid) })).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    await expectStatus(200, call(own, { path: `${CUSTOMERS}/CHOSEN` }));
    expect(own.requests().map(({ status }) => status)).toEqual([0, 200]);
  });

  it("is a reset of the socket over HTTP, and the server goes on", async () => {
    const own = cutting();
    served = await serveSandbox(own);
    const url = served.urls["cybersource-tms"];
    const send = (claims: Json): Promise<Response> => {
      const all = goodClaims(own, { method: "POST", path: CUSTOMERS, text: "{}" }, claims);
      const authorization = `Bearer ${sharedSecretJwt(own, all)}`;
      const headers = { authorization, "content-type": "application/json" };
      return fetch(url + CUSTOMERS, { method: "POST", headers, body: "{}" });
    };
    const host = { "request-host": "127.0.0.1" };
    await expect(send({ ...host, ...askFor(keys.responseMle.kid) })).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    await expectStatus(201, await send(host));
  });
});
