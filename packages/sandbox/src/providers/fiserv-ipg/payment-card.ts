import { type OptionalMembers, object, oneOf, type Reader, type TextRules, text } from "./readers.js";

/** A card of a request. The members of answers may be sent as well, and mean nothing then. */
export interface PaymentCard {
  readonly number: string;
  readonly expiryDate?: ExpiryDate;
  readonly securityCode?: string;
  readonly cardholderName?: string;
  readonly cardFunction?: "CREDIT" | "DEBIT" | "PREPAID" | "VOUCHER" | "UNDEFINED";
  readonly cardAccountType?: "saving" | "checking";
  readonly brand?: string;
  readonly bic?: string;
  readonly bankCode?: string;
  readonly bin?: string;
  readonly last4?: string;
  readonly fundingCardNumber?: { readonly bin?: string; readonly last4?: string };
  readonly commercialCard?: "CORPORATE" | "NON_CORPORATE";
}

/** When a card expires: a month and the last two digits of a year. */
export interface ExpiryDate {
  readonly month: string;
  readonly year: string;
}

/** What a device has read of a card. */
export interface PaymentDevice {
  readonly deviceType: "SWIPE";
  readonly data: string;
  readonly securityCode?: string;
  readonly cardholderName?: string;
  readonly cardFunction?: "CREDIT" | "DEBIT" | "PREPAID" | "VOUCHER" | "UNDEFINED";
  readonly brand?: string;
}

const BIC = "[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:XXX|[A-WY-Z0-9][A-Z0-9]{2})?";
const NUMBER: TextRules = {
  form: /^(?:\d{13,19}|[A-Z]{2}\d{2}[A-Z\d]{11,30})$/,
  words: "13 to 19 digits, or an IBAN",
};
const MONTH: TextRules = { form: /^(?:0[1-9]|1[012])$/, words: "a month from 01 to 12" };
const YEAR: TextRules = { form: /^\d{2}$/, words: "the last two digits of a year" };

const shared: OptionalMembers<Omit<PaymentDevice, "deviceType" | "data">> = {
  securityCode: text({ form: /^.{3,4}$/, words: "3 or 4 characters" }),
  cardholderName: text({ max: 96 }),
  cardFunction: oneOf("CREDIT", "DEBIT", "PREPAID", "VOUCHER", "UNDEFINED"),
  brand: text(),
};

/** Reads a card. Whether its check digit is right is not asked here. */
export const readPaymentCard: Reader<PaymentCard> = object<PaymentCard>(
  { number: text(NUMBER) },
  {
    ...shared,
    expiryDate: object<ExpiryDate>({ month: text(MONTH), year: text(YEAR) }, {}),
    cardAccountType: oneOf("saving", "checking"),
    bic: text({ form: new RegExp(`^${BIC}$`), words: "a BIC" }),
    bankCode: text({ form: new RegExp(`^(?:\\d{8}|${BIC})$`), words: "eight digits or a BIC" }),
    bin: text(),
    last4: text(),
    fundingCardNumber: object(
      {},
      {
        bin: text({ form: /^\d{6}$/, words: "six digits" }),
        last4: text({ form: /^\d{4}$/, words: "four digits" }),
      },
    ),
    commercialCard: oneOf("CORPORATE", "NON_CORPORATE"),
  },
);

/** Reads what a device has read. */
export const readDevice: Reader<PaymentDevice> = object<PaymentDevice>(
  { deviceType: oneOf("SWIPE"), data: text({ form: /\S/, words: "more than blanks" }) },
  shared,
);
