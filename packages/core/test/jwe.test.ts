import { webcrypto } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  encryption,
  failureOf,
  mebibyte,
  now,
  other,
  privateKeyOf,
  privatePem,
  publicJwk,
  publicPem,
  request,
  requestKey,
  response,
  responseKey,
  text,
  utf8,
} from "./encrypted.ts";
import { open, seal } from "./seal.ts";
import vectors from "./vectors/cybersource-messages.json" with { type: "json" };

afterEach(() => {
  vi.restoreAllMocks();
});

const { messages } = vectors;
const wrapped = (jwe: unknown) => utf8(JSON.stringify({ encryptedResponse: jwe }));
const reading = encryption({ responseKeys: [responseKey], unmaskKeys: [responseKey] });
const read = (jwe: unknown, with_ = reading) => with_.decryptResponse(wrapped(jwe), now);

const content = JSON.stringify({ card: { number: "4111111111111111" } });
const header = { alg: "RSA-OAEP-256", enc: "A256GCM", kid: response.kid };
const sealed = (changes: object = {}, more: object = {}) =>
  seal({ publicKey: publicPem(response.pkcs8), header: { ...header, ...changes }, content, ...more });

/** The text with another first character. */
const flipped = (part: string) => (part.startsWith("A") ? "B" : "A") + part.slice(1);

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The message with another last character in one of its parts, that stands for the same bytes. */
function spare(jwe: string, place: number): string {
  const parts = jwe.split(".");
  const part = parts[place] ?? "";
  const other = part.slice(0, -1) + (alphabet[alphabet.indexOf(part.slice(-1)) + 1] ?? "");
  expect(Buffer.from(other, "base64url")).toEqual(Buffer.from(part, "base64url"));
  return parts.with(place, other).join(".");
}

describe("encryptRequest", () => {
  const writing = encryption({ requestKey });
  const vector = messages["request-mle"];

  test("gives an object with one member, that node:crypto reads", async () => {
    const body = JSON.parse(text(await writing.encryptRequest(utf8("{}"), now + 999)));
    expect(Object.keys(body)).toEqual(["encryptedRequest"]);
    expect(open(body.encryptedRequest, privateKeyOf(request.pkcs8))).toEqual({
      header: JSON.stringify(vector.header),
      content: "{}",
    });
  });

  test("gives the vector to the byte where it is given the same random bytes", async () => {
    const random = vi.spyOn(globalThis.crypto, "getRandomValues");
    for (const hex of [vector.cek, vector.iv]) {
      random.mockImplementationOnce((array) => {
        if (array instanceof Uint8Array) array.set(Buffer.from(hex, "hex"));
        return array;
      });
    }
    const body = JSON.parse(text(await writing.encryptRequest(utf8(vector.plaintext), now)));
    expect(random).toHaveBeenCalledTimes(2);
    const [head, , ...rest] = body.encryptedRequest.split(".");
    const [vectorHead, , ...vectorRest] = vector.jwe.split(".");
    expect([head, ...rest]).toEqual([vectorHead, ...vectorRest]);
  });

  test("uses a new key and a new vector for each message", async () => {
    const bodies = await Promise.all([1, 2].map(() => writing.encryptRequest(utf8("{}"), now)));
    const [[, ...first] = [], [, ...second] = []] = bodies.map((one) => text(one).split("."));
    for (const [place, part] of first.entries()) expect(part).not.toBe(second[place]);
  });

  test("takes a public key in each form", async () => {
    const jwk = publicJwk(request.pkcs8);
    const algorithm = { name: "RSA-OAEP", hash: "SHA-256" };
    const cryptoKey = await webcrypto.subtle.importKey("jwk", jwk, algorithm, true, ["encrypt"]);
    for (const key of [requestKey.key, jwk, { ...jwk, use: "sig", alg: "RS256" }, cryptoKey]) {
      const body = await encryption({ requestKey: { ...requestKey, key } }).encryptRequest(utf8("{}"), now);
      expect(open(JSON.parse(text(body)).encryptedRequest, privateKeyOf(request.pkcs8)).content).toBe("{}");
    }
  });

  test.each<[string, object, string]>([
    ["before its first day", { notBefore: new Date(now + 1) }, "begins at 2026-01-01T00:00:00.001Z"],
    ["after its last day", { notAfter: new Date(now - 1) }, "ended at 2025-12-31T23:59:59.999Z"],
  ])("refuses a key %s", async (_name, dates, words) => {
    const late = encryption({ requestKey: { ...requestKey, ...dates } });
    const error = await failureOf(late.encryptRequest(utf8(content), now));
    expect(error).toMatchObject({ code: "key_out_of_date", outcome: "not-sent" });
    expect(error.message).toBe(
      `mle.requestKey (kid "${request.kid}") must not be used now: its time ${words}.`,
    );
  });

  test("refuses a dated key at a time that is no number", async () => {
    const dated = encryption({ requestKey: { ...requestKey, notAfter: new Date(now) } });
    expect(await failureOf(dated.encryptRequest(utf8(content), Number.NaN))).toMatchObject({
      code: "key_out_of_date",
    });
  });

  test("uses a key on its first and its last moment", async () => {
    const dated = encryption({
      requestKey: { ...requestKey, notBefore: new Date(now), notAfter: new Date(now) },
    });
    expect(text(await dated.encryptRequest(utf8(content), now))).toMatch(/^\{"encryptedRequest":"/);
  });

  test("needs a key, and says which option gives it", async () => {
    for (const mle of [undefined, { responseKeys: [responseKey] }]) {
      const error = await failureOf(encryption(mle).encryptRequest(utf8(content), now));
      expect(error).toMatchObject({
        code: "missing_key",
        message: expect.stringContaining("mle.requestKey"),
      });
    }
  });

  test("names a key that cannot be imported, and nothing of it", async () => {
    const key = publicPem(request.pkcs8).replace("MIIB", "AAAA");
    const error = await failureOf(
      encryption({ requestKey: { ...requestKey, key } }).encryptRequest(utf8(content), now),
    );
    expect(error.code).toBe("unusable_key");
    expect(error.message).toBe(`mle.requestKey (kid "${request.kid}") is damaged, or is no RSA key.`);
    expect(error).not.toHaveProperty("cause");
  });
});

describe("decryptResponse", () => {
  test("reads the vector", async () => {
    const { jwe, plaintext } = messages["response-mle"];
    expect(text(await read(jwe))).toBe(plaintext);
  });

  test("reads RSA-OAEP where it is allowed, and only there", async () => {
    const { jwe, plaintext } = messages["response-mle-oaep-sha1"];
    const error = await failureOf(read(jwe));
    expect(error).toMatchObject({
      code: "unsupported_message",
      message: expect.stringContaining("not accepted"),
    });
    const both = ["RSA-OAEP", "RSA-OAEP-256"];
    const lenient = encryption({ responseKeys: [responseKey], algorithms: both });
    expect(text(await read(jwe, lenient))).toBe(plaintext);
    expect(text(await read(messages["response-mle"].jwe, lenient))).toBe(messages["response-mle"].plaintext);
    const old = encryption({ responseKeys: [responseKey], algorithms: ["RSA-OAEP"] });
    expect(await failureOf(read(messages["response-mle"].jwe, old))).toMatchObject({
      code: "unsupported_message",
    });
  });

  test("reads with a private key in each form", async () => {
    const algorithm = { name: "RSA-OAEP", hash: "SHA-256" };
    const der = Buffer.from(response.pkcs8, "base64");
    const cryptoKey = await webcrypto.subtle.importKey("pkcs8", der, algorithm, false, ["decrypt"]);
    for (const key of [responseKey.key, response.jwk, cryptoKey]) {
      const keys = encryption({ responseKeys: [{ ...responseKey, key }] });
      expect(text(await read(messages["response-mle"].jwe, keys))).toBe(messages["response-mle"].plaintext);
    }
  });

  test("reads what is for any key of the ring, and asks for the first", async () => {
    const next = { key: privatePem(other.pkcs8), kid: "next" };
    const ring = encryption({ responseKeys: [next, responseKey] });
    expect(ring.responseKey).toEqual({ claim: "v-c-response-mle-kid", kid: "next" });
    expect(text(await read(sealed(), ring))).toBe(content);
    const forNext = seal({ publicKey: publicPem(other.pkcs8), header: { ...header, kid: "next" }, content });
    expect(text(await read(forNext, ring))).toBe(content);
  });

  test("asks under the name that the options give", () => {
    const claimName = "v-c-api-response-mle-kid";
    expect(encryption({ responseKeys: [responseKey], claimName }).responseKey?.claim).toBe(claimName);
    expect(encryption({ requestKey }).responseKey).toBeUndefined();
  });

  test("a changed tag, changed content and a wrong key are one error", async () => {
    const wrong = encryption({ responseKeys: [{ key: privatePem(other.pkcs8), kid: response.kid }] });
    const [head = "", key = "", iv, body = "", tag] = sealed().split(".");
    const errors = await Promise.all([
      failureOf(read(messages["negative-tampered-tag"].jwe)),
      failureOf(read(messages["negative-wrong-key"].jwe, wrong)),
      failureOf(read([head, key, iv, flipped(body), tag].join("."))),
      failureOf(read([head, flipped(key), iv, body, tag].join("."))),
      failureOf(read([head, "AA", iv, body, tag].join("."))),
      failureOf(read([sealed({ iat: 1 }).split(".")[0], key, iv, body, tag].join("."))),
    ]);
    for (const error of errors) {
      expect({ ...error, message: error.message }).toEqual({ ...errors[0], message: errors[0]?.message });
      expect(error.code).toBe("decryption_failed");
      expect(error).not.toHaveProperty("cause");
    }
  });

  test.each<[what: string, code: string, jwe: () => unknown]>([
    ["compressed", "unsupported_message", () => sealed({ zip: "DEF" })],
    ["compressed in an unknown way", "unsupported_message", () => sealed({ zip: "GZ" })],
    ["extended", "unsupported_message", () => sealed({ crit: ["exp"], exp: 1 })],
    ["with RSA1_5", "unsupported_message", () => sealed({ alg: "RSA1_5" })],
    ["without key encryption", "unsupported_message", () => sealed({ alg: "dir" })],
    [
      "with a password",
      "unsupported_message",
      () => sealed({ alg: "PBES2-HS256+A128KW", p2c: 1e9, p2s: "AAAAAAAAAAA" }),
    ],
    ["with A128GCM", "unsupported_message", () => sealed({ enc: "A128GCM" }, { cipher: "aes-128-gcm" })],
    ["without alg", "malformed_message", () => sealed({ alg: undefined })],
    ["with several algorithms", "malformed_message", () => sealed({ alg: ["RSA-OAEP-256"] })],
    ["without enc", "malformed_message", () => sealed({ enc: undefined })],
    ["empty", "malformed_message", () => ""],
    ["of four parts", "malformed_message", () => "a.b.c.d"],
    ["of six parts", "malformed_message", () => `${sealed()}.`],
    ["with padding", "malformed_message", () => `${sealed()}=`],
    ["with the right padding", "malformed_message", () => `${sealed()}==`],
    [
      "with white space inside",
      "malformed_message",
      () => sealed().replace(/(?<=\.)(?=[^.]+\.[^.]+$)/, "\r\n\t "),
    ],
    ["with a bit to spare in its tag", "malformed_message", () => spare(sealed(), 4)],
    ["with a bit to spare in its key", "malformed_message", () => spare(sealed(), 1)],
    ["with a bit to spare in its content", "malformed_message", () => spare(sealed(), 3)],
    ["with white space", "malformed_message", () => ` ${sealed()}`],
    ["with a short tag", "malformed_message", () => sealed().slice(0, -2)],
    ["with a shorter tag", "malformed_message", () => sealed().replace(/[^.]+$/, "AAAA")],
    ["without a tag", "malformed_message", () => sealed().replace(/[^.]+$/, "")],
    ["without a vector", "malformed_message", () => sealed().replace(/\.[^.]{16}\./, "..")],
    ["with text as its header", "malformed_message", () => sealed().replace(/^[^.]+/, "bm8")],
    ["without a header", "malformed_message", () => sealed().replace(/^[^.]+/, "")],
    ["with a header that is no UTF-8", "malformed_message", () => sealed().replace(/^[^.]+/, "_w")],
    ["with a list as its header", "malformed_message", () => sealed().replace(/^[^.]+/, "W10")],
    ["that is no text", "not_encrypted", () => ({ jwe: sealed() })],
  ])("refuses a message %s with %s", async (_what, code, jwe) => {
    const decrypt = vi.spyOn(globalThis.crypto.subtle, "decrypt");
    expect(await failureOf(read(jwe()))).toMatchObject({ code });
    if (code === "unsupported_message") expect(decrypt).not.toHaveBeenCalled();
  });

  test.each<[kid: unknown, shown: string]>([
    ["700", 'the kid "700"'],
    [undefined, "a key without a kid"],
    [7, "a kid that cannot be shown"],
    ["7".repeat(65), "a kid that cannot be shown"],
    ["\u001b[2J", "a kid that cannot be shown"],
    ["__proto__", 'the kid "__proto__"'],
  ])("names a key that it has not: %j", async (kid, shown) => {
    const error = await failureOf(read(sealed({ kid })));
    expect(error.code).toBe("unknown_key");
    expect(error.message).toBe(`the message is encrypted for ${shown}, which is not among mle.responseKeys.`);
  });

  test.each([
    ["JSON in clear", content],
    ["JSON with another member beside it", JSON.stringify({ encryptedResponse: sealed(), status: "ok" })],
    ["the member of requests", JSON.stringify({ encryptedRequest: sealed() })],
    ["a list", JSON.stringify([sealed()])],
    ["null", "null"],
    ["the message alone", sealed()],
    ["HTML", "<html></html>"],
    ["nothing", ""],
  ])("refuses an answer in clear: %s", async (_name, body) => {
    expect(await failureOf(reading.decryptResponse(utf8(body), now))).toMatchObject({
      code: "not_encrypted",
    });
  });

  test("refuses a message that is too long before it is looked at", async () => {
    const jwe = sealed();
    const keys = { responseKeys: [responseKey] };
    expect(text(await read(jwe, encryption(keys, jwe.length)))).toBe(content);
    const error = await failureOf(read(jwe, encryption(keys, jwe.length - 1)));
    expect(error.code).toBe("message_too_large");
    expect(await failureOf(read("?".repeat(jwe.length), encryption(keys, 10)))).toMatchObject({
      code: "message_too_large",
    });
  });

  test("needs a key, and says which option gives it", async () => {
    const error = await failureOf(read(sealed(), encryption({ requestKey })));
    expect(error).toMatchObject({
      code: "missing_key",
      message: expect.stringContaining("mle.responseKeys"),
    });
  });

  test("says where a CryptoKey is for another algorithm than the message", async () => {
    const der = Buffer.from(response.pkcs8, "base64");
    const algorithm = { name: "RSA-OAEP", hash: "SHA-256" };
    const key = await webcrypto.subtle.importKey("pkcs8", der, algorithm, false, ["decrypt"]);
    const both = encryption({
      responseKeys: [{ ...responseKey, key }],
      algorithms: ["RSA-OAEP-256", "RSA-OAEP"],
    });
    const error = await failureOf(read(messages["response-mle-oaep-sha1"].jwe, both));
    expect(error).toMatchObject({
      code: "unusable_key",
      message: expect.stringContaining("another algorithm"),
    });
    expect(text(await read(sealed(), both))).toBe(content);
  });
});

describe("decryptUnmasked", () => {
  const { jwe, plaintext } = messages["unmasked-application-jose"];

  test("reads the vector, also with a line break after it", async () => {
    expect(text(await reading.decryptUnmasked(utf8(jwe), now))).toBe(plaintext);
    expect(text(await reading.decryptUnmasked(utf8(`${jwe}\r\n`), now))).toBe(plaintext);
  });

  test.each([
    ["not_encrypted", content],
    ["not_encrypted", ""],
    ["not_encrypted", JSON.stringify({ encryptedResponse: jwe })],
    ["not_encrypted", "\ufffd"],
    ["malformed_message", "a.b.c"],
  ])("refuses with %s what is no message: %s", async (code, body) => {
    expect(await failureOf(reading.decryptUnmasked(utf8(body), now))).toMatchObject({ code });
  });

  test("has keys of its own", async () => {
    const error = await failureOf(
      encryption({ responseKeys: [responseKey] }).decryptUnmasked(utf8(jwe), now),
    );
    expect(error).toMatchObject({ code: "missing_key", message: expect.stringContaining("mle.unmaskKeys") });
  });
});

describe("prepareToRead", () => {
  test("passes with usable keys, and names a damaged one before anything is sent", async () => {
    await reading.prepareToRead("responseKeys", now);
    const damaged = { kid: "old", key: privatePem(response.pkcs8.slice(0, 400)) };
    const keys = encryption({ responseKeys: [responseKey, damaged] });
    const error = await failureOf(keys.prepareToRead("responseKeys", now));
    expect(error).toMatchObject({
      code: "unusable_key",
      message: 'the key of mle.responseKeys with the kid "old" is damaged, or is no RSA key.',
    });
    expect(await failureOf(keys.prepareToRead("unmaskKeys", now))).toMatchObject({ code: "missing_key" });
  });
});

describe("any text", () => {
  const codes = [
    "malformed_message",
    "unsupported_message",
    "unknown_key",
    "not_encrypted",
    "decryption_failed",
  ];
  const part = fc.stringMatching(/^[\w-]{0,24}$/);

  test("is read, or refused with a code, and never quoted", async () => {
    const compact = fc.array(part, { minLength: 4, maxLength: 6 }).map((parts) => parts.join("."));
    await fc.assert(
      fc.asyncProperty(fc.oneof(compact, fc.string()), async (jwe) => {
        const error = await failureOf(read(jwe));
        expect(codes).toContain(error.code);
        if (jwe.length > 12) expect(error.message).not.toContain(jwe);
      }),
    );
  });

  test("with another header is refused, whatever its members are", async () => {
    const [head, ...rest] = sealed().split(".");
    const names = fc.constantFrom("alg", "enc", "kid", "zip", "crit", "x");
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.jsonValue()), async (members) => {
        const other = Buffer.from(JSON.stringify({ ...header, ...members })).toString("base64url");
        fc.pre(other !== head);
        expect(codes).toContain((await failureOf(read([other, ...rest].join(".")))).code);
      }),
    );
  });

  test("with one character changed is refused", async () => {
    const jwe = sealed();
    const character = fc.constantFrom(..."ABCDwxyz0189-_.=+/ ");
    await fc.assert(
      fc.asyncProperty(fc.nat(jwe.length - 1), character, async (place, one) => {
        fc.pre(jwe[place] !== one);
        const changed = jwe.slice(0, place) + one + jwe.slice(place + 1);
        expect(codes).toContain((await failureOf(read(changed))).code);
      }),
      { numRuns: 300 },
    );
  });

  test("that was encrypted is read as it was", async () => {
    const same = encryption({ requestKey: { key: publicPem(response.pkcs8), kid: response.kid } });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const body = JSON.parse(text(await same.encryptRequest(bytes, now)));
        expect(await read(body.encryptedRequest)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });
});

test("shows no key and no content in an error or a client's encryption", async () => {
  const both = encryption({ requestKey, responseKeys: [responseKey], unmaskKeys: [responseKey] });
  const wrong = encryption({ responseKeys: [{ key: privatePem(other.pkcs8), kid: response.kid }] });
  const late = encryption({ requestKey: { ...requestKey, notAfter: new Date(now - 1) } });
  const errors = await Promise.all([
    failureOf(read(sealed(), wrong)),
    failureOf(late.encryptRequest(utf8(content), now)),
    failureOf(both.decryptResponse(utf8(content), now)),
    failureOf(both.decryptUnmasked(utf8(content), now)),
  ]);
  const shown = [both, ...errors]
    .flatMap((one) => [
      inspect(one, { depth: 10, showHidden: true, getters: true }),
      JSON.stringify(one),
      String(one),
    ])
    .join("\n");
  for (const hidden of ["4111111111111111", response.pkcs8.slice(40, 60), response.jwk.d.slice(0, 20)])
    expect(shown).not.toContain(hidden);
});

describe("in a thousand messages", () => {
  const keyImports = (spy: { mock: { calls: unknown[][] } }) =>
    spy.mock.calls.filter(([format]) => format !== "raw").length;

  test("the keys are imported once", async () => {
    const imports = vi.spyOn(globalThis.crypto.subtle, "importKey");
    const same = { key: publicPem(response.pkcs8), kid: response.kid };
    const both = encryption({ requestKey: same, responseKeys: [responseKey] });
    expect(imports).not.toHaveBeenCalled();
    for (let batch = 0; batch < 10; batch += 1) {
      const bodies = Array.from({ length: 100 }, async () => {
        const body = JSON.parse(text(await both.encryptRequest(utf8("{}"), now)));
        return both.decryptResponse(wrapped(body.encryptedRequest), now);
      });
      expect((await Promise.all(bodies)).map(text)).toEqual(Array.from({ length: 100 }, () => "{}"));
    }
    expect(keyImports(imports)).toBe(2);
  });

  test("a key that cannot be imported is tried once a minute", async () => {
    const imports = vi.spyOn(globalThis.crypto.subtle, "importKey");
    const key = privatePem(response.pkcs8.slice(0, 400));
    const keys = encryption({ responseKeys: [{ key, kid: response.kid }] });
    const jwe = sealed();
    for (const at of [0, 1, 59_999, 60_000, 60_001])
      expect(await failureOf(keys.decryptResponse(wrapped(jwe), now + at))).toMatchObject({
        code: "unusable_key",
      });
    expect(keyImports(imports)).toBe(2);
  });
});

test("a limit of a mebibyte lets a large message through", async () => {
  const large = "x".repeat(700_000);
  expect(text(await read(seal({ publicKey: publicPem(response.pkcs8), header, content: large })))).toBe(
    large,
  );
  const larger = "x".repeat(mebibyte);
  const jwe = seal({ publicKey: publicPem(response.pkcs8), header, content: larger });
  expect(await failureOf(read(jwe))).toMatchObject({ code: "message_too_large" });
});
