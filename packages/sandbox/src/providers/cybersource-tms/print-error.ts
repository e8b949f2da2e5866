import type { JsonObject } from "../../json-object.js";
import type { NotAuthenticated, Refusal } from "./refusal.js";

/** The two families of calls. Their errors have nothing in common. */
export type Family = "tms" | "pts";

// These are of the layer in front of both families.
const BARE = [404, 405, 415];

/** The body of an error. */
export function printError(family: Family | undefined, refusal: Refusal, now: number): JsonObject {
  if (
    family === undefined ||
    (BARE.includes(refusal.status) && (family === "pts" || refusal.status !== 404))
  ) {
    return { message: refusal.message };
  }
  return family === "tms" ? { errors: refusal.problems } : paymentError(refusal, now);
}

/** The body of a 401. The service says the same whatever is wrong; the explanation is the room's own. */
export function printNotAuthenticated({ complaints }: NotAuthenticated): JsonObject {
  return { response: { rmsg: "Authentication Failed" }, explanation: complaints };
}

/** A time as answers have it, without fractions of a second. */
export function utcTime(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

function paymentError({ status, problems, message }: Refusal, now: number): JsonObject {
  const reason = problems[0]?.type ?? "";
  const details = problems.flatMap((problem) =>
    (problem.details ?? []).map(({ name }) => ({ field: name, reason: detailReason(problem.type) })),
  );
  return {
    submitTimeUtc: utcTime(now),
    status: status === 502 ? "SERVER_ERROR" : "INVALID_REQUEST",
    // What is wrong with a body as a whole has the name of the other family.
    reason: /^[A-Z_]+$/.test(reason) ? reason : "INVALID_DATA",
    message,
    ...(details.length > 0 && { details }),
  };
}

function detailReason(type: string): string {
  return type === "MISSING_FIELD" ? type : "INVALID_DATA";
}
