// Generated from specs/fiserv-ipg: do not edit.
// Rewritten by: pnpm generate fiserv-ipg
// Document and overlay: sha256 01f1f34d825da24f4911b9ed0de0f846

export interface paths {
    "/payment-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a payment token
         * @description Makes a token for a card, for a card that a device has read, or for the card of an earlier order: requestType tells them apart. With the requestStatus WAITING the answer is not final.
         *     Sent twice with another idempotencyKey and without createToken.value, it may leave two tokens.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Region that handles the request, where it is not the merchant's own. The merchant has to be boarded there. */
                    Region?: "argentina" | "brazil" | "germany" | "india" | "northamerica";
                };
                path?: never;
                cookie?: never;
            };
            /** @description What is to be stored, by requestType. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PaymentTokenizationRequestInput"];
                };
            };
            responses: {
                /** @description The token. requestStatus says what became of it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationResponse"];
                    };
                };
                /** @description The gateway cannot accept the request as it is. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Key, signature, timestamp or access token is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The key has no right to this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description There is no such token or resource. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The request is against the rules of the gateway, or the gateway is too busy. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationErrorResponse"];
                    };
                };
                /** @description The processor declined. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationErrorResponse"];
                    };
                };
                /** @description Too many requests. The provider names no limit. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The gateway failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change payment tokens
         * @description Throws a PartialSuccessError when only some of the 1 to 1000 tokens were changed; with `{ partial: "return" }` it returns the answer instead.
         *     Each update holds the whole card and both settings: there is no call that changes a single part. A failure names its token in the text of its message only.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Region that handles the request, where it is not the merchant's own. The merchant has to be boarded there. */
                    Region?: "argentina" | "brazil" | "germany" | "india" | "northamerica";
                };
                path?: never;
                cookie?: never;
            };
            /** @description The tokens, each with the card and the settings that it is to have. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PaymentCardPaymentTokenUpdateRequestInput"];
                };
            };
            responses: {
                /** @description What became of the updates. Some or all of them may have failed. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenUpdateResponse"];
                    };
                };
                /** @description The gateway cannot accept the request as it is. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Key, signature, timestamp or access token is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The key has no right to this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description There is no such token or resource. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The request is against the rules of the gateway, or the gateway is too busy. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationErrorResponse"];
                    };
                };
                /** @description The processor declined. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationErrorResponse"];
                    };
                };
                /** @description Too many requests. The provider names no limit. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The gateway failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/payment-tokens/{token-id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payment token
         * @description Gives the settings of a token and what the gateway shows of its card.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Store of the token, for applications with several stores. */
                    storeId?: string;
                };
                header?: {
                    /** @description Region that handles the request, where it is not the merchant's own. The merchant has to be boarded there. */
                    Region?: "argentina" | "brazil" | "germany" | "india" | "northamerica";
                };
                path: {
                    /** @description Value of the token. */
                    "token-id": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The token. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationResponse"];
                    };
                };
                /** @description The gateway cannot accept the request as it is. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Key, signature, timestamp or access token is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The key has no right to this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description There is no such token or resource. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Too many requests. The provider names no limit. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The gateway failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a payment token
         * @description Deletes a token.
         */
        delete: {
            parameters: {
                query?: {
                    /** @description Store of the token, for applications with several stores. */
                    storeId?: string;
                };
                header?: {
                    /** @description Region that handles the request, where it is not the merchant's own. The merchant has to be boarded there. */
                    Region?: "argentina" | "brazil" | "germany" | "india" | "northamerica";
                };
                path: {
                    /** @description Value of the token. */
                    "token-id": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The token was deleted. The answer has a body. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokenizationResponse"];
                    };
                };
                /** @description The gateway cannot accept the request as it is. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Key, signature, timestamp or access token is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The key has no right to this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description There is no such token or resource. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Too many requests. The provider names no limit. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description The gateway failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description What is to be stored. The kind of it stands in requestType. */
        PaymentTokenizationRequestInput: components["schemas"]["PaymentCardPaymentTokenizationRequestInput"] | components["schemas"]["PaymentDevicePaymentTokenizationRequestInput"] | components["schemas"]["ReferencedOrderPaymentTokenizationRequestInput"];
        /** @description Stores a card. */
        PaymentCardPaymentTokenizationRequestInput: {
            /**
             * @description Kind of the request. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            requestType: "PaymentCardPaymentTokenizationRequest";
            /** @description The card. */
            paymentCard: components["schemas"]["PaymentCardInput"];
            /** @description How the token is to be. */
            createToken: components["schemas"]["CreatePaymentToken"];
            /** @description Store that the token is for, for applications with several stores. */
            storeId?: string;
            /** @description Address of the card holder. */
            billingAddress?: components["schemas"]["Address"];
            /**
             * @description Whether the account is verified before it is stored. The answer has the processor's result then.
             * @default false
             */
            accountVerification?: boolean;
            /** @description The merchant's own id of this request. */
            merchantTransactionId?: string;
            /** @description More about the request. */
            additionalDetails?: components["schemas"]["AdditionalDetailsInput"];
        };
        /** @description Stores a card that a device has read. */
        PaymentDevicePaymentTokenizationRequestInput: {
            /**
             * @description Kind of the request. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            requestType: "PaymentDevicePaymentTokenizationRequest";
            /** @description What the device has read. */
            paymentDevice: components["schemas"]["PaymentDeviceInput"];
            /** @description How the token is to be. */
            createToken: components["schemas"]["CreatePaymentToken"];
            /** @description Store that the token is for, for applications with several stores. */
            storeId?: string;
            /** @description Address of the card holder. */
            billingAddress?: components["schemas"]["Address"];
            /**
             * @description Whether the account is verified before it is stored. The answer has the processor's result then.
             * @default false
             */
            accountVerification?: boolean;
            /** @description The merchant's own id of this request. */
            merchantTransactionId?: string;
            /** @description More about the request. */
            additionalDetails?: components["schemas"]["AdditionalDetailsInput"];
        };
        /** @description Stores the card of an earlier order. */
        ReferencedOrderPaymentTokenizationRequestInput: {
            /**
             * @description Kind of the request. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            requestType: "ReferencedOrderPaymentTokenizationRequest";
            /** @description Id of the order. */
            referencedOrderId: string;
            /** @description How the token is to be. */
            createToken: components["schemas"]["CreatePaymentToken"];
            /** @description Store that the token is for, for applications with several stores. */
            storeId?: string;
            /** @description Address of the card holder. */
            billingAddress?: components["schemas"]["Address"];
            /**
             * @description Whether the account is verified before it is stored. The answer has the processor's result then.
             * @default false
             */
            accountVerification?: boolean;
            /** @description The merchant's own id of this request. */
            merchantTransactionId?: string;
            /** @description More about the request. */
            additionalDetails?: components["schemas"]["AdditionalDetailsInput"];
        };
        /** @description Changes tokens, each with the card that it stands for. */
        PaymentCardPaymentTokenUpdateRequestInput: {
            /**
             * @description Kind of the request.
             * @constant
             */
            requestType: "PaymentCardPaymentTokenUpdateRequest";
            /** @description The tokens, as they are to be. */
            paymentTokens: components["schemas"]["UpdatePaymentTokenInput"][];
            /** @description Store that the token is for, for applications with several stores. */
            storeId?: string;
        };
        /** @description How a token is to be. */
        CreatePaymentToken: {
            /** @description A value of your own for the token. Without it the gateway makes one. */
            value?: string;
            /**
             * @description Whether the token can be used more than once.
             * @default true
             */
            reusable?: boolean;
            /**
             * @description Whether the same card is declined besides this token. The provider's pages differ in what that means: to store the card a second time, or to pay with it without the token.
             * @default false
             */
            declineDuplicates?: boolean;
        };
        /** @description A token as it is to be. A setting that is left out may fall back to its default. */
        UpdatePaymentTokenInput: {
            /** @description Value of the token. It cannot be changed. */
            value: string;
            /** @description The card that the token is to stand for. */
            paymentCard: components["schemas"]["PaymentCardInput"];
            /**
             * @description Whether the token can be used more than once.
             * @default true
             */
            reusable: boolean;
            /**
             * @description Whether the same card is declined besides this token. The provider's pages differ in what that means: to store the card a second time, or to pay with it without the token.
             * @default false
             */
            declineDuplicates: boolean;
        };
        /** @description A card, or a bank account with an IBAN in the place of the card number. */
        PaymentCardInput: {
            /** @description Card number, or an IBAN. */
            number: string;
            /** @description When the card expires. A new card has to have it. */
            expiryDate?: components["schemas"]["ExpiryDate"];
            /** @description Security code of the card. */
            securityCode?: string;
            /** @description Name of the card holder. No answer repeats it. */
            cardholderName?: string;
            /**
             * @description What the card is for. Brazil needs it.
             * @enum {string}
             */
            cardFunction?: "CREDIT" | "DEBIT" | "PREPAID" | "VOUCHER" | "UNDEFINED";
            /** @description Brand of the card. Only cards with two brands need it. */
            brand?: string;
            /**
             * @description Kind of account behind the card.
             * @enum {string}
             */
            cardAccountType?: "saving" | "checking";
            /** @description BIC of the bank, beside an IBAN. */
            bic?: string;
            /** @description Code of a German bank, or its BIC. */
            bankCode?: string;
        };
        /** @description Month and year in which a card expires. */
        ExpiryDate: {
            /** @description Month, from 01 to 12. */
            month: string;
            /** @description The last two digits of the year. */
            year: string;
        };
        /** @description A card that a device has read. */
        PaymentDeviceInput: {
            /**
             * @description Kind of the device.
             * @constant
             */
            deviceType: "SWIPE";
            /** @description What the device has read. */
            data: string;
            /** @description Security code of the card. */
            securityCode?: string;
            /** @description Name of the card holder. No answer repeats it. */
            cardholderName?: string;
            /**
             * @description What the card is for. Brazil needs it.
             * @enum {string}
             */
            cardFunction?: "CREDIT" | "DEBIT" | "PREPAID" | "VOUCHER" | "UNDEFINED";
            /** @description Brand of the card. */
            brand?: string;
        };
        /** @description A postal address. */
        Address: {
            /** @description Company. */
            company?: string;
            /** @description First line of the address. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string;
            /** @description City. */
            city?: string;
            /** @description State or province. */
            region?: string;
            /** @description Postal code. */
            postalCode?: string;
            /** @description Country, as a code of two or three letters, as a number or by its name. */
            country?: string;
        };
        /** @description More about a request. Of what payments and tokens share here, tokens need little. */
        AdditionalDetailsInput: {
            /** @description Comments. */
            comments?: string;
            /** @description Number of the invoice. */
            invoiceNumber?: string;
            /** @description Month and year of the invoice, as MM/YY. */
            invoicePeriod?: string;
            /** @description Number of the purchase order. */
            purchaseOrderNumber?: string;
            /** @description Reference of the merchant. */
            mrchntRefData?: string;
            /** @description Values of the merchant's own, by name. Never data of a card. */
            merchantParameters?: {
                [key: string]: string;
            };
            /** @description Who operates the sales system. No blanks at either end. */
            operatorId?: string;
            /** @description The sales system. No blanks at either end. */
            salesSystemId?: string;
            /** @description Whether the authorization is deferred. */
            ipgDeferredAuth?: boolean;
            /** @description Whether the purchase has a high risk. */
            highRiskPurchaseIndicator?: boolean;
            /** @description Receipts that are wanted. */
            receipts?: components["schemas"]["ReceiptInput"][];
            /**
             * @description Why strong authentication of the customer is not needed.
             * @enum {string}
             */
            scaExemptionType?: "Low Value Exemption" | "TRA Exemption" | "Trusted Merchant Exemption" | "SCP Exemption" | "Delegated Authentication" | "Authentication Outage Exception";
            /** @description The merchant's id at Visa. */
            scaVisaMerchantID?: string;
            /**
             * @description What a transfer is for.
             * @enum {string}
             */
            businessApplicationIdentifier?: "ACCOUNT_TO_ACCOUNT" | "BANK_INITIATED_TRANSFER" | "BUSINESS_TO_BUSINESS" | "CARD_BILL_PAYMENT" | "FUNDS_DISBURSEMENT" | "FUND_TRANSFER" | "GAMBLING_PAYOUT" | "GENERAL_FUNDS_DISBURSEMENT" | "GOVERNMENT_DISBURSEMENT" | "LOYALTY_PAYMENTS" | "MERCHANT_DISBURSEMENT" | "MERCHANT_PAYMENT" | "NON_CARD_BILL_PAYMENT" | "ONLINE_GAMBLING_PAYOUT" | "PAYROLL_OR_PENSION_DISBURSEMENT" | "PERSON_TO_PERSON" | "TOPUP_FOR_ENHANCED_PREPAID_LOADS" | "TOP_OFF" | "WALLET_TRANSFER" | "ZERO_DOLLAR_AUTHORIZATION";
        };
        /** @description A receipt that is wanted. */
        ReceiptInput: {
            /**
             * @description Whom the receipt is for.
             * @enum {string}
             */
            type: "cardholder" | "merchant";
            /** @description Language of the receipt, as a BCP 47 tag. */
            locale?: string;
            /**
             * @description Characters in a line.
             * @default 32
             */
            linewidth?: number;
        };
        /** @description What every answer may hold. */
        BasicResponse: {
            /** @description The Client-Request-Id of the request. */
            clientRequestId?: string;
            /** @description The gateway's id of this exchange, for its support. */
            apiTraceId?: string;
            /**
             * @description Kind of failure. It may be missing from a failure, too.
             * @enum {string}
             */
            responseType?: "BadRequest" | "Unauthenticated" | "Unauthorized" | "NotFound" | "GatewayDeclined" | "EndpointDeclined" | "ServerError" | "EndpointCommunicationError" | "UnsupportedMediaType" | (string & {});
            /** @description Kind of the answer. Not every kind is documented. */
            type?: string;
        };
        /** @description A token, and what became of the request. */
        PaymentTokenizationResponse: components["schemas"]["BasicResponse"] & {
            /**
             * @description What became of the request.
             * @enum {string}
             */
            requestStatus?: "SUCCESS" | "APPROVED" | "WAITING" | "DECLINED" | "FAILED" | "VALIDATION_FAILED" | "DELETED" | (string & {});
            /**
             * Format: int64
             * @description When the gateway handled the request, in milliseconds since 1970.
             */
            requestTime?: number;
            /** @description Brand of the card. */
            brand?: string;
            /** @description Country of the card, by its English name. */
            country?: string;
            /** @description The token. */
            paymentToken?: components["schemas"]["PaymentTokenDetails"];
            /** @description What the gateway shows of the card. */
            paymentCard?: components["schemas"]["PaymentCardDetails"];
            /** @description The token of the card network. */
            networkToken?: components["schemas"]["NetworkToken"];
            /** @description What the processor said, where the account was verified. */
            processor?: components["schemas"]["ProcessorData"];
            /** @description Id of the order. The gateway makes one where none was given. */
            orderId?: string;
            /** @description The gateway's id of the transaction, all digits. */
            ipgTransactionId?: string;
            /** @description The merchant's own id, as in the request. */
            merchantTransactionId?: string;
            /** @description More about the card and its bank. */
            additionalResponseData?: components["schemas"]["AdditionalResponseData"];
            /** @description Another name of the token. EMEA only. */
            tokenAlias?: {
                /**
                 * Format: date-time
                 * @description When the alias expires.
                 */
                expiryDate?: string;
                /** @description Values that belong to the alias. */
                paramAlias?: {
                    /** @description Name of the value. */
                    key?: string;
                    /** @description The value. */
                    value?: string;
                }[];
            };
        };
        /** @description A token request that was declined, and why. */
        PaymentTokenizationErrorResponse: components["schemas"]["PaymentTokenizationResponse"] & {
            /** @description Why it was declined. */
            error?: components["schemas"]["Error"];
        };
        /** @description What became of updates. */
        PaymentTokenUpdateResponse: components["schemas"]["BasicResponse"] & {
            /**
             * @description Whether all, some or none of the updates were carried out.
             * @enum {string}
             */
            requestStatus?: "SUCCESS" | "PARTIAL_SUCCESS" | "FAILED" | (string & {});
            /**
             * Format: int64
             * @description When the gateway handled the request, in milliseconds since 1970.
             */
            requestTime?: number;
            /** @description What failed. Only the text of a message says which token it is about; it may also show parts of a card number. */
            errors?: components["schemas"]["Error"][];
        };
        /** @description Why a request failed. */
        ErrorResponse: components["schemas"]["BasicResponse"] & {
            /** @description What went wrong. */
            error?: components["schemas"]["Error"];
            /** @description What went wrong, where the layer in front of the gateway answers. */
            errors?: components["schemas"]["EdgeError"][];
        };
        /** @description What went wrong. */
        Error: {
            /** @description Code of the error, in digits or in letters. */
            code?: string;
            /** @description What went wrong, for people. */
            message?: string;
            /** @description What is wrong with single fields. */
            details?: components["schemas"]["ErrorDetails"][];
            /** @description Code of the reason for a decline. */
            declineReasonCode?: string;
        };
        /** @description What is wrong with one field. */
        ErrorDetails: {
            /** @description The field. */
            field?: string;
            /** @description What is wrong with it. */
            message?: string;
        };
        /** @description A token. */
        PaymentTokenDetails: {
            /** @description Value of the token. */
            value?: string;
            /** @description Whether the token can be used more than once. */
            reusable?: boolean;
            /** @description Whether the same card is declined besides this token. */
            declineDuplicates?: boolean;
            /** @description Whether the account was to be verified. */
            accountVerification?: boolean;
            /** @description Last four digits of the card number, or of the network token. */
            last4?: string;
            /** @description Brand of the card. */
            brand?: string;
            /** @description Kind of payment method, as PAYMENT_CARD. */
            type?: string;
            /** @description Why there is no token, in spite of the status of the answer. */
            error?: components["schemas"]["Error"];
            /**
             * @description How far the card network is with a token of its own. EMEA only.
             * @enum {string}
             */
            networkTokenProvisionStatus?: "REQUESTED" | "PROVISIONED" | "QUEUED" | (string & {});
        };
        /** @description What the gateway shows of a card. The number is not part of it. */
        PaymentCardDetails: {
            /** @description When the card expires. */
            expiryDate?: components["schemas"]["ExpiryDateDetails"];
            /** @description First digits of the card number, or of the network token. */
            bin?: string;
            /** @description Last four digits of the card number, or of the network token. */
            last4?: string;
            /** @description Brand of the card. */
            brand?: string;
            /**
             * @description What the card is for.
             * @enum {string}
             */
            cardFunction?: "CREDIT" | "DEBIT" | "PREPAID" | "VOUCHER" | "UNDEFINED" | (string & {});
            /** @description Parts of the number of the card itself, where a network token stands for it. */
            fundingCardNumber?: components["schemas"]["FundingCardNumber"];
            /**
             * @description Whether the card is a company's.
             * @enum {string}
             */
            commercialCard?: "CORPORATE" | "NON_CORPORATE" | (string & {});
            /**
             * @description Kind of account behind the card.
             * @enum {string}
             */
            cardAccountType?: "saving" | "checking" | (string & {});
            /** @description BIC of the bank, beside an IBAN. */
            bic?: string;
            /** @description Code of a German bank, or its BIC. */
            bankCode?: string;
        };
        /** @description Month and year in which a card expires. */
        ExpiryDateDetails: {
            /** @description Month, from 01 to 12. */
            month?: string;
            /** @description The year, with all four digits. */
            year?: string;
        };
        /** @description Parts of a card number. */
        FundingCardNumber: {
            /** @description First six digits. */
            bin?: string;
            /** @description Last four digits. */
            last4?: string;
        };
        /** @description A token of a card network. */
        NetworkToken: {
            /** @description Number of the token. */
            value: string;
            /** @description Month in which the token expires. */
            expiryMonth: string;
            /** @description Year in which the token expires. */
            expiryYear: string;
            /** @description Last four digits of the card number. */
            cardLast4?: string;
            /** @description Brand of the card. */
            brand?: string;
            /** @description Cryptogram for a payment with the token. */
            cryptogram?: string;
            /**
             * @description Indicator of the authentication.
             * @enum {string}
             */
            authIndicator?: "P" | "T" | (string & {});
            /** @description Whether the card can have a network token. */
            tokenEligible?: boolean;
            /**
             * @description Status of the token. EMEA only.
             * @enum {string}
             */
            tokenStatus?: "ACTIVE" | "INACTIVE" | "SUSPENDED" | "DEACTIVATED" | "DECLINED" | "DELETED" | "APPROVED" | "QUEUED" | (string & {});
        };
        /** @description What the processor said. */
        ProcessorData: {
            /** @description The processor's reference. */
            referenceNumber?: string;
            /** @description Code of the authorization. */
            authorizationCode?: string;
            /** @description The processor's code for its answer. */
            responseCode?: string;
            /** @description The processor's answer, for people. */
            responseMessage?: string;
            /** @description Indicator of the answer. */
            responseIndicator?: string;
            /** @description Network that was used. */
            network?: string;
            /** @description The card network's code for its answer. */
            associationResponseCode?: string;
            /** @description Whether the address is that of the card holder. */
            avsResponse?: components["schemas"]["AvsResponse"];
            /** @description Whether the name is that of the card holder. */
            cardholderInfoResponse?: string;
            /**
             * @description Whether the security code is that of the card.
             * @enum {string}
             */
            securityCodeResponse?: "MATCHED" | "NOT_MATCHED" | "NOT_PROCESSED" | "NOT_PRESENT" | "NOT_CERTIFIED" | "NOT_CHECKED" | (string & {});
            /** @description Advice to the merchant, of two digits. */
            merchantAdviceCodeIndicator?: string;
            /** @description Number of the receipt of a debit card. */
            debitReceiptNumber?: string;
            /** @description Class of the transaction's integrity. */
            transactionIntegrityClass?: string;
        };
        /** @description Whether an address is that of the card holder. */
        AvsResponse: {
            /**
             * @description Whether the street is the same.
             * @enum {string}
             */
            streetMatch?: "Y" | "N" | "NO_INPUT_DATA" | "NOT_CHECKED" | (string & {});
            /**
             * @description Whether the postal code is the same.
             * @enum {string}
             */
            postalCodeMatch?: "Y" | "N" | "NO_INPUT_DATA" | "NOT_CHECKED" | (string & {});
            /** @description The card network's code for the comparison. */
            associationAvsResponse?: string;
        };
        /** @description More about a card and its bank. */
        AdditionalResponseData: {
            /** @description Bank that issued the card. */
            issuingBankName?: string;
            /** @description Country in which the card was issued. */
            countryOfIssuance?: string;
            /** @description Product of the card. */
            cardProductID?: string;
            /** @description Product of the card, in detail. */
            detailedProductID?: string;
            /** @description A further code of the card network. */
            associationResponseCodeAdtl?: string;
            /** @description Brand of the card, as one character. */
            cardBrand?: string;
            /** @description Id of a deferred authorization. */
            deferredAuthTransactionID?: string;
        };
        /** @description What went wrong in front of the gateway. */
        EdgeError: {
            /** @description What went wrong, in short. */
            title?: string;
            /** @description What went wrong, for people. */
            detail?: string;
            /** @description Which part of the service says so, as Apigee or Backend. */
            source?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
