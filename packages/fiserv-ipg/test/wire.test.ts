import { createHmac } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ConfigError,
  FiservIpgClient,
  type FiservIpgClientOptions,
  type PaymentTokenizationRequestInput,
  type PaymentTokens,
  type UpdatePaymentTokenInput,
} from "../src/index.ts";
import { type Arrived, answerJson, type Served, serve } from "./serve.ts";
import { hurrying, withoutWaiting } from "./without-waiting.ts";

const apiKey = "test-api-key-0123456789ABCDEF";
const apiSecret = "test-api-secret-fedcba9876543210";
const accessToken = "test-access-token-0123456789";
const encodings = ["raw", "hex"] as const;
type Encoding = (typeof encodings)[number];

/** What becomes of a request at the server; a status is answered with an error of the gateway. */
type Fate = "lost" | "gone-at-the-edge" | "gone-without-a-word" | number;

let served: Served;
let arrived: Arrived[];
/** The fates of the next requests; then all goes well. */
let fates: Fate[];

beforeEach(async () => {
  arrived = [];
  fates = [];
  served = await serve((request, outgoing) => {
    arrived.push(request);
    const fate = fates.shift() ?? 200;
    if (fate === "lost") outgoing.destroy();
    else if (fate === "gone-without-a-word") outgoing.writeHead(404).end();
    else if (fate === "gone-at-the-edge") answerJson(outgoing, 404, { errors: [{ title: "Not Found" }] });
    else if (fate !== 200) answerJson(outgoing, fate, { error: { code: "1", message: "No." } });
    else answerWell(request, outgoing);
  });
});
afterEach(() => served.close());
withoutWaiting();

function answerWell({ method, headers }: Arrived, outgoing: ServerResponse): void {
  const requestStatus = method === "DELETE" ? "DELETED" : "SUCCESS";
  answerJson(outgoing, 200, { clientRequestId: headers["client-request-id"], requestStatus });
}

function clientWith(options: Partial<FiservIpgClientOptions> & { encoding?: Encoding } = {}) {
  const { encoding = "raw", ...others } = options;
  const auth = { apiKey, apiSecret, encoding };
  return new FiservIpgClient({ auth, baseUrl: served.url, ...hurrying, ...others } as FiservIpgClientOptions);
}

const card = { number: "4111111111111111", expiryDate: { month: "09", year: "31" } };
const creation: PaymentTokenizationRequestInput = {
  requestType: "PaymentCardPaymentTokenizationRequest",
  paymentCard: { ...card, cardholderName: "Zoë Größe-Łukasz 😀" },
  createToken: { value: "tök€n-1 “quoted” \\ / \u2028" },
  billingAddress: { city: "Zürich", address1: "Żółta 1\n2. Stock" },
};
const update: UpdatePaymentTokenInput = {
  value: "tök€n-1",
  reusable: true,
  declineDuplicates: false,
  paymentCard: { ...card, securityCode: "123" },
};
const requestType = "PaymentCardPaymentTokenUpdateRequest";

const calls = {
  create: (tokens: PaymentTokens, options?: object) => tokens.create({ body: creation }, options),
  update: (tokens: PaymentTokens, options?: object) =>
    tokens.update({ body: { requestType, paymentTokens: [update] } }, options),
  get: (tokens: PaymentTokens, options?: object) =>
    tokens.get({ tokenId: "tök€n-1", storeId: "it's ü" }, options),
  delete: (tokens: PaymentTokens, options?: object) => tokens.delete({ tokenId: "tök€n-1" }, options),
} as const;
const methods = ["create", "update", "get", "delete"] as const;
type Method = (typeof methods)[number];

/** The signature that the published algorithm gives for what arrived. */
function expectedSignature({ headers, body }: Arrived, encoding: Encoding): string {
  const head = `${headers["api-key"]}${headers["client-request-id"]}${headers["timestamp"]}`;
  const hmac = createHmac("sha256", Buffer.from(apiSecret, "utf8"))
    .update(Buffer.from(head, "utf8"))
    .update(body)
    .digest();
  return encoding === "raw"
    ? hmac.toString("base64")
    : Buffer.from(hmac.toString("hex"), "ascii").toString("base64");
}

function expectSigned(count: number, encoding: Encoding = "raw"): void {
  expect(arrived).toHaveLength(count);
  for (const request of arrived) {
    const { headers } = request;
    expect(headers["message-signature"]).toBe(expectedSignature(request, encoding));
    expect(headers["message-signature"]).toMatch(
      encoding === "raw" ? /^[A-Za-z0-9+/]{43}=$/ : /^[A-Za-z0-9]{86}==$/,
    );
    expect(headers["timestamp"]).toMatch(/^\d{13}$/);
    expect(headers["authorization"]).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain(apiSecret);
  }
}

const headersOf = (name: string) => arrived.map(({ headers }) => headers[name]);

describe("the signature that arrives", () => {
  // Message and result of each are written down, computed by two independent programs.
  const vectors = [
    {
      what: "a new token",
      call: ({ paymentTokens }: FiservIpgClient, options: object) =>
        paymentTokens.create(
          {
            body: {
              requestType: "PaymentCardPaymentTokenizationRequest",
              paymentCard: card,
              createToken: { value: "demo-token-0001", reusable: true, declineDuplicates: false },
              accountVerification: false,
            },
          },
          options,
        ),
      bytes: 251,
      raw: "MqXB1XDVW4DxcJ6FkobA6Jkg7fWYB5SeXhjQx76xvZM=",
      hex: "MzJhNWMxZDU3MGQ1NWI4MGYxNzA5ZTg1OTI4NmMwZTg5OTIwZWRmNTk4MDc5NDllNWUxOGQwYzdiZWIxYmQ5Mw==",
    },
    {
      what: "an update",
      call: ({ paymentTokens }: FiservIpgClient, options: object) =>
        paymentTokens.update(
          {
            body: {
              requestType,
              paymentTokens: [
                {
                  value: "demo-token-0001",
                  reusable: true,
                  declineDuplicates: false,
                  paymentCard: {
                    number: "5555555555554444",
                    expiryDate: { month: "11", year: "32" },
                    securityCode: "123",
                  },
                },
              ],
            },
          },
          options,
        ),
      bytes: 247,
      raw: "XUKSdJ71UVXyVKyWwUtyeOlvLoWixj5I3zwdaYL5rJk=",
      hex: "NWQ0MjkyNzQ5ZWY1NTE1NWYyNTRhYzk2YzE0YjcyNzhlOTZmMmU4NWEyYzYzZTQ4ZGYzYzFkNjk4MmY5YWM5OQ==",
    },
    {
      what: "a body beyond ASCII",
      call: ({ paymentTokens }: FiservIpgClient, options: object) =>
        paymentTokens.create(
          {
            body: {
              requestType: "ReferencedOrderPaymentTokenizationRequest",
              createToken: { value: "tök€n-1" },
              referencedOrderId: "R-1",
            },
          },
          options,
        ),
      bytes: 122,
      raw: "5fw9FHPIEGvr88DAEu0QJqWU7YOgmm3ro3T+mvQEXCc=",
      hex: "ZTVmYzNkMTQ3M2M4MTA2YmViZjNjMGMwMTJlZDEwMjZhNTk0ZWQ4M2EwOWE2ZGViYTM3NGZlOWFmNDA0NWMyNw==",
    },
    {
      what: "no body",
      call: ({ paymentTokens }: FiservIpgClient, options: object) =>
        paymentTokens.delete({ tokenId: "demo-token-0001" }, options),
      bytes: 0,
      raw: "kTCV+rNmIVUm+mDQGPWNPj/Bm+6U5mgKZq55uoC7BEQ=",
      hex: "OTEzMDk1ZmFiMzY2MjE1NTI2ZmE2MGQwMThmNThkM2UzZmMxOWJlZTk0ZTY2ODBhNjZhZTc5YmE4MGJiMDQ0NA==",
    },
  ];
  it.each(vectors.flatMap((vector) => encodings.map((encoding) => ({ ...vector, encoding }))))(
    "is the one of the written example of $what, $encoding",
    async ({ call, bytes, encoding, ...written }) => {
      const client = clientWith({ encoding, clock: () => 1_767_225_600_000 });
      await call(client, { idempotencyKey: "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f" });
      expect(arrived).toHaveLength(1);
      const [request] = arrived;
      expect(request?.body).toHaveLength(bytes);
      expect(request?.headers["timestamp"]).toBe("1767225600000");
      expect(request?.headers["message-signature"]).toBe(written[encoding]);
    },
  );

  it.each(methods.flatMap((method) => encodings.map((encoding) => ({ method, encoding }))))(
    "is of the bytes and headers of $method, $encoding",
    async ({ method, encoding }) => {
      await calls[method](clientWith({ encoding }).paymentTokens);
      expectSigned(1, encoding);
      expect(arrived[0]?.method).toBe(
        { create: "POST", update: "PATCH", get: "GET", delete: "DELETE" }[method],
      );
      const hasBody = method === "create" || method === "update";
      expect(arrived[0]?.body.length === 0).toBe(!hasBody);
      expect(arrived[0]?.headers["content-type"]).toBe("application/json");
    },
  );

  it("covers each byte of a body beyond ASCII, which arrives in UTF-8", async () => {
    await calls.create(clientWith().paymentTokens);
    expectSigned(1);
    const body = arrived[0]?.body ?? Buffer.alloc(0);
    expect(body.equals(Buffer.from(JSON.stringify(creation), "utf8"))).toBe(true);
    expect(arrived[0]?.headers["content-length"]).toBe(String(body.length));
    expect(body.length).toBeGreaterThan(JSON.stringify(creation).length);
  });

  it.each([
    ["store 7", "store%207"],
    ["it's", "it%27s"],
    ['"x"', "%22x%22"],
    ["ü€😀", "%C3%BC%E2%82%AC%F0%9F%98%80"],
    ["a&b=c#d?e/f+g%", "a%26b%3Dc%23d%3Fe%2Ff%2Bg%25"],
    ["(!*~)", "%28%21%2A~%29"],
  ])("fits beside the query storeId=%s, which arrives as %s", async (storeId, written) => {
    const { paymentTokens } = clientWith();
    await paymentTokens.get({ tokenId: "t", storeId });
    await paymentTokens.delete({ tokenId: "t", storeId });
    expectSigned(2);
    const target = `/payment-tokens/t?storeId=${written}`;
    expect(arrived.map((request) => request.target)).toEqual([target, target]);
  });

  it("stands in the place of nothing but a token: with one, there is none", async () => {
    for (const token of [accessToken, () => accessToken, async () => accessToken]) {
      const client = clientWith({ auth: { apiKey, accessToken: token } });
      for (const method of methods) await calls[method](client.paymentTokens);
    }
    expect(arrived).toHaveLength(12);
    for (const { headers } of arrived) {
      expect(headers["authorization"]).toBe(`Bearer ${accessToken}`);
      expect(headers["message-signature"]).toBeUndefined();
      expect(headers["api-key"]).toBe(apiKey);
      expect(headers["client-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers["timestamp"]).toMatch(/^\d{13}$/);
    }
  });
});

describe("a request that arrives", () => {
  const ofFetch = [
    "accept-encoding",
    "accept-language",
    "connection",
    "host",
    "sec-fetch-mode",
    "user-agent",
  ];
  const ofScheme = ["accept", "api-key", "client-request-id", "message-signature", "timestamp"];

  it.each<[Method, string[]]>([
    ["create", ["content-length", "content-type"]],
    ["update", ["content-length", "content-type"]],
    ["get", ["content-type"]],
    ["delete", ["content-type"]],
  ])("has no header but those of the scheme: %s", async (method, ofBody) => {
    await calls[method](clientWith().paymentTokens);
    const names = Object.keys(arrived[0]?.headers ?? {}).filter((name) => !ofFetch.includes(name));
    expect(names.sort()).toEqual([...ofScheme, ...ofBody].sort());
  });

  it.each([
    ["empty", () => ""],
    ["of two lines", () => "a\nb"],
    ["none at all", () => undefined as never],
  ])("has no id that cannot be sent, or be told from none: %s", async (_what, randomUUID) => {
    const { error } = await calls.create(clientWith({ randomUUID }).paymentTokens).result();
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option", outcome: "not-sent" });
    expect(error?.message).toContain("randomUUID");
    expect(arrived).toEqual([]);
  });

  it("has the region of the client, in every call", async () => {
    const client = clientWith({ region: "argentina" });
    for (const method of methods) await calls[method](client.paymentTokens);
    await client.http.GET("/payment-tokens/{token-id}", { params: { path: { "token-id": "t" } } });
    expect(headersOf("region")).toEqual(Array(5).fill("argentina"));
    expectSigned(5);
  });

  it.each([
    ["a/b?c#d%e ü€", "a%2Fb%3Fc%23d%25e%20%C3%BC%E2%82%AC"],
    ["%2F", "%252F"],
    ["it's (!*~)", "it%27s%20%28%21%2A~%29"],
    ["a;b=c&d+e:f@g,h", "a%3Bb%3Dc%26d%2Be%3Af%40g%2Ch"],
    ["...", "..."],
    ["😀", "%F0%9F%98%80"],
  ])("has the token %s as the one segment %s", async (tokenId, segment) => {
    const { paymentTokens } = clientWith();
    await paymentTokens.get({ tokenId });
    await paymentTokens.delete({ tokenId });
    const target = `/payment-tokens/${segment}`;
    expect(arrived.map((request) => request.target)).toEqual([target, target]);
    expectSigned(2);
  });

  it("has an id of its own for each call, and that of the caller where one is given", async () => {
    const { paymentTokens } = clientWith();
    for (const method of methods) await calls[method](paymentTokens);
    for (const method of methods) await calls[method](paymentTokens, { idempotencyKey: `mine-${method}` });
    const ids = headersOf("client-request-id");
    expect(new Set(ids).size).toBe(8);
    for (const id of ids.slice(0, 4)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(ids.slice(4)).toEqual(["mine-create", "mine-update", "mine-get", "mine-delete"]);
    expectSigned(8);
  });
});

describe("repeats", () => {
  it.each(methods.flatMap((method) => encodings.map((encoding) => ({ method, encoding }))))(
    "of $method have one id, and a time and a signature each, $encoding",
    async ({ method, encoding }) => {
      fates = ["lost", 503];
      // The 503 asks for no wait, so the clock of the test would stand still.
      let now = 1_767_225_600_000;
      const clock = () => {
        now += 1;
        return now;
      };
      const { attempts } = await calls[method](clientWith({ encoding, clock }).paymentTokens).withResponse();
      expect(attempts).toBe(3);
      expectSigned(3, encoding);
      expect(new Set(headersOf("client-request-id")).size).toBe(1);
      const times = headersOf("timestamp").map(Number);
      expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
      expect(times).toHaveLength(3);
      expect(new Set(headersOf("message-signature")).size).toBe(3);
      for (const { body, target } of arrived) {
        expect(body.equals(arrived[0]?.body ?? Buffer.alloc(1))).toBe(true);
        expect(target).toBe(arrived[0]?.target);
      }
    },
  );

  it.each(["create", "update", "delete"] as const)(
    "of %s end after three, with the id in the error, and go on under it only",
    async (method) => {
      fates = ["lost", "lost", "lost"];
      const { paymentTokens } = clientWith();
      const { error } = await calls[method](paymentTokens).result();
      expectSigned(3);
      const [id] = headersOf("client-request-id");
      expect(headersOf("client-request-id")).toEqual([id, id, id]);
      expect(error).toMatchObject({
        name: "ConnectionError",
        code: "connection_lost",
        outcome: "unknown",
        attempts: 3,
        retryable: true,
        idempotencyKey: id,
        message: expect.stringContaining("send it again with the same idempotencyKey only"),
      });
      await calls[method](paymentTokens, { idempotencyKey: error?.idempotencyKey });
      expectSigned(4);
      expect(headersOf("client-request-id")).toEqual([id, id, id, id]);
    },
  );

  it.each<[string, Fate]>([
    ["an error of the gateway", 404],
    ["an error of the layer in front", "gone-at-the-edge"],
    ["nothing at all", "gone-without-a-word"],
  ])(
    "of delete that find no token any more have succeeded, and make up no answer: %s",
    async (_what, fate) => {
      fates = ["lost", fate];
      const { data, body, attempts, response } = await calls
        .delete(clientWith().paymentTokens)
        .withResponse();
      expectSigned(2);
      expect({ data, body, attempts }).toEqual({ data: undefined, body: undefined, attempts: 2 });
      expect(response.status).toBe(404);
    },
  );

  it.each<[string, Fate[], number]>([
    ["a lost answer", ["lost"], 2],
    ["429", [429, 429], 3],
    ["502", [502], 2],
    ["503", [503], 2],
    ["504", [504], 2],
  ])("come after %s", async (_what, befalling, requests) => {
    for (const method of methods) {
      arrived = [];
      fates = [...befalling];
      await calls[method](clientWith().paymentTokens);
      expectSigned(requests);
      expect(new Set(headersOf("client-request-id")).size).toBe(1);
    }
  });

  it.each([400, 401, 403, 404, 408, 409, 410, 415, 422, 500, 501])("do not come after %d", async (status) => {
    for (const method of methods) {
      arrived = [];
      fates = [status];
      const { error } = await calls[method](clientWith().paymentTokens).result();
      expect(error).toMatchObject({ status, attempts: 1, idempotencyKey: headersOf("client-request-id")[0] });
      expect(arrived).toHaveLength(1);
    }
  });

  it.each<Fate>(["lost", 429, 503])("do not come with retry: false, after %s", async (fate) => {
    for (const method of methods) {
      arrived = [];
      fates = [fate];
      const { error } = await calls[method](clientWith().paymentTokens, { retry: false }).result();
      expect(error).toMatchObject({ attempts: 1, idempotencyKey: headersOf("client-request-id")[0] });
      expectSigned(1);
    }
  });
});

describe("raw calls", () => {
  // The types know documented paths only; a path that no document knows is for JavaScript.
  const raw = (client: FiservIpgClient, method: "GET" | "POST", path: string, init?: object) =>
    Promise.resolve(Reflect.apply(client.http[method], client.http, [path, init]));

  it("to a documented path are signed, have an id, and are repeated under it", async () => {
    fates = ["lost", 503];
    const { http } = clientWith();
    const { data, response } = await http.PATCH("/payment-tokens", {
      body: { requestType, paymentTokens: [update] },
      idempotencyKey: "mine",
    });
    expect([data?.requestStatus, response.status]).toEqual(["SUCCESS", 200]);
    expectSigned(3);
    expect(headersOf("client-request-id")).toEqual(["mine", "mine", "mine"]);
  });

  it.each<Fate>(["lost", 429, 503])("to an unknown path are signed and sent once: %s", async (fate) => {
    const client = clientWith({ region: "brazil" });
    for (const path of ["/payment-tokens/{token-id}/cryptogram", "/elsewhere/{token-id}"]) {
      fates = [fate];
      const init = { params: { path: { "token-id": "a/b" } }, body: { storeId: "ü" } };
      await raw(client, "POST", path, init).catch(() => undefined);
    }
    expectSigned(2);
    expect(arrived.map(({ target }) => target)).toEqual([
      "/payment-tokens/a%2Fb/cryptogram",
      "/elsewhere/a%2Fb",
    ]);
    expect(arrived.map(({ body }) => body.toString("utf8"))).toEqual(['{"storeId":"ü"}', '{"storeId":"ü"}']);
    expect(headersOf("region")).toEqual(["brazil", "brazil"]);
    const ids = headersOf("client-request-id");
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ""))).toBe(true);
    expect(new Set(ids).size).toBe(2);
  });

  it("to an unknown path are sent once also when an access token is refused", async () => {
    fates = [401];
    let asked = 0;
    const token = () => {
      asked += 1;
      return `${accessToken}-${asked}`;
    };
    const client = clientWith({ auth: { apiKey, accessToken: token } });
    expect(await raw(client, "GET", "/elsewhere")).toMatchObject({ response: { status: 401 } });
    expect(arrived).toHaveLength(1);
    await raw(client, "GET", "/elsewhere");
    expect(headersOf("authorization")).toEqual([`Bearer ${accessToken}-1`, `Bearer ${accessToken}-2`]);
  });
});

describe("what the provider would refuse", () => {
  const created = (changes: object) => ({ ...creation, ...changes });
  const updated = (changes: object) => ({ requestType, paymentTokens: [update, { ...update, ...changes }] });
  const updates = (count: number) => ({
    requestType,
    paymentTokens: Array.from({ length: count }, () => update),
  });
  const without = (name: keyof UpdatePaymentTokenInput) => updated({ [name]: undefined });

  it.each<["create" | "update", string, object, string]>([
    ["create", "null", created({ storeId: null }), "body.storeId must not be null"],
    [
      "create",
      "null deep down",
      created({ paymentCard: { ...card, securityCode: null } }),
      "body.paymentCard.securityCode must not be null",
    ],
    [
      "create",
      "a misspelt setting",
      created({ createToken: { reuseable: true } }),
      "body.createToken.reuseable",
    ],
    [
      "create",
      "a member in the wrong place",
      created({ paymentCard: { ...card, expiryDate: { ...card.expiryDate, securityCode: "123" } } }),
      "body.paymentCard.expiryDate.securityCode is not known here",
    ],
    [
      "create",
      "the member of another kind",
      created({ referencedOrderId: "R-1" }),
      "body.referencedOrderId is not known here",
    ],
    ["create", "an unknown kind", created({ requestType: "Sepa" }), "body.requestType must be one of"],
    ["create", "the kind of an update", created({ requestType }), "body.requestType must be one of"],
    ["create", "no kind", created({ requestType: undefined }), "body.requestType must be one of"],
    ["update", "no updates", updates(0), "body.paymentTokens must be a list with an item or more"],
    ["update", "1001 updates", updates(1_001), "updateInBatches takes more"],
    ["update", "no list", { requestType, paymentTokens: update }, "body.paymentTokens must be a list"],
    ["update", "no reusable", without("reusable"), "body.paymentTokens[1].reusable must be true or false"],
    [
      "update",
      "no declineDuplicates",
      without("declineDuplicates"),
      "body.paymentTokens[1].declineDuplicates must be true or false",
    ],
    ["update", "no card", without("paymentCard"), "body.paymentTokens[1].paymentCard must be the whole card"],
    ["update", "no value", without("value"), "body.paymentTokens[1].value must be"],
    ["update", "a value of blanks", updated({ value: " " }), "body.paymentTokens[1].value must be"],
    ["update", "null", updated({ reusable: null }), "body.paymentTokens[1].reusable must not be null"],
    ["update", "a setting as text", updated({ reusable: "true" }), "body.paymentTokens[1].reusable must be"],
    [
      "update",
      "an unknown member",
      updated({ last4: "1111" }),
      "body.paymentTokens[1].last4 is not known here",
    ],
    ["update", "an address", { ...updates(1), billingAddress: {} }, "body.billingAddress is not known here"],
  ])("is not sent by %s: %s", async (method, _what, body, problem) => {
    const { paymentTokens } = clientWith();
    const { error } = await Reflect.apply(paymentTokens[method], paymentTokens, [{ body }]).result();
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      code: "invalid_argument",
      outcome: "not-sent",
      attempts: 0,
      message: expect.stringContaining(problem),
    });
    expect(String(error)).toContain("Nothing was sent.");
    expect(arrived).toEqual([]);
  });

  it("is not sent by a raw call either", async () => {
    const { http } = clientWith();
    const call = Reflect.apply(http.PATCH, http, ["/payment-tokens", { body: updated({ reusable: null }) }]);
    await expect(call).rejects.toBeInstanceOf(ConfigError);
    expect(arrived).toEqual([]);
  });

  it("is 1001 updates, not 1000", async () => {
    const { paymentTokens } = clientWith();
    await paymentTokens.update({
      body: updates(1_000) as Parameters<typeof paymentTokens.update>[0]["body"],
    });
    expectSigned(1);
  });

  it("is not what is undefined, which leaves no trace", async () => {
    const { paymentTokens } = clientWith();
    await Reflect.apply(paymentTokens.create, paymentTokens, [{ body: created({ storeId: undefined }) }]);
    expect(arrived[0]?.body.toString("utf8")).toBe(JSON.stringify(creation));
  });

  it.each(["", ".", "..", "%2e%2E", "a/../b", null, undefined, {}])(
    "is not sent: the token %j",
    async (tokenId) => {
      const { paymentTokens } = clientWith();
      for (const method of ["get", "delete"] as const) {
        const { error } = await Reflect.apply(paymentTokens[method], paymentTokens, [{ tokenId }]).result();
        expect(error).toBeInstanceOf(ConfigError);
      }
      expect(arrived).toEqual([]);
    },
  );
});

describe("a raw call to a path that no document knows", () => {
  it("shows its path in no message, hook or log line: values may stand in it", async () => {
    const shown: unknown[] = [];
    const keep = (...words: unknown[]) => void shown.push(...words);
    const client = clientWith({
      logger: { debug: keep, info: keep, warn: keep, error: keep },
      hooks: { onCallStart: keep, onAttemptStart: keep, onAttemptEnd: keep, onCallEnd: keep },
    });
    fates = ["lost"];
    const remove = client.http.DELETE as (path: string) => Promise<unknown>; // as programs without types call it
    const error: unknown = await remove("/payment-tokens/tok-ab-1/4111111111111111").catch(
      (thrown: unknown) => thrown,
    );
    expect(arrived.map(({ target }) => target)).toEqual(["/payment-tokens/tok-ab-1/4111111111111111"]);
    expect(String(error)).toContain("http.DELETE (DELETE an undocumented path)");
    expect(shown).not.toHaveLength(0);
    expect(`${String(error)} ${JSON.stringify([error, shown])}`).not.toMatch(/payment-tokens|tok-ab-1|4111/);
  });
});

describe("a token that is given as a number", () => {
  it.each([2 ** 64, 123])("is refused, and nothing is sent: %d", async (value) => {
    const update = { value, paymentCard: card, reusable: true, declineDuplicates: false };
    const { error } = await clientWith()
      .paymentTokens.update({
        body: {
          requestType: "PaymentCardPaymentTokenUpdateRequest",
          // As programs without types give it.
          paymentTokens: [update as unknown as UpdatePaymentTokenInput],
        },
      })
      .result();
    expect(ConfigError.is(error) && error.message).toMatch(/value.* Nothing was sent\.$/);
    expect(arrived).toEqual([]);
  });
});
