import { CardType, NcrAlohaClient, PaymentProvider } from "@tok/ncr-aloha";
import type { NcrAlohaCredentials } from "@tok/sandbox";
import type { Tour } from "../step.ts";

/** A token is saved for a customer and read back in the three ways there are; then a customer has none. */
export function ncrAlohaTour(auth: NcrAlohaCredentials): Tour {
  return {
    title: "NCR Aloha Online Ordering",
    formats: ["json", "xml"],
    steps: (options) => {
      const { customerPayments } = new NcrAlohaClient({ auth, ...options });
      const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
      const token = {
        CustomerId: customerId,
        ProviderType: PaymentProvider.ConnectedPayments,
        MaskedCardNumber: "555555******4444",
        ExpirationDate: "2031-11-01",
        CardToken: "201:4444000011112222",
        CardType: CardType.MasterCard,
        CardHolderName: null,
      };
      return [
        { shows: "save a token", run: () => customerPayments.addToken({ body: token }).result() },
        { shows: "the saved payment", run: () => customerPayments.get({ customerId }).result() },
        { shows: "all saved payments", run: () => customerPayments.getInfo({ customerId }).result() },
        { shows: "the tokens alone", run: () => customerPayments.listTokens({ customerId }).result() },
        {
          shows: "an error: nothing saved for this customer",
          run: () => customerPayments.get({ customerId: "82c6fdcb-534f-415a-9e28-87be989e461f" }).result(),
          fails: 404,
        },
      ];
    },
  };
}
