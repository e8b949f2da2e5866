const fields: readonly string[] = [
  "customer_id",
  "customer_external_key",
  "name",
  "type",
  "paymethod_hint",
  "expdate",
  "type_hint",
  "token",
  "gateway",
];

/**
 * The problem with a token that is to be stored. A member that the call does not know is refused: it could be the
 * number of a card, which has no place here.
 */
export function checkPayMethodToken(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "body must be an object";
  const members = new Map<string, unknown>(Object.entries(body));
  const unknown = [...members.keys()].find((name) => !fields.includes(name));
  if (unknown !== undefined)
    return `body.${unknown.replace(/[^\w-]/g, "?")} is not known here; known are ${fields.join(", ")}`;
  const token = members.get("token");
  if (typeof token !== "string" || token.trim() === "") return "body.token must not be empty";
  const customers = ["customer_id", "customer_external_key"].filter(
    (name) => (members.get(name) ?? "") !== "",
  );
  return customers.length === 1 ? undefined : "body must have one of customer_id and customer_external_key";
}
