import { refusal } from "./refusal.js";

/** What moves money. */
export type EntryKind = "payment" | "capture" | "refund" | "credit";

/** A movement of money. Amounts are in ten-thousandths. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** The payment or capture that it follows. */
  readonly parentId?: string;
  readonly units: bigint;
  readonly currency: string;
  /** Authorised and captured in one. */
  readonly isSale: boolean;
  readonly state: "open" | "declined" | "reversed" | "voided";
  /** What the caller named it, to find it again where its answer was lost. */
  readonly transactionId: string | undefined;
}

/** All movements of money. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();

  /** Adds an entry, or puts it in the place of the one with its id. */
  put(entry: Entry): Entry {
    this.#entries.set(entry.id, entry);
    return entry;
  }

  /** The entry of this kind and id. */
  find(kind: EntryKind, id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry?.kind !== kind) {
      throw refusal(404, "notFound", "The requested resource does not exist");
    }
    return entry;
  }

  /** The entry that an entry follows. */
  parentOf({ parentId }: Entry): Entry | undefined {
    return parentId === undefined ? undefined : this.#entries.get(parentId);
  }

  /** What follows an entry and was not voided. */
  after({ id }: Entry, kind: EntryKind): Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => entry.parentId === id && entry.kind === kind && entry.state === "open",
    );
  }

  /** The newest entry that its caller named so. */
  named(transactionId: string): Entry | undefined {
    return [...this.#entries.values()].reverse().find((entry) => entry.transactionId === transactionId);
  }
}

/** The sum of entries. */
export function sumOf(entries: readonly Entry[]): bigint {
  return entries.reduce((sum, { units }) => sum + units, 0n);
}
