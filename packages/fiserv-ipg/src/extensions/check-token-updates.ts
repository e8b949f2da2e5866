/** The most updates that the provider takes in one call. */
export const mostUpdates = 1_000;

/** The problem with the body of one call. */
export function checkTokenUpdates(body: unknown): string | undefined {
  const updates = memberOf(body, "paymentTokens");
  if (Array.isArray(updates) && updates.length > mostUpdates)
    return `body.paymentTokens must have 1 to ${mostUpdates} items; updateInBatches takes more`;
  return problemWithUpdates(body);
}

/**
 * The problem with updates, however many. Both settings have defaults at the provider, so a setting that is left out
 * of an update could be reset by it.
 */
export function problemWithUpdates(body: unknown): string | undefined {
  const updates = memberOf(body, "paymentTokens");
  if (!Array.isArray(updates) || updates.length === 0)
    return "body.paymentTokens must be a list with an item or more";
  for (const [index, update] of updates.entries()) {
    const problem = problemWith(update);
    if (problem !== undefined) return `body.paymentTokens[${index}]${problem}`;
  }
  return undefined;
}

function problemWith(update: unknown): string | undefined {
  const value = memberOf(update, "value");
  if (typeof value !== "string" || value.trim() === "") return ".value must be the value of a token";
  const card = memberOf(update, "paymentCard");
  if (typeof card !== "object" || card === null || Array.isArray(card))
    return ".paymentCard must be the whole card: an update changes no single part of it";
  const setting = ["reusable", "declineDuplicates"].find(
    (name) => typeof memberOf(update, name) !== "boolean",
  );
  return setting === undefined ? undefined : `.${setting} must be true or false: left out, it could be reset`;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
