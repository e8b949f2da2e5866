import { ConfigError } from "./errors/config-error.js";
import { butNot, isExact } from "./exact-number.js";
import { checkHeaders, isHeaderValue, unusable } from "./headers.js";
import type { HttpMethod, Operation, Parameter } from "./operation.js";
import { hasNames, inherited, inheritedMember, ownMember } from "./own-members.js";
import { hasDotSegment, laxSegments } from "./path.js";
import { plainCopy } from "./plain-copy.js";
import { isUuid } from "./uuid.js";

/** The arguments of a call by where they go, under their names on the wire. */
export interface SortedInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The path as the caller gave it, of a call to one that the document does not know. */
  readonly template?: string;
  /** What was given where a parameter was written from it, under its name on the wire: for what must not be shown. */
  readonly given: Readonly<Record<string, unknown>>;
}

type Place = Parameter["in"];

/**
 * Sorts the first argument of a named method, in which parameters stand flat beside `body`.
 *
 * @throws {ConfigError} `invalid_argument`, naming the argument
 */
export function readMethodInput(operation: Operation, input: unknown = {}): SortedInput {
  const given = objectOf(input, "the argument", operation.name);
  const writtenFrom: Record<string, unknown> = {};
  const places: Record<Place, Record<string, unknown>> = { path: {}, query: {}, header: {} };
  for (const { in: place, wire, name, required, write } of operation.parameters) {
    const value = memberOf(given, name, "", operation.name);
    if (value === undefined && required) throw refused(operation.name, `${name} is missing`);
    if (value === undefined) continue;
    if (write === undefined) {
      places[place][wire] = plainCopy(value);
      continue;
    }
    const written = write(value);
    if ("problem" in written) throw refused(operation.name, `${name} ${written.problem}`);
    places[place][wire] = written.text;
    writtenFrom[wire] = plainCopy(value);
  }
  const known = [
    ...operation.parameters.map(({ name }) => name),
    ...(operation.body === undefined ? [] : ["body"]),
  ];
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw refused(
      operation.name,
      `${JSON.stringify(unknown)} is not an argument here; known are ${list(known)}`,
    );
  const body = operation.body === undefined ? undefined : memberOf(given, "body", "", operation.name);
  return { ...sorted(operation, places, body), given: writtenFrom };
}

/** A raw call: its operation, documented or not, its arguments, and what is left for the options of the call. */
export interface HttpInput {
  readonly operation: Operation;
  readonly input: SortedInput;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads the arguments of a call through `http`.
 *
 * @throws {ConfigError} `invalid_argument`, naming the argument
 */
export function readHttpInput(
  method: HttpMethod,
  path: unknown,
  init: unknown,
  documented: readonly Operation[],
): HttpInput {
  if (typeof path !== "string" || !/^\/(?!\/)[^?#\\\p{Cc} ]*$/u.test(path) || hasDotSegment(path)) {
    throw refused(
      `http.${method}`,
      'the path must start with one slash and have no query, no white space and no segment "." or ".."; values go into params',
    );
  }
  const known = documented.find((one) => one.method === method && one.path === path);
  const operation = known ?? undocumented(method, path, documented);
  const given = objectOf(init ?? {}, "the second argument", operation.name);
  refuseInherited(given, "", operation.name);
  const body = memberOf(given, "body", "", operation.name);
  const rest = Object.keys(given).filter((name) => name !== "params" && name !== "body");
  const options = Object.fromEntries(rest.map((name) => [name, given[name]]));
  const params = memberOf(given, "params", "", operation.name);
  const sections = objectOf(params === undefined ? {} : params, "params", operation.name);
  const unknown = Object.keys(sections).find((name) => !["path", "query", "header"].includes(name));
  if (unknown !== undefined)
    throw refused(operation.name, `params.${unknown} is not known; there are path, query and header`);
  const places = {
    path: sectionOf(sections, "path", operation.name),
    query: sectionOf(sections, "query", operation.name),
    header: sectionOf(sections, "header", operation.name),
  };
  for (const parameter of operation.parameters) {
    const value = places[parameter.in][parameter.wire];
    if (parameter.required && value === undefined)
      throw refused(operation.name, `params.${parameter.in}.${parameter.wire} is missing`);
  }
  if (body !== undefined && known !== undefined && known.body === undefined)
    throw refused(operation.name, "takes no body");
  if (body !== undefined && (method === "GET" || method === "HEAD"))
    throw refused(operation.name, "takes no body");
  // Nothing is known of an undocumented path: whatever happens, it is sent once.
  const limits = known === undefined ? { ...options, retry: false } : options;
  const input = sorted(operation, places, body);
  return {
    operation,
    input: known === undefined ? { ...input, template: path } : input,
    options: limits,
  };
}

/** What is assumed of a path that the document does not know. Values may stand in it, so that it is shown nowhere. */
export function undocumented(method: HttpMethod, path: string, documented: readonly Operation[]): Operation {
  return {
    name: `http.${method}`,
    method,
    path: "an undocumented path",
    parameters: [],
    formats: { json: "application/json" },
    encrypt: { request: encryptionOf(path, documented), response: "optional" },
    responses: {},
    secrets: documented.flatMap(({ secrets }) => secrets),
  };
}

/**
 * Where the client has keys, a body is not sent in clear because its path is unknown. Nor is it without a key where the
 * path may be, in another spelling, one whose body has to be encrypted.
 */
function encryptionOf(path: string, documented: readonly Operation[]): "optional" | "mandatory" {
  const given = comparable(path);
  // What is filled in may be read as several segments.
  const end = given.findIndex(isPlaceholder);
  const fixed = end === -1 ? given : given.slice(0, end);
  const isMandatory = documented.some(({ encrypt, path: known }) => {
    if (encrypt?.request !== "mandatory") return false;
    const due = comparable(known);
    return (
      (end !== -1 || due.length === given.length) &&
      fixed.every((segment, index) => segment === due[index] || isPlaceholder(due[index] ?? ""))
    );
  });
  return isMandatory ? "mandatory" : "optional";
}

/** The words of a path: without case, escapes, parameters, endings such as `.json`, and empty segments. */
function comparable(path: string): string[] {
  return laxSegments(path).flatMap((segment) => /^[^;]*?([\w{}-]+)/.exec(segment.toLowerCase())?.[1] ?? []);
}

function isPlaceholder(segment: string): boolean {
  return /[{}]/.test(segment);
}

function sorted(
  operation: Operation,
  places: Record<Place, Record<string, unknown>>,
  body: unknown,
): SortedInput {
  if (operation.body === "required" && (body === undefined || body === null))
    throw refused(operation.name, "body is missing");
  for (const { in: place, wire, name, format, integer } of operation.parameters) {
    const value = places[place][wire];
    if (integer !== undefined && value !== undefined && !isInteger(value, integer))
      throw refused(operation.name, `${name} must be a whole number${limitsOf(integer)}`);
    if (format === "uuid" && value !== undefined && !isUuid(value))
      throw refused(operation.name, `${name} must be a UUID, such as 0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30`);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(places.header)) {
    if (value === undefined) continue;
    const text = isExact(value) || typeof value === "boolean" ? String(value) : value;
    const problem =
      typeof text === "number" ? `must be a finite number${butNot(text)}` : `has a value that ${unusable}`;
    if (!isHeaderValue(text))
      throw refused(operation.name, `the header parameter ${JSON.stringify(name)} ${problem}`);
    headers[name] = text;
  }
  const checked = checkHeaders(headers, `${operation.name}: the header parameters`, [], operation.name);
  // Nulls only come from the option `headers`; the loop above lets none through.
  const headersOnly = checked as Record<string, string>;
  return { path: places.path, query: places.query, headers: headersOnly, body, given: {} };
}

type Limits = NonNullable<Parameter["integer"]>;

function isInteger(value: unknown, { minimum, maximum }: Limits): boolean {
  const number = typeof value === "string" && /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
  return (
    typeof number === "number" &&
    Number.isSafeInteger(number) &&
    number >= (minimum ?? number) &&
    number <= (maximum ?? number)
  );
}

function limitsOf({ minimum, maximum }: Limits): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` from ${minimum} on`;
  return maximum === undefined ? "" : ` up to ${maximum}`;
}

/** A copy, so that what is checked is what is sent: the code for XML may have to be loaded in between. */
function sectionOf(sections: object, name: string, operation: string): Record<string, unknown> {
  const given = objectOf(memberOf(sections, name, "params.", operation) ?? {}, `params.${name}`, operation);
  refuseInherited(given, `params.${name}.`, operation);
  return Object.fromEntries(Object.entries(given).map(([wire, value]) => [wire, plainCopy(value)]));
}

function memberOf(given: object, name: string, place: string, operation: string): unknown {
  return ownMember(given, name, (problem) => refused(operation, `${place}${name} ${problem}`));
}

function refuseInherited(given: object, place: string, operation: string): void {
  const name = inheritedMember(given);
  if (name !== undefined) throw refused(operation, `${place}${name} ${inherited}`);
}

function objectOf(value: unknown, what: string, operation: string): Record<string, unknown> {
  if (!hasNames(value)) throw refused(operation, `${what} must be a plain object`);
  // An object's members may be anything, which is what the type says.
  return value as Record<string, unknown>;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

function refused(operation: string, problem: string): ConfigError {
  return new ConfigError({
    code: "invalid_argument",
    message: `${operation}: ${problem}. Nothing was sent.`,
    operation,
  });
}
