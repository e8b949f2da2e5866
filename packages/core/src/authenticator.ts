import type { HttpMethod } from "./operation.js";

/** The request as it is about to leave: final URL, final bytes. */
export interface OutgoingRequest {
  readonly method: HttpMethod;
  /** The normalised URL that `fetch` will use. */
  readonly href: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly randomUUID: () => string;
  /** Asks for an encrypted answer: the name under which the scheme says so, and the id of the key to encrypt for. */
  readonly responseKey?: { readonly claim: string; readonly kid: string } | undefined;
}

/** Applies credentials to requests; made once per client by a scheme of `@tok/core/auth/*`. */
export interface Authenticator {
  /** Headers that only the scheme may set, in lower case. */
  readonly headers: readonly string[];
  /** Texts that must not be shown anywhere, as far as they are known by now. */
  readonly secrets: readonly string[];
  /** Why encrypted messages cannot go with this scheme, in words that begin with the option; absent where they can. */
  readonly noEncryption?: string | undefined;
  /** The headers that authenticate this attempt; called anew for each. */
  sign(
    request: OutgoingRequest,
  ): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /**
   * Told of an answer with status 401 to an attempt with these headers: whether the next one may carry other
   * credentials. Without it they never change.
   */
  refused?(headers: Readonly<Record<string, string>>): boolean;
}

/**
 * Turns a client's `auth` option into an authenticator.
 *
 * @throws {ConfigError} `invalid_option`
 */
export type AuthenticationScheme = (auth: unknown) => Authenticator;
