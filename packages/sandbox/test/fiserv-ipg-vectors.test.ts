import { describe, expect, it } from "vitest";
import { AccessTokens } from "../src/providers/fiserv-ipg/access-tokens.ts";
import { checkCredentials } from "../src/providers/fiserv-ipg/check-credentials.ts";
import type { AllowedEncoding } from "../src/providers/fiserv-ipg/encodings.ts";
import { Refusal } from "../src/providers/fiserv-ipg/refusal.ts";

const API_KEY = "test-api-key-0123456789ABCDEF";
const API_SECRET = "test-api-secret-fedcba9876543210";
const TIMESTAMP = "1767225600000";

interface Vector {
  method: string;
  body: string;
  bytes: number;
  hex: string;
  raw: string;
  encodedHex: string;
}

const post: Vector = {
  method: "POST",
  body: '{"requestType":"PaymentCardPaymentTokenizationRequest","paymentCard":{"number":"4111111111111111","expiryDate":{"month":"09","year":"31"}},"createToken":{"value":"demo-token-0001","reusable":true,"declineDuplicates":false},"accountVerification":false}',
  bytes: 251,
  hex: "32a5c1d570d55b80f1709e859286c0e89920edf59807949e5e18d0c7beb1bd93",
  raw: "MqXB1XDVW4DxcJ6FkobA6Jkg7fWYB5SeXhjQx76xvZM=",
  encodedHex: "MzJhNWMxZDU3MGQ1NWI4MGYxNzA5ZTg1OTI4NmMwZTg5OTIwZWRmNTk4MDc5NDllNWUxOGQwYzdiZWIxYmQ5Mw==",
};
const patch: Vector = {
  method: "PATCH",
  body: '{"requestType":"PaymentCardPaymentTokenUpdateRequest","paymentTokens":[{"value":"demo-token-0001","reusable":true,"declineDuplicates":false,"paymentCard":{"number":"5555555555554444","expiryDate":{"month":"11","year":"32"},"securityCode":"123"}}]}',
  bytes: 247,
  hex: "5d4292749ef55155f254ac96c14b7278e96f2e85a2c63e48df3c1d6982f9ac99",
  raw: "XUKSdJ71UVXyVKyWwUtyeOlvLoWixj5I3zwdaYL5rJk=",
  encodedHex: "NWQ0MjkyNzQ5ZWY1NTE1NWYyNTRhYzk2YzE0YjcyNzhlOTZmMmU4NWEyYzYzZTQ4ZGYzYzFkNjk4MmY5YWM5OQ==",
};
const nonAscii: Vector = {
  method: "POST",
  body: '{"requestType":"ReferencedOrderPaymentTokenizationRequest","createToken":{"value":"tök€n-1"},"referencedOrderId":"R-1"}',
  bytes: 122,
  hex: "e5fc3d1473c8106bebf3c0c012ed1026a594ed83a09a6deba374fe9af4045c27",
  raw: "5fw9FHPIEGvr88DAEu0QJqWU7YOgmm3ro3T+mvQEXCc=",
  encodedHex: "ZTVmYzNkMTQ3M2M4MTA2YmViZjNjMGMwMTJlZDEwMjZhNTk0ZWQ4M2EwOWE2ZGViYTM3NGZlOWFmNDA0NWMyNw==",
};
const noBody: Vector = {
  method: "GET",
  body: "",
  bytes: 0,
  hex: "913095fab366215526fa60d018f58d3e3fc19bee94e6680a66ae79ba80bb0444",
  raw: "kTCV+rNmIVUm+mDQGPWNPj/Bm+6U5mgKZq55uoC7BEQ=",
  encodedHex: "OTEzMDk1ZmFiMzY2MjE1NTI2ZmE2MGQwMThmNThkM2UzZmMxOWJlZTk0ZTY2ODBhNjZhZTc5YmE4MGJiMDQ0NA==",
};
const vectors: [what: string, vector: Vector][] = [
  ["a POST", post],
  ["a PATCH", patch],
  ["a body beyond ASCII", nonAscii],
  ["a GET", noBody],
  ["a DELETE", { ...noBody, method: "DELETE" }],
];

/** Gives the sentences of the refusal; undefined where the request is let in. */
async function judge(
  { method, body }: Pick<Vector, "method" | "body">,
  signature: string,
  { allowed = "either", ...changes }: { allowed?: AllowedEncoding; key?: string; secret?: string } = {},
): Promise<string | undefined> {
  const headers = new Headers({
    "Api-Key": changes.key ?? API_KEY,
    "Client-Request-Id": "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f",
    Timestamp: TIMESTAMP,
    "Message-Signature": signature,
  });
  const rules = {
    credentials: { apiKey: API_KEY, apiSecret: changes.secret ?? API_SECRET },
    signature: allowed,
    accessTokens: new AccessTokens([]),
    now: Number(TIMESTAMP),
  };
  try {
    await checkCredentials({ method, headers, body }, rules);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    expect(error.status).toBe(401);
    return error.message;
  }
}

describe("the vectors of the facts", () => {
  it.each(vectors)("have the signatures of %s, in both encodings", async (_what, vector) => {
    expect(Buffer.byteLength(vector.body)).toBe(vector.bytes);
    expect(Buffer.from(vector.raw, "base64").toString("hex")).toBe(vector.hex);
    expect(Buffer.from(vector.encodedHex, "base64").toString()).toBe(vector.hex);
    expect(await judge(vector, vector.raw)).toBeUndefined();
    expect(await judge(vector, vector.encodedHex)).toBeUndefined();
    expect(await judge(vector, vector.raw, { allowed: "raw" })).toBeUndefined();
    expect(await judge(vector, vector.encodedHex, { allowed: "hex" })).toBeUndefined();
  });

  it.each(vectors)("are refused for %s in an encoding that is not let in", async (_what, vector) => {
    expect(await judge(vector, vector.encodedHex, { allowed: "raw" })).toContain(
      "Likely cause: the signature is base64 of the HMAC's hex text",
    );
    expect(await judge(vector, vector.raw, { allowed: "hex" })).toContain(
      "Likely cause: the signature is base64 of the raw HMAC",
    );
  });

  it.each(vectors)(
    "are refused for %s in encodings that nobody has",
    async (_what, { hex, raw, ...vector }) => {
      expect(await judge(vector, hex)).toContain("hex text that was not put into base64");
      expect(await judge(vector, hex.toUpperCase())).toContain("hex text that was not put into base64");
      expect(await judge(vector, btoa(hex.toUpperCase()))).toContain("in upper case");
      expect(await judge(vector, raw.replace("=", ""))).toContain("lacks the padding");
    },
  );

  it("are refused in the URL-safe alphabet, where that makes a difference", async () => {
    const urlSafe = nonAscii.raw.replace("+", "-");
    expect(await judge(nonAscii, urlSafe)).toContain("the URL-safe alphabet");
    expect(await judge(nonAscii, urlSafe.replace("=", ""))).toContain("base64url without padding");
  });

  it.each(vectors)("are refused for %s with the signature of another", async (_what, vector) => {
    for (const other of [post, patch, nonAscii, noBody].filter(({ hex }) => hex !== vector.hex)) {
      expect(await judge(vector, other.raw)).toContain("does not fit");
      expect(await judge(vector, other.encodedHex)).toContain("does not fit");
    }
  });

  it.each(vectors)("are refused for %s with another secret or key", async (_what, vector) => {
    expect(await judge(vector, vector.raw, { secret: "test-api-secret-other" })).toContain(
      "Likely cause: another secret than the one of this Api-Key",
    );
    expect(await judge(vector, vector.raw, { key: "test-api-key-other" })).toBe(
      "The Api-Key header holds a key that is not known here.",
    );
  });

  it("are refused for a body that differs in a single byte", async () => {
    expect(await judge({ ...post, body: post.body.replace("0001", "0002") }, post.raw)).toContain(
      "does not fit",
    );
    expect(await judge({ ...nonAscii, body: nonAscii.body.normalize("NFD") }, nonAscii.raw)).toContain(
      "does not fit",
    );
  });
});
