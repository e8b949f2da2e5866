import { inspect } from "node:util";
import { type ChargeoverRoomOptions, createSandbox, type Sandbox } from "@tok/sandbox";
import { type ServedSandbox, serveSandbox } from "@tok/sandbox/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  AbortedError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ChargeoverClient,
  ConfigError,
  NotFoundError,
  type PayMethodToken,
  type PayMethodTokenInput,
  type TokenizedOrder,
  type TokenizedWhere,
} from "../src/index.ts";
import { type Served, serve, signatureParts } from "./serve.ts";

const schemes = ["basic", "signature-v1"] as const;
type Scheme = (typeof schemes)[number];

const token: PayMethodTokenInput = { customer_id: 1000, type: "customer", token: "cus_9kPfVw3LqT7xZb" };

const makeSandbox = (chargeover: ChargeoverRoomOptions = {}) =>
  createSandbox({ providers: ["chargeover"], chargeover });

const clientFor = ({ credentials }: Sandbox<"chargeover">, scheme: Scheme, baseUrl: string) => {
  const { publicKey, privateKey } = credentials.chargeover;
  return new ChargeoverClient({ auth: { publicKey, privateKey, scheme }, baseUrl });
};

const idsOf = (tokens: readonly PayMethodToken[]) => tokens.map(({ tokenized_id }) => tokenized_id);

/** What a call that is to fail was rejected with. */
const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each(schemes)("payMethodTokens over real HTTP with %s", (scheme) => {
  let sandbox: Sandbox<"chargeover">;
  let served: ServedSandbox<"chargeover">;
  let payMethodTokens: ChargeoverClient["payMethodTokens"];
  let http: ChargeoverClient["http"];

  async function open(room: ChargeoverRoomOptions): Promise<void> {
    sandbox = makeSandbox(room);
    served = await serveSandbox(sandbox);
    ({ payMethodTokens, http } = clientFor(sandbox, scheme, served.urls.chargeover));
  }

  // Tokens 4 to 9 are of customers 1005 to 1010, 10 to 12 of 1001 to 1003.
  beforeEach(() => open({ tokens: 12 }));
  afterEach(() => served.close());

  async function reopen(room: ChargeoverRoomOptions): Promise<void> {
    await served.close();
    await open(room);
  }

  describe("list", () => {
    it("gives ten tokens where nothing is asked for", async () => {
      expect(idsOf(await payMethodTokens.list())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(sandbox.requests()).toMatchObject([{ method: "GET", path: "/api/v3/tokenized", status: 200 }]);
    });

    it("gives the value of the envelope, and the envelope when asked for it", async () => {
      const { data, body, attempts } = await payMethodTokens.list({ limit: 1 }).withResponse();
      expect(data).toEqual([
        {
          tokenized_id: 1,
          type: "customer",
          name: null,
          token: "cus_5tSkoQ6mDrXOMQ",
          expdate: null,
          type_hint: null,
          paymethod_hint: null,
          customer_id: 2,
        },
      ]);
      expect(body).toEqual({ code: 200, status: "OK", message: "", details: {}, response: data });
      expect(attempts).toBe(1);
    });

    it.each<[string, TokenizedWhere, number[]]>([
      ["EQUALS", { customer_id: { EQUALS: 1000 } }, [2, 3]],
      ["EQUALS with an id as text", { customer_id: { EQUALS: "1000" } }, [2, 3]],
      ["EQUALS with a colon and a comma", { customer_external_key: { EQUALS: "acme:1,000" } }, [2, 3]],
      ["NOTEQUALS", { customer_token: { NOTEQUALS: "fakecust1000" } }, [1]],
      ["CONTAINS", { customer_token: { CONTAINS: "cust" } }, [1, 2, 3]],
      ["GT and LT", { customer_id: { GT: 2, LT: 1001 } }, [2, 3]],
      ["GTE and LTE", { customer_id: { GTE: 1001, LTE: 1003 } }, [10, 11, 12]],
      ["IS", { customer_external_key: { IS: null } }, [1, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
      ["ISNOT", { customer_external_key: { ISNOT: null } }, [2, 3]],
      [
        "conditions on several fields",
        { customer_token: { ISNOT: null }, customer_external_key: { IS: null }, customer_id: { LTE: 2 } },
        [1],
      ],
      ["conditions that nothing fulfils", { customer_id: { EQUALS: 999_999 } }, []],
    ])("filters by %s", async (_operators, where, ids) => {
      expect(idsOf(await payMethodTokens.list({ where, limit: 500 }))).toEqual(ids);
    });

    it.each<[TokenizedOrder, number[]]>([
      [{ customer_id: "ASC" }, [1, 2, 3]],
      [{ customer_id: "DESC" }, [9, 8, 7]],
      [{ tokenized_id: "DESC" }, [12, 11, 10]],
    ])("sorts by %j", async (order, ids) => {
      expect(idsOf(await payMethodTokens.list({ order, limit: 3 }))).toEqual(ids);
    });

    it("takes limit and offset", async () => {
      expect(idsOf(await payMethodTokens.list({ limit: 2, offset: 8 }))).toEqual([9, 10]);
      expect(idsOf(await payMethodTokens.list({ limit: 500, offset: 11 }))).toEqual([12]);
      expect(await payMethodTokens.list({ offset: 12 })).toEqual([]);
    });

    it.each<[string, unknown]>([
      ["limit 0", { limit: 0 }],
      ["limit 501", { limit: 501 }],
      ["limit 1.5", { limit: 1.5 }],
      ["offset -1", { offset: -1 }],
      ["where by an unknown field", { where: { token: { EQUALS: "cus_5tSkoQ6mDrXOMQ" } } }],
      ["where with an unknown operator", { where: { customer_id: { LIKE: "1" } } }],
      ["where without a condition", { where: {} }],
      ["where as text", { where: "customer_id:EQUALS:1000" }],
      ["order by two fields", { order: { customer_id: "ASC", name: "ASC" } }],
      ["order by an unknown field", { order: { number: "ASC" } }],
    ])("refuses %s and sends nothing", async (_what, input) => {
      const error = await failureOf(Reflect.apply(payMethodTokens.list, payMethodTokens, [input]));
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ code: "invalid_argument", outcome: "not-sent", attempts: 0 });
      expect(inspect(error)).not.toContain("cus_5tSkoQ6mDrXOMQ");
      expect(sandbox.requests()).toEqual([]);
    });
  });

  describe("iterate", () => {
    it("gives 10,000 tokens once each, with 500 a page and one request to see the end", async () => {
      await reopen({ tokens: 10_000 });
      const ids = new Set<number>();
      for await (const { tokenized_id } of payMethodTokens.iterate()) ids.add(tokenized_id);
      expect(ids.size).toBe(10_000);
      const queries = sandbox
        .requests()
        .map(({ path }) => new URL(path, served.urls.chargeover).searchParams);
      expect(queries.map((query) => query.get("offset"))).toEqual(
        Array.from({ length: 21 }, (_, page) => String(page * 500)),
      );
      expect(new Set(queries.map((query) => query.get("limit")))).toEqual(new Set(["500"]));
      expect(new Set(queries.map((query) => query.get("order")))).toEqual(new Set(["customer_id:ASC"]));
    });

    it("keeps where and order on every page", async () => {
      const ids: number[] = [];
      const where: TokenizedWhere = { customer_id: { GTE: 1001 } };
      const pages = payMethodTokens.iterate({ where, order: { tokenized_id: "DESC" } }, { pageSize: 4 });
      for await (const { tokenized_id } of pages) ids.push(tokenized_id);
      expect(ids).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4]);
      expect(sandbox.requests()).toHaveLength(3);
    });

    it("ends after maxItems", async () => {
      const ids: number[] = [];
      const pages = payMethodTokens.iterate({}, { pageSize: 4, maxItems: 6 });
      for await (const { tokenized_id } of pages) ids.push(tokenized_id);
      expect(ids).toHaveLength(6);
      expect(sandbox.requests()).toHaveLength(2);
    });

    it("asks for nothing more after a break", async () => {
      let read = 0;
      for await (const _token of payMethodTokens.iterate({}, { pageSize: 4 })) {
        read += 1;
        if (read === 6) break;
      }
      expect(sandbox.requests()).toHaveLength(2);
    });

    it("ends with the signal", async () => {
      const abort = new AbortController();
      let read = 0;
      const reading = async () => {
        for await (const _token of payMethodTokens.iterate({}, { pageSize: 4, signal: abort.signal })) {
          read += 1;
          if (read === 4) abort.abort();
        }
      };
      await expect(reading()).rejects.toBeInstanceOf(AbortedError);
      expect(read).toBe(4);
      expect(sandbox.requests()).toHaveLength(1);
    });

    it.each([{ pageSize: 0 }, { pageSize: 501 }, { maxItems: 1.5 }])("refuses %j", async (options) => {
      const pages = payMethodTokens.iterate({}, options)[Symbol.asyncIterator]();
      await expect(pages.next()).rejects.toBeInstanceOf(ConfigError);
      expect(sandbox.requests()).toEqual([]);
    });
  });

  describe("store", () => {
    it("gives the new id and sends exactly the documented request", async () => {
      const call = payMethodTokens.store({ body: token });
      const { data, response } = await call.withResponse();
      expect(data).toEqual({ id: 13 });
      expect(response.status).toBe(201);
      expect(response.headers.get("location")).toBe(`${served.urls.chargeover}/api/v3/tokenized/13`);
      const [request] = sandbox.requests();
      expect(request).toMatchObject({ method: "POST", path: "/api/v3/tokenized", status: 201 });
      expect(request?.headers).toMatchObject({
        accept: "application/json",
        "content-type": "application/json",
      });
      expect(JSON.parse(request?.body ?? "")).toEqual(token);
    });

    it("brings every field there and back", async () => {
      const { customer_id: _id, ...unowned } = token;
      const whole: PayMethodTokenInput = {
        ...unowned,
        customer_external_key: "acme:1,000",
        name: "Zoë – Visa x4111 😀",
        paymethod_hint: "crd",
        expdate: "2032-09-30",
        type_hint: "visa",
        gateway: "payeezy",
      };
      const { id } = await payMethodTokens.store({ body: whole });
      const { customer_external_key: _key, ...kept } = whole;
      expect(await payMethodTokens.get({ tokenizedId: id })).toMatchObject({ ...kept, customer_id: 1000 });
    });

    it("stores a token for each call", async () => {
      const [one, other] = [
        await payMethodTokens.store({ body: token }),
        await payMethodTokens.store({ body: token }),
      ];
      expect(one.id).not.toBe(other.id);
    });

    it("fails with the provider's words for a body that it does not take", async () => {
      const { error } = await payMethodTokens.store({ body: { ...token, expdate: "soon" } }).result();
      expect(error).toBeInstanceOf(BadRequestError);
      expect(error).toMatchObject({
        status: 400,
        outcome: "refused",
        details: [{ message: expect.stringContaining("expdate") }],
        body: { code: 400, response: false },
      });
      expect(inspect(error)).not.toContain(token.token);
    });
  });

  describe("get", () => {
    it("gives one token", async () => {
      expect(await payMethodTokens.get({ tokenizedId: 2 })).toMatchObject({
        tokenized_id: 2,
        customer_id: 1000,
        token: "fake-token-of-a-visa-1111",
        write_datetime: "2024-07-29T12:00:00+00:00",
      });
      expect(sandbox.requests()).toMatchObject([{ method: "GET", path: "/api/v3/tokenized/2" }]);
    });

    it("fails with NotFoundError for an unknown id", async () => {
      const { error } = await payMethodTokens.get({ tokenizedId: 999_999 }).result();
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({
        status: 404,
        outcome: "refused",
        retryable: false,
        body: { code: 404, response: null },
      });
    });

    it.each([1.5, "one", "", null, undefined])("refuses the id %j and sends nothing", async (tokenizedId) => {
      const error = await failureOf(Reflect.apply(payMethodTokens.get, payMethodTokens, [{ tokenizedId }]));
      expect(error).toBeInstanceOf(ConfigError);
      expect(sandbox.requests()).toEqual([]);
    });
  });

  describe("delete", () => {
    it("gives true, and the token is gone", async () => {
      expect(await payMethodTokens.delete({ tokenizedId: 2 })).toBe(true);
      expect(sandbox.requests()).toMatchObject([{ method: "DELETE", path: "/api/v3/tokenized/2", body: "" }]);
      expect(idsOf(await payMethodTokens.list({ limit: 3 }))).toEqual([1, 3, 4]);
      expect(await failureOf(payMethodTokens.delete({ tokenizedId: 2 }))).toBeInstanceOf(NotFoundError);
    });
  });

  describe("http", () => {
    it("gives the envelope, and errors with theirs", async () => {
      const query = { where: "customer_id:EQUALS:1000", limit: 1 };
      const { data, response } = await http.GET("/api/v3/tokenized", { params: { query } });
      expect(response.status).toBe(200);
      expect(data).toMatchObject({ code: 200, status: "OK", response: [{ tokenized_id: 2 }] });
      const path = { tokenized_id: 999_999 };
      const missing = await http.GET("/api/v3/tokenized/{tokenized_id}", { params: { path } });
      expect(missing.response.status).toBe(404);
      expect(missing.error).toMatchObject({ code: 404, status: "Error", response: null });
    });
  });

  describe("answers in other forms", () => {
    it("gives ids that come as text as numbers", async () => {
      await reopen({ ids: "text" });
      const { data, body } = await payMethodTokens.list().withResponse();
      expect(data.map(({ tokenized_id, customer_id }) => [tokenized_id, customer_id])).toEqual([
        [1, 2],
        [2, 1000],
        [3, 1000],
      ]);
      expect(body.response).toEqual(data);
      expect(await payMethodTokens.get({ tokenizedId: 3 })).toMatchObject({
        tokenized_id: 3,
        customer_id: 1000,
      });
      expect(await payMethodTokens.store({ body: token })).toEqual({ id: 4 });
      for await (const { tokenized_id } of payMethodTokens.iterate())
        expect(tokenized_id).toBeTypeOf("number");
    });

    it("does without details", async () => {
      await reopen({ details: "absent" });
      const { data, body } = await payMethodTokens.get({ tokenizedId: 1 }).withResponse();
      expect(data.tokenized_id).toBe(1);
      expect(body).not.toHaveProperty("details");
      expect(await payMethodTokens.delete({ tokenizedId: 1 })).toBe(true);
      expect(await failureOf(payMethodTokens.get({ tokenizedId: 1 }))).toBeInstanceOf(NotFoundError);
    });

    it("takes an error inside a 200 for an error", async () => {
      await reopen({ errors: "in-200" });
      for (const call of [
        payMethodTokens.get({ tokenizedId: 999_999 }),
        payMethodTokens.delete({ tokenizedId: 999_999 }),
        payMethodTokens.store({ body: { ...token, expdate: "soon" } }),
        payMethodTokens.list({ where: { customer_id: { EQUALS: "no number" } } }),
      ]) {
        const error = await failureOf(call);
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({ code: "refused", status: 200, outcome: "refused", attempts: 1 });
        expect(error).toHaveProperty("details.0.message", expect.any(String));
      }
    });
  });

  describe("credentials", () => {
    it.each(["get", "list", "store"] as const)(
      "that are wrong fail %s and come to light nowhere",
      async (method) => {
        const { publicKey } = sandbox.credentials.chargeover;
        const privateKey = "wrongPrivateKeyOfNobody0123456789";
        const auth = { publicKey, privateKey, scheme };
        const wrong = new ChargeoverClient({ auth, baseUrl: served.urls.chargeover }).payMethodTokens;
        const where = { customer_token: { EQUALS: "Fake-Customer:Token 4711" } };
        const { error } = await {
          get: () => wrong.get({ tokenizedId: 1 }).result(),
          list: () => wrong.list({ where }).result(),
          store: () => wrong.store({ body: token }).result(),
        }[method]();
        expect(error).toBeInstanceOf(AuthenticationError);
        expect(error).toMatchObject({ status: 401, outcome: "refused", attempts: 1 });
        const shown = [inspect(error, { depth: 9 }), JSON.stringify(error), String(error)]
          .join()
          .toLowerCase();
        const pair = Buffer.from(`${publicKey}:${privateKey}`).toString("base64");
        for (const secret of [privateKey, pair, token.token, "Fake-Customer", "Token 4711", "%204711"])
          expect(shown).not.toContain(secret.toLowerCase());
      },
    );
  });
});

describe.each(schemes)("attempts with %s", (scheme) => {
  type Fault = "429" | "lost";
  let sandbox: Sandbox<"chargeover">;
  let served: Served;
  /** What befalls the answers, one after the other; then all goes well. */
  let faults: Fault[];
  let payMethodTokens: ChargeoverClient["payMethodTokens"];

  beforeEach(async () => {
    faults = [];
    sandbox = makeSandbox();
    served = await serve(async ({ method, url, headers, body }, outgoing) => {
      // The room has judged the request, and knows its nonce, before the answer is spoilt.
      const init = body.length === 0 ? { method, headers } : { method, headers, body };
      const answer = await sandbox.handle("chargeover", new Request(url, init));
      const fault = faults.shift();
      if (fault === "lost") outgoing.destroy();
      else if (fault === "429") outgoing.writeHead(429, { "retry-after": "0" }).end();
      else outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
    ({ payMethodTokens } = clientFor(sandbox, scheme, served.url));
  });
  afterEach(() => served.close());

  const statuses = () => sandbox.requests().map(({ status }) => status);

  it.each<[string, Fault[]]>([
    ["429", ["429", "429"]],
    ["a lost answer", ["lost", "lost"]],
  ])("of a GET after %s are each let in", async (_what, spoilt) => {
    faults = spoilt;
    const { attempts } = await payMethodTokens.get({ tokenizedId: 1 }).withResponse();
    expect(attempts).toBe(3);
    expect(statuses()).toEqual([200, 200, 200]);
    if (scheme === "basic") return;
    const parts = sandbox.requests().map(({ headers }) => signatureParts(headers["authorization"]));
    expect(new Set(parts.map(({ co_nonce }) => co_nonce)).size).toBe(3);
    expect(new Set(parts.map(({ co_signature }) => co_signature)).size).toBe(3);
  });

  it("of a GET have each the time at which they are sent", async () => {
    faults = ["429"];
    let now = Date.now();
    const { publicKey, privateKey } = sandbox.credentials.chargeover;
    const auth = { publicKey, privateKey, scheme };
    const clock = () => now;
    const hooks = {
      onRetry() {
        now += 60_000;
      },
    };
    const client = new ChargeoverClient({ auth, baseUrl: served.url, clock, hooks });
    await client.payMethodTokens.get({ tokenizedId: 1 });
    expect(statuses()).toEqual([200, 200]);
    if (scheme === "basic") return;
    const times = sandbox
      .requests()
      .map(({ headers }) => Number(signatureParts(headers["authorization"])["co_timestamp"]));
    expect(times[1]).toBe((times[0] ?? 0) + 60);
  });

  it("of a POST go on after 429", async () => {
    faults = ["429"];
    const { attempts } = await payMethodTokens.store({ body: token }).withResponse();
    expect(attempts).toBe(2);
    expect(statuses()).toEqual([201, 201]);
  });

  it.each(["store", "delete"] as const)("of %s end when the answer is lost", async (method) => {
    faults = ["lost"];
    const { error } = await {
      store: () => payMethodTokens.store({ body: token }).result(),
      delete: () => payMethodTokens.delete({ tokenizedId: 1 }).result(),
    }[method]();
    expect(error).toMatchObject({
      name: "ConnectionError",
      code: "connection_lost",
      outcome: "unknown",
      attempts: 1,
      retryable: false,
    });
    expect(sandbox.requests()).toHaveLength(1);
  });
});

describe("the sandbox in process", () => {
  it.each(schemes)("answers for the account's own host, with %s", async (scheme) => {
    const sandbox = makeSandbox({ instance: "acme-test" });
    const { publicKey, privateKey, instance } = sandbox.credentials.chargeover;
    const client = new ChargeoverClient({
      auth: { publicKey, privateKey, scheme },
      environment: "production",
      instance,
      fetch: sandbox.fetch,
    });
    expect(idsOf(await client.payMethodTokens.list())).toEqual([1, 2, 3]);
  });
});
