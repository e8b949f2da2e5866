import { type ChargeoverRoomOptions, createSandbox } from "@tok/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChargeoverClient, type TokenizedWhere } from "../src/index.ts";

type Customers = NonNullable<ChargeoverRoomOptions["customers"]>;

/** The ids that a filter finds in a room of token 1, of customer 2, and tokens 2 and 3, of customer 1000. */
async function found(
  customers: Customers,
  where: TokenizedWhere,
  scheme: "basic" | "signature-v1" = "basic",
): Promise<number[]> {
  const sandbox = createSandbox({ providers: ["chargeover"], chargeover: { customers } });
  const { publicKey, privateKey, instance } = sandbox.credentials.chargeover;
  const { payMethodTokens } = new ChargeoverClient({
    auth: { publicKey, privateKey, scheme },
    environment: "production",
    instance,
    fetch: sandbox.fetch,
  });
  return (await payMethodTokens.list({ where })).map(({ tokenized_id }) => tokenized_id);
}

/** What stays of a value when what has a meaning in the grammar is lost on the way. */
const cutShort = (value: string) => value.split(/[\\:,]/)[0] ?? "";

const scheme = fc.constantFrom("basic" as const, "signature-v1" as const);
// Code points but for surrogates, and often those with a meaning to the grammar or to URLs.
const value = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."\\:,%+'\"&=#?/ N;[]"), minLength: 1, maxLength: 12 }),
  fc.constantFrom("NULL", "a:EQUALS:b", "%2C", "%5C%3A", "\ufeff", "\0", "\r\n", "+1 (555) 010"),
);

describe("where", () => {
  it.each(Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)))(
    "finds a value with %j alone, at its ends and in its middle",
    async (character) => {
      for (const text of [character, `${character}a${character}b${character}`, character.repeat(2)]) {
        const customers: Customers = [
          { customerId: 2, token: text, externalKey: text },
          { customerId: 1000, token: `${cutShort(text)}-`, externalKey: `${cutShort(text)}-` },
        ];
        for (const of of ["basic", "signature-v1"] as const) {
          expect(await found(customers, { customer_token: { EQUALS: text } }, of)).toEqual([1]);
          expect(await found(customers, { customer_external_key: { EQUALS: text } }, of)).toEqual([1]);
        }
      }
    },
  );

  it("finds exactly the token of the customer with any value", () =>
    fc.assert(
      fc.asyncProperty(value, value, scheme, async (own, others, of) => {
        fc.pre(own !== others);
        const customers: Customers = [
          { customerId: 2, token: own },
          { customerId: 1000, token: others },
        ];
        expect(await found(customers, { customer_token: { EQUALS: own } }, of)).toEqual([1]);
        expect(await found(customers, { customer_token: { NOTEQUALS: own } }, of)).toEqual([2, 3]);
      }),
      { numRuns: 500 },
    ));

  it("keeps the values of several conditions apart", () =>
    fc.assert(
      fc.asyncProperty(value, value, scheme, async (token, key, of) => {
        const customers: Customers = [
          { customerId: 2, token, externalKey: key },
          { customerId: 1000, token, externalKey: `${key}-` },
        ];
        const where: TokenizedWhere = {
          customer_token: { EQUALS: token, ISNOT: null },
          customer_external_key: { EQUALS: key },
          customer_id: { GTE: 1, LTE: 1000 },
        };
        expect(await found(customers, where, of)).toEqual([1]);
      }),
      { numRuns: 300 },
    ));

  it("finds a value within a longer one", () =>
    fc.assert(
      fc.asyncProperty(value, value, value, async (before, part, after) => {
        const customers: Customers = [
          { customerId: 2, token: before + part + after },
          { customerId: 1000, token: undefined },
        ];
        expect(await found(customers, { customer_token: { CONTAINS: part } })).toEqual([1]);
      }),
      { numRuns: 300 },
    ));

  it("tells the text NULL from what is not set", async () => {
    const customers: Customers = [
      { customerId: 2, token: "NULL" },
      { customerId: 1000, token: undefined },
    ];
    expect(await found(customers, { customer_token: { EQUALS: "NULL" } })).toEqual([1]);
    expect(await found(customers, { customer_token: { IS: null } })).toEqual([2, 3]);
  });

  it.each(["\ud800", "a\udc00b"])("refuses %j, which has no encoding", async (half) => {
    await expect(found([], { customer_token: { EQUALS: half } })).rejects.toMatchObject({
      name: "ConfigError",
      code: "invalid_argument",
    });
  });
});
