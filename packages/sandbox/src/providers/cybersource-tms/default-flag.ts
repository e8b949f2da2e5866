import { type JsonObject, ownMember } from "../../json-object.js";
import { badField, refusal } from "./refusal.js";

/** Whether a change makes this token the default; a default cannot be given up, only given to another. */
export function becomesDefault(body: JsonObject, isDefault: boolean): boolean {
  const wanted = ownMember(body, "default");
  if (wanted === false && isDefault) {
    throw badField("invalidFields", "default", "cannot become false; make another one the default");
  }
  return wanted === true || isDefault;
}

/** Refuses to delete a default while the customer has others. */
export function refuseDefault(isDefault: boolean, count: number): void {
  if (isDefault && count > 1) {
    throw refusal(409, "conflict", "This is the default. Make another one the default before deleting it.");
  }
}
