import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { describe, expect, it } from "vitest";
import { type ChargeoverRoomOptions, createSandbox } from "../src/index.ts";
import { serveSandbox } from "../src/node.ts";
import { readSignatureHeader } from "../src/providers/chargeover/signature-header.ts";
import { envelopeOf, hmacHex, LIST, messageOf, ORIGIN, signed } from "./call-chargeover.ts";

const KEYS = {
  publicKey: "pubKEY0123456789abcdefABCDEF0123",
  privateKey: "prvKEYabcdefABCDEF0123456789xyzZ",
};
const NOW = 1_700_000_000;
const B4 = '{"customer_id":1,"type":"customer","token":"abcd1234"}';
const B5 = '{"customer_id":1,"type":"customer","token":"abcd1234","name":"Zoë – Visa x4111"}';
const QUERY = "?where=customer_id:EQUALS:1000&order=customer_id:ASC&limit=2&offset=8";

/** A room with the keys of the vectors, at their time. */
function room(options: ChargeoverRoomOptions = {}, now = NOW) {
  return createSandbox({ clock: () => now * 1000, chargeover: { credentials: KEYS, ...options } });
}

interface Sent {
  method?: string;
  url?: string;
  body?: string;
}

async function send(sandbox: ReturnType<typeof room>, authorization: string, sent: Sent = {}) {
  const { method = sent.body === undefined ? "GET" : "POST", url = ORIGIN + LIST, body } = sent;
  const response = await sandbox.fetch(url, {
    method,
    headers: { authorization, "content-type": "application/json" },
    body: body === undefined ? null : new TextEncoder().encode(body),
  });
  return { status: response.status, message: (await envelopeOf(response)).message };
}

/** What the room says to a wrong signature. Whatever it is, it shows no secret. */
async function complaint(sandbox: ReturnType<typeof room>, authorization: string, sent: Sent = {}) {
  const { status, message } = await send(sandbox, authorization, sent);
  expect(status).toBe(401);
  expect(message).toMatch(/^Invalid or incorrect authorization \[.*\]$/);
  expect(message).not.toContain(KEYS.privateKey);
  expect(message).not.toContain("abcd1234");
  return message;
}

const lower = (path = "") => (ORIGIN + LIST + path).toLowerCase();

describe("the vectors of the published libraries", () => {
  const V2 = lower(QUERY);
  const vectors: [name: string, signature: string, sent: Sent, status: number][] = [
    [
      "V1",
      "ccb06d9621ef0778e5686baabc3657984e064c7e4e79b9fccfe87f7bae9e94e1",
      { url: `${ORIGIN}${LIST}/1` },
      200,
    ],
    [
      "V2",
      "6d6c1b575480b94d1c9f61cbee91015a07f1f79d7214c266d8f14781fa0a0aa3",
      { url: ORIGIN + LIST + QUERY },
      200,
    ],
    [
      "V3",
      "41b8d47a346bfc63d668fca476cce2906b194c87fef158af6d7327347ffdc9d5",
      { url: ORIGIN + LIST + QUERY.replaceAll(":", "%3A") },
      200,
    ],
    ["V4", "848f02e101e7a552c654c979b714df35e5639107312da2d6c4dbddf26ad8b373", { body: B4 }, 201],
    [
      "V5",
      "e4fa11c6ed5a4d25dbd0de85ed0d08db2ecb117314b1fee97011de207d98c4b5",
      { url: `https://Example.ChargeOver.com${LIST}`, body: B5 },
      201,
    ],
    [
      "V6",
      "ccb06d9621ef0778e5686baabc3657984e064c7e4e79b9fccfe87f7bae9e94e1",
      { method: "DELETE", url: `${ORIGIN}${LIST}/1` },
      200,
    ],
  ];
  it.each(vectors)("lets %s in", async (_name, signature, sent, status) => {
    const authorization = signed({ ...KEYS, url: "" }, signature);
    expect(await send(room(), authorization, sent)).toEqual({ status, message: "" });
  });

  it("refuses V1 without its last separator and names that", async () => {
    const authorization = signed(
      { ...KEYS, url: "" },
      "a5ea8a9f9a22f7ad180724414d32c243df16b71dcff605a9f9da6808b71e05cf",
    );
    const message = await complaint(room(), authorization, { url: `${ORIGIN}${LIST}/1` });
    expect(message).toContain("Likely cause: the separator after the timestamp is missing");
    expect(message).toContain(
      'First difference: at character 106 of the message, expected "||", signed nothing more.',
    );
  });

  it("refuses V2 without lower-casing and names that", async () => {
    const authorization = signed(
      { ...KEYS, url: V2 },
      "fba9c76e8665ad11aef06e6498ae0aea34833ec6c14dac978600dbfc1b5f7a5a",
    );
    const message = await complaint(room(), authorization, { url: ORIGIN + LIST + QUERY });
    expect(message).toContain("Likely cause: the URL was not lower-cased.");
    expect(message).toContain(`Expected message: ${messageOf({ ...KEYS, url: V2 })} and no body.`);
    expect(message).toContain(
      `Signed message: ${messageOf({ ...KEYS, url: ORIGIN + LIST + QUERY })} and no body.`,
    );
    expect(message).toContain('expected "equals:1000&orde…", signed "EQUALS:1000&orde…"');
  });
});

describe("the explanation of a wrong signature", () => {
  /** Signs other text than the right one. */
  const mistaken = (message: string, key = KEYS.privateKey) =>
    signed({ ...KEYS, url: "" }, hmacHex(key, message));
  const quoted = "?where=customer_external_key:EQUALS:it's%20%C3%BC";
  const sentQuoted = quoted.replace("'", "%27");

  const urls: [what: string, signedUrl: string, sentPath: string, cause: string][] = [
    ["' signed where %27 is sent", lower(quoted), quoted, "the URL was signed with ' in its query"],
    [
      "colons signed as %3A",
      lower(QUERY.replaceAll(":", "%3A")),
      QUERY,
      "the URL was percent-encoded otherwise",
    ],
    [
      "%3A signed as colons",
      lower(QUERY),
      QUERY.replaceAll(":", "%3A"),
      "the URL was percent-encoded otherwise",
    ],
    [
      "a URL signed before any encoding",
      lower("?where=customer_external_key:EQUALS:it's ü"),
      sentQuoted,
      "the URL was percent-encoded otherwise",
    ],
    ["a space signed as plus", lower("?a=1+2"), "?a=1%202", "the URL was percent-encoded otherwise"],
    ["a URL without its query", lower(), QUERY, "the query was left out of the URL"],
    [
      "two mistakes at once",
      ORIGIN + LIST + QUERY.replaceAll(":", "%3A"),
      QUERY,
      "the URL was not lower-cased; the URL was percent-encoded otherwise",
    ],
  ];
  it.each(urls)("names %s", async (_what, url, path, cause) => {
    const authorization = mistaken(messageOf({ ...KEYS, url }));
    const message = await complaint(room(), authorization, { url: ORIGIN + LIST + path });
    expect(message).toContain(`Likely cause: ${cause}`);
    expect(message).toContain(`Signed message: ${messageOf({ ...KEYS, url })} and no body.`);
    expect(message).toMatch(/First difference: at character \d+ of the message, expected "/);
  });

  const parsed: unknown = JSON.parse(B5);
  const bodies: [what: string, signedBody: string, byte: number, cause: string][] = [
    ["a body printed with indents", JSON.stringify(parsed, null, 2), 2, "the body was serialised again"],
    ["a body printed with tabs", JSON.stringify(parsed, null, "\t"), 2, "the body was serialised again"],
    [
      "a body with escapes as PHP has them",
      B5.replace("ë", "\\u00eb").replace("–", "\\u2013"),
      65,
      "the body was serialised again",
    ],
    ["an object instead of its text", "[object Object]", 1, "an object was signed instead of its JSON text"],
    ["a body left out", "", 1, "the body was left out"],
  ];
  it.each(bodies)("names %s, and shows no body", async (_what, body, byte, cause) => {
    const authorization = mistaken(messageOf({ ...KEYS, url: lower(), body }));
    const message = await complaint(room(), authorization, { body: B5 });
    expect(message).toContain(`First difference: at byte ${byte} of the body. Likely cause: ${cause}`);
    const hash = createHash("sha256").update(B5).digest("hex");
    expect(message).toContain(
      `Expected message: ${messageOf({ ...KEYS, url: lower() })} and a body of 83 bytes with SHA-256 ${hash}.`,
    );
    expect(message).not.toContain("Zo");
  });

  it("names a compact body signed where an indented one is sent", async () => {
    const authorization = mistaken(messageOf({ ...KEYS, url: lower(), body: B4 }));
    const message = await complaint(room(), authorization, { body: JSON.stringify(JSON.parse(B4), null, 2) });
    expect(message).toContain("Likely cause: the body was serialised again");
  });

  it("names a body signed where none is sent", async () => {
    const authorization = mistaken(messageOf({ ...KEYS, url: lower(), body: "{}" }));
    expect(await complaint(room(), authorization)).toContain(
      "Likely cause: a body was signed, but none was sent.",
    );
  });

  it("names the public key where it was used to sign", async () => {
    const authorization = mistaken(messageOf({ ...KEYS, url: lower() }), KEYS.publicKey);
    const message = await complaint(room(), authorization);
    expect(message).toContain(
      "First difference: none, the messages are the same. Likely cause: the wrong key:",
    );
  });

  it("takes anything else for a wrong private key, and does not give the right signature away", async () => {
    const right = messageOf({ ...KEYS, url: lower() });
    const given = hmacHex("anotherKey", right);
    const message = await complaint(room(), mistaken(right, "anotherKey"), { body: B4 });
    expect(message).toContain(`Received signature: ${given}. First difference: not known,`);
    expect(message).toContain("Likely cause: the wrong private key,");
    expect(message).not.toContain(hmacHex(KEYS.privateKey, right + B4));
  });

  const forms: [what: string, change: (hex: string) => string, cause: string][] = [
    ["upper case", (hex) => hex.toUpperCase(), "the signature is in upper case instead of lower case."],
    [
      "base64",
      (hex) => Buffer.from(hex, "hex").toString("base64"),
      "the signature is base64 of the raw HMAC instead of hexadecimal.",
    ],
    ["something else", () => "abc", "co_signature is not of 64 hexadecimal digits."],
  ];
  it.each(forms)("names a signature in %s", async (_what, change, cause) => {
    const right = hmacHex(KEYS.privateKey, messageOf({ ...KEYS, url: lower() }));
    const message = await complaint(room(), signed({ ...KEYS, url: lower() }, change(right)));
    expect(message).toContain(`Likely cause: ${cause}`);
  });
});

describe("the clock", () => {
  const at = (timestamp: number) => signed({ ...KEYS, url: lower(), timestamp: String(timestamp) });

  it.each([-300, 0, 300])("may be %i seconds off", async (seconds) => {
    expect((await send(room(), at(NOW + seconds))).status).toBe(200);
  });

  it.each([
    [-301, "301 seconds behind the time here, 1700000000; 300 are allowed."],
    [301, "301 seconds ahead of the time here, 1700000000; 300 are allowed."],
  ])("may not be %i seconds off", async (seconds, says) => {
    const message = await complaint(room(), at(NOW + seconds));
    expect(message).toContain(`Likely cause: the clock. co_timestamp ${NOW + seconds} is ${says}`);
    expect(message).not.toContain("does not match");
  });

  it("must count seconds", async () => {
    expect(await complaint(room(), at(NOW * 1000))).toContain(
      `co_timestamp ${NOW}000 is in milliseconds; it must be in whole seconds.`,
    );
  });

  it("is named besides a signature that does not match", async () => {
    const message = await complaint(
      room({}, NOW + 1000),
      signed({ ...KEYS, url: "https://elsewhere.test/" }),
    );
    expect(message).toContain("The signature does not match.");
    expect(message).toContain("Likely cause: the clock.");
  });
});

describe("a nonce", () => {
  it("is taken once, whatever else changes, until a reset", async () => {
    const sandbox = room();
    const first = signed({ ...KEYS, url: lower() });
    const later = signed({ ...KEYS, url: lower(), timestamp: String(NOW + 1) });
    expect((await send(sandbox, first)).status).toBe(200);
    for (const again of [first, later]) {
      expect(await complaint(sandbox, again)).toContain("Likely cause: the nonce was used before.");
    }
    expect((await send(sandbox, signed({ ...KEYS, url: lower(), nonce: "b2" }))).status).toBe(200);
    sandbox.reset();
    expect((await send(sandbox, first)).status).toBe(200);
  });

  it("is not used up by a signature that was refused", async () => {
    const sandbox = room();
    await complaint(sandbox, signed({ ...KEYS, url: lower() }, "0".repeat(64)));
    expect((await send(sandbox, signed({ ...KEYS, url: lower() }))).status).toBe(200);
  });

  it("lets one of two requests at once through", async () => {
    const sandbox = room();
    const authorization = signed({ ...KEYS, url: lower() });
    const both = await Promise.all([send(sandbox, authorization), send(sandbox, authorization)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
});

describe("the header of a signature", () => {
  const good = signed({ ...KEYS, url: lower() });

  it("may end with a space, which fetch and HTTP take away", () => {
    const parts = good.slice("ChargeOver ".length);
    expect(readSignatureHeader(`${parts} `)).toEqual(readSignatureHeader(parts));
    expect(readSignatureHeader(parts)).toMatchObject({ nonce: "a1b2c3d4" });
    expect(readSignatureHeader(`${parts}  `)).toMatch(/more than the 6 parts/);
  });

  const refused: [what: string, header: string, says: string][] = [
    ["commas", good.replaceAll('" co', '", co'), 'Part 1 of the ChargeOver header must be co_public_key="…"'],
    [
      "two spaces",
      good.replace(" co_nonce", "  co_nonce"),
      'Part 2 of the ChargeOver header must be co_nonce="…"',
    ],
    ["two spaces at the start", good.replace(" ", "  "), "Part 1 of the ChargeOver header"],
    [
      "another order",
      good.replace(/(co_nonce=\S+) (co_timestamp=\S+)/, "$2 $1"),
      'Part 2 of the ChargeOver header must be co_nonce="…"',
    ],
    [
      "a part left out",
      good.replace(' co_version="1.0"', ""),
      'Part 5 of the ChargeOver header must be co_version="…"',
    ],
    ["a part too many", `${good} co_extra="1"`, "has more than the 6 parts that are known"],
    ["no quotation marks", good.replaceAll('"', ""), "Part 1 of the ChargeOver header"],
    ["another method", good.replace("HMAC-SHA256", "HMAC-SHA1"), "co_signature_method must be HMAC-SHA256."],
    ["another version", good.replace('"1.0"', '"2.0"'), "co_version must be 1.0."],
    ["an empty nonce", good.replace("a1b2c3d4", ""), "co_nonce must be 1 to 64 letters and digits."],
    [
      "a timestamp that is a date",
      good.replace("1700000000", "2023-11-14"),
      "co_timestamp must be Unix time",
    ],
    [
      "the scheme in lower case",
      good.replace("ChargeOver", "chargeover"),
      "The header must be Basic and one word",
    ],
    [
      "the name that is in no source",
      good.replace("ChargeOver", "co-v1-hmac-sha256"),
      "The header must be Basic",
    ],
    ["another public key", good.replace("pubKEY", "bupKEY"), "The key in co_public_key is not known here."],
    [
      "swapped keys",
      signed({ url: lower(), publicKey: KEYS.privateKey, privateKey: KEYS.publicKey }),
      "Public and private key are swapped",
    ],
  ];
  it.each(refused)("is refused with %s", async (_what, header, says) => {
    expect(await complaint(room(), header)).toContain(says);
  });
});

describe("the signed host", () => {
  it("is the one that a served sandbox is called at", async () => {
    const sandbox = room();
    const served = await serveSandbox(sandbox);
    const url = `${served.urls.chargeover}${LIST}?a='%C3%BC`;
    const authorization = signed({ ...KEYS, url: new URL(url).href.toLowerCase() });
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
    await served.close();
  });

  it("is the real one only when publicHosts has it", async () => {
    const authorization = signed({ ...KEYS, url: lower(), body: B4 });
    const statuses: number[] = [];
    const messages: string[] = [];
    for (const publicHosts of [[], [ORIGIN]]) {
      const served = await serveSandbox(room({ publicHosts }));
      const response = await fetch(served.urls.chargeover + LIST, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: B4,
      });
      statuses.push(response.status);
      messages.push((await envelopeOf(response)).message);
      await served.close();
    }
    expect(statuses).toEqual([401, 201]);
    expect(messages[0]).toContain(`the URL has the origin ${ORIGIN}, which is not in publicHosts.`);
  });

  it("is explained for an origin of publicHosts as well", async () => {
    const sandbox = room({ publicHosts: ["https://Proxy.test:8443"] });
    const right = `https://proxy.test:8443${LIST}`;
    expect((await send(sandbox, signed({ ...KEYS, url: right }))).status).toBe(200);
    const message = await complaint(
      sandbox,
      signed(
        { ...KEYS, url: right },
        hmacHex(KEYS.privateKey, messageOf({ ...KEYS, url: right }).slice(0, -2)),
      ),
    );
    expect(message).toContain('expected "||", signed nothing more. Likely cause: the separator');
  });

  it("has no fragment", async () => {
    expect(
      await send(room(), signed({ ...KEYS, url: lower() }), { url: `${ORIGIN}${LIST}#here` }),
    ).toMatchObject({
      status: 200,
    });
  });

  it("is checked over the bytes of the wire, also of a client that is not fetch", async () => {
    const sandbox = room();
    const served = await serveSandbox(sandbox);
    const url = served.urls.chargeover + LIST;
    const authorization = signed({ ...KEYS, url: url.toLowerCase(), body: B5 });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `${authorization} `, "content-type": "application/json" };
      httpRequest(url, { method: "POST", headers }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end(B5);
    });
    expect(status).toBe(201);
    await served.close();
  });
});
