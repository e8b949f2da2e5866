import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import type { Fetch } from "../src/index.ts";
import { ClientRuntime, type Operation } from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { vaultKey } from "./vault.ts";

const operation: Operation = {
  name: "cards.replace",
  method: "PUT",
  path: "/customers/{id}/card",
  parameters: [{ in: "path", wire: "id", name: "id", required: true, format: "uuid" }],
  body: "optional",
  formats: { json: "application/json" },
  responses: { 200: { body: { type: "object" } } },
  errors: { message: [["Message"], []], fields: [["ModelState"]], code: [["error_code"]] },
  secrets: ["token"],
  check: (body) => (JSON.stringify(body).includes("wrong") ? "body.token must be right" : undefined),
};

function client(answer: () => Response = () => jsonAnswer(200, {})) {
  let sent = 0;
  const fetch: Fetch = async () => {
    sent += 1;
    return answer();
  };
  const runtime = new ClientRuntime(
    { environments: { sandbox: "https://vault.test" }, operations: { operation } },
    { auth: { apiKey: vaultKey }, environment: "sandbox", fetch },
    apiKeyInHeader("api-key"),
  );
  const put = runtime.http().PUT as (path: string, init: unknown) => Promise<unknown>;
  return { runtime, call: (input: unknown) => runtime.call(operation, input, {}), put, sent: () => sent };
}

const id = "0D9F6C1E-7b3a-4c52-8e41-5a2b9c7d1f30";

describe("a parameter that is a UUID", () => {
  it("goes out as it is given", async () => {
    const { call, sent } = client();
    await call({ id });
    expect(sent()).toBe(1);
  });

  it.each(["", "cust_1", `${id} `, `{${id}}`, id.replaceAll("-", ""), 7, `${id}/..`])(
    "is refused in another form: %j",
    async (given) => {
      const { call, put, sent } = client();
      const error = { name: "ConfigError", code: "invalid_argument", outcome: "not-sent" };
      expect(await errorOf(call({ id: given }))).toMatchObject(error);
      const raw = await errorOf(put("/customers/{id}/card", { params: { path: { id: given } } }));
      expect(raw).toMatchObject({ ...error, message: expect.stringContaining("id must be a UUID") });
      expect(sent()).toBe(0);
    },
  );
});

describe("the check of a body", () => {
  it("refuses before anything is sent, by named and by raw call", async () => {
    const { call, put, sent } = client();
    const error = {
      name: "ConfigError",
      code: "invalid_argument",
      message: "cards.replace: body.token must be right. Nothing was sent.",
    };
    expect(await errorOf(call({ id, body: { token: "wrong" } }))).toMatchObject(error);
    const init = { params: { path: { id } }, body: { token: "wrong" } };
    expect(await errorOf(put("/customers/{id}/card", init))).toMatchObject(error);
    expect(sent()).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ["toJSON", () => ({ toJSON: () => ({ token: "wrong" }) })],
    [
      "a getter that answers otherwise the second time",
      () => {
        let reads = 0;
        return {
          get token() {
            reads += 1;
            return reads === 1 ? "wrong" : "right";
          },
        };
      },
    ],
  ])("looks at what will be sent: %s", async (_how, body) => {
    const { call, sent } = client();
    expect(await errorOf(call({ id, body: body() }))).toMatchObject({ code: "invalid_argument" });
    expect(sent()).toBe(0);
  });

  it("is not asked where there is no body", async () => {
    const { call, sent } = client();
    await call({ id });
    await call({ id, body: { token: "right" } });
    expect(sent()).toBe(2);
  });
});

describe("an answer", () => {
  const facts = (body: object) => ({ ...operation, responses: { 200: { body } } }) as Operation;

  it.each<[string, object, unknown]>([
    ["a text that is no UUID where one is due", { type: "string", format: "uuid" }, "Customer not found"],
    ["an empty text where a UUID is due", { type: "string", format: "uuid" }, ""],
    ["a null among objects", { type: "array", items: "object" }, [{}, null]],
    ["texts where objects are due", { type: "array", items: "object" }, ["err"]],
  ])("is refused as %s", async (_what, body, answer) => {
    const { runtime } = client(() => jsonAnswer(200, answer));
    const error = await errorOf(runtime.call(facts(body), { id }, {}));
    expect(error).toMatchObject({ name: "DecodeError", code: "unexpected_shape", outcome: "unknown" });
  });

  it.each<[string, object, unknown]>([
    ["a UUID", { type: "string", format: "uuid" }, id],
    ["a list without items", { type: "array", items: "object" }, []],
    ["a list of objects", { type: "array", items: "object" }, [{}, {}]],
  ])("is read as %s", async (_what, body, answer) => {
    const { runtime } = client(() => jsonAnswer(200, answer));
    expect(await runtime.call(facts(body), { id }, {})).toEqual(answer);
  });
});

describe("a value that has to prove something", () => {
  const proving = (value: object): Operation => ({
    ...operation,
    responses: { 200: { body: { type: "object" } } },
    value: { at: ["card"], ...value },
  });
  const object = proving({ type: "object", proof: { id: "number" } });
  const list = proving({ type: "array", items: "object", proof: { id: "number" } });

  it.each<[Operation, unknown]>([
    [object, {}],
    [object, { id: null }],
    [object, { id: "" }],
    [object, { id: "7" }],
    [list, [{ id: 1 }, {}]],
    [list, [{ id: "x" }]],
  ])("is refused without it", async (one, card) => {
    const { runtime } = client(() => jsonAnswer(200, { card }));
    const error = await errorOf(runtime.call(one, { id }, {}));
    expect(error).toMatchObject({ name: "DecodeError", code: "unexpected_shape", outcome: "unknown" });
  });

  it.each<[Operation, unknown]>([
    [object, { id: 1, more: true }],
    [list, []],
    [list, [{ id: 1 }]],
  ])("is given with it", async (one, card) => {
    const { runtime } = client(() => jsonAnswer(200, { card }));
    expect(await runtime.call(one, { id }, {})).toEqual(card);
  });
});

describe("the details of an error", () => {
  it("name each field of a map, with one message or several", async () => {
    const body = {
      Message: "The request is invalid.",
      ModelState: { "token.CardToken": ["It is empty.", "It is short."], "token.Id": "Unknown." },
    };
    const { call } = client(() => jsonAnswer(400, body));
    expect((await errorOf(call({ id })))["details"]).toEqual([
      { message: "The request is invalid." },
      { field: "token.CardToken", message: "It is empty." },
      { field: "token.CardToken", message: "It is short." },
      { field: "token.Id", message: "Unknown." },
    ]);
  });

  it("erase secrets and card numbers in names and messages of fields", async () => {
    const body = { ModelState: { tok_9wVx2b7Lq: ["tok_9wVx2b7Lq and 4111 1111 1111 1111"] } };
    const { call } = client(() => jsonAnswer(400, body));
    const error = await errorOf(call({ id, body: { token: "tok_9wVx2b7Lq" } }));
    expect(error["details"]).toEqual([{ field: "[redacted]", message: "[redacted] and [redacted]" }]);
  });

  it.each([[["a"]], ["text"], [null], [{ a: 1, b: null, c: [2, {}] }]])(
    "leave out what is no map of messages: %j",
    async (ModelState) => {
      const { call } = client(() => jsonAnswer(400, { ModelState }));
      expect((await errorOf(call({ id })))["details"]).toEqual([]);
    },
  );

  it("have at most a hundred messages on fields", async () => {
    const { call } = client(() => jsonAnswer(400, { ModelState: { a: Array(5_000).fill("x") } }));
    expect((await errorOf(call({ id })))["details"]).toHaveLength(100);
  });

  it("take a plain text for the message, and no other text", async () => {
    const answer = (type: string) => () =>
      new Response("It failed for 4111111111111111.", { status: 500, headers: { "content-type": type } });
    expect((await errorOf(client(answer("text/plain")).call({ id })))["details"]).toEqual([
      { message: "It failed for [redacted]." },
    ]);
    expect((await errorOf(client(answer("text/html")).call({ id })))["details"]).toEqual([]);
  });

  it("take a body that is a bare text for the message", async () => {
    const { call } = client(() => jsonAnswer(500, "It failed."));
    expect((await errorOf(call({ id })))["details"]).toEqual([{ message: "It failed." }]);
  });
});
