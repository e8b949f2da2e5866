import { type Answer, type Call, etagOf } from "./answer.js";
import { refuseFaults } from "./checks.js";
import { becomesDefault, refuseDefault } from "./default-flag.js";
import { makeShippingAddress } from "./make-tokens.js";
import { merge, without } from "./merge.js";
import { answerPage } from "./page.js";
import { refuseOtherId, refuseStale } from "./preconditions.js";
import { CUSTOMERS, showShippingAddress } from "./show-tokens.js";
import { shippingAddressForm } from "./token-forms.js";
import type { Customer, ShippingAddress, Vault } from "./vault.js";

/** `POST` to the shipping addresses of a customer. */
export function createShippingAddress(vault: Vault, call: Call): Answer {
  const { id } = customerOf(vault, call);
  const address = makeShippingAddress(vault, id, call.body);
  const location = new URL(`${CUSTOMERS}/${id}/shipping-addresses/${address.id}`, call.url).href;
  return answerAddress(vault, address, 201, { location });
}

/** `GET` of the shipping addresses of a customer. */
export function listShippingAddresses(vault: Vault, call: Call): Answer {
  const { id } = customerOf(vault, call);
  const base = `${CUSTOMERS}/${id}/shipping-addresses`;
  return answerPage(call, base, "shippingAddresses", vault.addressesOf(id), (address) =>
    showShippingAddress(vault, address),
  );
}

/** `GET` of a shipping address. */
export function getShippingAddress(vault: Vault, call: Call): Answer {
  return answerAddress(vault, find(vault, call));
}

/** `PATCH` of a shipping address. */
export function changeShippingAddress(vault: Vault, call: Call): Answer {
  const address = find(vault, call);
  const { body } = call;
  refuseFaults(shippingAddressForm, body);
  refuseStale(call, showShippingAddress(vault, address));
  refuseOtherId(address, body);
  const customer = customerOf(vault, call);
  if (becomesDefault(body, customer.shippingAddress === address.id)) {
    vault.customers.replace({ ...customer, shippingAddress: address.id });
  }
  const changes = without(body, "id", "default");
  return answerAddress(
    vault,
    vault.shippingAddresses.replace({ ...address, body: merge(address.body, changes) }),
  );
}

/** `DELETE` of a shipping address. */
export function deleteShippingAddress(vault: Vault, call: Call): Answer {
  const { id } = find(vault, call);
  const customer = customerOf(vault, call);
  const isDefault = customer.shippingAddress === id;
  refuseDefault(isDefault, vault.addressesOf(customer.id).length);
  if (isDefault) {
    vault.customers.replace({ ...customer, shippingAddress: undefined });
  }
  vault.shippingAddresses.delete(id);
  return { status: 204 };
}

function customerOf(vault: Vault, { path }: Call): Customer {
  return vault.customers.find(path["customerId"] ?? "");
}

function find(vault: Vault, call: Call): ShippingAddress {
  const { id } = customerOf(vault, call);
  return vault.shippingAddresses.find(
    call.path["shippingAddressId"] ?? "",
    ({ customerId }) => customerId === id,
  );
}

function answerAddress(
  vault: Vault,
  address: ShippingAddress,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  const body = showShippingAddress(vault, address);
  return { status, body, headers: { ...headers, etag: etagOf(body) } };
}
