import type { ChargeoverRoomOptions } from "./options.js";
import type { PayMethodToken } from "./pay-method-token.js";

/** What stands in `response`: tokens, the id of a new one, or the word of a call that has nothing to show. */
export type Content = readonly PayMethodToken[] | PayMethodToken | { readonly id: number } | boolean | null;

/** Prints the envelope of an answer. An empty message is a success. */
export function printEnvelope(
  code: number,
  message: string,
  content: Content,
  { details, ids }: ChargeoverRoomOptions,
): string {
  const envelope = {
    code,
    status: message === "" ? "OK" : "Error",
    message,
    ...(details !== "absent" && { details: {} }),
    response: content,
  };
  return JSON.stringify(envelope, (name, value: unknown) =>
    ids === "text" && ["id", "tokenized_id", "customer_id"].includes(name) ? String(value) : value,
  );
}
