import { describe, expect, it } from "vitest";
import { answering, errorOf, jsonAnswer, withoutWaiting } from "./answering.ts";

withoutWaiting();

const update = { cardId: "1", body: {} };
const list = { customerId: "c" };
const refused = { error: { code: "E7", message: "No, 4111 1111 1111 1111 is not valid.", field: "number" } };

describe("a good answer", () => {
  it("keeps members that no document knows, and all digits", async () => {
    const text = '{"version": 1, "surprise": {"id": 12345678901234567890}}';
    const answer = new Response(text, { headers: { "content-type": "application/json" } });
    const { client } = answering([answer]);
    expect(await client.cards.update(update)).toEqual({
      version: 1,
      surprise: { id: "12345678901234567890" },
    });
  });

  it("is refused without a member that is documented as required", async () => {
    const { client } = answering([jsonAnswer(200, { other: 1 })]);
    const error = await errorOf(client.cards.update(update));
    expect(error).toMatchObject({ name: "DecodeError", code: "unexpected_shape", outcome: "unknown" });
    expect(error.message).toContain('it has no "version"');
  });

  it("comes with body, response, request id and attempts", async () => {
    const body = { count: 2, cards: [1, 2] };
    const { client } = answering([jsonAnswer(200, body, { "vault-exchange": "x-9" })]);
    const whole = await client.cards.list(list).withResponse();
    expect(whole).toMatchObject({ data: [1, 2], body, requestId: "x-9", attempts: 1 });
    expect(await whole.response.json()).toEqual(body);
    expect(whole.response.headers.get("vault-exchange")).toBe("x-9");
  });
});

describe("an error answer", () => {
  it("gives code, details and request id, with card numbers erased", async () => {
    const { client } = answering([jsonAnswer(422, refused, { "vault-exchange": "x-9" })]);
    const error = await errorOf(client.cards.list(list));
    expect(error).toMatchObject({
      name: "UnprocessableError",
      providerCode: "E7",
      requestId: "x-9",
      details: [{ code: "E7", field: "number", message: "No, [redacted] is not valid." }],
    });
    expect(error.message).toContain("provider code E7, request id x-9");
  });

  it("has a body only where it has the documented shape", async () => {
    const { client } = answering([
      jsonAnswer(422, refused),
      jsonAnswer(422, { other: 1 }),
      jsonAnswer(500, refused),
    ]);
    const bodies = [];
    for (let times = 0; times < 3; times += 1) bodies.push((await errorOf(client.cards.list(list)))["body"]);
    expect(bodies).toEqual([refused, undefined, undefined]);
  });

  it("can be read as it came", async () => {
    const { client } = answering([new Response("<html>", { status: 404 })]);
    const { response } = await errorOf(client.cards.list(list));
    expect(response).toBeInstanceOf(Response);
    expect(await (response as Response).text()).toBe("<html>"); // proven by the line above
  });
});

describe("http on a documented path", () => {
  it("reads and repeats like the named method, and leaves the answer whole", async () => {
    const { client, attempts } = answering([
      jsonAnswer(429, {}, { "retry-after": "0" }),
      jsonAnswer(200, { count: 0, result: "declined" }),
    ]);
    const get: unknown = Reflect.get(client.http, "GET");
    if (typeof get !== "function") throw new Error("http has no GET");
    const init = { params: { path: { "customer-id": "a/b" }, query: { limit: 1 } } };
    const { data, error } = await get("/v1/customers/{customer-id}/cards", init);
    expect([data, error]).toEqual([{ count: 0, result: "declined" }, undefined]);
    expect(attempts.map(({ url }) => new URL(url).pathname)).toEqual([
      "/v1/customers/a%2Fb/cards",
      "/v1/customers/a%2Fb/cards",
    ]);
  });
});
