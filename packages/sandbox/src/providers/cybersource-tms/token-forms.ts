import { type Check, flag, list, object, readOnly, text } from "./checks.js";
import { ANSWER_FIELDS, ID, MONTH, NAMES, PLACE, REFERENCE, YEAR } from "./token-fields.js";

/** A customer as it is written. */
export const customerForm: Check = object({
  ...ANSWER_FIELDS,
  id: ID,
  objectInformation: object({ title: text(60), comment: text(150) }),
  buyerInformation: object({ merchantCustomerID: text(100), email: text(255) }),
  clientReferenceInformation: object({ code: text(50) }),
  merchantDefinedInformation: list(
    object({
      name: text(10, /^(?:data|sensitive)[1-4]$/, "data1 to data4 or sensitive1 to sensitive4"),
      value: text(100),
    }),
  ),
  defaultPaymentInstrument: REFERENCE,
  defaultShippingAddress: REFERENCE,
});

/** A shipping address as it is written. */
export const shippingAddressForm: Check = object({
  ...ANSWER_FIELDS,
  id: ID,
  default: flag,
  shipTo: object({ ...NAMES, ...PLACE, email: text(320), phoneNumber: text(15) }),
});

const instrumentMembers = {
  ...ANSWER_FIELDS,
  id: ID,
  object: readOnly,
  state: readOnly,
  type: readOnly,
  bankAccount: object({ type: text(18) }),
  // Without the number, which belongs to the instrument identifier.
  card: object({
    expirationMonth: MONTH,
    expirationYear: YEAR,
    type: text(),
    issueNumber: text(2),
    startMonth: MONTH,
    startYear: YEAR,
    useAs: text(),
    hash: readOnly,
    tokenizedInformation: object({ requestorID: text(11), transactionType: text(1) }),
  }),
  buyerInformation: object({
    companyTaxID: text(9),
    currency: text(3),
    dateOfBirth: text(10, /^\d{4}-\d\d-\d\d$/, "a date as YYYY-MM-DD"),
    personalIdentification: list(
      object({ id: text(26), type: text(), issuedBy: object({ administrativeArea: text(20) }) }),
    ),
  }),
  billTo: object({ ...NAMES, ...PLACE, email: text(255), phoneNumber: text(15) }),
  processingInformation: object({
    billPaymentProgramEnabled: flag,
    bankTransferOptions: object({ SECCode: text(3) }),
  }),
  merchantInformation: object({ merchantDescriptor: object({ alternateName: text(13) }) }),
  instrumentIdentifier: object({ id: text(32, /^[\w-]{12,32}$/, "an id of 12 to 32 characters") }, ["id"]),
};

/** A payment instrument that stands alone, as it is written. */
export const paymentInstrumentForm: Check = object(instrumentMembers);

/** A payment instrument of a customer, as it is written. */
export const customerPaymentInstrumentForm: Check = object({ ...instrumentMembers, default: flag });
