/** The access tokens of a room, and how often each was used. */
export class AccessTokens {
  readonly #uses: Map<string, number>;
  readonly #limit: number;

  constructor(valid: readonly string[], limit: number = Number.POSITIVE_INFINITY) {
    this.#uses = new Map(valid.map((token) => [token, 0]));
    this.#limit = limit;
  }

  /** Counts one use; gives what is wrong with the token, or undefined. */
  use(token: string): string | undefined {
    const uses = this.#uses.get(token);
    if (uses === undefined) {
      return "The access token is not known here.";
    }
    this.#uses.set(token, uses + 1);
    return uses < this.#limit ? undefined : "The access token has expired.";
  }
}
