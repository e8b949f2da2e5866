import { describe, expect, it } from "vitest";
import { chargeover } from "../src/auth/chargeover.ts";
import type { OutgoingRequest } from "../src/authenticator.ts";
import { ConfigError } from "../src/index.ts";

// The vectors of the provider's facts: made-up keys, signatures computed by other means.
const keys = {
  publicKey: "pubKEY0123456789abcdefABCDEF0123",
  privateKey: "prvKEYabcdefABCDEF0123456789xyzZ",
};
const host = "https://example.chargeover.com";
const body4 = '{"customer_id":1,"type":"customer","token":"abcd1234"}';
const body5 = '{"customer_id":1,"type":"customer","token":"abcd1234","name":"Zoë – Visa x4111"}';
const query = "/api/v3/tokenized?where=customer_id:EQUALS:1000&order=customer_id:ASC&limit=2&offset=8";
const encoded =
  "/api/v3/tokenized?where=customer_id%3AEQUALS%3A1000&order=customer_id%3AASC&limit=2&offset=8";

function request(href: string, body?: string): OutgoingRequest {
  return {
    method: body === undefined ? "GET" : "POST",
    href,
    headers: {},
    // `encode` makes a buffer of its own.
    body: body === undefined ? undefined : (new TextEncoder().encode(body) as Uint8Array<ArrayBuffer>),
    now: 1_700_000_000_999,
    randomUUID: () => "00000000-0000-4000-8000-0000a1b2c3d4",
  };
}

const signed = { ...keys, scheme: "signature-v1" };
const authorization = async (auth: unknown, one: OutgoingRequest) =>
  (await chargeover()(auth).sign(one))["authorization"];

describe("chargeover", () => {
  it.each([
    [
      "V1",
      `${host}/api/v3/tokenized/1`,
      undefined,
      "ccb06d9621ef0778e5686baabc3657984e064c7e4e79b9fccfe87f7bae9e94e1",
    ],
    ["V2", host + query, undefined, "6d6c1b575480b94d1c9f61cbee91015a07f1f79d7214c266d8f14781fa0a0aa3"],
    ["V3", host + encoded, undefined, "41b8d47a346bfc63d668fca476cce2906b194c87fef158af6d7327347ffdc9d5"],
    [
      "V4",
      `${host}/api/v3/tokenized`,
      body4,
      "848f02e101e7a552c654c979b714df35e5639107312da2d6c4dbddf26ad8b373",
    ],
    [
      "V5",
      "https://Example.ChargeOver.com/api/v3/tokenized",
      body5,
      "e4fa11c6ed5a4d25dbd0de85ed0d08db2ecb117314b1fee97011de207d98c4b5",
    ],
  ])("signs the vector %s", async (_name, href, body, signature) => {
    expect(await authorization(signed, request(href, body))).toContain(`co_signature="${signature}"`);
  });

  it("writes the whole header of the vector V4", async () => {
    expect(await authorization(signed, request(`${host}/api/v3/tokenized`, body4))).toBe(
      'ChargeOver co_public_key="pubKEY0123456789abcdefABCDEF0123" co_nonce="a1b2c3d4" co_timestamp="1700000000" ' +
        'co_signature_method="HMAC-SHA256" co_version="1.0" ' +
        'co_signature="848f02e101e7a552c654c979b714df35e5639107312da2d6c4dbddf26ad8b373"',
    );
  });

  it("gives none of the signatures that are known to be wrong", async () => {
    const withoutSeparator = "a5ea8a9f9a22f7ad180724414d32c243df16b71dcff605a9f9da6808b71e05cf";
    const withoutLowerCase = "fba9c76e8665ad11aef06e6498ae0aea34833ec6c14dac978600dbfc1b5f7a5a";
    expect(await authorization(signed, request(`${host}/api/v3/tokenized/1`))).not.toContain(
      withoutSeparator,
    );
    expect(await authorization(signed, request(host + query))).not.toContain(withoutLowerCase);
  });

  it.each([undefined, "basic"])("uses HTTP Basic where scheme is %s", async (scheme) => {
    const basic =
      "Basic cHViS0VZMDEyMzQ1Njc4OWFiY2RlZkFCQ0RFRjAxMjM6cHJ2S0VZYWJjZGVmQUJDREVGMDEyMzQ1Njc4OXh5elo=";
    expect(await authorization({ ...keys, scheme }, request(host))).toBe(basic);
  });

  it("takes a new nonce and the present for each signature", async () => {
    let n = 0;
    const randomUUID = () => {
      n += 1;
      return `01a20236-0000-7000-8000-00000000000${n}`;
    };
    const { sign } = chargeover()(signed);
    const first = await sign({ ...request(host), randomUUID });
    const second = await sign({ ...request(host), randomUUID, now: 1_700_000_001_000 });
    expect(first["authorization"]).toContain('co_nonce="00000001" co_timestamp="1700000000"');
    expect(second["authorization"]).toContain('co_nonce="00000002" co_timestamp="1700000001"');
  });

  it("names the private key and the encoded pair as secrets", () => {
    const { secrets, headers } = chargeover()(keys);
    expect(headers).toEqual(["authorization"]);
    expect(secrets).toContain(keys.privateKey);
    expect(secrets).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ["auth is missing", undefined],
    ["auth.publicKey", { privateKey: "hidden" }],
    ["auth.publicKey", { publicKey: 'hidden"', privateKey: "hidden" }],
    ["auth.publicKey", { publicKey: "hidden:hidden", privateKey: "hidden" }],
    ["auth.privateKey", { publicKey: "hidden" }],
    ["auth.privateKey", { publicKey: "hidden", privateKey: "hidden\n" }],
    ["auth.privateKey", { publicKey: "hidden", privateKey: 7 }],
    ["auth.scheme", { publicKey: "hidden", privateKey: "hidden", scheme: "signature" }],
    ["auth.apiKey", { publicKey: "hidden", privateKey: "hidden", apiKey: "hidden" }],
  ])("refuses bad credentials by the name of the option: %s", (option, auth) => {
    let error: unknown;
    try {
      chargeover()(auth);
    } catch (thrown) {
      error = thrown;
    }
    expect(ConfigError.is(error)).toBe(true);
    expect(String(error)).toContain(option);
    expect(String(error)).not.toContain("hidden");
  });
});
