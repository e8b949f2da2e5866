// Generated from specs/fiserv-ipg: do not edit.
// Rewritten by: pnpm generate fiserv-ipg
// Document and overlay: sha256 01f1f34d825da24f4911b9ed0de0f846

import type {
  ApiCall,
  ClientOptions,
  HttpClient,
  IdempotentCallOptions,
  OperationError,
  PartialOption,
  PartialSuccessError,
} from "@tok/core";
import { type FiservIpgAuth, fiservIpg } from "@tok/core/auth/fiserv-ipg";
import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";
import type {
  ErrorResponse,
  GatewayError,
  PaymentCardPaymentTokenUpdateRequestInput,
  PaymentTokenUpdateResponse,
  PaymentTokenizationErrorResponse,
  PaymentTokenizationRequestInput,
  PaymentTokenizationResponse,
} from "./types.js";

/** The hosts of Fiserv IPG payment tokens. */
export type FiservIpgEnvironment = "northamerica-sandbox" | "northamerica-production" | "latinamerica-sandbox" | "latinamerica-production" | "emea-sandbox" | "emea-production";

/** What a client is made with: credentials, and exactly one of `environment` and `baseUrl`. */
export type FiservIpgClientOptions = ClientOptions<FiservIpgAuth, FiservIpgEnvironment> & {
  /**
   * Region that handles the request, where it is not the merchant's own. The merchant has to be boarded
   * there. Sent with every call.
   * @default none
   */
  readonly region?: "argentina" | "brazil" | "germany" | "india" | "northamerica" | undefined;
};

const facts: ProviderFacts = {
  environments: {
    "northamerica-sandbox": "https://cert.api.firstdata.com/gateway/v2",
    "northamerica-production": "https://prod.api.firstdata.com/gateway/v2",
    "latinamerica-sandbox": "https://cert.api.firstdata.com/gateway/v2",
    "latinamerica-production": "https://prod.api.firstdata.com/gateway/v2",
    "emea-sandbox": "https://prod.emea.api.fiservapps.com/sandbox/ipp/payments-gateway/v2",
    "emea-production": "https://prod.emea.api.fiservapps.com/ipp/payments-gateway/v2",
  },
  headerOptions: {
    region: { header: "Region", values: ["argentina", "brazil", "germany", "india", "northamerica"] },
  },
  operations,
};

/** What `paymentTokens.create` takes. */
export interface PaymentTokensCreateArguments {
  readonly body: PaymentTokenizationRequestInput;
}

/** What `paymentTokens.create` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentTokensCreateError = OperationError<{ 400: ErrorResponse; 401: ErrorResponse; 403: ErrorResponse; 404: ErrorResponse; 409: PaymentTokenizationErrorResponse; 422: PaymentTokenizationErrorResponse; 429: ErrorResponse; 500: ErrorResponse }>;

/** What `paymentTokens.update` takes. */
export interface PaymentTokensUpdateArguments {
  readonly body: PaymentCardPaymentTokenUpdateRequestInput;
}

/** What `paymentTokens.update` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentTokensUpdateError = OperationError<{ 400: ErrorResponse; 401: ErrorResponse; 403: ErrorResponse; 404: ErrorResponse; 409: PaymentTokenizationErrorResponse; 422: PaymentTokenizationErrorResponse; 429: ErrorResponse; 500: ErrorResponse }> | PartialSuccessError<PaymentTokenUpdateResponse, GatewayError>;

/** What `paymentTokens.get` takes. */
export interface PaymentTokensGetArguments {
  /** Value of the token. */
  readonly tokenId: string;
  /** Store of the token, for applications with several stores. */
  readonly storeId?: string | undefined;
}

/** What `paymentTokens.get` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentTokensGetError = OperationError<{ 400: ErrorResponse; 401: ErrorResponse; 403: ErrorResponse; 404: ErrorResponse; 429: ErrorResponse; 500: ErrorResponse }>;

/** What `paymentTokens.delete` takes. */
export interface PaymentTokensDeleteArguments {
  /** Value of the token. */
  readonly tokenId: string;
  /** Store of the token, for applications with several stores. */
  readonly storeId?: string | undefined;
}

/** What `paymentTokens.delete` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentTokensDeleteError = OperationError<{ 400: ErrorResponse; 401: ErrorResponse; 403: ErrorResponse; 404: ErrorResponse; 429: ErrorResponse; 500: ErrorResponse }>;

/** Tokens that stand for payment cards kept by the gateway. */
export class PaymentTokens {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Makes a token for a card, for a card that a device has read, or for the card of an earlier order:
   * requestType tells them apart. With the requestStatus WAITING the answer is not final.
   * Sent twice with another idempotencyKey and without createToken.value, it may leave two tokens.
   *
   * `POST /payment-tokens`. Sent again also after a lost answer: the provider documents the header
   * Client-Request-Id, which stays the same, as its idempotency control.
   *
   * @throws {BadRequestError} status 400: The gateway cannot accept the request as it is.
   * @throws {AuthenticationError} status 401: Key, signature, timestamp or access token is missing or not
   * valid.
   * @throws {PermissionError} status 403: The key has no right to this.
   * @throws {NotFoundError} status 404: There is no such token or resource.
   * @throws {ConflictError} status 409: The request is against the rules of the gateway, or the gateway is
   * too busy.
   * @throws {UnprocessableError} status 422: The processor declined.
   * @throws {RateLimitError} status 429: Too many requests. The provider names no limit.
   * @throws {ServerError} status 500: The gateway failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: PaymentTokensCreateArguments,
    options?: IdempotentCallOptions,
  ): ApiCall<PaymentTokenizationResponse, PaymentTokenizationResponse, PaymentTokensCreateError> {
    return this.#runtime.call(operations.paymentTokensCreate, input, options);
  }

  /**
   * Throws a PartialSuccessError when only some of the 1 to 1000 tokens were changed; with `{ partial:
   * "return" }` it returns the answer instead.
   * Each update holds the whole card and both settings: there is no call that changes a single part. A
   * failure names its token in the text of its message only.
   *
   * `PATCH /payment-tokens`. Sent again also after a lost answer: the provider documents the header
   * Client-Request-Id, which stays the same, as its idempotency control.
   *
   * @throws {BadRequestError} status 400: The gateway cannot accept the request as it is.
   * @throws {AuthenticationError} status 401: Key, signature, timestamp or access token is missing or not
   * valid.
   * @throws {PermissionError} status 403: The key has no right to this.
   * @throws {NotFoundError} status 404: There is no such token or resource.
   * @throws {ConflictError} status 409: The request is against the rules of the gateway, or the gateway is
   * too busy.
   * @throws {UnprocessableError} status 422: The processor declined.
   * @throws {RateLimitError} status 429: Too many requests. The provider names no limit.
   * @throws {ServerError} status 500: The gateway failed.
   * @throws {PartialSuccessError} only some items were carried out
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: PaymentTokensUpdateArguments,
    options?: IdempotentCallOptions & PartialOption,
  ): ApiCall<PaymentTokenUpdateResponse, PaymentTokenUpdateResponse, PaymentTokensUpdateError> {
    return this.#runtime.call(operations.paymentTokensUpdate, input, options);
  }

  /**
   * Gives the settings of a token and what the gateway shows of its card.
   *
   * `GET /payment-tokens/{token-id}`. Reads only: sent again also after a lost answer and after status 502,
   * 503 and 504.
   *
   * @throws {BadRequestError} status 400: The gateway cannot accept the request as it is.
   * @throws {AuthenticationError} status 401: Key, signature, timestamp or access token is missing or not
   * valid.
   * @throws {PermissionError} status 403: The key has no right to this.
   * @throws {NotFoundError} status 404: There is no such token or resource.
   * @throws {RateLimitError} status 429: Too many requests. The provider names no limit.
   * @throws {ServerError} status 500: The gateway failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: PaymentTokensGetArguments,
    options?: IdempotentCallOptions,
  ): ApiCall<PaymentTokenizationResponse, PaymentTokenizationResponse, PaymentTokensGetError> {
    return this.#runtime.call(operations.paymentTokensGet, input, options);
  }

  /**
   * Deletes a token.
   *
   * `DELETE /payment-tokens/{token-id}`. Sent again also after a lost answer: the provider documents the
   * header Client-Request-Id, which stays the same, as its idempotency control. A repeat that finds nothing
   * to delete is a success, and gives `undefined`.
   *
   * @throws {BadRequestError} status 400: The gateway cannot accept the request as it is.
   * @throws {AuthenticationError} status 401: Key, signature, timestamp or access token is missing or not
   * valid.
   * @throws {PermissionError} status 403: The key has no right to this.
   * @throws {NotFoundError} status 404: There is no such token or resource.
   * @throws {RateLimitError} status 429: Too many requests. The provider names no limit.
   * @throws {ServerError} status 500: The gateway failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: PaymentTokensDeleteArguments,
    options?: IdempotentCallOptions,
  ): ApiCall<PaymentTokenizationResponse | undefined, PaymentTokenizationResponse | undefined, PaymentTokensDeleteError> {
    return this.#runtime.call(operations.paymentTokensDelete, input, options);
  }
}

/**
 * Client of Fiserv IPG payment tokens.
 *
 * @example
 * const fiservIpg = new FiservIpgClient({ auth: { apiKey, apiSecret }, environment: "northamerica-sandbox"
 * });
 */
export class FiservIpgClient {
  /** Tokens that stand for payment cards kept by the gateway. */
  readonly paymentTokens: PaymentTokens;
  /** Calls by the document's own paths, without unwrapping. */
  readonly http: HttpClient<paths, IdempotentCallOptions>;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(options: FiservIpgClientOptions) {
    const runtime = new ClientRuntime(facts, options, fiservIpg());
    this.paymentTokens = new PaymentTokens(runtime);
    this.http = runtime.http<paths, IdempotentCallOptions>();
  }
}
