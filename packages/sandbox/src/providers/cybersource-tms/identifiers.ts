import type { JsonObject } from "../../json-object.js";
import { objectAt, refuseFaults, textAt } from "./checks.js";
import { instrumentIdentifierForm } from "./instrument-identifier-form.js";
import { without } from "./merge.js";
import { badField } from "./refusal.js";
import type { Account, InstrumentIdentifier, Vault } from "./vault.js";

/** Finds the instrument identifier of a card or bank account, or makes one. */
export function findOrMakeIdentifier(
  vault: Vault,
  body: JsonObject,
): { readonly identifier: InstrumentIdentifier; readonly isNew: boolean } {
  refuseFaults(instrumentIdentifierForm, body);
  const account = readAccount(body);
  const known = vault.instrumentIdentifiers
    .list()
    .find((other) => JSON.stringify(other.account) === JSON.stringify(account));
  if (known) {
    return { identifier: known, isNew: false };
  }
  const id = vault.newAccountId(account.number);
  return {
    identifier: vault.instrumentIdentifiers.add({ id, body: keptMembers(body), account }),
    isNew: true,
  };
}

/** What of a body is kept: the account is kept apart, and dates, codes and tags of a card are not kept at all. */
export function keptMembers(body: JsonObject): JsonObject {
  return without(body, "card", "bankAccount", "pointOfSaleInformation");
}

/** The instrument identifier that a body names. */
export function findIdentifier(vault: Vault, id: string | undefined): InstrumentIdentifier {
  const name = "instrumentIdentifier.id";
  if (id === undefined) {
    throw badField("missingFields", name, "is required");
  }
  const identifier = vault.instrumentIdentifiers.peek(id);
  if (identifier === undefined) {
    throw vault.instrumentIdentifiers.wasDeleted(id)
      ? badField("instrumentIdentifierGone", name, "is that of a deleted instrument identifier")
      : badField("instrumentIdentifierNotFound", name, "is that of no instrument identifier");
  }
  return identifier;
}

/** Refuses fields of a card for a bank account, and the reverse. */
export function refuseMixture({ account }: InstrumentIdentifier, body: JsonObject): void {
  const wrong = account.kind === "card" ? "bankAccount" : "card";
  if (Object.hasOwn(body, wrong)) {
    const other = account.kind === "card" ? "card" : "bank account";
    throw badField("invalidCombination", wrong, `does not go with the instrument identifier of a ${other}`);
  }
}

function readAccount(body: JsonObject): Account {
  const [card, bank] = [objectAt(body, "card"), objectAt(body, "bankAccount")];
  if (card && bank) {
    throw badField("invalidCombination", "bankAccount", "does not go with card");
  }
  if (bank) {
    const [number, routingNumber] = ["number", "routingNumber"].map((name) => textAt(bank, name));
    if (number === undefined || routingNumber === undefined) {
      const missing = number === undefined ? "number" : "routingNumber";
      throw badField("missingFields", `bankAccount.${missing}`, "is required");
    }
    return { kind: "bank", number, routingNumber };
  }
  const number = card && textAt(card, "number");
  if (number === undefined) {
    throw badField("missingFields", "card.number", "is required");
  }
  return { kind: "card", number };
}
