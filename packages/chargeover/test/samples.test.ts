import { describe, expect, it } from "vitest";
import { AuthenticationError, BadRequestError, ChargeoverClient } from "../src/index.ts";

// As printed on the provider's page about querying tokens, to the letter.
const found = `{
"code": 200,
"status": "OK",
"message": "",
"details": {},
"response": [
{
"tokenized_id": 1,
"type": "customer",
"name": null,
"token": "cus_5tSkoQ6mDrXOMQ",
"expdate": null,
"type_hint": null,
"paymethod_hint": null,
"customer_id": 2
}
]
}`;
const badRequest = `{
"code": 400,
"status": "Error",
"message": "Missing or invalid parameter.",
"details": {},
"response": false
}`;
const unauthorized = `{
"code": 401,
"status": "Error",
"message": "Invalid or incorrect authorization [Missing (basic) authorization header.]",
"details": {},
"response": false
}`;

/** The call of the samples, and the URLs that it asked for. */
function receiving(status: number, text: string) {
  const urls: string[] = [];
  const { payMethodTokens } = new ChargeoverClient({
    auth: { publicKey: "pubKEY0123456789", privateKey: "prvKEYabcdef" },
    environment: "production",
    instance: "example",
    fetch: async (url) => {
      urls.push(String(url));
      return new Response(text, { status, headers: { "content-type": "application/json" } });
    },
  });
  const call = payMethodTokens.list({
    where: { customer_id: { EQUALS: 1000 } },
    order: { customer_id: "ASC" },
    limit: 2,
    offset: 8,
  });
  return { call, urls };
}

describe("payMethodTokens.list with the published samples", () => {
  it("asks for what the sample asks for", async () => {
    const { call, urls } = receiving(200, found);
    await call;
    const [url] = urls.map((one) => new URL(one));
    expect(url?.origin).toBe("https://example.chargeover.com");
    expect(url?.pathname).toBe("/api/v3/tokenized");
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      where: "customer_id:EQUALS:1000",
      order: "customer_id:ASC",
      limit: "2",
      offset: "8",
    });
  });

  it("gives the tokens of the 200, nulls and all", async () => {
    const { data, body } = await receiving(200, found).call.withResponse();
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
    expect(body).toEqual(JSON.parse(found));
  });

  it.each([
    [400, badRequest, BadRequestError, "Missing or invalid parameter."],
    [
      401,
      unauthorized,
      AuthenticationError,
      "Invalid or incorrect authorization [Missing (basic) authorization header.]",
    ],
  ] as const)("fails with the %s", async (status, text, type, message) => {
    const { error } = await receiving(status, text).call.result();
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({
      code: "http_error",
      status,
      outcome: "refused",
      attempts: 1,
      retryable: false,
      details: [{ message }],
    });
    expect(error).toHaveProperty("body", JSON.parse(text));
    expect(error).toHaveProperty("providerCode", undefined);
  });

  it.each([
    [400, badRequest, "Missing or invalid parameter."],
    [401, unauthorized, "Invalid or incorrect authorization [Missing (basic) authorization header.]"],
  ])("fails with the %s also inside a 200", async (_code, text, message) => {
    expect(await receiving(200, text).call.result()).toMatchObject({
      ok: false,
      error: { name: "ApiError", code: "refused", status: 200, details: [{ message }] },
    });
  });
});
