import type { KnownOptions } from "../../check-options.js";
import type { NcrAlohaEnumNames } from "./enum-names.js";
import { MEDIA_TYPES, type NcrAlohaMediaType } from "./media-types.js";

/**
 * How the NCR Aloha room answers. Little is published about the answers of this service, least of all about its
 * errors; each option shows another form, so that a client can be tried against all of them.
 */
export interface NcrAlohaRoomOptions {
  /** A media type to answer in, whatever was asked for, so that a client must go by what came. `"asked"`: by `Accept`.
   * @default "asked" */
  answerAs?: "asked" | NcrAlohaMediaType | undefined;
  /** `"ids"`: JSON objects start with `$id`, as in the published samples. `"repeated"`: the first payment of
   * `Payments/Info` stands in the list once more, in JSON as a `$ref` to the first. `"none"`: neither.
   * @default "ids" */
  references?: "ids" | "repeated" | "none" | undefined;
  /** `"prefixed"`: XML elements carry a prefix instead of being in the default namespace; the namespaces are the
   * same.
   * @default "default" */
  xmlPrefixes?: "default" | "prefixed" | undefined;
  /** Names of enum members that replace the room's, by number: only two of the names are published. XML must then
   * use exactly these.
   * @example { CardType: { 5: "Jcb" } } */
  enumNames?: NcrAlohaEnumNames | undefined;
  /** The body of an error. `"http-error"`: `Message` and, for failed rules, `ModelState`. `"error-code"`: an object
   * with `error_code` and `message`. `"string"`: one string in the format of the answer. `"text"`: plain text.
   * `"html"`: a page. `"empty"`: nothing. The status is the same in all.
   * @default "http-error" */
  errors?: "http-error" | "error-code" | "string" | "text" | "html" | "empty" | undefined;
}

/** What the room checks its options by. */
export const NCR_ALOHA_OPTIONS: KnownOptions<NcrAlohaRoomOptions> = {
  answerAs: ["asked", ...MEDIA_TYPES],
  references: ["ids", "repeated", "none"],
  xmlPrefixes: ["default", "prefixed"],
  enumNames: "any",
  errors: ["http-error", "error-code", "string", "text", "html", "empty"],
};
