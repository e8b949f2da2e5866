import { type Answer, type Call, etagOf } from "./answer.js";
import { refuseFaults, textAt } from "./checks.js";
import { makeCustomer } from "./make-tokens.js";
import { merge, without } from "./merge.js";
import { refuseOtherId, refuseStale } from "./preconditions.js";
import { badField } from "./refusal.js";
import { CUSTOMERS, showCustomer } from "./show-tokens.js";
import { customerForm } from "./token-forms.js";
import type { Customer, Vault } from "./vault.js";

/** `POST /tms/v2/customers`. */
export function createCustomer(vault: Vault, call: Call): Answer {
  const customer = makeCustomer(vault, call.body);
  const location = new URL(`${CUSTOMERS}/${customer.id}`, call.url).href;
  return answerCustomer(vault, customer, call, 201, { location });
}

/** `GET` of a customer. */
export function getCustomer(vault: Vault, call: Call): Answer {
  return answerCustomer(vault, find(vault, call), call);
}

/** `PATCH` of a customer. */
export function changeCustomer(vault: Vault, call: Call): Answer {
  const customer = find(vault, call);
  const { body } = call;
  refuseFaults(customerForm, body);
  refuseStale(call, showCustomer(vault, customer, "masked"));
  refuseOtherId(customer, body);
  const paymentInstrument = chosen(
    "defaultPaymentInstrument.id",
    call,
    vault.instrumentsOf(customer.id).map(({ id }) => id),
  );
  const shippingAddress = chosen(
    "defaultShippingAddress.id",
    call,
    vault.addressesOf(customer.id).map(({ id }) => id),
  );
  const changes = without(body, "id", "defaultPaymentInstrument", "defaultShippingAddress");
  const changed = vault.customers.replace({
    ...customer,
    body: merge(customer.body, changes),
    paymentInstrument: paymentInstrument ?? customer.paymentInstrument,
    shippingAddress: shippingAddress ?? customer.shippingAddress,
  });
  return answerCustomer(vault, changed, call);
}

/** `DELETE` of a customer, with all that only it uses. */
export function deleteCustomer(vault: Vault, call: Call): Answer {
  const { id } = find(vault, call);
  const instruments = vault.instrumentsOf(id);
  for (const instrument of instruments) {
    vault.paymentInstruments.delete(instrument.id);
  }
  for (const address of vault.addressesOf(id)) {
    vault.shippingAddresses.delete(address.id);
  }
  for (const identifier of new Set(instruments.map((instrument) => instrument.instrumentIdentifierId))) {
    if (vault.usersOf(identifier).length === 0) {
      vault.instrumentIdentifiers.delete(identifier);
    }
  }
  vault.customers.delete(id);
  return { status: 204 };
}

function find(vault: Vault, { path }: Call): Customer {
  return vault.customers.find(path["customerId"] ?? "");
}

function chosen(name: string, { body }: Call, ids: readonly string[]): string | undefined {
  const id = textAt(body, name);
  if (id !== undefined && !ids.includes(id)) {
    throw badField("invalidFields", name, "must be that of one of the customer's own");
  }
  return id;
}

function answerCustomer(
  vault: Vault,
  customer: Customer,
  { show }: Call,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  const etag = etagOf(showCustomer(vault, customer, "masked"));
  return { status, body: showCustomer(vault, customer, show), headers: { ...headers, etag } };
}
