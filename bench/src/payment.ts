import type { PaymentInput } from "@tok/cybersource-tms";

/** A payment that makes tokens, as a client sends it. All of it is made up, but for the card schemes' test number. */
export const payment: PaymentInput = {
  clientReferenceInformation: { code: "TC50171_3", transactionId: "20260101000000000000000000" },
  processingInformation: {
    actionList: ["TOKEN_CREATE"],
    actionTokenTypes: ["customer", "paymentInstrument", "shippingAddress"],
    capture: false,
    commerceIndicator: "internet",
  },
  paymentInformation: {
    card: { number: "4111111111111111", expirationMonth: "12", expirationYear: "2031", type: "001" },
  },
  orderInformation: {
    amountDetails: { totalAmount: "102.21", currency: "USD" },
    billTo: {
      firstName: "Ada",
      lastName: "Jørgensen",
      address1: "1 Market Street",
      address2: "Floor 5",
      locality: "San Francisco",
      administrativeArea: "CA",
      postalCode: "94105",
      country: "US",
      email: "test@example.com",
      phoneNumber: "4158880000",
    },
    shipTo: {
      firstName: "Ada",
      lastName: "Jørgensen",
      address1: "1 Market Street",
      locality: "San Francisco",
      administrativeArea: "CA",
      postalCode: "94105",
      country: "US",
    },
  },
};

export const paymentBytes: Uint8Array<ArrayBuffer> = Uint8Array.from(Buffer.from(JSON.stringify(payment)));
