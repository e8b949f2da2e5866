import { CybersourceTmsClient } from "@tok/cybersource-tms";
import type { CybersourceTmsCredentials, CybersourceTmsKeys } from "@tok/sandbox";
import type { Step, Tour } from "../step.ts";

/**
 * A customer is made, read, changed and deleted; a payment makes one with a validated card, which is read masked, in
 * clear and with its address, paid with and credited; then one is missing.
 */
export function cybersourceTmsTour(
  { merchantId, keyId, sharedSecret }: CybersourceTmsCredentials,
  { signing, requestMle, responseMle, unmask }: CybersourceTmsKeys,
): Tour {
  return {
    title: "Cybersource TMS",
    formats: ["json"],
    steps: ({ baseUrl, hooks }) => {
      const client = new CybersourceTmsClient({
        auth: { scheme: "jwt", merchantId, keyId: signing.kid, privateKey: signing.privateKey },
        mle: {
          requestKey: { key: requestMle.publicKey, kid: requestMle.kid },
          responseKeys: [{ key: responseMle.privateKey, kid: responseMle.kid }],
          unmaskKeys: [{ key: unmask.privateKey, kid: unmask.kid }],
        },
        baseUrl,
        hooks,
      });
      const signed = new CybersourceTmsClient({
        auth: { scheme: "http-signature", merchantId, keyId, sharedSecret },
        baseUrl,
        hooks,
      });
      const { customers, customerPaymentInstruments, customerShippingAddresses, payments, credits } = client;
      const shipTo = { firstName: "Ada", lastName: "Example", address1: "1 Main Street", country: "GB" };
      const billTo = { ...shipTo, locality: "London", email: "ada@example.com" };
      const amount = (totalAmount: string) => ({ amountDetails: { totalAmount, currency: "GBP" } });
      let made = "";
      let paying = "";
      let check = "";
      const steps: readonly Step[] = [
        {
          shows: "make a customer",
          run: async () => {
            const result = await customers
              .create({
                body: { buyerInformation: { merchantCustomerID: "cust-1", email: "ada@example.com" } },
              })
              .result();
            if (result.ok) made = result.data.id;
            return result;
          },
        },
        { shows: "read it", run: () => customers.get({ customerId: made }).result() },
        {
          shows: "the same with an HTTP signature, and nothing encrypted",
          run: () => signed.customers.get({ customerId: made }).result(),
        },
        {
          shows: "change it",
          run: () =>
            customers
              .update({ customerId: made, body: { objectInformation: { comment: "a good customer" } } })
              .result(),
        },
        { shows: "delete it", run: () => customers.delete({ customerId: made }).result() },
        {
          shows: "a payment of nothing that validates a card and makes a customer of it",
          run: async () => {
            const result = await payments
              .create({
                body: {
                  clientReferenceInformation: { code: "first", transactionId: "tour-1" },
                  processingInformation: {
                    actionList: ["TOKEN_CREATE"],
                    actionTokenTypes: ["customer", "paymentInstrument", "shippingAddress"],
                  },
                  paymentInformation: {
                    card: { number: "4111111111111111", expirationMonth: "12", expirationYear: "2031" },
                  },
                  orderInformation: { ...amount("0.00"), billTo, shipTo },
                },
              })
              .result();
            if (result.ok) paying = result.data.tokenInformation?.customer?.id ?? "";
            return result;
          },
        },
        {
          shows: "default payment and shipping",
          run: () => customers.get({ customerId: paying }).result(),
        },
        {
          shows: "default payment with the card number in clear, encrypted on its way",
          run: () => customers.getUnmasked({ customerId: paying }).result(),
        },
        {
          shows: "add an electronic check",
          run: async () => {
            const account = await client.instrumentIdentifiers
              .create({ body: { bankAccount: { number: "4100", routingNumber: "071923284" } } })
              .result();
            if (account.ok) check = account.data.id ?? "";
            return account;
          },
        },
        {
          shows: "as a payment instrument of the customer",
          run: () =>
            customerPaymentInstruments
              .create({
                customerId: paying,
                body: { bankAccount: { type: "checking" }, billTo, instrumentIdentifier: { id: check } },
              })
              .result(),
        },
        {
          shows: "all payment instruments, page by page",
          run: async () => {
            const data = [];
            for await (const one of customerPaymentInstruments.iterate({ customerId: paying }))
              data.push(one);
            return { ok: true, data };
          },
        },
        {
          shows: "shipping addresses",
          run: () => customerShippingAddresses.list({ customerId: paying }).result(),
        },
        {
          shows: "authorize a payment with the customer",
          run: () =>
            payments
              .create({
                body: {
                  clientReferenceInformation: { code: "second", transactionId: "tour-2" },
                  paymentInformation: { customer: { id: paying } },
                  orderInformation: amount("102.21"),
                },
              })
              .result(),
        },
        {
          shows: "credit the customer",
          run: () =>
            credits
              .create({
                body: {
                  clientReferenceInformation: { code: "third" },
                  paymentInformation: { customer: { id: paying } },
                  orderInformation: amount("10.00"),
                },
              })
              .result(),
        },
        {
          shows: "make tokens in one call, which is always encrypted",
          run: () =>
            client
              .tokenize({
                body: {
                  processingInformation: {
                    actionList: ["TOKEN_CREATE"],
                    actionTokenTypes: ["customer", "shippingAddress"],
                  },
                  tokenInformation: {
                    customer: { buyerInformation: { email: "ada@example.com" } },
                    shippingAddress: { shipTo },
                  },
                },
              })
              .result(),
        },
        {
          shows: "an error: the first customer is gone",
          run: () => customers.get({ customerId: made }).result(),
          fails: 410,
        },
      ];
      return steps;
    },
  };
}
