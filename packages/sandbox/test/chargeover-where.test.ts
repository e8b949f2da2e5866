import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { callChargeover, envelopeOf, idsOf } from "./call-chargeover.ts";

const sandbox = createSandbox();
const filter = (where: string) => callChargeover(sandbox, { path: `?where=${encodeURIComponent(where)}` });

/** Escaping as the facts have it, for values of tests. */
const escaped = (value: string) => value.replace(/[\\:,]/g, "\\$&");

describe("where", () => {
  const found: [where: string, ids: number[]][] = [
    ["customer_id:EQUALS:1000", [2, 3]],
    ["customer_id:EQUALS:1", []],
    ["customer_id:NOTEQUALS:1000", [1]],
    ["customer_id:GT:2", [2, 3]],
    ["customer_id:GTE:2", [1, 2, 3]],
    ["customer_id:LT:1000", [1]],
    ["customer_id:LTE:1000", [1, 2, 3]],
    ["customer_id:CONTAINS:00", [2, 3]],
    ["customer_id:IS:NULL", []],
    ["customer_id:ISNOT:NULL", [1, 2, 3]],
    ["customer_external_key:IS:NULL", [1]],
    ["customer_external_key:ISNOT:NULL", [2, 3]],
    ["customer_external_key:EQUALS:acme\\:1\\,000", [2, 3]],
    ["customer_external_key:EQUALS:acme", []],
    ["customer_external_key:CONTAINS:\\,", [2, 3]],
    ["customer_external_key:NOTEQUALS:x", [2, 3]],
    ["customer_external_key:EQUALS:", []],
    ["customer_token:EQUALS:fakecust0002", [1]],
    ["customer_token:EQUALS:NULL", []],
    ["customer_token:GT:fakecust0002", [2, 3]],
    ["customer_id:GTE:3,customer_id:LTE:1000", [2, 3]],
    ["customer_id:EQUALS:1000,customer_token:EQUALS:fakecust0002", []],
  ];
  it.each(found)("%s finds %j", async (where, ids) => {
    expect(await idsOf(filter(where))).toEqual(ids);
  });

  it.each([
    "customer_id:GTE:3,customer_id:LTE:1000",
    "customer_id:GTE:3%2Ccustomer_id:LTE:1000",
    "customer_id%3AGTE%3A3,customer_id%3ALTE%3A1000",
    "customer_external_key:EQUALS:acme%5C%3A1%5C%2C000",
    "customer_external_key:EQUALS:acme\\:1\\,000",
  ])("takes raw and encoded delimiters: %s", async (where) => {
    expect(await idsOf(callChargeover(sandbox, { path: `?where=${where}` }))).toEqual([2, 3]);
  });

  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  it.each([
    ...printable,
    printable.join(""),
    "",
    "\\",
    "\\:",
    ":,\\,:",
    "Zoë – 日本 😀",
    "\uFEFFa",
    "a\tb\nc",
  ])("finds the external key %j", async (externalKey) => {
    const room = createSandbox({ chargeover: { tokens: 0, customers: [{ customerId: 7, externalKey }] } });
    const body = { customer_external_key: externalKey, type: "customer", token: "t" };
    await callChargeover(room, { method: "POST", body });
    const where = `customer_external_key:EQUALS:${escaped(externalKey)}`;
    const response = callChargeover(room, { path: `?where=${encodeURIComponent(where)}` });
    expect(await idsOf(response)).toEqual([1]);
  });

  const refused: [where: string, says: string][] = [
    ["tokenized_id:EQUALS:1", "Filtering by tokenized_id is not possible, only by customer_id, "],
    ["token:EQUALS:x", "Filtering by token is not possible"],
    ["Customer_id:EQUALS:1", "Filtering by Customer_id is not possible"],
    ["constructor:EQUALS:1", "Filtering by constructor is not possible"],
    ["customer_id:IN:1", "there is no operator IN."],
    ["customer_id:equals:1", "there is no operator equals."],
    ["customer_id:constructor:1", "there is no operator constructor."],
    ["customer_id:IS:3", "IS takes NULL and nothing else."],
    ["customer_id:ISNOT:null", "ISNOT takes NULL and nothing else."],
    ["customer_id:EQUALS:one", "customer_id is compared with a whole number."],
    ["customer_id:EQUALS", "a clause is field:OPERATOR:value"],
    ["customer_id", "a clause is field:OPERATOR:value"],
    ["", "a clause is field:OPERATOR:value"],
    ["customer_id:EQUALS:1,", "a clause is field:OPERATOR:value"],
    ["customer_external_key:EQUALS:acme:1", "a colon or comma in a value takes a backslash"],
    ["customer_external_key:EQUALS:1,000", "a colon or comma in a value takes a backslash"],
    ["customer_external_key:EQUALS:a\\b", "a backslash must stand before a colon, a comma or a backslash."],
    ["customer_external_key:EQUALS:a\\", "a backslash must stand before"],
  ];
  it.each(refused)("refuses %j", async (where, says) => {
    const response = await filter(where);
    expect(response.status).toBe(400);
    const envelope = await envelopeOf(response);
    expect(envelope).toMatchObject({ code: 400, status: "Error", details: {}, response: false });
    expect(envelope.message).toContain(says);
  });
});
