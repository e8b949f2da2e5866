import type { Call } from "./answer.js";
import type { Entry } from "./ledger.js";
import type { PaymentRoom } from "./payment-room.js";
import { refusal } from "./refusal.js";

/** The payment of a call, which must be an authorisation that nothing has ended. */
export function openAuthorization(room: PaymentRoom, call: Call): Entry {
  return refuseEnded(room.ledger.find("payment", call.path["id"] ?? ""));
}

/** Refuses a payment that is no authorisation any more. */
export function refuseEnded(payment: Entry): Entry {
  switch (payment.state) {
    case "open":
      if (!payment.isSale) {
        return payment;
      }
      throw refusal(400, "TRANSACTION_ALREADY_SETTLED", "The payment was captured when it was made.");
    case "declined":
      throw refusal(400, "INVALID_PAYMENT_ID", "The payment was declined.");
    default:
      throw refusal(400, "AUTH_ALREADY_REVERSED", "The payment was reversed.");
  }
}
