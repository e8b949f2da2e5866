// Generated from specs/cybersource-tms: do not edit.
// Rewritten by: pnpm generate cybersource-tms
// Document and overlay: sha256 b9678543cc7617f3368ef85226741122

import type { components } from "./schema.js";

/** A customer. */
export type Customer = components["schemas"]["Customer"];

/** A customer. (In the form in which it is sent.) */
export type CustomerInput = components["schemas"]["CustomerInput"];

/** A value of the merchant's own. */
export type MerchantDefinedValue = components["schemas"]["MerchantDefinedValue"];

/** A value of the merchant's own. (In the form in which it is sent.) */
export type MerchantDefinedValueInput = components["schemas"]["MerchantDefinedValueInput"];

/** An address, which may lack the leading slash. */
export type Link = components["schemas"]["Link"];

/** Where a token comes from. */
export type Metadata = components["schemas"]["Metadata"];

/** A shipping address of a customer. */
export type ShippingAddress = components["schemas"]["ShippingAddress"];

/** A shipping address of a customer. (In the form in which it is sent.) */
export type ShippingAddressInput = components["schemas"]["ShippingAddressInput"];

/** A card or a bank account, without its number: that belongs to the instrument identifier. */
export type PaymentInstrument = components["schemas"]["PaymentInstrument"];

/**
 * A card or a bank account, without its number: that belongs to the instrument identifier. (In the form in
 * which it is sent.)
 */
export type PaymentInstrumentInput = components["schemas"]["PaymentInstrumentInput"];

/** What a payment instrument knows of its card, all but the number. */
export type PaymentInstrumentCard = components["schemas"]["PaymentInstrumentCard"];

/** What a payment instrument knows of its card, all but the number. (In the form in which it is sent.) */
export type PaymentInstrumentCardInput = components["schemas"]["PaymentInstrumentCardInput"];

/** Who pays, for electronic checks. */
export type PaymentInstrumentBuyer = components["schemas"]["PaymentInstrumentBuyer"];

/** Name and address for the bill. */
export type PaymentInstrumentBillTo = components["schemas"]["PaymentInstrumentBillTo"];

/** The number of a card, or of a bank account with its routing number. */
export type InstrumentIdentifier = components["schemas"]["InstrumentIdentifier"];

/** The number of a card, or of a bank account with its routing number. (In the form in which it is sent.) */
export type InstrumentIdentifierInput = components["schemas"]["InstrumentIdentifierInput"];

/** A card. All but the number is sent to the issuer for a network token and not kept. */
export type InstrumentIdentifierCard = components["schemas"]["InstrumentIdentifierCard"];

/** What a customer has agreed to, for a network token. */
export type TokenProvisioning = components["schemas"]["TokenProvisioning"];

/** A datum of a chip. */
export type EmvTag = components["schemas"]["EmvTag"];

/** A datum of a chip. (In the form in which it is sent.) */
export type EmvTagInput = components["schemas"]["EmvTagInput"];

/** A network token. */
export type TokenizedCard = components["schemas"]["TokenizedCard"];

/** A network token. (In the form in which it is sent.) */
export type TokenizedCardInput = components["schemas"]["TokenizedCardInput"];

/** How a card looks. */
export type CardArt = components["schemas"]["CardArt"];

/** A picture. */
export type CardArtAsset = components["schemas"]["CardArtAsset"];

/** Who issued a card. */
export type CardIssuer = components["schemas"]["CardIssuer"];

/** What is known of a card by its first digits. */
export type BinLookup = components["schemas"]["BinLookup"];

/** A page of payment instruments. */
export type PaymentInstrumentList = components["schemas"]["PaymentInstrumentList"];

/** A page of shipping addresses. */
export type ShippingAddressList = components["schemas"]["ShippingAddressList"];

/** Addresses of pages. */
export type ListLinks = components["schemas"]["ListLinks"];

/** Several tokens that are to be made. (In the form in which it is sent.) */
export type TokenizeInput = components["schemas"]["TokenizeRequestInput"];

/** What became of several tokens. */
export type TokenizeResponse = components["schemas"]["TokenizeResponse"];

/** What became of one token. */
export type TokenizeResult = components["schemas"]["TokenizeResult"];

/** Why a call on tokens failed. */
export type TokenErrors = components["schemas"]["TokenErrors"];

/** What went wrong with a token. */
export type TokenError = components["schemas"]["TokenError"];

/** A payment. (In the form in which it is sent.) */
export type PaymentInput = components["schemas"]["PaymentRequestInput"];

/** The merchant's own references. */
export type ClientReference = components["schemas"]["ClientReference"];

/** What is to be done with a payment, and how. (In the form in which it is sent.) */
export type PaymentProcessingInput = components["schemas"]["PaymentProcessingInput"];

/** What is to be paid with. A chosen payment instrument counts before the default of the customer. */
export type PaymentSource = components["schemas"]["PaymentSource"];

/** Transient tokens, and how tokens are made and used. (In the form in which it is sent.) */
export type PaymentTokenOptionsInput = components["schemas"]["PaymentTokenOptionsInput"];

/** What is to be paid, and by whom. */
export type Order = components["schemas"]["Order"];

/** An amount. */
export type Amount = components["schemas"]["Amount"];

/** Name and address for a bill. */
export type PaymentBillTo = components["schemas"]["PaymentBillTo"];

/** Name and address for goods. */
export type PaymentShipTo = components["schemas"]["PaymentShipTo"];

/** Who buys. */
export type Buyer = components["schemas"]["Buyer"];

/** A value of the merchant's own. What is called key here is called name in a token. */
export type PaymentMerchantDefinedValue = components["schemas"]["PaymentMerchantDefinedValue"];

/** What became of a payment. It may have been declined, which the status says. */
export type Payment = components["schemas"]["Payment"];

/** What can be called next, by name. It differs with the transaction. */
export type TransactionLinks = components["schemas"]["TransactionLinks"];

/** A call. */
export type TransactionLink = components["schemas"]["TransactionLink"];

/** Why a transaction was declined, or needs a further step. */
export type ErrorInformation = components["schemas"]["ErrorInformation"];

/** What is wrong with a field. */
export type FieldReason = components["schemas"]["FieldReason"];

/** What the processor said. */
export type ProcessorInformation = components["schemas"]["ProcessorInformation"];

/** The tokens that a transaction used. */
export type UsedTokens = components["schemas"]["UsedTokens"];

/** The tokens that a payment made. */
export type MadeTokens = components["schemas"]["MadeTokens"];

/** A further amount for an authorization. */
export type IncrementInput = components["schemas"]["IncrementRequest"];

/** What became of a further amount. */
export type Increment = components["schemas"]["Increment"];

/** A capture. */
export type CaptureInput = components["schemas"]["CaptureRequest"];

/** How far a capture is. */
export type Capture = components["schemas"]["Capture"];

/** A refund. */
export type RefundInput = components["schemas"]["RefundRequest"];

/** What became of a refund. It may have been declined, which the status says. */
export type Refund = components["schemas"]["Refund"];

/** A credit. (In the form in which it is sent.) */
export type CreditInput = components["schemas"]["CreditRequestInput"];

/** What became of a credit. It may have been declined, which the status says. */
export type Credit = components["schemas"]["Credit"];

/** A reversal of an authorization. */
export type ReversalInput = components["schemas"]["ReversalRequest"];

/** What became of a reversal. */
export type Reversal = components["schemas"]["Reversal"];

/** A void. */
export type VoidInput = components["schemas"]["VoidRequest"];

/** What became of a void. It may have failed, which the status says. */
export type Void = components["schemas"]["Void"];

/** A reversal of an authorization whose answer was lost. */
export type TimeoutReversalInput = components["schemas"]["TimeoutReversalRequest"];

/** A void of a transaction whose answer was lost. */
export type TimeoutVoidInput = components["schemas"]["TimeoutVoidRequest"];

/** Why a call on payments or credits failed. */
export type PaymentFailure = components["schemas"]["PaymentFailure"];

/** Why the service does not accept the credentials. The text is the same for all causes. */
export type AuthenticationFailure = components["schemas"]["AuthenticationFailure"];

/** Why a request came to nothing, in a single text. */
export type GatewayMessage = components["schemas"]["GatewayMessage"];

/**
 * State of the account at its issuer.
 * The values known today; answers may hold others.
 */
export const AccountState: {
  readonly ACTIVE: "ACTIVE";
  readonly CLOSED: "CLOSED";
} = { ACTIVE: "ACTIVE", CLOSED: "CLOSED" };

/** State of the account at its issuer. */
export type AccountState = (typeof AccountState)[keyof typeof AccountState];

/**
 * Kind of account.
 * The values known today; answers may hold others.
 */
export const BankAccountType: {
  readonly Checking: "checking";
  readonly GeneralLedger: "general ledger";
  readonly Savings: "savings";
  readonly CorporateChecking: "corporate checking";
} = {
  Checking: "checking",
  GeneralLedger: "general ledger",
  Savings: "savings",
  CorporateChecking: "corporate checking",
};

/** Kind of account. */
export type BankAccountType = (typeof BankAccountType)[keyof typeof BankAccountType];

/**
 * How far it is.
 * The values known today; answers may hold others.
 */
export const CaptureStatus: {
  readonly PENDING: "PENDING";
  readonly TRANSMITTED: "TRANSMITTED";
} = { PENDING: "PENDING", TRANSMITTED: "TRANSMITTED" };

/** How far it is. */
export type CaptureStatus = (typeof CaptureStatus)[keyof typeof CaptureStatus];

/**
 * What became of it.
 * The values known today; answers may hold others.
 */
export const CreditStatus: {
  readonly PENDING: "PENDING";
  readonly AUTHORIZED: "AUTHORIZED";
  readonly DECLINED: "DECLINED";
  readonly INVALID_REQUEST: "INVALID_REQUEST";
  readonly COMPLETED: "COMPLETED";
} = {
  PENDING: "PENDING",
  AUTHORIZED: "AUTHORIZED",
  DECLINED: "DECLINED",
  INVALID_REQUEST: "INVALID_REQUEST",
  COMPLETED: "COMPLETED",
};

/** What became of it. */
export type CreditStatus = (typeof CreditStatus)[keyof typeof CreditStatus];

/**
 * Why. There are further values, as for watch lists.
 * The values known today; answers may hold others.
 */
export const DeclineReason: {
  readonly AVS_FAILED: "AVS_FAILED";
  readonly CONTACT_PROCESSOR: "CONTACT_PROCESSOR";
  readonly EXPIRED_CARD: "EXPIRED_CARD";
  readonly PROCESSOR_DECLINED: "PROCESSOR_DECLINED";
  readonly INSUFFICIENT_FUND: "INSUFFICIENT_FUND";
  readonly STOLEN_LOST_CARD: "STOLEN_LOST_CARD";
  readonly ISSUER_UNAVAILABLE: "ISSUER_UNAVAILABLE";
  readonly UNAUTHORIZED_CARD: "UNAUTHORIZED_CARD";
  readonly CVN_NOT_MATCH: "CVN_NOT_MATCH";
  readonly EXCEEDS_CREDIT_LIMIT: "EXCEEDS_CREDIT_LIMIT";
  readonly INVALID_CVN: "INVALID_CVN";
  readonly BLOCKED_BY_CARDHOLDER: "BLOCKED_BY_CARDHOLDER";
  readonly DECLINED_CHECK: "DECLINED_CHECK";
  readonly BLACKLISTED_CUSTOMER: "BLACKLISTED_CUSTOMER";
  readonly SUSPENDED_ACCOUNT: "SUSPENDED_ACCOUNT";
  readonly PAYMENT_REFUSED: "PAYMENT_REFUSED";
  readonly CV_FAILED: "CV_FAILED";
  readonly INVALID_ACCOUNT: "INVALID_ACCOUNT";
  readonly GENERAL_DECLINE: "GENERAL_DECLINE";
  readonly INVALID_MERCHANT_CONFIGURATION: "INVALID_MERCHANT_CONFIGURATION";
  readonly DECISION_PROFILE_REJECT: "DECISION_PROFILE_REJECT";
  readonly SCORE_EXCEEDS_THRESHOLD: "SCORE_EXCEEDS_THRESHOLD";
  readonly PENDING_AUTHENTICATION: "PENDING_AUTHENTICATION";
  readonly ACH_VERIFICATION_FAILED: "ACH_VERIFICATION_FAILED";
  readonly DECISION_PROFILE_REVIEW: "DECISION_PROFILE_REVIEW";
  readonly CONSUMER_AUTHENTICATION_REQUIRED: "CONSUMER_AUTHENTICATION_REQUIRED";
  readonly CONSUMER_AUTHENTICATION_FAILED: "CONSUMER_AUTHENTICATION_FAILED";
  readonly ALLOWABLE_PIN_RETRIES_EXCEEDED: "ALLOWABLE_PIN_RETRIES_EXCEEDED";
  readonly PROCESSOR_ERROR: "PROCESSOR_ERROR";
} = {
  AVS_FAILED: "AVS_FAILED",
  CONTACT_PROCESSOR: "CONTACT_PROCESSOR",
  EXPIRED_CARD: "EXPIRED_CARD",
  PROCESSOR_DECLINED: "PROCESSOR_DECLINED",
  INSUFFICIENT_FUND: "INSUFFICIENT_FUND",
  STOLEN_LOST_CARD: "STOLEN_LOST_CARD",
  ISSUER_UNAVAILABLE: "ISSUER_UNAVAILABLE",
  UNAUTHORIZED_CARD: "UNAUTHORIZED_CARD",
  CVN_NOT_MATCH: "CVN_NOT_MATCH",
  EXCEEDS_CREDIT_LIMIT: "EXCEEDS_CREDIT_LIMIT",
  INVALID_CVN: "INVALID_CVN",
  BLOCKED_BY_CARDHOLDER: "BLOCKED_BY_CARDHOLDER",
  DECLINED_CHECK: "DECLINED_CHECK",
  BLACKLISTED_CUSTOMER: "BLACKLISTED_CUSTOMER",
  SUSPENDED_ACCOUNT: "SUSPENDED_ACCOUNT",
  PAYMENT_REFUSED: "PAYMENT_REFUSED",
  CV_FAILED: "CV_FAILED",
  INVALID_ACCOUNT: "INVALID_ACCOUNT",
  GENERAL_DECLINE: "GENERAL_DECLINE",
  INVALID_MERCHANT_CONFIGURATION: "INVALID_MERCHANT_CONFIGURATION",
  DECISION_PROFILE_REJECT: "DECISION_PROFILE_REJECT",
  SCORE_EXCEEDS_THRESHOLD: "SCORE_EXCEEDS_THRESHOLD",
  PENDING_AUTHENTICATION: "PENDING_AUTHENTICATION",
  ACH_VERIFICATION_FAILED: "ACH_VERIFICATION_FAILED",
  DECISION_PROFILE_REVIEW: "DECISION_PROFILE_REVIEW",
  CONSUMER_AUTHENTICATION_REQUIRED: "CONSUMER_AUTHENTICATION_REQUIRED",
  CONSUMER_AUTHENTICATION_FAILED: "CONSUMER_AUTHENTICATION_FAILED",
  ALLOWABLE_PIN_RETRIES_EXCEEDED: "ALLOWABLE_PIN_RETRIES_EXCEEDED",
  PROCESSOR_ERROR: "PROCESSOR_ERROR",
};

/** Why. There are further values, as for watch lists. */
export type DeclineReason = (typeof DeclineReason)[keyof typeof DeclineReason];

/**
 * What the card is, where it is to have a network token.
 * The values known today; answers may hold others.
 */
export const EnrollableType: {
  readonly EnrollableCard: "enrollable card";
  readonly EnrollableToken: "enrollable token";
} = { EnrollableCard: "enrollable card", EnrollableToken: "enrollable token" };

/** What the card is, where it is to have a network token. */
export type EnrollableType = (typeof EnrollableType)[keyof typeof EnrollableType];

/**
 * What became of it.
 * The values known today; answers may hold others.
 */
export const IncrementStatus: {
  readonly AUTHORIZED: "AUTHORIZED";
  readonly AUTHORIZED_PENDING_REVIEW: "AUTHORIZED_PENDING_REVIEW";
  readonly DECLINED: "DECLINED";
} = {
  AUTHORIZED: "AUTHORIZED",
  AUTHORIZED_PENDING_REVIEW: "AUTHORIZED_PENDING_REVIEW",
  DECLINED: "DECLINED",
};

/** What became of it. */
export type IncrementStatus = (typeof IncrementStatus)[keyof typeof IncrementStatus];

/**
 * Why there is no network token.
 * The values known today; answers may hold others.
 */
export const NetworkTokenReason: {
  readonly INVALID_REQUEST: "INVALID_REQUEST";
  readonly CARD_VERIFICATION_FAILED: "CARD_VERIFICATION_FAILED";
  readonly CARD_NOT_ELIGIBLE: "CARD_NOT_ELIGIBLE";
  readonly CARD_NOT_ALLOWED: "CARD_NOT_ALLOWED";
  readonly DECLINED: "DECLINED";
  readonly SERVICE_UNAVAILABLE: "SERVICE_UNAVAILABLE";
  readonly SYSTEM_ERROR: "SYSTEM_ERROR";
} = {
  INVALID_REQUEST: "INVALID_REQUEST",
  CARD_VERIFICATION_FAILED: "CARD_VERIFICATION_FAILED",
  CARD_NOT_ELIGIBLE: "CARD_NOT_ELIGIBLE",
  CARD_NOT_ALLOWED: "CARD_NOT_ALLOWED",
  DECLINED: "DECLINED",
  SERVICE_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  SYSTEM_ERROR: "SYSTEM_ERROR",
};

/** Why there is no network token. */
export type NetworkTokenReason = (typeof NetworkTokenReason)[keyof typeof NetworkTokenReason];

/**
 * State of the network token. Only SUSPENDED can become ACTIVE again.
 * The values known today; answers may hold others.
 */
export const NetworkTokenState: {
  readonly ACTIVE: "ACTIVE";
  readonly SUSPENDED: "SUSPENDED";
  readonly DELETED: "DELETED";
  readonly UNPROVISIONED: "UNPROVISIONED";
} = { ACTIVE: "ACTIVE", SUSPENDED: "SUSPENDED", DELETED: "DELETED", UNPROVISIONED: "UNPROVISIONED" };

/** State of the network token. Only SUSPENDED can become ACTIVE again. */
export type NetworkTokenState = (typeof NetworkTokenState)[keyof typeof NetworkTokenState];

/**
 * An action beside a payment.
 * The values known today; answers may hold others.
 */
export const PaymentAction: {
  readonly TOKEN_CREATE: "TOKEN_CREATE";
  readonly DECISION_SKIP: "DECISION_SKIP";
  readonly CONSUMER_AUTHENTICATION: "CONSUMER_AUTHENTICATION";
  readonly VALIDATE_CONSUMER_AUTHENTICATION: "VALIDATE_CONSUMER_AUTHENTICATION";
  readonly AP_INITIATE: "AP_INITIATE";
  readonly AP_SALE: "AP_SALE";
  readonly AP_AUTH: "AP_AUTH";
  readonly AP_REAUTH: "AP_REAUTH";
  readonly WATCHLIST_SCREENING: "WATCHLIST_SCREENING";
} = {
  TOKEN_CREATE: "TOKEN_CREATE",
  DECISION_SKIP: "DECISION_SKIP",
  CONSUMER_AUTHENTICATION: "CONSUMER_AUTHENTICATION",
  VALIDATE_CONSUMER_AUTHENTICATION: "VALIDATE_CONSUMER_AUTHENTICATION",
  AP_INITIATE: "AP_INITIATE",
  AP_SALE: "AP_SALE",
  AP_AUTH: "AP_AUTH",
  AP_REAUTH: "AP_REAUTH",
  WATCHLIST_SCREENING: "WATCHLIST_SCREENING",
};

/** An action beside a payment. */
export type PaymentAction = (typeof PaymentAction)[keyof typeof PaymentAction];

/**
 * Why. The last three come with 502.
 * The values known today; answers may hold others.
 */
export const PaymentFailureReason: {
  readonly MISSING_FIELD: "MISSING_FIELD";
  readonly INVALID_DATA: "INVALID_DATA";
  readonly DUPLICATE_REQUEST: "DUPLICATE_REQUEST";
  readonly INVALID_CARD: "INVALID_CARD";
  readonly CARD_TYPE_NOT_ACCEPTED: "CARD_TYPE_NOT_ACCEPTED";
  readonly INVALID_MERCHANT_CONFIGURATION: "INVALID_MERCHANT_CONFIGURATION";
  readonly PROCESSOR_UNAVAILABLE: "PROCESSOR_UNAVAILABLE";
  readonly INVALID_AMOUNT: "INVALID_AMOUNT";
  readonly INVALID_CARD_TYPE: "INVALID_CARD_TYPE";
  readonly INVALID_PAYMENT_ID: "INVALID_PAYMENT_ID";
  readonly NOT_SUPPORTED: "NOT_SUPPORTED";
  readonly NOT_VOIDABLE: "NOT_VOIDABLE";
  readonly SYSTEM_ERROR: "SYSTEM_ERROR";
  readonly SERVER_TIMEOUT: "SERVER_TIMEOUT";
  readonly SERVICE_TIMEOUT: "SERVICE_TIMEOUT";
} = {
  MISSING_FIELD: "MISSING_FIELD",
  INVALID_DATA: "INVALID_DATA",
  DUPLICATE_REQUEST: "DUPLICATE_REQUEST",
  INVALID_CARD: "INVALID_CARD",
  CARD_TYPE_NOT_ACCEPTED: "CARD_TYPE_NOT_ACCEPTED",
  INVALID_MERCHANT_CONFIGURATION: "INVALID_MERCHANT_CONFIGURATION",
  PROCESSOR_UNAVAILABLE: "PROCESSOR_UNAVAILABLE",
  INVALID_AMOUNT: "INVALID_AMOUNT",
  INVALID_CARD_TYPE: "INVALID_CARD_TYPE",
  INVALID_PAYMENT_ID: "INVALID_PAYMENT_ID",
  NOT_SUPPORTED: "NOT_SUPPORTED",
  NOT_VOIDABLE: "NOT_VOIDABLE",
  SYSTEM_ERROR: "SYSTEM_ERROR",
  SERVER_TIMEOUT: "SERVER_TIMEOUT",
  SERVICE_TIMEOUT: "SERVICE_TIMEOUT",
};

/** Why. The last three come with 502. */
export type PaymentFailureReason = (typeof PaymentFailureReason)[keyof typeof PaymentFailureReason];

/**
 * What became of the payment. Only some of the values mean that it may be relied on.
 * The values known today; answers may hold others.
 */
export const PaymentStatus: {
  readonly AUTHORIZED: "AUTHORIZED";
  readonly PARTIAL_AUTHORIZED: "PARTIAL_AUTHORIZED";
  readonly AUTHORIZED_PENDING_REVIEW: "AUTHORIZED_PENDING_REVIEW";
  readonly AUTHORIZED_RISK_DECLINED: "AUTHORIZED_RISK_DECLINED";
  readonly PENDING_AUTHENTICATION: "PENDING_AUTHENTICATION";
  readonly PENDING_REVIEW: "PENDING_REVIEW";
  readonly DECLINED: "DECLINED";
  readonly INVALID_REQUEST: "INVALID_REQUEST";
} = {
  AUTHORIZED: "AUTHORIZED",
  PARTIAL_AUTHORIZED: "PARTIAL_AUTHORIZED",
  AUTHORIZED_PENDING_REVIEW: "AUTHORIZED_PENDING_REVIEW",
  AUTHORIZED_RISK_DECLINED: "AUTHORIZED_RISK_DECLINED",
  PENDING_AUTHENTICATION: "PENDING_AUTHENTICATION",
  PENDING_REVIEW: "PENDING_REVIEW",
  DECLINED: "DECLINED",
  INVALID_REQUEST: "INVALID_REQUEST",
};

/** What became of the payment. Only some of the values mean that it may be relied on. */
export type PaymentStatus = (typeof PaymentStatus)[keyof typeof PaymentStatus];

/**
 * Kind of a token that a payment makes.
 * The values known today; answers may hold others.
 */
export const PaymentTokenType: {
  readonly customer: "customer";
  readonly paymentInstrument: "paymentInstrument";
  readonly instrumentIdentifier: "instrumentIdentifier";
  readonly shippingAddress: "shippingAddress";
} = {
  customer: "customer",
  paymentInstrument: "paymentInstrument",
  instrumentIdentifier: "instrumentIdentifier",
  shippingAddress: "shippingAddress",
};

/** Kind of a token that a payment makes. */
export type PaymentTokenType = (typeof PaymentTokenType)[keyof typeof PaymentTokenType];

/**
 * What became of it.
 * The values known today; answers may hold others.
 */
export const RefundStatus: {
  readonly PENDING: "PENDING";
  readonly DECLINED: "DECLINED";
  readonly INVALID_REQUEST: "INVALID_REQUEST";
} = { PENDING: "PENDING", DECLINED: "DECLINED", INVALID_REQUEST: "INVALID_REQUEST" };

/** What became of it. */
export type RefundStatus = (typeof RefundStatus)[keyof typeof RefundStatus];

/**
 * What became of it.
 * The values known today; answers may hold others.
 */
export const ReversalStatus: {
  readonly REVERSED: "REVERSED";
  readonly PARTIALLY_REVERSED: "PARTIALLY_REVERSED";
} = { REVERSED: "REVERSED", PARTIALLY_REVERSED: "PARTIALLY_REVERSED" };

/** What became of it. */
export type ReversalStatus = (typeof ReversalStatus)[keyof typeof ReversalStatus];

/**
 * How the account holder has agreed.
 * The values known today; answers may hold others.
 */
export const SecCode: {
  readonly ARC: "ARC";
  readonly CCD: "CCD";
  readonly POP: "POP";
  readonly PPD: "PPD";
  readonly TEL: "TEL";
  readonly WEB: "WEB";
} = { ARC: "ARC", CCD: "CCD", POP: "POP", PPD: "PPD", TEL: "TEL", WEB: "WEB" };

/** How the account holder has agreed. */
export type SecCode = (typeof SecCode)[keyof typeof SecCode];

/**
 * Kind of error.
 * The values known today; answers may hold others.
 */
export const TokenErrorType: {
  readonly invalidRequest: "invalidRequest";
  readonly invalidHeaders: "invalidHeaders";
  readonly missingHeaders: "missingHeaders";
  readonly invalidFields: "invalidFields";
  readonly missingFields: "missingFields";
  readonly unsupportedPaymentMethodModification: "unsupportedPaymentMethodModification";
  readonly invalidCombination: "invalidCombination";
  readonly invalidParameters: "invalidParameters";
  readonly unknownField: "unknownField";
  readonly unsupportedFields: "unsupportedFields";
  readonly instrumentIdentifierNotFound: "instrumentIdentifierNotFound";
  readonly instrumentIdentifierGone: "instrumentIdentifierGone";
  readonly forbidden: "forbidden";
  readonly declined: "declined";
  readonly notFound: "notFound";
  readonly instrumentIdentifierDeletionError: "instrumentIdentifierDeletionError";
  readonly tokenIdConflict: "tokenIdConflict";
  readonly conflict: "conflict";
  readonly notAvailable: "notAvailable";
  readonly internalError: "internalError";
  readonly serverError: "serverError";
  readonly notAttempted: "notAttempted";
} = {
  invalidRequest: "invalidRequest",
  invalidHeaders: "invalidHeaders",
  missingHeaders: "missingHeaders",
  invalidFields: "invalidFields",
  missingFields: "missingFields",
  unsupportedPaymentMethodModification: "unsupportedPaymentMethodModification",
  invalidCombination: "invalidCombination",
  invalidParameters: "invalidParameters",
  unknownField: "unknownField",
  unsupportedFields: "unsupportedFields",
  instrumentIdentifierNotFound: "instrumentIdentifierNotFound",
  instrumentIdentifierGone: "instrumentIdentifierGone",
  forbidden: "forbidden",
  declined: "declined",
  notFound: "notFound",
  instrumentIdentifierDeletionError: "instrumentIdentifierDeletionError",
  tokenIdConflict: "tokenIdConflict",
  conflict: "conflict",
  notAvailable: "notAvailable",
  internalError: "internalError",
  serverError: "serverError",
  notAttempted: "notAttempted",
};

/** Kind of error. */
export type TokenErrorType = (typeof TokenErrorType)[keyof typeof TokenErrorType];

/**
 * Kind of a token.
 * The values known today; answers may hold others.
 */
export const TokenType: {
  readonly customer: "customer";
  readonly paymentInstrument: "paymentInstrument";
  readonly instrumentIdentifier: "instrumentIdentifier";
  readonly shippingAddress: "shippingAddress";
  readonly tokenizedCard: "tokenizedCard";
} = {
  customer: "customer",
  paymentInstrument: "paymentInstrument",
  instrumentIdentifier: "instrumentIdentifier",
  shippingAddress: "shippingAddress",
  tokenizedCard: "tokenizedCard",
};

/** Kind of a token. */
export type TokenType = (typeof TokenType)[keyof typeof TokenType];

/**
 * What became of it.
 * The values known today; answers may hold others.
 */
export const VoidStatus: {
  readonly VOIDED: "VOIDED";
  readonly CANCELLED: "CANCELLED";
  readonly FAILED: "FAILED";
} = { VOIDED: "VOIDED", CANCELLED: "CANCELLED", FAILED: "FAILED" };

/** What became of it. */
export type VoidStatus = (typeof VoidStatus)[keyof typeof VoidStatus];
