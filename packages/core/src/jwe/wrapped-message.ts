/** The JSON of an object whose one member holds the message. */
export function wrapMessage(member: string, message: string): string {
  return JSON.stringify({ [member]: message });
}

/** The message under the one member of an object in JSON; undefined for any other text. */
export function unwrapMessage(member: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const [[name, message] = [], ...others] = Object.entries(value);
  return name === member && typeof message === "string" && others.length === 0 ? message : undefined;
}
