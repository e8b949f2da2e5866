import { describe, expect, it } from "vitest";
import { checkPayMethodToken } from "../src/extensions/check-pay-method-token.ts";
import { tokenizedOrder } from "../src/extensions/tokenized-order.ts";
import { tokenizedWhere } from "../src/extensions/tokenized-where.ts";

const fieldGiven = { customer_token: { EQUALS: "hidden" } };

describe("tokenizedWhere", () => {
  it.each<[object, string]>([
    [{ customer_id: { EQUALS: 1000 } }, "customer_id:EQUALS:1000"],
    [{ customer_id: { GTE: 1, LTE: 9 } }, "customer_id:GTE:1,customer_id:LTE:9"],
    [{ customer_external_key: { IS: null } }, "customer_external_key:IS:NULL"],
    [
      { customer_token: { ISNOT: null }, customer_id: { NOTEQUALS: "7" } },
      "customer_token:ISNOT:NULL,customer_id:NOTEQUALS:7",
    ],
    [{ customer_token: { EQUALS: "a:b,c\\d" } }, "customer_token:EQUALS:a\\:b\\,c\\\\d"],
    [{ customer_token: { CONTAINS: "10:18-05:00" } }, "customer_token:CONTAINS:10\\:18-05\\:00"],
    [{ customer_token: { EQUALS: "NULL" } }, "customer_token:EQUALS:NULL"],
  ])("writes %j as %s", (where, text) => {
    expect(tokenizedWhere(where)).toEqual({ text });
  });

  it.each<[string, unknown]>([
    ["cannot filter by", { token: { EQUALS: "hidden" } }],
    ["cannot filter by", { toString: { EQUALS: "hidden" } }],
    ['.customer_id has "LIKE", which is no operator', { customer_id: { LIKE: "hidden" } }],
    ['.customer_id has "IN", which is no operator', { customer_id: { IN: [1, 2] } }],
    ['.customer_id has "equals", which is no operator', { customer_id: { equals: 1 } }],
    ['.customer_id has "a\\nb"', { customer_id: { "a\nb": 1 } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: null } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: "" } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: Number.NaN } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: 2 ** 53 } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: 1.5 } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: new Date(0) } }],
    [".customer_id must have a whole number", { customer_id: { EQUALS: undefined } }],
    [
      ".customer_id must have a whole number",
      { customer_token: { ISNOT: null }, customer_id: { EQUALS: undefined } },
    ],
    [".customer_id must have null for IS", { customer_id: { IS: "NULL" } }],
    [".customer_id must be a plain object", { customer_id: "hidden" }],
    [".customer_id must be a plain object", { customer_id: {} }],
    [".customer_id must be a plain object", { customer_id: {}, customer_token: { EQUALS: "hidden" } }],
    [".customer_id must be a plain object", { customer_id: undefined }],
    ["has no condition", {}],
    ["must be a plain object", "customer_id:EQUALS:hidden"],
    ["must be a plain object", null],
    ["must be a plain object", []],
    ["must be a plain object", Object.assign(Object.create({ customer_id: { EQUALS: 1 } }), fieldGiven)],
    [
      ".customer_id must be a plain object",
      { customer_id: Object.assign(Object.create({ LTE: 9 }), { GTE: 1 }) },
    ],
  ])("refuses, naming the place and quoting no value: %s", (problem, where) => {
    const written = tokenizedWhere(where);
    expect(written).toEqual({ problem: expect.stringContaining(problem) });
    expect(JSON.stringify(written)).not.toContain("hidden");
  });
});

describe("tokenizedOrder", () => {
  it.each([
    [{ customer_id: "ASC" }, "customer_id:ASC"],
    [{ write_datetime: "DESC", name: undefined }, "write_datetime:DESC"],
  ])("writes %j as %s", (order, text) => {
    expect(tokenizedOrder(order)).toEqual({ text });
  });

  it.each<[string, unknown]>([
    ["must name one field", {}],
    ["must name one field", "customer_id:ASC"],
    ["must name one field", null],
    ["must name one field", { customer_id: "ASC", name: "DESC" }],
    ["cannot sort by", { number: "ASC" }],
    [".customer_id must be", { customer_id: "asc" }],
    [".customer_id must be", { customer_id: null }],
  ])("refuses: %s", (problem, order) => {
    expect(tokenizedOrder(order)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe("checkPayMethodToken", () => {
  const token = { customer_id: 1, type: "customer", token: "cus_5tSkoQ6mDrXOMQ" };

  it.each([token, { ...token, name: null }, { customer_external_key: "acme", token: "cus_1", gateway: "x" }])(
    "accepts %j",
    (body) => {
      expect(checkPayMethodToken(body)).toBeUndefined();
    },
  );

  it.each<[string, unknown]>([
    ["body.number is not known", { ...token, number: "4111111111111111" }],
    ["body.a?b is not known", { ...token, "a\nb": 1 }],
    ["body.token must not be empty", { ...token, token: " " }],
    ["body.token must not be empty", { customer_id: 1 }],
    ["one of customer_id and customer_external_key", { token: "cus_1" }],
    ["one of customer_id and customer_external_key", { ...token, customer_external_key: "acme" }],
    ["body must be an object", "cus_1"],
    ["body must be an object", []],
  ])("refuses, quoting no value: %s", (problem, body) => {
    expect(checkPayMethodToken(body)).toContain(problem);
    expect(checkPayMethodToken(body)).not.toMatch(/4111|cus_/);
  });
});
