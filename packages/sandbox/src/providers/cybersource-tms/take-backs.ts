import { badPayment, printUnits, readAmount } from "./amounts.js";
import type { Answer, Call } from "./answer.js";
import { memberAt } from "./checks.js";
import type { Entry, EntryKind } from "./ledger.js";
import { openAuthorization, refuseEnded } from "./open-authorization.js";
import { type PaymentRoom, transactionIdOf } from "./payment-room.js";
import { refusal } from "./refusal.js";

const AMOUNT_DETAILS = "reversalInformation.amountDetails";

/** `POST /pts/v2/payments/{id}/reversals`: gives an authorisation back, as a whole. */
export function reversePayment(room: PaymentRoom, call: Call): Answer {
  return reverse(room, openAuthorization(room, call), call);
}

/** `POST /pts/v2/{payments, captures, refunds, credits}/{id}/voids`: undoes a movement. */
export function voidEntry(room: PaymentRoom, kind: EntryKind, call: Call): Answer {
  return undo(room, room.ledger.find(kind, call.path["id"] ?? ""), call);
}

/** `POST /pts/v2/reversals`: reverses a payment whose answer was lost. */
export function reverseLost(room: PaymentRoom, call: Call): Answer {
  return reverse(room, refuseEnded(lost(room, call, (entry) => entry.kind === "payment")), call);
}

/** `POST /pts/v2/voids`: undoes a movement whose answer was lost. */
export function voidLost(room: PaymentRoom, call: Call): Answer {
  return undo(
    room,
    lost(room, call, () => true),
    call,
  );
}

function reverse(room: PaymentRoom, payment: Entry, call: Call): Answer {
  if (room.ledger.after(payment, "capture").length > 0) {
    throw refusal(400, "TRANSACTION_ALREADY_SETTLED", "The payment was captured.");
  }
  if (memberAt(call.body, AMOUNT_DETAILS) !== undefined) {
    const { units } = readAmount(call.body, AMOUNT_DETAILS, "totalAmount", payment.currency);
    if (units !== payment.units) {
      const message = `must be the authorised amount, ${printUnits(payment.units)}`;
      throw badPayment("INVALID_AMOUNT", [`${AMOUNT_DETAILS}.totalAmount`], message);
    }
  }
  const { units, currency } = room.ledger.put({ ...payment, state: "reversed" });
  const id = room.newId();
  return room.answer(
    call,
    id,
    "REVERSED",
    { self: `/pts/v2/reversals/${id}` },
    {
      reversalAmountDetails: { reversedAmount: printUnits(units), currency },
    },
  );
}

function undo(room: PaymentRoom, entry: Entry, call: Call): Answer {
  const isMoved = entry.kind !== "payment" || entry.isSale;
  if (entry.state !== "open" || !isMoved || room.ledger.after(entry, "refund").length > 0) {
    const message = isMoved
      ? "The transaction was undone or refunded before, or declined."
      : "An authorisation is reversed, not voided.";
    throw refusal(400, "NOT_VOIDABLE", message);
  }
  const { units, currency } = room.ledger.put({ ...entry, state: "voided" });
  const id = room.newId();
  return room.answer(
    call,
    id,
    "VOIDED",
    { self: `/pts/v2/voids/${id}` },
    {
      voidAmountDetails: { voidAmount: printUnits(units), currency },
    },
  );
}

function lost(room: PaymentRoom, call: Call, isWanted: (entry: Entry) => boolean): Entry {
  const field = "clientReferenceInformation.transactionId";
  const name = transactionIdOf(call);
  if (name === undefined) {
    throw badPayment("MISSING_FIELD", [field], "is missing");
  }
  const entry = room.ledger.named(name);
  if (entry === undefined || !isWanted(entry)) {
    throw badPayment("INVALID_DATA", [field], "no such transaction was made");
  }
  return entry;
}
