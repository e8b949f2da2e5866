import { malformed } from "./xml-error.js";

/** The prefixes that are declared where the parser is, also in what no schema knows. */
export class Prefixes {
  readonly #open: { readonly prefix: string; readonly level: number }[] = [];
  /** How many of the open elements declare it. */
  readonly #declared = new Map<string, number>([["xml", 1]]);

  /** @throws {XmlError} `malformed` for a prefix that is not declared */
  enter(level: number, name: string, attributes: Readonly<Record<string, string>> | undefined): void {
    for (let last = this.#open.at(-1); last !== undefined && last.level >= level; last = this.#open.at(-1)) {
      // Declared on an element that has ended since.
      this.#open.pop();
      this.#count(last.prefix, -1);
    }
    if (attributes === undefined) {
      if (name.includes(":")) this.#check(name);
      return;
    }
    const names = Object.keys(attributes);
    for (const one of names) {
      if (!one.startsWith("xmlns:")) continue;
      const prefix = one.slice("xmlns:".length);
      this.#open.push({ prefix, level });
      this.#count(prefix, 1);
    }
    for (const one of [name, ...names]) if (one.includes(":") && !one.startsWith("xmlns:")) this.#check(one);
  }

  #count(prefix: string, more: number): void {
    this.#declared.set(prefix, (this.#declared.get(prefix) ?? 0) + more);
  }

  #check(name: string): void {
    const [prefix = "", local = "", ...rest] = name.split(":");
    if ((this.#declared.get(prefix) ?? 0) > 0 && local !== "" && rest.length === 0) return;
    throw malformed("a name has a prefix that is not declared");
  }
}
