/**
 * What must and must not compile; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  type ApiError,
  type AuthenticationError,
  type BadRequestError,
  CardType,
  type CardTypeInput,
  type ConsumerPayment,
  type CustomerCreditCardTokenHeaderInput,
  type CustomerPayment,
  type HttpError,
  NcrAlohaClient,
  type NcrAlohaClientOptions,
  NotFoundError,
  PaymentProvider,
  type PaymentProviderInput,
  type PaymentToken,
  type TransportError,
} from "../src/index.js";

const auth = { username: "user", password: "password", companyCode: "ABCD001" };
const aloha = new NcrAlohaClient({ auth, environment: "sandbox" });
const { customerPayments, http } = aloha;
const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
const tokenPath = "/v1/Customers/Payment/Token";
const infoPath = "/v1/Customers/{customerId}/Payments/Info";
const params = { path: { customerId } };
const token: CustomerCreditCardTokenHeaderInput = {
  CustomerId: customerId,
  ProviderType: PaymentProvider.ConnectedPayments,
  MaskedCardNumber: "555555******4444",
  ExpirationDate: "2031-11-01",
  CardToken: "201:4444000011112222",
  CardType: CardType.MasterCard,
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
  expectTypeOf<HasAny<NcrAlohaClientOptions["auth"]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<NcrAlohaClientOptions["enumNames"]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof customerPayments.addToken>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof customerPayments.get>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Awaited<ReturnType<typeof customerPayments.get>>>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<ConsumerPayment>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentToken>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<HttpError>>().toEqualTypeOf<false>();
  // The detector itself finds one.
  expectTypeOf<HasAny<{ a: { b: readonly Record<"c", string>[] } }>>().toEqualTypeOf<false>();
  // biome-ignore lint/suspicious/noExplicitAny: what the detector is for
  expectTypeOf<HasAny<{ a: { b: readonly any[] } }>>().toEqualTypeOf<true>();
}

export async function callsGiveTheUsefulValue(): Promise<void> {
  expectTypeOf(await customerPayments.addToken({ body: token })).toEqualTypeOf<string>();
  expectTypeOf(await customerPayments.get({ customerId })).toEqualTypeOf<CustomerPayment>();
  expectTypeOf(await customerPayments.getInfo({ customerId })).toEqualTypeOf<ConsumerPayment>();
  expectTypeOf(await customerPayments.listTokens({ customerId })).toEqualTypeOf<PaymentToken[]>();
  const answer = await customerPayments.getInfo({ customerId }).withResponse();
  expectTypeOf(answer.data).toEqualTypeOf<ConsumerPayment>();
  expectTypeOf(answer.body).toEqualTypeOf<ConsumerPayment>();
  expectTypeOf(answer.response).toEqualTypeOf<Response>();
  expectTypeOf(answer.requestId).toEqualTypeOf<string | undefined>();
  // Texts may be null in an answer; guids and numbers are not.
  const [payment] = answer.data.Payments ?? [];
  expectTypeOf(payment?.AccountNumber).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(payment?.AccountId).toEqualTypeOf<string | undefined>();
}

export function wrongInputDoesNotCompile(): void {
  // @ts-expect-error the argument is required
  void customerPayments.get();
  // @ts-expect-error customerId is missing
  void customerPayments.get({});
  // @ts-expect-error customerId is missing
  void customerPayments.getInfo({});
  // @ts-expect-error customerId is missing
  void customerPayments.listTokens({});
  // @ts-expect-error customerId is a text
  void customerPayments.get({ customerId: 1 });
  // @ts-expect-error the argument has no such field
  void customerPayments.get({ customerId, customer: customerId });
  // @ts-expect-error the call has no such option
  void customerPayments.get({ customerId }, { timeout: 5 });
  // @ts-expect-error fetch belongs to the client
  void customerPayments.get({ customerId }, { fetch });
  // @ts-expect-error the provider honours no idempotency key
  void customerPayments.addToken({ body: token }, { idempotencyKey: "a" });
  // @ts-expect-error body is missing
  void customerPayments.addToken({});
  // @ts-expect-error the customer stands in the body alone
  void customerPayments.addToken({ customerId, body: token });
  // @ts-expect-error a required field of the body is missing
  void customerPayments.addToken({ body: { CustomerId: customerId } });
  // @ts-expect-error the body has no such field
  void customerPayments.addToken({ body: { ...token, AccountId: customerId } });
  // @ts-expect-error only the card holder may be null
  void customerPayments.addToken({ body: { ...token, CardToken: null } });
  void customerPayments.addToken({ body: { ...token, CardHolderName: null } });
}

export function requestEnumsAreClosed(): void {
  expectTypeOf(CardType.MasterCard).toEqualTypeOf<6>();
  expectTypeOf(PaymentProvider.FreedomPay).toEqualTypeOf<6>();
  expectTypeOf<CardTypeInput>().toEqualTypeOf<0 | 3 | 5 | 6 | 7>();
  expectTypeOf<PaymentProviderInput>().toEqualTypeOf<2 | 4 | 6>();
  void customerPayments.addToken({ body: { ...token, CardType: CardType.MasterCard } });
  void customerPayments.addToken({ body: { ...token, CardType: 6, ProviderType: 2 } });
  // @ts-expect-error no such brand
  void customerPayments.addToken({ body: { ...token, CardType: 8 } });
  // @ts-expect-error a name, in which XML alone has it
  void customerPayments.addToken({ body: { ...token, CardType: "MasterCard" } }, { format: "xml" });
  // @ts-expect-error no such provider
  void customerPayments.addToken({ body: { ...token, ProviderType: 3 } });
  void http.PUT(tokenPath, { body: token });
  // @ts-expect-error no such brand, through http either
  void http.PUT(tokenPath, { body: { ...token, CardType: 8 } });
  // @ts-expect-error no such constant
  void CardType.Maestro;
}

export async function responseEnumsAreOpen(): Promise<void> {
  const { MethodType: brand = 0, ProviderType: provider = 2 } = await customerPayments.get({ customerId });
  expectTypeOf<number>().toExtend<typeof brand>();
  expectTypeOf<number>().toExtend<typeof provider>();
  if (brand === 8 || brand === CardType.Visa) return;
  const { data } = await http.GET(infoPath, { params });
  const rawBrand = data?.Payments?.[0]?.MethodType ?? 0;
  expectTypeOf<number>().toExtend<typeof rawBrand>();
  // @ts-expect-error still no text
  if (rawBrand === "MasterCard") return;
  // @ts-expect-error what was read may be one that cannot be sent
  void customerPayments.addToken({ body: { ...token, CardType: brand } });
}

export async function errorsNarrowByStatus(): Promise<void> {
  const result = await customerPayments.get({ customerId }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<CustomerPayment>();
    return;
  }
  const { error } = result;
  if (error instanceof NotFoundError) expectTypeOf(error.body).toEqualTypeOf<HttpError | undefined>();
  switch (error.status) {
    case 400:
      expectTypeOf(error).toEqualTypeOf<BadRequestError<HttpError>>();
      expectTypeOf(error.body?.ModelState?.["token.CardToken"]).toEqualTypeOf<string[] | undefined>();
      expectTypeOf(error.body?.InnerException).toEqualTypeOf<HttpError | undefined>();
      break;
    case 401:
      expectTypeOf(error).toEqualTypeOf<AuthenticationError<HttpError>>();
      expectTypeOf(error).toExtend<ApiError<401, HttpError>>();
      break;
    case 404:
      expectTypeOf(error.body).toEqualTypeOf<HttpError | undefined>();
      break;
    case 500:
      expectTypeOf(error.body).toEqualTypeOf<HttpError | undefined>();
      break;
    case undefined:
      expectTypeOf(error).toEqualTypeOf<TransportError>();
      break;
  }
}

export function clientOptionsAreExact(): void {
  // @ts-expect-error neither environment nor baseUrl
  new NcrAlohaClient({ auth });
  // @ts-expect-error both
  new NcrAlohaClient({ auth, environment: "sandbox", baseUrl: "https://example.com" });
  // @ts-expect-error no such environment
  new NcrAlohaClient({ auth, environment: "lab" });
  // @ts-expect-error the company code is missing
  new NcrAlohaClient({ auth: { username: "user", password: "password" }, environment: "sandbox" });
  // @ts-expect-error no key of this kind
  new NcrAlohaClient({ auth: { ...auth, apiKey: "key" }, environment: "sandbox" });
  // @ts-expect-error no such option
  new NcrAlohaClient({ auth, environment: "sandbox", timeout: 5 });
  new NcrAlohaClient({ auth, environment: undefined, baseUrl: "https://example.com", timeoutMs: undefined });
}

export function formatIsJsonOrXml(): void {
  expectTypeOf<NcrAlohaClientOptions["format"]>().toEqualTypeOf<"json" | "xml" | undefined>();
  type CallFormat = NonNullable<Parameters<typeof customerPayments.addToken>[1]>["format"];
  expectTypeOf<CallFormat>().toEqualTypeOf<"json" | "xml" | undefined>();
  new NcrAlohaClient({ auth, environment: "sandbox", format: "xml" });
  // @ts-expect-error no such format
  new NcrAlohaClient({ auth, environment: "sandbox", format: "yaml" });
  // @ts-expect-error a media type is no format
  void customerPayments.get({ customerId }, { format: "application/xml" });
  void customerPayments.get({ customerId }, { format: "xml" });
  void http.PUT(tokenPath, { body: token, format: "xml" });
  // @ts-expect-error no such format, through http either
  void http.PUT(tokenPath, { body: token, format: "text" });
  new NcrAlohaClient({ auth, environment: "sandbox", xmlLimits: { depth: 10, elements: 100 } });
  // @ts-expect-error no such limit
  new NcrAlohaClient({ auth, environment: "sandbox", xmlLimits: { width: 10 } });
}

export function enumNamesAreTyped(): void {
  new NcrAlohaClient({ auth, environment: "sandbox", enumNames: { CardType: { 5: "Jcb" } } });
  new NcrAlohaClient({ auth, environment: "sandbox", enumNames: { PaymentProvider: { 4: "CREDITCALL" } } });
  // @ts-expect-error no such enum
  new NcrAlohaClient({ auth, environment: "sandbox", enumNames: { MethodType: { 5: "Jcb" } } });
  // @ts-expect-error numbers by name, which is the wrong way round
  new NcrAlohaClient({ auth, environment: "sandbox", enumNames: { CardType: { Jcb: 5 } } });
  // @ts-expect-error a number is no name
  new NcrAlohaClient({ auth, environment: "sandbox", enumNames: { CardType: { 5: 5 } } });
  // @ts-expect-error names belong to the client, not to a call
  void customerPayments.get({ customerId }, { enumNames: { CardType: { 5: "Jcb" } } });
}

export function httpTakesDocumentedCallsOnly(): void {
  void http.GET(infoPath, { params, timeoutMs: 5_000 });
  // @ts-expect-error no such path
  void http.GET("/v1/Customers", {});
  // @ts-expect-error the document has no DELETE here
  void http.DELETE(tokenPath, {});
  // @ts-expect-error params are required
  void http.GET(infoPath);
  // @ts-expect-error the path parameter is missing
  void http.GET(infoPath, { params: { path: {} } });
  // @ts-expect-error a per-call fetch would go around the signature
  void http.GET(infoPath, { params, fetch });
  // @ts-expect-error GET has no body
  void http.GET(infoPath, { params, body: token });
  // @ts-expect-error PUT needs its body
  void http.PUT(tokenPath, {});
}

export async function rawAnswersAreTyped(): Promise<void> {
  const { data, error } = await http.GET(infoPath, { params });
  if (data !== undefined) expectTypeOf(data).toEqualTypeOf<ConsumerPayment>();
  else expectTypeOf(error).toEqualTypeOf<HttpError | string | undefined>();
  const added = await http.PUT(tokenPath, { body: token });
  if (added.data !== undefined) expectTypeOf(added.data).toEqualTypeOf<string>();
}
