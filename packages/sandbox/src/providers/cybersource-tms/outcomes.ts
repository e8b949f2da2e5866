import type { JsonObject } from "../../json-object.js";
import { unitsOf } from "./amounts.js";

/** What becomes of a payment or credit. */
export interface Outcome {
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  /** The part that was authorised, in the units of amounts; the whole where it is left out. */
  readonly authorized?: bigint;
  /** The payment is carried out, and its answer is lost. */
  readonly isLost?: boolean;
}

const AUTHORIZED: Outcome = { status: "AUTHORIZED" };

/** The amounts that decide the outcome. All others are authorised. */
const BY_AMOUNT: ReadonlyMap<bigint, Outcome> = new Map<bigint, Outcome>([
  [unitsOf("4001"), { status: "DECLINED", reason: "PROCESSOR_DECLINED", message: "The processor declined." }],
  [
    unitsOf("4002"),
    { status: "DECLINED", reason: "INSUFFICIENT_FUND", message: "The account lacks the funds." },
  ],
  [unitsOf("4003"), { status: "DECLINED", reason: "EXPIRED_CARD", message: "The card has expired." }],
  [unitsOf("4004"), { status: "PARTIAL_AUTHORIZED", authorized: unitsOf("2002") }],
  [
    unitsOf("4005"),
    {
      status: "AUTHORIZED_PENDING_REVIEW",
      reason: "DECISION_PROFILE_REVIEW",
      message: "The payment waits for a review.",
    },
  ],
  [
    unitsOf("4006"),
    { status: "AUTHORIZED_RISK_DECLINED", reason: "CV_FAILED", message: "The security code does not fit." },
  ],
  [unitsOf("4502"), { status: "AUTHORIZED", isLost: true }],
]);

/** The outcome for an amount. */
export function outcomeOf(units: bigint): Outcome {
  return BY_AMOUNT.get(units) ?? AUTHORIZED;
}

/** The error in the answer of a payment that came out badly. The status of HTTP is 201 all the same. */
export function errorInformation({ reason, message }: Outcome): JsonObject {
  return reason === undefined ? {} : { errorInformation: { reason, message } };
}
