import type { ApiError, ErrorDetail } from "./errors/api-error.js";
import { apiErrorByStatus } from "./errors/by-status.js";
import { textAt, valueAt } from "./location.js";
import { type ErrorFacts, isSuccess, type RefusalSign } from "./operation.js";
import type { Redactor } from "./redact.js";
import { retryAfterMs } from "./retry.js";
import type { Trail } from "./trail.js";

/** Whether a 2xx answer says in its body that the provider refused the request. */
export function saysRefused(body: unknown, facts: ErrorFacts | undefined): boolean {
  return facts?.refused?.some((sign) => matches(valueAt(body, sign.at), sign)) ?? false;
}

function matches(value: unknown, sign: RefusalSign): boolean {
  if (value === undefined || value === null) return false;
  if (sign.in === undefined && sign.atLeast === undefined) return true;
  if (typeof value === "object") return false;
  const text = String(value).toLowerCase();
  if (sign.in?.some((one) => one.toLowerCase() === text)) return true;
  return sign.atLeast !== undefined && /^\d{1,9}$/.test(text) && Number(text) >= sign.atLeast;
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
  const providerCode = mapped(redactor.prose, textAt(body, facts?.code));
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
    details: detailsOf(body, facts, providerCode, redactor),
    requestId,
    retryAfterMs: retryAfterMs(response.headers.get("retry-after"), answer.now),
    body: answer.documented ? body : undefined,
    response: answer.replay,
  });
}

function mapped(erase: (text: string) => string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : erase(text);
}

/** The most messages on single fields that an error carries. */
const mostFieldMessages = 100;

function detailsOf(
  body: unknown,
  facts: ErrorFacts | undefined,
  code: string | undefined,
  redactor: Redactor,
): ErrorDetail[] {
  const onFields = fieldMessages(body, facts).slice(0, mostFieldMessages);
  return [
    ...mainDetail(body, facts, code, redactor),
    ...onFields.map(([field, message]) => ({
      field: redactor.prose(field),
      message: redactor.prose(message),
    })),
  ];
}

function fieldMessages(body: unknown, facts: ErrorFacts | undefined): [field: string, message: string][] {
  return (facts?.fields ?? []).flatMap((at) => {
    const map = valueAt(body, at);
    if (typeof map !== "object" || map === null || Array.isArray(map)) return [];
    return Object.entries(map).flatMap(([field, said]: [string, unknown]) => {
      const messages = (Array.isArray(said) ? said : [said]).filter((one) => typeof one === "string");
      return messages.map((message): [string, string] => [field, message]);
    });
  });
}

function mainDetail(
  body: unknown,
  facts: ErrorFacts | undefined,
  code: string | undefined,
  redactor: Redactor,
): ErrorDetail[] {
  const message = mapped(redactor.prose, textAt(body, facts?.message));
  const field = mapped(redactor.prose, textAt(body, facts?.field));
  if (message === undefined && field === undefined) return [];
  return [
    {
      ...(message === undefined ? {} : { message }),
      ...(code === undefined ? {} : { code }),
      ...(field === undefined ? {} : { field }),
    },
  ];
}
