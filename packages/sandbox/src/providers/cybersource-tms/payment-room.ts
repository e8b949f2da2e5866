import type { JsonObject } from "../../json-object.js";
import type { SeededIds } from "../../seeded-ids.js";
import type { Answer, Call } from "./answer.js";
import { textAt } from "./checks.js";
import { digits } from "./credentials.js";
import { Ledger } from "./ledger.js";
import { utcTime } from "./print-error.js";
import type { Vault } from "./vault.js";

/** Where payments are made: the ledger, and the vault that they pay from. */
export class PaymentRoom {
  readonly ledger: Ledger = new Ledger();
  readonly vault: Vault;
  readonly #ids: SeededIds;
  readonly #now: () => number;

  constructor(vault: Vault, ids: SeededIds, now: () => number) {
    this.vault = vault;
    this.#ids = ids;
    this.#now = now;
  }

  /** An id for anything that moves money or takes a movement back. */
  newId(): string {
    return `7${digits(this.#ids, 21)}`;
  }

  /** A code of six letters and digits. */
  newApprovalCode(): string {
    return digits(this.#ids, 6);
  }

  /** The answer to a call that was carried out; the paths in `links` are those of the calls that may follow. */
  answer(
    { body }: Call,
    id: string,
    status: string,
    links: Readonly<Record<string, string>>,
    members: JsonObject,
  ): Answer {
    const code = textAt(body, "clientReferenceInformation.code");
    const shown = Object.entries(links).map(([name, href]) => [
      name,
      { method: name === "self" ? "GET" : "POST", href },
    ]);
    return {
      status: 201,
      body: {
        _links: Object.fromEntries(shown),
        id,
        submitTimeUtc: utcTime(this.#now()),
        status,
        reconciliationId: id.slice(-10),
        ...(code !== undefined && { clientReferenceInformation: { code } }),
        ...members,
      },
    };
  }
}

/** What the caller named a movement, to find it again. */
export function transactionIdOf({ body }: Call): string | undefined {
  return textAt(body, "clientReferenceInformation.transactionId");
}
