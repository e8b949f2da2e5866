// Generated from specs/clearent: do not edit.
// Rewritten by: pnpm generate clearent
// Document and overlay: sha256 b68b4e59d29f95ecda4a5059a8c764b6

import type {
  ApiCall,
  CallOptions,
  ClientOptions,
  FormatOption,
  HttpClient,
  OperationError,
  XmlClientOptions,
} from "@tok/core";
import { type ApiKeyAuth, apiKeyInHeader } from "@tok/core/auth/api-key";
import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";
import type {
  CustomerToken,
  CustomerTokenInput,
  CustomerTokenUpdateInput,
  CustomerTokensEnvelope,
  ErrorEnvelope,
} from "./types.js";

/** The hosts of Xplor Pay (Clearent) recurring payments. */
export type ClearentEnvironment = "sandbox" | "production";

/** What a client is made with: credentials, and exactly one of `environment` and `baseUrl`. */
export type ClearentClientOptions = ClientOptions<ApiKeyAuth, ClearentEnvironment> & XmlClientOptions;

const facts: ProviderFacts = {
  environments: { sandbox: "https://gateway-sb.clearent.net", production: "https://gateway.clearent.net" },
  operations,
  xml: { enums: {}, load: () => import("./xml.js") },
};

/** What `customerTokens.list` takes. */
export interface CustomerTokensListArguments {
  /** Key of the customer. */
  readonly customerKey: string;
}

/** What `customerTokens.list` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerTokensListError = OperationError<{ 401: ErrorEnvelope; 403: ErrorEnvelope; 404: ErrorEnvelope }>;

/** What `customerTokens.add` takes. */
export interface CustomerTokensAddArguments {
  /** Key of the customer. */
  readonly customerKey: string;
  readonly body: CustomerTokenInput;
}

/** What `customerTokens.add` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerTokensAddError = OperationError<{ 401: ErrorEnvelope; 403: ErrorEnvelope; 404: ErrorEnvelope }>;

/** What `customerTokens.update` takes. */
export interface CustomerTokensUpdateArguments {
  /** Key of the customer. */
  readonly customerKey: string;
  readonly body: CustomerTokenUpdateInput;
}

/** What `customerTokens.update` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerTokensUpdateError = OperationError<{ 401: ErrorEnvelope; 403: ErrorEnvelope; 404: ErrorEnvelope }>;

/** Payment tokens that are attached to customers. */
export class CustomerTokens {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Lists the payment tokens that are attached to a customer.
   *
   * `GET /rest/v2/customers/{customerKey}/tokens`. Reads only: sent again also after a lost answer and after
   * status 502, 503 and 504.
   *
   * @throws {AuthenticationError} status 401: The API key is missing or not valid.
   * @throws {PermissionError} status 403: The API key does not allow this call.
   * @throws {NotFoundError} status 404: There is no such customer or token.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  list(
    input: CustomerTokensListArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<CustomerToken[], CustomerTokensEnvelope, CustomerTokensListError> {
    return this.#runtime.call(operations.customerTokensList, input, options);
  }

  /**
   * Attaches a payment token that exists already to a customer. Give the same customer key as an argument and
   * in the body: the provider does not say which one wins.
   *
   * `POST /rest/v2/customers/{customerKey}/tokens`. Sent once: repeated only when the request provably did
   * not reach the provider, and after status 429.
   *
   * @throws {AuthenticationError} status 401: The API key is missing or not valid.
   * @throws {PermissionError} status 403: The API key does not allow this call.
   * @throws {NotFoundError} status 404: There is no such customer or token.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  add(
    input: CustomerTokensAddArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<CustomerToken[], CustomerTokensEnvelope, CustomerTokensAddError> {
    return this.#runtime.call(operations.customerTokensAdd, input, options);
  }

  /**
   * Moves a token to another customer, by the customer key in the body, or changes its status (ACTIVE,
   * INACTIVE or DELETED) or its description. The token is the one that the token id in the body names.
   * Nothing else about a token can be changed: set the status DELETED, and add a token that the provider's
   * vault has issued anew. This API has no call that deletes; the vault API has one.
   *
   * `PUT /rest/v2/customers/{customerKey}/tokens`. Sent once: repeated only when the request provably did not
   * reach the provider, and after status 429.
   *
   * @throws {AuthenticationError} status 401: The API key is missing or not valid.
   * @throws {PermissionError} status 403: The API key does not allow this call.
   * @throws {NotFoundError} status 404: There is no such customer or token.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: CustomerTokensUpdateArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<CustomerToken[], CustomerTokensEnvelope, CustomerTokensUpdateError> {
    return this.#runtime.call(operations.customerTokensUpdate, input, options);
  }
}

/**
 * Client of Xplor Pay (Clearent) recurring payments.
 *
 * @example
 * const clearent = new ClearentClient({ auth: { apiKey }, environment: "sandbox" });
 */
export class ClearentClient {
  /** Payment tokens that are attached to customers. */
  readonly customerTokens: CustomerTokens;
  /** Calls by the document's own paths, without unwrapping. */
  readonly http: HttpClient<paths, CallOptions & FormatOption>;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(options: ClearentClientOptions) {
    const runtime = new ClientRuntime(facts, options, apiKeyInHeader("api-key"));
    this.customerTokens = new CustomerTokens(runtime);
    this.http = runtime.http<paths, CallOptions & FormatOption>();
  }
}
