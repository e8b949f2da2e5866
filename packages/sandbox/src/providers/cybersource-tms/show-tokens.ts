import type { JsonObject } from "../../json-object.js";
import type { Show } from "./answer.js";
import { showAccount } from "./masks.js";
import type { Customer, InstrumentIdentifier, PaymentInstrument, ShippingAddress, Vault } from "./vault.js";

/** The paths of tokens. */
export const CUSTOMERS = "/tms/v2/customers";
export const INSTRUMENT_IDENTIFIERS = "/tms/v1/instrumentidentifiers";
const PAYMENT_INSTRUMENTS = "/tms/v1/paymentinstruments";

/** An instrument identifier as answers show it. Its links have no slash in front, unlike all others. */
export function showInstrumentIdentifier(
  vault: Vault,
  { id, body, account }: InstrumentIdentifier,
  show: Show,
): JsonObject {
  const self = `${INSTRUMENT_IDENTIFIERS}/${id}`.slice(1);
  return {
    _links: { self: { href: self }, paymentInstruments: { href: `${self}/paymentinstruments` } },
    id,
    object: "instrumentIdentifier",
    state: "ACTIVE",
    ...showAccount(account, show),
    ...body,
    metadata: { creator: vault.creator },
  };
}

/** A payment instrument as answers show it. */
export function showPaymentInstrument(vault: Vault, instrument: PaymentInstrument, show: Show): JsonObject {
  const { id, body, customerId, instrumentIdentifierId } = instrument;
  const customer = `${CUSTOMERS}/${customerId}`;
  const links =
    customerId === undefined
      ? { self: { href: `${PAYMENT_INSTRUMENTS}/${id}` } }
      : { self: { href: `${customer}/payment-instruments/${id}` }, customer: { href: customer } };
  const identifier = vault.instrumentIdentifiers.peek(instrumentIdentifierId);
  return {
    _links: links,
    id,
    object: "paymentInstrument",
    ...(customerId !== undefined && {
      default: vault.customers.peek(customerId)?.paymentInstrument === id,
    }),
    state: "ACTIVE",
    ...body,
    instrumentIdentifier: { id: instrumentIdentifierId },
    metadata: { creator: vault.creator },
    ...(identifier && {
      _embedded: { instrumentIdentifier: showInstrumentIdentifier(vault, identifier, show) },
    }),
  };
}

/** A shipping address as answers show it. */
export function showShippingAddress(vault: Vault, { id, body, customerId }: ShippingAddress): JsonObject {
  const customer = `${CUSTOMERS}/${customerId}`;
  return {
    _links: { self: { href: `${customer}/shipping-addresses/${id}` }, customer: { href: customer } },
    id,
    default: vault.customers.peek(customerId)?.shippingAddress === id,
    ...body,
    metadata: { creator: vault.creator },
  };
}

/** A customer as answers show it, with what is default for it. */
export function showCustomer(vault: Vault, customer: Customer, show: Show): JsonObject {
  const { id, body, paymentInstrument, shippingAddress } = customer;
  const self = `${CUSTOMERS}/${id}`;
  const instrument = paymentInstrument && vault.paymentInstruments.peek(paymentInstrument);
  const address = shippingAddress && vault.shippingAddresses.peek(shippingAddress);
  const embedded = {
    ...(instrument && { defaultPaymentInstrument: showPaymentInstrument(vault, instrument, show) }),
    ...(address && { defaultShippingAddress: showShippingAddress(vault, address) }),
  };
  return {
    // The name is singular although it leads to all addresses.
    _links: {
      self: { href: self },
      paymentInstruments: { href: `${self}/payment-instruments` },
      shippingAddress: { href: `${self}/shipping-addresses` },
    },
    id,
    ...body,
    ...(instrument && { defaultPaymentInstrument: { id: instrument.id } }),
    ...(address && { defaultShippingAddress: { id: address.id } }),
    metadata: { creator: vault.creator },
    ...(Object.keys(embedded).length > 0 && { _embedded: embedded }),
  };
}
