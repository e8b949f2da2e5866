import type { Location } from "../../packages/core/src/operation.ts";
import { memberText } from "./place.ts";

/** A place in a body as a user would write it: `cards[].tags`. */
export function locationText(at: Location): string {
  return at
    .map((part) => (part === "*" ? "[]" : memberText(part)))
    .join("")
    .replace(/^\./, "");
}
