import { invalidInput } from "./refusal.js";

/**
 * Answers to writes by `Client-Request-Id`. What the service does with an id that it has seen is not published; here
 * a write is carried out once and its answer repeated. One that was refused changed nothing and may be tried again.
 */
export class Replays<Answer> {
  readonly #answers = new Map<string, { readonly request: string; readonly answer: Answer }>();

  /** Gives the answer to the first request of this id, or carries the write out. */
  once(id: string, request: string, write: () => Answer): Answer {
    const first = this.#answers.get(id);
    if (first !== undefined && first.request !== request) {
      const message =
        "The Client-Request-Id was used for another request, so it cannot be used for this one.";
      throw invalidInput([{ field: "Client-Request-Id", message }]);
    }
    const answer = first ? first.answer : write();
    this.#answers.set(id, { request, answer });
    return answer;
  }
}
