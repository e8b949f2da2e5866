import { isHeaderValue, unusable } from "./headers.js";
import type { OptionReader } from "./option-reader.js";
import type { HeaderOptionFacts } from "./provider-facts.js";

/**
 * The headers that options of the client stand for, in lower case.
 *
 * @throws {ConfigError} `invalid_option`, naming the option
 */
export function readHeaderOptions(
  reader: OptionReader,
  facts: Readonly<Record<string, HeaderOptionFacts>>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, { header, values }] of Object.entries(facts)) {
    const value = reader.value(name);
    if (value === undefined) continue;
    if (values !== undefined && !(typeof value === "string" && values.includes(value)))
      throw reader.refused(name, `must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`);
    if (!isHeaderValue(value) || value.trim() === "")
      throw reader.refused(name, `is empty, no text, or ${unusable}`);
    headers[header.toLowerCase()] = value;
  }
  return headers;
}
