import type { JsonObject } from "../../json-object.js";
import { type Amount, printUnits, readAmount } from "./amounts.js";
import type { Answer, Call } from "./answer.js";
import { memberAt } from "./checks.js";
import type { Entry } from "./ledger.js";
import { errorInformation, type Outcome, outcomeOf } from "./outcomes.js";
import { readPaymentMethod, showMethod } from "./payment-method.js";
import { type PaymentRoom, transactionIdOf } from "./payment-room.js";
import { makePlanned, planTokens } from "./payment-tokens.js";
import { badField, refusal } from "./refusal.js";

const AMOUNT_DETAILS = "orderInformation.amountDetails";

/** `POST /pts/v2/payments`. A declined payment is an answer like any other, and makes no tokens. */
export function createPayment(room: PaymentRoom, call: Call): Answer {
  const { body } = call;
  const amount = readAmount(body, AMOUNT_DETAILS);
  const method = readPaymentMethod(room.vault, body);
  const plan = planTokens(body, method);
  const outcome = outcomeOf(amount.units);
  const isGood = outcome.status !== "DECLINED" && outcome.status !== "AUTHORIZED_RISK_DECLINED";
  const tokenInformation = plan && isGood ? makePlanned(room.vault, plan, body) : undefined;
  const entry = room.ledger.put({
    id: room.newId(),
    kind: "payment",
    units: outcome.authorized ?? amount.units,
    currency: amount.currency,
    isSale: memberAt(body, "processingInformation.capture") === true,
    state: isGood ? "open" : "declined",
    transactionId: transactionIdOf(call),
  });
  if (outcome.isLost) {
    const message = "The payment was carried out, and its answer is lost.";
    throw refusal(502, "SERVER_TIMEOUT", message);
  }
  return room.answer(call, entry.id, outcome.status, linksOf(entry), {
    ...errorInformation(outcome),
    ...processorInformation(room, outcome),
    orderInformation: { amountDetails: amountsOf(amount, entry) },
    paymentInformation: showMethod(method),
    ...(tokenInformation && { tokenInformation }),
  });
}

/** `POST /pts/v2/credits`. A credit makes no tokens. */
export function createCredit(room: PaymentRoom, call: Call): Answer {
  const { body } = call;
  const amount = readAmount(body, AMOUNT_DETAILS);
  const method = readPaymentMethod(room.vault, body);
  if (planTokens(body, method)) {
    throw badField("INVALID_DATA", "processingInformation.actionList", "cannot have TOKEN_CREATE here");
  }
  const outcome = outcomeOf(amount.units);
  const isGood = outcome.status !== "DECLINED";
  const { units, currency } = amount;
  const entry = room.ledger.put({
    id: room.newId(),
    kind: "credit",
    units,
    currency,
    isSale: false,
    state: isGood ? "open" : "declined",
    transactionId: transactionIdOf(call),
  });
  const self = `/pts/v2/credits/${entry.id}`;
  const links = isGood ? { self, void: `${self}/voids` } : { self };
  return room.answer(call, entry.id, isGood ? "PENDING" : "DECLINED", links, {
    ...(!isGood && errorInformation(outcome)),
    creditAmountDetails: { creditAmount: amount.text, currency },
    ...processorInformation(room, outcome),
    paymentInformation: showMethod(method),
    orderInformation: { amountDetails: { currency } },
  });
}

/** The links are named as in real answers, not as in the document. */
function linksOf({ id, isSale, state }: Entry): Record<string, string> {
  const self = `/pts/v2/payments/${id}`;
  if (state === "declined") {
    return { self };
  }
  return isSale
    ? { self, void: `${self}/voids`, refund: `${self}/refunds` }
    : { self, authReversal: `${self}/reversals`, capture: `${self}/captures` };
}

function amountsOf({ text, currency }: Amount, { units, state }: Entry): JsonObject {
  return {
    totalAmount: text,
    ...(state === "open" && { authorizedAmount: printUnits(units) }),
    currency,
  };
}

function processorInformation(room: PaymentRoom, { status }: Outcome): JsonObject {
  const isDeclined = status === "DECLINED";
  return {
    processorInformation: {
      ...(!isDeclined && { approvalCode: room.newApprovalCode() }),
      responseCode: isDeclined ? "203" : "100",
      transactionId: room.newId().slice(0, 15),
      avs: { code: "Y", codeRaw: "Y" },
    },
  };
}
