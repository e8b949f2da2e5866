import type { JsonObject } from "../../json-object.js";
import type { Show } from "./answer.js";
import type { Account } from "./vault.js";

/** A card or account as answers show it: of a card six digits, X and four; of an account the last four. */
export function showAccount(account: Account, show: Show): JsonObject {
  const { kind, number } = account;
  const head = kind === "card" ? number.slice(0, 6) : "";
  const tail = number.slice(-4);
  const masked = head + "X".repeat(Math.max(0, number.length - head.length - tail.length)) + tail;
  const shown = show === "clear" ? number : masked;
  return kind === "card"
    ? { card: { number: shown } }
    : { bankAccount: { number: shown, routingNumber: account.routingNumber } };
}
