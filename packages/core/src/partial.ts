import { PartialSuccessError } from "./errors/partial-success-error.js";
import { textAt, valueAt } from "./location.js";
import { isSuccess, type Location, type PartialFacts } from "./operation.js";
import { errorDetails, matches } from "./refusal.js";
import type { Trail } from "./trail.js";

/**
 * Whether some items of a batch failed: the answer says so, or lists failures. A list counts whatever else the
 * answer says, as items that failed must not pass for done.
 */
export function isPartial(body: unknown, facts: PartialFacts | undefined): boolean {
  if (facts === undefined) return false;
  return failuresIn(body, facts).length > 0 || ("in" in facts && matches(valueAt(body, facts.at), facts));
}

/** The statuses of an answer in which each item failed. Undefined where an item succeeded, or none is there. */
export function statusesOfRefused(
  body: unknown,
  facts: PartialFacts | undefined,
): readonly number[] | undefined {
  if (facts === undefined || "in" in facts) return undefined;
  const statuses = itemsIn(body, facts.items).map((item) => statusOf(item, facts));
  return statuses.length > 0 && !statuses.some(isSuccess) ? statuses : undefined;
}

/** Whether an answer that should say of each item what became of it says so of none. */
export function namesNoItem(body: unknown, facts: PartialFacts | undefined): boolean {
  return facts !== undefined && "items" in facts && itemsIn(body, facts.items).length === 0;
}

export function partialSuccess(data: unknown, body: unknown, trail: Trail): PartialSuccessError {
  const { operation, requestId, title } = trail;
  const failures = operation.partial === undefined ? [] : failuresIn(body, operation.partial);
  const redactor = trail.redactor();
  const shown = requestId === undefined ? undefined : redactor.known(requestId);
  const named = shown === undefined ? "" : `, request id ${shown}`;
  const count = failures.length === 0 ? "which, it does not say" : `failures named: ${failures.length}`;
  return new PartialSuccessError({
    ...trail.facts,
    retryable: false,
    message: `${title} was carried out in part (${count})${named}. Sending it again repeats the items that succeeded.`,
    requestId: shown,
    details: errorDetails(body, operation.errors, redactor),
    data,
    failures,
  });
}

function failuresIn(body: unknown, facts: PartialFacts): readonly unknown[] {
  if ("in" in facts) return itemsIn(body, facts.failures);
  return itemsIn(body, facts.items).filter((item) => !isSuccess(statusOf(item, facts)));
}

function itemsIn(body: unknown, at: Location): readonly unknown[] {
  const found = valueAt(body, at);
  return Array.isArray(found) ? found : [];
}

/** Of an item without one nobody knows what became of it. */
function statusOf(item: unknown, { status }: { readonly status: Location }): number {
  const text = textAt(item, [status]) ?? "";
  return /^[1-5]\d\d$/.test(text) ? Number(text) : 500;
}
