import { isJsonObject, type JsonObject } from "../../json-object.js";
import { objectAt, textAt } from "./checks.js";

const PLACE = ["address1", "address2", "locality", "administrativeArea", "postalCode", "country"];
const CONTACT = ["firstName", "lastName", "company", ...PLACE, "email", "phoneNumber"];

/** The members of a contact that tokens have too. A company is an object in a billing address, and text in a token. */
export function contactOf(body: JsonObject, path: string): JsonObject | undefined {
  const contact = objectAt(body, path);
  if (contact === undefined) {
    return undefined;
  }
  const members = CONTACT.map((name) => [name, contact[name]] as const).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(
    members.map(([name, value]) => [name, isJsonObject(value) ? (textAt(value, "name") ?? "") : value]),
  );
}
