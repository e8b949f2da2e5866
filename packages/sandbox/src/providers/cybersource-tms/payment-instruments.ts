import { type Answer, type Call, etagOf } from "./answer.js";
import { wantsBinDetails, withBinDetails } from "./bin-lookup.js";
import { refuseFaults, textAt } from "./checks.js";
import { becomesDefault, refuseDefault } from "./default-flag.js";
import { findIdentifier, refuseMixture } from "./identifiers.js";
import { makePaymentInstrument } from "./make-tokens.js";
import { merge, without } from "./merge.js";
import { answerPage } from "./page.js";
import { refuseOtherId, refuseStale } from "./preconditions.js";
import { badField } from "./refusal.js";
import { CUSTOMERS, showInstrumentIdentifier, showPaymentInstrument } from "./show-tokens.js";
import { customerPaymentInstrumentForm, paymentInstrumentForm } from "./token-forms.js";
import type { Customer, PaymentInstrument, Vault } from "./vault.js";

/** `POST` to the payment instruments of a customer, or to those that stand alone, where there is no `Location`. */
export function createPaymentInstrument(vault: Vault, call: Call): Answer {
  const customer = customerOf(vault, call);
  const instrument = makePaymentInstrument(vault, customer?.id, call.body);
  const path = `${CUSTOMERS}/${customer?.id}/payment-instruments/${instrument.id}`;
  const headers = customer && { location: new URL(path, call.url).href };
  return answerInstrument(vault, instrument, call, 201, headers);
}

/** `GET` of the payment instruments of a customer. */
export function listPaymentInstruments(vault: Vault, call: Call): Answer {
  const { id } = vault.customers.find(call.path["customerId"] ?? "");
  const base = `${CUSTOMERS}/${id}/payment-instruments`;
  return answerPage(call, base, "paymentInstruments", vault.instrumentsOf(id), (instrument) =>
    showPaymentInstrument(vault, instrument, call.show),
  );
}

/** `GET` of a payment instrument. */
export function getPaymentInstrument(vault: Vault, call: Call): Answer {
  return answerInstrument(vault, find(vault, call), call);
}

/** `PATCH` of a payment instrument. */
export function changePaymentInstrument(vault: Vault, call: Call): Answer {
  const instrument = find(vault, call);
  const { body } = call;
  const customer = customerOf(vault, call);
  refuseFaults(customer ? customerPaymentInstrumentForm : paymentInstrumentForm, body);
  refuseStale(call, showPaymentInstrument(vault, instrument, "masked"));
  refuseOtherId(instrument, body);
  const { instrumentIdentifierId } = instrument;
  const before = findIdentifier(vault, instrumentIdentifierId);
  const identifier = findIdentifier(vault, textAt(body, "instrumentIdentifier.id") ?? instrumentIdentifierId);
  if (identifier.account.kind !== before.account.kind) {
    const message = "cannot turn a card into a bank account or a bank account into a card";
    throw badField("unsupportedPaymentMethodModification", "instrumentIdentifier.id", message);
  }
  refuseMixture(identifier, body);
  if (customer && becomesDefault(body, customer.paymentInstrument === instrument.id)) {
    vault.customers.replace({ ...customer, paymentInstrument: instrument.id });
  }
  const changes = without(body, "id", "default", "instrumentIdentifier");
  const changed = vault.paymentInstruments.replace({
    ...instrument,
    instrumentIdentifierId: identifier.id,
    body: merge(instrument.body, changes),
  });
  return answerInstrument(vault, changed, call);
}

/** `DELETE` of a payment instrument. Its instrument identifier stays. */
export function deletePaymentInstrument(vault: Vault, call: Call): Answer {
  const { id } = find(vault, call);
  const customer = customerOf(vault, call);
  if (customer) {
    const isDefault = customer.paymentInstrument === id;
    refuseDefault(isDefault, vault.instrumentsOf(customer.id).length);
    if (isDefault) {
      vault.customers.replace({ ...customer, paymentInstrument: undefined });
    }
  }
  vault.paymentInstruments.delete(id);
  return { status: 204 };
}

function customerOf(vault: Vault, { path }: Call): Customer | undefined {
  const id = path["customerId"];
  return id === undefined ? undefined : vault.customers.find(id);
}

function find(vault: Vault, call: Call): PaymentInstrument {
  const customer = customerOf(vault, call);
  return vault.paymentInstruments.find(
    call.path["paymentInstrumentId"] ?? "",
    ({ customerId }) => customerId === customer?.id,
  );
}

function answerInstrument(
  vault: Vault,
  instrument: PaymentInstrument,
  { url, show, path }: Call,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  const etag = etagOf(showPaymentInstrument(vault, instrument, "masked"));
  const body = showPaymentInstrument(vault, instrument, show);
  // Only the paths of version 1 have this parameter.
  if (path["customerId"] !== undefined || !wantsBinDetails(url)) {
    return { status, body, headers: { ...headers, etag } };
  }
  const identifier = findIdentifier(vault, instrument.instrumentIdentifierId);
  const shown = withBinDetails(showInstrumentIdentifier(vault, identifier, show), identifier);
  const embedded = { _embedded: { instrumentIdentifier: shown } };
  return { status, body: { ...body, ...embedded }, headers: { ...headers, etag } };
}
