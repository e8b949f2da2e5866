import { readFileSync } from "node:fs";
import { type Customer, CybersourceTmsClient } from "@tok/cybersource-tms";

/** A user's program: a payment makes a customer, which is then read with the card number in clear. All is encrypted. */

const { urls, credentials, keys } = JSON.parse(readFileSync("sandbox.json", "utf8"));

const client = new CybersourceTmsClient({
  auth: {
    scheme: "jwt",
    merchantId: credentials["cybersource-tms"].merchantId,
    keyId: keys.signing.kid,
    privateKey: keys.signing.privateKey,
  },
  mle: {
    requestKey: { key: keys.requestMle.publicKey, kid: keys.requestMle.kid },
    responseKeys: [{ key: keys.responseMle.privateKey, kid: keys.responseMle.kid }],
    unmaskKeys: [{ key: keys.unmask.privateKey, kid: keys.unmask.kid }],
  },
  baseUrl: urls["cybersource-tms"],
});

async function pay(): Promise<string> {
  const { tokenInformation } = await client.payments.create({
    body: {
      clientReferenceInformation: { code: "rehearsal", transactionId: "rehearsal-1" },
      processingInformation: {
        actionList: ["TOKEN_CREATE"],
        actionTokenTypes: ["customer", "paymentInstrument"],
      },
      paymentInformation: {
        card: { number: "4111111111111111", expirationMonth: "12", expirationYear: "2031" },
      },
      orderInformation: {
        amountDetails: { totalAmount: "0.00", currency: "GBP" },
        billTo: {
          firstName: "Ada",
          lastName: "Example",
          address1: "1 Main Street",
          locality: "London",
          country: "GB",
          email: "ada@example.com",
        },
      },
    },
  });
  return tokenInformation?.customer?.id ?? "";
}

async function main(): Promise<void> {
  const customer: Customer = await client.customers.getUnmasked({ customerId: await pay() });
  console.log(
    customer._embedded?.defaultPaymentInstrument?._embedded?.instrumentIdentifier?.card?.number ?? customer,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
