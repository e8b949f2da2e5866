import type { ApiError, ErrorDetail } from "./errors/api-error.js";
import { apiErrorByStatus } from "./errors/by-status.js";
import { textAt, valueAt, valuesAt } from "./location.js";
import { type ErrorFacts, isSuccess, type RefusalSign } from "./operation.js";
import type { Redactor } from "./redact.js";
import { retryAfterMs } from "./retry.js";
import type { Trail } from "./trail.js";

/** Whether a 2xx answer says in its body that the provider refused the request. */
export function saysRefused(body: unknown, facts: ErrorFacts | undefined): boolean {
  return facts?.refused?.some((sign) => matches(valueAt(body, sign.at), sign)) ?? false;
}

/** Whether there is a place for an error, with none in it: an answer that holds nothing else proves nothing. */
export function leavesErrorOpen(body: unknown, facts: ErrorFacts | undefined): boolean {
  return facts?.refused?.some((sign) => isPresence(sign) && isEmpty(valueAt(body, sign.at))) ?? false;
}

/** Whether a value is one of those that a sign names; without names, whether there is one that says something. */
export function matches(value: unknown, sign: Omit<RefusalSign, "at">): boolean {
  if (value === undefined || value === null) return false;
  if (isPresence(sign)) return !isEmpty(value);
  if (typeof value === "object") return false;
  const text = String(value).toLowerCase();
  if (sign.in?.some((one) => one.toLowerCase() === text)) return true;
  return sign.atLeast !== undefined && /^\d{1,9}$/.test(text) && Number(text) >= sign.atLeast;
}

/** It is the value itself that tells, whatever it is. */
function isPresence(sign: Omit<RefusalSign, "at">): boolean {
  return sign.in === undefined && sign.atLeast === undefined;
}

/** How services that write every member say that there is no error. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.keys(value).length === 0
    : value === "" || value === false;
}

/** The provider's id of an exchange, from the body or else from a header. */
export function requestIdOf(
  body: unknown,
  headers: Headers,
  facts: ErrorFacts | undefined,
): string | undefined {
  const inHeader = () => facts?.requestIdHeaders?.map((name) => headers.get(name)).find((text) => text);
  return textAt(body, facts?.requestId) ?? inHeader() ?? undefined;
}

function isRedirect(response: Response): boolean {
  return response.type === "opaqueredirect" || (response.status >= 300 && response.status <= 399);
}

const transient = new Set([408, 429, 500, 502, 503, 504]);

/** The error for an answer in which the provider refuses or fails. */
export function refusalOf(
  trail: Trail,
  answer: {
    readonly response: Response;
    /** The answer as it came, for the user. */
    readonly replay: () => Response;
    readonly body: unknown;
    /** Whether the body has the shape documented for the status. */
    readonly documented: boolean;
    readonly now: number;
  },
): ApiError {
  const { response, body } = answer;
  const { status } = response;
  const facts = trail.operation.errors;
  const redactor = trail.redactor();
  const providerCode = providerCodeIn(body, facts, redactor);
  const requestId = mapped(redactor.known, trail.requestId);
  const code = isRedirect(response) ? "redirect" : isSuccess(status) ? "refused" : "http_error";
  const said = {
    redirect: "was redirected; redirects are not followed, since they would carry the credentials elsewhere",
    refused: `was refused inside an answer with status ${status}`,
    http_error: `failed with status ${status}`,
  }[code];
  const named = [
    providerCode === undefined ? "" : `, provider code ${providerCode}`,
    requestId === undefined ? "" : `, request id ${requestId}`,
  ].join("");
  return apiErrorByStatus({
    ...trail.facts,
    code,
    status,
    message: `${trail.title} ${said}${named}.${trail.warning}`,
    retryable: transient.has(status) && (status === 429 || trail.repeatable),
    providerCode,
    details: errorDetails(body, facts, redactor),
    requestId,
    retryAfterMs: retryAfterMs(response.headers.get("retry-after"), answer.now),
    body: answer.documented ? body : undefined,
    response: answer.replay,
  });
}

function mapped(erase: (text: string) => string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : erase(text);
}

function providerCodeIn(
  body: unknown,
  facts: ErrorFacts | undefined,
  redactor: Redactor,
): string | undefined {
  return mapped(redactor.prose, textAt(body, facts?.code));
}

/** The most messages on fields and items that an error carries. */
const mostDetails = 100;

/** The reasons that an answer gives, with secrets erased: the main one first. */
export function errorDetails(
  body: unknown,
  facts: ErrorFacts | undefined,
  redactor: Redactor,
): readonly ErrorDetail[] {
  const main = {
    message: textAt(body, facts?.message),
    code: providerCodeIn(body, facts, redactor),
    field: textAt(body, facts?.field),
  };
  const isMain = main.message !== undefined || main.field !== undefined;
  const others = [...fieldMessages(body, facts), ...listedDetails(body, facts)].slice(0, mostDetails);
  return [...(isMain ? [main] : []), ...others].map((detail) => erased(detail, redactor));
}

/** Without the members that say nothing. */
function erased({ message, code, field }: ErrorDetail, { prose }: Redactor): ErrorDetail {
  return {
    ...(message === undefined ? {} : { message: prose(message) }),
    ...(code === undefined ? {} : { code: prose(code) }),
    ...(field === undefined ? {} : { field: prose(field) }),
  };
}

function fieldMessages(body: unknown, facts: ErrorFacts | undefined): ErrorDetail[] {
  return (facts?.fields ?? []).flatMap((at) => {
    const map = valueAt(body, at);
    if (typeof map !== "object" || map === null || Array.isArray(map)) return [];
    return Object.entries(map).flatMap(([field, said]: [string, unknown]) => {
      const messages = (Array.isArray(said) ? said : [said]).filter((one) => typeof one === "string");
      return messages.map((message) => ({ field, message }));
    });
  });
}

function listedDetails(body: unknown, facts: ErrorFacts | undefined): ErrorDetail[] {
  return (facts?.details ?? []).flatMap(({ at, message, code, field }) => {
    return valuesAt(body, at)
      .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
      .map((one) => ({
        message: textAt(one, message),
        code: textAt(one, code),
        field: textAt(one, field),
      }))
      .filter((one) => one.message !== undefined || one.code !== undefined || one.field !== undefined);
  });
}
