/** One operation of a provider as the cases use it: plain data, so that a generated package can keep it as JSON. */
export interface CallSpec {
  /** As users write it: `customerTokens.list`. */
  readonly call: string;
  /** The first argument; `$KEY` stands where the value of a path parameter goes. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly method: string;
  /** The request target on the wire, with `$KEY` in the place of the path value. */
  readonly path: string;
  /** The status of a good answer. */
  readonly status: number;
  /** The JSON body of a good answer. */
  readonly answer: unknown;
  /** What the call resolves to when it gets that answer. */
  readonly value: unknown;
  /** What a 204 without a body resolves to; without it, a 204 is a `DecodeError`. */
  readonly noContent?: unknown;
  readonly error: {
    /** A status from 400 to 499 other than 408 and 429. */
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
    /** What `providerCode` is for that body. */
    readonly providerCode?: string;
  };
}

/** What a provider package tells of itself: all but the client, and all of it plain data. */
export interface SubjectFacts {
  readonly name: string;
  /** One of the values of the option `environment`. */
  readonly environment: string;
  /** The headers that carry the credentials, in lower case. */
  readonly authenticationHeaders: readonly string[];
  /** Headers in which the provider names an exchange, if it does. */
  readonly requestIdHeaders?: readonly string[];
  /**
   * Texts that must not come to light: the credentials, and the card and token values in the inputs. Visible
   * ASCII, 6 characters or more, none contained in the rest of the facts. What stands in no input is taken for
   * a credential.
   */
  readonly secrets: Readonly<Record<string, string>>;
  /** A GET. */
  readonly read: CallSpec;
  /** A POST or PUT that must not be sent again when its answer is lost. */
  readonly write: CallSpec;
}

export interface ConstructorOptions {
  readonly baseUrl: string;
  readonly [option: string]: unknown;
}

export interface Subject extends SubjectFacts {
  /** Constructs a client with the subject's own credentials and these options, as they are. */
  readonly create: (options: ConstructorOptions) => unknown;
}

export type Role = "read" | "write";

/** The secrets that a call knows: the credentials and what its own input holds. */
export function secretsKnownTo(subject: SubjectFacts, role: Role): readonly string[] {
  const held = (spec: CallSpec, secret: string) => JSON.stringify(spec.input).includes(secret);
  return Object.values(subject.secrets).filter(
    (secret) => held(subject[role], secret) || !(held(subject.read, secret) || held(subject.write, secret)),
  );
}

/** @throws {Error} when the facts could not find a leak */
export function checkSubject(subject: SubjectFacts): void {
  const secrets = Object.entries(subject.secrets);
  if (secrets.length === 0) throw new Error(`${subject.name}: secrets is empty`);
  for (const [name, secret] of secrets) {
    if (!/^[\x21-\x7e]{6,}$/.test(secret))
      throw new Error(`${subject.name}: secrets.${name} is no marked text`);
  }
  for (const role of ["read", "write"] as const) {
    const { path, input, error } = subject[role];
    if (!path.includes("$KEY") || !JSON.stringify(input).includes('"$KEY"'))
      throw new Error(`${subject.name}: ${role} has no place for $KEY`);
    if (error.status < 400 || error.status > 499 || error.status === 408 || error.status === 429)
      throw new Error(`${subject.name}: ${role}.error.status is not a plain refusal`);
  }
}
