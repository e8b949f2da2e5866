import { ConfigError } from "../errors/config-error.js";

/** The access token of a client: a fixed one, or one that a function gives and that is asked for anew when refused. */
export class AccessTokens {
  readonly #source: string | (() => unknown);
  #token: string | undefined;
  #pending: Promise<string> | undefined;
  /** The one before: answers to it may still come. */
  #previous: string | undefined;

  constructor(source: string | (() => unknown)) {
    this.#source = source;
  }

  /** The tokens that must not be shown. */
  get known(): readonly string[] {
    const fixed = typeof this.#source === "string" ? this.#source : undefined;
    return [fixed, this.#token, this.#previous].filter((one) => one !== undefined);
  }

  /**
   * The token to send. Calls that need one at the same time ask for it once.
   *
   * @throws {ConfigError} `invalid_option` when the function gives no usable token; what it throws itself
   */
  async current(): Promise<string> {
    const source = this.#source;
    if (typeof source === "string") return source;
    if (this.#token !== undefined) return this.#token;
    this.#pending ??= this.#ask(source).finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** Forgets a token that was refused. Whether another one can be had. */
  refused(token: string): boolean {
    if (typeof this.#source === "string") return false;
    if (token === this.#token) {
      this.#previous = token;
      this.#token = undefined;
    }
    return true;
  }

  async #ask(source: () => unknown): Promise<string> {
    const token = await source();
    if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token))
      throw new ConfigError({
        code: "invalid_option",
        message: "auth.accessToken gave no usable token: it must give a text without white space.",
      });
    this.#token = token;
    return token;
  }
}
