/**
 * What must and must not compile; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  type ApiError,
  type AuthenticationError,
  type BatchedUpdates,
  type BatchReport,
  CardFunction,
  type ErrorResponse,
  type FiservIpgAuth,
  FiservIpgClient,
  type FiservIpgClientOptions,
  type FiservIpgEnvironment,
  type GatewayError,
  NotFoundError,
  PartialSuccessError,
  type PaymentCardInput,
  type PaymentCardPaymentTokenUpdateRequestInput,
  type PaymentTokenizationErrorResponse,
  type PaymentTokenizationRequestInput,
  type PaymentTokenizationResponse,
  PaymentTokenStatus,
  type PaymentTokensCreateError,
  type PaymentTokensUpdateError,
  type PaymentTokenUpdateResponse,
  type TransportError,
  type UpdatePaymentTokenInput,
  updateInBatches,
} from "../src/index.js";

const auth = { apiKey: "key", apiSecret: "secret" };
const { paymentTokens, http } = new FiservIpgClient({ auth, environment: "northamerica-sandbox" });
const tokensPath = "/payment-tokens";
const tokenPath = "/payment-tokens/{token-id}";
const tokenId = "demo-token-0001";

const paymentCard: PaymentCardInput = { number: "4111111111111111", expiryDate: { month: "09", year: "31" } };
const createToken = { value: tokenId, reusable: true, declineDuplicates: false };
const ofCard = { requestType: "PaymentCardPaymentTokenizationRequest", paymentCard, createToken } as const;
const ofDevice = {
  requestType: "PaymentDevicePaymentTokenizationRequest",
  paymentDevice: { deviceType: "SWIPE", data: ";5555555555554444=3211?" },
  createToken,
} as const;
const ofOrder = {
  requestType: "ReferencedOrderPaymentTokenizationRequest",
  referencedOrderId: "R-1",
  createToken,
} as const;
const update = { value: tokenId, reusable: true, declineDuplicates: false, paymentCard };
const body: PaymentCardPaymentTokenUpdateRequestInput = {
  requestType: "PaymentCardPaymentTokenUpdateRequest",
  paymentTokens: [update],
};

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
        : Value extends (...input: infer Input) => infer Output
          ? HasAny<Input, [...Depth, 0]> | HasAny<Output, [...Depth, 0]>
          : Value extends readonly (infer Item)[]
            ? HasAny<Item, [...Depth, 0]>
            : Value extends object
              ? { [Key in keyof Value]-?: HasAny<Value[Key], [...Depth, 0]> }[keyof Value]
              : false;

export function inputsAndOutputsHaveNoAny(): void {
  expectTypeOf<HasAny<FiservIpgAuth>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof paymentTokens.create>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<Parameters<typeof paymentTokens.update>[0]>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<BatchedUpdates>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentTokenizationResponse>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentTokenUpdateResponse>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<PaymentTokenizationErrorResponse>>().toEqualTypeOf<false>();
  expectTypeOf<HasAny<ErrorResponse>>().toEqualTypeOf<false>();
  // The detector itself finds one.
  expectTypeOf<HasAny<{ a: { b: readonly Record<"c", string>[] } }>>().toEqualTypeOf<false>();
  // biome-ignore lint/suspicious/noExplicitAny: what the detector is for
  expectTypeOf<HasAny<{ a: { b: readonly any[] } }>>().toEqualTypeOf<true>();
}

export async function callsGiveTheWholeAnswer(): Promise<void> {
  expectTypeOf(await paymentTokens.create({ body: ofCard })).toEqualTypeOf<PaymentTokenizationResponse>();
  expectTypeOf(await paymentTokens.update({ body })).toEqualTypeOf<PaymentTokenUpdateResponse>();
  expectTypeOf(await paymentTokens.get({ tokenId })).toEqualTypeOf<PaymentTokenizationResponse>();
  // Nothing, where a repeat after a lost answer has found no token any more.
  expectTypeOf(await paymentTokens.delete({ tokenId })).toEqualTypeOf<
    PaymentTokenizationResponse | undefined
  >();
  const answer = await paymentTokens.get({ tokenId, storeId: "72305408" }).withResponse();
  expectTypeOf(answer.data).toEqualTypeOf<PaymentTokenizationResponse>();
  expectTypeOf(answer.requestId).toEqualTypeOf<string | undefined>();
  expectTypeOf(answer.response).toEqualTypeOf<Response>();
}

export function requestTypesAreAUnion(request: PaymentTokenizationRequestInput): void {
  void paymentTokens.create({ body: ofCard });
  void paymentTokens.create({ body: ofDevice });
  void paymentTokens.create({ body: ofOrder });
  switch (request.requestType) {
    case "PaymentCardPaymentTokenizationRequest":
      expectTypeOf(request.paymentCard).toEqualTypeOf<PaymentCardInput>();
      // @ts-expect-error of another kind
      request.referencedOrderId;
      break;
    case "PaymentDevicePaymentTokenizationRequest":
      expectTypeOf(request.paymentDevice.deviceType).toEqualTypeOf<"SWIPE">();
      // @ts-expect-error of another kind
      request.paymentCard;
      break;
    case "ReferencedOrderPaymentTokenizationRequest":
      expectTypeOf(request.referencedOrderId).toEqualTypeOf<string>();
      // @ts-expect-error of another kind
      request.paymentDevice;
      break;
    default:
      expectTypeOf(request).toEqualTypeOf<never>();
  }
}

export function wrongCombinationsDoNotCompile(): void {
  // @ts-expect-error a card beside an order
  void paymentTokens.create({ body: { ...ofOrder, paymentCard } });
  // @ts-expect-error an order beside a card
  void paymentTokens.create({ body: { ...ofCard, referencedOrderId: "R-1" } });
  // @ts-expect-error a card where a device is due
  void paymentTokens.create({ body: { requestType: ofDevice.requestType, paymentCard, createToken } });
  // @ts-expect-error the card is missing
  void paymentTokens.create({ body: { requestType: ofCard.requestType, createToken } });
  // @ts-expect-error the order is missing
  void paymentTokens.create({ body: { requestType: ofOrder.requestType, createToken } });
  // @ts-expect-error createToken is missing
  void paymentTokens.create({ body: { requestType: ofCard.requestType, paymentCard } });
  // @ts-expect-error the kind is missing
  void paymentTokens.create({ body: { paymentCard, createToken } });
  // @ts-expect-error no such kind
  void paymentTokens.create({ body: { ...ofCard, requestType: "SepaPaymentTokenizationRequest" } });
  // @ts-expect-error the kind of an update
  void paymentTokens.create({ body });
  // @ts-expect-error the kind of a creation
  void paymentTokens.update({ body: ofCard });
}

export function wrongInputDoesNotCompile(): void {
  // @ts-expect-error misspelt
  void paymentTokens.create({ body: { ...ofCard, createToken: { reuseable: true } } });
  // @ts-expect-error null is refused by the provider
  void paymentTokens.create({ body: { ...ofCard, storeId: null } });
  // @ts-expect-error what answers have alone
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { ...paymentCard, last4: "1111" } } });
  const { number: _number, ...withoutNumber } = paymentCard;
  // @ts-expect-error the number is missing
  void paymentTokens.create({ body: { ...ofCard, paymentCard: withoutNumber } });
  // @ts-expect-error numbers are texts
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { number: 4111111111111111 } } });
  const expiryDate = { month: 9, year: "31" };
  // @ts-expect-error months are texts
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { ...paymentCard, expiryDate } } });
  // @ts-expect-error the id is missing
  void paymentTokens.get({});
  // @ts-expect-error the id is a text
  void paymentTokens.get({ tokenId: 1 });
  // @ts-expect-error under the name of the wire
  void paymentTokens.get({ "token-id": tokenId });
  // @ts-expect-error the argument is required
  void paymentTokens.delete();
  // @ts-expect-error body is missing
  void paymentTokens.update({});
  // @ts-expect-error the store of an update stands in its body
  void paymentTokens.update({ body, storeId: "72305408" });
  // @ts-expect-error the region belongs to the client
  void paymentTokens.get({ tokenId, region: "argentina" });
  // @ts-expect-error nor is it an option of a call
  void paymentTokens.get({ tokenId }, { region: "argentina" });
  // @ts-expect-error the provider speaks JSON alone
  void paymentTokens.get({ tokenId }, { format: "xml" });
}

export function updatesHaveBothSettings(): void {
  expectTypeOf<UpdatePaymentTokenInput["reusable"]>().toEqualTypeOf<boolean>();
  expectTypeOf<UpdatePaymentTokenInput["declineDuplicates"]>().toEqualTypeOf<boolean>();
  const { reusable: _reusable, ...withoutReusable } = update;
  const { declineDuplicates: _duplicates, ...withoutDuplicates } = update;
  const { paymentCard: _card, ...withoutCard } = update;
  // @ts-expect-error left out, reusable could be reset
  void paymentTokens.update({ body: { ...body, paymentTokens: [withoutReusable] } });
  // @ts-expect-error left out, declineDuplicates could be reset
  void paymentTokens.update({ body: { ...body, paymentTokens: [withoutDuplicates] } });
  // @ts-expect-error undefined leaves it out
  void paymentTokens.update({ body: { ...body, paymentTokens: [{ ...update, reusable: undefined }] } });
  // @ts-expect-error an update has the whole card
  void paymentTokens.update({ body: { ...body, paymentTokens: [withoutCard] } });
  // @ts-expect-error misspelt
  void paymentTokens.update({ body: { ...body, paymentTokens: [{ ...update, reuseable: true }] } });
  // A new token has them by default.
  void paymentTokens.create({ body: { ...ofCard, createToken: {} } });
}

export async function enumsAreClosedToWriteAndOpenToRead(): Promise<void> {
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { ...paymentCard, cardFunction: "CREDIT" } } });
  const cardFunction = CardFunction.PREPAID;
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { ...paymentCard, cardFunction } } });
  // @ts-expect-error no such function
  void paymentTokens.create({ body: { ...ofCard, paymentCard: { ...paymentCard, cardFunction: "GIFT" } } });
  void paymentTokens.create({
    body: { ...ofCard, additionalDetails: { scaExemptionType: "Low Value Exemption" } },
  });
  // @ts-expect-error no such exemption
  void paymentTokens.create({ body: { ...ofCard, additionalDetails: { scaExemptionType: "None" } } });
  // @ts-expect-error no such receipt
  void paymentTokens.create({ body: { ...ofCard, additionalDetails: { receipts: [{ type: "bank" }] } } });

  const { requestStatus, paymentCard: card, paymentToken } = await paymentTokens.get({ tokenId });
  if (requestStatus === PaymentTokenStatus.WAITING) return;
  if (requestStatus === "A status that does not exist yet") return;
  if (card?.cardFunction === "A function that does not exist yet") return;
  if (paymentToken?.networkTokenProvisionStatus === "LATER") return;
  // @ts-expect-error still no number
  if (requestStatus === 1) return;
}

export async function answersAreOnesToRead(): Promise<void> {
  const { paymentCard: card, requestTime, paymentToken, processor } = await paymentTokens.get({ tokenId });
  expectTypeOf(card?.expiryDate?.year).toEqualTypeOf<string | undefined>();
  expectTypeOf(card?.last4).toEqualTypeOf<string | undefined>();
  expectTypeOf(requestTime).toEqualTypeOf<number | undefined>();
  expectTypeOf(paymentToken?.error).toEqualTypeOf<GatewayError | undefined>();
  expectTypeOf(processor?.responseCode).toEqualTypeOf<string | undefined>();
  // @ts-expect-error no answer has the number
  card?.number;
  // @ts-expect-error nor the security code
  card?.securityCode;
  const { errors, requestTime: updated } = await paymentTokens.update({ body }, { partial: "return" });
  expectTypeOf(errors).toEqualTypeOf<GatewayError[] | undefined>();
  expectTypeOf(updated).toEqualTypeOf<number | undefined>();
}

export function partialIsAnOptionOfUpdate(): void {
  void paymentTokens.update({ body }, { partial: "return", idempotencyKey: "mine", timeoutMs: 1 });
  void paymentTokens.update({ body }, { partial: "throw" });
  // @ts-expect-error no such choice
  void paymentTokens.update({ body }, { partial: "ignore" });
  // @ts-expect-error one token cannot be half-made
  void paymentTokens.create({ body: ofCard }, { partial: "return" });
  // @ts-expect-error a read has no parts
  void paymentTokens.get({ tokenId }, { partial: "return" });
  // @ts-expect-error nor has a deletion
  void paymentTokens.delete({ tokenId }, { partial: "return" });
  // @ts-expect-error a raw call gives the answer as it is
  void http.PATCH(tokensPath, { body, partial: "return" });
  void paymentTokens.create({ body: ofCard }, { idempotencyKey: "mine" });
  void paymentTokens.get({ tokenId }, { idempotencyKey: "mine" });
  void paymentTokens.delete({ tokenId }, { idempotencyKey: "mine" });
}

export async function partialSuccessNarrows(): Promise<void> {
  const result = await paymentTokens.update({ body }).result();
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<PaymentTokenUpdateResponse>();
    return;
  }
  const { error } = result;
  expectTypeOf(error).toEqualTypeOf<PaymentTokensUpdateError>();
  if (error.outcome === "partial" && error.code === "partial_success") {
    expectTypeOf(error).toEqualTypeOf<PartialSuccessError<PaymentTokenUpdateResponse, GatewayError>>();
    expectTypeOf(error.data.requestTime).toEqualTypeOf<number | undefined>();
    expectTypeOf(error.failures).toEqualTypeOf<readonly GatewayError[]>();
    expectTypeOf(error.failures[0]?.message).toEqualTypeOf<string | undefined>();
    expectTypeOf(error.status).toEqualTypeOf<undefined>();
  }
  if (error instanceof PartialSuccessError) {
    expectTypeOf(error.data).toEqualTypeOf<PaymentTokenUpdateResponse>();
    expectTypeOf(error.failures).toEqualTypeOf<readonly GatewayError[]>();
  }
  if (PartialSuccessError.is(error)) expectTypeOf(error.failures).toEqualTypeOf<readonly GatewayError[]>();
  const created = await paymentTokens.create({ body: ofCard }).result();
  if (!created.ok) {
    // @ts-expect-error a creation is never carried out in part
    created.error.failures;
  }
}

export async function errorsNarrowByStatus(): Promise<void> {
  const result = await paymentTokens.create({ body: ofCard }).result();
  if (result.ok) return;
  const { error } = result;
  expectTypeOf(error).toEqualTypeOf<PaymentTokensCreateError>();
  if (error instanceof NotFoundError) expectTypeOf(error.body).toEqualTypeOf<ErrorResponse | undefined>();
  switch (error.status) {
    case 401:
      expectTypeOf(error).toEqualTypeOf<AuthenticationError<ErrorResponse>>();
      expectTypeOf(error).toExtend<ApiError<401, ErrorResponse>>();
      expectTypeOf(error.body?.errors?.[0]?.source).toEqualTypeOf<string | undefined>();
      break;
    case 409:
    case 422:
      expectTypeOf(error.body).toEqualTypeOf<PaymentTokenizationErrorResponse | undefined>();
      expectTypeOf(error.body?.error?.declineReasonCode).toEqualTypeOf<string | undefined>();
      break;
    case 429:
    case 500:
      expectTypeOf(error.body).toEqualTypeOf<ErrorResponse | undefined>();
      break;
    case 200:
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
      break;
    case undefined:
      expectTypeOf(error).toEqualTypeOf<TransportError>();
      break;
  }
  const read = await paymentTokens.get({ tokenId }).result();
  if (!read.ok && read.error.status === 409) expectTypeOf(read.error.body).toEqualTypeOf<unknown>();
}

export async function batchesReportPerCall(): Promise<void> {
  const updates: readonly UpdatePaymentTokenInput[] = [update];
  const reports = await updateInBatches(paymentTokens, { paymentTokens: updates, storeId: undefined });
  expectTypeOf(reports).toEqualTypeOf<readonly BatchReport[]>();
  for (const report of reports) {
    expectTypeOf(report.from).toEqualTypeOf<number>();
    switch (report.outcome) {
      case "done":
        expectTypeOf(report.data).toEqualTypeOf<PaymentTokenUpdateResponse>();
        expectTypeOf(report.error).toEqualTypeOf<undefined>();
        break;
      case "partial":
        expectTypeOf(report.failures).toEqualTypeOf<readonly GatewayError[]>();
        expectTypeOf(report.error.data).toEqualTypeOf<PaymentTokenUpdateResponse>();
        break;
      default:
        expectTypeOf(report.outcome).toEqualTypeOf<"refused" | "unknown" | "not-sent">();
        expectTypeOf(report.error).toEqualTypeOf<PaymentTokensUpdateError | undefined>();
        expectTypeOf(report.data).toEqualTypeOf<undefined>();
    }
  }
  void updateInBatches(paymentTokens, { paymentTokens: updates }, { batchSize: 10, retry: false });
  // @ts-expect-error each call has a key of its own
  void updateInBatches(paymentTokens, { paymentTokens: updates }, { idempotencyKey: "mine" });
  // @ts-expect-error the reports have both
  void updateInBatches(paymentTokens, { paymentTokens: updates }, { partial: "return" });
  // @ts-expect-error it is known
  void updateInBatches(paymentTokens, { requestType: body.requestType, paymentTokens: updates });
  // @ts-expect-error both settings are due here as well
  void updateInBatches(paymentTokens, { paymentTokens: [{ value: tokenId, paymentCard }] });
}

export function credentialsAreOneOfTwo(): void {
  expectTypeOf<FiservIpgClientOptions["auth"]>().toEqualTypeOf<FiservIpgAuth>();
  const baseUrl = "https://example.com";
  new FiservIpgClient({ auth: { apiKey: "key", apiSecret: "secret", encoding: "hex" }, baseUrl });
  new FiservIpgClient({ auth: { apiKey: "key", apiSecret: "secret", encoding: "raw" }, baseUrl });
  new FiservIpgClient({ auth: { apiKey: "key", accessToken: "token" }, baseUrl });
  new FiservIpgClient({ auth: { apiKey: "key", accessToken: () => "token" }, baseUrl });
  new FiservIpgClient({ auth: { apiKey: "key", accessToken: async () => "token" }, baseUrl });
  // @ts-expect-error both
  new FiservIpgClient({ auth: { apiKey: "key", apiSecret: "secret", accessToken: "token" }, baseUrl });
  // @ts-expect-error neither
  new FiservIpgClient({ auth: { apiKey: "key" }, baseUrl });
  // @ts-expect-error the key is missing
  new FiservIpgClient({ auth: { apiSecret: "secret" }, baseUrl });
  // @ts-expect-error the key is missing there as well
  new FiservIpgClient({ auth: { accessToken: "token" }, baseUrl });
  // @ts-expect-error a token is not encoded
  new FiservIpgClient({ auth: { apiKey: "key", accessToken: "token", encoding: "raw" }, baseUrl });
  // @ts-expect-error no such encoding
  new FiservIpgClient({ auth: { apiKey: "key", apiSecret: "secret", encoding: "base64" }, baseUrl });
  // @ts-expect-error the function gives a text
  new FiservIpgClient({ auth: { apiKey: "key", accessToken: () => 1 }, baseUrl });
}

export function clientOptionsAreExact(): void {
  expectTypeOf<FiservIpgEnvironment>().toEqualTypeOf<
    | "northamerica-sandbox"
    | "northamerica-production"
    | "latinamerica-sandbox"
    | "latinamerica-production"
    | "emea-sandbox"
    | "emea-production"
  >();
  expectTypeOf<FiservIpgClientOptions["region"]>().toEqualTypeOf<
    "argentina" | "brazil" | "germany" | "india" | "northamerica" | undefined
  >();
  new FiservIpgClient({ auth, environment: "emea-sandbox", region: "germany" });
  new FiservIpgClient({ auth, baseUrl: new URL("https://example.com"), region: undefined });
  // @ts-expect-error no such region
  new FiservIpgClient({ auth, environment: "emea-sandbox", region: "atlantis" });
  // @ts-expect-error none is assumed
  new FiservIpgClient({ auth });
  // @ts-expect-error both
  new FiservIpgClient({ auth, environment: "emea-sandbox", baseUrl: "https://example.com" });
  // @ts-expect-error an environment has its region in its name
  new FiservIpgClient({ auth, environment: "sandbox" });
  // @ts-expect-error the provider speaks JSON alone
  new FiservIpgClient({ auth, environment: "emea-sandbox", format: "json" });
}

export async function httpTakesDocumentedCallsOnly(): Promise<void> {
  const params = { path: { "token-id": tokenId } };
  const { data, error } = await http.GET(tokenPath, { params });
  if (data !== undefined) expectTypeOf(data).toEqualTypeOf<PaymentTokenizationResponse>();
  else expectTypeOf(error).toEqualTypeOf<ErrorResponse | string | undefined>();
  void http.DELETE(tokenPath, { params: { ...params, query: { storeId: "72305408" } } });
  void http.POST(tokensPath, { body: ofOrder, idempotencyKey: "mine" });
  void http.PATCH(tokensPath, { body });
  // @ts-expect-error the document has no PUT here
  void http.PUT(tokensPath, { body });
  // @ts-expect-error no such path
  void http.POST("/payment-tokens/{token-id}/cryptogram", { params });
  // @ts-expect-error POST needs its body
  void http.POST(tokensPath, {});
  // @ts-expect-error GET needs the token
  void http.GET(tokenPath, {});
  // @ts-expect-error GET has no body
  void http.GET(tokenPath, { params, body: ofOrder });
}
