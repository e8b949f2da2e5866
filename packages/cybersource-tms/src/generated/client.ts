// Generated from specs/cybersource-tms: do not edit.
// Rewritten by: pnpm generate cybersource-tms
// Document and overlay: sha256 b9678543cc7617f3368ef85226741122

import type {
  ApiCall,
  CallOptions,
  ClientOptions,
  HttpClient,
  IterateOptions,
  OperationError,
  PartialOption,
  PartialSuccessError,
} from "@tok/core";
import { type CybersourceAuth, cybersource } from "@tok/core/auth/cybersource";
import { type MleOptions, readMleOptions } from "@tok/core/jwe";
import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";
import type {
  AuthenticationFailure,
  Capture,
  CaptureInput,
  Credit,
  CreditInput,
  Customer,
  CustomerInput,
  GatewayMessage,
  Increment,
  IncrementInput,
  InstrumentIdentifier,
  InstrumentIdentifierInput,
  Payment,
  PaymentFailure,
  PaymentInput,
  PaymentInstrument,
  PaymentInstrumentInput,
  PaymentInstrumentList,
  Refund,
  RefundInput,
  Reversal,
  ReversalInput,
  ShippingAddress,
  ShippingAddressInput,
  ShippingAddressList,
  TimeoutReversalInput,
  TimeoutVoidInput,
  TokenErrors,
  TokenizeInput,
  TokenizeResponse,
  TokenizeResult,
  Void,
  VoidInput,
} from "./types.js";

/** The hosts of Cybersource TMS. */
export type CybersourceTmsEnvironment = "test" | "production" | "production-india";

/** What a client is made with: credentials, and exactly one of `environment` and `baseUrl`. */
export type CybersourceTmsClientOptions = ClientOptions<CybersourceAuth, CybersourceTmsEnvironment> & {
  /**
   * The keys of message-level encryption. What has to be encrypted and has no key is not sent.
   * @default none
   */
  readonly mle?: MleOptions | undefined;
};

const facts: ProviderFacts = {
  environments: {
    test: "https://apitest.cybersource.com",
    production: "https://api.cybersource.com",
    "production-india": "https://api.in.cybersource.com",
  },
  encryption: {
    requestMember: "encryptedRequest",
    cty: "JWT",
    responseMember: "encryptedResponse",
    claim: "v-c-response-mle-kid",
    read: readMleOptions,
  },
  operations,
};

/** What `customers.create` takes. */
export interface CustomersCreateArguments {
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  readonly body: CustomerInput;
}

/** What `customers.create` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomersCreateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 409: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customers.get` takes. */
export interface CustomersGetArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customers.get` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomersGetError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customers.getUnmasked` takes. */
export interface CustomersGetUnmaskedArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customers.getUnmasked` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomersGetUnmaskedError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customers.update` takes. */
export interface CustomersUpdateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
  readonly ifMatch?: string | undefined;
  readonly body: CustomerInput;
}

/** What `customers.update` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomersUpdateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 412: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customers.delete` takes. */
export interface CustomersDeleteArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customers.delete` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomersDeleteError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** Customers, each with the payment instruments and shipping addresses that are kept for them. */
export class Customers {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Makes a customer, who has neither a payment instrument nor a shipping address yet.
   * Sent twice without an id of your own, it may leave two. The document lets you choose the id, so that a
   * repeat should fail with 409.
   *
   * `POST /tms/v2/customers`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: CustomersCreateArguments,
    options?: CallOptions,
  ): ApiCall<Customer, Customer, CustomersCreateError> {
    return this.#runtime.call(operations.customersCreate, input, options);
  }

  /**
   * Gives a customer, with the default payment instrument and the default shipping address inside. Card
   * numbers are masked.
   *
   * `GET /tms/v2/customers/{customerId}`. Reads only: sent again also after a lost answer and after status
   * 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(input: CustomersGetArguments, options?: CallOptions): ApiCall<Customer, Customer, CustomersGetError> {
    return this.#runtime.call(operations.customersGet, input, options);
  }

  /**
   * Gives a customer, with the default payment instrument inside and its card number in clear.
   * The answer is encrypted for the TMS key of the merchant, whose private half is needed to read it. The
   * token vault has to allow unmasked data.
   *
   * `GET /tms/v2/customers/{customerId}`. Reads only: sent again also after a lost answer and after status
   * 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  getUnmasked(
    input: CustomersGetUnmaskedArguments,
    options?: CallOptions,
  ): ApiCall<Customer, Customer, CustomersGetUnmaskedError> {
    return this.#runtime.call(operations.customersGetUnmasked, input, options);
  }

  /**
   * Changes what the body holds and leaves the rest. Another default is chosen by the id of a payment
   * instrument or a shipping address of the customer.
   *
   * `PATCH /tms/v2/customers/{customerId}`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 412: It has changed since the ETag in If-Match.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: CustomersUpdateArguments,
    options?: CallOptions,
  ): ApiCall<Customer, Customer, CustomersUpdateError> {
    return this.#runtime.call(operations.customersUpdate, input, options);
  }

  /**
   * Deletes a customer with all payment instruments and shipping addresses, and the instrument identifiers
   * that no other payment instrument uses.
   *
   * `DELETE /tms/v2/customers/{customerId}`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: CustomersDeleteArguments,
    options?: CallOptions,
  ): ApiCall<undefined, undefined, CustomersDeleteError> {
    return this.#runtime.call(operations.customersDelete, input, options);
  }
}

/** What `customerPaymentInstruments.list` takes. */
export interface CustomerPaymentInstrumentsListArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** How many records to pass over first. */
  readonly offset?: number | undefined;
  /** How many records to give, 100 at most. */
  readonly limit?: number | undefined;
}

/** What `customerPaymentInstruments.list` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentInstrumentsListError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerPaymentInstruments.iterate` takes. */
export interface CustomerPaymentInstrumentsIterateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customerPaymentInstruments.create` takes. */
export interface CustomerPaymentInstrumentsCreateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  readonly body: PaymentInstrumentInput;
}

/**
 * What `customerPaymentInstruments.create` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerPaymentInstrumentsCreateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 409: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerPaymentInstruments.get` takes. */
export interface CustomerPaymentInstrumentsGetArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customerPaymentInstruments.get` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerPaymentInstrumentsGetError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerPaymentInstruments.getUnmasked` takes. */
export interface CustomerPaymentInstrumentsGetUnmaskedArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/**
 * What `customerPaymentInstruments.getUnmasked` fails with: narrow by `status`, then `body` has the
 * documented type.
 */
export type CustomerPaymentInstrumentsGetUnmaskedError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerPaymentInstruments.update` takes. */
export interface CustomerPaymentInstrumentsUpdateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
  readonly ifMatch?: string | undefined;
  readonly body: PaymentInstrumentInput;
}

/**
 * What `customerPaymentInstruments.update` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerPaymentInstrumentsUpdateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 412: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerPaymentInstruments.delete` takes. */
export interface CustomerPaymentInstrumentsDeleteArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/**
 * What `customerPaymentInstruments.delete` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerPaymentInstrumentsDeleteError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 409: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** Cards and bank accounts of a customer, one of which is the default. */
export class CustomerPaymentInstruments {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Gives one page of the payment instruments of a customer. Card numbers are masked.
   *
   * `GET /tms/v2/customers/{customerId}/payment-instruments`. Reads only: sent again also after a lost answer
   * and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  list(
    input: CustomerPaymentInstrumentsListArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument[], PaymentInstrumentList, CustomerPaymentInstrumentsListError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsList, input, options);
  }

  /**
   * Gives the records of `customerPaymentInstruments.list` one after the other, in its order. It reads page
   * by page, holds one page in memory and ends with the first page that is not full; leaving the loop stops
   * the requests. Records that come or go meanwhile may be missed, or be there twice.
   *
   * `GET /tms/v2/customers/{customerId}/payment-instruments` for each page: a call of its own, with retries
   * and timeouts of its own. `pageSize` says how many records it asks for, 100 at most and by default;
   * `maxItems` ends the iteration after so many.
   *
   * @throws {TokError} out of the iteration: what `customerPaymentInstruments.list` fails with
   */
  iterate(
    input: CustomerPaymentInstrumentsIterateArguments,
    options?: IterateOptions,
  ): AsyncIterable<PaymentInstrument> {
    return this.#runtime.iterate(operations.customerPaymentInstrumentsList, input, options);
  }

  /**
   * Adds a card or a bank account to a customer. Its number belongs to an instrument identifier, which is
   * named by its id.
   *
   * `POST /tms/v2/customers/{customerId}/payment-instruments`. Sent once: repeated only when the request
   * provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: CustomerPaymentInstrumentsCreateArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, CustomerPaymentInstrumentsCreateError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsCreate, input, options);
  }

  /**
   * Gives a payment instrument of a customer. The card number is masked.
   *
   * `GET /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}`. Reads only: sent again
   * also after a lost answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: CustomerPaymentInstrumentsGetArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, CustomerPaymentInstrumentsGetError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsGet, input, options);
  }

  /**
   * Gives a payment instrument of a customer, with its card number in clear.
   * The answer is encrypted for the TMS key of the merchant, whose private half is needed to read it. The
   * token vault has to allow unmasked data.
   *
   * `GET /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}`. Reads only: sent again
   * also after a lost answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  getUnmasked(
    input: CustomerPaymentInstrumentsGetUnmaskedArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, CustomerPaymentInstrumentsGetUnmaskedError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsGetUnmasked, input, options);
  }

  /**
   * Changes what the body holds and leaves the rest. With default it becomes the customer's default.
   *
   * `PATCH /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}`. Sent once: repeated
   * only when the request provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 412: It has changed since the ETag in If-Match.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: CustomerPaymentInstrumentsUpdateArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, CustomerPaymentInstrumentsUpdateError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsUpdate, input, options);
  }

  /**
   * Deletes a payment instrument of a customer. The default one cannot be deleted while the customer has
   * others: choose a new default first.
   *
   * `DELETE /tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}`. Sent once: repeated
   * only when the request provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: CustomerPaymentInstrumentsDeleteArguments,
    options?: CallOptions,
  ): ApiCall<undefined, undefined, CustomerPaymentInstrumentsDeleteError> {
    return this.#runtime.call(operations.customerPaymentInstrumentsDelete, input, options);
  }
}

/** What `customerShippingAddresses.list` takes. */
export interface CustomerShippingAddressesListArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** How many records to pass over first. */
  readonly offset?: number | undefined;
  /** How many records to give, 100 at most. */
  readonly limit?: number | undefined;
}

/** What `customerShippingAddresses.list` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerShippingAddressesListError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerShippingAddresses.iterate` takes. */
export interface CustomerShippingAddressesIterateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customerShippingAddresses.create` takes. */
export interface CustomerShippingAddressesCreateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  readonly body: ShippingAddressInput;
}

/**
 * What `customerShippingAddresses.create` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerShippingAddressesCreateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 409: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerShippingAddresses.get` takes. */
export interface CustomerShippingAddressesGetArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the shipping address. */
  readonly shippingAddressId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `customerShippingAddresses.get` fails with: narrow by `status`, then `body` has the documented type. */
export type CustomerShippingAddressesGetError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerShippingAddresses.update` takes. */
export interface CustomerShippingAddressesUpdateArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the shipping address. */
  readonly shippingAddressId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
  readonly ifMatch?: string | undefined;
  readonly body: ShippingAddressInput;
}

/**
 * What `customerShippingAddresses.update` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerShippingAddressesUpdateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 412: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `customerShippingAddresses.delete` takes. */
export interface CustomerShippingAddressesDeleteArguments {
  /** Id of the customer. */
  readonly customerId: string;
  /** Id of the shipping address. */
  readonly shippingAddressId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/**
 * What `customerShippingAddresses.delete` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type CustomerShippingAddressesDeleteError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 409: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** Shipping addresses of a customer, one of which is the default. */
export class CustomerShippingAddresses {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Gives one page of the shipping addresses of a customer.
   *
   * `GET /tms/v2/customers/{customerId}/shipping-addresses`. Reads only: sent again also after a lost answer
   * and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  list(
    input: CustomerShippingAddressesListArguments,
    options?: CallOptions,
  ): ApiCall<ShippingAddress[], ShippingAddressList, CustomerShippingAddressesListError> {
    return this.#runtime.call(operations.customerShippingAddressesList, input, options);
  }

  /**
   * Gives the records of `customerShippingAddresses.list` one after the other, in its order. It reads page by
   * page, holds one page in memory and ends with the first page that is not full; leaving the loop stops the
   * requests. Records that come or go meanwhile may be missed, or be there twice.
   *
   * `GET /tms/v2/customers/{customerId}/shipping-addresses` for each page: a call of its own, with retries
   * and timeouts of its own. `pageSize` says how many records it asks for, 100 at most and by default;
   * `maxItems` ends the iteration after so many.
   *
   * @throws {TokError} out of the iteration: what `customerShippingAddresses.list` fails with
   */
  iterate(
    input: CustomerShippingAddressesIterateArguments,
    options?: IterateOptions,
  ): AsyncIterable<ShippingAddress> {
    return this.#runtime.iterate(operations.customerShippingAddressesList, input, options);
  }

  /**
   * Adds a shipping address to a customer.
   *
   * `POST /tms/v2/customers/{customerId}/shipping-addresses`. Sent once: repeated only when the request
   * provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: CustomerShippingAddressesCreateArguments,
    options?: CallOptions,
  ): ApiCall<ShippingAddress, ShippingAddress, CustomerShippingAddressesCreateError> {
    return this.#runtime.call(operations.customerShippingAddressesCreate, input, options);
  }

  /**
   * Gives a shipping address of a customer.
   *
   * `GET /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}`. Reads only: sent again also
   * after a lost answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: CustomerShippingAddressesGetArguments,
    options?: CallOptions,
  ): ApiCall<ShippingAddress, ShippingAddress, CustomerShippingAddressesGetError> {
    return this.#runtime.call(operations.customerShippingAddressesGet, input, options);
  }

  /**
   * Changes what the body holds and leaves the rest. With default it becomes the customer's default.
   *
   * `PATCH /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}`. Sent once: repeated only
   * when the request provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 412: It has changed since the ETag in If-Match.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: CustomerShippingAddressesUpdateArguments,
    options?: CallOptions,
  ): ApiCall<ShippingAddress, ShippingAddress, CustomerShippingAddressesUpdateError> {
    return this.#runtime.call(operations.customerShippingAddressesUpdate, input, options);
  }

  /**
   * Deletes a shipping address of a customer. The default one cannot be deleted while the customer has
   * others: choose a new default first.
   *
   * `DELETE /tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}`. Sent once: repeated only
   * when the request provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: CustomerShippingAddressesDeleteArguments,
    options?: CallOptions,
  ): ApiCall<undefined, undefined, CustomerShippingAddressesDeleteError> {
    return this.#runtime.call(operations.customerShippingAddressesDelete, input, options);
  }
}

/** What `instrumentIdentifiers.create` takes. */
export interface InstrumentIdentifiersCreateArguments {
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
  readonly body: InstrumentIdentifierInput;
}

/** What `instrumentIdentifiers.create` fails with: narrow by `status`, then `body` has the documented type. */
export type InstrumentIdentifiersCreateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 409: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.get` takes. */
export interface InstrumentIdentifiersGetArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
}

/** What `instrumentIdentifiers.get` fails with: narrow by `status`, then `body` has the documented type. */
export type InstrumentIdentifiersGetError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.getUnmasked` takes. */
export interface InstrumentIdentifiersGetUnmaskedArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
}

/**
 * What `instrumentIdentifiers.getUnmasked` fails with: narrow by `status`, then `body` has the documented
 * type.
 */
export type InstrumentIdentifiersGetUnmaskedError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.update` takes. */
export interface InstrumentIdentifiersUpdateArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
  /** ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
  readonly ifMatch?: string | undefined;
  readonly body: InstrumentIdentifierInput;
}

/** What `instrumentIdentifiers.update` fails with: narrow by `status`, then `body` has the documented type. */
export type InstrumentIdentifiersUpdateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 412: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.delete` takes. */
export interface InstrumentIdentifiersDeleteArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `instrumentIdentifiers.delete` fails with: narrow by `status`, then `body` has the documented type. */
export type InstrumentIdentifiersDeleteError = OperationError<{ 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 409: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.listPaymentInstruments` takes. */
export interface InstrumentIdentifiersListPaymentInstrumentsArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
  /** How many records to pass over first. */
  readonly offset?: number | undefined;
  /** How many records to give, 100 at most. */
  readonly limit?: number | undefined;
}

/**
 * What `instrumentIdentifiers.listPaymentInstruments` fails with: narrow by `status`, then `body` has the
 * documented type.
 */
export type InstrumentIdentifiersListPaymentInstrumentsError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `instrumentIdentifiers.iteratePaymentInstruments` takes. */
export interface InstrumentIdentifiersIteratePaymentInstrumentsArguments {
  /** Id of the instrument identifier. */
  readonly instrumentIdentifierId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
}

/** Numbers of cards and bank accounts. The same number always has the same token. */
export class InstrumentIdentifiers {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Gives the token of a card number, or of a bank account with its routing number. It is made where there is
   * none yet, which the status tells.
   *
   * `POST /tms/v1/instrumentidentifiers`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: InstrumentIdentifiersCreateArguments,
    options?: CallOptions,
  ): ApiCall<InstrumentIdentifier, InstrumentIdentifier, InstrumentIdentifiersCreateError> {
    return this.#runtime.call(operations.instrumentIdentifiersCreate, input, options);
  }

  /**
   * Gives an instrument identifier. The number is masked.
   *
   * `GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId}`. Reads only: sent again also after a lost
   * answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: InstrumentIdentifiersGetArguments,
    options?: CallOptions,
  ): ApiCall<InstrumentIdentifier, InstrumentIdentifier, InstrumentIdentifiersGetError> {
    return this.#runtime.call(operations.instrumentIdentifiersGet, input, options);
  }

  /**
   * Gives an instrument identifier, with its number in clear.
   * The answer is encrypted for the TMS key of the merchant, whose private half is needed to read it. The
   * token vault has to allow unmasked data.
   *
   * `GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId}`. Reads only: sent again also after a lost
   * answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  getUnmasked(
    input: InstrumentIdentifiersGetUnmaskedArguments,
    options?: CallOptions,
  ): ApiCall<InstrumentIdentifier, InstrumentIdentifier, InstrumentIdentifiersGetUnmaskedError> {
    return this.#runtime.call(operations.instrumentIdentifiersGetUnmasked, input, options);
  }

  /**
   * Changes what the body holds and leaves the rest, as the values of the earlier payment that later ones of
   * the merchant refer to.
   *
   * `PATCH /tms/v1/instrumentidentifiers/{instrumentIdentifierId}`. Sent once: repeated only when the request
   * provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 412: It has changed since the ETag in If-Match.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: InstrumentIdentifiersUpdateArguments,
    options?: CallOptions,
  ): ApiCall<InstrumentIdentifier, InstrumentIdentifier, InstrumentIdentifiersUpdateError> {
    return this.#runtime.call(operations.instrumentIdentifiersUpdate, input, options);
  }

  /**
   * Deletes an instrument identifier that no payment instrument uses.
   *
   * `DELETE /tms/v1/instrumentidentifiers/{instrumentIdentifierId}`. Sent once: repeated only when the
   * request provably did not reach the provider, and after status 429.
   *
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: InstrumentIdentifiersDeleteArguments,
    options?: CallOptions,
  ): ApiCall<undefined, undefined, InstrumentIdentifiersDeleteError> {
    return this.#runtime.call(operations.instrumentIdentifiersDelete, input, options);
  }

  /**
   * Gives one page of the payment instruments that have the same number.
   *
   * `GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId}/paymentinstruments`. Reads only: sent again
   * also after a lost answer and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  listPaymentInstruments(
    input: InstrumentIdentifiersListPaymentInstrumentsArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument[], PaymentInstrumentList, InstrumentIdentifiersListPaymentInstrumentsError> {
    return this.#runtime.call(operations.instrumentIdentifiersListPaymentInstruments, input, options);
  }

  /**
   * Gives the records of `instrumentIdentifiers.listPaymentInstruments` one after the other, in its order. It
   * reads page by page, holds one page in memory and ends with the first page that is not full; leaving the
   * loop stops the requests. Records that come or go meanwhile may be missed, or be there twice.
   *
   * `GET /tms/v1/instrumentidentifiers/{instrumentIdentifierId}/paymentinstruments` for each page: a call of
   * its own, with retries and timeouts of its own. `pageSize` says how many records it asks for, 100 at most
   * and by default; `maxItems` ends the iteration after so many.
   *
   * @throws {TokError} out of the iteration: what `instrumentIdentifiers.listPaymentInstruments` fails with
   */
  iteratePaymentInstruments(
    input: InstrumentIdentifiersIteratePaymentInstrumentsArguments,
    options?: IterateOptions,
  ): AsyncIterable<PaymentInstrument> {
    return this.#runtime.iterate(operations.instrumentIdentifiersListPaymentInstruments, input, options);
  }
}

/** What `paymentInstruments.create` takes. */
export interface PaymentInstrumentsCreateArguments {
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
  readonly body: PaymentInstrumentInput;
}

/** What `paymentInstruments.create` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentInstrumentsCreateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 409: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `paymentInstruments.get` takes. */
export interface PaymentInstrumentsGetArguments {
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
}

/** What `paymentInstruments.get` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentInstrumentsGetError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `paymentInstruments.getUnmasked` takes. */
export interface PaymentInstrumentsGetUnmaskedArguments {
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
}

/** What `paymentInstruments.getUnmasked` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentInstrumentsGetUnmaskedError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `paymentInstruments.update` takes. */
export interface PaymentInstrumentsUpdateArguments {
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  /** Whether the answer is to say what is known of the card by its first digits. */
  readonly retrieveBinDetails?: boolean | undefined;
  /** ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
  readonly ifMatch?: string | undefined;
  readonly body: PaymentInstrumentInput;
}

/** What `paymentInstruments.update` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentInstrumentsUpdateError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 412: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** What `paymentInstruments.delete` takes. */
export interface PaymentInstrumentsDeleteArguments {
  /** Id of the payment instrument. */
  readonly paymentInstrumentId: string;
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
}

/** What `paymentInstruments.delete` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentInstrumentsDeleteError = OperationError<{ 401: AuthenticationFailure; 403: TokenErrors; 404: TokenErrors; 410: TokenErrors; 424: TokenErrors; 500: TokenErrors }>;

/** Cards and bank accounts that belong to no customer. */
export class PaymentInstruments {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Makes a payment instrument that belongs to no customer. Its number belongs to an instrument identifier,
   * which is named by its id.
   *
   * `POST /tms/v1/paymentinstruments`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ConflictError} status 409: Something stands in the way, as an id that is taken or a default that
   * others have to follow.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: PaymentInstrumentsCreateArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, PaymentInstrumentsCreateError> {
    return this.#runtime.call(operations.paymentInstrumentsCreate, input, options);
  }

  /**
   * Gives a payment instrument that belongs to no customer. The card number is masked.
   *
   * `GET /tms/v1/paymentinstruments/{paymentInstrumentId}`. Reads only: sent again also after a lost answer
   * and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  get(
    input: PaymentInstrumentsGetArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, PaymentInstrumentsGetError> {
    return this.#runtime.call(operations.paymentInstrumentsGet, input, options);
  }

  /**
   * Gives a payment instrument that belongs to no customer, with its card number in clear. That this call can
   * do so is not documented: the others that give a card can.
   * The answer is encrypted for the TMS key of the merchant, whose private half is needed to read it. The
   * token vault has to allow unmasked data.
   *
   * `GET /tms/v1/paymentinstruments/{paymentInstrumentId}`. Reads only: sent again also after a lost answer
   * and after status 502, 503 and 504.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  getUnmasked(
    input: PaymentInstrumentsGetUnmaskedArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, PaymentInstrumentsGetUnmaskedError> {
    return this.#runtime.call(operations.paymentInstrumentsGetUnmasked, input, options);
  }

  /**
   * Changes what the body holds and leaves the rest.
   *
   * `PATCH /tms/v1/paymentinstruments/{paymentInstrumentId}`. Sent once: repeated only when the request
   * provably did not reach the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 412: It has changed since the ETag in If-Match.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  update(
    input: PaymentInstrumentsUpdateArguments,
    options?: CallOptions,
  ): ApiCall<PaymentInstrument, PaymentInstrument, PaymentInstrumentsUpdateError> {
    return this.#runtime.call(operations.paymentInstrumentsUpdate, input, options);
  }

  /**
   * Deletes a payment instrument that belongs to no customer.
   *
   * `DELETE /tms/v1/paymentinstruments/{paymentInstrumentId}`. Sent once: repeated only when the request
   * provably did not reach the provider, and after status 429.
   *
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {NotFoundError} status 404: There is no such token.
   * @throws {ApiError} status 410: The token was deleted.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  delete(
    input: PaymentInstrumentsDeleteArguments,
    options?: CallOptions,
  ): ApiCall<undefined, undefined, PaymentInstrumentsDeleteError> {
    return this.#runtime.call(operations.paymentInstrumentsDelete, input, options);
  }
}

/** What `tokenize` takes. */
export interface TokenizeArguments {
  /** Id of a profile of the token vault, where it is not the default one. */
  readonly profileId?: string | undefined;
  readonly body: TokenizeInput;
}

/** What `tokenize` fails with: narrow by `status`, then `body` has the documented type. */
export type TokenizeError = OperationError<{ 400: TokenErrors; 401: AuthenticationFailure; 403: TokenErrors; 424: TokenErrors; 500: TokenErrors }> | PartialSuccessError<TokenizeResult[], TokenizeResult>;

/** What `payments.create` takes. */
export interface PaymentsCreateArguments {
  readonly body: PaymentInput;
}

/** What `payments.create` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsCreateError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 502: PaymentFailure }>;

/** What `payments.increment` takes. */
export interface PaymentsIncrementArguments {
  /** Id of the payment. */
  readonly id: string;
  readonly body: IncrementInput;
}

/** What `payments.increment` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsIncrementError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What `payments.capture` takes. */
export interface PaymentsCaptureArguments {
  /** Id of the payment. */
  readonly id: string;
  readonly body: CaptureInput;
}

/** What `payments.capture` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsCaptureError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What `payments.refund` takes. */
export interface PaymentsRefundArguments {
  /** Id of the payment. */
  readonly id: string;
  readonly body: RefundInput;
}

/** What `payments.refund` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsRefundError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What `payments.reverse` takes. */
export interface PaymentsReverseArguments {
  /** Id of the payment. */
  readonly id: string;
  readonly body: ReversalInput;
}

/** What `payments.reverse` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsReverseError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What `payments.void` takes. */
export interface PaymentsVoidArguments {
  /** Id of the payment. */
  readonly id: string;
  readonly body: VoidInput;
}

/** What `payments.void` fails with: narrow by `status`, then `body` has the documented type. */
export type PaymentsVoidError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** Authorizations, also as sales and with the making of tokens, and what follows them. */
export class Payments {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * A declined payment comes with HTTP 201 as well: look at `status` before you rely on it. It is no error,
   * since the provider has handled the request.
   * Authorizes a payment; with `processingInformation.capture` it is captured as well. A payment with a
   * customer takes the default payment instrument and the default shipping address unless it names others.
   * With the action TOKEN_CREATE it makes tokens of what it holds, for a zero amount too where the processor
   * takes one. A payment that is declined may make none: look for `tokenInformation`.
   * It is sent once. Give each payment a `clientReferenceInformation.transactionId` of its own: where the
   * answer is lost, timeoutReversals.create with the same one reverses the authorization, and
   * timeoutVoids.create voids a sale.
   *
   * `POST /pts/v2/payments`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: PaymentsCreateArguments,
    options?: CallOptions,
  ): ApiCall<Payment, Payment, PaymentsCreateError> {
    return this.#runtime.call(operations.paymentsCreate, input, options);
  }

  /**
   * A declined increment comes with HTTP 201 as well: look at `status`.
   * Authorizes a further amount on top of an earlier authorization. Sent twice, it may add the amount twice.
   *
   * `PATCH /pts/v2/payments/{id}`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  increment(
    input: PaymentsIncrementArguments,
    options?: CallOptions,
  ): ApiCall<Increment, Increment, PaymentsIncrementError> {
    return this.#runtime.call(operations.paymentsIncrement, input, options);
  }

  /**
   * Captures an authorized payment, or a part of it.
   *
   * `POST /pts/v2/payments/{id}/captures`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  capture(
    input: PaymentsCaptureArguments,
    options?: CallOptions,
  ): ApiCall<Capture, Capture, PaymentsCaptureError> {
    return this.#runtime.call(operations.paymentsCapture, input, options);
  }

  /**
   * A declined refund comes with HTTP 201 as well: look at `status`.
   * Gives the money of a sale or of a capture back, or a part of it. Sent twice, it may give the money back
   * twice.
   *
   * `POST /pts/v2/payments/{id}/refunds`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  refund(
    input: PaymentsRefundArguments,
    options?: CallOptions,
  ): ApiCall<Refund, Refund, PaymentsRefundError> {
    return this.#runtime.call(operations.paymentsRefund, input, options);
  }

  /**
   * Gives the amount of an authorization free that was not captured.
   *
   * `POST /pts/v2/payments/{id}/reversals`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  reverse(
    input: PaymentsReverseArguments,
    options?: CallOptions,
  ): ApiCall<Reversal, Reversal, PaymentsReverseError> {
    return this.#runtime.call(operations.paymentsReverse, input, options);
  }

  /**
   * A void that failed comes with HTTP 201 as well: look at `status`.
   * Cancels what the processor does not have yet. A void cannot be undone.
   *
   * `POST /pts/v2/payments/{id}/voids`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  void(input: PaymentsVoidArguments, options?: CallOptions): ApiCall<Void, Void, PaymentsVoidError> {
    return this.#runtime.call(operations.paymentsVoid, input, options);
  }
}

/** What `captures.refund` takes. */
export interface CapturesRefundArguments {
  /** Id of the capture. */
  readonly id: string;
  readonly body: RefundInput;
}

/** What `captures.refund` fails with: narrow by `status`, then `body` has the documented type. */
export type CapturesRefundError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What `captures.void` takes. */
export interface CapturesVoidArguments {
  /** Id of the capture. */
  readonly id: string;
  readonly body: VoidInput;
}

/** What `captures.void` fails with: narrow by `status`, then `body` has the documented type. */
export type CapturesVoidError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What follows the capture of a payment. */
export class Captures {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * A declined refund comes with HTTP 201 as well: look at `status`.
   * Gives the money of a sale or of a capture back, or a part of it. Sent twice, it may give the money back
   * twice.
   *
   * `POST /pts/v2/captures/{id}/refunds`. Sent once: repeated only when the request provably did not reach
   * the provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  refund(
    input: CapturesRefundArguments,
    options?: CallOptions,
  ): ApiCall<Refund, Refund, CapturesRefundError> {
    return this.#runtime.call(operations.capturesRefund, input, options);
  }

  /**
   * A void that failed comes with HTTP 201 as well: look at `status`.
   * Cancels what the processor does not have yet. A void cannot be undone.
   *
   * `POST /pts/v2/captures/{id}/voids`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  void(input: CapturesVoidArguments, options?: CallOptions): ApiCall<Void, Void, CapturesVoidError> {
    return this.#runtime.call(operations.capturesVoid, input, options);
  }
}

/** What `refunds.void` takes. */
export interface RefundsVoidArguments {
  /** Id of the refund. */
  readonly id: string;
  readonly body: VoidInput;
}

/** What `refunds.void` fails with: narrow by `status`, then `body` has the documented type. */
export type RefundsVoidError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** What follows a refund. */
export class Refunds {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * A void that failed comes with HTTP 201 as well: look at `status`.
   * Cancels what the processor does not have yet. A void cannot be undone.
   *
   * `POST /pts/v2/refunds/{id}/voids`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  void(input: RefundsVoidArguments, options?: CallOptions): ApiCall<Void, Void, RefundsVoidError> {
    return this.#runtime.call(operations.refundsVoid, input, options);
  }
}

/** What `credits.create` takes. */
export interface CreditsCreateArguments {
  readonly body: CreditInput;
}

/** What `credits.create` fails with: narrow by `status`, then `body` has the documented type. */
export type CreditsCreateError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 502: PaymentFailure }>;

/** What `credits.void` takes. */
export interface CreditsVoidArguments {
  /** Id of the credit. */
  readonly id: string;
  readonly body: VoidInput;
}

/** What `credits.void` fails with: narrow by `status`, then `body` has the documented type. */
export type CreditsVoidError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 404: GatewayMessage; 502: PaymentFailure }>;

/** Money that is given without an earlier payment. */
export class Credits {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * A declined credit comes with HTTP 201 as well: look at `status`.
   * Gives money to a card or a bank account, with no earlier payment. It takes the default payment instrument
   * of a customer unless it names another one. It makes no tokens.
   * It is sent once. Give each credit a `clientReferenceInformation.transactionId` of its own: where the
   * answer is lost, timeoutVoids.create with the same one voids it.
   *
   * `POST /pts/v2/credits`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(input: CreditsCreateArguments, options?: CallOptions): ApiCall<Credit, Credit, CreditsCreateError> {
    return this.#runtime.call(operations.creditsCreate, input, options);
  }

  /**
   * A void that failed comes with HTTP 201 as well: look at `status`.
   * Cancels what the processor does not have yet. A void cannot be undone.
   *
   * `POST /pts/v2/credits/{id}/voids`. Sent once: repeated only when the request provably did not reach the
   * provider, and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {NotFoundError} status 404: There is nothing of this id.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  void(input: CreditsVoidArguments, options?: CallOptions): ApiCall<Void, Void, CreditsVoidError> {
    return this.#runtime.call(operations.creditsVoid, input, options);
  }
}

/** What `timeoutReversals.create` takes. */
export interface TimeoutReversalsCreateArguments {
  readonly body: TimeoutReversalInput;
}

/** What `timeoutReversals.create` fails with: narrow by `status`, then `body` has the documented type. */
export type TimeoutReversalsCreateError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 502: PaymentFailure }>;

/** Reversals of authorizations whose answers were lost. */
export class TimeoutReversals {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Reverses the authorization that carried the same clientReferenceInformation.transactionId. Its id is not
   * needed.
   *
   * `POST /pts/v2/reversals`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: TimeoutReversalsCreateArguments,
    options?: CallOptions,
  ): ApiCall<Reversal, Reversal, TimeoutReversalsCreateError> {
    return this.#runtime.call(operations.timeoutReversalsCreate, input, options);
  }
}

/** What `timeoutVoids.create` takes. */
export interface TimeoutVoidsCreateArguments {
  readonly body: TimeoutVoidInput;
}

/** What `timeoutVoids.create` fails with: narrow by `status`, then `body` has the documented type. */
export type TimeoutVoidsCreateError = OperationError<{ 400: PaymentFailure; 401: AuthenticationFailure; 502: PaymentFailure }>;

/** Voids of transactions whose answers were lost. */
export class TimeoutVoids {
  readonly #runtime: ClientRuntime;

  /** @internal */
  constructor(runtime: ClientRuntime) {
    this.#runtime = runtime;
  }

  /**
   * Voids the transaction that carried the same clientReferenceInformation.transactionId, as a sale. Its id
   * is not needed.
   *
   * `POST /pts/v2/voids`. Sent once: repeated only when the request provably did not reach the provider, and
   * after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {ServerError} status 502: The service or something behind it failed or did not answer in time.
   * The transaction may have happened.
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  create(
    input: TimeoutVoidsCreateArguments,
    options?: CallOptions,
  ): ApiCall<Void, Void, TimeoutVoidsCreateError> {
    return this.#runtime.call(operations.timeoutVoidsCreate, input, options);
  }
}

/**
 * Client of Cybersource TMS.
 *
 * @example
 * const cybersourceTms = new CybersourceTmsClient({ auth: { scheme: "jwt", merchantId, keyId, sharedSecret },
 * environment: "test" });
 */
export class CybersourceTmsClient {
  /** Customers, each with the payment instruments and shipping addresses that are kept for them. */
  readonly customers: Customers;
  /** Cards and bank accounts of a customer, one of which is the default. */
  readonly customerPaymentInstruments: CustomerPaymentInstruments;
  /** Shipping addresses of a customer, one of which is the default. */
  readonly customerShippingAddresses: CustomerShippingAddresses;
  /** Numbers of cards and bank accounts. The same number always has the same token. */
  readonly instrumentIdentifiers: InstrumentIdentifiers;
  /** Cards and bank accounts that belong to no customer. */
  readonly paymentInstruments: PaymentInstruments;
  /** Authorizations, also as sales and with the making of tokens, and what follows them. */
  readonly payments: Payments;
  /** What follows the capture of a payment. */
  readonly captures: Captures;
  /** What follows a refund. */
  readonly refunds: Refunds;
  /** Money that is given without an earlier payment. */
  readonly credits: Credits;
  /** Reversals of authorizations whose answers were lost. */
  readonly timeoutReversals: TimeoutReversals;
  /** Voids of transactions whose answers were lost. */
  readonly timeoutVoids: TimeoutVoids;
  /** Calls by the document's own paths, without unwrapping. */
  readonly http: HttpClient<paths>;
  readonly #runtime: ClientRuntime;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(options: CybersourceTmsClientOptions) {
    const runtime = new ClientRuntime(facts, options, cybersource());
    this.customers = new Customers(runtime);
    this.customerPaymentInstruments = new CustomerPaymentInstruments(runtime);
    this.customerShippingAddresses = new CustomerShippingAddresses(runtime);
    this.instrumentIdentifiers = new InstrumentIdentifiers(runtime);
    this.paymentInstruments = new PaymentInstruments(runtime);
    this.payments = new Payments(runtime);
    this.captures = new Captures(runtime);
    this.refunds = new Refunds(runtime);
    this.credits = new Credits(runtime);
    this.timeoutReversals = new TimeoutReversals(runtime);
    this.timeoutVoids = new TimeoutVoids(runtime);
    this.http = runtime.http<paths>();
    this.#runtime = runtime;
  }

  /**
   * Throws a PartialSuccessError when only some of the tokens were made; with `{ partial: "return" }` it
   * returns what became of each instead.
   * Makes a customer, a shipping address, a payment instrument and an instrument identifier in one call, or
   * some of them.
   * The body is always encrypted: without a key for it nothing is sent. It needs a JWT.
   *
   * `POST /tms/v2/tokenize`. Sent once: repeated only when the request provably did not reach the provider,
   * and after status 429.
   *
   * @throws {BadRequestError} status 400: The request cannot be accepted as it is.
   * @throws {AuthenticationError} status 401: Key, date, digest, host, path or claims of the request are not
   * right.
   * @throws {PermissionError} status 403: The merchant, or the profile, has no right to this.
   * @throws {ApiError} status 424: The profile in profile-id, or its token vault, does not exist.
   * @throws {ServerError} status 500: The service failed.
   * @throws {PartialSuccessError} only some items were carried out
   * @throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request
   */
  tokenize(
    input: TokenizeArguments,
    options?: CallOptions & PartialOption,
  ): ApiCall<TokenizeResult[], TokenizeResponse, TokenizeError> {
    return this.#runtime.call(operations.tokenize, input, options);
  }
}
