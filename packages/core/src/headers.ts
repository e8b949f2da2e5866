import { ConfigError } from "./errors/config-error.js";
import { hasNames, inherited, inheritedMember } from "./own-members.js";

/** Headers of a client or a call; `null` takes away a header that the client sets, `undefined` says nothing. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

const token = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i;
// Visible characters of Latin-1, spaces and tabs; a line break would start another header.
const value = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Set by the pipeline, by the authentication or by `fetch`; a second opinion on them breaks the request. */
export const reservedHeaders: ReadonlySet<string> = new Set([
  "accept",
  "authorization",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "cookie",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Checks headers and gives them lower-case names.
 *
 * @throws {ConfigError} naming the header, never its value
 */
export function checkHeaders(
  headers: unknown,
  where: string,
  forbidden: readonly string[],
  operation?: string,
): Record<string, string | null> {
  const checked: Record<string, string | null> = {};
  if (headers === undefined) return checked;
  const refuse = (problem: string): never => {
    throw new ConfigError({
      code: operation === undefined ? "invalid_option" : "invalid_argument",
      message: `${where} ${problem}. Nothing was sent.`,
      operation,
    });
  };
  if (!hasNames(headers)) return refuse("must be a plain object of header names and values");
  const passedOver = inheritedMember(headers);
  if (passedOver !== undefined)
    return refuse(`must not have ${JSON.stringify(passedOver)}, which ${inherited}`);
  for (const [given, text] of Object.entries(headers)) {
    // fetch itself loses a header called __proto__.
    if (!token.test(given) || given.toLowerCase() === "__proto__")
      return refuse("has a name that is no HTTP header name");
    const name = given.toLowerCase();
    if (reservedHeaders.has(name) || forbidden.includes(name)) {
      return refuse(`must not set ${JSON.stringify(name)}: the client sets it itself`);
    }
    if (text === undefined) continue;
    if (text !== null && !isHeaderValue(text))
      return refuse(`has a value for ${JSON.stringify(name)} that ${unusable}`);
    checked[name] = text;
  }
  return checked;
}

export const unusable =
  "cannot stand in a header (line breaks and characters beyond Latin-1 are not allowed)";

export function isHeaderValue(text: unknown): text is string {
  return typeof text === "string" && value.test(text);
}

/** Later headers win; `null` takes one away. */
export function mergeHeaders(
  ...layers: readonly Readonly<Record<string, string | null>>[]
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const layer of layers) {
    for (const [name, text] of Object.entries(layer)) {
      if (text === null) delete merged[name];
      else merged[name] = text;
    }
  }
  return merged;
}
