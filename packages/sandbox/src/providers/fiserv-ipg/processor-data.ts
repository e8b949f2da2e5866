import type { JsonObject } from "../../json-object.js";
import type { SeededIds } from "../../seeded-ids.js";
import type { PaymentCard } from "./payment-card.js";
import type { CreateRequest } from "./requests.js";

/** What the processor says of an account that it was asked to verify. */
export function processorData(
  { billingAddress }: CreateRequest,
  { securityCode }: PaymentCard,
  isDeclined: boolean,
  ids: SeededIds,
): JsonObject {
  const match = billingAddress ? "Y" : "NO_INPUT_DATA";
  return {
    referenceNumber: ids.hex(12).toUpperCase(),
    ...(!isDeclined && { authorizationCode: ids.hex(6).toUpperCase() }),
    responseCode: isDeclined ? "05" : "00",
    responseMessage: isDeclined ? "DECLINED" : "APPROVED",
    avsResponse: { streetMatch: match, postalCodeMatch: match },
    securityCodeResponse: securityCode === undefined ? "NOT_PRESENT" : "MATCHED",
  };
}
