import { ConfigError } from "./errors/config-error.js";
import { butNot, isExact } from "./exact-number.js";
import type { Parameter } from "./operation.js";
import { percentEncode } from "./path.js";

/**
 * Writes a query string, names and values percent-encoded. Arrays repeat the name unless the operation joins
 * them with commas.
 *
 * @throws {ConfigError} `invalid_argument` for a value with no plain form (an object, a date, NaN, null)
 */
export function writeQuery(
  values: Readonly<Record<string, unknown>>,
  parameters: readonly Parameter[],
  operation: string,
): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const items = Array.isArray(value) ? value : [value];
    const texts = items.map((item) => encodeValue(item, name, operation));
    const explode = parameters.find((one) => one.in === "query" && one.wire === name)?.explode ?? true;
    const written = explode ? texts : texts.length === 0 ? [] : [texts.join(",")];
    for (const text of written) pairs.push(`${encode(name, name, operation)}=${text}`);
  }
  return pairs.join("&");
}

function encodeValue(value: unknown, name: string, operation: string): string {
  const plain =
    typeof value === "string" || typeof value === "boolean" || typeof value === "bigint" || isExact(value);
  if (!plain)
    throw refused(
      name,
      operation,
      `must be a string, a finite number, a boolean or an array of these${butNot(value)}`,
    );
  return encode(String(value), name, operation);
}

function encode(text: string, name: string, operation: string): string {
  try {
    return percentEncode(text);
  } catch {
    throw refused(name, operation, "holds half of a surrogate pair and has no encoding");
  }
}

function refused(name: string, operation: string, problem: string): ConfigError {
  return new ConfigError({
    code: "invalid_argument",
    message: `${operation}: the query parameter ${JSON.stringify(name)} ${problem}. Nothing was sent.`,
    operation,
  });
}
