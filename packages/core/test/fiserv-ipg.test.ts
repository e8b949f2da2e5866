import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiservIpg } from "../src/auth/fiserv-ipg.ts";
import type { OutgoingRequest } from "../src/authenticator.ts";
import { ConfigError, type TokError } from "../src/index.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { apiKey, apiSecret, cardBody, gateway, unavailable } from "./gateway.ts";

// Made-up credentials and test numbers of the card schemes; the signatures were computed by other means.
const credentials = { apiKey, apiSecret };
const requestId = "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f";
const create =
  '{"requestType":"PaymentCardPaymentTokenizationRequest","paymentCard":{"number":"4111111111111111","expiryDate":{"month":"09","year":"31"}},"createToken":{"value":"demo-token-0001","reusable":true,"declineDuplicates":false},"accountVerification":false}';
const update =
  '{"requestType":"PaymentCardPaymentTokenUpdateRequest","paymentTokens":[{"value":"demo-token-0001","reusable":true,"declineDuplicates":false,"paymentCard":{"number":"5555555555554444","expiryDate":{"month":"11","year":"32"},"securityCode":"123"}}]}';
const beyondAscii =
  '{"requestType":"ReferencedOrderPaymentTokenizationRequest","createToken":{"value":"tök€n-1"},"referencedOrderId":"R-1"}';

interface Vector {
  readonly name: string;
  readonly method: OutgoingRequest["method"];
  readonly body: string | undefined;
  readonly raw: string;
  readonly hex: string;
}
const vectors: readonly Vector[] = [
  {
    name: "a new token",
    method: "POST",
    body: create,
    raw: "MqXB1XDVW4DxcJ6FkobA6Jkg7fWYB5SeXhjQx76xvZM=",
    hex: "MzJhNWMxZDU3MGQ1NWI4MGYxNzA5ZTg1OTI4NmMwZTg5OTIwZWRmNTk4MDc5NDllNWUxOGQwYzdiZWIxYmQ5Mw==",
  },
  {
    name: "an update",
    method: "PATCH",
    body: update,
    raw: "XUKSdJ71UVXyVKyWwUtyeOlvLoWixj5I3zwdaYL5rJk=",
    hex: "NWQ0MjkyNzQ5ZWY1NTE1NWYyNTRhYzk2YzE0YjcyNzhlOTZmMmU4NWEyYzYzZTQ4ZGYzYzFkNjk4MmY5YWM5OQ==",
  },
  {
    name: "text beyond ASCII",
    method: "POST",
    body: beyondAscii,
    raw: "5fw9FHPIEGvr88DAEu0QJqWU7YOgmm3ro3T+mvQEXCc=",
    hex: "ZTVmYzNkMTQ3M2M4MTA2YmViZjNjMGMwMTJlZDEwMjZhNTk0ZWQ4M2EwOWE2ZGViYTM3NGZlOWFmNDA0NWMyNw==",
  },
  ...(["GET", "DELETE"] as const).map((method) => ({
    name: `a ${method} without a body`,
    method,
    body: undefined,
    raw: "kTCV+rNmIVUm+mDQGPWNPj/Bm+6U5mgKZq55uoC7BEQ=",
    hex: "OTEzMDk1ZmFiMzY2MjE1NTI2ZmE2MGQwMThmNThkM2UzZmMxOWJlZTk0ZTY2ODBhNjZhZTc5YmE4MGJiMDQ0NA==",
  })),
];

function request(body?: string, parts: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return {
    method: body === undefined ? "GET" : "POST",
    href: "https://gateway.test/v2/payment-tokens",
    headers: { "client-request-id": requestId },
    // `encode` makes a buffer of its own.
    body: body === undefined ? undefined : (new TextEncoder().encode(body) as Uint8Array<ArrayBuffer>),
    now: 1_767_225_600_000,
    randomUUID: () => "00000000-0000-4000-8000-0000a1b2c3d4",
    ...parts,
  };
}

const signed = async (one: OutgoingRequest, auth: unknown = credentials) =>
  (await fiservIpg()(auth).sign(one))["message-signature"];

/** The signature, by the means of Node instead of the library's. */
function expected(secret: string, message: string): string {
  return createHmac("sha256", secret).update(message, "utf8").digest("base64");
}

describe("fiservIpg", () => {
  it.each(vectors)("signs $name in both encodings", async ({ method, body, raw, hex }) => {
    const one = request(body, { method });
    expect(await signed(one)).toBe(raw);
    expect(await signed(one, { ...credentials, encoding: "raw" })).toBe(raw);
    expect(await signed(one, { ...credentials, encoding: undefined })).toBe(raw);
    expect(await signed(one, { ...credentials, encoding: "hex" })).toBe(hex);
  });

  it("sends key, id, time in milliseconds and signature, and nothing else", async () => {
    const { sign } = fiservIpg()(credentials);
    expect(await sign(request(create, { now: 1_767_225_600_000.9 }))).toEqual({
      "api-key": apiKey,
      "client-request-id": requestId,
      timestamp: "1767225600000",
      "message-signature": "MqXB1XDVW4DxcJ6FkobA6Jkg7fWYB5SeXhjQx76xvZM=",
    });
  });

  it.each<[string, OutgoingRequest, unknown]>([
    ["a byte of the body", request(create.replace("demo-token-0001", "demo-token-0002")), credentials],
    ["white space in the body", request(create.replace(":{", ": {")), credentials],
    ["the time", request(create, { now: 1_767_225_600_001 }), credentials],
    ["the id", request(create, { headers: { "client-request-id": `${requestId}0` } }), credentials],
    ["the key", request(create), { ...credentials, apiKey: `${apiKey}0` }],
    ["the secret", request(create), { ...credentials, apiSecret: `${apiSecret}0` }],
    ["the case of the secret", request(create), { ...credentials, apiSecret: apiSecret.toUpperCase() }],
  ])("gives another signature for another value of %s", async (_what, one, auth) => {
    const found = await signed(one, auth);
    expect(found).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(found).not.toBe("MqXB1XDVW4DxcJ6FkobA6Jkg7fWYB5SeXhjQx76xvZM=");
  });

  it("signs nothing for an empty body, and not an empty object", async () => {
    const none = "kTCV+rNmIVUm+mDQGPWNPj/Bm+6U5mgKZq55uoC7BEQ=";
    expect(await signed(request(undefined, { method: "DELETE" }))).toBe(none);
    expect(await signed(request(""))).toBe(none);
    expect(await signed(request("{}"))).not.toBe(none);
    expect(await signed(request("undefined"))).not.toBe(none);
  });

  it("agrees with Node's own HMAC for any key, secret, id, time and body", async () => {
    const visible = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
    const secret = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => text.trim() === text && text !== "" && !/[\p{Cc}\p{Cs}]/u.test(text));
    const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
    await fc.assert(
      fc.asyncProperty(
        visible,
        secret,
        visible,
        time,
        fc.string({ unit: "binary" }),
        async (key, hidden, id, now, text) => {
          // What a TextEncoder makes of half a surrogate pair is no longer the text.
          const body = new TextDecoder().decode(new TextEncoder().encode(text));
          const one = request(body, { now, headers: { "client-request-id": id } });
          const auth = { apiKey: key, apiSecret: hidden };
          const found = expected(hidden, `${key}${id}${now}${body}`);
          expect(await signed(one, auth)).toBe(found);
          const digits = Buffer.from(found, "base64").toString("hex");
          expect(await signed(one, { ...auth, encoding: "hex" })).toBe(
            Buffer.from(digits, "latin1").toString("base64"),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes the secret as UTF-8, with blanks inside", async () => {
    const hidden = "geheimer Schlüssel €";
    expect(await signed(request(create), { apiKey, apiSecret: hidden })).toBe(
      expected(hidden, `${apiKey}${requestId}1767225600000${create}`),
    );
  });

  it("makes an id where the call has none, and signs it", async () => {
    const one = await fiservIpg()(credentials).sign(request(undefined, { headers: {} }));
    expect(one["client-request-id"]).toBe("00000000-0000-4000-8000-0000a1b2c3d4");
    expect(one["message-signature"]).toBe(
      expected(apiSecret, `${apiKey}00000000-0000-4000-8000-0000a1b2c3d41767225600000`),
    );
  });

  it("sends the token in the place of a signature", async () => {
    const accessToken = "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmVk~+/=";
    const { sign } = fiservIpg()({ apiKey, accessToken, apiSecret: undefined, encoding: undefined });
    expect(await sign(request(create))).toEqual({
      "api-key": apiKey,
      "client-request-id": requestId,
      timestamp: "1767225600000",
      authorization: `Bearer ${accessToken}`,
    });
  });

  it.each([{ ...credentials }, { apiKey, accessToken: "token-of-the-client" }])(
    "keeps its headers to itself and names its secrets: %j",
    (auth) => {
      const { headers, secrets } = fiservIpg()(auth);
      expect([...headers].sort()).toEqual([
        "api-key",
        "authorization",
        "client-request-id",
        "message-signature",
        "timestamp",
      ]);
      expect([...secrets].sort()).toEqual(Object.values(auth).sort());
    },
  );

  const hidden = "hidden";
  it.each<[string, unknown]>([
    ["auth is missing", undefined],
    ["auth is missing", null],
    ["auth is missing", hidden],
    ["auth.apiKey is missing", {}],
    ["auth.apiKey is missing", []],
    ["auth.apiKey is missing", { apiSecret: hidden }],
    ["auth.apiKey is missing", { apiKey: "", apiSecret: hidden }],
    ["auth.apiKey is missing", { apiKey: " \t", apiSecret: hidden }],
    ["auth.apiKey is missing", { apiKey: 7, apiSecret: hidden }],
    ["auth.apiKey is missing", { apiKey: null, apiSecret: hidden }],
    ["auth.apiKey is inherited", Object.create({ apiKey: hidden, apiSecret: hidden })],
    ["auth.apiKey has characters", { apiKey: "hidden\n", apiSecret: hidden }],
    ["auth.apiKey has characters", { apiKey: "hid den", apiSecret: hidden }],
    ["auth.apiKey has characters", { apiKey: "hidden€", apiSecret: hidden }],
    ["auth.apiKey has characters", { apiKey: "hidden\u0000", apiSecret: hidden }],
    ["auth.apiSecret is missing", { apiKey: hidden }],
    ["auth.apiSecret is missing", { apiKey: hidden, apiSecret: "" }],
    ["auth.apiSecret is missing", { apiKey: hidden, apiSecret: "  " }],
    ["auth.apiSecret is missing", { apiKey: hidden, apiSecret: 7 }],
    ["auth.apiSecret is missing", { apiKey: hidden, apiSecret: null }],
    ["auth.apiSecret is missing", { apiKey: hidden, encoding: "hex" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hidden\n" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: " hidden" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hidden\u00a0" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hid\u0000den" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hid\rden" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hid\u009bden" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "hidden\ud800" }],
    ["auth.apiSecret must not", { apiKey: hidden, apiSecret: "\udc00hidden" }],
    ["auth.encoding must be", { apiKey: hidden, apiSecret: hidden, encoding: "HEX" }],
    ["auth.encoding must be", { apiKey: hidden, apiSecret: hidden, encoding: "base64" }],
    ["auth.encoding must be", { apiKey: hidden, apiSecret: hidden, encoding: null }],
    ["auth.accessToken stands", { apiKey: hidden, apiSecret: hidden, accessToken: hidden }],
    ["auth.accessToken stands", { apiKey: hidden, apiSecret: null, accessToken: hidden }],
    ["auth.accessToken stands", { apiKey: hidden, accessToken: hidden, encoding: "raw" }],
    ["auth.accessToken stands", { apiKey: hidden, accessToken: () => hidden, encoding: "hex" }],
    ["auth.accessToken is missing", { apiKey: hidden, accessToken: "" }],
    ["auth.accessToken is missing", { apiKey: hidden, accessToken: " " }],
    ["auth.accessToken is missing", { apiKey: hidden, accessToken: null }],
    ["auth.accessToken is missing", { apiKey: hidden, accessToken: 7 }],
    ["auth.accessToken is missing", { apiKey: hidden, accessToken: Promise.resolve(hidden) }],
    ["auth.accessToken has characters", { apiKey: hidden, accessToken: "hidden\r\n" }],
    ["auth.accessToken has characters", { apiKey: hidden, accessToken: "Bearer hidden" }],
    ["auth.accessToken has characters", { apiKey: hidden, accessToken: "hidden\ud800" }],
    ["auth.username is not known", { username: hidden, apiKey: hidden, apiSecret: hidden }],
    ["auth.ApiKey is not known", { ApiKey: hidden, apiSecret: hidden }],
  ])("refuses bad credentials by the name of the option: %s (%#)", (problem, auth) => {
    let error: unknown;
    try {
      fiservIpg()(auth);
    } catch (thrown) {
      error = thrown;
    }
    expect(ConfigError.is(error)).toBe(true);
    expect(error).toMatchObject({ code: "invalid_option", outcome: "not-sent", attempts: 0 });
    expect((error as TokError).message.startsWith(problem)).toBe(true); // proven by the line above
    expect(inspect(error, { depth: 5, showHidden: true })).not.toMatch(/hid ?den/);
  });
});

describe("a call that is signed", () => {
  /** A clock that is later each time that it is asked, and ids that can be told apart. */
  const counting = () => {
    let [now, ids] = [1_767_225_600_000, 0];
    const clock = () => {
      now += 1_000;
      return now;
    };
    const randomUUID = () => {
      ids += 1;
      return `id-${ids}`;
    };
    return { clock, randomUUID };
  };
  const header = (name: string) => (one: { readonly headers: Headers }) => one.headers.get(name);

  it("keeps its id in each attempt, with a new time and a new signature", async () => {
    const { call, sent } = gateway(
      (_sent, nth) => (nth < 3 ? unavailable() : jsonAnswer(200, {})),
      counting(),
    );
    await call.create({ body: cardBody });
    expect(sent.map(header("client-request-id"))).toEqual(["id-1", "id-1", "id-1"]);
    expect(new Set(sent.map(header("timestamp"))).size).toBe(3);
    for (const { headers, bytes } of sent) {
      const message = `${apiKey}id-1${headers.get("timestamp")}${bytes}`;
      expect(headers.get("message-signature")).toBe(expected(apiSecret, message));
    }
    expect(new Set(sent.map(({ bytes }) => bytes))).toEqual(new Set([JSON.stringify(cardBody)]));
  });

  it("sends the idempotency key of the caller as its id", async () => {
    const { call, sent } = gateway(() => jsonAnswer(200, {}), counting());
    await call.get({ tokenId: "t" }, { idempotencyKey: "mine-1" });
    expect(sent.map(header("client-request-id"))).toEqual(["mine-1"]);
    const message = `${apiKey}mine-1${sent[0]?.headers.get("timestamp")}`;
    expect(sent[0]?.headers.get("message-signature")).toBe(expected(apiSecret, message));
  });

  it.each(["GET", "POST", "DELETE"] as const)(
    "has an id on a path that nobody documents, and is sent once: %s",
    async (method) => {
      const { http, sent } = gateway(() => unavailable(), counting());
      const init = method === "POST" ? { body: { a: "ü" } } : {};
      const { response } = await http[method]("/orders", init);
      expect(response.status).toBe(503);
      expect(sent).toHaveLength(1);
      const [one] = sent;
      expect(one?.headers.get("client-request-id")).toBe("id-1");
      const message = `${apiKey}id-1${one?.headers.get("timestamp")}${method === "POST" ? '{"a":"ü"}' : ""}`;
      expect(one?.headers.get("message-signature")).toBe(expected(apiSecret, message));
      await http[method]("/orders", init);
      expect(sent.map(header("client-request-id"))).toEqual(["id-1", "id-2"]);
    },
  );

  it.each(["Api-Key", "Client-Request-Id", "Timestamp", "Message-Signature", "Authorization"])(
    "takes the header %s from nobody else",
    async (name) => {
      const { call, http, sent } = gateway(() => jsonAnswer(200, {}));
      const headers = { [name]: "of-the-user" };
      const named = await errorOf(call.get({ tokenId: "t" }, { headers }));
      const raw = await errorOf(http.GET("/orders", { headers }));
      const parameter = await errorOf(http.GET("/orders", { params: { header: headers } }));
      for (const error of [named, raw, parameter]) {
        expect(error).toMatchObject({ name: "ConfigError", code: "invalid_argument", outcome: "not-sent" });
        expect(error.message).toContain(name.toLowerCase());
        expect(error.message).not.toContain("of-the-user");
      }
      expect(() => gateway(() => jsonAnswer(200, {}), { headers })).toThrow(name.toLowerCase());
      expect(sent).toEqual([]);
    },
  );

  it("is signed over the bytes that arrive", async () => {
    const arrived: { readonly signature: unknown; readonly message: string }[] = [];
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
      const { headers } = incoming;
      const head = `${headers["api-key"]}${headers["client-request-id"]}${headers["timestamp"]}`;
      arrived.push({
        signature: headers["message-signature"],
        message: head + Buffer.concat(chunks).toString("utf8"),
      });
      outgoing.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // a listening TCP server has one
    const real = { environment: undefined, baseUrl: `http://127.0.0.1:${port}/v2`, fetch: undefined };
    try {
      const { call } = gateway(() => jsonAnswer(500, {}), real);
      await call.create({ body: { kind: "order", order: "Zoë – €\u2028" } });
      await call.get({ tokenId: "tök€n/1" });
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expect(arrived).toHaveLength(2);
    expect(arrived[0]?.message).toContain('{"kind":"order","order":"Zoë – €\u2028"}');
    for (const { signature, message } of arrived) expect(signature).toBe(expected(apiSecret, message));
  });

  it("shows neither key nor secret, though the provider repeats both", async () => {
    const echo = `Wrong signature: key ${apiKey}, secret ${apiSecret}, ${encodeURIComponent(apiSecret)}`;
    const { call } = gateway(() => jsonAnswer(401, { error: { code: apiKey, message: echo }, trace: echo }));
    const error = await errorOf(call.get({ tokenId: "t" }));
    expect(error).toMatchObject({ name: "AuthenticationError", outcome: "refused", attempts: 1 });
    const shown = `${error.message} ${JSON.stringify(error)} ${inspect(error, { depth: 10 })}`;
    expect(shown).not.toContain(apiKey);
    expect(shown).not.toContain(apiSecret);
  });
});
