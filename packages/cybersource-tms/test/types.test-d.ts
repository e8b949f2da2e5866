/**
 * What must and must not compile; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  type ApiError,
  type AuthenticationError,
  type AuthenticationFailure,
  type Capture,
  type ConflictError,
  type Credit,
  type Customer,
  type CustomerInput,
  type CustomersCreateError,
  type CustomersUpdateError,
  type CybersourceAuth,
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  type CybersourceTmsEnvironment,
  type GatewayMessage,
  type InstrumentIdentifier,
  type InstrumentIdentifierInput,
  type KeyAlgorithm,
  type MleOptions,
  NotFoundError,
  PartialSuccessError,
  type Payment,
  type PaymentFailure,
  type PaymentInput,
  type PaymentInstrument,
  type PaymentInstrumentInput,
  type PaymentInstrumentList,
  PaymentStatus,
  type PrivateKey,
  type Refund,
  type Reversal,
  type SecCode,
  type ShippingAddress,
  type ShippingAddressInput,
  type TokenErrors,
  TokenErrorType,
  type TokenizeError,
  type TokenizeInput,
  type TokenizeResponse,
  type TokenizeResult,
  type TransportError,
  type Void,
  type WebCryptoKey,
} from "../src/index.js";

const merchant = { merchantId: "m", keyId: "k" };
const auth = { scheme: "jwt", ...merchant, sharedSecret: "AAAA" } as const;
const client = new CybersourceTmsClient({ auth, environment: "test" });
const { customers, customerPaymentInstruments, instrumentIdentifiers, paymentInstruments, payments, http } =
  client;
const customerId = "AB695DA801DD1BB6E05341588E0A3BDC";
const customerPath = "/tms/v2/customers/{customerId}";

// Whether a type is `any`, at any depth that a user can reach by name.
type IsAny<Value> = 0 extends 1 & Value ? true : false;
type HasAny<Value, Depth extends 0[] = []> =
  IsAny<Value> extends true
    ? true
    : Depth["length"] extends 6
      ? false
      : // Also an open enum, which has the members of a text.
        Value extends string
        ? false
        : Value extends readonly (infer Item)[]
          ? HasAny<Item, [...Depth, 0]>
          : Value extends object
            ? { [Key in keyof Value]-?: HasAny<Value[Key], [...Depth, 0]> }[keyof Value]
            : false;

export function inputsAndOutputsHaveNoAny(): void {
  expectTypeOf<HasAny<CybersourceAuth>>().toEqualTypeOf<false>();
  expectTypeOf<
    HasAny<Omit<MleOptions, "requestKey" | "responseKeys" | "unmaskKeys">>
  >().toEqualTypeOf<false>();
  expectTypeOf<HasAny<CustomerInput>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Customer>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<InstrumentIdentifier>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<TokenizeInput>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentInput>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Payment>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentFailure>>().toEqualTypeOf<false>();
  // The detector itself finds one.
  expectTypeOf<HasAny<{ a: { b: readonly Record<"c", string>[] } }>>().toEqualTypeOf<false>();
  // biome-ignore lint/suspicious/noExplicitAny: what the detector is for
  expectTypeOf<HasAny<{ a: { b: readonly any[] } }>>().toEqualTypeOf<true>();
}

export async function callsGiveTheUsefulValue(): Promise<void> {
  expectTypeOf(await customers.create({ body: {} })).toEqualTypeOf<Customer>();
  expectTypeOf(await customers.get({ customerId })).toEqualTypeOf<Customer>();
  expectTypeOf(await customers.getUnmasked({ customerId })).toEqualTypeOf<Customer>();
  expectTypeOf(await customers.update({ customerId, body: {} })).toEqualTypeOf<Customer>();
  expectTypeOf(await customers.delete({ customerId })).toEqualTypeOf<undefined>();
  expectTypeOf(await client.customerShippingAddresses.list({ customerId })).toEqualTypeOf<
    ShippingAddress[]
  >();
  expectTypeOf(await instrumentIdentifiers.create({ body: {} })).toEqualTypeOf<InstrumentIdentifier>();
  expectTypeOf(await payments.create({ body: {} })).toEqualTypeOf<Payment>();
  expectTypeOf(await payments.capture({ id: "1", body: {} })).toEqualTypeOf<Capture>();
  expectTypeOf(await payments.refund({ id: "1", body: {} })).toEqualTypeOf<Refund>();
  expectTypeOf(await payments.reverse({ id: "1", body: {} })).toEqualTypeOf<Reversal>();
  expectTypeOf(await client.captures.void({ id: "1", body: {} })).toEqualTypeOf<Void>();
  expectTypeOf(await client.credits.create({ body: {} })).toEqualTypeOf<Credit>();

  const page = await customerPaymentInstruments.list({ customerId, offset: 0, limit: 100 }).withResponse();
  expectTypeOf(page.data).toEqualTypeOf<PaymentInstrument[]>();
  expectTypeOf(page.body).toEqualTypeOf<PaymentInstrumentList>();
  expectTypeOf(page.body.total).toEqualTypeOf<number | undefined>();
  expectTypeOf(page.response).toEqualTypeOf<Response>();
  expectTypeOf(page.requestId).toEqualTypeOf<string | undefined>();

  for await (const one of customerPaymentInstruments.iterate({ customerId }, { pageSize: 50, maxItems: 500 }))
    expectTypeOf(one).toEqualTypeOf<PaymentInstrument>();
  for await (const one of instrumentIdentifiers.iteratePaymentInstruments({
    instrumentIdentifierId: "1",
    retrieveBinDetails: true,
  }))
    expectTypeOf(one.id).toEqualTypeOf<string>();
  // @ts-expect-error the iteration sets it
  customerPaymentInstruments.iterate({ customerId, offset: 100 });

  const made = await client.tokenize({ body: {} }).withResponse();
  expectTypeOf(made.data).toEqualTypeOf<TokenizeResult[]>();
  expectTypeOf(made.body).toEqualTypeOf<TokenizeResponse>();
  expectTypeOf(made.data[0]?.httpStatus).toEqualTypeOf<number | undefined>();
  expectTypeOf(made.data[0]?.errors?.[0]?.details?.[0]?.name).toEqualTypeOf<string | undefined>();
}

export function idsAreThereToReadAndMayBeChosenToWrite(): void {
  expectTypeOf<Customer["id"]>().toEqualTypeOf<string>();
  expectTypeOf<PaymentInstrument["id"]>().toEqualTypeOf<string>();
  expectTypeOf<ShippingAddress["id"]>().toEqualTypeOf<string>();
  expectTypeOf<InstrumentIdentifier["id"]>().toEqualTypeOf<string>();
  expectTypeOf<Payment["id"]>().toEqualTypeOf<string>();
  expectTypeOf<CustomerInput>().toExtend<{ id?: string }>();
  void customers.create({ body: { id: "mine" } });
  void customers.create({ body: {} });
}

export function whatOnlyAnswersHaveIsNotSent(): void {
  expectTypeOf<keyof CustomerInput & ("_links" | "_embedded" | "metadata")>().toEqualTypeOf<never>();
  expectTypeOf<
    keyof PaymentInstrumentInput & ("object" | "state" | "type" | "_embedded")
  >().toEqualTypeOf<never>();
  expectTypeOf<keyof ShippingAddressInput & ("_links" | "metadata")>().toEqualTypeOf<never>();
  expectTypeOf<keyof InstrumentIdentifierInput & ("issuer" | "state" | "object")>().toEqualTypeOf<never>();
  // @ts-expect-error made by the provider
  void customers.create({ body: { metadata: { creator: "me" } } });
  // @ts-expect-error a payment instrument has no number: that is the instrument identifier's
  void paymentInstruments.create({ body: { card: { number: "4111111111111111" } } });
  // @ts-expect-error misspelt
  void customers.create({ body: { buyerInformation: { merchantCustomerId: "1" } } });
  // @ts-expect-error a flag is a boolean
  void customerPaymentInstruments.create({ customerId, body: { default: "true" } });
  // @ts-expect-error emvTags belong to it
  void instrumentIdentifiers.create({ body: { pointOfSaleInformation: {} } });
  // Payments have a thousand members more than are written down here.
  void payments.create({ body: { deviceInformation: { ipAddress: "192.0.2.1" } } });
  // @ts-expect-error amounts are texts
  void payments.create({ body: { orderInformation: { amountDetails: { totalAmount: 10 } } } });
}

export function enumsAreClosedToWriteAndOpenToRead(payment: Payment, made: PaymentInstrument): void {
  void payments.create({
    body: { processingInformation: { actionList: ["TOKEN_CREATE"], actionTokenTypes: ["customer"] } },
  });
  // @ts-expect-error no such action
  void payments.create({ body: { processingInformation: { actionList: ["TOKEN_DELETE"] } } });
  // @ts-expect-error no such kind of token
  void client.tokenize({ body: { processingInformation: { actionTokenTypes: ["card"] } } });
  // @ts-expect-error no such code
  const bankTransferOptions: { SECCode: SecCode } = { SECCode: "XXX" };
  void paymentInstruments.create({ body: { processingInformation: { bankTransferOptions } } });
  if (payment.status === PaymentStatus.AUTHORIZED) return;
  if (payment.status === "A status that does not exist yet") return;
  // @ts-expect-error still no number
  if (payment.status === 201) return;
  if (made.state === "A state that does not exist yet") return;
  expectTypeOf(TokenErrorType.notAttempted).toEqualTypeOf<"notAttempted">();
  expectTypeOf(payment.status).toExtend<string>();
  expectTypeOf(payment.errorInformation?.reason).toExtend<string | undefined>();
  expectTypeOf(payment.tokenInformation?.instrumentidentifierNew).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(payment._links?.["authReversal"]?.href).toEqualTypeOf<string | undefined>();
}

export function argumentsAreFlatAndExact(): void {
  void customers.get({ customerId, profileId: "93B32398-AD51-4CC2-A682-EA3E93614EB1" });
  void instrumentIdentifiers.get({ instrumentIdentifierId: "1", retrieveBinDetails: true });
  // @ts-expect-error the id is missing
  void customers.get({});
  // @ts-expect-error the id is a text
  void customers.get({ customerId: 1 });
  // @ts-expect-error the argument is required
  void customers.delete();
  // @ts-expect-error body is missing
  void customers.create({});
  // @ts-expect-error both ids are needed
  void customerPaymentInstruments.get({ customerId });
  // @ts-expect-error under the name of the wire
  void customers.get({ customerId, "profile-id": "x" });
  // @ts-expect-error payments know no profile
  void payments.create({ body: {}, profileId: "x" });
  // @ts-expect-error customers have no numbers of their own
  void customers.get({ customerId, retrieveBinDetails: true });
  // @ts-expect-error the provider speaks JSON alone
  void customers.get({ customerId }, { format: "xml" });
  // @ts-expect-error the provider documents no idempotency key
  void payments.create({ body: {} }, { idempotencyKey: "mine" });
  // @ts-expect-error the id of what was lost is needed
  void client.timeoutReversals.create({ body: {} });
  // @ts-expect-error the same for voids
  void client.timeoutVoids.create({ body: { clientReferenceInformation: { code: "x" } } });
}

export function ifMatchIsAnArgumentOfChanges(): void {
  const ifMatch = '"1"';
  const body = {};
  void customers.update({ customerId, ifMatch, body });
  void customerPaymentInstruments.update({ customerId, paymentInstrumentId: "1", ifMatch, body });
  void client.customerShippingAddresses.update({ customerId, shippingAddressId: "1", ifMatch, body });
  void instrumentIdentifiers.update({ instrumentIdentifierId: "1", ifMatch, body });
  void paymentInstruments.update({ paymentInstrumentId: "1", ifMatch, body });
  // @ts-expect-error nothing is there to match
  void customers.create({ body, ifMatch });
  // @ts-expect-error a read has no condition
  void customers.get({ customerId, ifMatch });
  // @ts-expect-error none is documented for it
  void customers.delete({ customerId, ifMatch });
  // @ts-expect-error nor for a further amount
  void payments.increment({ id: "1", body, ifMatch });
}

export function onlyWhatHasANumberIsUnmasked(): void {
  expectTypeOf(customers.getUnmasked).parameters.toEqualTypeOf<Parameters<typeof customers.get>>();
  void customerPaymentInstruments.getUnmasked({ customerId, paymentInstrumentId: "1" });
  void instrumentIdentifiers.getUnmasked({ instrumentIdentifierId: "1" });
  void paymentInstruments.getUnmasked({ paymentInstrumentId: "1" });
  // @ts-expect-error an address has nothing to unmask
  client.customerShippingAddresses.getUnmasked;
}

export async function errorsNarrowByStatus(): Promise<void> {
  const result = await customers.update({ customerId, body: {} }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<Customer>();
    return;
  }
  const { error } = result;
  expectTypeOf(error).toEqualTypeOf<CustomersUpdateError>();
  if (error instanceof NotFoundError) expectTypeOf(error.body).toEqualTypeOf<TokenErrors | undefined>();
  switch (error.status) {
    case 401:
      expectTypeOf(error).toEqualTypeOf<AuthenticationError<AuthenticationFailure>>();
      expectTypeOf(error.body?.response.rmsg).toExtend<string | undefined>();
      break;
    case 410:
    case 412:
    case 424:
      expectTypeOf(error).toExtend<ApiError<410 | 412 | 424, TokenErrors>>();
      expectTypeOf(error.body?.errors[0]?.details?.[0]?.name).toEqualTypeOf<string | undefined>();
      break;
    case 409:
      // Not documented for a change.
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
      break;
    case undefined:
      expectTypeOf(error).toEqualTypeOf<TransportError>();
      break;
  }
  const created = await customers.create({ body: {} }).result();
  if (created.ok) return;
  expectTypeOf(created.error).toEqualTypeOf<CustomersCreateError>();
  if (created.error.status === 409) expectTypeOf(created.error).toEqualTypeOf<ConflictError<TokenErrors>>();
  if (created.error.status === 412) expectTypeOf(created.error.body).toEqualTypeOf<unknown>();

  const paid = await payments.create({ body: {} }).result();
  if (!paid.ok && (paid.error.status === 400 || paid.error.status === 502))
    expectTypeOf(paid.error.body).toEqualTypeOf<PaymentFailure | undefined>();
  const captured = await payments.capture({ id: "1", body: {} }).result();
  if (!captured.ok && captured.error.status === 404)
    expectTypeOf(captured.error.body).toEqualTypeOf<GatewayMessage | undefined>();
  if (!captured.ok && captured.error instanceof NotFoundError)
    expectTypeOf(captured.error.body).toEqualTypeOf<GatewayMessage | undefined>();
  if (!captured.ok) {
    // @ts-expect-error a capture is never carried out in part
    captured.error.failures;
  }
}

export async function partialSuccessNarrows(): Promise<void> {
  const result = await client.tokenize({ body: {} }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<TokenizeResult[]>();
    return;
  }
  const { error } = result;
  expectTypeOf(error).toEqualTypeOf<TokenizeError>();
  if (error.outcome === "partial" && error.code === "partial_success") {
    expectTypeOf(error).toEqualTypeOf<PartialSuccessError<TokenizeResult[], TokenizeResult>>();
    expectTypeOf(error.status).toEqualTypeOf<undefined>();
  }
  if (PartialSuccessError.is(error)) {
    expectTypeOf(error.data).toEqualTypeOf<TokenizeResult[]>();
    expectTypeOf(error.failures).toEqualTypeOf<readonly TokenizeResult[]>();
  }
  void client.tokenize({ body: {} }, { partial: "return", timeoutMs: 1 });
  // @ts-expect-error no such choice
  void client.tokenize({ body: {} }, { partial: "ignore" });
  // @ts-expect-error one token cannot be half-made
  void customers.create({ body: {} }, { partial: "return" });
  // @ts-expect-error a payment is one
  void payments.create({ body: {} }, { partial: "return" });
}

export function credentialsAreOneOfThree(key: WebCryptoKey): void {
  expectTypeOf<CybersourceTmsClientOptions["auth"]>().toEqualTypeOf<CybersourceAuth>();
  const baseUrl = "https://example.com";
  const secret = { ...merchant, sharedSecret: "AAAA" };
  const own = { ...merchant, privateKey: "pem" };
  const claims = {
    digestAlgorithmName: "digest-algorithm",
    methodCase: "upper",
    resourcePath: "without-query",
  } as const;
  new CybersourceTmsClient({
    auth: { scheme: "jwt", ...secret, alg: "HS512", portfolioId: "p", claims },
    baseUrl,
  });
  new CybersourceTmsClient({
    auth: { scheme: "jwt", ...own, alg: "PS256", portfolioId: "p", claims },
    baseUrl,
  });
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...merchant, privateKey: key }, baseUrl });
  new CybersourceTmsClient({
    auth: { scheme: "jwt", ...merchant, privateKey: { kty: "RSA", d: "AAAA" } },
    baseUrl,
  });
  new CybersourceTmsClient({
    auth: { scheme: "http-signature", ...secret, dateHeader: "v-c-date" },
    baseUrl,
  });
  // @ts-expect-error the scheme is missing
  new CybersourceTmsClient({ auth: secret, baseUrl });
  // @ts-expect-error no such scheme
  new CybersourceTmsClient({ auth: { scheme: "oauth", ...secret }, baseUrl });
  // @ts-expect-error both
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...secret, privateKey: "pem" }, baseUrl });
  // @ts-expect-error neither
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...merchant }, baseUrl });
  // @ts-expect-error a secret does not sign so
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...secret, alg: "RS256" }, baseUrl });
  // @ts-expect-error nor a private key so
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...own, alg: "HS256" }, baseUrl });
  // @ts-expect-error headers are signed with a secret
  new CybersourceTmsClient({ auth: { scheme: "http-signature", ...own }, baseUrl });
  // @ts-expect-error there is one algorithm for them
  new CybersourceTmsClient({ auth: { scheme: "http-signature", ...secret, alg: "HS256" }, baseUrl });
  // @ts-expect-error a token has its times in it
  new CybersourceTmsClient({ auth: { scheme: "jwt", ...secret, dateHeader: "date" }, baseUrl });
  // @ts-expect-error headers have no claims
  new CybersourceTmsClient({ auth: { scheme: "http-signature", ...secret, claims }, baseUrl });
  // @ts-expect-error the merchant is missing
  new CybersourceTmsClient({ auth: { scheme: "jwt", keyId: "k", sharedSecret: "AAAA" }, baseUrl });
}

export function keysOfEncryptionAreExact(key: WebCryptoKey): void {
  expectTypeOf<CybersourceTmsClientOptions["mle"]>().toEqualTypeOf<MleOptions | undefined>();
  expectTypeOf<KeyAlgorithm>().toEqualTypeOf<"RSA-OAEP-256" | "RSA-OAEP">();
  expectTypeOf<string>().toExtend<PrivateKey>();
  const all = {
    requestKey: { key, kid: "1", notBefore: new Date(0), notAfter: new Date(1) },
    responseKeys: [{ key: "pem", kid: "2" }],
    unmaskKeys: [{ key: { kty: "RSA" }, kid: "3" }] as const,
    algorithms: ["RSA-OAEP-256", "RSA-OAEP"],
    claimName: "v-c-api-response-mle-kid",
  } satisfies MleOptions;
  new CybersourceTmsClient({ auth, environment: "test", mle: all });
  new CybersourceTmsClient({ auth, environment: "test", mle: undefined });
  new CybersourceTmsClient({ auth, environment: "test", mle: { unmaskKeys: all.unmaskKeys } });
  // @ts-expect-error the id is missing
  new CybersourceTmsClient({ auth, environment: "test", mle: { requestKey: { key: "pem" } } });
  // @ts-expect-error a list
  new CybersourceTmsClient({ auth, environment: "test", mle: { responseKeys: { key: "pem", kid: "2" } } });
  const pem = { key: "pem", kid: "1" };
  const test = { auth, environment: "test" } as const;
  // @ts-expect-error a Date
  new CybersourceTmsClient({ ...test, mle: { requestKey: { ...pem, notAfter: "2027" } } });
  // @ts-expect-error private keys have no dates
  new CybersourceTmsClient({ ...test, mle: { unmaskKeys: [{ ...pem, notAfter: new Date() }] } });
  // @ts-expect-error not offered
  new CybersourceTmsClient({ auth, environment: "test", mle: { algorithms: ["RSA1_5"] } });
  // @ts-expect-error misspelt
  new CybersourceTmsClient({ auth, environment: "test", mle: { responseKey: [] } });
  // @ts-expect-error an option of the client, not of a call
  void customers.create({ body: {} }, { mle: all });
}

export function clientOptionsAreExact(): void {
  expectTypeOf<CybersourceTmsEnvironment>().toEqualTypeOf<"test" | "production" | "production-india">();
  new CybersourceTmsClient({ auth, environment: "production-india" });
  new CybersourceTmsClient({ auth, baseUrl: new URL("https://example.com") });
  // @ts-expect-error none is assumed
  new CybersourceTmsClient({ auth });
  // @ts-expect-error both
  new CybersourceTmsClient({ auth, environment: "test", baseUrl: "https://example.com" });
  // @ts-expect-error no such environment
  new CybersourceTmsClient({ auth, environment: "sandbox" });
  // @ts-expect-error the provider speaks JSON alone
  new CybersourceTmsClient({ auth, environment: "test", format: "json" });
}

export async function httpTakesDocumentedCallsOnly(): Promise<void> {
  const params = { path: { customerId } };
  const { data, error } = await http.GET(customerPath, { params });
  if (error !== undefined) expectTypeOf(error).toExtend<TokenErrors | AuthenticationFailure | string>();
  else if (typeof data === "object") expectTypeOf(data.id).toEqualTypeOf<string>();
  void http.PATCH(customerPath, { params: { ...params, header: { "if-match": '"1"' } }, body: {} });
  void http.POST("/pts/v2/payments", { body: {}, timeoutMs: 1 });
  // @ts-expect-error the document has no PUT here
  void http.PUT(customerPath, { params, body: {} });
  // @ts-expect-error no such path
  void http.POST("/tms/v2/tokens/{tokenId}/payment-credentials", { body: {} });
  // @ts-expect-error POST needs its body
  void http.POST("/pts/v2/payments", {});
  // @ts-expect-error GET needs the customer
  void http.GET(customerPath, {});
  // @ts-expect-error a raw call gives the answer as it is
  void http.POST("/tms/v2/tokenize", { body: {}, partial: "return" });
}
