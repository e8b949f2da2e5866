// Generated from specs/chargeover: do not edit.
// Rewritten by: pnpm generate chargeover
// Document and overlay: sha256 60e158f57cda88b18958cd9e1dd7ce4b

import type {
  ApiCall,
  CallOptions,
  ClientOptions,
  HttpClient,
  IterateOptions,
  OperationError,
} from "@tok/core";
import { type ChargeoverAuth, chargeover } from "@tok/core/auth/chargeover";
import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";
import type { TokenizedOrder } from "../extensions/tokenized-order.js";
import type { TokenizedWhere } from "../extensions/tokenized-where.js";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";
import type {
  Created,
  CreatedEnvelope,
  DeletedEnvelope,
  ErrorEnvelope,
  PayMethodToken,
  PayMethodTokenEnvelope,
  PayMethodTokenInput,
  PayMethodTokenListEnvelope,
} from "./types.js";

/** The hosts of ChargeOver. */
export type ChargeoverEnvironment = "production";

/** What a client is made with: credentials, and exactly one of `environment` and `baseUrl`. */
export type ChargeoverClientOptions = ClientOptions<
  ChargeoverAuth,
  ChargeoverEnvironment,
  {
    /** Sub-domain of the account. */
    readonly instance: string;
  }
>;

const facts: ProviderFacts = {
  environments: { production: "https://{instance}.chargeover.com" },
  variables: { instance: {} },
  operations,
};

/** What `payMethodTokens.list` takes. */
export interface PayMethodTokensListArguments {
  /** Conditions that all have to hold, by field and operator. */
  readonly where?: TokenizedWhere | undefined;
  /**
   * One field to sort by, and the direction. By which fields ChargeOver can sort is not documented; its own
   * sample takes customer_id.
   */
  readonly order?: TokenizedOrder | undefined;
  /** How many tokens to give, from 1 to 500. 10 where it is left out. */
  readonly limit?: number | undefined;
  /** How many tokens to pass over first. */
  readonly offset?: number | undefined;
}

/** What `payMethodTokens.list` fails with: narrow by `status`, then `body` has the documented type. */
export type PayMethodTokensListError = OperationError<{ 400: ErrorEnvelope; 401: ErrorEnvelope; 429: ErrorEnvelope; 500: ErrorEnvelope }>;

/** What `payMethodTokens.iterate` takes. */
export interface PayMethodTokensIterateArguments {
  /** Conditions that all have to hold, by field and operator. */
  readonly where?: TokenizedWhere | undefined;
  /**
   * One field to sort by, and the direction. By which fields ChargeOver can sort is not documented; its own
   * sample takes customer_id.
   * @default { customer_id: "ASC" }
   */
  readonly order?: TokenizedOrder | undefined;
}

/** What `payMethodTokens.store` takes. */
export interface PayMethodTokensStoreArguments {
  readonly body: PayMethodTokenInput;
}

/** What `payMethodTokens.store` fails with: narrow by `status`, then `body` has the documented type. */
export type PayMethodTokensStoreError = OperationError<{ 400: ErrorEnvelope; 401: ErrorEnvelope; 429: ErrorEnvelope; 500: ErrorEnvelope }>;

/** What `payMethodTokens.get` takes. */
export interface PayMethodTokensGetArguments {
  /** Id of the stored token. */
  readonly tokenizedId: number;
}

/** What `payMethodTokens.get` fails with: narrow by `status`, then `body` has the documented type. */
export type PayMethodTokensGetError = OperationError<{ 400: ErrorEnvelope; 401: ErrorEnvelope; 404: ErrorEnvelope; 429: ErrorEnvelope; 500: ErrorEnvelope }>;

/** What `payMethodTokens.delete` takes. */
export interface PayMethodTokensDeleteArguments {
  /** Id of the stored token. */
  readonly tokenizedId: number;
}

/** What `payMethodTokens.delete` fails with: narrow by `status`, then `body` has the documented type. */
export type PayMethodTokensDeleteError = OperationError<{ 400: ErrorEnvelope; 401: ErrorEnvelope; 404: ErrorEnvelope; 429: ErrorEnvelope; 500: ErrorEnvelope }>;

/**
 * Tokens of cards and bank accounts that a payment gateway issued, as ChargeOver keeps them for its
 * customers.
 */
export class PayMethodTokens {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Gives the tokens that fit all conditions of where, one page of them: 10 unless limit says otherwise, 500
   * at most. Where nothing fits, the list is empty.
   *
   * `GET /api/v3/tokenized`. Reads only: sent again also after a lost answer and after status 502, 503 and
   * 504.
   *
   * @throws {BadRequestError} status 400: The provider does not accept the request.
   * @throws {AuthenticationError} status 401: The credentials are missing or not valid.
   * @throws {RateLimitError} status 429: Too many requests. Limits and periods are not documented.
   * @throws {ServerError} status 500: The provider failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  list(
    input?: PayMethodTokensListArguments,
    options?: CallOptions,
  ): ApiCall<PayMethodToken[], PayMethodTokenListEnvelope, PayMethodTokensListError> {
    return this.#runtime.call(operations.payMethodTokensList, input, options);
  }

  /**
   * Gives the records of `payMethodTokens.list` one after the other, in its order. It reads page by page,
   * holds one page in memory and ends with the first page that is not full; leaving the loop stops the
   * requests. Records that come or go meanwhile may be missed, or be there twice.
   *
   * `GET /api/v3/tokenized` for each page: a call of its own, with retries and timeouts of its own.
   * `pageSize` says how many records it asks for, 500 at most and by default; `maxItems` ends the iteration
   * after so many.
   *
   * @throws {TokError} out of the iteration: what `payMethodTokens.list` fails with
   */
  iterate(input?: PayMethodTokensIterateArguments, options?: IterateOptions): AsyncIterable<PayMethodToken> {
    return this.#runtime.iterate(operations.payMethodTokensList, input, options);
  }

  /**
   * Stores a token that the merchant's payment gateway has issued, and gives the id it is stored under. Name
   * the customer by customer_id or by customer_external_key.
   * A stored token cannot be changed: delete it and store another one.
   * Each call stores a token: sent twice, it may leave two. After a lost answer, look at what is stored
   * before you send it again.
   *
   * `POST /api/v3/tokenized`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The provider does not accept the request.
   * @throws {AuthenticationError} status 401: The credentials are missing or not valid.
   * @throws {RateLimitError} status 429: Too many requests. Limits and periods are not documented.
   * @throws {ServerError} status 500: The provider failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  store(
    input: PayMethodTokensStoreArguments,
    options?: CallOptions,
  ): ApiCall<Created, CreatedEnvelope, PayMethodTokensStoreError> {
    return this.#runtime.call(operations.payMethodTokensStore, input, options);
  }

  /**
   * Gives one stored token.
   *
   * `GET /api/v3/tokenized/{tokenized_id}`. Reads only: sent again also after a lost answer and after status
   * 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The provider does not accept the request.
   * @throws {AuthenticationError} status 401: The credentials are missing or not valid.
   * @throws {NotFoundError} status 404: There is no token with this id.
   * @throws {RateLimitError} status 429: Too many requests. Limits and periods are not documented.
   * @throws {ServerError} status 500: The provider failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: PayMethodTokensGetArguments,
    options?: CallOptions,
  ): ApiCall<PayMethodToken, PayMethodTokenEnvelope, PayMethodTokensGetError> {
    return this.#runtime.call(operations.payMethodTokensGet, input, options);
  }

  /**
   * Deletes a stored token and gives true.
   * After a lost answer, look at what is stored before you send it again: very likely a token that is gone
   * already gives 404.
   *
   * `DELETE /api/v3/tokenized/{tokenized_id}`. Sent once: repeated only when the request provably did not
   * reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The provider does not accept the request.
   * @throws {AuthenticationError} status 401: The credentials are missing or not valid.
   * @throws {NotFoundError} status 404: There is no token with this id.
   * @throws {RateLimitError} status 429: Too many requests. Limits and periods are not documented.
   * @throws {ServerError} status 500: The provider failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: PayMethodTokensDeleteArguments,
    options?: CallOptions,
  ): ApiCall<boolean, DeletedEnvelope, PayMethodTokensDeleteError> {
    return this.#runtime.call(operations.payMethodTokensDelete, input, options);
  }
}

/**
 * Client of ChargeOver.
 *
 * @example
 * const chargeover = new ChargeoverClient({ auth: { publicKey, privateKey }, environment: "production",
 * instance: "your-instance" });
 */
export class ChargeoverClient {
  /**
   * Tokens of cards and bank accounts that a payment gateway issued, as ChargeOver keeps them for its
   * customers.
   */
  readonly payMethodTokens: PayMethodTokens;
  /** Calls by the document's own paths, without unwrapping. */
  readonly http: HttpClient<paths>;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(options: ChargeoverClientOptions) {
    const runtime = new ClientRuntime(facts, options, chargeover());
    this.payMethodTokens = new PayMethodTokens(runtime);
    this.http = runtime.http<paths>();
  }
}
