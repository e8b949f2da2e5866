import type { CustomerInput, PaymentInput, PaymentInstrumentInput } from "../src/index.ts";

/** Bodies that several tests send. */

export const visa = "4111111111111111";
export const mastercard = "5555555555554444";

export const customer: CustomerInput = {
  buyerInformation: { merchantCustomerID: "cust-1", email: "ada.larkspur@example.com" },
  clientReferenceInformation: { code: "TC50171_3" },
  merchantDefinedInformation: [{ name: "data1", value: "blue-plate" }],
};

export const shipTo = {
  firstName: "Ada",
  lastName: "Larkspur",
  address1: "17 Wisteria Crescent",
  locality: "San Francisco",
  administrativeArea: "CA",
  postalCode: "94105",
  country: "US",
  email: "ada.larkspur@example.com",
  phoneNumber: "4158880000",
};

export const instrument = {
  card: { expirationMonth: "12", expirationYear: "2031", type: "001" },
  billTo: { ...shipTo, company: "Larkspur & Daughters" },
} satisfies PaymentInstrumentInput;

/** An electronic check: a bank account, and what is needed to debit it. */
export const bankAccount = { number: "4100", routingNumber: "071923284" };
export const check = {
  bankAccount: { type: "checking" },
  buyerInformation: { companyTaxID: "12345", currency: "USD", dateOfBirth: "2000-12-13" },
  billTo: shipTo,
  processingInformation: { bankTransferOptions: { SECCode: "WEB" } },
} satisfies PaymentInstrumentInput;

/** A payment of this amount, with what else is given. */
export function payment(totalAmount: string, more: PaymentInput = {}): PaymentInput {
  return {
    clientReferenceInformation: { code: "order-1" },
    paymentInformation: {
      card: { number: visa, expirationMonth: "12", expirationYear: "2031", securityCode: "987", type: "001" },
    },
    orderInformation: { amountDetails: { totalAmount, currency: "USD" }, billTo: shipTo },
    ...more,
  };
}

/** The same, paid by a customer. */
export function paymentOf(customerId: string, totalAmount: string, more: PaymentInput = {}): PaymentInput {
  return {
    clientReferenceInformation: { code: "order-2" },
    paymentInformation: { customer: { id: customerId } },
    orderInformation: { amountDetails: { totalAmount, currency: "USD" } },
    ...more,
  };
}

/** Makes tokens of everything that the payment holds. */
export const makingTokens = {
  actionList: ["TOKEN_CREATE"],
  actionTokenTypes: ["customer", "paymentInstrument", "shippingAddress"],
} satisfies PaymentInput["processingInformation"];
