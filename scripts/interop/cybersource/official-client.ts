import official from "cybersource-rest-client";

/** What a call of the official client came to. */
export interface Outcome {
  readonly status: unknown;
  /** The answer, decrypted where it was encrypted. */
  readonly body: unknown;
  /** The object that it makes of a good answer. */
  readonly model: unknown;
}

type Callback = (error: unknown, data: unknown, response: unknown) => void;

/** Customers, by promises instead of callbacks. */
export class OfficialCustomers {
  readonly #api: InstanceType<typeof official.CustomerApi>;

  constructor(configuration: object, accept?: string) {
    this.#api = new official.CustomerApi(configuration, new official.ApiClient());
    if (accept !== undefined) this.#api.apiClient.acceptHeader = accept;
  }

  create(body: object): Promise<Outcome> {
    return outcomeOf((callback) => this.#api.postCustomer(body, {}, callback));
  }

  get(customerId: string): Promise<Outcome> {
    return outcomeOf((callback) => this.#api.getCustomer(customerId, {}, callback));
  }
}

export function officialTokenize(configuration: object, body: object): Promise<Outcome> {
  const api = new official.TokenizeApi(configuration, new official.ApiClient());
  return outcomeOf((callback) => api.tokenize(body, {}, callback));
}

/** Rejects where there was no answer, or none that it could read. */
function outcomeOf(call: (callback: Callback) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    call((error, data, response) => {
      // Its errors are objects that hold the answer, unless there is none.
      const answer = Object(error ?? response);
      const text: unknown = Reflect.get(Object(Reflect.get(answer, "response") ?? answer), "text");
      if (typeof text !== "string") return reject(error);
      resolve({ status: Reflect.get(answer, "status"), body: JSON.parse(text), model: data });
    });
  });
}
