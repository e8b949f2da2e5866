import {
  CardType,
  type CustomerCreditCardTokenHeaderInput,
  NcrAlohaClient,
  PaymentProvider,
} from "@tok/ncr-aloha";
import fc, { type Arbitrary } from "fast-check";
import type { Subject } from "./subject.ts";
import { digits, guid, text, textOrNull, visibleText } from "./texts.ts";
import type { Wire } from "./wire.ts";

const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
const guidDocument = `<guid xmlns="http://schemas.microsoft.com/2003/10/Serialization/">${customerId}</guid>`;

/** The ordering service, through the client that users get. */
export function aloha({ fetch }: Wire): readonly Subject[] {
  const { customerPayments } = new NcrAlohaClient({
    environment: "sandbox",
    auth: { username: "demo", password: "demo", companyCode: "DEMO001" },
    format: "xml",
    retry: false,
    fetch,
  });
  return [
    {
      contract: "CustomerCreditCardTokenHeader",
      writes: {
        values: tokenHeader,
        // The values are made as the type says; the interface for all subjects does not follow.
        send: (value) => customerPayments.addToken({ body: value as CustomerCreditCardTokenHeaderInput }),
        answer: guidDocument,
      },
    },
    { contract: "CustomerPayment", reads: { receive: () => customerPayments.get({ customerId }) } },
    {
      contract: "ConsumerPayment",
      reads: { receive: () => customerPayments.getInfo({ customerId }), asDocumented: withoutNullList },
    },
    { contract: "PaymentTokens", reads: { receive: () => customerPayments.listTokens({ customerId }) } },
  ];
}

/** The overlay says that a list which is null is read as an empty one. */
function withoutNullList(value: unknown): unknown {
  return value !== null && Reflect.get(Object(value), "Payments") === null
    ? { ...Object(value), Payments: [] }
    : value;
}

const expirationDate = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .chain((date) => fc.constantFrom(date, `${date.slice(5, 7)}/${date.slice(2, 4)}`));

const mask = fc.string({ unit: fc.constantFrom("*", "x", "X", "●"), minLength: 1, maxLength: 9 });

/** Only Connected Payments has forms for these two. */
const connectedPayments = {
  ProviderType: fc.constant(PaymentProvider.ConnectedPayments),
  MaskedCardNumber: fc.tuple(digits(6), mask, digits(4)).map((parts) => parts.join("")),
  CardToken: fc
    .tuple(fc.constantFrom("201", "301", "401", "501"), visibleText)
    .map((parts) => parts.join(":")),
};

/** The client takes no number that could be a whole card's. */
const maskedText = visibleText.filter((one) => (one.match(/\d/g) ?? []).length < 12);

const otherProviders = { MaskedCardNumber: maskedText, CardToken: visibleText };

const shared = {
  CustomerId: guid,
  ExpirationDate: expirationDate,
  CardType: fc.constantFrom(...Object.values(CardType)),
};

/** Headers that the client takes, whose rules depend on the provider. */
const tokenHeader: Arbitrary<CustomerCreditCardTokenHeaderInput> = fc.oneof(
  fc.record(
    { ...shared, ...connectedPayments, CardHolderName: textOrNull },
    {
      requiredKeys: [
        "CustomerId",
        "ExpirationDate",
        "CardType",
        "ProviderType",
        "MaskedCardNumber",
        "CardToken",
      ],
    },
  ),
  fc.record({
    ...shared,
    ...otherProviders,
    ProviderType: fc.constant(PaymentProvider.CreditCall),
    CardHolderName: fc.oneof(text, fc.constant(null)),
  }),
  fc.record({
    ...shared,
    ...otherProviders,
    ProviderType: fc.constant(PaymentProvider.FreedomPay),
    CardHolderName: visibleText,
  }),
);
