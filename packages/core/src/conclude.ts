import { hasType, type Problem } from "./decode.js";
import { DecodeError } from "./errors/decode-error.js";
import { isHeaderValue } from "./headers.js";
import { documentsBody, isSuccess, type Operation, type ValueFacts } from "./operation.js";
import { isPartial, namesNoItem, partialSuccess, statusesOfRefused } from "./partial.js";
import type { Reply } from "./pipeline.js";
import { receivedOf } from "./received.js";
import { leavesErrorOpen, refusalOf, saysRefused } from "./refusal.js";
import type { Ending } from "./run-call.js";
import type { Trail } from "./trail.js";

/** A successful call: what `ApiCall` hands out. */
export interface Answer {
  /** The useful value. */
  readonly data: unknown;
  /** The whole decoded answer. */
  readonly body: unknown;
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly response: () => Response;
}

/**
 * What an answer means: the value, or an error.
 *
 * @throws {ApiError} the provider refused or failed
 * @throws {PartialSuccessError} some items of a batch were carried out and others were not
 * @throws {DecodeError} the answer is not what is documented
 */
export function conclude(reply: Reply, trail: Trail, { now, partial }: Ending): Answer {
  const { response, body, documented } = reply;
  const replay = () => replayed(reply);
  if (isGone(response.status) && wasDeletedBefore(trail)) {
    const { requestId, attempts } = trail;
    // Its answer is lost for good; what came says something else.
    return { data: undefined, body: undefined, requestId, attempts, response: replay };
  }
  if (!isSuccess(response.status)) {
    throw refusalOf(trail, { response, replay, body, documented, now });
  }
  if (saysRefused(body, trail.operation.errors)) {
    // Proven by the provider's own words, whatever the status was.
    trail.note(400);
    throw refusalOf(trail, { response, replay, body, documented, now });
  }
  const statuses = statusesOfRefused(body, trail.operation.partial);
  if (statuses !== undefined) {
    // One that leaves open how far it came leaves open what became of the call.
    for (const status of statuses) trail.note(status);
    throw refusalOf(trail, { response, replay, body, documented, now });
  }
  const value = namesNoItem(body, trail.operation.partial)
    ? { problem: { code: "unexpected_shape" as const, message: "it does not say what became of any item" } }
    : usefulValue(reply, trail.operation);
  if (value.problem !== undefined) throw unreadable(value.problem, reply, trail);
  if (partial === "throw" && isPartial(body, trail.operation.partial))
    throw partialSuccess(value.data, body, trail);
  return { data: value.data, body, requestId: trail.requestId, attempts: trail.attempts, response: replay };
}

/** A new `Response` of the bytes that were read: the original can be read only once. */
export function replayed({ response, bytes }: Reply): Response {
  const { status, headers } = response;
  if (status < 200 || status > 599) return response; // has no body to replay
  const empty = status === 204 || status === 205 || status === 304;
  // A server's reason phrase may hold bytes that a Response refuses.
  const statusText = isHeaderValue(response.statusText) ? response.statusText : "";
  return new Response(empty ? null : bytes.slice(), { status, statusText, headers });
}

/** A DELETE whose first answer was lost, and which finds nothing to delete the second time, has succeeded. */
function wasDeletedBefore(trail: Trail): boolean {
  return trail.operation.method === "DELETE" && trail.attempts > 1 && trail.outcome === "unknown";
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

function usefulValue(
  { body, problem, response }: Reply,
  operation: Operation,
): { data?: unknown; problem?: Problem } {
  if (problem !== undefined) return { problem };
  const facts = operation.value;
  if (facts === undefined) {
    const undocumentedEmptiness =
      body === undefined && operation.responses[response.status] === undefined && documentsBody(operation);
    return undocumentedEmptiness
      ? { problem: { code: "empty", message: "it has no body where one is documented" } }
      : { data: body };
  }
  const place = `/${facts.at.join("/")}`;
  const found = findValue(body, facts);
  if (found === "absent" && facts.absent === "empty-array" && !leavesErrorOpen(body, operation.errors))
    return { data: [] };
  if (typeof found === "object") return found;
  const code = body === undefined ? "empty" : "unexpected_shape";
  const message =
    found === "absent"
      ? `it has nothing at ${place}`
      : `what it has at ${place} is of another type, or lacks what it has to have`;
  return { problem: { code, message } };
}

/** Looks for the useful value. What stands in its way, or in its place, must not pass for a missing one. */
function findValue(body: unknown, facts: ValueFacts): { readonly data: unknown } | "absent" | "misshapen" {
  let value = body;
  for (const name of facts.at) {
    if (value === undefined || value === null || value === "") return "absent";
    if (typeof value !== "object" || Array.isArray(value)) return "misshapen";
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  if (value === undefined || value === null || isEmptyList(value, facts)) return "absent";
  const fits =
    hasType(value, facts.type) &&
    (!Array.isArray(value) || value.every((item) => hasType(item, facts.items)));
  const proven = (Array.isArray(value) ? value : [value]).every((one) => hasProof(one, facts.proof));
  return fits && proven ? { data: value } : "misshapen";
}

function hasProof(value: unknown, proof: ValueFacts["proof"]): boolean {
  return Object.entries(proof ?? {}).every(
    ([name, type]) =>
      typeof value === "object" &&
      value !== null &&
      Object.hasOwn(value, name) &&
      hasType(Object.getOwnPropertyDescriptor(value, name)?.value, type),
  );
}

/** How layers that make JSON out of XML write a list without items. */
function isEmptyList(value: unknown, { type }: ValueFacts): boolean {
  if (type !== "array" || Array.isArray(value)) return false;
  return value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

function unreadable(problem: Problem, { response, bytes }: Reply, trail: Trail): DecodeError {
  return new DecodeError({
    ...trail.facts,
    retryable: false,
    code: problem.code,
    message: `${trail.title}: the answer with status ${response.status} is not what is documented: ${problem.message}.${trail.warning}`,
    received: receivedOf(response, bytes.byteLength, trail),
  });
}
