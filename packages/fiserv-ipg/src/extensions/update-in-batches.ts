import { ConfigError, type IdempotentCallOptions, PartialSuccessError, type Result } from "@tok/core";
import { inherited, inheritedMember, isExact, plainCopy, strayMember } from "@tok/core/runtime";
import type { PaymentTokens, PaymentTokensUpdateError } from "../generated/client.js";
import { paymentTokensUpdate } from "../generated/operations.js";
import type {
  GatewayError,
  PaymentTokenUpdateResponse,
  UpdatePaymentTokenInput,
} from "../generated/types.js";
import { mostUpdates, problemWithUpdates } from "./check-token-updates.js";

/** What `updateInBatches` takes. */
export interface BatchedUpdates {
  /** The updates, any number of them. */
  readonly paymentTokens: readonly UpdatePaymentTokenInput[];
  /** Store of the tokens, for applications with several stores. */
  readonly storeId?: string | undefined;
}

/** The options of each call. Each has an idempotency key of its own, which its report names. */
export interface BatchOptions extends Omit<IdempotentCallOptions, "idempotencyKey"> {
  /** Updates in one call.
   * @default 1_000, the most that the provider takes */
  readonly batchSize?: number | undefined;
}

/** What became of one call, and of the updates from position `from` up to, but without, `to`. */
export type BatchReport = {
  readonly from: number;
  readonly to: number;
} & (
  | {
      /** All were carried out. */
      readonly outcome: "done";
      readonly data: PaymentTokenUpdateResponse;
      readonly failures?: undefined;
      readonly error?: undefined;
    }
  | {
      /** Some were carried out. Only the texts of `failures` say which were not. */
      readonly outcome: "partial";
      readonly data: PaymentTokenUpdateResponse;
      readonly failures: readonly GatewayError[];
      readonly error: PartialSuccessError<PaymentTokenUpdateResponse, GatewayError>;
    }
  | {
      /** None was carried out, or nobody knows: `not-sent` without an error stands for a call that was not begun. */
      readonly outcome: "refused" | "unknown" | "not-sent";
      readonly data?: undefined;
      readonly failures?: undefined;
      readonly error: PaymentTokensUpdateError | undefined;
    }
);

/**
 * Updates any number of tokens by calls of `paymentTokens.update`, one after the other, and reports on each. It
 * stops at the first call whose outcome is not known, and where going on makes no sense: nothing could be sent, the
 * credentials were refused, or there were too many requests. What the provider refuses otherwise, in whole or in
 * part, concerns its own call, and the others go on. The updates of calls that were not begun are reported in one
 * piece, as the last.
 *
 * The updates are checked, and kept as they are with the options, before the first call.
 *
 * @throws {ConfigError} an update or an option that cannot be used: nothing was sent then
 */
export async function updateInBatches(
  paymentTokens: Pick<PaymentTokens, "update">,
  updates: BatchedUpdates,
  options: BatchOptions = {},
): Promise<readonly BatchReport[]> {
  refuseInherited("invalid_option", options);
  refuseInherited("invalid_argument", updates);
  const { batchSize = mostUpdates, ...given } = options ?? {}; // JavaScript gives null for none
  checkOptions(batchSize, given);
  const { headers, retry } = given;
  // A copy of plain data has the type of what it is a copy of. A signal has to stay itself.
  const each = { ...given, ...(plainCopy({ headers, retry }) as Pick<BatchOptions, "headers" | "retry">) };
  const { paymentTokens: all, storeId } = keptAndChecked(updates);
  const store = storeId === undefined ? {} : { storeId };
  const reports: BatchReport[] = [];
  for (let from = 0; from < all.length; from += batchSize) {
    const to = Math.min(from + batchSize, all.length);
    const body = { requestType, ...store, paymentTokens: all.slice(from, to) };
    const result = await paymentTokens.update({ body }, { ...each, partial: "throw" }).result();
    if (from === 0 && ConfigError.is(result.error) && result.error.attempts === 0) throw result.error;
    reports.push({ from, to, ...became(result) });
    if (result.ok || goesOn(result.error) || to === all.length) continue;
    return [...reports, { from: to, to: all.length, outcome: "not-sent", error: undefined }];
  }
  return reports;
}

const requestType = "PaymentCardPaymentTokenUpdateRequest" as const;

type Became = BatchReport extends infer Report
  ? Report extends unknown
    ? Omit<Report, "from" | "to">
    : never
  : never;

function became(result: Result<PaymentTokenUpdateResponse, PaymentTokensUpdateError>): Became {
  if (result.ok) return { outcome: "done", data: result.data };
  const { error } = result;
  if (PartialSuccessError.is(error)) {
    const { data, failures } = error;
    return { outcome: "partial", data, failures, error };
  }
  // Of a call that throws anything else, no part is known to be done.
  return { outcome: error.outcome === "partial" ? "unknown" : error.outcome, error };
}

// Without a status, a refusal was not the end: the call was aborted, ran out of time or found no other access token.
const stoppingStatuses: readonly (number | undefined)[] = [undefined, 401, 403, 429];

function goesOn({ outcome, status }: PaymentTokensUpdateError): boolean {
  return outcome === "partial" || (outcome === "refused" && !stoppingStatuses.includes(status));
}

function refuseInherited(code: "invalid_option" | "invalid_argument", given: unknown): void {
  const name = inheritedMember(Object(given));
  if (name !== undefined) throw refused(code, `${name} ${inherited}`);
}

function checkOptions(batchSize: unknown, each: object): void {
  if (!(Number.isInteger(batchSize) && Number(batchSize) >= 1 && Number(batchSize) <= mostUpdates))
    throw refused("invalid_option", `batchSize must be a whole number from 1 to ${mostUpdates}`);
  if ("idempotencyKey" in each)
    throw refused("invalid_option", "idempotencyKey is not an option here: each call has one of its own");
  if ("partial" in each)
    throw refused(
      "invalid_option",
      "partial is not an option here: each report says what became of its call",
    );
}

/** A copy that nobody can change between two calls, and that can be written as it is. */
function keptAndChecked(updates: BatchedUpdates): BatchedUpdates {
  let kept: BatchedUpdates;
  try {
    kept = JSON.parse(JSON.stringify(updates, plainOnly));
  } catch {
    throw refused("invalid_argument", "the updates must be plain data");
  }
  if (Object.hasOwn(Object(kept), "requestType"))
    throw refused("invalid_argument", "requestType is not an argument here: there is one kind of update");
  const body = { requestType, ...kept };
  const { closedBody = "any" } = paymentTokensUpdate;
  const problem = strayMember(body, closedBody) ?? problemWithUpdates(body);
  if (problem === undefined) return kept;
  throw refused("invalid_argument", problem);
}

/** Refuses what JSON would drop or change, which a call would find out about its own updates only. */
function plainOnly(_name: string, value: unknown): unknown {
  const plain =
    typeof value === "object"
      ? value === null || /^\[object (?:Object|Array)\]$/.test(Object.prototype.toString.call(value))
      : typeof value === "number"
        ? isExact(value)
        : ["string", "boolean", "undefined"].includes(typeof value);
  if (!plain) throw new TypeError("no plain data");
  return value;
}

function refused(code: "invalid_option" | "invalid_argument", problem: string): ConfigError {
  const operation = "updateInBatches";
  return new ConfigError({ code, message: `${operation}: ${problem}. Nothing was sent.`, operation });
}
