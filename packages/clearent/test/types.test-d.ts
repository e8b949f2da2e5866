/**
 * What must and must not compile; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  type ApiError,
  type AuthenticationError,
  CardType,
  ClearentClient,
  type ClearentClientOptions,
  type CustomerToken,
  type CustomerTokenInput,
  type CustomerTokensEnvelope,
  type CustomerTokenUpdateInput,
  type ErrorEnvelope,
  NotFoundError,
  type TransportError,
} from "../src/index.js";

const clearent = new ClearentClient({ auth: { apiKey: "key" }, environment: "sandbox" });
const { customerTokens, http } = clearent;
const path = "/rest/v2/customers/{customerKey}/tokens";
const params = { path: { customerKey: "cust_1" } };
const token: CustomerTokenInput = {
  "customer-key": "cust_1",
  "token-id": "1100000000000001881",
  "exp-date": "1231",
  "card-type": "VISA",
  "last-four-digits": "1881",
};

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
  expectTypeOf<HasAny<ClearentClientOptions["auth"]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof customerTokens.list>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof customerTokens.add>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof customerTokens.update>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Awaited<ReturnType<typeof customerTokens.list>>>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<CustomerTokensEnvelope>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<ErrorEnvelope>>().toEqualTypeOf<false>();
  // The detector itself finds one.
  expectTypeOf<HasAny<{ a: { b: readonly Record<"c", string>[] } }>>().toEqualTypeOf<false>();
  // biome-ignore lint/suspicious/noExplicitAny: what the detector is for
  expectTypeOf<HasAny<{ a: { b: readonly any[] } }>>().toEqualTypeOf<true>();
}

export async function callsGiveTheUsefulValue(): Promise<void> {
  expectTypeOf(await customerTokens.list({ customerKey: "cust_1" })).toEqualTypeOf<CustomerToken[]>();
  expectTypeOf(await customerTokens.add({ customerKey: "cust_1", body: token })).toEqualTypeOf<
    CustomerToken[]
  >();
  const answer = await customerTokens.list({ customerKey: "cust_1" }).withResponse();
  expectTypeOf(answer.data).toEqualTypeOf<CustomerToken[]>();
  expectTypeOf(answer.body).toEqualTypeOf<CustomerTokensEnvelope>();
  expectTypeOf(answer.response).toEqualTypeOf<Response>();
  expectTypeOf(answer.requestId).toEqualTypeOf<string | undefined>();
}

export function wrongInputDoesNotCompile(): void {
  // @ts-expect-error the argument is required
  void customerTokens.list();
  // @ts-expect-error customerKey is missing
  void customerTokens.list({});
  // @ts-expect-error customerKey is a text
  void customerTokens.list({ customerKey: 1 });
  // @ts-expect-error the argument has no such field
  void customerTokens.list({ customerKey: "cust_1", customer: "cust_1" });
  // @ts-expect-error the call has no such option
  void customerTokens.list({ customerKey: "cust_1" }, { timeout: 5 });
  // @ts-expect-error fetch belongs to the client
  void customerTokens.list({ customerKey: "cust_1" }, { fetch });
  // @ts-expect-error the provider honours no idempotency key
  void customerTokens.list({ customerKey: "cust_1" }, { idempotencyKey: "a" });
  // @ts-expect-error body is missing
  void customerTokens.add({ customerKey: "cust_1" });
  // @ts-expect-error a required field of the body is missing
  void customerTokens.add({ customerKey: "cust_1", body: { "customer-key": "cust_1" } });
  // @ts-expect-error the body has no such field
  void customerTokens.add({ customerKey: "cust_1", body: { ...token, tokenId: "1" } });
  // @ts-expect-error status is set by an update, not by an addition
  void customerTokens.add({ customerKey: "cust_1", body: { ...token, status: "ACTIVE" } });
  // @ts-expect-error no number where digits are text
  void customerTokens.add({ customerKey: "cust_1", body: { ...token, "token-id": 1100000000000001 } });
}

export function requestEnumsAreClosed(): void {
  void customerTokens.add({ customerKey: "cust_1", body: { ...token, "card-type": CardType.MasterCard } });
  // @ts-expect-error no such brand
  void customerTokens.add({ customerKey: "cust_1", body: { ...token, "card-type": "visa" } });
  void customerTokens.update({ customerKey: "cust_1", body: { ...token, status: "INACTIVE" } });
  // @ts-expect-error no such status
  void customerTokens.update({ customerKey: "cust_1", body: { ...token, status: "Inactive" } });
  expectTypeOf<CustomerTokenUpdateInput["status"]>().toEqualTypeOf<
    "ACTIVE" | "INACTIVE" | "DELETED" | undefined
  >();
  void http.POST(path, { params, body: token });
  // @ts-expect-error no such brand, through http either
  void http.POST(path, { params, body: { ...token, "card-type": "visa" } });
}

export async function responseEnumsAreOpen(): Promise<void> {
  const [first] = await customerTokens.list({ customerKey: "cust_1" });
  const brand = first?.["card-type"] ?? "VISA";
  expectTypeOf<string>().toExtend<typeof brand>();
  if (brand === "a brand that does not exist yet") return;
  const { data } = await http.GET(path, { params });
  const rawBrand = data?.payload["customer-tokens"]?.token?.[0]?.["card-type"] ?? "VISA";
  expectTypeOf<string>().toExtend<typeof rawBrand>();
  // @ts-expect-error still no number
  if (rawBrand === 1) return;
}

export async function errorsNarrowByStatus(): Promise<void> {
  const result = await customerTokens.list({ customerKey: "cust_1" }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<CustomerToken[]>();
    return;
  }
  const { error } = result;
  if (error instanceof NotFoundError) expectTypeOf(error.body).toEqualTypeOf<ErrorEnvelope | undefined>();
  switch (error.status) {
    case 401:
      expectTypeOf(error).toEqualTypeOf<AuthenticationError<ErrorEnvelope>>();
      expectTypeOf(error).toExtend<ApiError<401, ErrorEnvelope>>();
      expectTypeOf(error.body).toEqualTypeOf<ErrorEnvelope | undefined>();
      break;
    case 404:
      expectTypeOf(error.body).toEqualTypeOf<ErrorEnvelope | undefined>();
      break;
    case 500:
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
      break;
    case undefined:
      expectTypeOf(error).toEqualTypeOf<TransportError>();
      break;
  }
}

export function clientOptionsAreExact(): void {
  const auth = { apiKey: "key" };
  // @ts-expect-error neither environment nor baseUrl
  new ClearentClient({ auth });
  // @ts-expect-error both
  new ClearentClient({ auth, environment: "sandbox", baseUrl: "https://example.com" });
  // @ts-expect-error no such environment
  new ClearentClient({ auth, environment: "test" });
  // @ts-expect-error the key is missing
  new ClearentClient({ auth: {}, environment: "sandbox" });
  // @ts-expect-error no such option
  new ClearentClient({ auth, environment: "sandbox", timeout: 5 });
  new ClearentClient({ auth, environment: undefined, baseUrl: "https://example.com", timeoutMs: undefined });
}

export function formatIsJsonOrXml(): void {
  const auth = { apiKey: "key" };
  expectTypeOf<ClearentClientOptions["format"]>().toEqualTypeOf<"json" | "xml" | undefined>();
  type CallFormat = NonNullable<Parameters<typeof customerTokens.list>[1]>["format"];
  expectTypeOf<CallFormat>().toEqualTypeOf<"json" | "xml" | undefined>();
  new ClearentClient({
    auth,
    environment: "sandbox",
    format: "xml",
    xmlLimits: { depth: 10, elements: 100 },
  });
  // @ts-expect-error no such format
  new ClearentClient({ auth, environment: "sandbox", format: "yaml" });
  // @ts-expect-error no such limit
  new ClearentClient({ auth, environment: "sandbox", xmlLimits: { width: 10 } });
  // @ts-expect-error nothing of this provider is a number in JSON and a name in XML
  new ClearentClient({ auth, environment: "sandbox", enumNames: {} });
  void customerTokens.list({ customerKey: "cust_1" }, { format: "xml" });
  void customerTokens.add({ customerKey: "cust_1", body: token }, { format: "json" });
  // @ts-expect-error a media type is no format
  void customerTokens.list({ customerKey: "cust_1" }, { format: "application/xml" });
  // @ts-expect-error limits belong to the client
  void customerTokens.list({ customerKey: "cust_1" }, { xmlLimits: { depth: 10 } });
  void http.POST(path, { params, body: token, format: "xml" });
  // @ts-expect-error no such format, through http either
  void http.POST(path, { params, body: token, format: "text" });
}

export function httpTakesDocumentedCallsOnly(): void {
  void http.GET(path, { params, timeoutMs: 5_000 });
  // @ts-expect-error no such path
  void http.GET("/rest/v2/tokens", {});
  // @ts-expect-error the document has no DELETE here
  void http.DELETE(path, { params });
  // @ts-expect-error params are required
  void http.GET(path);
  // @ts-expect-error the path parameter is missing
  void http.GET(path, { params: { path: {} } });
  // @ts-expect-error a per-call fetch would go around the signature
  void http.GET(path, { params, fetch });
  // @ts-expect-error a per-call baseUrl would take the key elsewhere
  void http.GET(path, { params, baseUrl: "https://example.com" });
  // @ts-expect-error no middleware
  void http.GET(path, { params, middleware: [] });
  // @ts-expect-error GET has no body
  void http.GET(path, { params, body: token });
  // @ts-expect-error POST needs its body
  void http.POST(path, { params });
}

export async function rawAnswersAreTyped(): Promise<void> {
  const { data, error } = await http.GET(path, { params });
  if (data !== undefined) expectTypeOf(data).toEqualTypeOf<CustomerTokensEnvelope>();
  else expectTypeOf(error).toEqualTypeOf<ErrorEnvelope | string | undefined>();
}
