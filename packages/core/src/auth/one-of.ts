import type { OptionReader } from "../option-reader.js";

/**
 * An option that has one of a few values. The first is the default.
 *
 * @throws {ConfigError} `invalid_option`
 */
export function oneOf<Value extends string>(
  reader: OptionReader,
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const given = reader.value(name);
  const found = given === undefined ? values[0] : values.find((value) => value === given);
  if (found === undefined)
    throw reader.refused(name, `must be ${values.map((value) => JSON.stringify(value)).join(" or ")}`);
  return found;
}
