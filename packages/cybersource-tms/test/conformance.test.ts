import { conformance, type Subject } from "@tok/conformance";
import { CybersourceTmsClient, type CybersourceTmsClientOptions } from "../src/index.ts";
import facts from "./conformance.json" with { type: "json" };
import { keyPair, middleOf } from "./rsa-keys.ts";

const merchant = { merchantId: "synthetic_mid", keyId: "00000000-1111-4222-8333-444444444444" };
const { sharedSecret, ...ofInputs } = facts.secrets;

const creating =
  (auth: CybersourceTmsClientOptions["auth"]): Subject["create"] =>
  (options) =>
    // The suite gives bad options on purpose.
    new CybersourceTmsClient({ auth, ...options } as CybersourceTmsClientOptions);

conformance({ ...facts, create: creating({ ...merchant, scheme: "jwt", sharedSecret }) });

// A digest goes with bodies only, so that it is no header of every request.
conformance({
  ...facts,
  name: `${facts.name} with signed headers, for a portfolio`,
  authenticationHeaders: ["v-c-merchant-id", "v-c-date", "signature"],
  create: creating({
    ...merchant,
    scheme: "http-signature",
    sharedSecret,
    dateHeader: "v-c-date",
    portfolioId: "synthetic_portfolio",
  }),
});

const { kid: keyId, privateKey } = keyPair("7000000000000000000001");
const unmask = keyPair("7000000000000000000003");

conformance({
  ...facts,
  name: `${facts.name} with a private key, and keys that no answer needs`,
  secrets: { privateKey: middleOf(privateKey), ...ofInputs },
  create: (options) =>
    creating({ ...merchant, scheme: "jwt", keyId, privateKey })({
      mle: { unmaskKeys: [{ key: unmask.privateKey, kid: unmask.kid }] },
      ...options,
    }),
});

// Lists, and the calls of the token vault, whose errors have another form.
conformance({
  ...facts,
  name: `${facts.name}, pages and instrument identifiers`,
  secrets: { sharedSecret, number: ofInputs.number, street: ofInputs.street, cryptogram: ofInputs.transient },
  read: {
    ...facts.read,
    call: "customerPaymentInstruments.list",
    input: { customerId: "$KEY", offset: 20, limit: 100 },
    path: "/tms/v2/customers/$KEY/payment-instruments?offset=20&limit=100",
    answer: {
      _links: { self: { href: "/tms/v2/customers/1/payment-instruments?offset=20&limit=100" } },
      offset: 20,
      limit: 100,
      count: 1,
      total: 21,
      _embedded: { paymentInstruments: [{ id: "B21E6717A6F03479E05341588E0A303F", default: "false" }] },
    },
    value: [{ id: "B21E6717A6F03479E05341588E0A303F", default: false }],
    noContent: [],
    error: { status: 410, body: { errors: [{ type: "notAvailable" }] }, providerCode: "notAvailable" },
  },
  write: {
    ...facts.write,
    call: "instrumentIdentifiers.create",
    input: {
      body: {
        card: { number: ofInputs.number },
        billTo: { address1: ofInputs.street },
        tokenizedCard: { cryptogram: ofInputs.transient },
      },
      retrieveBinDetails: true,
    },
    path: "/tms/v1/instrumentidentifiers?retrieveBinDetails=true",
    accept: "application/json;charset=utf-8",
    answer: { id: "7010000000016241111", card: { number: "411111XXXXXX1111" } },
    value: { id: "7010000000016241111", card: { number: "411111XXXXXX1111" } },
    error: {
      status: 409,
      body: {
        errors: [
          {
            type: "conflict",
            message: "It is there.",
            details: [{ name: "card.number", location: "body" }],
          },
        ],
      },
      providerCode: "conflict",
    },
  },
  create: creating({ ...merchant, scheme: "jwt", sharedSecret }),
});
