import { namesOneVersion } from "./if-match.js";

/**
 * The facts of an operation as the generator writes them into a provider's operation table. Everything the
 * pipeline knows about a provider stands here; there is no other switch.
 */

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH";

/** The segments of a JSON Pointer; `*` stands for each item of an array or each member of a map. */
export type Location = readonly string[];

export interface Parameter {
  readonly in: "path" | "query" | "header";
  /** The name on the wire. */
  readonly wire: string;
  /** The name in the first argument of the method. */
  readonly name: string;
  readonly required?: true;
  /** An array in the query: `true` repeats the name, `false` joins with commas. */
  readonly explode?: boolean;
  /** The form that a value must have; anything else is refused before it is sent. */
  readonly format?: "uuid";
  /** A whole number within limits; anything else is refused before it is sent. */
  readonly integer?: { readonly minimum?: number; readonly maximum?: number };
  /**
   * Writes a value that has a type of its own, hand-written in the package's extensions: its text, or the problem
   * with it in words that quote nothing of it. Raw calls give the text themselves.
   */
  readonly write?: (value: unknown) => { readonly text: string } | { readonly problem: string };
}

/** How a list is read page by page (`x-tok-page`). */
export interface PageFacts {
  /** The names of the arguments that hold the size of a page and the number of records before it. */
  readonly limit: string;
  readonly offset: string;
  /** The largest page that the provider gives. */
  readonly most: number;
  /** Arguments that keep the order of records the same from page to page, where the caller gives none. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** One step of tolerant reading: what `x-tok-read` says of a place in an answer. */
export interface ReadRule {
  readonly at: Location;
  readonly as:
    | "digits"
    | "integer-text"
    | "boolean-text"
    | "array-of-one"
    | "empty-as-array"
    /** The list stands under `member`, which is the only one, in the place of the list. */
    | "list-in"
    /** A name, or digits, where the number is due that it stands for. */
    | "enum-names"
    /** `$ref` of Json.NET is replaced by a copy of the object with that `$id`, and `$id` is dropped. */
    | "references"
    /** The value stands under `member`, or comes bare in the place of the object that would hold it. */
    | "either";
  readonly member?: string;
  /** With `digits`: how many there are. A JSON number cannot carry leading zeros, so they are put back. */
  readonly width?: number;
  /** With `enum-names`: the numbers by their names in lower case. */
  readonly names?: Readonly<Record<string, number>>;
  /** With `either`: the members that stay outside when the value comes bare. */
  readonly outside?: readonly string[];
  /** With `either`: the members that tell the bare value; an object with none of them is something else. */
  readonly inside?: readonly string[];
}

/** What is documented for a status (`200`), a range of statuses (`4XX`) or `default`. */
export interface ResponseFacts {
  /** Absent: the status is documented without a body. */
  readonly body?: BodyFacts;
}

export interface BodyFacts {
  readonly type: "object" | "array" | "string" | "number" | "boolean" | "any";
  /** The type of the items of an array. */
  readonly items?: BodyFacts["type"];
  /** The form of a text. */
  readonly format?: "uuid";
  /** Members that have to be there. */
  readonly required?: readonly string[];
  readonly read?: readonly ReadRule[];
  /** The name of its schema for formats that are read by schema. */
  readonly schema?: string;
}

/** Where the useful value stands in an answer. */
export interface ValueFacts {
  readonly at: Location;
  readonly type?: BodyFacts["type"];
  /** The type of the items of a list. */
  readonly items?: BodyFacts["type"];
  /** Members that the value, or each item of it, must have, with their types: without them it proves nothing. */
  readonly proof?: Readonly<Record<string, BodyFacts["type"]>>;
  /** What a missing value means; without it a missing value is an error. */
  readonly absent?: "empty-array";
}

/** A list in an error body, with places inside each item; of several the first that holds something counts. */
export interface DetailFacts {
  readonly at: Location;
  readonly code?: readonly Location[];
  readonly message?: readonly Location[];
  readonly field?: readonly Location[];
}

/** How an answer says that a batch was carried out for some items only. */
export type PartialFacts =
  | {
      readonly at: Location;
      readonly in: readonly string[];
      /** The list of what failed. */
      readonly failures: Location;
    }
  | {
      /** The list of all items. */
      readonly items: Location;
      /** The HTTP status of an item, inside it: from 400 on it failed, from 500 on nobody knows how far. */
      readonly status: Location;
    };

/** Which messages of an operation are encrypted. */
export interface EncryptFacts {
  /** `optional`: where the client has a key for it. */
  readonly request?: "optional" | "mandatory";
  readonly response?: "optional";
}

/** What can be done about a write that may have been carried out. */
export interface RecoveryFacts {
  /** A text in the body of the request that makes it possible. */
  readonly given: Location;
  /** Ends the sentence of an error. */
  readonly advice: string;
}

/**
 * A sign in the body of a 2xx answer that the provider refused the request. Texts are compared without case. Without
 * `in` and `atLeast` it is any value but null, false and what is empty.
 */
export interface RefusalSign {
  readonly at: Location;
  readonly in?: readonly string[];
  /** The value is this number or a higher one, as a number or as digits. */
  readonly atLeast?: number;
}

/** Where an error body says what; of several places the first that holds something counts. */
export interface ErrorFacts {
  readonly code?: readonly Location[];
  readonly message?: readonly Location[];
  readonly field?: readonly Location[];
  /** A map from the names of fields to one message each, or to a list of messages. */
  readonly fields?: readonly Location[];
  readonly details?: readonly DetailFacts[];
  readonly requestId?: readonly Location[];
  readonly requestIdHeaders?: readonly string[];
  readonly refused?: readonly RefusalSign[];
}

/** The members that a body may have. Where nothing is known of a value, anything may stand. */
export type BodyShape =
  | "any"
  /** A text, a number or a boolean. */
  | "single"
  | { readonly members: Readonly<Record<string, BodyShape>> }
  | { readonly items: BodyShape }
  /** The shape hangs on the text of one member. */
  | { readonly by: string; readonly kinds: Readonly<Record<string, BodyShape>> };

export interface Operation {
  /** As users write it: `customerTokens.list`. */
  readonly name: string;
  readonly method: HttpMethod;
  /** The path template. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: "required" | "optional";
  /** The name of the body's schema for formats that are written by schema. */
  readonly bodySchema?: string;
  /**
   * Rules of the provider that no schema shows, hand-written in the package's extensions: the problem with a
   * body in words, naming the member and quoting nothing of its value.
   */
  readonly check?: (body: unknown) => string | undefined;
  /** Media type by format, for what is sent and what is asked for. */
  readonly formats: Readonly<Record<string, string>>;
  /** The media type that is asked for in JSON, where it is not that of what is sent. */
  readonly accept?: string;
  /** The provider wants the media type of a body also where there is none. */
  readonly alwaysTyped?: true;
  /** Anybody may call it: it is sent without credentials, as a call that gets credentials has to be. */
  readonly unauthenticated?: true;
  readonly encrypt?: EncryptFacts;
  /** Its success is an encrypted text as a whole, whose content is read as documented. */
  readonly unmasks?: true;
  readonly responses: Readonly<Record<string, ResponseFacts>>;
  readonly value?: ValueFacts;
  readonly page?: PageFacts;
  readonly partial?: PartialFacts;
  readonly recovery?: RecoveryFacts;
  /** What its body may hold, where the provider refuses anything else (`x-tok-closed`). */
  readonly closedBody?: BodyShape;
  readonly errors?: ErrorFacts;
  /** Names of parameters and of members at any depth of a body that hold secrets. */
  readonly secrets: readonly string[];
  /** The provider documents that sending it twice has one effect (`x-tok-repeatable`). */
  readonly repeatable?: true;
  /** The header of the provider's idempotency control (`x-tok-idempotency`), in lower case. */
  readonly idempotencyHeader?: string;
}

/** Whether the provider carries the request out at most once however often it is sent. */
export function isRepeatable(operation: Operation, headers: Readonly<Record<string, string>>): boolean {
  if (operation.method === "GET" || operation.method === "HEAD" || operation.repeatable === true) return true;
  if (operation.method === "PATCH" && honoursIfMatch(operation) && namesOneVersion(headers["if-match"]))
    return true;
  return operation.idempotencyHeader !== undefined && headers[operation.idempotencyHeader] !== undefined;
}

/** A provider that does not document the header may not look at it. */
function honoursIfMatch({ parameters }: Operation): boolean {
  return parameters.some(({ in: place, wire }) => place === "header" && wire.toLowerCase() === "if-match");
}

/** Whether a success is documented with a body. */
export function documentsBody({ responses }: Operation): boolean {
  return Object.entries(responses).some(
    ([status, facts]) => status.startsWith("2") && facts.body !== undefined,
  );
}

/** 2xx, by the number alone: what `ok` says is a second opinion where `fetch` is a user's. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** The facts documented for a status. A 2xx that is not documented is read like the documented success. */
export function responseFacts(operation: Operation, status: number): ResponseFacts | undefined {
  const { responses } = operation;
  const exact = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  if (exact !== undefined) return exact;
  if (isSuccess(status) && status !== 204) {
    const success = Object.keys(responses).find(
      (key) => key.startsWith("2") && responses[key]?.body !== undefined,
    );
    if (success !== undefined) return responses[success];
  }
  return responses["default"];
}
