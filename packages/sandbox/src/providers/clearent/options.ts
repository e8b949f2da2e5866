import type { KnownOptions } from "../../check-options.js";

/**
 * How the Clearent room prints its answers. Published samples of the service disagree with each other and with its
 * schema; each option shows another of the forms, so that a client can be tried against all of them. Answers in XML
 * heed `envelope` and `xmlNames` alone: XML has neither numbers nor booleans, and a list there is repeated elements.
 */
export interface ClearentRoomOptions {
  /** `"wrapped"`: an outer object (XML: `<response>`) with `code`, `status`, `exchange-id` and `links` around the
   * payload, as in every sample of real traffic. `"bare"`: the payload alone, as in the published schema.
   * @default "wrapped" */
  envelope?: "wrapped" | "bare" | undefined;
  /** `"unquoted"`: digits in `token-id`, `exp-date`, `last-four-digits` and `avs-zip` are printed as JSON numbers,
   * as some published samples have them, also beyond 2^53; values with a leading zero stay text, since JSON has no
   * such numbers. `"text"`: as in the schema. Nothing in XML.
   * @default "text" */
  numbers?: "text" | "unquoted" | undefined;
  /** `"collapsed"`: one token is a bare object and no token an empty `customer-tokens`, as layers that turn XML into
   * JSON do it. `"array"`: as in the schema. Nothing in XML.
   * @default "array" */
  lists?: "array" | "collapsed" | undefined;
  /** `"text"`: `default` is `"true"` or `"false"`, as sister calls of the service print their booleans.
   * `"boolean"`: as in the schema. Nothing in XML.
   * @default "boolean" */
  booleans?: "boolean" | "text" | undefined;
  /** How elements are named where the schema names them twice. `"properties"`: `<customer-tokens>` and `<token>`,
   * by the properties, as samples of sister calls do it. `"schemas"`: `<tokens>` and `<customer-token>`, by the
   * schemas that the properties refer to. Nothing in JSON.
   * @default "properties" */
  xmlNames?: "properties" | "schemas" | undefined;
}

/** What the room checks its options by. */
export const CLEARENT_OPTIONS: KnownOptions<ClearentRoomOptions> = {
  envelope: ["wrapped", "bare"],
  numbers: ["text", "unquoted"],
  lists: ["array", "collapsed"],
  booleans: ["boolean", "text"],
  xmlNames: ["properties", "schemas"],
};
