import { xmlEscaped } from "./spellings.ts";

/** One operation of a provider as the cases use it: plain data, so that a generated package can keep it as JSON. */
export interface CallSpec {
  /** As users write it: `customerTokens.list`. */
  readonly call: string;
  /** The first argument; `$KEY` stands where the value of a path parameter goes. */
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * What `$KEY` may be. Absent: any text. A `KeyForm`: this one value, because others are refused before they are
   * sent. `"none"`: the path takes no value, and `$KEY` stands nowhere. Cases that do not fit are left out.
   */
  readonly key?: string | KeyForm;
  /** Nothing of the input is required: the call is good without any of it. */
  readonly mayBeEmpty?: boolean;
  readonly method: string;
  /** The request target on the wire, with `$KEY` in the place of the path value. */
  readonly path: string;
  /**
   * The header of the idempotency key, in lower case, where the provider honours one. With it a write is sent again
   * when its answer is lost; without it, it must not be.
   */
  readonly idempotencyHeader?: string;
  /** What the call asks for in JSON, where it is not `application/json` itself. */
  readonly accept?: string;
  /** What it sends in JSON, where it is not `application/json` itself. */
  readonly contentType?: string;
  /** It names that also where it sends no body. */
  readonly alwaysTyped?: boolean;
  /** The status of a good answer. */
  readonly status: number;
  /** The JSON value of a good answer. */
  readonly answer: unknown;
  /** The same answer in XML, exactly as the server sends it, without an XML declaration. */
  readonly answerText?: string;
  /** The body of `input` in XML, exactly as it is due on the wire. */
  readonly bodyText?: string;
  /** What the call resolves to when it gets that answer, in either format. */
  readonly value: unknown;
  /** What a 204 without a body resolves to; without it, a 204 is a `DecodeError`. */
  readonly noContent?: unknown;
  readonly error: {
    /** A status from 400 to 499 other than 408 and 429. */
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
    /** The same error in XML. */
    readonly text?: string;
    /** What `providerCode` is for that error, in either format. */
    readonly providerCode?: string;
  };
}

export interface KeyForm {
  /** `fixed`. A plain text for the type, because that is what an imported JSON file has. */
  readonly form: string;
  readonly plain: string;
  /** Why no other value can be sent. */
  readonly because: string;
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
  /** Other operations speak XML: the client has the option `format`, which these two calls cannot show. */
  readonly xmlElsewhere?: boolean;
  /**
   * Texts that must not come to light: the credentials, and the card and token values in the inputs. Visible
   * ASCII, 6 characters or more, none contained in the rest of the facts. What stands in no input is taken for
   * a credential.
   */
  readonly secrets: Readonly<Record<string, string>>;
  /** A GET. */
  readonly read: CallSpec;
  /**
   * `read` or `write`: the provider has no other call that the suite can play. The missing one repeats this one, and
   * no case runs with it.
   */
  readonly only?: string;
  /** A POST or PUT. Without an `idempotencyHeader` it must not be sent again when its answer is lost. */
  readonly write: CallSpec;
}

export interface ConstructorOptions {
  readonly baseUrl: string;
  readonly [option: string]: unknown;
}

export interface Subject extends SubjectFacts {
  /** What the client of `create` sends and asks for: JSON, or XML where `create` gives `format: "xml"`. */
  readonly mediaType?: "application/xml";
  /** Constructs a client with the subject's own credentials and these options, as they are. */
  readonly create: (options: ConstructorOptions) => unknown;
}

export type Role = "read" | "write";
export type Format = "json" | "xml";

export const mediaTypes: Readonly<Record<Format, string>> = {
  json: "application/json",
  xml: "application/xml",
};

/** The format of a run. */
export function formatOf({ mediaType }: Pick<Subject, "mediaType">): Format {
  return mediaType === undefined ? "json" : "xml";
}

/** Whether the provider speaks XML at all, in whatever format this run is. */
export function speaksXml({ read }: SubjectFacts): boolean {
  return read.answerText !== undefined;
}

/** The path value of a case that says nothing of it. */
export function plainKeyOf({ key }: CallSpec): string {
  return typeof key === "object" ? key.plain : "cust_1";
}

/** Whether an input holds a secret, also where XML needs another spelling for it. */
export function holdsSecret(text: string, secret: string): boolean {
  return text.includes(secret) || text.includes(xmlEscaped(secret));
}

/** The secrets that a call knows: the credentials and what its own input holds. */
export function secretsKnownTo(subject: SubjectFacts, role: Role): readonly string[] {
  const held = (spec: CallSpec, secret: string) => JSON.stringify(spec.input).includes(secret);
  return Object.values(subject.secrets).filter(
    (secret) => held(subject[role], secret) || !(held(subject.read, secret) || held(subject.write, secret)),
  );
}
