/** Deeper than anything that is sent; a value that holds itself is left to the codec, which refuses it. */
const deepest = 1_000;

/** A copy of arrays and plain objects, so that the caller may change them. Other objects are kept as they are. */
export function plainCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, plainCopy(member, depth + 1)]);
  return Object.fromEntries(members);
}
