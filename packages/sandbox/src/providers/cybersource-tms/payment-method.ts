import type { JsonObject } from "../../json-object.js";
import { badPayment } from "./amounts.js";
import { memberAt, textAt } from "./checks.js";
import { readCard, type SentCard } from "./sent-card.js";
import type { Shelf } from "./shelf.js";
import type { Customer, InstrumentIdentifier, PaymentInstrument, ShippingAddress, Vault } from "./vault.js";

/** What a payment is made with. */
export interface PaymentMethod {
  readonly card?: SentCard | undefined;
  readonly customer?: Customer | undefined;
  readonly instrument?: PaymentInstrument | undefined;
  readonly address?: ShippingAddress | undefined;
  readonly identifier?: InstrumentIdentifier | undefined;
}

const BASE = "paymentInformation";

/** Reads what a payment is made with, and fills in what is default for its customer. */
export function readPaymentMethod(vault: Vault, body: JsonObject): PaymentMethod {
  refuseTransient(body);
  const card = readCard(body);
  const customer = named(vault.customers, body, "customer");
  const chosen = named(vault.paymentInstruments, body, "paymentInstrument");
  const address = named(vault.shippingAddresses, body, "shippingAddress");
  refuseOthers("paymentInstrument", chosen, customer);
  refuseOthers("shippingAddress", address, customer);
  if (card) {
    return { card, customer, address };
  }
  const { paymentInstrument, shippingAddress } = customer ?? {};
  const instrument =
    chosen ?? (paymentInstrument && vault.paymentInstruments.peek(paymentInstrument)) ?? undefined;
  const identifier =
    (instrument && vault.instrumentIdentifiers.peek(instrument.instrumentIdentifierId)) ||
    named(vault.instrumentIdentifiers, body, "instrumentIdentifier");
  if (identifier === undefined) {
    throw customer
      ? badPayment("INVALID_DATA", [`${BASE}.customer.id`], "the customer has no payment instrument")
      : badPayment(
          "MISSING_FIELD",
          [`${BASE}.card.number`],
          "there is neither a card nor a token to pay with",
        );
  }
  const standard = shippingAddress && vault.shippingAddresses.peek(shippingAddress);
  return {
    customer,
    instrument: instrument || undefined,
    identifier,
    address: address ?? (standard || undefined),
  };
}

/** The tokens that were used, as answers have them. */
export function showMethod({ card, customer, instrument, address, identifier }: PaymentMethod): JsonObject {
  return {
    ...(card?.type !== undefined && { card: { type: card.type } }),
    ...(customer && { customer: { id: customer.id } }),
    ...(instrument && { paymentInstrument: { id: instrument.id } }),
    ...(address && { shippingAddress: { id: address.id } }),
    ...(identifier && { instrumentIdentifier: { id: identifier.id, state: "ACTIVE" } }),
  };
}

function named<T extends { readonly id: string }>(
  shelf: Shelf<T>,
  body: JsonObject,
  name: string,
): T | undefined {
  const field = `${BASE}.${name}.id`;
  const id = textAt(body, field);
  const token = id === undefined ? undefined : shelf.peek(id);
  if (id !== undefined && token === undefined) {
    throw badPayment(
      "INVALID_DATA",
      [field],
      shelf.wasDeleted(id) ? "was deleted" : "there is no such token",
    );
  }
  return token;
}

function refuseOthers(
  name: string,
  token: { readonly customerId?: string | undefined } | undefined,
  customer: Customer | undefined,
): void {
  if (customer && token && token.customerId !== customer.id) {
    throw badPayment("INVALID_DATA", [`${BASE}.${name}.id`], "is not one of the customer");
  }
}

function refuseTransient(body: JsonObject): void {
  const fields = ["tokenInformation.jti", "tokenInformation.transientTokenJwt", `${BASE}.legacyToken.id`];
  const given = fields.filter((field) => memberAt(body, field) !== undefined);
  if (given.length > 0) {
    throw badPayment("NOT_SUPPORTED", given, "is not played by this sandbox");
  }
}
