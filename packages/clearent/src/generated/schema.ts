// Generated from specs/clearent: do not edit.
// Rewritten by: pnpm generate clearent
// Document and overlay: sha256 b68b4e59d29f95ecda4a5059a8c764b6

export interface paths {
    "/rest/v2/customers/{customerKey}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tokens of a customer
         * @description Lists the payment tokens that are attached to a customer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the customer. */
                    customerKey: string;
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
                        "application/json": components["schemas"]["CustomerTokensEnvelope"];
                        "application/xml": components["schemas"]["CustomerTokensEnvelope"];
                    };
                };
                /** @description The API key is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The API key does not allow this call. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description There is no such customer or token. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        /**
         * Change a token of a customer
         * @description Moves a token to another customer, by the customer key in the body, or changes its status (ACTIVE, INACTIVE or DELETED) or its description. The token is the one that the token id in the body names.
         *     Nothing else about a token can be changed: set the status DELETED, and add a token that the provider's vault has issued anew. This API has no call that deletes; the vault API has one.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the customer. */
                    customerKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["customer-token-updateInput"];
                    "application/xml": components["schemas"]["customer-token-updateInput"];
                };
            };
            responses: {
                /** @description The tokens. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerTokensEnvelope"];
                        "application/xml": components["schemas"]["CustomerTokensEnvelope"];
                    };
                };
                /** @description The API key is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The API key does not allow this call. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description There is no such customer or token. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        /**
         * Attach a token to a customer
         * @description Attaches a payment token that exists already to a customer. Give the same customer key as an argument and in the body: the provider does not say which one wins.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the customer. */
                    customerKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["customer-tokenInput"];
                    "application/xml": components["schemas"]["customer-tokenInput"];
                };
            };
            responses: {
                /** @description The tokens. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerTokensEnvelope"];
                        "application/xml": components["schemas"]["CustomerTokensEnvelope"];
                    };
                };
                /** @description The API key is missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The API key does not allow this call. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description There is no such customer or token. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                        "application/xml": components["schemas"]["ErrorEnvelope"];
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
        /** @description Tokens of a customer. */
        ClearentCustomerTokensResponsePayload: {
            "customer-tokens"?: components["schemas"]["tokens"];
            /** @description Names what the payload holds. */
            payloadType?: string;
            /** @description Why the request was refused, in spite of the status. */
            error?: components["schemas"]["ErrorPayload"];
        };
        /** @description A list of tokens. */
        tokens: {
            token?: components["schemas"]["customer-token"][];
        };
        /** @description A payment token as it is kept for a customer. */
        "customer-token": {
            /** @description Key of the customer that the token belongs to. */
            "customer-key": string;
            /** @description Id of the payment token, which stands for a card number. All digits, up to 20 of them. */
            "token-id": string;
            /** @description Month and year in which the card expires, as MMYY. */
            "exp-date": string;
            /**
             * @description Brand of the card.
             * @enum {string}
             */
            "card-type": "AMEX" | "Discover" | "JCB" | "MasterCard" | "VISA" | (string & {});
            /** @description Last four digits of the card number. */
            "last-four-digits": string;
            /** @description A text that helps the customer to recognise the card. */
            description?: string;
            /** @description Whether this is the card that the customer pays with unless told otherwise. */
            default?: boolean;
            /** @description Street of the billing address, for the address check (AVS). */
            "avs-address"?: string;
            /** @description Postal code of the billing address, for the address check (AVS). */
            "avs-zip"?: string;
            /** @description Status of the token. Case varies, so compare without case. */
            readonly status?: string;
        };
        /** @description A payment token as it is kept for a customer. */
        "customer-tokenInput": {
            /** @description Key of the customer that the token belongs to. */
            "customer-key": string;
            /** @description Id of the payment token, which stands for a card number. All digits, up to 20 of them. */
            "token-id": string;
            /** @description Month and year in which the card expires, as MMYY. */
            "exp-date": string;
            /**
             * @description Brand of the card.
             * @enum {string}
             */
            "card-type": "AMEX" | "Discover" | "JCB" | "MasterCard" | "VISA";
            /** @description Last four digits of the card number. */
            "last-four-digits": string;
            /** @description A text that helps the customer to recognise the card. */
            description?: string;
            /** @description Whether this is the card that the customer pays with unless told otherwise. */
            default?: boolean;
            /** @description Street of the billing address, for the address check (AVS). */
            "avs-address"?: string;
            /** @description Postal code of the billing address, for the address check (AVS). */
            "avs-zip"?: string;
        };
        /** @description Reason of a failure. */
        ErrorPayloadResponsePayload: {
            error?: components["schemas"]["ErrorPayload"];
            /** @description Names what the payload holds. */
            payloadType?: string;
        };
        /** @description What went wrong. */
        ErrorPayload: {
            /** @description Why the request failed. */
            "error-message"?: string;
            /** @description Three digits that name the kind of failure. */
            "result-code"?: string;
            /** @description When the failure happened: ISO 8601, in UTC. */
            "time-stamp"?: string;
        };
        /** @description A token with its new customer key, status or description. */
        "customer-token-updateInput": {
            /** @description Key of the customer that the token belongs to. */
            "customer-key": string;
            /** @description Id of the payment token, which stands for a card number. All digits, up to 20 of them. */
            "token-id": string;
            /** @description Month and year in which the card expires, as MMYY. */
            "exp-date": string;
            /**
             * @description Brand of the card.
             * @enum {string}
             */
            "card-type": "AMEX" | "Discover" | "JCB" | "MasterCard" | "VISA";
            /** @description Last four digits of the card number. */
            "last-four-digits": string;
            /** @description A text that helps the customer to recognise the card. */
            description?: string;
            /** @description Whether this is the card that the customer pays with unless told otherwise. */
            default?: boolean;
            /** @description Street of the billing address, for the address check (AVS). */
            "avs-address"?: string;
            /** @description Postal code of the billing address, for the address check (AVS). */
            "avs-zip"?: string;
            /**
             * @description The new status.
             * @enum {string}
             */
            status?: "ACTIVE" | "INACTIVE" | "DELETED";
        };
        /** @description The tokens, with what the provider says of the exchange. A bare payload is read as one. */
        CustomerTokensEnvelope: {
            /** @description HTTP status, repeated. */
            code?: string;
            /** @description success or fail, in varying case. */
            status?: string;
            /** @description Id of this exchange, for the provider's support. */
            "exchange-id"?: string;
            /** @description Related resources. */
            links?: components["schemas"]["Link"][];
            payload: components["schemas"]["ClearentCustomerTokensResponsePayload"];
            /** @description Why the request was refused, in spite of the status, where it stands outside the payload. */
            error?: components["schemas"]["ErrorPayload"];
        };
        /** @description Why a request failed, with what the provider says of the exchange. A bare payload is read as one. */
        ErrorEnvelope: {
            /** @description HTTP status, repeated. */
            code?: string;
            /** @description success or fail, in varying case. */
            status?: string;
            /** @description Id of this exchange, for the provider's support. */
            "exchange-id"?: string;
            /** @description Related resources. */
            links?: components["schemas"]["Link"][];
            payload: components["schemas"]["ErrorPayloadResponsePayload"];
            /** @description Why the request was refused, in spite of the status, where it stands outside the payload. */
            error?: components["schemas"]["ErrorPayload"];
        };
        /** @description A related resource. */
        Link: {
            /** @description What the resource is to this answer. */
            rel?: string;
            /** @description Address of the resource. */
            href?: string;
            /** @description Id of the resource. */
            id?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
