import { type JsonObject, ownMember } from "../../json-object.js";
import { Refusal } from "./refusal.js";

/** Reads text that may be left out. Anything but text is refused: numbers would have lost digits and zeros. */
export function optionalText(body: JsonObject, name: string): string | undefined {
  const value = ownMember(body, name);
  if (value !== undefined && typeof value !== "string") {
    throw fieldRefusal(name, "must be text");
  }
  return value;
}

/** Reads text that must be there and must not be empty; `pattern` says more about it in words. */
export function requiredText(
  body: JsonObject,
  name: string,
  pattern?: { form: RegExp; words: string },
): string {
  const value = optionalText(body, name);
  if (value === undefined || value === "") {
    throw fieldRefusal(name, "is required");
  }
  if (pattern && !pattern.form.test(value)) {
    throw fieldRefusal(name, `must be ${pattern.words}`);
  }
  return value;
}

/** Reads a boolean that may be left out. */
export function optionalFlag(body: JsonObject, name: string): boolean | undefined {
  const value = ownMember(body, name);
  if (value !== undefined && typeof value !== "boolean") {
    throw fieldRefusal(name, "must be true or false");
  }
  return value;
}

/** A refusal of one field, named in the text. 041 is the gateway's code for the validation of fields. */
export function fieldRefusal(name: string, complaint: string): Refusal {
  return new Refusal(400, "041", `The field ${name} ${complaint}.`);
}
