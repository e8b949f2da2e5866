/** One provider: what the sandbox needs to know of it, and nothing of how it answers. */
export interface Room<Credentials> {
  /** Host names under which the provider is reached, in lower case. */
  readonly hosts: readonly string[];
  /** What a client needs to be let in. */
  readonly credentials: Credentials;
  /** Answers one request. The host counts only where a signature covers it. */
  answer(request: Request): Promise<Response>;
  /** Puts the state back to the start. */
  reset(): void;
}

/** What every room is given by the sandbox. */
export interface RoomSetting {
  /** Decides credentials and identifiers. */
  readonly seed: number;
  /** The present, in milliseconds since the epoch. */
  readonly now: () => number;
}
