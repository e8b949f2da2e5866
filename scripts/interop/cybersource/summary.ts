import Table from "cli-table3";

const columns = ["creates and reads", "each reads the other's", "signatures", "requests", "answers"] as const;

type Findings = Partial<Record<(typeof columns)[number], string>>;

/** What was found for each kind of authentication, as a table. What failed is not in it. */
export class Summary {
  readonly #rows = new Map<string, Findings>();

  note(kind: string, findings: Findings): void {
    this.#rows.set(kind, { ...this.#rows.get(kind), ...findings });
  }

  print(): void {
    const table = new Table({
      head: ["the official client and ours", ...columns],
      style: { head: [], border: [] },
      // One line a kind: no rules between rows.
      chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    });
    for (const [kind, findings] of this.#rows)
      table.push([kind, ...columns.map((column) => findings[column] ?? "-")]);
    console.log(table.toString());
  }
}
