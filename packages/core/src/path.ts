import { ConfigError } from "./errors/config-error.js";
import { butNot, isExact } from "./exact-number.js";

/**
 * The segments of a path as a row of lax servers may read them: percent-encoded however often, divided by either slash.
 */
export function laxSegments(path: string): string[] {
  let plain = path;
  for (let round = 0; round < 9 && plain.includes("%"); round += 1)
    plain = plain.replace(/%(?:25)*([0-9a-f]{2})/gi, (_escape, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
  return plain.split(/[/\\]/);
}

/** Whether such a segment is `.` or `..`, also with a parameter, as in `..;x`, which servers cut off. */
export function hasDotSegment(path: string): boolean {
  return laxSegments(path).some((segment) => /^[\s\0]*\.{1,2}[\s\0]*(?:;.*)?$/s.test(segment));
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
    return refuse(`must be a string or a finite number${butNot(value)}`);
  }
  const text = String(value);
  if (text === "") return refuse("is empty");
  if (hasDotSegment(text)) {
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
