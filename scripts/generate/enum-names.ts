import type { JsonObject } from "./json.ts";

/** The numbers of an enum with the names that `x-enum-varnames` gives them, or what is wrong with it. */
export function namedNumbers(
  schema: JsonObject,
): { readonly members: readonly (readonly [name: string, value: number])[] } | { readonly problem: string } {
  const { type, enum: given, "x-enum-varnames": names } = schema;
  if (!Array.isArray(given) || !Array.isArray(names))
    return { problem: "it is no enum with x-enum-varnames" };
  // The marker of an open enum is a text, and stands behind the values.
  const values =
    type === "integer" || type === "number" ? given.filter((one) => typeof one !== "string") : [];
  if (!values.some((one) => typeof one === "number")) return { problem: "it is no enum of numbers" };
  if (names.length !== values.length || names.some((one) => typeof one !== "string"))
    return { problem: "x-enum-varnames does not name each value" };
  const members = values.flatMap((value, index) =>
    typeof value === "number" ? [[String(names[index]), value] as const] : [],
  );
  const twice = members.find(([name], index) => members.findIndex((one) => isSame(one[0], name)) !== index);
  return twice === undefined ? { members } : { problem: `two values are called ${JSON.stringify(twice[0])}` };
}

/** Names are read without case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
