import { type Check, flag, list, notPlayed, object, readOnly, text } from "./checks.js";
import { ANSWER_FIELDS, MONTH, PLACE, YEAR } from "./token-fields.js";

/** An instrument identifier as it is written. */
export const instrumentIdentifierForm: Check = object({
  ...ANSWER_FIELDS,
  id: readOnly,
  object: readOnly,
  state: readOnly,
  issuer: readOnly,
  tokenizedCard: notPlayed,
  type: text(),
  source: text(),
  pointOfSaleInformation: object(
    {
      emvTags: list(
        object(
          {
            tag: text(10, /^[\dA-F]{1,10}$/i, "1 to 10 hexadecimal digits"),
            value: text(64, /./, "1 to 64 characters"),
            source: text(8, /^(?:CARD|TERMINAL)$/, "CARD or TERMINAL"),
          },
          ["tag", "value", "source"],
        ),
        1,
        50,
      ),
    },
    ["emvTags"],
  ),
  tokenProvisioningInformation: object({ consumerConsentObtained: flag, multiFactorAuthenticated: flag }),
  card: object({
    number: text(19, /^\d{12,19}$/, "12 to 19 digits"),
    expirationMonth: MONTH,
    expirationYear: YEAR,
    securityCode: text(4, /^\d{3,4}$/, "three or four digits"),
  }),
  bankAccount: object({
    number: text(17, /^\d+$/, "digits"),
    routingNumber: text(9, /^\d+$/, "digits"),
  }),
  processingInformation: object({
    authorizationOptions: object({
      initiator: object({
        merchantInitiatedTransaction: object({
          previousTransactionId: text(15),
          originalAuthorizedAmount: text(15),
        }),
      }),
    }),
  }),
  billTo: object({ ...PLACE, email: text(255) }),
});
