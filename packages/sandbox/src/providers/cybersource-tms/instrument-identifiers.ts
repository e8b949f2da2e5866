import { type Answer, type Call, etagOf } from "./answer.js";
import { wantsBinDetails, withBinDetails } from "./bin-lookup.js";
import { refuseFaults, textAt } from "./checks.js";
import { findOrMakeIdentifier, keptMembers } from "./identifiers.js";
import { instrumentIdentifierForm } from "./instrument-identifier-form.js";
import { merge } from "./merge.js";
import { answerPage } from "./page.js";
import { refuseStale } from "./preconditions.js";
import { badField, refusal } from "./refusal.js";
import { INSTRUMENT_IDENTIFIERS, showInstrumentIdentifier, showPaymentInstrument } from "./show-tokens.js";
import type { InstrumentIdentifier, Vault } from "./vault.js";

/** `POST /tms/v1/instrumentidentifiers`: 200 for a card or account that has one already, 201 for another. */
export function createInstrumentIdentifier(vault: Vault, call: Call): Answer {
  const { identifier, isNew } = findOrMakeIdentifier(vault, call.body);
  const location = new URL(`${INSTRUMENT_IDENTIFIERS}/${identifier.id}`, call.url).href;
  return answerIdentifier(vault, identifier, call, isNew ? 201 : 200, isNew ? { location } : {});
}

/** `GET` of an instrument identifier. */
export function getInstrumentIdentifier(vault: Vault, call: Call): Answer {
  return answerIdentifier(vault, find(vault, call), call);
}

/** `PATCH` of an instrument identifier. What it stands for stays. */
export function changeInstrumentIdentifier(vault: Vault, call: Call): Answer {
  const identifier = find(vault, call);
  const { body } = call;
  refuseFaults(instrumentIdentifierForm, body);
  refuseStale(call, showInstrumentIdentifier(vault, identifier, "masked"));
  refuseOtherAccount(identifier, call);
  const changed = { ...identifier, body: merge(identifier.body, keptMembers(body)) };
  return answerIdentifier(vault, vault.instrumentIdentifiers.replace(changed), call);
}

/** `DELETE` of an instrument identifier that no payment instrument uses. */
export function deleteInstrumentIdentifier(vault: Vault, call: Call): Answer {
  const { id } = find(vault, call);
  if (vault.usersOf(id).length > 0) {
    const message = "A payment instrument uses this instrument identifier.";
    throw refusal(409, "instrumentIdentifierDeletionError", message);
  }
  vault.instrumentIdentifiers.delete(id);
  return { status: 204 };
}

/** `GET` of the payment instruments of an instrument identifier, those of customers among them. */
export function listInstrumentsOfIdentifier(vault: Vault, call: Call): Answer {
  const { id } = find(vault, call);
  const base = `${INSTRUMENT_IDENTIFIERS}/${id}/paymentinstruments`.slice(1);
  return answerPage(call, base, "paymentInstruments", vault.usersOf(id), (instrument) =>
    showPaymentInstrument(vault, instrument, call.show),
  );
}

function refuseOtherAccount({ account }: InstrumentIdentifier, { body }: Call): void {
  const fields = [
    ["card.number", account.kind === "card" ? account.number : undefined],
    ["bankAccount.number", account.kind === "bank" ? account.number : undefined],
    ["bankAccount.routingNumber", account.kind === "bank" ? account.routingNumber : undefined],
  ] as const;
  for (const [name, stored] of fields) {
    const given = textAt(body, name);
    if (given !== undefined && given !== stored) {
      throw badField("unsupportedPaymentMethodModification", name, "cannot be changed");
    }
  }
}

function find(vault: Vault, { path }: Call): InstrumentIdentifier {
  return vault.instrumentIdentifiers.find(path["instrumentIdentifierId"] ?? "");
}

function answerIdentifier(
  vault: Vault,
  identifier: InstrumentIdentifier,
  { url, show }: Call,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  const etag = etagOf(showInstrumentIdentifier(vault, identifier, "masked"));
  const shown = showInstrumentIdentifier(vault, identifier, show);
  const body = wantsBinDetails(url) ? withBinDetails(shown, identifier) : shown;
  return { status, body, headers: { ...headers, etag } };
}
