import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import type { Fetch } from "../src/index.ts";
import { ClientRuntime, type Operation } from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { vaultKey } from "./vault.ts";

const operation: Operation = {
  name: "cards.list",
  method: "GET",
  path: "/cards",
  parameters: [
    { in: "query", wire: "state", name: "state" },
    { in: "query", wire: "sort", name: "order", write: (value) => ({ text: `${String(value)}!` }) },
    { in: "query", wire: "max", name: "limit", integer: { minimum: 1, maximum: 500 } },
    { in: "query", wire: "skip", name: "offset", integer: { minimum: 0 } },
  ],
  formats: { json: "application/json" },
  responses: { 200: { body: { type: "object" } } },
  value: { at: ["cards"], type: "array" },
  page: { limit: "limit", offset: "offset", most: 500, defaults: { order: "id" } },
  secrets: [],
};

/** A provider with so many records, and what it was asked. */
function provider(total: number, extra: object = {}) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    const { searchParams, search } = new URL(url);
    asked.push(search);
    const [limit, offset] = ["max", "skip"].map((name) => Number(searchParams.get(name)));
    const count = Math.max(0, Math.min(limit ?? 0, total - (offset ?? 0)));
    return jsonAnswer(200, { cards: Array.from({ length: count }, (_, index) => (offset ?? 0) + index) });
  };
  const runtime = new ClientRuntime(
    { environments: { sandbox: "https://vault.test" }, operations: { operation } },
    { auth: { apiKey: vaultKey }, environment: "sandbox", fetch, ...extra },
    apiKeyInHeader("api-key"),
  );
  const iterate = (input?: unknown, options?: unknown) => runtime.iterate<number>(operation, input, options);
  return { runtime, iterate, asked };
}

async function all(records: AsyncIterable<number>): Promise<number[]> {
  const found: number[] = [];
  for await (const record of records) found.push(record);
  return found;
}

describe("iterate", () => {
  it("reads 10,000 records at 500 a page in 21 requests", async () => {
    const { iterate, asked } = provider(10_000);
    const found = await all(iterate());
    expect(found).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    expect(asked).toHaveLength(21);
    expect(asked[0]).toBe("?sort=id%21&max=500&skip=0");
    expect(asked[20]).toBe("?sort=id%21&max=500&skip=10000");
  });

  it.each([
    [0, 1],
    [1, 1],
    [499, 1],
    [500, 2],
    [501, 2],
  ])("ends at a page that is not full: %i records in %i requests", async (total, requests) => {
    const { iterate, asked } = provider(total);
    expect(await all(iterate())).toHaveLength(total);
    expect(asked).toHaveLength(requests);
  });

  it("sends nothing before it is read, and nothing after a break", async () => {
    const { iterate, asked } = provider(100);
    const records = iterate({}, { pageSize: 10 });
    expect(asked).toHaveLength(0);
    for await (const record of records) if (record === 14) break;
    expect(asked).toHaveLength(2);
  });

  it("starts again for each reading", async () => {
    const { iterate, asked } = provider(3);
    const records = iterate();
    expect(await all(records)).toEqual([0, 1, 2]);
    expect(await all(records)).toEqual([0, 1, 2]);
    expect(asked).toHaveLength(2);
  });

  it("ends after maxItems, and asks for no more than that", async () => {
    const { iterate, asked } = provider(100);
    expect(await all(iterate(undefined, { pageSize: 10, maxItems: 25 }))).toHaveLength(25);
    expect(asked.map((search) => new URLSearchParams(search).get("max"))).toEqual(["10", "10", "5"]);
    expect(await all(iterate(undefined, { pageSize: 10, maxItems: 20 }))).toHaveLength(20);
    expect(asked).toHaveLength(5);
  });

  it("sends the caller's arguments, whose order wins", async () => {
    const { iterate, asked } = provider(1);
    await all(iterate({ state: "old", order: "name" }));
    await all(iterate({ order: undefined }));
    expect(asked).toEqual(["?state=old&sort=name%21&max=500&skip=0", "?sort=id%21&max=500&skip=0"]);
  });

  it("can be aborted between two pages", async () => {
    const { iterate, asked } = provider(100);
    const controller = new AbortController();
    const reading = (async () => {
      for await (const record of iterate({}, { pageSize: 10, signal: controller.signal }))
        if (record === 9) controller.abort();
    })();
    expect(await errorOf(reading)).toMatchObject({ name: "AbortedError" });
    expect(asked).toHaveLength(1);
  });

  it("can be aborted within a page, the last one included", async () => {
    const { iterate, asked } = provider(5);
    const controller = new AbortController();
    const found: number[] = [];
    const reading = (async () => {
      for await (const record of iterate({}, { signal: controller.signal })) {
        found.push(record);
        if (record === 2) controller.abort();
      }
    })();
    expect(await errorOf(reading)).toMatchObject({ name: "AbortedError", code: "aborted" });
    expect(found).toEqual([0, 1, 2]);
    expect(asked).toHaveLength(1);
  });

  it("keeps to what it was given, whatever becomes of the caller's objects", async () => {
    const { iterate, asked } = provider(5);
    const input = { state: "old" };
    const options = { pageSize: 2 };
    const records = iterate(input, options);
    input.state = "new";
    options.pageSize = 1;
    for await (const record of records) if (record === 1) input.state = "newer";
    expect(asked.map((search) => new URLSearchParams(search).get("state"))).toEqual(["old", "old", "old"]);
  });

  it("ends with an error where a provider gives one page for ever", async () => {
    const fetch: Fetch = async () => jsonAnswer(200, { cards: [{ n: 1 }, { n: 2 }] });
    const { iterate } = provider(0, { fetch });
    const error = await errorOf(all(iterate({}, { pageSize: 2 })));
    expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("once more") });
  });

  it("reads records that are nested deeper than a function can call itself, and still tells pages apart", async () => {
    const deep = (end: number) => `{"n":${"[".repeat(9_000)}${end}${"]".repeat(9_000)}}`;
    let pages = 0;
    const fetch: Fetch = async () => {
      pages += 1;
      const text = `{"cards":[${deep(Math.min(pages, 3))}]}`;
      return new Response(text, { headers: { "content-type": "application/json" } });
    };
    const { iterate } = provider(0, { fetch });
    let count = 0;
    const reading = (async () => {
      for await (const _record of iterate({}, { pageSize: 1 })) count += 1;
    })();
    expect(await errorOf(reading)).toMatchObject({
      name: "DecodeError",
      message: expect.stringContaining("once more"),
    });
    expect(count).toBe(3);
  });

  it.each<[string, unknown, unknown]>([
    ["state", Object.create({ state: "old" }), {}],
    ["timeoutMs", {}, Object.create({ timeoutMs: 5 })],
    ["pageSize", {}, Object.create({ pageSize: 5 })],
  ])("refuses what is only inherited, and asks for nothing: %s", async (name, input, options) => {
    const { iterate, asked } = provider(5);
    expect(await errorOf(all(iterate(input, options)))).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining(`${name} is inherited`),
    });
    expect(asked).toEqual([]);
  });

  it("throws what the call of a page throws", async () => {
    const fetch: Fetch = async (url) =>
      url.includes("skip=0") ? jsonAnswer(200, { cards: [1, 2] }) : jsonAnswer(403, {});
    const { iterate } = provider(0, { fetch });
    const found: number[] = [];
    const reading = (async () => {
      for await (const record of iterate({}, { pageSize: 2 })) found.push(record);
    })();
    expect(await errorOf(reading)).toMatchObject({ name: "PermissionError" });
    expect(found).toEqual([1, 2]);
  });

  it.each<[string, unknown, unknown]>([
    ["limit", { limit: 5 }, {}],
    ["offset", { offset: 5 }, {}],
    ["argument", "hidden", {}],
    ["argument", [], {}],
    ["pageSize", {}, { pageSize: 501 }],
    ["pageSize", {}, { pageSize: 0 }],
    ["maxItems", {}, { maxItems: "hidden" }],
    ["pagesize", {}, { pagesize: 5 }],
    ["options", {}, "hidden"],
    ["states", { states: 1 }, {}],
  ])("refuses bad input at the first reading, by name: %s", async (name, input, options) => {
    const { iterate, asked } = provider(1);
    const error = await errorOf(all(iterate(input, options)));
    expect(error).toMatchObject({ name: "ConfigError", message: expect.stringContaining(name) });
    expect(error.message).not.toContain("hidden");
    expect(asked).toEqual([]);
  });
});

describe("a parameter that is written from a value of its own", () => {
  it("has each part of that value erased from what the provider says", async () => {
    const fetch: Fetch = async () =>
      jsonAnswer(400, { message: "Bad: cus_AbCdEfGh, state:EQUALS:cus_AbCdEfGh" });
    const { runtime } = provider(0, { fetch });
    const secretive: Operation = {
      ...operation,
      secrets: ["sort"],
      errors: { message: [["message"]] },
    };
    const order = { token: { EQUALS: "cus_AbCdEfGh" } };
    const call = runtime.call(secretive, { order }, {});
    order.token.EQUALS = "changed";
    expect((await errorOf(call))["details"]).toEqual([
      { message: "Bad: [redacted], state:EQUALS:[redacted]" },
    ]);
  });
});

describe("a parameter that is a whole number", () => {
  it.each([0, 501, 1.5, "1.5", "x", Number.NaN, null, true, "501", "020", "-0"])(
    "is refused out of its limits: %j",
    async (limit) => {
      const { runtime, asked } = provider(1);
      const error = await errorOf(runtime.call(operation, { limit }, {}));
      expect(error.message).toContain("limit must be a whole number from 1 to 500. Nothing was sent.");
      expect(asked).toEqual([]);
    },
  );

  it.each([1, 500, "20"])("is sent within them: %j", async (limit) => {
    const { runtime, asked } = provider(1);
    await runtime.call(operation, { limit }, {});
    expect(asked).toEqual([`?max=${limit}`]);
  });
});
