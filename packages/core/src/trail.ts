import type { Outcome } from "./errors/tok-error.js";
import { textAt } from "./location.js";
import type { CallEvent } from "./observe.js";
import type { Operation } from "./operation.js";
import { collectSecrets, createRedactor, type Redactor } from "./redact.js";
import type { AttemptOutcome } from "./retry.js";

/** What is known of a call while it runs, for its errors and events. */
export class Trail {
  readonly operation: Operation;
  readonly idempotencyKey: string | undefined;
  /** The provider carries the request out at most once however often it is sent. */
  repeatable = false;
  attempts = 0;
  outcome: Outcome = "not-sent";
  status: number | undefined;
  requestId: string | undefined;
  /** Gives the body as it was sent: the caller's object may have changed since. */
  sentBody: () => unknown = () => undefined;
  /** The decoded answer. */
  answer: unknown;
  /** A success has to come encrypted. */
  isAnswerEncrypted = false;
  /** The answer was asked for encrypted. */
  asksForEncryption = false;
  /** The provider has refused the credentials once, and others were tried. */
  reauthenticated = false;
  readonly #credentials: () => readonly string[];
  /** Those of the attempts so far: the client may have others by now. */
  readonly #carried = new Set<string>();
  readonly #parameters: object;
  /** An attempt ended without proof that it was not carried out. */
  #lost = false;
  /** `fetch` has a request of which no outcome was noted yet. */
  #underway = false;

  constructor(
    operation: Operation,
    idempotencyKey: string | undefined,
    credentials: () => readonly string[],
    parameters: object,
  ) {
    this.operation = operation;
    this.idempotencyKey = idempotencyKey;
    this.#credentials = credentials;
    this.#parameters = parameters;
  }

  get reads(): boolean {
    return this.operation.method === "GET" || this.operation.method === "HEAD";
  }

  get event(): CallEvent {
    const { name, method, path } = this.operation;
    return { operation: name, method, path, idempotencyKey: this.idempotencyKey };
  }

  /** `listTokens (GET /path/{id})`, as messages begin. */
  get title(): string {
    const { name, method, path } = this.operation;
    return `${name} (${method} ${path})`;
  }

  /** Takes in that `fetch` is called. */
  leave(): void {
    this.#underway = true;
  }

  /** Takes in that a call ended. Of a request that is still underway nobody knows what became. */
  settle(): void {
    if (this.#underway) this.note("answer-lost");
  }

  /** Takes in what became of an attempt. A write that was lost once may have happened, whatever comes later. */
  note(outcome: AttemptOutcome): void {
    this.#underway = false;
    if (outcome === "not-sent" || (this.#lost && !this.reads)) return;
    // 408 may come from a proxy that gave up on a provider which did not.
    const refused = typeof outcome === "number" && outcome >= 400 && outcome <= 499 && outcome !== 408;
    const answered = typeof outcome === "number" && outcome <= 299; // its body may still say that it was refused
    this.outcome = refused ? "refused" : "unknown";
    this.#lost = !refused && !answered;
  }

  /** Takes in the credentials of an attempt: its answer may repeat them. */
  keepCredentials(): void {
    for (const one of this.#credentials()) this.#carried.add(one);
  }

  /** What every error of this call says of it. */
  get facts(): {
    operation: string;
    attempts: number;
    outcome: Outcome;
    retryable: boolean;
    idempotencyKey: string | undefined;
  } {
    const { operation, attempts, outcome, repeatable, idempotencyKey } = this;
    return {
      operation: operation.name,
      attempts,
      outcome,
      retryable: outcome === "not-sent" || repeatable,
      idempotencyKey,
    };
  }

  /** Ends the message of an error whose write may have happened. */
  get warning(): string {
    if (this.outcome !== "unknown" || this.reads) return "";
    return ` The request may have been carried out: ${this.#again}.${this.#recovery}`;
  }

  get #again(): string {
    if (!this.repeatable) return "look it up at the provider before sending it again";
    return this.idempotencyKey === undefined
      ? "look it up at the provider, or send it again as it is, which has no second effect"
      : "send it again with the same idempotencyKey only";
  }

  get #recovery(): string {
    const { recovery } = this.operation;
    const isPossible = recovery !== undefined && textAt(this.sentBody(), [recovery.given]) !== undefined;
    return isPossible ? ` ${recovery.advice}.` : "";
  }

  /** Erases the credentials, what the request held in secret members, and what the answer holds in them. */
  redactor(): Redactor {
    // Headers are kept in lower case.
    const names = new Set(this.operation.secrets.flatMap((name) => [name, name.toLowerCase()]));
    const found = new Set([...this.#carried, ...this.#credentials()]);
    for (const source of [this.#parameters, this.sentBody(), this.answer])
      collectSecrets(source, names, found);
    return createRedactor(found);
  }
}
