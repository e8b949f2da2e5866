import type { Answer } from "./conclude.js";
import type { TokError } from "./errors/tok-error.js";

/** The outcome of a call without an exception: test `ok`. */
export type Result<Data, Failure extends TokError = TokError> =
  | { readonly ok: true; readonly data: Data; readonly error?: undefined }
  | { readonly ok: false; readonly error: Failure; readonly data?: undefined };

/** A successful call with everything around its value. */
export interface DetailedAnswer<Data, Body = unknown> {
  /** The useful value. */
  readonly data: Data;
  /** The whole decoded answer, as documented. */
  readonly body: Body;
  /** The answer as it came; its body can be read. */
  readonly response: Response;
  /** The provider's id of this exchange. */
  readonly requestId: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
}

/**
 * A call that has started. It is a promise of its value, and rejects with a `TokError`. However often and in
 * whatever form it is read, it stands for one call; read by nobody, it leaves no unhandled rejection.
 */
export class ApiCall<Data, Body = unknown, Failure extends TokError = TokError> extends Promise<Data> {
  readonly #answer: Promise<Answer>;

  /** `then`, `catch` and `finally` give plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @internal Calls are made by the methods of a client; `start` must not throw synchronously. */
  constructor(start: () => Promise<Answer>) {
    const answer = start();
    // The operation's types were generated from the document that also says how its answers are read.
    super((resolve, reject) => void answer.then(({ data }) => resolve(data as Data), reject));
    this.#answer = answer;
    this.catch(() => {});
  }

  /** The outcome as a value: never rejects. */
  result(): Promise<Result<Data, Failure>> {
    return this.#answer.then(
      ({ data }) => ({ ok: true, data: data as Data }),
      (error: Failure) => ({ ok: false, error }),
    );
  }

  /** The value together with the whole body, the response and the provider's request id. */
  withResponse(): Promise<DetailedAnswer<Data, Body>> {
    return this.#answer.then(({ data, body, response, requestId, attempts }) => ({
      data: data as Data,
      body: body as Body,
      response: response(),
      requestId,
      attempts,
    }));
  }
}
