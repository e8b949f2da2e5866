import { inspect } from "node:util";

/** Everything that programs print of a value, an error above all. */
export function shownOf(value: unknown): string {
  const object = Object(value);
  const { cause, stack } = object;
  const prints = [
    inspect(value, { depth: 9, maxStringLength: null }),
    inspect(value, { depth: 9, maxStringLength: null, showHidden: false, compact: false }),
    inspect([value]),
    JSON.stringify(value),
    JSON.stringify({ ...object }),
    JSON.stringify(object.details),
    String(value),
    String(stack),
  ];
  return [...prints, ...(cause === undefined || cause === value ? [] : [shownOf(cause)])].join("\n");
}
