import { describe, expect, it } from "vitest";
import { ApiError, ClearentClient, NotFoundError } from "../src/index.ts";

/** Answers are given as text, since some of what they hold has no JavaScript value. */
function clientThatReceives(body: string, status = 200): ClearentClient {
  return new ClearentClient({
    auth: { apiKey: "key" },
    environment: "sandbox",
    fetch: async () => new Response(body, { status, headers: { "content-type": "application/json" } }),
  });
}

const list = (body: string) => clientThatReceives(body).customerTokens.list({ customerKey: "cust_x" });

const token = `{ "customer-key": "cust_x", "token-id": "1100000000000001111", "exp-date": "0932",
  "card-type": "VISA", "last-four-digits": "1111", "default": true }`;
const read = {
  "customer-key": "cust_x",
  "token-id": "1100000000000001111",
  "exp-date": "0932",
  "card-type": "VISA",
  "last-four-digits": "1111",
  default: true,
};
const bare = `{ "payloadType": "customer-tokens", "customer-tokens": { "token": [${token}] } }`;
const wrapped = `{ "code": "200", "status": "success", "exchange-id": "ID-example-0001", "links": [], "payload": ${bare} }`;

describe("the envelope", () => {
  it("is read when the payload is wrapped", async () => {
    const { data, body, requestId } = await list(wrapped).withResponse();
    expect(data).toEqual([read]);
    expect(body.payload.payloadType).toBe("customer-tokens");
    expect(requestId).toBe("ID-example-0001");
  });

  it("is read the same when the payload comes bare", async () => {
    const { data, body, requestId } = await list(bare).withResponse();
    expect(data).toEqual([read]);
    expect(body.payload.payloadType).toBe("customer-tokens");
    expect(requestId).toBeUndefined();
  });

  it("keeps what the provider says of the exchange beside a bare payload", async () => {
    const { data, body, requestId } = await list(
      `{ "code": "200", "exchange-id": "ID-2", ${bare.slice(1)}`,
    ).withResponse();
    expect(data).toEqual([read]);
    expect(body).toMatchObject({
      code: "200",
      "exchange-id": "ID-2",
      payload: { payloadType: "customer-tokens" },
    });
    expect(requestId).toBe("ID-2");
  });

  it.each([200, "200"])("gives the code as text when it comes as %j", async (code) => {
    const { body } = await list(`{ "code": ${JSON.stringify(code)}, "payload": ${bare} }`).withResponse();
    expect(body.code).toBe("200");
  });
});

describe("the list of tokens", () => {
  it.each([
    ["an empty array", '{ "token": [] }'],
    ["an empty object", "{}"],
    ["null", "null"],
    ["an empty text", '""'],
    ["an object whose list is null", '{ "token": null }'],
    ["an object whose list is an empty text", '{ "token": "" }'],
    ["an object whose list is an empty object", '{ "token": {} }'],
  ])("is empty for %s", async (_name, tokens) => {
    expect(await list(`{ "customer-tokens": ${tokens} }`)).toEqual([]);
    expect(await list(`{ "payload": { "customer-tokens": ${tokens} } }`)).toEqual([]);
  });

  it("is empty when it is missing", async () => {
    expect(await list('{ "payloadType": "customer-tokens" }')).toEqual([]);
  });

  it("has one item when a token comes without its array", async () => {
    expect(await list(`{ "customer-tokens": { "token": ${token} } }`)).toEqual([read]);
  });

  it("keeps fields, brands and statuses that are not documented", async () => {
    const unknown = '{ "token-id": "1", "card-type": "Maestro", "status": "Active", "times-used": "3" }';
    expect(await list(`{ "customer-tokens": { "token": [${unknown}] } }`)).toEqual([JSON.parse(unknown)]);
  });
});

describe("an answer that proves nothing", () => {
  const body = { ...read, "card-type": "VISA" } as const;
  const add = (text: string, status = 200) =>
    clientThatReceives(text, status).customerTokens.add({ customerKey: "cust_x", body }).result();

  it.each([
    ["an empty object", "{}"],
    ["something else", '{ "message": "maintenance" }'],
    ["a payload of null", '{ "code": "200", "payload": null }'],
    ["an empty payload", '{ "payload": {} }'],
    ["an empty holder of the list", '{ "payload": { "customer-tokens": {} } }'],
    ["a list of null", '{ "payload": { "customer-tokens": { "token": null } } }'],
    ["an empty text for the list", '{ "payload": { "customer-tokens": { "token": "" } } }'],
    ["an empty object for the list", '{ "payload": { "customer-tokens": { "token": {} } } }'],
    ["an empty list in the place of the list's holder", '{ "payload": { "customer-tokens": [] } }'],
    ["a text for the list's holder", '{ "payload": { "customer-tokens": "oops" } }'],
    ["a text for the list", '{ "payload": { "customer-tokens": { "token": "oops" } } }'],
    ["a list of texts", '{ "payload": { "customer-tokens": { "token": [1, null] } } }'],
    ["an empty error", '{ "payload": { "error": {} } }'],
  ])("is no success of a write: %s", async (_name, text) => {
    const { error } = await add(text);
    expect(error).toMatchObject({ name: "DecodeError", code: "unexpected_shape", outcome: "unknown" });
    expect(error?.message).toContain("may have been carried out");
  });

  it.each([
    ["in its envelope", '{ "payload": { "error": { "error-message": "bad token", "result-code": "041" } } }'],
    ["bare", '{ "error": { "error-message": "bad token", "result-code": "041" } }'],
  ])("is a refusal when it holds an error %s, whatever its type says", async (_name, text) => {
    const { error } = await add(text);
    expect(error).toMatchObject({
      name: "ApiError",
      code: "refused",
      outcome: "refused",
      providerCode: "041",
    });
    expect(error).toMatchObject({ details: [{ message: "bad token" }] });
  });

  it.each([
    [
      "in its envelope",
      '{ "payload": { "error": {}, "customer-tokens": { "token": [{ "token-id": "1" }] } } }',
    ],
    ["bare", '{ "error": "", "customer-tokens": { "token": [{ "token-id": "1" }] } }'],
    ["as a list", '{ "error": [], "payload": { "customer-tokens": { "token": [{ "token-id": "1" }] } } }'],
  ])("is a success when an empty error stands beside it %s", async (_name, text) => {
    expect(await add(text)).toMatchObject({ ok: true, data: [{ "token-id": "1" }] });
    expect(await list(text)).toMatchObject([{ "token-id": "1" }]);
  });

  it.each([
    ["an empty object", "{}"],
    ["something else", '{ "message": "maintenance" }'],
    ["a text for the list's holder", '{ "payload": { "customer-tokens": "oops" } }'],
    ["a list of texts", '{ "payload": { "customer-tokens": { "token": ["oops"] } } }'],
    ["an empty error", '{ "payload": { "error": {} } }'],
    ["an empty error outside the payload", '{ "error": "", "payload": {} }'],
  ])("is no empty list: %s", async (_name, text) => {
    await expect(list(text)).rejects.toMatchObject({ name: "DecodeError", code: "unexpected_shape" });
  });
});

describe("digits", () => {
  const field = async (name: string, text: string) => {
    const [first] = await list(`{ "customer-tokens": { "token": [{ ${JSON.stringify(name)}: ${text} }] } }`);
    return Reflect.get(first ?? {}, name);
  };

  it.each([
    ["token-id", "11000383833939381111", "11000383833939381111"],
    ["token-id", '"11000383833939381111"', "11000383833939381111"],
    ["token-id", "1100000000000001", "1100000000000001"],
    ["avs-zip", "123445", "123445"],
    ["avs-zip", '"05462"', "05462"],
    ["last-four-digits", "5678", "5678"],
    ["last-four-digits", "32", "0032"],
    ["exp-date", "932", "0932"],
  ])("stay text: %s sent as %s", async (name, sent, expected) => {
    expect(await field(name, sent)).toBe(expected);
  });

  it("are refused rather than shortened when the server itself has rounded them", async () => {
    await expect(field("token-id", "1.1000383833939382e+19")).rejects.toMatchObject({
      name: "DecodeError",
      code: "malformed",
    });
  });

  it.each([
    ['"true"', true],
    ["false", false],
    ['"FALSE"', false],
  ])("and booleans sent as %s are booleans", async (sent, expected) => {
    expect(await field("default", sent)).toBe(expected);
  });
});

describe("errors", () => {
  const error =
    '{ "error-message": "There is no such customer.", "result-code": 41, "time-stamp": "2026-01-31T12:00:00Z" }';
  const failWith = (body: string, status: number) =>
    clientThatReceives(body, status)
      .customerTokens.list({ customerKey: "cust_x" }, { retry: false })
      .result();

  it.each([
    [
      "wrapped",
      `{ "code": "404", "exchange-id": "ID-3", "payload": { "payloadType": "error", "error": ${error} } }`,
      "ID-3",
    ],
    ["bare", `{ "payloadType": "error", "error": ${error} }`, undefined],
  ])("are read %s", async (_name, body, requestId) => {
    const { error: failure } = await failWith(body, 404);
    expect(failure).toBeInstanceOf(NotFoundError);
    if (failure?.status !== 404) throw new Error("not a 404");
    expect(failure.providerCode).toBe("041");
    expect(failure.requestId).toBe(requestId);
    expect(failure.details).toEqual([{ message: "There is no such customer.", code: "041" }]);
    expect(failure.body?.payload.error?.["result-code"]).toBe("041");
  });

  it("say what the provider says also at statuses that are not documented", async () => {
    const { error: failure } = await failWith(
      `{ "code": "402", "payload": { "payloadType": "error", "error": ${error} } }`,
      402,
    );
    expect(failure).toMatchObject({ name: "ApiError", status: 402, providerCode: "041", body: undefined });
  });

  it.each([
    ["a payload of type error", `{ "payload": { "payloadType": "error", "error": ${error} } }`],
    ["a bare error", `{ "payloadType": "error", "error": ${error} }`],
    ["the status fail", `{ "status": "FAIL", "payload": {} }`],
    ["a code from 400 on", `{ "code": "402", "payload": {} }`],
    ["a code as a number", `{ "code": 402, "payload": {} }`],
  ])("are found inside a 200 by %s", async (_name, body) => {
    const { error: failure } = await failWith(body, 200);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 200, code: "refused", outcome: "refused" });
  });

  it.each([
    ["in its envelope", `{ "payload": { "error": ${error} } }`],
    ["bare", `{ "error": ${error} }`],
  ])("inside a 200 stay in the data of http, %s", async (_name, body) => {
    const path = "/rest/v2/customers/{customerKey}/tokens";
    const raw = await clientThatReceives(body).http.GET(path, {
      params: { path: { customerKey: "cust_x" } },
    });
    expect(raw.error).toBeUndefined();
    expect(JSON.stringify(raw.data)).toContain("There is no such customer.");
  });
});
