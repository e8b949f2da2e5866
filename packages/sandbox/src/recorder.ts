import type { RecordedRequest } from "./recorded-request.js";

/** A request that has arrived and waits for its answer. */
export type ArrivedRequest = Omit<RecordedRequest, "status">;

/** Keeps requests in the order of arrival, whatever the order of the answers. */
export class Recorder {
  #entries: { readonly arrived: ArrivedRequest; answered?: RecordedRequest }[] = [];

  /** Notes an arrival; the function returned notes the status of its answer. */
  arrive(arrived: ArrivedRequest): (status: number) => void {
    const entry: { readonly arrived: ArrivedRequest; answered?: RecordedRequest } = { arrived };
    this.#entries.push(entry);
    return (status) => {
      entry.answered = { ...arrived, status };
    };
  }

  /** The requests answered so far. */
  list(): readonly RecordedRequest[] {
    return this.#entries.flatMap(({ answered }) => answered ?? []);
  }

  /** Forgets everything, also the requests that still wait for an answer. */
  reset(): void {
    this.#entries = [];
  }
}
