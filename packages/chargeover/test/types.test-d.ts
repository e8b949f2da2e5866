/**
 * What must and must not compile; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  type ApiError,
  type AuthenticationError,
  type ChargeoverAuth,
  ChargeoverClient,
  type ChargeoverClientOptions,
  type Created,
  type ErrorEnvelope,
  NotFoundError,
  type PayMethodToken,
  type PayMethodTokenInput,
  type PayMethodTokenListEnvelope,
  type TokenizedOrder,
  type TokenizedWhere,
  type TransportError,
} from "../src/index.js";

const auth = { publicKey: "public", privateKey: "private" };
const chargeover = new ChargeoverClient({ auth, environment: "production", instance: "example" });
const { payMethodTokens, http } = chargeover;
const listPath = "/api/v3/tokenized";
const tokenPath = "/api/v3/tokenized/{tokenized_id}";
const token: PayMethodTokenInput = { customer_id: 1000, type: "customer", token: "cus_5tSkoQ6mDrXOMQ" };

// Whether a type is `any`, at any depth that a user can reach by name.
type IsAny<Value> = 0 extends 1 & Value ? true : false;
type HasAny<Value, Depth extends 0[] = []> =
  IsAny<Value> extends true
    ? true
    : Depth["length"] extends 6
      ? false
      : Value extends (...input: infer Input) => infer Output
        ? HasAny<Input, [...Depth, 0]> | HasAny<Output, [...Depth, 0]>
        : Value extends readonly (infer Item)[]
          ? HasAny<Item, [...Depth, 0]>
          : Value extends object
            ? { [Key in keyof Value]-?: HasAny<Value[Key], [...Depth, 0]> }[keyof Value]
            : false;

export function inputsAndOutputsHaveNoAny(): void {
  expectTypeOf<HasAny<ChargeoverAuth>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<NonNullable<Parameters<typeof payMethodTokens.list>[0]>>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof payMethodTokens.store>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PayMethodTokenListEnvelope>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<ErrorEnvelope>>().toEqualTypeOf<false>();
  // The detector itself finds one.
  expectTypeOf<HasAny<{ a: { b: readonly Record<"c", string>[] } }>>().toEqualTypeOf<false>();
  // biome-ignore lint/suspicious/noExplicitAny: what the detector is for
  expectTypeOf<HasAny<{ a: { b: readonly any[] } }>>().toEqualTypeOf<true>();
}

export async function callsGiveTheUsefulValue(): Promise<void> {
  expectTypeOf(await payMethodTokens.list()).toEqualTypeOf<PayMethodToken[]>();
  expectTypeOf(await payMethodTokens.get({ tokenizedId: 1 })).toEqualTypeOf<PayMethodToken>();
  expectTypeOf(await payMethodTokens.store({ body: token })).toEqualTypeOf<Created>();
  expectTypeOf<Created["id"]>().toEqualTypeOf<number>();
  expectTypeOf(await payMethodTokens.delete({ tokenizedId: 1 })).toEqualTypeOf<boolean>();
  expectTypeOf<PayMethodToken["tokenized_id"]>().toEqualTypeOf<number>();
  expectTypeOf<PayMethodToken["customer_id"]>().toEqualTypeOf<number>();
  expectTypeOf<PayMethodToken["name"]>().toEqualTypeOf<string | null | undefined>();
  const answer = await payMethodTokens.list({}).withResponse();
  expectTypeOf(answer.data).toEqualTypeOf<PayMethodToken[]>();
  expectTypeOf(answer.body).toEqualTypeOf<PayMethodTokenListEnvelope>();
  expectTypeOf(answer.body.details).toEqualTypeOf<Record<string, unknown> | null | undefined>();
  expectTypeOf(answer.response).toEqualTypeOf<Response>();
}

export async function iterateGivesTokens(): Promise<void> {
  const where: TokenizedWhere = { customer_id: { EQUALS: 1000 } };
  for await (const one of payMethodTokens.iterate({ where }, { pageSize: 100, maxItems: 1_000 }))
    expectTypeOf(one).toEqualTypeOf<PayMethodToken>();
  expectTypeOf(payMethodTokens.iterate()).toEqualTypeOf<AsyncIterable<PayMethodToken>>();
  // @ts-expect-error the iteration sets the limit
  payMethodTokens.iterate({ limit: 5 });
  // @ts-expect-error the iteration sets the offset
  payMethodTokens.iterate({ offset: 5 });
  // @ts-expect-error a single call has no pages
  void payMethodTokens.list({}, { pageSize: 5 });
}

export function whereIsExact(): void {
  void payMethodTokens.list({
    where: {
      customer_id: { GTE: 1000, LTE: "1999", NOTEQUALS: 1500 },
      customer_external_key: { ISNOT: null, CONTAINS: "acme" },
      customer_token: { IS: null },
    },
  });
  // @ts-expect-error tokens cannot be asked for by this field
  void payMethodTokens.list({ where: { tokenized_id: { EQUALS: 1 } } });
  // @ts-expect-error no such operator
  void payMethodTokens.list({ where: { customer_id: { LIKE: "1" } } });
  // @ts-expect-error no such operator
  void payMethodTokens.list({ where: { customer_id: { IN: [1, 2] } } });
  // @ts-expect-error operators are in capitals
  void payMethodTokens.list({ where: { customer_id: { equals: 1 } } });
  // @ts-expect-error a value needs its operator
  void payMethodTokens.list({ where: { customer_id: 1000 } });
  // @ts-expect-error IS takes null alone
  void payMethodTokens.list({ where: { customer_id: { IS: "NULL" } } });
  // @ts-expect-error ISNOT takes null alone
  void payMethodTokens.list({ where: { customer_id: { ISNOT: 1 } } });
  // @ts-expect-error null is for IS and ISNOT
  void payMethodTokens.list({ where: { customer_id: { EQUALS: null } } });
  // @ts-expect-error a key is a text
  void payMethodTokens.list({ where: { customer_external_key: { EQUALS: 1 } } });
  // @ts-expect-error the grammar is for raw calls
  void payMethodTokens.list({ where: "customer_id:EQUALS:1000" });
}

export function orderNamesOneField(): void {
  void payMethodTokens.list({ order: { customer_id: "ASC" } });
  expectTypeOf<{ readonly write_datetime: "DESC" }>().toExtend<TokenizedOrder>();
  // @ts-expect-error two fields
  void payMethodTokens.list({ order: { customer_id: "ASC", name: "DESC" } });
  // @ts-expect-error no field
  void payMethodTokens.list({ order: {} });
  // @ts-expect-error no such field
  void payMethodTokens.list({ order: { number: "ASC" } });
  // @ts-expect-error no such direction
  void payMethodTokens.list({ order: { customer_id: "asc" } });
}

export function wrongInputDoesNotCompile(): void {
  // @ts-expect-error limit is a number
  void payMethodTokens.list({ limit: "2" });
  // @ts-expect-error the argument has no such field
  void payMethodTokens.list({ customer_id: 1000 });
  // @ts-expect-error the id is missing
  void payMethodTokens.get({});
  // @ts-expect-error the id is a number
  void payMethodTokens.get({ tokenizedId: "1" });
  // @ts-expect-error the argument is required
  void payMethodTokens.delete();
  // @ts-expect-error body is missing
  void payMethodTokens.store({});
  // @ts-expect-error the token is missing
  void payMethodTokens.store({ body: { customer_id: 1000 } });
  // @ts-expect-error a card number has no field
  void payMethodTokens.store({ body: { ...token, number: "4111111111111111" } });
  // @ts-expect-error no such brand
  void payMethodTokens.store({ body: { ...token, type_hint: "Visa" } });
  // @ts-expect-error the provider honours no idempotency key
  void payMethodTokens.store({ body: token }, { idempotencyKey: "a" });
  // @ts-expect-error the provider speaks JSON alone
  void payMethodTokens.list({}, { format: "xml" });
}

export async function responseEnumsAreOpen(): Promise<void> {
  const { type_hint } = await payMethodTokens.get({ tokenizedId: 1 });
  if (type_hint === "a brand that does not exist yet") return;
  // @ts-expect-error still no number
  if (type_hint === 1) return;
}

export async function errorsNarrowByStatus(): Promise<void> {
  const result = await payMethodTokens.get({ tokenizedId: 1 }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<PayMethodToken>();
    return;
  }
  const { error } = result;
  if (error instanceof NotFoundError) expectTypeOf(error.body).toEqualTypeOf<ErrorEnvelope | undefined>();
  switch (error.status) {
    case 401:
      expectTypeOf(error).toEqualTypeOf<AuthenticationError<ErrorEnvelope>>();
      expectTypeOf(error).toExtend<ApiError<401, ErrorEnvelope>>();
      break;
    case 404:
    case 500:
      expectTypeOf(error.body).toEqualTypeOf<ErrorEnvelope | undefined>();
      break;
    case 409:
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
      break;
    case undefined:
      expectTypeOf(error).toEqualTypeOf<TransportError>();
      break;
  }
}

export function clientOptionsAreExact(): void {
  new ChargeoverClient({ auth, baseUrl: "https://example.com" });
  new ChargeoverClient({ auth, environment: undefined, instance: undefined, baseUrl: "https://example.com" });
  // @ts-expect-error the instance is missing
  new ChargeoverClient({ auth, environment: "production" });
  // @ts-expect-error an instance belongs to an environment
  new ChargeoverClient({ auth, baseUrl: "https://example.com", instance: "example" });
  // @ts-expect-error neither environment nor baseUrl
  new ChargeoverClient({ auth });
  // @ts-expect-error nor is an instance enough
  new ChargeoverClient({ auth, instance: "example" });
  // @ts-expect-error both
  new ChargeoverClient({
    auth,
    environment: "production",
    instance: "example",
    baseUrl: "https://example.com",
  });
  // @ts-expect-error no such environment
  new ChargeoverClient({ auth, environment: "sandbox", instance: "example" });
  // @ts-expect-error the private key is missing
  new ChargeoverClient({ auth: { publicKey: "public" }, baseUrl: "https://example.com" });
  // @ts-expect-error the provider speaks JSON alone
  new ChargeoverClient({ auth, baseUrl: "https://example.com", format: "json" });
}

export function schemeIsOneOfTwo(): void {
  expectTypeOf<ChargeoverClientOptions["auth"]>().toEqualTypeOf<ChargeoverAuth>();
  expectTypeOf<ChargeoverAuth["scheme"]>().toEqualTypeOf<"basic" | "signature-v1" | undefined>();
  new ChargeoverClient({ auth: { ...auth, scheme: "signature-v1" }, baseUrl: "https://example.com" });
  // @ts-expect-error no such scheme
  new ChargeoverClient({ auth: { ...auth, scheme: "co-v1-hmac-sha256" }, baseUrl: "https://example.com" });
}

export async function httpTakesDocumentedCallsOnly(): Promise<void> {
  const { data, error } = await http.GET(listPath, { params: { query: { where: "customer_id:EQUALS:1" } } });
  if (data !== undefined) expectTypeOf(data).toEqualTypeOf<PayMethodTokenListEnvelope>();
  else expectTypeOf(error).toEqualTypeOf<ErrorEnvelope | string | undefined>();
  void http.GET(listPath, { params: { query: {} } });
  void http.DELETE(tokenPath, { params: { path: { tokenized_id: 1 } } });
  // @ts-expect-error conditions as an object are for the methods
  void http.GET(listPath, { params: { query: { where: { customer_id: { EQUALS: 1 } } } } });
  // @ts-expect-error the document has no PUT here
  void http.PUT(tokenPath, { params: { path: { tokenized_id: 1 } } });
  // @ts-expect-error no such path
  void http.GET("/api/v3/creditcard", {});
  // @ts-expect-error POST needs its body
  void http.POST(listPath, {});
  // @ts-expect-error GET has no body
  void http.GET(listPath, { body: token });
}
