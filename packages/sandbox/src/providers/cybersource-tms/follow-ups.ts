import { type Amount, badPayment, printUnits, readAmount } from "./amounts.js";
import type { Answer, Call } from "./answer.js";
import { memberAt } from "./checks.js";
import { type Entry, type EntryKind, sumOf } from "./ledger.js";
import { openAuthorization } from "./open-authorization.js";
import { type PaymentRoom, transactionIdOf } from "./payment-room.js";
import type { Refusal } from "./refusal.js";

const AMOUNT_DETAILS = "orderInformation.amountDetails";

/** `POST /pts/v2/payments/{id}/captures`: as often as the authorised amount lasts. */
export function capturePayment(room: PaymentRoom, call: Call): Answer {
  const payment = openAuthorization(room, call);
  const amount = amountFor(payment, call);
  const left = payment.units - sumOf(room.ledger.after(payment, "capture"));
  if (amount.units > left) {
    throw tooMuch("EXCEEDS_AUTH_AMOUNT", `${printUnits(left)} of the authorised amount is left`);
  }
  const { id } = follow(room, call, "capture", payment, amount);
  const self = `/pts/v2/captures/${id}`;
  const links = { self, void: `${self}/voids`, refund: `${self}/refunds` };
  const { text, currency } = amount;
  return room.answer(call, id, "PENDING", links, {
    orderInformation: { amountDetails: { totalAmount: text, currency } },
  });
}

/** `POST /pts/v2/payments/{id}` or `/captures/{id}`, then `/refunds`: as often as the captured amount lasts. */
export function refund(room: PaymentRoom, kind: "payment" | "capture", call: Call): Answer {
  const entry = room.ledger.find(kind, call.path["id"] ?? "");
  const amount = amountFor(entry, call);
  const left = refundable(room, entry);
  if (amount.units > left) {
    throw tooMuch("INVALID_AMOUNT", `${printUnits(left)} can be refunded`);
  }
  const { id } = follow(room, call, "refund", entry, amount);
  const self = `/pts/v2/refunds/${id}`;
  const { text, currency } = amount;
  return room.answer(
    call,
    id,
    "PENDING",
    { self, void: `${self}/voids` },
    {
      refundAmountDetails: { refundAmount: text, currency },
    },
  );
}

/** `PATCH /pts/v2/payments/{id}`: adds to the authorised amount. */
export function incrementPayment(room: PaymentRoom, call: Call): Answer {
  const payment = openAuthorization(room, call);
  const added = readAmount(call.body, AMOUNT_DETAILS, "additionalAmount", payment.currency);
  refuseOtherCurrency(payment, added);
  const entry = room.ledger.put({ ...payment, units: payment.units + added.units });
  const self = `/pts/v2/payments/${entry.id}`;
  const links = { self, authReversal: `${self}/reversals`, capture: `${self}/captures` };
  const { currency } = entry;
  return room.answer(call, entry.id, "AUTHORIZED", links, {
    orderInformation: { amountDetails: { authorizedAmount: printUnits(entry.units), currency } },
  });
}

function amountFor(entry: Entry, { body }: Call): Amount {
  const hasAmount = memberAt(body, AMOUNT_DETAILS) !== undefined;
  const whole: Amount = { units: entry.units, text: printUnits(entry.units), currency: entry.currency };
  const amount = hasAmount ? readAmount(body, AMOUNT_DETAILS, "totalAmount", entry.currency) : whole;
  refuseOtherCurrency(entry, amount);
  return amount;
}

function refuseOtherCurrency(entry: Entry, { currency }: Amount): void {
  if (currency !== entry.currency) {
    throw badPayment("INVALID_DATA", [`${AMOUNT_DETAILS}.currency`], `must be ${entry.currency}, as before`);
  }
}

function refundable(room: PaymentRoom, entry: Entry): bigint {
  if (entry.state !== "open") {
    return 0n;
  }
  const refunded = sumOf(room.ledger.after(entry, "refund"));
  if (entry.kind === "capture" || entry.isSale) {
    return entry.units - refunded;
  }
  const captures = room.ledger.after(entry, "capture");
  return captures.reduce(
    (left, capture) => left + capture.units - sumOf(room.ledger.after(capture, "refund")),
    -refunded,
  );
}

function tooMuch(reason: string, message: string): Refusal {
  return badPayment(reason, [`${AMOUNT_DETAILS}.totalAmount`], message);
}

function follow(
  room: PaymentRoom,
  call: Call,
  kind: EntryKind,
  parent: Entry,
  { units, currency }: Amount,
): Entry {
  return room.ledger.put({
    id: room.newId(),
    kind,
    parentId: parent.id,
    units,
    currency,
    isSale: false,
    state: "open",
    transactionId: transactionIdOf(call),
  });
}
