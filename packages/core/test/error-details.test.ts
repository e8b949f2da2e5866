import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import { ClientRuntime, type ErrorFacts } from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { cardBody, gateway, operations } from "./gateway.ts";

const detailsOf = async (body: unknown, status = 400) => {
  const { call } = gateway(() => jsonAnswer(status, body));
  return (await errorOf(call.create({ body: cardBody })))["details"];
};

/** The same for other facts. */
const detailsBy = async (errors: ErrorFacts, body: unknown) => {
  const operation = { ...operations.get, errors };
  const facts = { environments: { sandbox: "https://gateway.test" }, operations: { operation } };
  const options = { auth: { apiKey: "k" }, environment: "sandbox", fetch: async () => jsonAnswer(400, body) };
  const runtime = new ClientRuntime(facts, options, apiKeyInHeader("api-key"));
  return (await errorOf(runtime.call(operation, { tokenId: "t" }, {})))["details"];
};

describe("lists of details in an error", () => {
  it("follow the main reason, item by item", async () => {
    const details = [
      { field: "paymentCard.number", message: "It is too short." },
      { field: "storeId" },
      { message: "Something else." },
    ];
    expect(await detailsOf({ error: { code: "E1", message: "No.", details } })).toEqual([
      { code: "E1", message: "No." },
      { field: "paymentCard.number", message: "It is too short." },
      { field: "storeId" },
      { message: "Something else." },
    ]);
  });

  it("take the first of several members that holds something", async () => {
    const errors = [
      { code: "A1", title: "Too many", detail: "Wait a little.", source: "Apigee" },
      { title: "Bad key", detail: "", source: "Apigee" },
      { title: "Bad path", detail: null, code: 404 },
      { message: "First.", detail: "Second.", title: "Third." },
    ];
    const { call } = gateway(() => jsonAnswer(429, { errors }, { "retry-after": "120" }));
    const error = await errorOf(call.get({ tokenId: "t" }));
    expect(error).toMatchObject({ name: "RateLimitError", providerCode: "A1", attempts: 1 });
    expect(error["details"]).toEqual([
      { code: "A1", message: "Wait a little." },
      { message: "Bad key" },
      { code: "404", message: "Bad path" },
      { message: "First." },
    ]);
  });

  it("are read one after the other", async () => {
    const body = { error: { details: [{ message: "a" }] }, errors: [{ title: "b" }] };
    expect(await detailsOf(body)).toEqual([{ message: "a" }, { message: "b" }]);
  });

  it("have a hundred items at most, together with the messages of fields", async () => {
    const errors = Array.from({ length: 300 }, (_one, index) => ({ title: `t${index}` }));
    const found = await detailsOf({
      error: { message: "main", details: errors.map(() => ({ message: "m" })) },
      errors,
    });
    expect(found).toHaveLength(101);
    const facts: ErrorFacts = { fields: [["fields"]], details: [{ at: ["errors"], message: [["title"]] }] };
    const both = await detailsBy(facts, { fields: { a: Array(60).fill("x") }, errors });
    expect(both).toHaveLength(100);
    expect(both).toMatchObject({
      0: { field: "a", message: "x" },
      60: { message: "t0" },
      99: { message: "t39" },
    });
  });

  it("leave out items that say nothing", async () => {
    const errors = [
      "text",
      7,
      null,
      true,
      [],
      [["a"]],
      {},
      { title: "" },
      { title: { a: 1 } },
      { title: "said" },
    ];
    expect(await detailsOf({ errors })).toEqual([{ message: "said" }]);
  });

  it("may be lists of bare texts", async () => {
    const facts: ErrorFacts = { details: [{ at: ["errors"], message: [[]] }] };
    expect(await detailsBy(facts, { errors: ["one", 2, null, { a: "b" }, ""] })).toEqual([
      { message: "one" },
      { message: "2" },
    ]);
  });

  it.each([[{ title: "a" }], ["title"], [null], [7], [{ 0: { title: "a" }, length: 1 }]])(
    "are passed over where there is no list: %j",
    async (errors) => {
      const facts: ErrorFacts = { details: [{ at: ["errors"], message: [["title"]] }] };
      expect(await detailsBy(facts, { errors })).toEqual([]);
    },
  );

  it("are read in each item of a list", async () => {
    const facts: ErrorFacts = {
      details: [
        { at: ["parts", "*", "errors"], message: [["message"]] },
        { at: ["groups", "*", "parts", "*", "errors"], code: [["code"]] },
      ],
    };
    const parts = [
      { errors: [{ message: "a" }, { message: "b" }] },
      {},
      { errors: { message: "no list" } },
      null,
      { errors: [{ message: "c" }] },
    ];
    const groups = [
      { parts: [{ errors: [{ code: 1 }] }] },
      { parts: [] },
      { parts: [{ errors: [{ code: 2 }] }] },
    ];
    expect(await detailsBy(facts, { parts, groups })).toEqual([
      { message: "a" },
      { message: "b" },
      { message: "c" },
      { code: "1" },
      { code: "2" },
    ]);
  });

  it.each([[{ errors: [{ message: "a" }] }], [null], ["text"], [{ "*": { errors: [{ message: "a" }] } }]])(
    "in items are passed over where there is no list of items: %j",
    async (parts) => {
      const facts: ErrorFacts = { details: [{ at: ["parts", "*", "errors"], message: [["message"]] }] };
      expect(await detailsBy(facts, { parts })).toEqual([]);
    },
  );

  it("are no help where the answer is no JSON", async () => {
    const html = () => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });
    const { call } = gateway(html, { retry: false });
    expect(await errorOf(call.get({ tokenId: "t" }))).toMatchObject({ name: "ServerError", details: [] });
  });

  it("show no secret and no part of a card number, and stay on one line", async () => {
    const message = "Card 4111111111111111 [4773410...7324]\nfailed\u001b[31m";
    const details = [{ field: "4111 1111 1111 1111", message }];
    const errors = [{ code: "4111111111111111", detail: "************7324" }];
    const { call } = gateway(() => jsonAnswer(400, { error: { details }, errors }));
    const error = await errorOf(call.create({ body: cardBody }));
    expect(error["details"]).toEqual([
      { field: "[redacted]", message: "Card [redacted] [[redacted]] failed [31m" },
      { code: "[redacted]", message: "[redacted]" },
    ]);
    const shown = `${error.message} ${JSON.stringify(error)} ${inspect(error, { depth: 10 })}`;
    expect(shown).not.toMatch(/4111|4773410|7324/);
  });

  it("are read in reasonable time however many there are", async () => {
    const errors = Array.from({ length: 100_000 }, () => ({ title: "t".repeat(20) }));
    const startedAt = performance.now();
    expect(await detailsOf({ errors })).toHaveLength(100);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it("belong to a refusal inside a 200 as well", async () => {
    const body = { status: "FAILED", error: { code: "9", details: [{ field: "f", message: "m" }] } };
    expect(await detailsOf(body, 200)).toEqual([{ field: "f", message: "m" }]);
  });
});
