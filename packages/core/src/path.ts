import { ConfigError } from "./errors/config-error.js";
import { isExact, lossyNumber } from "./exact-number.js";

const separators = /[/\\]|%(?:25)*(?:2f|5c)/i;
const dotSegment = /^(?:\.|%(?:25)*2e){1,2}$/i;

/** Whether a segment is `.` or `..`, percent-encoded however often. */
export function isDotSegment(segment: string): boolean {
  return dotSegment.test(segment);
}

/**
 * Fills a path template. A value is one segment: it is percent-encoded, and refused where a server or a proxy
 * could take it for something else than a name (empty, `.`, `..`, their encoded forms, alone or between slashes).
 *
 * @throws {ConfigError} `invalid_argument`, naming the parameter and not its value
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  operation: string,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return encodeSegment(value, name, operation);
  });
}

function encodeSegment(value: unknown, name: string, operation: string): string {
  const refuse = (problem: string): never => {
    throw new ConfigError({
      code: "invalid_argument",
      message: `${operation}: ${name} ${problem}. Nothing was sent.`,
      operation,
    });
  };
  if (value === undefined || value === null) return refuse("is missing");
  if (typeof value !== "string" && !isExact(value)) {
    return refuse(`must be a string or a finite number, not ${lossyNumber}`);
  }
  const text = String(value);
  if (text === "") return refuse("is empty");
  if (text.split(separators).some(isDotSegment)) {
    return refuse('must not be or contain the path segment "." or "..", encoded or not');
  }
  try {
    return percentEncode(text);
  } catch {
    return refuse("holds half of a surrogate pair and has no encoding");
  }
}

/** Percent-encodes all but the unreserved characters of RFC 3986, so that no URL parser rewrites the result. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
