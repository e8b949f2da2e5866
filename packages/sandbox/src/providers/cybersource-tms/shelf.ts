import { refusal } from "./refusal.js";

/** Tokens of one kind by id. An id that was given away once is never free again. */
export class Shelf<Token extends { readonly id: string }> {
  readonly #what: string;
  readonly #tokens = new Map<string, Token>();
  readonly #deleted = new Set<string>();

  /** `what` names the kind in errors. */
  constructor(what: string) {
    this.#what = what;
  }

  /** Adds a token, and refuses an id that another one has or had. */
  add(token: Token): Token {
    if (this.#tokens.has(token.id) || this.#deleted.has(token.id)) {
      const details = [{ name: "id", location: "body" }] as const;
      throw refusal(409, "tokenIdConflict", `A ${this.#what} of this id exists already.`, details);
    }
    return this.replace(token);
  }

  /** Puts a token in the place of the one with its id. */
  replace(token: Token): Token {
    this.#tokens.set(token.id, token);
    return token;
  }

  /** The token of this id, or undefined. */
  peek(id: string): Token | undefined {
    return this.#tokens.get(id);
  }

  /** Whether a token had this id and was deleted. */
  wasDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  /** The token of this id, or a refusal that says whether there ever was one. */
  find(id: string, isWanted: (token: Token) => boolean = () => true): Token {
    if (this.#deleted.has(id)) {
      throw refusal(410, "notAvailable", `The ${this.#what} was deleted.`);
    }
    const token = this.#tokens.get(id);
    if (token === undefined || !isWanted(token)) {
      throw refusal(404, "notFound", `There is no ${this.#what} of this id here.`);
    }
    return token;
  }

  /** Removes a token, and remembers that it was there. */
  delete(id: string): void {
    this.#tokens.delete(id);
    this.#deleted.add(id);
  }

  /** All tokens, oldest first. */
  list(): Token[] {
    return [...this.#tokens.values()];
  }
}
