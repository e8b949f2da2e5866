import type { JsonObject } from "../../json-object.js";
import { badPayment } from "./amounts.js";
import { cardTypeOf } from "./bin-lookup.js";
import { memberAt, refuseFaults, textAt } from "./checks.js";
import { findOrMakeIdentifier } from "./identifiers.js";
import { makeCustomer, makePaymentInstrument, makeShippingAddress } from "./make-tokens.js";
import type { PaymentMethod } from "./payment-method.js";
import type { SentCard } from "./sent-card.js";
import { contactOf } from "./token-contact.js";
import { customerForm, paymentInstrumentForm, shippingAddressForm } from "./token-forms.js";
import type { Vault } from "./vault.js";

type TokenType = "customer" | "paymentInstrument" | "instrumentIdentifier" | "shippingAddress";

/** Tokens that a payment is to make, checked and not made yet. */
export interface TokenPlan {
  readonly types: readonly TokenType[];
  readonly card: SentCard | undefined;
  readonly customerId: string | undefined;
  readonly customer: JsonObject;
  readonly instrument: JsonObject;
  /** Undefined where there is no address to store. */
  readonly address: JsonObject | undefined;
}

const TYPES: readonly TokenType[] = [
  "customer",
  "paymentInstrument",
  "instrumentIdentifier",
  "shippingAddress",
];

/** Reads what tokens a payment is to make; undefined where none. Refuses what could not be made later. */
export function planTokens(body: JsonObject, { card, customer }: PaymentMethod): TokenPlan | undefined {
  const actions = memberAt(body, "processingInformation.actionList");
  if (!Array.isArray(actions) || !actions.includes("TOKEN_CREATE")) {
    return undefined;
  }
  const types = readTypes(body);
  if (
    card === undefined &&
    types.some((type) => type === "paymentInstrument" || type === "instrumentIdentifier")
  ) {
    throw badPayment("MISSING_FIELD", ["paymentInformation.card.number"], "a token needs a card");
  }
  const shipTo = contactOf(body, "orderInformation.shipTo");
  const billTo = contactOf(body, "orderInformation.billTo");
  const code = textAt(body, "clientReferenceInformation.code");
  const merchantCustomerID = textAt(body, "buyerInformation.merchantCustomerId");
  const plan: TokenPlan = {
    types,
    card,
    customerId: customer?.id,
    customer: {
      ...(merchantCustomerID !== undefined && { buyerInformation: { merchantCustomerID } }),
      ...(code !== undefined && { clientReferenceInformation: { code } }),
    },
    instrument: { ...(card && { card: keptCard(card) }), ...(billTo && { billTo }) },
    address: shipTo && { shipTo },
  };
  refuseFaults(customerForm, plan.customer);
  refuseFaults(paymentInstrumentForm, plan.instrument);
  refuseFaults(shippingAddressForm, plan.address ?? {});
  return plan;
}

/** Makes the tokens of a plan, and tells of them as an answer does. */
export function makePlanned(vault: Vault, plan: TokenPlan, body: JsonObject): JsonObject {
  const { types, card, instrument, address } = plan;
  const isDefault = (name: string): JsonObject =>
    memberAt(body, `tokenInformation.${name}.default`) === true ? { default: true } : {};
  const isNewCustomer = plan.customerId === undefined && types.includes("customer");
  const customerId = isNewCustomer ? makeCustomer(vault, plan.customer).id : plan.customerId;
  const made = card && findOrMakeIdentifier(vault, { card: { number: card.number } });
  const identifier = made && { id: made.identifier.id };
  const madeInstrument =
    identifier && types.includes("paymentInstrument")
      ? makePaymentInstrument(vault, customerId, {
          ...instrument,
          instrumentIdentifier: identifier,
          // One that stands alone cannot be the default of anybody.
          ...(customerId !== undefined && isDefault("paymentInstrument")),
        })
      : undefined;
  const madeAddress =
    customerId !== undefined && address && types.includes("shippingAddress")
      ? makeShippingAddress(vault, customerId, { ...address, ...isDefault("shippingAddress") })
      : undefined;
  return {
    // The letter is small here, and nowhere else.
    ...(made && { instrumentidentifierNew: made.isNew }),
    ...(isNewCustomer && { customer: { id: customerId } }),
    ...(madeInstrument && { paymentInstrument: { id: madeInstrument.id } }),
    ...(madeAddress && { shippingAddress: { id: madeAddress.id } }),
    ...(identifier && { instrumentIdentifier: { ...identifier, state: "ACTIVE" } }),
  };
}

function readTypes(body: JsonObject): readonly TokenType[] {
  const field = "processingInformation.actionTokenTypes";
  const given = memberAt(body, field);
  if (given === undefined) {
    return TYPES;
  }
  const types = Array.isArray(given) ? TYPES.filter((type) => given.includes(type)) : [];
  if (!Array.isArray(given) || types.length !== given.length) {
    throw badPayment("INVALID_DATA", [field], `must be some of ${TYPES.join(", ")}`);
  }
  return types;
}

function keptCard({
  number,
  expirationMonth,
  expirationYear,
  type = cardTypeOf(number),
}: SentCard): JsonObject {
  return { expirationMonth, expirationYear, ...(type !== undefined && { type }) };
}
