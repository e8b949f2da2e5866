// Generated from specs/chargeover: do not edit.
// Rewritten by: pnpm generate chargeover
// Document and overlay: sha256 60e158f57cda88b18958cd9e1dd7ce4b

export interface paths {
    "/api/v3/tokenized": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Query tokens of pay methods
         * @description Gives the tokens that fit all conditions of where, one page of them: 10 unless limit says otherwise, 500 at most. Where nothing fits, the list is empty.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Conditions that all have to hold, by field and operator.
                     * @example customer_id:EQUALS:1000
                     */
                    where?: string;
                    /**
                     * @description One field to sort by, and the direction. By which fields ChargeOver can sort is not documented; its own sample takes customer_id.
                     * @example customer_id:ASC
                     */
                    order?: string;
                    /**
                     * @description How many tokens to give, from 1 to 500. 10 where it is left out.
                     * @example 2
                     */
                    limit?: number;
                    /**
                     * @description How many tokens to pass over first.
                     * @example 8
                     */
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The tokens that were found. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenizedListEnvelope"];
                    };
                };
                /** @description The provider does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The credentials are missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Too many requests. Limits and periods are not documented. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The provider failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Store a token
         * @description Stores a token that the merchant's payment gateway has issued, and gives the id it is stored under. Name the customer by customer_id or by customer_external_key.
         *     A stored token cannot be changed: delete it and store another one.
         *     Each call stores a token: sent twice, it may leave two. After a lost answer, look at what is stored before you send it again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The token and what belongs to it. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenizedRequestInput"];
                };
            };
            responses: {
                /** @description The token is stored. */
                201: {
                    headers: {
                        /** @description Address of the stored token. */
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedEnvelope"];
                    };
                };
                /** @description The provider does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The credentials are missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Too many requests. Limits and periods are not documented. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The provider failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
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
    "/api/v3/tokenized/{tokenized_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a token
         * @description Gives one stored token.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the stored token. */
                    tokenized_id: number;
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
                        "application/json": components["schemas"]["TokenizedEnvelope"];
                    };
                };
                /** @description The provider does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The credentials are missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description There is no token with this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Too many requests. Limits and periods are not documented. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The provider failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a token
         * @description Deletes a stored token and gives true.
         *     After a lost answer, look at what is stored before you send it again: very likely a token that is gone already gives 404.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the stored token. */
                    tokenized_id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The token is deleted. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeletedEnvelope"];
                    };
                };
                /** @description The provider does not accept the request. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The credentials are missing or not valid. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description There is no token with this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Too many requests. Limits and periods are not documented. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description The provider failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
                /** @description Any other failure. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
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
        /** @description A list of tokens, with what the provider says of the exchange. */
        TokenizedListEnvelope: {
            /** @description HTTP status, repeated. */
            code?: number;
            /** @description OK or Error. */
            status?: string;
            /** @description What went wrong, for people. Empty where nothing did. */
            message?: string | null;
            /** @description More about it. */
            details?: Record<string, unknown> | null;
            /** @description The tokens. */
            response: components["schemas"]["Tokenized"][];
        };
        /** @description A token, with what the provider says of the exchange. */
        TokenizedEnvelope: {
            /** @description HTTP status, repeated. */
            code?: number;
            /** @description OK or Error. */
            status?: string;
            /** @description What went wrong, for people. Empty where nothing did. */
            message?: string | null;
            /** @description More about it. */
            details?: Record<string, unknown> | null;
            response: components["schemas"]["Tokenized"];
        };
        /** @description What was stored, with what the provider says of the exchange. */
        CreatedEnvelope: {
            /** @description HTTP status, repeated. */
            code?: number;
            /** @description OK or Error. */
            status?: string;
            /** @description What went wrong, for people. Empty where nothing did. */
            message?: string | null;
            /** @description More about it. */
            details?: Record<string, unknown> | null;
            response: components["schemas"]["Created"];
        };
        /** @description Whether something was deleted, with what the provider says of the exchange. */
        DeletedEnvelope: {
            /** @description HTTP status, repeated. */
            code?: number;
            /** @description OK or Error. */
            status?: string;
            /** @description What went wrong, for people. Empty where nothing did. */
            message?: string | null;
            /** @description More about it. */
            details?: Record<string, unknown> | null;
            /** @description True where the token was deleted. */
            response: boolean;
        };
        /** @description Why a request failed. */
        ErrorEnvelope: {
            /** @description HTTP status, repeated. */
            code: number;
            /** @description OK or Error. */
            status: string;
            /** @description What went wrong, for people. Empty where nothing did. */
            message?: string | null;
            /** @description More about it. What it may hold is not documented. */
            details?: Record<string, unknown> | null;
            /** @description False or null. */
            response?: boolean | null;
        };
        /** @description What was stored. */
        Created: {
            /** @description Its id. */
            id: number;
        };
        /** @description A stored token of a pay method. */
        Tokenized: {
            /** @description Id of the stored token. */
            tokenized_id: number;
            /** @description Id of the customer whom it belongs to. */
            customer_id: number;
            /** @description Label for people, such as a brand with the last digits. */
            name?: string | null;
            /** @description Kind of token, mostly customer. */
            type?: string | null;
            /**
             * @description What the token stands for: crd is a card, ach a bank account.
             * @enum {string|null}
             */
            paymethod_hint?: "crd" | "ach" | null | (string & {});
            /**
             * Format: date
             * @description When the card expires, as YYYY-MM-DD. Only First Data and Payeezy need it.
             */
            expdate?: string | null;
            /**
             * @description Brand of the card: visa, mast (Mastercard), disc (Discover) or amex (American Express). Only First Data and Payeezy need it.
             * @enum {string|null}
             */
            type_hint?: "visa" | "mast" | "disc" | "amex" | null | (string & {});
            /** @description The token, as the gateway issued it. */
            token: string;
            /** @description The gateway that the token is for. Only needed where there are tokens for several. */
            gateway?: string | null;
            /** @description When the token was stored, in the form and time zone that the account is set to. */
            write_datetime?: string | null;
            /** @description When it was last changed, in the form and time zone that the account is set to. */
            mod_datetime?: string | null;
        };
        /** @description A token to store. */
        TokenizedRequestInput: {
            /** @description Id of the customer whom it is for. */
            customer_id?: number;
            /** @description Label for people, such as a brand with the last digits. */
            name?: string;
            /** @description Kind of token, mostly customer. */
            type?: string;
            /**
             * @description What the token stands for: crd is a card, ach a bank account.
             * @enum {string}
             */
            paymethod_hint?: "crd" | "ach";
            /**
             * Format: date
             * @description When the card expires, as YYYY-MM-DD. Only First Data and Payeezy need it.
             */
            expdate?: string;
            /**
             * @description Brand of the card: visa, mast (Mastercard), disc (Discover) or amex (American Express). Only First Data and Payeezy need it.
             * @enum {string}
             */
            type_hint?: "visa" | "mast" | "disc" | "amex";
            /** @description The token, as the gateway issued it. */
            token: string;
            /** @description The gateway that the token is for. Only needed where there are tokens for several. */
            gateway?: string;
            /** @description Your own key of the customer, in place of customer_id. */
            customer_external_key?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
