import { type Check, object, readOnly, text } from "./checks.js";

/** Fields that several tokens have, by name. */
type Fields = Readonly<Record<string, Check>>;

/** A month. */
export const MONTH: Check = text(2, /^(?:0[1-9]|1[0-2])$/, "01 to 12");

/** A year. */
export const YEAR: Check = text(4, /^\d{4}$/, "a year of four digits");

/** An id that a caller may choose. */
export const ID: Check = text(32, /^[\w-]+$/, "1 to 32 letters, digits, hyphens and underscores");

/** Another token. */
export const REFERENCE: Check = object({ id: ID }, ["id"]);

/** What every token has in answers alone. */
export const ANSWER_FIELDS: Fields = { _links: readOnly, metadata: readOnly, _embedded: readOnly };

/** The names in a contact. */
export const NAMES: Fields = { firstName: text(60), lastName: text(60), company: text(60) };

/** The place in a contact. */
export const PLACE: Fields = {
  address1: text(60),
  address2: text(60),
  locality: text(50),
  administrativeArea: text(20),
  postalCode: text(10),
  country: text(2),
};
