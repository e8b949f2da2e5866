import type { JsonObject } from "../../json-object.js";

/** The country of every card here, by its English name. */
export const COUNTRY = "United States";

/** What an answer says beyond the members that all answers have. */
export interface TokenAnswer {
  readonly type: "paymentTokenizationResponse" | "paymentTokenUpdateResponse";
  readonly requestStatus: string;
  readonly members: JsonObject;
}
