/** One value that did not come over as it was meant. */
export interface Difference {
  readonly path: string;
  readonly kind: "lost" | "changed";
  readonly meant: unknown;
  readonly read: unknown;
}

/** What came of the documents of one contract. */
export class Tally {
  documents = 0;
  fields = 0;
  readonly differences: Difference[] = [];
  /** What the other side said to documents that it did not read at all. */
  readonly refusals: string[] = [];

  lost(): number {
    return this.differences.filter(({ kind }) => kind === "lost").length;
  }

  changed(): number {
    return this.differences.filter(({ kind }) => kind === "changed").length;
  }

  isClean(): boolean {
    return this.documents > 0 && this.differences.length === 0 && this.refusals.length === 0;
  }

  refuse(reason: string): void {
    this.documents += 1;
    this.refusals.push(reason);
  }

  compare(meant: unknown, read: unknown): void {
    this.documents += 1;
    this.#compare(meant, read, "");
  }

  /** Every member, item, object and list counts as a field, those that are only on one side too. */
  #compare(meant: unknown, read: unknown, path: string): void {
    this.fields += 1;
    if (typeof meant !== "object" || meant === null) {
      // What is left out has a value all the same on the other side: that of nothing.
      const isSame = meant === undefined ? isNothing(read) : meant === read;
      if (!isSame) this.#differ(path, meant, read);
      return;
    }
    const inside: object = typeof read === "object" && read !== null ? read : {};
    if (inside !== read || Array.isArray(meant) !== Array.isArray(read)) this.#differ(path, meant, read);
    for (const name of new Set([...Object.keys(meant), ...Object.keys(inside)]))
      this.#compare(Reflect.get(meant, name), Reflect.get(inside, name), `${path}/${name}`);
  }

  #differ(path: string, meant: unknown, read: unknown): void {
    this.differences.push({ path, kind: isNothing(read) ? "lost" : "changed", meant, read });
  }
}

const nothing: readonly unknown[] = [undefined, null, 0, false, "00000000-0000-0000-0000-000000000000"];

/** What a member holds that no document has mentioned. */
function isNothing(value: unknown): boolean {
  return nothing.includes(value);
}
