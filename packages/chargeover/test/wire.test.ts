import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChargeoverClient } from "../src/index.ts";
import { type Arrived, type Served, serve, signatureParts } from "./serve.ts";

const publicKey = "pubKEY0123456789abcdefABCDEF0123";
const privateKey = "prvKEYabcdefABCDEF0123456789xyzZ";

/** The header that the published algorithm gives for what arrived, but for the nonce and the time. */
function expectedHeader({ url, headers, body }: Arrived): string {
  const { co_nonce, co_timestamp } = signatureParts(headers["authorization"]);
  const signature = createHmac("sha256", Buffer.from(privateKey))
    .update(Buffer.from(`${publicKey}||${url.toLowerCase()}||${co_nonce}||${co_timestamp}||`))
    .update(body)
    .digest("hex");
  return (
    `ChargeOver co_public_key="${publicKey}" co_nonce="${co_nonce}" co_timestamp="${co_timestamp}" ` +
    `co_signature_method="HMAC-SHA256" co_version="1.0" co_signature="${signature}"`
  );
}

let served: Served;
let arrived: Arrived[];
/** Answers that come before the good ones. */
let limited: number;

beforeEach(async () => {
  arrived = [];
  limited = 0;
  served = await serve((request, outgoing) => {
    arrived.push(request);
    if (limited > 0) {
      limited -= 1;
      outgoing.writeHead(429, { "retry-after": "0" }).end();
      return;
    }
    const isList = new URL(request.url).pathname.endsWith("/tokenized");
    const stored = { tokenized_id: 1, customer_id: 2, token: "cus_5tSkoQ6mDrXOMQ" };
    const response = { GET: isList ? [] : stored, POST: { id: 31 }, DELETE: true }[request.method];
    const code = request.method === "POST" ? 201 : 200;
    outgoing.writeHead(code, { "content-type": "application/json" });
    outgoing.end(JSON.stringify({ code, status: "OK", message: "", details: {}, response }));
  });
});
afterEach(() => served.close());

const clientWith = (scheme: "basic" | "signature-v1") =>
  new ChargeoverClient({ auth: { publicKey, privateKey, scheme }, baseUrl: served.url }).payMethodTokens;

const target = ({ url }: Arrived) => url.slice(served.url.length);

describe("signature-v1", () => {
  let payMethodTokens: ChargeoverClient["payMethodTokens"];
  beforeEach(() => {
    payMethodTokens = clientWith("signature-v1");
  });

  function expectSigned(count: number): void {
    expect(arrived).toHaveLength(count);
    for (const request of arrived) {
      const header = request.headers["authorization"] ?? "";
      expect(header).toBe(expectedHeader(request));
      const { co_nonce, co_timestamp } = signatureParts(header);
      expect(co_nonce).toMatch(/^[0-9a-z]{8}$/);
      expect(co_timestamp).toMatch(/^\d{10}$/);
      expect(Math.abs(Number(co_timestamp) - Date.now() / 1_000)).toBeLessThan(60);
      expect(JSON.stringify(request)).not.toContain(privateKey);
    }
  }

  it.each([
    ["O'Brien", "O%27Brien"],
    ["100%", "100%25"],
    ["two words", "two%20words"],
    ["Müller", "M%C3%BCller"],
    ["a+b", "a%2Bb"],
    ["a:b,c", "a%5C%3Ab%5C%2Cc"],
    ["a\\b", "a%5C%5Cb"],
    ["(*!~)", "%28%2A%21~%29"],
    ["a&b=c#d?e/f", "a%26b%3Dc%23d%3Fe%2Ff"],
  ])("is of the very target of list, with the value %s", async (value, written) => {
    await payMethodTokens.list({
      where: { customer_external_key: { EQUALS: value } },
      order: { customer_id: "ASC" },
      limit: 2,
      offset: 8,
    });
    expectSigned(1);
    const [request] = arrived;
    expect(request && target(request)).toBe(
      `/api/v3/tokenized?where=customer_external_key%3AEQUALS%3A${written}` +
        "&order=customer_id%3AASC&limit=2&offset=8",
    );
    expect(request?.body).toHaveLength(0);
  });

  it("is of the target of list without a query", async () => {
    await payMethodTokens.list();
    expectSigned(1);
    expect(arrived.map(target)).toEqual(["/api/v3/tokenized"]);
  });

  it("is of get and delete alike, without a body", async () => {
    await payMethodTokens.get({ tokenizedId: 1 });
    await payMethodTokens.delete({ tokenizedId: 1 });
    expectSigned(2);
    expect(arrived.map(({ method }) => method)).toEqual(["GET", "DELETE"]);
    expect(arrived.map(target)).toEqual(["/api/v3/tokenized/1", "/api/v3/tokenized/1"]);
    expect(arrived.map(({ body }) => body.length)).toEqual([0, 0]);
  });

  it("is of the very bytes of store", async () => {
    const body = { customer_id: 1, type: "customer", token: "abcd1234", name: "Zoë – Visa x4111 😀" };
    await payMethodTokens.store({ body });
    expectSigned(1);
    const [request] = arrived;
    expect(request?.body.toString("utf8")).toBe(JSON.stringify(body));
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.headers["content-length"]).toBe(String(Buffer.byteLength(JSON.stringify(body))));
  });

  it.each(["list", "store"] as const)("is made anew when %s is tried again after 429", async (method) => {
    limited = 1;
    const body = { customer_id: 1, type: "customer", token: "abcd1234" };
    await { list: () => payMethodTokens.list(), store: () => payMethodTokens.store({ body }) }[method]();
    expectSigned(2);
    const nonces = arrived.map(({ headers }) => signatureParts(headers["authorization"])["co_nonce"]);
    expect(new Set(nonces).size).toBe(2);
    expect(arrived[1]?.body).toEqual(arrived[0]?.body);
  });

  it("is of the target of a page of iterate", async () => {
    for await (const _token of payMethodTokens.iterate({ where: { customer_id: { GTE: 1 } } })) break;
    expectSigned(1);
    expect(arrived.map(target)).toEqual([
      "/api/v3/tokenized?where=customer_id%3AGTE%3A1&order=customer_id%3AASC&limit=500&offset=0",
    ]);
  });
});

describe("basic", () => {
  it("is the pair in base64, and the default", async () => {
    const auth = { publicKey, privateKey };
    await clientWith("basic").list();
    await new ChargeoverClient({ auth, baseUrl: served.url }).payMethodTokens.list();
    const header =
      "Basic cHViS0VZMDEyMzQ1Njc4OWFiY2RlZkFCQ0RFRjAxMjM6cHJ2S0VZYWJjZGVmQUJDREVGMDEyMzQ1Njc4OXh5elo=";
    expect(arrived.map(({ headers }) => headers["authorization"])).toEqual([header, header]);
  });
});
