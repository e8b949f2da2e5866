import type { JsonObject } from "../../json-object.js";
import { type Call, etagOf } from "./answer.js";
import { badField, refusal } from "./refusal.js";

/** Refuses a change to a token that is another than the one that was read. */
export function refuseStale({ headers }: Call, masked: JsonObject): void {
  const given = headers.get("if-match");
  if (given !== null && given !== etagOf(masked)) {
    const details = [{ name: "if-match", location: "header" }] as const;
    throw refusal(412, "conflict", "The token was changed since it was read.", details);
  }
}

/** Refuses a body that names another token than the path. */
export function refuseOtherId({ id }: { readonly id: string }, body: JsonObject): void {
  if (Object.hasOwn(body, "id") && body["id"] !== id) {
    throw badField("invalidFields", "id", "cannot be changed");
  }
}
