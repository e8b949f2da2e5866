/** The fields of a stored token. By which of them the provider can sort is not documented. */
const fields = [
  "tokenized_id",
  "customer_id",
  "name",
  "type",
  "paymethod_hint",
  "expdate",
  "type_hint",
  "token",
  "gateway",
  "write_datetime",
  "mod_datetime",
] as const;

type Field = (typeof fields)[number];

/** One field to sort by, and the direction. The provider's own sample sorts by `customer_id`. */
export type TokenizedOrder = {
  readonly [Name in Field]: { readonly [One in Name]: "ASC" | "DESC" } & {
    readonly [Other in Exclude<Field, Name>]?: undefined;
  };
}[Field];

/** Writes an order in the provider's grammar: `field:ASC` or `field:DESC`. */
export function tokenizedOrder(order: unknown): { readonly text: string } | { readonly problem: string } {
  const isObject = typeof order === "object" && order !== null && !Array.isArray(order);
  const given = Object.entries(isObject ? order : {}).filter(([, direction]) => direction !== undefined);
  const [first, second] = given;
  if (first === undefined || second !== undefined)
    return { problem: 'must name one field and its direction, such as { customer_id: "ASC" }' };
  const [field, direction] = first;
  if (!fields.some((one) => one === field))
    return { problem: `cannot sort by ${JSON.stringify(field)}; the fields are ${fields.join(", ")}` };
  if (direction !== "ASC" && direction !== "DESC") return { problem: `.${field} must be "ASC" or "DESC"` };
  return { text: `${field}:${direction}` };
}
