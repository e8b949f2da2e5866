// Generated from specs/ncr-aloha: do not edit.
// Rewritten by: pnpm generate ncr-aloha
// Document and overlay: sha256 e53ea29d25e8df635a0fb6b917f056a4

export interface paths {
    "/v1/Customers/Payment/Token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a card token for a customer
         * @description Saves a card token for a customer who exists. The answer is a guid, very likely the AccountId of the saved payment; the provider does not say.
         *     Only for companies on Connected Payments, CreditCall or FreedomPay.
         *     Connected Payments takes MaskedCardNumber as the first six digits, a mask of *, x, X or ● and the last four, and CardToken as type, colon and value. FreedomPay needs CardHolderName. ExpirationDate is yyyy-MM-dd or MM/YY.
         *     Each call adds a token: sent twice, it may leave two. After a lost answer, look at what is saved before you send it again.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The token and what belongs to it. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CustomerCreditCardTokenHeaderInput"];
                    "text/json": components["schemas"]["CustomerCreditCardTokenHeaderInput"];
                    "application/xml": components["schemas"]["CustomerCreditCardTokenHeaderInput"];
                    "text/xml": components["schemas"]["CustomerCreditCardTokenHeaderInput"];
                };
            };
            responses: {
                /** @description The guid of what was saved, bare. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guid"];
                        "text/json": components["schemas"]["Guid"];
                        "application/xml": components["schemas"]["Guid"];
                        "text/xml": components["schemas"]["Guid"];
                    };
                };
                /** @description The service does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description User, password or company code is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Customers/{customerId}/Payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the saved payment of a customer
         * @description Gives one payment that is saved for a customer. Which one that is where there are several is not documented; customerPayments.getInfo gives a list.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Guid of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The saved payment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerPayment"];
                        "text/json": components["schemas"]["CustomerPayment"];
                        "application/xml": components["schemas"]["CustomerPayment"];
                        "text/xml": components["schemas"]["CustomerPayment"];
                    };
                };
                /** @description The service does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description User, password or company code is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Nothing was found for the customer. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Customers/{customerId}/Payments/Info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the saved payments of a customer, with their company
         * @description Gives the payments that are saved for a customer, with the company and the profile they belong to.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Guid of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The saved payments. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsumerPayment"];
                        "text/json": components["schemas"]["ConsumerPayment"];
                        "application/xml": components["schemas"]["ConsumerPayment"];
                        "text/xml": components["schemas"]["ConsumerPayment"];
                    };
                };
                /** @description The service does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description User, password or company code is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Nothing was found for the customer. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Customers/{customerId}/PaymentTokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payment tokens of a customer
         * @description Lists the payment tokens that are saved for a customer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Guid of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The tokens. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTokens"];
                        "text/json": components["schemas"]["PaymentTokens"];
                        "application/xml": components["schemas"]["PaymentTokens"];
                        "text/xml": components["schemas"]["PaymentTokens"];
                    };
                };
                /** @description The service does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description User, password or company code is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Nothing was found for the customer. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                        "text/json": components["schemas"]["HttpError"];
                        "application/xml": components["schemas"]["HttpError"];
                        "text/xml": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A card token to save, with the customer it is for. */
        CustomerCreditCardTokenHeaderInput: {
            /**
             * Format: uuid
             * @description Guid of a customer that the service knows already.
             */
            CustomerId: string;
            /** @description The payment provider that issued the token. */
            ProviderType: components["schemas"]["PaymentProviderTypeInput"];
            /** @description The card number, masked. For Connected Payments the first six digits, the mask and the last four, as in 123456******1234. The mask is made of *, x, X or ●; other characters do not count. */
            MaskedCardNumber: string;
            /** @description When the card expires, as yyyy-MM-dd or as MM/YY. Only this call takes MM/YY. */
            ExpirationDate: string;
            /** @description The token, or account number. For Connected Payments the type of the token, a colon and its value, as in 201:1234567890123456. */
            CardToken: string;
            /** @description Brand of the card. */
            CardType: components["schemas"]["CustomerPaymentMethodTypeInput"];
            /** @description Name of the card holder. FreedomPay needs it. */
            CardHolderName?: string | null;
        };
        /** @description A saved payment of a customer. */
        CustomerPayment: {
            /**
             * Format: uuid
             * @description Guid of the saved token.
             */
            AccountId: string;
            /** @description Brand of the card. */
            MethodType?: components["schemas"]["CustomerPaymentMethodType"];
            /** @description The token. For Connected Payments its type, a colon and its value. */
            AccountNumber?: string | null;
            /** @description When the card expires, as a text. */
            ExpirationDate?: string | null;
            /** @description Security code. Connected Payments does not use it. */
            SecurityCode?: string | null;
            /** @description Postal code. Connected Payments does not use it. */
            ZipCode?: string | null;
            /** @description When the card expires, masked. Connected Payments does not use it. */
            MaskedExpirationDate?: string | null;
            /** @description The account number, masked. */
            MaskedAccountNumber?: string | null;
            /** @description The payment provider that issued the token. */
            ProviderType?: components["schemas"]["PaymentProviderType"];
        };
        /** @description The saved payments of a customer, with the company and the profile they belong to. */
        ConsumerPayment: {
            /**
             * Format: uuid
             * @description Guid of the company in CPS.
             */
            CPSCompanyID?: string;
            /**
             * Format: uuid
             * @description Guid of the customer's profile.
             */
            CustomerProfileId: string;
            /** @description Code of the company in CPS. */
            CPSCompanyCode?: string | null;
            /** @description The saved payments. */
            Payments?: components["schemas"]["ConsumerPaymentMethod"][];
        };
        /** @description One of the saved payments of a customer. */
        ConsumerPaymentMethod: {
            /**
             * Format: uuid
             * @description Guid of the saved token.
             */
            AccountId?: string;
            /** @description Brand of the card. */
            MethodType?: components["schemas"]["CustomerPaymentMethodType"];
            /** @description The token. For Connected Payments its type, a colon and its value. */
            AccountNumber?: string | null;
            /** @description When the card expires, as a text. */
            ExpirationDate?: string | null;
            /** @description Security code. Connected Payments does not use it. */
            SecurityCode?: string | null;
            /** @description Postal code. Connected Payments does not use it. */
            ZipCode?: string | null;
            /** @description When the card expires, masked. Connected Payments does not use it. */
            MaskedExpirationDate?: string | null;
            /** @description The account number, masked. */
            MaskedAccountNumber?: string | null;
            /** @description The payment provider that issued the token. */
            ProviderType?: components["schemas"]["PaymentProviderType"];
        };
        /** @description Payment tokens of a customer. */
        PaymentTokens: components["schemas"]["PaymentToken"][];
        /** @description A payment token of a customer. */
        PaymentToken: {
            /** @description The token. */
            TokenNumber?: string | null;
            /** @description The token, masked. */
            MaskedTokenNumber?: string | null;
            /** @description When the card expires, as a text. */
            ExpirationDate?: string | null;
        };
        /**
         * Format: uuid
         * @description A guid that is the whole answer.
         */
        Guid: string;
        /**
         * @description Brand of a card: 0 is American Express, 3 Discover, 5 JCB, 6 Mastercard and 7 Visa.
         * @enum {integer}
         */
        CustomerPaymentMethodType: 0 | 3 | 5 | 6 | 7 | (number & {});
        /**
         * @description Brand of a card: 0 is American Express, 3 Discover, 5 JCB, 6 Mastercard and 7 Visa.
         * @enum {integer}
         */
        CustomerPaymentMethodTypeInput: 0 | 3 | 5 | 6 | 7;
        /**
         * @description Payment provider of a company: 2 is Connected Payments, 4 CreditCall and 6 FreedomPay.
         * @enum {integer}
         */
        PaymentProviderType: 2 | 4 | 6 | (number & {});
        /**
         * @description Payment provider of a company: 2 is Connected Payments, 4 CreditCall and 6 FreedomPay.
         * @enum {integer}
         */
        PaymentProviderTypeInput: 2 | 4 | 6;
        /** @description Why a request failed. How much of it is there depends on the settings of the service. */
        HttpError: {
            /** @description What went wrong, for people. */
            Message?: string;
            /** @description More about it. */
            MessageDetail?: string;
            /** @description What is wrong with each field, by its name. */
            ModelState?: {
                [key: string]: string[];
            };
            /** @description Text of the exception behind the failure. */
            ExceptionMessage?: string;
            /** @description Type of the exception. */
            ExceptionType?: string;
            /** @description Where in the service the exception arose. */
            StackTrace?: string;
            /** @description The exception behind the exception. */
            InnerException?: components["schemas"]["HttpError"];
            /** @description Number of the kind of failure. */
            error_code?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
