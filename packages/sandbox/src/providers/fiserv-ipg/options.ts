import type { KnownOptions } from "../../check-options.js";

/**
 * What the Fiserv IPG room accepts and how it answers. The public documents of this service disagree with each other
 * and are silent on errors; most options show another form, so that a client can be tried against all of them.
 */
export interface FiservIpgRoomOptions {
  /** The encodings of `Message-Signature` that are let in. `"raw"`: base64 of the 32 bytes. `"hex"`: base64 of their
   * lower-case hexadecimal text. `"either"`: both.
   * @default "either" */
  signature?: "either" | "raw" | "hex" | undefined;
  /** Access tokens that are let in besides the one of the credentials. */
  accessTokens?: readonly string[] | undefined;
  /** How many requests each access token is good for; every later one is answered with 401.
   * @default none: access tokens do not expire */
  expireAccessTokenAfter?: number | undefined;
  /** What becomes of requests that make a token. `"WAITING"`: the token is there, but the answer does not say so yet.
   * `"DECLINED"`, `"FAILED"`, `"VALIDATION_FAILED"`: there is no token, and status 200 all the same; only a
   * `"DECLINED"` with `accountVerification` has status 422.
   * @default "SUCCESS" */
  outcome?: "SUCCESS" | "DECLINED" | "FAILED" | "WAITING" | "VALIDATION_FAILED" | undefined;
  /** `errors` in the answer to an update. `"array"`: a list, as in the schema. `"object"`: an object with the list in
   * `details`, as in the guide.
   * @default "array" */
  updateErrors?: "array" | "object" | undefined;
  /** `"text"`: `requestTime` is text of digits, as in the guide. `"number"`: as in the schema.
   * @default "number" */
  requestTime?: "number" | "text" | undefined;
  /** The body of an error. `"gateway"`: an object with `error`. `"edge"`: an object with the list `errors`, as the
   * layer in front of the gateway has it. `"html"`: a page. `"empty"`: nothing. The status is the same in all.
   * @default "gateway" */
  errors?: "gateway" | "edge" | "html" | "empty" | undefined;
}

/** What the room checks its options by. */
export const FISERV_IPG_OPTIONS: KnownOptions<FiservIpgRoomOptions> = {
  signature: ["either", "raw", "hex"],
  accessTokens: "any",
  expireAccessTokenAfter: "any",
  outcome: ["SUCCESS", "DECLINED", "FAILED", "WAITING", "VALIDATION_FAILED"],
  updateErrors: ["array", "object"],
  requestTime: ["number", "text"],
  errors: ["gateway", "edge", "html", "empty"],
};
