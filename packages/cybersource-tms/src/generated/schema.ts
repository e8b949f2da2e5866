// Generated from specs/cybersource-tms: do not edit.
// Rewritten by: pnpm generate cybersource-tms
// Document and overlay: sha256 b9678543cc7617f3368ef85226741122

export interface paths {
    "/tms/v2/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a customer
         * @description Makes a customer, who has neither a payment instrument nor a shipping address yet.
         *     Sent twice without an id of your own, it may leave two. The document lets you choose the id, so that a repeat should fail with 409.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description The customer. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["CustomerInput"];
                };
            };
            responses: {
                /** @description The customer was made. */
                201: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Address of what was made. */
                        Location?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["Customer"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tms/v2/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description Gives a customer, with the default payment instrument and the default shipping address inside. Card numbers are masked.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The customer. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["Customer"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Deletes a customer with all payment instruments and shipping addresses, and the instrument identifiers that no other payment instrument uses.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The customer was deleted. */
                204: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes what the body holds and leaves the rest. Another default is chosen by the id of a payment instrument or a shipping address of the customer.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                    /** @description ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            /** @description What is to change. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["CustomerInput"];
                };
            };
            responses: {
                /** @description The customer, as changed. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["Customer"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description It has changed since the ETag in If-Match. */
                412: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tms/v2/customers/{customerId}/payment-instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payment instruments of a customer
         * @description Gives one page of the payment instruments of a customer. Card numbers are masked.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many records to pass over first. */
                    offset?: number;
                    /** @description How many records to give, 100 at most. */
                    limit?: number;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instruments. */
                200: {
                    headers: {
                        /** @description How many there are on all pages. */
                        "X-Total-Count"?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentList"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a payment instrument of a customer
         * @description Adds a card or a bank account to a customer. Its number belongs to an instrument identifier, which is named by its id.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            /** @description The payment instrument. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentInput"];
                };
            };
            responses: {
                /** @description The payment instrument was made. */
                201: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Address of what was made. */
                        Location?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tms/v2/customers/{customerId}/payment-instruments/{paymentInstrumentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payment instrument of a customer
         * @description Gives a payment instrument of a customer. The card number is masked.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instrument. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a payment instrument of a customer
         * @description Deletes a payment instrument of a customer. The default one cannot be deleted while the customer has others: choose a new default first.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instrument was deleted. */
                204: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a payment instrument of a customer
         * @description Changes what the body holds and leaves the rest. With default it becomes the customer's default.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                    /** @description ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            /** @description What is to change. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentInput"];
                };
            };
            responses: {
                /** @description The payment instrument, as changed. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description It has changed since the ETag in If-Match. */
                412: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tms/v2/customers/{customerId}/shipping-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shipping addresses of a customer
         * @description Gives one page of the shipping addresses of a customer.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many records to pass over first. */
                    offset?: number;
                    /** @description How many records to give, 100 at most. */
                    limit?: number;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The shipping addresses. */
                200: {
                    headers: {
                        /** @description How many there are on all pages. */
                        "X-Total-Count"?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["ShippingAddressList"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a shipping address of a customer
         * @description Adds a shipping address to a customer.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                };
                cookie?: never;
            };
            /** @description The shipping address. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["ShippingAddressInput"];
                };
            };
            responses: {
                /** @description The shipping address was made. */
                201: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Address of what was made. */
                        Location?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["ShippingAddress"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tms/v2/customers/{customerId}/shipping-addresses/{shippingAddressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a shipping address of a customer
         * @description Gives a shipping address of a customer.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the shipping address. */
                    shippingAddressId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The shipping address. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["ShippingAddress"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a shipping address of a customer
         * @description Deletes a shipping address of a customer. The default one cannot be deleted while the customer has others: choose a new default first.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the shipping address. */
                    shippingAddressId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The shipping address was deleted. */
                204: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a shipping address of a customer
         * @description Changes what the body holds and leaves the rest. With default it becomes the customer's default.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                    /** @description ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the customer. */
                    customerId: string;
                    /** @description Id of the shipping address. */
                    shippingAddressId: string;
                };
                cookie?: never;
            };
            /** @description What is to change. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["ShippingAddressInput"];
                };
            };
            responses: {
                /** @description The shipping address, as changed. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["ShippingAddress"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description It has changed since the ETag in If-Match. */
                412: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tms/v1/instrumentidentifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find or make an instrument identifier
         * @description Gives the token of a card number, or of a bank account with its routing number. It is made where there is none yet, which the status tells.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description A card, or a bank account. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifierInput"];
                };
            };
            responses: {
                /** @description The instrument identifier was there. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifier"];
                    };
                };
                /** @description The instrument identifier was made. */
                201: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Address of what was made. */
                        Location?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifier"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an instrument identifier
         * @description Gives an instrument identifier. The number is masked.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the instrument identifier. */
                    instrumentIdentifierId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The instrument identifier. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifier"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete an instrument identifier
         * @description Deletes an instrument identifier that no payment instrument uses.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the instrument identifier. */
                    instrumentIdentifierId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The instrument identifier was deleted. */
                204: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change an instrument identifier
         * @description Changes what the body holds and leaves the rest, as the values of the earlier payment that later ones of the merchant refer to.
         */
        patch: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                    /** @description ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the instrument identifier. */
                    instrumentIdentifierId: string;
                };
                cookie?: never;
            };
            /** @description What is to change. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifierInput"];
                };
            };
            responses: {
                /** @description The instrument identifier, as changed. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["InstrumentIdentifier"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description It has changed since the ETag in If-Match. */
                412: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tms/v1/instrumentidentifiers/{instrumentIdentifierId}/paymentinstruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payment instruments of an instrument identifier
         * @description Gives one page of the payment instruments that have the same number.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                    /** @description How many records to pass over first. */
                    offset?: number;
                    /** @description How many records to give, 100 at most. */
                    limit?: number;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the instrument identifier. */
                    instrumentIdentifierId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instruments. */
                200: {
                    headers: {
                        /** @description How many there are on all pages. */
                        "X-Total-Count"?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentList"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
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
    "/tms/v1/paymentinstruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a payment instrument
         * @description Makes a payment instrument that belongs to no customer. Its number belongs to an instrument identifier, which is named by its id.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description The payment instrument. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentInput"];
                };
            };
            responses: {
                /** @description The payment instrument was made. There is no Location. */
                201: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Something stands in the way, as an id that is taken or a default that others have to follow. */
                409: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tms/v1/paymentinstruments/{paymentInstrumentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payment instrument
         * @description Gives a payment instrument that belongs to no customer. The card number is masked.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instrument. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a payment instrument
         * @description Deletes a payment instrument that belongs to no customer.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path: {
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment instrument was deleted. */
                204: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a payment instrument
         * @description Changes what the body holds and leaves the rest.
         */
        patch: {
            parameters: {
                query?: {
                    /** @description Whether the answer is to say what is known of the card by its first digits. */
                    retrieveBinDetails?: boolean;
                };
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                    /** @description ETag of an earlier answer. Where something has changed since, the call is refused with 412. */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the payment instrument. */
                    paymentInstrumentId: string;
                };
                cookie?: never;
            };
            /** @description What is to change. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["PaymentInstrumentInput"];
                };
            };
            responses: {
                /** @description The payment instrument, as changed. */
                200: {
                    headers: {
                        /** @description Version of what the answer holds, for If-Match. */
                        ETag?: string;
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["PaymentInstrument"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description There is no such token. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The token was deleted. */
                410: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description It has changed since the ETag in If-Match. */
                412: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tms/v2/tokenize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make several tokens at once
         * @description Throws a PartialSuccessError when only some of the tokens were made; with `{ partial: "return" }` it returns what became of each instead.
         *     Makes a customer, a shipping address, a payment instrument and an instrument identifier in one call, or some of them.
         *     The body is always encrypted: without a key for it nothing is sent. It needs a JWT.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Id of a profile of the token vault, where it is not the default one. */
                    "profile-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description What is to be made. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["TokenizeRequestInput"];
                };
            };
            responses: {
                /** @description What became of each token. Some or all of them may not have been made. */
                200: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenizeResponse"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The merchant, or the profile, has no right to this. */
                403: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The profile in profile-id, or its token vault, does not exist. */
                424: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
                /** @description The service failed. */
                500: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        /** @description Id of the request, worldwide. */
                        uniqueTransactionID?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json;charset=utf-8": components["schemas"]["TokenErrors"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay, or make tokens with a payment
         * @description A declined payment comes with HTTP 201 as well: look at `status` before you rely on it. It is no error, since the provider has handled the request.
         *     Authorizes a payment; with `processingInformation.capture` it is captured as well. A payment with a customer takes the default payment instrument and the default shipping address unless it names others.
         *     With the action TOKEN_CREATE it makes tokens of what it holds, for a zero amount too where the processor takes one. A payment that is declined may make none: look for `tokenInformation`.
         *     It is sent once. Give each payment a `clientReferenceInformation.transactionId` of its own: where the answer is lost, timeoutReversals.create with the same one reverses the authorization, and timeoutVoids.create voids a sale.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The payment. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["PaymentRequestInput"];
                };
            };
            responses: {
                /** @description The payment was handled. Its status says how, also where it was declined. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Payment"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Increment an authorization
         * @description A declined increment comes with HTTP 201 as well: look at `status`.
         *     Authorizes a further amount on top of an earlier authorization. Sent twice, it may add the amount twice.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the payment. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description The further amount. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["IncrementRequest"];
                };
            };
            responses: {
                /** @description The increment was handled. Its status says how, also where it was declined. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Increment"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/pts/v2/payments/{id}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a payment
         * @description Captures an authorized payment, or a part of it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the payment. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description What is to be captured. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["CaptureRequest"];
                };
            };
            responses: {
                /** @description The capture was taken in. Its status says how far it is. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Capture"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment
         * @description A declined refund comes with HTTP 201 as well: look at `status`.
         *     Gives the money of a sale or of a capture back, or a part of it. Sent twice, it may give the money back twice.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the payment. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description What is to be refunded. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["RefundRequest"];
                };
            };
            responses: {
                /** @description The refund was handled. Its status says how, also where it was declined. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Refund"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/payments/{id}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse an authorization
         * @description Gives the amount of an authorization free that was not captured.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the payment. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description What is to be reversed. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["ReversalRequest"];
                };
            };
            responses: {
                /** @description The authorization was reversed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Reversal"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/payments/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment
         * @description A void that failed comes with HTTP 201 as well: look at `status`.
         *     Cancels what the processor does not have yet. A void cannot be undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the payment. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description Which reference the void is to have. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["VoidRequest"];
                };
            };
            responses: {
                /** @description The void was handled. Its status says how, also where it failed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Void"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/captures/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a capture
         * @description A declined refund comes with HTTP 201 as well: look at `status`.
         *     Gives the money of a sale or of a capture back, or a part of it. Sent twice, it may give the money back twice.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the capture. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description What is to be refunded. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["RefundRequest"];
                };
            };
            responses: {
                /** @description The refund was handled. Its status says how, also where it was declined. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Refund"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/captures/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a capture
         * @description A void that failed comes with HTTP 201 as well: look at `status`.
         *     Cancels what the processor does not have yet. A void cannot be undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the capture. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description Which reference the void is to have. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["VoidRequest"];
                };
            };
            responses: {
                /** @description The void was handled. Its status says how, also where it failed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Void"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/refunds/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a refund
         * @description A void that failed comes with HTTP 201 as well: look at `status`.
         *     Cancels what the processor does not have yet. A void cannot be undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the refund. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description Which reference the void is to have. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["VoidRequest"];
                };
            };
            responses: {
                /** @description The void was handled. Its status says how, also where it failed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Void"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a credit
         * @description A declined credit comes with HTTP 201 as well: look at `status`.
         *     Gives money to a card or a bank account, with no earlier payment. It takes the default payment instrument of a customer unless it names another one. It makes no tokens.
         *     It is sent once. Give each credit a `clientReferenceInformation.transactionId` of its own: where the answer is lost, timeoutVoids.create with the same one voids it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The credit. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["CreditRequestInput"];
                };
            };
            responses: {
                /** @description The credit was handled. Its status says how, also where it was declined. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Credit"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/credits/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a credit
         * @description A void that failed comes with HTTP 201 as well: look at `status`.
         *     Cancels what the processor does not have yet. A void cannot be undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the credit. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description Which reference the void is to have. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["VoidRequest"];
                };
            };
            responses: {
                /** @description The void was handled. Its status says how, also where it failed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Void"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description There is nothing of this id. */
                404: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GatewayMessage"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse an authorization whose answer was lost
         * @description Reverses the authorization that carried the same clientReferenceInformation.transactionId. Its id is not needed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description Which authorization is to be reversed. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["TimeoutReversalRequest"];
                };
            };
            responses: {
                /** @description The authorization was reversed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Reversal"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pts/v2/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a transaction whose answer was lost
         * @description Voids the transaction that carried the same clientReferenceInformation.transactionId, as a sale. Its id is not needed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description Which transaction is to be voided. */
            requestBody: {
                content: {
                    "application/json;charset=utf-8": components["schemas"]["TimeoutVoidRequest"];
                };
            };
            responses: {
                /** @description The void was handled. Its status says how, also where it failed. */
                201: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["Void"];
                    };
                };
                /** @description The request cannot be accepted as it is. */
                400: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
                /** @description Key, date, digest, host, path or claims of the request are not right. */
                401: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuthenticationFailure"];
                    };
                };
                /** @description The service or something behind it failed or did not answer in time. The transaction may have happened. */
                502: {
                    headers: {
                        /** @description Id of the exchange, for the provider's support. */
                        "v-c-correlation-id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/hal+json;charset=utf-8": components["schemas"]["PaymentFailure"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A customer. */
        Customer: {
            /** @description Addresses. */
            readonly _links?: {
                /** @description The customer. */
                self?: components["schemas"]["Link"];
                /** @description The payment instruments of the customer. */
                paymentInstruments?: components["schemas"]["Link"];
                /** @description All shipping addresses of the customer, in spite of the name. */
                shippingAddress?: components["schemas"]["Link"];
            };
            /** @description Id of the token. */
            id: string;
            /** @description The merchant's own words on the customer. */
            objectInformation?: {
                /** @description Name or title. */
                title?: string;
                /** @description Comment. */
                comment?: string;
            };
            /** @description Who the customer is. */
            buyerInformation?: {
                /** @description The merchant's own id of the customer. In a payment the name ends in Id. */
                merchantCustomerID?: string;
                /** @description Address for mail. */
                email?: string;
            };
            /** @description The merchant's own reference. */
            clientReferenceInformation?: {
                /** @description The reference. */
                code?: string;
            };
            /** @description Values of the merchant's own. */
            merchantDefinedInformation?: components["schemas"]["MerchantDefinedValue"][];
            /** @description The payment instrument that is used where none is named. */
            defaultPaymentInstrument?: {
                /** @description Its id. */
                id?: string;
            };
            /** @description The shipping address that is used where none is named. */
            defaultShippingAddress?: {
                /** @description Its id. */
                id?: string;
            };
            /** @description Where the token comes from. */
            readonly metadata?: components["schemas"]["Metadata"];
            /** @description The defaults themselves. */
            readonly _embedded?: {
                /** @description The default payment instrument. */
                defaultPaymentInstrument?: components["schemas"]["PaymentInstrument"];
                /** @description The default shipping address. */
                defaultShippingAddress?: components["schemas"]["ShippingAddress"];
            };
        };
        /** @description A customer. */
        CustomerInput: {
            /** @description Id of the token. */
            id?: string;
            /** @description The merchant's own words on the customer. */
            objectInformation?: {
                /** @description Name or title. */
                title?: string;
                /** @description Comment. */
                comment?: string;
            };
            /** @description Who the customer is. */
            buyerInformation?: {
                /** @description The merchant's own id of the customer. In a payment the name ends in Id. */
                merchantCustomerID?: string;
                /** @description Address for mail. */
                email?: string;
            };
            /** @description The merchant's own reference. */
            clientReferenceInformation?: {
                /** @description The reference. */
                code?: string;
            };
            /** @description Values of the merchant's own. */
            merchantDefinedInformation?: components["schemas"]["MerchantDefinedValueInput"][];
            /** @description The payment instrument that is used where none is named. */
            defaultPaymentInstrument?: {
                /** @description Its id. */
                id?: string;
            };
            /** @description The shipping address that is used where none is named. */
            defaultShippingAddress?: {
                /** @description Its id. */
                id?: string;
            };
        };
        /** @description A value of the merchant's own. */
        MerchantDefinedValue: {
            /**
             * @description Its name.
             * @enum {string}
             */
            name?: "data1" | "data2" | "data3" | "data4" | "sensitive1" | "sensitive2" | "sensitive3" | "sensitive4" | (string & {});
            /** @description The value. Personal data are not allowed. */
            value?: string;
        };
        /** @description A value of the merchant's own. */
        MerchantDefinedValueInput: {
            /**
             * @description Its name.
             * @enum {string}
             */
            name?: "data1" | "data2" | "data3" | "data4" | "sensitive1" | "sensitive2" | "sensitive3" | "sensitive4";
            /** @description The value. Personal data are not allowed. */
            value?: string;
        };
        /** @description An address, which may lack the leading slash. */
        Link: {
            /** @description Path, without the host. */
            href?: string;
        };
        /** @description Where a token comes from. */
        Metadata: {
            /** @description The merchant that made the token. */
            creator?: string;
        };
        /** @description A shipping address of a customer. */
        ShippingAddress: {
            /** @description Addresses. */
            readonly _links?: {
                /** @description The token. */
                self?: components["schemas"]["Link"];
                /** @description The customer, where there is one. */
                customer?: components["schemas"]["Link"];
            };
            /** @description Id of the token. */
            id: string;
            /** @description Whether it is used where the customer's shipping address is not named. */
            default?: boolean;
            /** @description The address. */
            shipTo?: {
                /** @description First name. */
                firstName?: string;
                /** @description Last name. */
                lastName?: string;
                /** @description Company. */
                company?: string;
                /** @description First line of the address. */
                address1?: string;
                /** @description Second line of the address. */
                address2?: string;
                /** @description City. */
                locality?: string;
                /** @description State or province, as two letters in the United States and Canada. */
                administrativeArea?: string;
                /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
                postalCode?: string;
                /** @description Country, as two letters. */
                country?: string;
                /** @description Address for mail. */
                email?: string;
                /** @description Telephone number. */
                phoneNumber?: string;
            };
            /** @description Where the token comes from. */
            readonly metadata?: components["schemas"]["Metadata"];
        };
        /** @description A shipping address of a customer. */
        ShippingAddressInput: {
            /** @description Id of the token. */
            id?: string;
            /** @description Whether it is used where the customer's shipping address is not named. */
            default?: boolean;
            /** @description The address. */
            shipTo?: {
                /** @description First name. */
                firstName?: string;
                /** @description Last name. */
                lastName?: string;
                /** @description Company. */
                company?: string;
                /** @description First line of the address. */
                address1?: string;
                /** @description Second line of the address. */
                address2?: string;
                /** @description City. */
                locality?: string;
                /** @description State or province, as two letters in the United States and Canada. */
                administrativeArea?: string;
                /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
                postalCode?: string;
                /** @description Country, as two letters. */
                country?: string;
                /** @description Address for mail. */
                email?: string;
                /** @description Telephone number. */
                phoneNumber?: string;
            };
        };
        /** @description A card or a bank account, without its number: that belongs to the instrument identifier. */
        PaymentInstrument: {
            /** @description Addresses. */
            readonly _links?: {
                /** @description The token. */
                self?: components["schemas"]["Link"];
                /** @description The customer, where there is one. */
                customer?: components["schemas"]["Link"];
            };
            /** @description Id of the token. */
            id: string;
            /** @description Kind of token, paymentInstrument. */
            readonly object?: string;
            /** @description Whether it is used where the customer's payment instrument is not named. Only for those of a customer. */
            default?: boolean;
            /**
             * @description State of the account at its issuer.
             * @enum {string}
             */
            readonly state?: "ACTIVE" | "CLOSED" | (string & {});
            /** @description Kind of payment instrument, as cardHash. */
            readonly type?: string;
            /** @description A bank account, for electronic checks. */
            bankAccount?: {
                /**
                 * @description Kind of account.
                 * @enum {string}
                 */
                type?: "checking" | "general ledger" | "savings" | "corporate checking" | (string & {});
            };
            /** @description A card. */
            card?: components["schemas"]["PaymentInstrumentCard"];
            /** @description Who pays, for electronic checks. */
            buyerInformation?: components["schemas"]["PaymentInstrumentBuyer"];
            /** @description Name and address for the bill. */
            billTo?: components["schemas"]["PaymentInstrumentBillTo"];
            /** @description How payments are handled. */
            processingInformation?: {
                /** @description Whether payments are for a bill or a loan. */
                billPaymentProgramEnabled?: boolean;
                /** @description How electronic checks are handled. */
                bankTransferOptions?: {
                    /**
                     * @description How the account holder has agreed.
                     * @enum {string}
                     */
                    SECCode?: "ARC" | "CCD" | "POP" | "PPD" | "TEL" | "WEB" | (string & {});
                };
            };
            /** @description The merchant. */
            merchantInformation?: {
                /** @description How the merchant is shown. */
                merchantDescriptor?: {
                    /** @description Another name of the merchant. */
                    alternateName?: string;
                };
            };
            /** @description The token of the number. */
            instrumentIdentifier?: {
                /** @description Id of the instrument identifier. */
                id?: string;
            };
            /** @description Where the token comes from. */
            readonly metadata?: components["schemas"]["Metadata"];
            /** @description The token of the number itself. */
            readonly _embedded?: {
                /** @description The instrument identifier. */
                instrumentIdentifier?: components["schemas"]["InstrumentIdentifier"];
            };
        };
        /** @description A card or a bank account, without its number: that belongs to the instrument identifier. */
        PaymentInstrumentInput: {
            /** @description Id of the token. */
            id?: string;
            /** @description Whether it is used where the customer's payment instrument is not named. Only for those of a customer. */
            default?: boolean;
            /** @description A bank account, for electronic checks. */
            bankAccount?: {
                /**
                 * @description Kind of account.
                 * @enum {string}
                 */
                type?: "checking" | "general ledger" | "savings" | "corporate checking";
            };
            /** @description A card. */
            card?: components["schemas"]["PaymentInstrumentCardInput"];
            /** @description Who pays, for electronic checks. */
            buyerInformation?: components["schemas"]["PaymentInstrumentBuyer"];
            /** @description Name and address for the bill. */
            billTo?: components["schemas"]["PaymentInstrumentBillTo"];
            /** @description How payments are handled. */
            processingInformation?: {
                /** @description Whether payments are for a bill or a loan. */
                billPaymentProgramEnabled?: boolean;
                /** @description How electronic checks are handled. */
                bankTransferOptions?: {
                    /**
                     * @description How the account holder has agreed.
                     * @enum {string}
                     */
                    SECCode?: "ARC" | "CCD" | "POP" | "PPD" | "TEL" | "WEB";
                };
            };
            /** @description The merchant. */
            merchantInformation?: {
                /** @description How the merchant is shown. */
                merchantDescriptor?: {
                    /** @description Another name of the merchant. */
                    alternateName?: string;
                };
            };
            /** @description The token of the number. */
            instrumentIdentifier?: {
                /** @description Id of the instrument identifier. */
                id?: string;
            };
        };
        /** @description What a payment instrument knows of its card, all but the number. */
        PaymentInstrumentCard: {
            /** @description Month in which the card expires, from 01 to 12. */
            expirationMonth?: string;
            /** @description Year in which the card expires, with four digits. */
            expirationYear?: string;
            /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
            type?: string;
            /** @description How often the card was issued. Maestro in the United Kingdom only. */
            issueNumber?: string;
            /** @description Month from which the card is valid. Maestro in the United Kingdom only. */
            startMonth?: string;
            /** @description Year from which the card is valid. Maestro in the United Kingdom only. */
            startYear?: string;
            /** @description How the card is used, as pinless debit. */
            useAs?: string;
            /** @description Hash of the card. */
            readonly hash?: string;
            /** @description Where the number is a network token. */
            tokenizedInformation?: {
                /** @description The merchant's id at the service that gave the token. */
                requestorID?: string;
                /** @description Who gave the token. 1 is the customer's device. */
                transactionType?: string;
            };
        };
        /** @description What a payment instrument knows of its card, all but the number. */
        PaymentInstrumentCardInput: {
            /** @description Month in which the card expires, from 01 to 12. */
            expirationMonth?: string;
            /** @description Year in which the card expires, with four digits. */
            expirationYear?: string;
            /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
            type?: string;
            /** @description How often the card was issued. Maestro in the United Kingdom only. */
            issueNumber?: string;
            /** @description Month from which the card is valid. Maestro in the United Kingdom only. */
            startMonth?: string;
            /** @description Year from which the card is valid. Maestro in the United Kingdom only. */
            startYear?: string;
            /** @description How the card is used, as pinless debit. */
            useAs?: string;
            /** @description Where the number is a network token. */
            tokenizedInformation?: {
                /** @description The merchant's id at the service that gave the token. */
                requestorID?: string;
                /** @description Who gave the token. 1 is the customer's device. */
                transactionType?: string;
            };
        };
        /** @description Who pays, for electronic checks. */
        PaymentInstrumentBuyer: {
            /** @description Tax number of the company. */
            companyTaxID?: string;
            /** @description Currency. */
            currency?: string;
            /**
             * Format: date
             * @description Date of birth.
             */
            dateOfBirth?: string;
            /** @description Documents that identify the person. */
            personalIdentification?: {
                /** @description Number of the document. */
                id?: string;
                /** @description Kind of document, as driver license. */
                type?: string;
                /** @description Who issued it. */
                issuedBy?: {
                    /** @description State or province, as two letters in the United States and Canada. */
                    administrativeArea?: string;
                };
            }[];
        };
        /** @description Name and address for the bill. */
        PaymentInstrumentBillTo: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Company. */
            company?: string;
            /** @description First line of the address. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string;
            /** @description City. */
            locality?: string;
            /** @description State or province, as two letters in the United States and Canada. */
            administrativeArea?: string;
            /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
            postalCode?: string;
            /** @description Country, as two letters. */
            country?: string;
            /** @description Address for mail. */
            email?: string;
            /** @description Telephone number. */
            phoneNumber?: string;
        };
        /** @description The number of a card, or of a bank account with its routing number. */
        InstrumentIdentifier: {
            /** @description Addresses. */
            readonly _links?: {
                /** @description The token. */
                self?: components["schemas"]["Link"];
                /** @description The payment instruments that have the number. */
                paymentInstruments?: components["schemas"]["Link"];
                /** @description The network token, where there is one. */
                "tokenized-cards"?: components["schemas"]["Link"];
            };
            /** @description Id of the token. The same number always has the same one. */
            id: string;
            /** @description Kind of token, instrumentIdentifier. */
            readonly object?: string;
            /**
             * @description State of the account at its issuer.
             * @enum {string}
             */
            readonly state?: "ACTIVE" | "CLOSED" | (string & {});
            /**
             * @description What the card is, where it is to have a network token.
             * @enum {string}
             */
            type?: "enrollable card" | "enrollable token" | (string & {});
            /** @description Where the card was read, as CONTACTLESS_TAP. */
            source?: string;
            /** @description What the customer has agreed to. For network tokens in some markets, as India. */
            tokenProvisioningInformation?: components["schemas"]["TokenProvisioning"];
            /** @description The card. */
            card?: components["schemas"]["InstrumentIdentifierCard"];
            /** @description What a terminal has read. */
            pointOfSaleInformation?: {
                /** @description Data of the chip. */
                emvTags: components["schemas"]["EmvTag"][];
            };
            /** @description The bank account. */
            bankAccount?: {
                /** @description Number of the account. */
                number?: string;
                /** @description Number of the bank. */
                routingNumber?: string;
            };
            /** @description The network token. */
            tokenizedCard?: components["schemas"]["TokenizedCard"];
            /** @description What the issuer says. */
            readonly issuer?: {
                /** @description Reference of the account behind the card, the same for all its numbers. */
                paymentAccountReference?: string;
            };
            /** @description What later payments of the merchant refer to. */
            processingInformation?: {
                /** @description How later payments are authorized. */
                authorizationOptions?: {
                    /** @description Who starts them. */
                    initiator?: {
                        /** @description A payment that the merchant starts. */
                        merchantInitiatedTransaction?: {
                            /** @description The card network's id of the earlier payment. */
                            previousTransactionId?: string;
                            /** @description Amount of the first authorization. */
                            originalAuthorizedAmount?: string;
                        };
                    };
                };
            };
            /** @description Address for the bill. It is sent to the issuer for a network token and not kept. */
            billTo?: {
                /** @description First line of the address. */
                address1?: string;
                /** @description Second line of the address. */
                address2?: string;
                /** @description City. */
                locality?: string;
                /** @description State or province, as two letters in the United States and Canada. */
                administrativeArea?: string;
                /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
                postalCode?: string;
                /** @description Country, as two letters. */
                country?: string;
                /** @description Address for mail. */
                email?: string;
            };
            /** @description Where the token comes from. */
            readonly metadata?: components["schemas"]["Metadata"];
            /** @description What was asked for besides. */
            readonly _embedded?: {
                /** @description What is known of the card by its first digits, with retrieveBinDetails only. */
                binLookup?: components["schemas"]["BinLookup"];
            };
        };
        /** @description The number of a card, or of a bank account with its routing number. */
        InstrumentIdentifierInput: {
            /** @description Id of the token. The same number always has the same one. */
            id?: string;
            /**
             * @description What the card is, where it is to have a network token.
             * @enum {string}
             */
            type?: "enrollable card" | "enrollable token";
            /** @description Where the card was read, as CONTACTLESS_TAP. */
            source?: string;
            /** @description What the customer has agreed to. For network tokens in some markets, as India. */
            tokenProvisioningInformation?: components["schemas"]["TokenProvisioning"];
            /** @description The card. */
            card?: components["schemas"]["InstrumentIdentifierCard"];
            /** @description What a terminal has read. */
            pointOfSaleInformation?: {
                /** @description Data of the chip. */
                emvTags: components["schemas"]["EmvTagInput"][];
            };
            /** @description The bank account. */
            bankAccount?: {
                /** @description Number of the account. */
                number?: string;
                /** @description Number of the bank. */
                routingNumber?: string;
            };
            /** @description The network token. */
            tokenizedCard?: components["schemas"]["TokenizedCardInput"];
            /** @description What later payments of the merchant refer to. */
            processingInformation?: {
                /** @description How later payments are authorized. */
                authorizationOptions?: {
                    /** @description Who starts them. */
                    initiator?: {
                        /** @description A payment that the merchant starts. */
                        merchantInitiatedTransaction?: {
                            /** @description The card network's id of the earlier payment. */
                            previousTransactionId?: string;
                            /** @description Amount of the first authorization. */
                            originalAuthorizedAmount?: string;
                        };
                    };
                };
            };
            /** @description Address for the bill. It is sent to the issuer for a network token and not kept. */
            billTo?: {
                /** @description First line of the address. */
                address1?: string;
                /** @description Second line of the address. */
                address2?: string;
                /** @description City. */
                locality?: string;
                /** @description State or province, as two letters in the United States and Canada. */
                administrativeArea?: string;
                /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
                postalCode?: string;
                /** @description Country, as two letters. */
                country?: string;
                /** @description Address for mail. */
                email?: string;
            };
        };
        /** @description A card. All but the number is sent to the issuer for a network token and not kept. */
        InstrumentIdentifierCard: {
            /** @description Number of the card. Answers have it masked, as 411111XXXXXX1111. */
            number?: string;
            /** @description Month in which the card expires, from 01 to 12. */
            expirationMonth?: string;
            /** @description Year in which the card expires, with four digits. */
            expirationYear?: string;
            /** @description Security code of the card. */
            securityCode?: string;
        };
        /** @description What a customer has agreed to, for a network token. */
        TokenProvisioning: {
            /** @description Whether the customer has agreed that the card becomes a token. */
            consumerConsentObtained?: boolean;
            /** @description Whether the issuer has authenticated the customer by a further factor. */
            multiFactorAuthenticated?: boolean;
        };
        /** @description A datum of a chip. */
        EmvTag: {
            /** @description Tag, in hexadecimal digits. */
            tag: string;
            /** @description Value. */
            value: string;
            /**
             * @description Where it comes from.
             * @enum {string}
             */
            source: "CARD" | "TERMINAL" | (string & {});
        };
        /** @description A datum of a chip. */
        EmvTagInput: {
            /** @description Tag, in hexadecimal digits. */
            tag: string;
            /** @description Value. */
            value: string;
            /**
             * @description Where it comes from.
             * @enum {string}
             */
            source: "CARD" | "TERMINAL";
        };
        /** @description A network token. */
        TokenizedCard: {
            /** @description Id of the token. */
            readonly id?: string;
            /** @description Kind of token, tokenizedCard. */
            readonly object?: string;
            /**
             * @description Where the card comes from.
             * @enum {string}
             */
            source?: "ONFILE" | "TOKEN" | "ISSUER" | (string & {});
            /**
             * @description State of the network token. Only SUSPENDED can become ACTIVE again.
             * @enum {string}
             */
            readonly state?: "ACTIVE" | "SUSPENDED" | "DELETED" | "UNPROVISIONED" | (string & {});
            /** @description Id of the card at the network. */
            readonly enrollmentId?: string;
            /** @description The network's id of the token. */
            readonly tokenReferenceId?: string;
            /** @description Number of the network token. */
            readonly number?: string;
            /** @description Month in which the network token expires, from 01 to 12. */
            readonly expirationMonth?: string;
            /** @description Year in which the network token expires, with four digits. */
            readonly expirationYear?: string;
            /**
             * @description The card network.
             * @enum {string}
             */
            type?: "visa" | "mastercard" | "americanexpress" | (string & {});
            /**
             * @description Why there is no network token.
             * @enum {string}
             */
            readonly reason?: "INVALID_REQUEST" | "CARD_VERIFICATION_FAILED" | "CARD_NOT_ELIGIBLE" | "CARD_NOT_ALLOWED" | "DECLINED" | "SERVICE_UNAVAILABLE" | "SYSTEM_ERROR" | (string & {});
            /** @description Cryptogram for a payment with the network token. */
            readonly cryptogram?: string;
            /** @description A security code that changes with each payment. */
            readonly securityCode?: string;
            /** @description The network's code for how the card holder was authenticated. */
            readonly eci?: string;
            /** @description The merchant's id at the service that gave the token, of eleven digits. */
            readonly requestorId?: string;
            /** @description Reference of the account behind the card, the same for all its numbers. */
            readonly paymentAccountReference?: string;
            /** @description Counts the cryptograms. Visa only. */
            readonly applicationTransactionCounter?: string;
            /** @description The card that the network token stands for, as it is now. */
            card?: {
                /** @description Number of the card. */
                number?: string;
                /** @description Month in which the card expires, from 01 to 12. */
                expirationMonth?: string;
                /** @description Year in which the card expires, with four digits. */
                expirationYear?: string;
                /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
                type?: string;
                /** @description Last digits of the number. */
                readonly suffix?: string;
                /**
                 * Format: date
                 * @description When the card was issued.
                 */
                readonly issueDate?: string;
                /**
                 * Format: date
                 * @description When the card was activated.
                 */
                readonly activationDate?: string;
                /** @description Whether the expiry date is printed on the card. */
                readonly expirationPrinted?: boolean;
                /** @description Whether the security code is printed on the card. */
                readonly securityCodePrinted?: boolean;
                /** @description Terms of the card. */
                readonly termsAndConditions?: {
                    /** @description Where they stand. */
                    url?: string;
                };
            };
            /** @description What the issuer found as the network token was made. Visa only. */
            readonly verificationResults?: {
                /**
                 * @description Whether the security code is that of the card.
                 * @enum {string}
                 */
                securityCode?: "MATCH" | "NO_MATCH" | "NOT_SUPPORTED" | "SKIPPED" | (string & {});
                /**
                 * @description Whether the address is that of the card holder.
                 * @enum {string}
                 */
                address?: "MATCH" | "PARTIAL_MATCH" | "PARTIAL_MATCH_FORMAT_UNSUPPORTED" | "NO_MATCH" | "NOT_SUPPORTED" | "SKIPPED" | (string & {});
            };
            /** @description What the issuer shows of the card. */
            readonly metadata?: {
                /** @description How the card looks. */
                cardArt?: components["schemas"]["CardArt"];
                /** @description Who issued it. */
                issuer?: components["schemas"]["CardIssuer"];
                /** @description The merchant that made the token. */
                creator?: string;
            };
        };
        /** @description A network token. */
        TokenizedCardInput: {
            /**
             * @description Where the card comes from.
             * @enum {string}
             */
            source?: "ONFILE" | "TOKEN" | "ISSUER";
            /**
             * @description The card network.
             * @enum {string}
             */
            type?: "visa" | "mastercard" | "americanexpress";
            /** @description The card that the network token stands for, as it is now. */
            card?: {
                /** @description Number of the card. */
                number?: string;
                /** @description Month in which the card expires, from 01 to 12. */
                expirationMonth?: string;
                /** @description Year in which the card expires, with four digits. */
                expirationYear?: string;
                /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
                type?: string;
            };
        };
        /** @description How a card looks. */
        CardArt: {
            /** @description Color of the foreground. */
            foregroundColor?: string;
            /** @description Color of the background. */
            backgroundColor?: string;
            /** @description Color of the labels. */
            labelColor?: string;
            /** @description The whole picture. */
            combinedAsset?: components["schemas"]["CardArtAsset"];
            /** @description Logo of the brand. */
            brandLogoAsset?: components["schemas"]["CardArtAsset"];
            /** @description Logo of the issuer. */
            issuerLogoAsset?: components["schemas"]["CardArtAsset"];
            /** @description Icon. */
            iconAsset?: components["schemas"]["CardArtAsset"];
        };
        /** @description A picture. */
        CardArtAsset: {
            /** @description Its id. */
            id?: string;
            /** @description Addresses. */
            _links?: {
                /** @description The picture. */
                self?: components["schemas"]["Link"];
            };
        };
        /** @description Who issued a card. */
        CardIssuer: {
            /** @description Name. */
            name?: string;
            /** @description The card, in short. */
            shortDescription?: string;
            /** @description The card, at length. */
            longDescription?: string;
            /** @description Address for mail to the customer service. */
            email?: string;
            /** @description Telephone number of the customer service. */
            phoneNumber?: string;
            /** @description Website of the customer service. */
            url?: string;
            /** @description Where the issuer says how it handles personal data. */
            privacyPolicyUrl?: string;
            /** @description What the issuer can do, by names that end in Supported. Visa only. */
            capabilities?: {
                [key: string]: boolean;
            };
            /** @description Applications of the bank. */
            bankApplications?: {
                /** @description Name. */
                name?: string;
                /** @description Address, as com.example.app. */
                address?: string;
            }[];
        };
        /** @description What is known of a card by its first digits. */
        BinLookup: {
            /** @description The card. */
            paymentAccountInformation?: {
                /** @description Kind of the card. */
                card?: {
                    /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
                    type?: string;
                    /** @description Name of the brand. */
                    brandName?: string;
                    /** @description Currency of the card. */
                    currency?: string;
                    /** @description The most digits that the number can have. */
                    maxLength?: string;
                    /**
                     * @description Whether the number is that of a card or of a network token.
                     * @enum {string}
                     */
                    credentialType?: "PAN" | "TOKEN" | (string & {});
                    /** @description All brands of the card. */
                    brands?: {
                        /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
                        type?: string;
                        /** @description Name of the brand. */
                        brandName?: string;
                    }[];
                };
                /** @description What the card can do, by name: texts such as accountFundingSource, cardProduct and cardPlatform, and many flags. */
                features?: {
                    [key: string]: string | boolean;
                };
                /** @description The card network. */
                network?: {
                    /** @description Its code. */
                    id?: string;
                };
            };
            /** @description Who issued the card. */
            issuerInformation?: {
                /** @description Name. */
                name?: string;
                /** @description Country, as two letters. */
                country?: string;
                /** @description How many digits name the issuer. */
                binLength?: string;
                /** @description First six to eight digits of the number. */
                accountPrefix?: string;
                /** @description Telephone number of the customer service. */
                phoneNumber?: string;
            };
        };
        /** @description A page of payment instruments. */
        PaymentInstrumentList: {
            /** @description Addresses of pages. */
            _links?: components["schemas"]["ListLinks"];
            /** @description How many records were passed over first. */
            offset?: number;
            /** @description How many records were asked for. */
            limit?: number;
            /** @description How many records are on this page. */
            count?: number;
            /** @description How many records there are on all pages. */
            total?: number;
            /** @description The records. It may be missing where there are none. */
            _embedded?: {
                /** @description The payment instruments. */
                paymentInstruments?: components["schemas"]["PaymentInstrument"][];
            };
        };
        /** @description A page of shipping addresses. */
        ShippingAddressList: {
            /** @description Addresses of pages. */
            _links?: components["schemas"]["ListLinks"];
            /** @description How many records were passed over first. */
            offset?: number;
            /** @description How many records were asked for. */
            limit?: number;
            /** @description How many records are on this page. */
            count?: number;
            /** @description How many records there are on all pages. */
            total?: number;
            /** @description The records. It may be missing where there are none. */
            _embedded?: {
                /** @description The shipping addresses. */
                shippingAddresses?: components["schemas"]["ShippingAddress"][];
            };
        };
        /** @description Addresses of pages. */
        ListLinks: {
            /** @description This page. */
            self?: components["schemas"]["Link"];
            /** @description The first page. */
            first?: components["schemas"]["Link"];
            /** @description The page before, where there is one. */
            prev?: components["schemas"]["Link"];
            /** @description The page after, where there is one. */
            next?: components["schemas"]["Link"];
            /** @description The last page. */
            last?: components["schemas"]["Link"];
        };
        /** @description Several tokens that are to be made. */
        TokenizeRequestInput: {
            /** @description What is to be done. */
            processingInformation?: {
                /** @description Actions. */
                actionList?: "TOKEN_CREATE"[];
                /** @description Kinds of the tokens that are to be made. */
                actionTokenTypes?: ("customer" | "paymentInstrument" | "instrumentIdentifier" | "shippingAddress" | "tokenizedCard")[];
            };
            /** @description The tokens, each where it is to be made or used. */
            tokenInformation?: {
                /** @description Id of a transient token, which stands for a card for a short time. */
                jti?: string;
                /** @description A whole transient token. */
                transientTokenJwt?: string;
                /** @description The customer. An id alone names one that is there. */
                customer?: components["schemas"]["CustomerInput"];
                /** @description The shipping address. */
                shippingAddress?: components["schemas"]["ShippingAddressInput"];
                /** @description The payment instrument. */
                paymentInstrument?: components["schemas"]["PaymentInstrumentInput"];
                /** @description The instrument identifier. */
                instrumentIdentifier?: components["schemas"]["InstrumentIdentifierInput"];
            };
        };
        /** @description What became of several tokens. */
        TokenizeResponse: {
            /** @description What became of each. */
            responses: components["schemas"]["TokenizeResult"][];
        };
        /** @description What became of one token. */
        TokenizeResult: {
            /**
             * @description Kind of a token.
             * @enum {string}
             */
            resource: "customer" | "paymentInstrument" | "instrumentIdentifier" | "shippingAddress" | "tokenizedCard" | (string & {});
            /**
             * Format: int32
             * @description The status that the token would have had in a call of its own.
             */
            httpStatus: number;
            /** @description Id of the token, where it was made or found. */
            id?: string;
            /** @description Why there is none. Of the type notAttempted where a token is missing that it depends on. */
            errors?: components["schemas"]["TokenError"][];
        };
        /** @description Why a call on tokens failed. */
        TokenErrors: {
            /** @description What went wrong. */
            errors: components["schemas"]["TokenError"][];
        };
        /** @description What went wrong with a token. */
        TokenError: {
            /**
             * @description Kind of error.
             * @enum {string}
             */
            type?: "invalidRequest" | "invalidHeaders" | "missingHeaders" | "invalidFields" | "missingFields" | "unsupportedPaymentMethodModification" | "invalidCombination" | "invalidParameters" | "unknownField" | "unsupportedFields" | "instrumentIdentifierNotFound" | "instrumentIdentifierGone" | "forbidden" | "declined" | "notFound" | "instrumentIdentifierDeletionError" | "tokenIdConflict" | "conflict" | "notAvailable" | "internalError" | "serverError" | "notAttempted" | (string & {});
            /** @description What went wrong, for people. */
            message?: string;
            /** @description Which fields are wrong. With 400 only. */
            details?: {
                /** @description Name of the field. */
                name?: string;
                /** @description Where the field is, as the object that holds it. */
                location?: string;
            }[];
        };
        /** @description A payment. */
        PaymentRequestInput: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What is to be done, and how. */
            processingInformation?: components["schemas"]["PaymentProcessingInput"];
            /** @description What is to be paid with. */
            paymentInformation?: components["schemas"]["PaymentSource"];
            /** @description Transient tokens, and how tokens are made and used. */
            tokenInformation?: components["schemas"]["PaymentTokenOptionsInput"];
            /** @description What is to be paid, and by whom. */
            orderInformation?: components["schemas"]["Order"];
            /** @description Who buys. */
            buyerInformation?: components["schemas"]["Buyer"];
            /** @description Values of the merchant's own. */
            merchantDefinedInformation?: components["schemas"]["PaymentMerchantDefinedValue"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The merchant's own references. */
        ClientReference: {
            /** @description Reference of the order. It should be another one for each transaction. */
            code?: string;
            /** @description The merchant's own id of this transaction. By it a transaction whose answer was lost can be reversed or voided. */
            transactionId?: string;
            /** @description Id of an earlier request that was paused and goes on now. */
            pausedRequestId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What is to be done with a payment, and how. */
        PaymentProcessingInput: {
            /** @description What is to be done besides. */
            actionList?: ("TOKEN_CREATE" | "DECISION_SKIP" | "CONSUMER_AUTHENTICATION" | "VALIDATE_CONSUMER_AUTHENTICATION" | "AP_INITIATE" | "AP_SALE" | "AP_AUTH" | "AP_REAUTH" | "WATCHLIST_SCREENING")[];
            /** @description Kinds of the tokens that are to be made. Without it the token vault has a kind of its own. */
            actionTokenTypes?: ("customer" | "paymentInstrument" | "instrumentIdentifier" | "shippingAddress")[];
            /**
             * @description Whether the payment is captured as well, which makes it a sale.
             * @default false
             */
            capture?: boolean;
            /** @description How the order came, as internet, moto, retail, recurring or install. Which values there are depends on the processor. */
            commerceIndicator?: string;
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description Id of a request that this one belongs to. */
            linkId?: string;
            /** @description How the payment is authorized. */
            authorizationOptions?: {
                /** @description Who starts the payment. */
                initiator?: {
                    /**
                     * @description Who starts it.
                     * @enum {string}
                     */
                    type?: "customer" | "merchant";
                    /** @description Whether the card is kept from now on. */
                    credentialStoredOnFile?: boolean;
                    /** @description Whether the card was kept before. */
                    storedCredentialUsed?: boolean;
                    /** @description A payment that the merchant starts. */
                    merchantInitiatedTransaction?: {
                        /**
                         * @description Why the merchant starts it: 7 is a fixed recurring payment, 8 a variable one, 9 an instalment, 10 an unscheduled one.
                         * @enum {string}
                         */
                        reason?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
                        /** @description The card network's id of the earlier payment. */
                        previousTransactionId?: string;
                        /** @description Amount of the first authorization. */
                        originalAuthorizedAmount?: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
                /** @description Whether a wrong address is no obstacle. */
                ignoreAvsResult?: boolean;
                /** @description Whether a wrong security code is no obstacle. */
                ignoreCvResult?: boolean;
                /** @description Whether a part of the amount may be authorized. */
                partialAuthIndicator?: boolean;
            } & {
                [key: string]: unknown;
            };
            /** @description Where payments recur. */
            recurringOptions?: {
                /** @description Whether the payment is for a loan. */
                loanPayment?: boolean;
                /** @description Whether it is the first of the series. */
                firstRecurringPayment?: boolean;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What is to be paid with. A chosen payment instrument counts before the default of the customer. */
        PaymentSource: {
            /** @description A card. */
            card?: {
                /** @description Number of the card. */
                number?: string;
                /** @description Month in which the card expires, from 01 to 12. */
                expirationMonth?: string;
                /** @description Year in which the card expires, with four digits. */
                expirationYear?: string;
                /** @description Security code of the card. */
                securityCode?: string;
                /** @description Brand of the card, as three digits: 001 Visa, 002 Mastercard, 003 American Express, 004 Discover, 005 Diners Club, 007 JCB, 024 and 042 Maestro, 036 Cartes Bancaires, 054 Elo, 060 mada, 062 UnionPay, and many others. In old tokens it may be a name. */
                type?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description A customer, whose default payment instrument and shipping address are used. */
            customer?: {
                /** @description Id of the token. */
                id?: string;
                /** @description An older id, which is not that of a customer of the token vault. */
                customerId?: string;
            };
            /** @description A payment instrument. */
            paymentInstrument?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description A shipping address. */
            shippingAddress?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description An instrument identifier. */
            instrumentIdentifier?: {
                /** @description Id of the instrument identifier. */
                id?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description A token of an earlier product. */
            legacyToken?: {
                /** @description Id of the token. */
                id?: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Transient tokens, and how tokens are made and used. */
        PaymentTokenOptionsInput: {
            /** @description Id of a transient token, which stands for a card for a short time. */
            jti?: string;
            /** @description A whole transient token. */
            transientTokenJwt?: string;
            /** @description The payment instrument that is made. */
            paymentInstrument?: {
                /** @description Whether it becomes the customer's default. */
                default?: boolean;
            } & {
                [key: string]: unknown;
            };
            /** @description The shipping address that is made. */
            shippingAddress?: {
                /** @description Whether it becomes the customer's default. */
                default?: boolean;
            } & {
                [key: string]: unknown;
            };
            /**
             * @description Whether a network token is used where there is one. Without it, it is.
             * @enum {string}
             */
            networkTokenOption?: "ignore" | "prefer";
        } & {
            [key: string]: unknown;
        };
        /** @description What is to be paid, and by whom. */
        Order: {
            /** @description The amount. */
            amountDetails?: components["schemas"]["Amount"];
            /** @description Name and address for the bill. */
            billTo?: components["schemas"]["PaymentBillTo"];
            /** @description Name and address for the goods. */
            shipTo?: components["schemas"]["PaymentShipTo"];
        } & {
            [key: string]: unknown;
        };
        /** @description An amount. */
        Amount: {
            /** @description The amount, as a decimal number in a text, such as "102.21". Some processors take twelve characters only. */
            totalAmount?: string;
            /** @description Currency, as three letters. */
            currency?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Name and address for a bill. */
        PaymentBillTo: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Middle name. */
            middleName?: string;
            /** @description What follows the name. */
            nameSuffix?: string;
            /** @description Title. */
            title?: string;
            /** @description Company. For a payment instrument it is a text. */
            company?: {
                /** @description Name of the company. */
                name?: string;
                /** @description First line of its address. */
                address1?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description First line of the address. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string;
            /** @description Third line of the address. */
            address3?: string;
            /** @description Fourth line of the address. */
            address4?: string;
            /** @description Number of the building. */
            buildingNumber?: string;
            /** @description City. */
            locality?: string;
            /** @description County. */
            county?: string;
            /** @description District. */
            district?: string;
            /** @description State or province, as two letters in the United States and Canada. */
            administrativeArea?: string;
            /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
            postalCode?: string;
            /** @description Country, as two letters. */
            country?: string;
            /** @description Address for mail. */
            email?: string;
            /** @description Telephone number. */
            phoneNumber?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Name and address for goods. */
        PaymentShipTo: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Company. */
            company?: string;
            /** @description First line of the address. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string;
            /** @description City. */
            locality?: string;
            /** @description County. */
            county?: string;
            /** @description District. */
            district?: string;
            /** @description State or province, as two letters in the United States and Canada. */
            administrativeArea?: string;
            /** @description Postal code, as 12345-6789 in the United States and A1B 2C3 in Canada. */
            postalCode?: string;
            /** @description Country, as two letters. */
            country?: string;
            /** @description Address for mail. */
            email?: string;
            /** @description Telephone number. */
            phoneNumber?: string;
            /** @description How the goods are sent. */
            method?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Who buys. */
        Buyer: {
            /** @description The merchant's own id of the customer. In a token the name ends in ID. */
            merchantCustomerId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A value of the merchant's own. What is called key here is called name in a token. */
        PaymentMerchantDefinedValue: {
            /** @description Its name. */
            key?: string;
            /** @description The value. */
            value?: string;
        };
        /** @description What became of a payment. It may have been declined, which the status says. */
        Payment: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of the payment. Only some of the values mean that it may be relied on.
             * @enum {string}
             */
            status: "AUTHORIZED" | "PARTIAL_AUTHORIZED" | "AUTHORIZED_PENDING_REVIEW" | "AUTHORIZED_RISK_DECLINED" | "PENDING_AUTHENTICATION" | "PENDING_REVIEW" | "DECLINED" | "INVALID_REQUEST" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description Why it was declined or needs a further step. */
            errorInformation?: components["schemas"]["ErrorInformation"];
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description The tokens that were used. */
            paymentInformation?: components["schemas"]["UsedTokens"];
            /** @description The tokens that were made. Where it is missing, there are none. */
            tokenInformation?: components["schemas"]["MadeTokens"];
            /** @description What was authorized. */
            orderInformation?: {
                /** @description The amount. */
                amountDetails?: {
                    /** @description The amount that was asked for. */
                    totalAmount?: string;
                    /** @description The amount that was authorized. */
                    authorizedAmount?: string;
                    /** @description Currency, as three letters. */
                    currency?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What can be called next, by name. It differs with the transaction. */
        TransactionLinks: {
            [key: string]: components["schemas"]["TransactionLink"];
        };
        /** @description A call. */
        TransactionLink: {
            /** @description Path, without the host. */
            href?: string;
            /** @description HTTP method. */
            method?: string;
        };
        /** @description Why a transaction was declined, or needs a further step. */
        ErrorInformation: {
            /**
             * @description Why. There are further values, as for watch lists.
             * @enum {string}
             */
            reason?: "AVS_FAILED" | "CONTACT_PROCESSOR" | "EXPIRED_CARD" | "PROCESSOR_DECLINED" | "INSUFFICIENT_FUND" | "STOLEN_LOST_CARD" | "ISSUER_UNAVAILABLE" | "UNAUTHORIZED_CARD" | "CVN_NOT_MATCH" | "EXCEEDS_CREDIT_LIMIT" | "INVALID_CVN" | "BLOCKED_BY_CARDHOLDER" | "DECLINED_CHECK" | "BLACKLISTED_CUSTOMER" | "SUSPENDED_ACCOUNT" | "PAYMENT_REFUSED" | "CV_FAILED" | "INVALID_ACCOUNT" | "GENERAL_DECLINE" | "INVALID_MERCHANT_CONFIGURATION" | "DECISION_PROFILE_REJECT" | "SCORE_EXCEEDS_THRESHOLD" | "PENDING_AUTHENTICATION" | "ACH_VERIFICATION_FAILED" | "DECISION_PROFILE_REVIEW" | "CONSUMER_AUTHENTICATION_REQUIRED" | "CONSUMER_AUTHENTICATION_FAILED" | "ALLOWABLE_PIN_RETRIES_EXCEEDED" | "PROCESSOR_ERROR" | (string & {});
            /** @description Why, for people. */
            message?: string;
            /** @description Which fields are wrong. */
            details?: components["schemas"]["FieldReason"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What is wrong with a field. */
        FieldReason: {
            /** @description Path of the field, with dots. */
            field?: string;
            /**
             * @description What is wrong with it.
             * @enum {string}
             */
            reason?: "MISSING_FIELD" | "INVALID_DATA" | (string & {});
        };
        /** @description What the processor said. */
        ProcessorInformation: {
            /** @description Code of the authorization. */
            approvalCode?: string;
            /** @description The processor's code for its answer. What became of the transaction stands in status alone. */
            responseCode?: string;
            /** @description The processor's or the card network's id of the transaction. */
            transactionId?: string;
            /** @description The card network's id of the transaction. */
            networkTransactionId?: string;
            /** @description Whether the address is that of the card holder. */
            avs?: {
                /** @description Code of the result. */
                code?: string;
                /** @description The processor's code of the result. */
                codeRaw?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Whether the security code is that of the card. */
            cardVerification?: {
                /** @description Code of the result. */
                resultCode?: string;
                /** @description The processor's code of the result. */
                resultCodeRaw?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The tokens that a transaction used. */
        UsedTokens: {
            /** @description The customer. */
            customer?: {
                /** @description Id of the token. */
                id?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description A payment instrument. */
            paymentInstrument?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description A shipping address. */
            shippingAddress?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description The instrument identifier. */
            instrumentIdentifier?: {
                /** @description Id of the instrument identifier. */
                id?: string;
                /** @description State of the account at its issuer, as ACTIVE. */
                state?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The tokens that a payment made. */
        MadeTokens: {
            /** @description Whether the number had no token before. The name has a small letter in its middle. */
            instrumentidentifierNew?: boolean;
            /** @description The customer. */
            customer?: {
                /** @description Id of the token. */
                id?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description A payment instrument. */
            paymentInstrument?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description A shipping address. */
            shippingAddress?: {
                /** @description Id of the token. */
                id?: string;
            };
            /** @description The instrument identifier. */
            instrumentIdentifier?: {
                /** @description Id of the instrument identifier. */
                id?: string;
                /** @description State of the account at its issuer, as ACTIVE. */
                state?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A further amount for an authorization. */
        IncrementRequest: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description How the further amount is authorized. */
            processingInformation?: {
                /** @description How it is authorized. */
                authorizationOptions?: {
                    /** @description Who starts it. */
                    initiator?: {
                        /** @description Whether the card was kept before. */
                        storedCredentialUsed?: boolean;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** @description What is to be authorized. */
            orderInformation?: {
                /** @description The amount. */
                amountDetails?: {
                    /** @description The further amount, as a decimal number in a text. */
                    additionalAmount?: string;
                    /** @description Currency, as three letters. */
                    currency?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a further amount. */
        Increment: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the authorization that was incremented. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "AUTHORIZED" | "AUTHORIZED_PENDING_REVIEW" | "DECLINED" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description Why it was declined or needs a further step. */
            errorInformation?: components["schemas"]["ErrorInformation"];
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description The tokens that were used. */
            paymentInformation?: components["schemas"]["UsedTokens"];
        } & {
            [key: string]: unknown;
        };
        /** @description A capture. */
        CaptureRequest: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description How the capture is handled. */
            processingInformation?: {
                /** @description Where an authorization is captured in parts. */
                captureOptions?: {
                    /** @description Which part this is. */
                    captureSequenceNumber?: number;
                    /** @description How many parts there are. */
                    totalCaptureCount?: number;
                    /** @description Whether it is the last part, as a text, true or false. */
                    isFinal?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** @description The amount, where it is not the whole one. */
            orderInformation?: {
                /** @description The amount. */
                amountDetails?: components["schemas"]["Amount"];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description How far a capture is. */
        Capture: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "PENDING" | "TRANSMITTED" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description What is captured. */
            orderInformation?: {
                /** @description The amount. */
                amountDetails?: components["schemas"]["Amount"];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A refund. */
        RefundRequest: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description The amount, where it is not the whole one. */
            orderInformation?: {
                /** @description The amount. */
                amountDetails?: components["schemas"]["Amount"];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a refund. It may have been declined, which the status says. */
        Refund: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "PENDING" | "DECLINED" | "INVALID_REQUEST" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description Why it was declined or needs a further step. */
            errorInformation?: components["schemas"]["ErrorInformation"];
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description What is refunded. */
            refundAmountDetails?: {
                /** @description The amount. */
                refundAmount?: string;
                /** @description Currency, as three letters. */
                currency?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A credit. */
        CreditRequestInput: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description How the credit is handled. */
            processingInformation?: {
                /** @description How the order came, as internet, moto, retail, recurring or install. Which values there are depends on the processor. */
                commerceIndicator?: string;
                /** @description The digital wallet that is used. */
                paymentSolution?: string;
                /** @description Reference for reports. */
                reconciliationId?: string;
                /** @description Id of a request that this one belongs to. */
                linkId?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description What the money goes to. */
            paymentInformation?: components["schemas"]["PaymentSource"];
            /** @description Transient tokens, and how tokens are used. */
            tokenInformation?: {
                /** @description Id of a transient token, which stands for a card for a short time. */
                jti?: string;
                /** @description A whole transient token. */
                transientTokenJwt?: string;
                /**
                 * @description Whether a network token is used where there is one. Without it, it is.
                 * @enum {string}
                 */
                networkTokenOption?: "ignore" | "prefer";
                /** @description What the customer has agreed to. For network tokens in some markets, as India. */
                tokenProvisioningInformation?: components["schemas"]["TokenProvisioning"];
            } & {
                [key: string]: unknown;
            };
            /** @description How much is given, and to whom. */
            orderInformation?: components["schemas"]["Order"];
            /** @description Who buys. */
            buyerInformation?: components["schemas"]["Buyer"];
            /** @description Values of the merchant's own. */
            merchantDefinedInformation?: components["schemas"]["PaymentMerchantDefinedValue"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a credit. It may have been declined, which the status says. */
        Credit: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "PENDING" | "AUTHORIZED" | "DECLINED" | "INVALID_REQUEST" | "COMPLETED" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description Why it was declined or needs a further step. */
            errorInformation?: components["schemas"]["ErrorInformation"];
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description The tokens that were used. */
            paymentInformation?: components["schemas"]["UsedTokens"];
            /** @description More about the tokens. */
            tokenInformation?: {
                [key: string]: unknown;
            };
            /** @description What is given. */
            creditAmountDetails?: {
                /** @description The amount. */
                creditAmount?: string;
                /** @description Currency, as three letters. */
                currency?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description More about the order. */
            orderInformation?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A reversal of an authorization. */
        ReversalRequest: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What is reversed, and why. */
            reversalInformation?: {
                /** @description The amount, in the currency of the authorization. */
                amountDetails?: components["schemas"]["Amount"];
                /** @description Why, as 34 where fraud is suspected. */
                reason?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a reversal. */
        Reversal: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "REVERSED" | "PARTIALLY_REVERSED" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description What was reversed. */
            reversalAmountDetails?: {
                /** @description The amount. */
                reversedAmount?: string;
                /** @description Amount of the authorization. */
                originalTransactionAmount?: string;
                /** @description Currency, as three letters. */
                currency?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A void. */
        VoidRequest: {
            /** @description The merchant's own references. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a void. It may have failed, which the status says. */
        Void: {
            /** @description What can be called next, by name, as self, capture, authReversal or void. */
            _links?: components["schemas"]["TransactionLinks"];
            /** @description Id of the transaction, all digits. */
            id: string;
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "VOIDED" | "CANCELLED" | "FAILED" | (string & {});
            /** @description Reference for reports. */
            reconciliationId?: string;
            /** @description The merchant's own references, as in the request. */
            clientReferenceInformation?: components["schemas"]["ClientReference"];
            /** @description What the processor said. */
            processorInformation?: components["schemas"]["ProcessorInformation"];
            /** @description What was voided. */
            voidAmountDetails?: {
                /** @description The amount. */
                voidAmount?: string;
                /** @description Amount of the transaction. */
                originalTransactionAmount?: string;
                /** @description Currency, as three letters. */
                currency?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A reversal of an authorization whose answer was lost. */
        TimeoutReversalRequest: {
            /** @description The references, with the transactionId of the request that was lost. */
            clientReferenceInformation: WithRequired<components["schemas"]["ClientReference"], "transactionId">;
            /** @description What is reversed, and why. */
            reversalInformation?: {
                /** @description The amount, in the currency of the authorization. */
                amountDetails?: components["schemas"]["Amount"];
                /** @description Why, as 34 where fraud is suspected. */
                reason?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A void of a transaction whose answer was lost. */
        TimeoutVoidRequest: {
            /** @description The references, with the transactionId of the request that was lost. */
            clientReferenceInformation: WithRequired<components["schemas"]["ClientReference"], "transactionId">;
        } & {
            [key: string]: unknown;
        };
        /** @description Why a call on payments or credits failed. */
        PaymentFailure: {
            /** @description When the request came in, as 2026-01-01T00:00:00Z. */
            submitTimeUtc?: string;
            /**
             * @description Kind of failure.
             * @enum {string}
             */
            status: "INVALID_REQUEST" | "SERVER_ERROR" | (string & {});
            /**
             * @description Why. The last three come with 502.
             * @enum {string}
             */
            reason: "MISSING_FIELD" | "INVALID_DATA" | "DUPLICATE_REQUEST" | "INVALID_CARD" | "CARD_TYPE_NOT_ACCEPTED" | "INVALID_MERCHANT_CONFIGURATION" | "PROCESSOR_UNAVAILABLE" | "INVALID_AMOUNT" | "INVALID_CARD_TYPE" | "INVALID_PAYMENT_ID" | "NOT_SUPPORTED" | "NOT_VOIDABLE" | "SYSTEM_ERROR" | "SERVER_TIMEOUT" | "SERVICE_TIMEOUT" | (string & {});
            /** @description Why, for people. */
            message?: string;
            /** @description Which fields are wrong. */
            details?: components["schemas"]["FieldReason"][];
            /** @description Id of the request, where it has one. */
            id?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Why the service does not accept the credentials. The text is the same for all causes. */
        AuthenticationFailure: {
            /** @description What went wrong. */
            response: {
                /** @description What went wrong, for people. */
                rmsg?: string;
            };
        };
        /** @description Why a request came to nothing, in a single text. */
        GatewayMessage: {
            /** @description What went wrong, for people. */
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

type WithRequired<T, K extends PropertyKey> = T & Required<Pick<NonNullable<T>, K & keyof NonNullable<T>>>;
