// Generated from specs/ncr-aloha: do not edit.
// Rewritten by: pnpm generate ncr-aloha
// Document and overlay: sha256 e53ea29d25e8df635a0fb6b917f056a4

import type {
  ApiCall,
  CallOptions,
  ClientOptions,
  EnumNamesOption,
  FormatOption,
  HttpClient,
  OperationError,
  XmlClientOptions,
} from "@tok/core";
import { type BasicAuth, basic } from "@tok/core/auth/basic";
import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";
import type {
  ConsumerPayment,
  CustomerCreditCardTokenHeaderInput,
  CustomerPayment,
  Guid,
  HttpError,
  PaymentTokens,
} from "./types.js";

/** The hosts of NCR Aloha Online Ordering. */
export type NcrAlohaEnvironment = "sandbox" | "production";

/** The credentials. */
export interface NcrAlohaAuth extends BasicAuth {
  /** Code of the company, issued by the provider. */
  readonly companyCode: string;
}

/** What a client is made with: credentials, and exactly one of `environment` and `baseUrl`. */
export type NcrAlohaClientOptions = ClientOptions<NcrAlohaAuth, NcrAlohaEnvironment> & XmlClientOptions & EnumNamesOption<"CardType" | "PaymentProvider">;

const facts: ProviderFacts = {
  environments: {
    sandbox: "https://api.alohaonline.swenglabs.ncr.com",
    production: "https://api.alohaorderonline.com",
  },
  operations,
  xml: {
    enums: {
      CardType: { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" },
      PaymentProvider: { 2: "ConnectedPayments", 4: "CreditCall", 6: "FreedomPay" },
    },
    load: () => import("./xml.js"),
  },
};

/** What `customerPayments.addToken` takes. */
export interface CustomerPaymentsAddTokenArguments {
  readonly body: CustomerCreditCardTokenHeaderInput;
}

/** What `customerPayments.addToken` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentsAddTokenError = OperationError<{ 400: HttpError; 401: HttpError; 500: HttpError }>;

/** What `customerPayments.get` takes. */
export interface CustomerPaymentsGetArguments {
  /** Guid of the customer. */
  readonly customerId: string;
}

/** What `customerPayments.get` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentsGetError = OperationError<{ 400: HttpError; 401: HttpError; 404: HttpError; 500: HttpError }>;

/** What `customerPayments.getInfo` takes. */
export interface CustomerPaymentsGetInfoArguments {
  /** Guid of the customer. */
  readonly customerId: string;
}

/** What `customerPayments.getInfo` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentsGetInfoError = OperationError<{ 400: HttpError; 401: HttpError; 404: HttpError; 500: HttpError }>;

/** What `customerPayments.listTokens` takes. */
export interface CustomerPaymentsListTokensArguments {
  /** Guid of the customer. */
  readonly customerId: string;
}

/** What `customerPayments.listTokens` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentsListTokensError = OperationError<{ 400: HttpError; 401: HttpError; 404: HttpError; 500: HttpError }>;

/** Payment tokens and saved payments of customers. The tokens come from the payment provider of the company. */
export class CustomerPayments {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Saves a card token for a customer who exists. The answer is a guid, very likely the AccountId of the
   * saved payment; the provider does not say.
   * Only for companies on Connected Payments, CreditCall or FreedomPay.
   * Connected Payments takes MaskedCardNumber as the first six digits, a mask of *, x, X or ● and the last
   * four, and CardToken as type, colon and value. FreedomPay needs CardHolderName. ExpirationDate is
   * yyyy-MM-dd or MM/YY.
   * Each call adds a token: sent twice, it may leave two. After a lost answer, look at what is saved before
   * you send it again.
   *
   * `PUT /v1/Customers/Payment/Token`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The service does not accept the request.
   * @throws {AuthenticationError} status 401: User, password or company code is missing or not valid.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  addToken(
    input: CustomerPaymentsAddTokenArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<Guid, Guid, CustomerPaymentsAddTokenError> {
    return this.#runtime.call(operations.customerPaymentsAddToken, input, options);
  }

  /**
   * Gives one payment that is saved for a customer. Which one that is where there are several is not
   * documented; customerPayments.getInfo gives a list.
   *
   * `GET /v1/Customers/{customerId}/Payments`. Reads only: sent again also after a lost answer and after
   * status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The service does not accept the request.
   * @throws {AuthenticationError} status 401: User, password or company code is missing or not valid.
   * @throws {NotFoundError} status 404: Nothing was found for the customer.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: CustomerPaymentsGetArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<CustomerPayment, CustomerPayment, CustomerPaymentsGetError> {
    return this.#runtime.call(operations.customerPaymentsGet, input, options);
  }

  /**
   * Gives the payments that are saved for a customer, with the company and the profile they belong to.
   *
   * `GET /v1/Customers/{customerId}/Payments/Info`. Reads only: sent again also after a lost answer and after
   * status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The service does not accept the request.
   * @throws {AuthenticationError} status 401: User, password or company code is missing or not valid.
   * @throws {NotFoundError} status 404: Nothing was found for the customer.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  getInfo(
    input: CustomerPaymentsGetInfoArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<ConsumerPayment, ConsumerPayment, CustomerPaymentsGetInfoError> {
    return this.#runtime.call(operations.customerPaymentsGetInfo, input, options);
  }

  /**
   * Lists the payment tokens that are saved for a customer.
   *
   * `GET /v1/Customers/{customerId}/PaymentTokens`. Reads only: sent again also after a lost answer and after
   * status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The service does not accept the request.
   * @throws {AuthenticationError} status 401: User, password or company code is missing or not valid.
   * @throws {NotFoundError} status 404: Nothing was found for the customer.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  listTokens(
    input: CustomerPaymentsListTokensArguments,
    options?: CallOptions & FormatOption,
  ): ApiCall<PaymentTokens, PaymentTokens, CustomerPaymentsListTokensError> {
    return this.#runtime.call(operations.customerPaymentsListTokens, input, options);
  }
}

/**
 * Client of NCR Aloha Online Ordering.
 *
 * @example
 * const ncrAloha = new NcrAlohaClient({ auth: { username, password, companyCode }, environment: "sandbox" });
 */
export class NcrAlohaClient {
  /** Payment tokens and saved payments of customers. The tokens come from the payment provider of the company. */
  readonly customerPayments: CustomerPayments;
  /** Calls by the document's own paths, without unwrapping. */
  readonly http: HttpClient<paths, CallOptions & FormatOption>;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(options: NcrAlohaClientOptions) {
    const runtime = new ClientRuntime(facts, options, basic({ companyCode: "X-Api-CompanyCode" }));
    this.customerPayments = new CustomerPayments(runtime);
    this.http = runtime.http<paths, CallOptions & FormatOption>();
  }
}
