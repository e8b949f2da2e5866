import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import { basic } from "../src/auth/basic.ts";
import { bearer } from "../src/auth/bearer.ts";
import { chargeover } from "../src/auth/chargeover.ts";
import { cybersource } from "../src/auth/cybersource.ts";
import { fiservIpg } from "../src/auth/fiserv-ipg.ts";
import type { AuthenticationScheme } from "../src/runtime.ts";
import { errorOf } from "./answering.ts";
import { encryption, requestKey, responseKey } from "./encrypted.ts";
import { VaultClient, vaultKey } from "./vault.ts";

const auth = { apiKey: vaultKey };
const customerId = "c-1";
const hidden = "hidden";

let server: Server;
let baseUrl: string;
let lines: string[];
let bodies: string[];

beforeEach(async () => {
  lines = [];
  bodies = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    lines.push(`${request.method} ${request.url}`);
    bodies.push(Buffer.concat(chunks).toString());
    if (request.method === "DELETE") response.writeHead(204).end();
    else response.writeHead(200, { "content-type": "application/json" }).end('{"cards":[],"version":1}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  baseUrl = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

type Raw = Readonly<Record<"GET" | "POST", (path: string, init?: unknown) => Promise<unknown>>>;
const list = "/v1/customers/{customer-id}/cards";
const rawOf = ({ http }: VaultClient) => http as unknown as Raw; // as programs without types call it

function refusal(name: string): object {
  return {
    name: "ConfigError",
    outcome: "not-sent",
    message: expect.stringMatching(new RegExp(`${name}\\b.*is inherited.*own members.*plain object`)),
  };
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("was accepted");
}

describe("an option of a client that is inherited", () => {
  class WithGetter {
    auth = auth;
    baseUrl = baseUrl;
    get retry() {
      return false;
    }
  }
  class WithClock {
    auth = auth;
    baseUrl = baseUrl;
    clock() {
      return 0;
    }
  }
  class Attempts {
    get attempts() {
      return 1;
    }
  }
  class Store {
    get "x-store"() {
      return hidden;
    }
  }

  it.each<[string, string, () => unknown]>([
    ["a getter of a class", "retry", () => new WithGetter()],
    ["a method of a class", "clock", () => new WithClock()],
    ["Object.create", "retry", () => Object.assign(Object.create({ retry: false }), { auth, baseUrl })],
    [
      "an object without the common prototype",
      "retry",
      () =>
        Object.assign(Object.create(Object.assign(Object.create(null), { retry: false })), { auth, baseUrl }),
    ],
    ["a nested option", "retry.attempts", () => ({ auth, baseUrl, retry: new Attempts() })],
    ["a header", "x-store", () => ({ auth, baseUrl, headers: new Store() })],
  ])("is refused by its name: %s", (_how, name, options) => {
    const error = thrownBy(() => new VaultClient(options()));
    expect(error).toMatchObject({ ...refusal(name), code: "invalid_option" });
    expect(String(error)).not.toContain(hidden);
  });

  it.each<[string, unknown]>([
    ["a Headers", new Headers({ "x-store": hidden })],
    ["a Map", new Map([["x-store", hidden]])],
  ])("headers are refused in the form of %s, of which nothing would be sent", (_what, headers) => {
    expect(thrownBy(() => new VaultClient({ auth, baseUrl, headers }))).toMatchObject({
      code: "invalid_option",
      message: expect.stringMatching(/^headers must be a plain object/),
    });
  });

  it.each<[string, AuthenticationScheme, Record<string, string>]>([
    ["apiKey", apiKeyInHeader("x-key"), { apiKey: hidden }],
    ["password", basic(), { username: "u", password: hidden }],
    ["accessToken", bearer(), { accessToken: hidden }],
    ["scheme", chargeover(), { publicKey: "p", privateKey: hidden, scheme: "signature-v1" }],
    ["encoding", fiservIpg(), { apiKey: "k", apiSecret: hidden, encoding: "hex" }],
    [
      "portfolioId",
      cybersource(),
      { scheme: "jwt", merchantId: "m", keyId: "k", sharedSecret: "aGlkZGVu", portfolioId: "p" },
    ],
  ])("auth.%s is refused", (name, scheme, { ...given }) => {
    const value = given[name];
    delete given[name];
    const error = thrownBy(() => scheme(Object.assign(Object.create({ [name]: value }), given)));
    expect(error).toMatchObject({ ...refusal(`auth.${name}`), code: "invalid_option" });
    expect(String(error)).not.toContain(hidden);
  });

  it.each<[string, object]>([
    ["mle.requestKey", Object.assign(Object.create({ requestKey }), { responseKeys: [responseKey] })],
    [
      "mle.requestKey.notAfter",
      { requestKey: Object.assign(Object.create({ notAfter: new Date(0) }), requestKey) },
    ],
    [
      "mle.responseKeys[0].kid",
      { responseKeys: [Object.assign(Object.create({ kid: "7" }), { key: responseKey.key })] },
    ],
  ])("%s is refused", (name, mle) => {
    expect(thrownBy(() => encryption(mle))).toMatchObject(refusal(name.replace(/[[\]]/g, "\\$&")));
  });
});

test("a key that a getter gives once only is read once, and switches nothing off", () => {
  let reads = 0;
  const mle = {
    responseKeys: [responseKey],
    get requestKey() {
      reads += 1;
      return reads === 1 ? requestKey : undefined;
    },
  };
  expect(encryption(mle).has("requestKey")).toBe(true);
  expect(reads).toBe(1);
});

describe("an option or an argument of a call that is inherited", () => {
  const inheriting = (inherited: object, own: object = {}) => Object.assign(Object.create(inherited), own);
  const cases: readonly [string, string, (client: VaultClient) => PromiseLike<unknown>][] = [
    ["an option", "retry", ({ cards }) => cards.delete({ cardId: "1" }, inheriting({ retry: false }))],
    ["an argument", "limit", ({ cards }) => cards.list(inheriting({ limit: 1 }, { customerId }))],
    ["a required argument", "customerId", ({ cards }) => cards.list(inheriting({ customerId }))],
    ["a body", "body", ({ cards }) => cards.update(inheriting({ body: { a: hidden } }, { cardId: "1" }))],
    [
      "a body of a raw call",
      "body",
      (client) => rawOf(client).POST("/x", inheriting({ body: { a: hidden } })),
    ],
    [
      "an option of a raw call",
      "timeoutMs",
      (client) => rawOf(client).POST("/x", inheriting({ timeoutMs: 5 })),
    ],
    [
      "a section",
      "params.query",
      (client) => rawOf(client).GET("/x", { params: inheriting({ query: { a: hidden } }) }),
    ],
    [
      "a member of a section",
      "params.query.limit",
      (client) =>
        rawOf(client).GET(list, {
          params: { path: { "customer-id": customerId }, query: inheriting({ limit: hidden }) },
        }),
    ],
  ];

  it.each(cases)("is refused, and nothing is sent: %s", async (_what, name, call) => {
    const error = await errorOf(call(new VaultClient({ auth, baseUrl })));
    expect(error).toMatchObject(refusal(name));
    expect(error.message).not.toContain(hidden);
    expect(lines).toEqual([]);
  });

  it("a section is refused in a form of which nothing would be sent", async () => {
    const query = new URLSearchParams({ limit: hidden });
    const params = { path: { "customer-id": customerId }, query };
    expect(await errorOf(rawOf(new VaultClient({ auth, baseUrl })).GET(list, { params }))).toMatchObject({
      code: "invalid_argument",
      message: expect.stringContaining("params.query must be a plain object"),
    });
    expect(lines).toEqual([]);
  });

  it.each<[string, (given: object) => unknown]>([
    ["a promise that nobody awaited", (given) => Promise.resolve(given)],
    ["a Map", (given) => new Map(Object.entries(given))],
    ["a Date with members", (given) => Object.assign(new Date(0), given)],
  ])("refuses arguments and options in the form of %s, by whose names it is empty", async (_what, as) => {
    const client = new VaultClient({ auth, baseUrl });
    const call = (...args: unknown[]) => Reflect.apply(client.cards.list, client.cards, args);
    const aborted = { signal: AbortSignal.abort() };
    const path = { "customer-id": customerId };
    for (const one of [
      call(as({ limit: 5 })),
      call({ customerId }, as(aborted)),
      rawOf(client).GET(list, as({ params: { path } })),
      rawOf(client).GET(list, { params: as({ path }) }),
      rawOf(client).GET(list, { params: { path, query: as({ limit: 5 }) } }),
    ])
      expect(await errorOf(one)).toMatchObject({
        name: "ConfigError",
        message: expect.stringContaining("must be a plain object"),
      });
    expect(thrownBy(() => new VaultClient(as({ auth, baseUrl })))).toMatchObject({ code: "invalid_option" });
    expect(lines).toEqual([]);
  });

  it("is passed over where the call knows no such argument", async () => {
    const { cards } = new VaultClient({ auth, baseUrl });
    await cards.delete(inheriting({ body: { number: "4111111111111111" } }, { cardId: "1" }));
    expect([lines, bodies]).toEqual([["DELETE /v1/cards/1"], [""]]);
  });
});

describe("what stands on Object.prototype", () => {
  const pollution = { body: { a: hidden }, retry: hidden, limit: 5, params: { query: { a: 1 } } };
  afterEach(() => {
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
  });

  it("is passed over, also by the fetch of the platform", async () => {
    const client = new VaultClient({ auth, baseUrl });
    Object.assign(Object.prototype, pollution);
    // What becomes of the answers hangs on the platform, whose objects inherit as well.
    await client.cards.list({ customerId }).result();
    await client.cards.delete({ cardId: "1" }, {}).result();
    await Promise.allSettled([rawOf(client).POST("/x", {})]);
    expect(lines).toEqual([`GET /v1/customers/${customerId}/cards`, "DELETE /v1/cards/1", "POST /x"]);
    expect(bodies).toEqual(["", "", ""]);
  });
});

describe("an object of a class", () => {
  class Options {
    auth = auth;
    baseUrl = new URL(baseUrl);
    logger = new Lines();
    hooks = new Counting();
    headers = new Store();
  }
  class Store {
    "x-store" = "A";
    describe() {
      return "a store";
    }
  }
  class Lines {
    seen: string[] = [];
    debug(line: string) {
      this.seen.push(line);
    }
    info() {}
    warn() {}
    error() {}
  }
  class Counting {
    ends = 0;
    onCallEnd() {
      this.ends += 1;
    }
  }
  class Input {
    customerId = customerId;
    get id() {
      return 1;
    }
  }

  it("may be options, headers, an argument, a logger with methods and hooks with methods", async () => {
    const options = new Options();
    const { cards } = new VaultClient(options);
    await cards.list(new Input(), { signal: new AbortController().signal });
    expect(lines).toEqual([`GET /v1/customers/${customerId}/cards`]);
    expect(options.logger.seen).toHaveLength(1);
    expect(options.hooks.ends).toBe(1);
  });
});
