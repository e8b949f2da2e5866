import { PartialSuccessError } from "./errors/partial-success-error.js";
import { valueAt } from "./location.js";
import type { PartialFacts } from "./operation.js";
import { errorDetails, matches } from "./refusal.js";
import type { Trail } from "./trail.js";

/**
 * Whether some items of a batch failed: the answer says so, or lists failures. A list counts whatever else the
 * answer says, as items that failed must not pass for done.
 */
export function isPartial(body: unknown, facts: PartialFacts | undefined): boolean {
  if (facts === undefined) return false;
  return matches(valueAt(body, facts.at), facts) || failuresIn(body, facts).length > 0;
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

function failuresIn(body: unknown, { failures }: PartialFacts): readonly unknown[] {
  const found = valueAt(body, failures);
  return Array.isArray(found) ? found : [];
}
