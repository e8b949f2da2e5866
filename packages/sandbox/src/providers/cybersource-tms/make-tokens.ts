import type { JsonObject } from "../../json-object.js";
import { memberAt, refuseFaults, textAt } from "./checks.js";
import { findIdentifier, refuseMixture } from "./identifiers.js";
import { without } from "./merge.js";
import { badField } from "./refusal.js";
import {
  customerForm,
  customerPaymentInstrumentForm,
  paymentInstrumentForm,
  shippingAddressForm,
} from "./token-forms.js";
import type { Customer, PaymentInstrument, ShippingAddress, Vault } from "./vault.js";

/** Makes a customer. Nothing can be default for it yet. */
export function makeCustomer(vault: Vault, body: JsonObject): Customer {
  refuseFaults(customerForm, body);
  for (const name of ["defaultPaymentInstrument", "defaultShippingAddress"]) {
    if (Object.hasOwn(body, name)) {
      throw badField("invalidFields", name, "cannot be set before the customer has one");
    }
  }
  return vault.customers.add({ id: textAt(body, "id") ?? vault.newId(), body: without(body, "id") });
}

/** Makes a payment instrument of a customer, or one that stands alone. The first of a customer is its default. */
export function makePaymentInstrument(
  vault: Vault,
  customerId: string | undefined,
  body: JsonObject,
): PaymentInstrument {
  refuseFaults(customerId === undefined ? paymentInstrumentForm : customerPaymentInstrumentForm, body);
  const customer = customerId === undefined ? undefined : vault.customers.find(customerId);
  const identifier = findIdentifier(vault, textAt(body, "instrumentIdentifier.id"));
  refuseMixture(identifier, body);
  const instrument = vault.paymentInstruments.add({
    id: textAt(body, "id") ?? vault.newId(),
    body: without(body, "id", "default", "instrumentIdentifier"),
    customerId: customer?.id,
    instrumentIdentifierId: identifier.id,
  });
  if (customer && (customer.paymentInstrument === undefined || memberAt(body, "default") === true)) {
    vault.customers.replace({ ...customer, paymentInstrument: instrument.id });
  }
  return instrument;
}

/** Makes a shipping address. The first of a customer is its default. */
export function makeShippingAddress(vault: Vault, customerId: string, body: JsonObject): ShippingAddress {
  refuseFaults(shippingAddressForm, body);
  const customer = vault.customers.find(customerId);
  const address = vault.shippingAddresses.add({
    id: textAt(body, "id") ?? vault.newId(),
    body: without(body, "id", "default"),
    customerId,
  });
  if (customer.shippingAddress === undefined || memberAt(body, "default") === true) {
    vault.customers.replace({ ...customer, shippingAddress: address.id });
  }
  return address;
}
