import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { callChargeover, envelopeOf, idsOf, LIST, ORIGIN, tokensOf } from "./call-chargeover.ts";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ clock: () => Date.UTC(2030, 0, 2, 3, 4, 5, 678) });
});

const NEW = { customer_id: 1, type: "customer", token: "abcd1234" };
const list = (query = "") => callChargeover(sandbox, { path: query });
const get = (id: unknown) => callChargeover(sandbox, { path: `/${id}` });
const store = (body: unknown) => callChargeover(sandbox, { method: "POST", body });
const remove = (id: unknown) => callChargeover(sandbox, { method: "DELETE", path: `/${id}` });

describe("GET of the list", () => {
  it("answers the published sample for its customer, byte for byte", async () => {
    const response = await list("?where=customer_id:EQUALS:2");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe(
      '{"code":200,"status":"OK","message":"","details":{},"response":[{"tokenized_id":1,"type":"customer",' +
        '"name":null,"token":"cus_5tSkoQ6mDrXOMQ","expdate":null,"type_hint":null,"paymethod_hint":null,' +
        '"customer_id":2}]}',
    );
  });

  it("answers an empty list for the published query", async () => {
    const response = await list("?where=customer_id:EQUALS:1000&order=customer_id:ASC&limit=2&offset=8");
    expect(await envelopeOf(response)).toEqual({
      code: 200,
      status: "OK",
      message: "",
      details: {},
      response: [],
    });
  });

  const orders: [order: string, ids: number[]][] = [
    ["tokenized_id:DESC", [3, 2, 1]],
    ["customer_id:ASC", [1, 2, 3]],
    ["customer_id:DESC", [2, 3, 1]],
    ["name:ASC", [1, 3, 2]],
    ["name:DESC", [2, 3, 1]],
    ["gateway:ASC", [1, 3, 2]],
  ];
  it.each(orders)("orders by %s, what is not set first in ascending order", async (order, ids) => {
    expect(await idsOf(list(`?order=${order}`))).toEqual(ids);
    expect(await idsOf(list(`?order=${encodeURIComponent(order)}`))).toEqual(ids);
  });

  it("shows ten tokens unless told otherwise", async () => {
    sandbox = createSandbox({ chargeover: { tokens: 12 } });
    expect(await idsOf(list())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await idsOf(list("?offset=10"))).toEqual([11, 12]);
    expect(await idsOf(list("?limit=500"))).toHaveLength(12);
    expect(await idsOf(list("?limit=2&offset=3"))).toEqual([4, 5]);
  });

  it("tolerates parameters that mean nothing", async () => {
    expect(await idsOf(list("?_dummy=1"))).toEqual([1, 2, 3]);
  });

  it.each([
    "limit=0",
    "limit=501",
    "limit=",
    "limit=ten",
    "limit=1.5",
    "limit=-1",
    "offset=-1",
    "offset=x",
    "offset=99999999999999999999",
    "order=customer_id",
    "order=customer_id:asc",
    "order=colour:ASC",
    "order=customer_external_key:ASC",
    "order=toString:ASC",
    "order=customer_id:ASC,name:ASC",
    "order=",
    "limit=1&limit=2",
  ])("refuses %s", async (query) => {
    const response = await list(`?${query}`);
    expect(response.status).toBe(400);
    const { message, ...rest } = await envelopeOf(response);
    expect(rest).toEqual({ code: 400, status: "Error", details: {}, response: false });
    expect(message).toContain(`The parameter ${query.split("=")[0]} must `);
  });
});

describe("GET of a token", () => {
  it("answers it with all its members", async () => {
    expect(await envelopeOf(get(2))).toMatchObject({
      code: 200,
      response: {
        tokenized_id: 2,
        customer_id: 1000,
        expdate: "2032-09-30",
        type_hint: "visa",
        paymethod_hint: "crd",
        gateway: "payeezy",
        write_datetime: "2024-07-29T12:00:00+00:00",
        mod_datetime: "2024-07-29T12:00:00+00:00",
      },
    });
  });

  it.each([4, 0, "01", "x", "1.0", "99999999999999999999"])("answers 404 with null for %s", async (id) => {
    const response = await get(id);
    expect(response.status).toBe(404);
    expect(await envelopeOf(response)).toEqual({
      code: 404,
      status: "Error",
      message: "No pay method token has this tokenized_id.",
      details: {},
      response: null,
    });
  });
});

describe("POST", () => {
  it("stores a token, and answers its id and its address", async () => {
    const response = await store(NEW);
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe(`${ORIGIN}${LIST}/4`);
    expect(await envelopeOf(response)).toEqual({
      code: 201,
      status: "OK",
      message: "",
      details: {},
      response: { id: 4 },
    });
    expect((await envelopeOf(get(4))).response).toEqual({
      ...NEW,
      tokenized_id: 4,
      name: null,
      expdate: null,
      type_hint: null,
      paymethod_hint: null,
      gateway: null,
      write_datetime: "2030-01-02T03:04:05+00:00",
      mod_datetime: "2030-01-02T03:04:05+00:00",
    });
  });

  it("keeps everything that it knows, and nothing else", async () => {
    const full = {
      ...NEW,
      type: "other",
      name: "Zoë – Visa x4111",
      expdate: "2032-02-29",
      type_hint: "amex",
      paymethod_hint: "crd",
      gateway: "stripe",
    };
    await store({ ...full, colour: "blue", tokenized_id: 99 });
    const { response } = await envelopeOf(get(4));
    expect(response).toMatchObject(full);
    expect(response).not.toHaveProperty("colour");
  });

  it("stores the same token twice, as it has nothing to tell it by", async () => {
    await store(NEW);
    await store(NEW);
    expect(await idsOf(list("?where=customer_id:EQUALS:1"))).toEqual([4, 5]);
  });

  it("takes an external key in place of the id, and an id that is text", async () => {
    const { customer_id: _, ...rest } = NEW;
    await store({ ...rest, customer_external_key: "acme:1,000" });
    await store({ ...NEW, customer_id: "44" });
    const tokens = await tokensOf(list("?offset=3"));
    expect(tokens.map((token) => token["customer_id"])).toEqual([1000, 44]);
  });

  const refused: [what: string, body: unknown, says: string][] = [
    ["no body", "", "the request has no data."],
    ["no JSON", "{", "The body is not valid JSON in UTF-8."],
    ["a list", [NEW], "The body is not a JSON object."],
    ["no customer", { ...NEW, customer_id: undefined }, "customer_id is missing."],
    ["a customer that is null", { ...NEW, customer_id: null }, "customer_id is missing."],
    ["the customer 0", { ...NEW, customer_id: 0 }, "customer_id must be a whole number above zero."],
    ["a customer with a fraction", { ...NEW, customer_id: 1.5 }, "customer_id must be"],
    ["a customer that is a word", { ...NEW, customer_id: "x" }, "customer_id must be"],
    ["two customers", { ...NEW, customer_external_key: "acme:1,000" }, "in place of customer_id"],
    [
      "an external key of nobody",
      { type: "customer", token: "t", customer_external_key: "nobody" },
      "no customer has this customer_external_key.",
    ],
    ["no token", { ...NEW, token: undefined }, "token is missing."],
    ["an empty token", { ...NEW, token: "" }, "token is missing."],
    ["a token that is a number", { ...NEW, token: 5 }, "token must be text."],
    ["no type", { ...NEW, type: undefined }, "type is missing."],
    ["a name that is a number", { ...NEW, name: 5 }, "name must be text."],
    [
      "an unknown paymethod_hint",
      { ...NEW, paymethod_hint: "card" },
      "paymethod_hint must be one of crd, ach.",
    ],
    [
      "an unknown type_hint",
      { ...NEW, type_hint: "visa " },
      "type_hint must be one of visa, mast, disc, amex.",
    ],
    ["a date as MM/YY", { ...NEW, expdate: "09/32" }, "expdate must be a date as YYYY-MM-DD."],
    ["a date that is none", { ...NEW, expdate: "2031-02-30" }, "expdate must be"],
    ["a month that is none", { ...NEW, expdate: "2031-13-01" }, "expdate must be"],
  ];
  it.each(refused)("refuses %s and stores nothing", async (_what, body, says) => {
    const response = await store(body);
    expect(response.status).toBe(400);
    const envelope = await envelopeOf(response);
    expect(envelope).toMatchObject({ code: 400, status: "Error", response: false });
    expect(envelope.message).toContain(says);
    expect(await idsOf(list())).toHaveLength(3);
  });

  it("refuses a body without its media type", async () => {
    const headers = { "content-type": null };
    const response = await callChargeover(sandbox, { method: "POST", body: NEW, headers });
    expect(await envelopeOf(response)).toMatchObject({
      code: 400,
      message: "The Content-Type must be application/json.",
    });
  });
});

describe("DELETE", () => {
  it("answers true, and the token is gone for good", async () => {
    const response = await remove(3);
    expect(response.status).toBe(200);
    expect(await envelopeOf(response)).toEqual({
      code: 200,
      status: "OK",
      message: "",
      details: {},
      response: true,
    });
    expect((await get(3)).status).toBe(404);
    expect((await remove(3)).status).toBe(404);
    expect(await idsOf(list())).toEqual([1, 2]);
    expect(await envelopeOf(store(NEW))).toMatchObject({ response: { id: 4 } });
  });
});

describe("other calls", () => {
  it.each([
    ["GET", "s"],
    ["PUT", "/1"],
    ["PATCH", "/1"],
    ["DELETE", ""],
    ["POST", "/1"],
    ["GET", "/1/more"],
    ["GET", "/"],
  ])("%s %s is a bad request", async (method, path) => {
    const response = await callChargeover(sandbox, { method, path });
    expect(response.status).toBe(400);
    expect(await envelopeOf(response)).toMatchObject({
      code: 400,
      message: `There is no call ${method} ${LIST}${path}.`,
      response: false,
    });
  });
});

describe("requests and reset", () => {
  it("records what arrived, and puts the state back", async () => {
    const before = await (await list()).text();
    await store(NEW);
    await remove(1);
    expect(
      sandbox
        .requests()
        .map(({ provider, method, path, body, status }) => [provider, method, path, body, status]),
    ).toEqual([
      ["chargeover", "GET", LIST, "", 200],
      ["chargeover", "POST", LIST, JSON.stringify(NEW), 201],
      ["chargeover", "DELETE", `${LIST}/1`, "", 200],
    ]);
    sandbox.reset();
    expect(sandbox.requests()).toEqual([]);
    expect(await (await list()).text()).toBe(before);
    expect(await envelopeOf(store(NEW))).toMatchObject({ response: { id: 4 } });
  });
});
