import { mediaTypeOf, type Problem } from "./decode.js";
import { DecodeError } from "./errors/decode-error.js";
import { valueAt } from "./location.js";
import type { Operation } from "./operation.js";
import type { Reply } from "./pipeline.js";
import { refusalOf, saysRefused } from "./refusal.js";
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
 * @throws {DecodeError} the answer is not what is documented
 */
export function conclude(reply: Reply, trail: Trail, now: number): Answer {
  const { response, body, documented } = reply;
  const replay = () => replayed(reply);
  if (!response.ok && !(isGone(response.status) && wasDeletedBefore(trail))) {
    throw refusalOf(trail, { response, replay, body, documented, now });
  }
  if (saysRefused(body, trail.operation.errors)) {
    // Proven by the provider's own words, whatever the status was.
    trail.note(400);
    throw refusalOf(trail, { response, replay, body, documented, now });
  }
  const value = response.ok ? usefulValue(reply, trail.operation) : { data: undefined };
  if (value.problem !== undefined) throw unreadable(value.problem, reply, trail);
  return { data: value.data, body, requestId: trail.requestId, attempts: trail.attempts, response: replay };
}

/** A new `Response` of the bytes that were read: the original can be read only once. */
export function replayed({ response, bytes }: Reply): Response {
  const { status, statusText, headers } = response;
  if (status < 200 || status > 599) return response; // has no body to replay
  const empty = status === 204 || status === 205 || status === 304;
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
  const data = valueAt(body, facts.at);
  if (data !== undefined && data !== null) return { data };
  if (facts.absent === "empty-array") return { data: [] };
  return {
    problem: {
      code: body === undefined ? "empty" : "unexpected_shape",
      message: `it has nothing at /${facts.at.join("/")}`,
    },
  };
}

function documentsBody({ responses }: Operation): boolean {
  return Object.entries(responses).some(
    ([status, facts]) => status.startsWith("2") && facts.body !== undefined,
  );
}

function unreadable(problem: Problem, { response, bytes }: Reply, trail: Trail): DecodeError {
  return new DecodeError({
    ...trail.facts,
    retryable: false,
    code: problem.code,
    message: `${trail.title}: the answer with status ${response.status} is not what is documented: ${problem.message}.${trail.warning}`,
    received: {
      status: response.status,
      mediaType: trail.redactor().known(mediaTypeOf(response.headers.get("content-type")) ?? "") || undefined,
      length: bytes.byteLength,
    },
  });
}
