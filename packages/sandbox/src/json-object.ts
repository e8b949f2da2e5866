/** A JSON object of a request, not yet checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells a JSON object from the other values of JSON. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a member, and nothing that the object has only inherited. */
export function ownMember(body: JsonObject, name: string): unknown {
  return Object.hasOwn(body, name) ? body[name] : undefined;
}
