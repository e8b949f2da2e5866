import type { JsonObject } from "../../json-object.js";
import type { SeededIds } from "../../seeded-ids.js";
import { COUNTRY, type TokenAnswer } from "./answer.js";
import { hasCheckDigit } from "./card-number.js";
import type { FiservIpgRoomOptions } from "./options.js";
import type { PaymentCard } from "./payment-card.js";
import { processorData } from "./processor-data.js";
import { Refusal } from "./refusal.js";
import type { CreateRequest } from "./requests.js";
import { type StoredToken, settingsOf, tokenDetails } from "./stored-token.js";
import { swipedCard } from "./swiped-card.js";
import type { Vault } from "./vault.js";

/** The outcomes with which nothing is stored, and what is said of the token then. */
const FAILURES = new Map<FiservIpgRoomOptions["outcome"], string>([
  ["DECLINED", "The card was declined."],
  ["FAILED", "The token could not be made."],
  ["VALIDATION_FAILED", "The account could not be verified."],
]);

/** Makes a token and stores it, unless the outcome is to be another. */
export function createToken(
  vault: Vault,
  ids: SeededIds,
  request: CreateRequest,
  outcome: FiservIpgRoomOptions["outcome"] = "SUCCESS",
): TokenAnswer {
  const { createToken: wanted, accountVerification = false, merchantTransactionId, storeId } = request;
  const card = cardOf(vault, request);
  const value = wanted.value ?? ids.uuid().toUpperCase();
  const token: StoredToken = { value, storeId, accountVerification, card, ...settingsOf(wanted) };
  const objection = vault.objection(token);
  if (objection !== undefined) {
    throw new Refusal(409, objection, { token: { requestStatus: "DECLINED" } });
  }
  const orderId = `R-${ids.uuid()}`;
  const exchange: JsonObject = {
    ...(accountVerification && { processor: processorData(request, card, outcome === "DECLINED", ids) }),
    orderId,
    ipgTransactionId: String(84_000_000_000 + Number.parseInt(ids.hex(7), 16)),
    ...(merchantTransactionId !== undefined && { merchantTransactionId }),
  };
  const failure = FAILURES.get(outcome);
  if (failure !== undefined && outcome === "DECLINED" && accountVerification) {
    // The processor was asked, so it is the processor that declines.
    throw new Refusal(422, failure, { token: { requestStatus: outcome, ...exchange } });
  }
  const paymentToken =
    failure === undefined
      ? tokenDetails(token, value)
      : { ...tokenDetails(token), error: { message: failure } };
  if (failure === undefined) {
    vault.add(token);
    vault.order(orderId, card);
  }
  return {
    type: "paymentTokenizationResponse",
    requestStatus: outcome,
    members: { country: COUNTRY, paymentToken, ...exchange },
  };
}

function cardOf(vault: Vault, request: CreateRequest): PaymentCard {
  switch (request.requestType) {
    case "PaymentCardPaymentTokenizationRequest":
      return checkedCard(request.paymentCard, "paymentCard.number");
    case "PaymentDevicePaymentTokenizationRequest":
      return checkedCard(swipedCard(request.paymentDevice), "paymentDevice.data");
    case "ReferencedOrderPaymentTokenizationRequest":
      return vault.orderedCard(request.referencedOrderId);
  }
}

function checkedCard(card: PaymentCard, field: string): PaymentCard {
  if (!hasCheckDigit(card.number)) {
    const details = [{ field, message: "The check digit of the card number is wrong." }];
    throw new Refusal(400, "The card number is not valid.", { code: "2303", details });
  }
  return card;
}
