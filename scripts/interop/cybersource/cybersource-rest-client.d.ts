/** What is used here of the official client, which comes without types. */

declare module "cybersource-rest-client" {
  type Callback = (error: unknown, data: unknown, response: unknown) => void;

  class ApiClient {
    acceptHeader?: string;
  }
  class CustomerApi {
    readonly apiClient: ApiClient;
    constructor(configuration: object, client: ApiClient);
    postCustomer(body: object, options: object, callback: Callback): void;
    getCustomer(customerId: string, options: object, callback: Callback): void;
  }
  class TokenizeApi {
    constructor(configuration: object, client: ApiClient);
    tokenize(body: object, options: object, callback: Callback): void;
  }
  const official: {
    readonly ApiClient: typeof ApiClient;
    readonly CustomerApi: typeof CustomerApi;
    readonly TokenizeApi: typeof TokenizeApi;
  };
  export default official;
}

declare module "cybersource-rest-client/src/authentication/util/JWEUtility.js" {
  const utility: { decryptJWEUsingPrivateKey(privateKey: string, message: string): Promise<string> };
  export default utility;
}
