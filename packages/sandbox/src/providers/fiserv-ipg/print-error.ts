import type { JsonObject } from "../../json-object.js";
import type { FiservIpgRoomOptions } from "./options.js";
import type { Refusal } from "./refusal.js";

/** The body of an error and its media type. */
export interface PrintedError {
  readonly body: string | null;
  readonly mediaType: string | undefined;
}

// A real 400 has none. The name of 401 is that of the component that the token calls refer to.
const RESPONSE_TYPES: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  404: "NotFound",
  409: "GatewayDeclined",
  415: "UnsupportedMediaType",
  422: "EndpointDeclined",
};
const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  415: "Unsupported Media Type",
  422: "Unprocessable Entity",
};

/** Members of errors that come from the room and not from what was refused. */
export interface AnswerMembers {
  readonly ids: JsonObject;
  readonly requestTime: number | string;
}

/** Prints an error in the form that is asked for. */
export function printError(
  refusal: Refusal,
  members: AnswerMembers,
  form: FiservIpgRoomOptions["errors"] = "gateway",
): PrintedError {
  switch (form) {
    case "gateway":
      return { body: JSON.stringify(gatewayError(refusal, members)), mediaType: "application/json" };
    case "edge":
      return { body: JSON.stringify(edgeError(refusal)), mediaType: "application/json" };
    case "html":
      return { body: htmlPage(refusal), mediaType: "text/html; charset=utf-8" };
    case "empty":
      return { body: null, mediaType: undefined };
  }
}

function gatewayError({ status, message, parts }: Refusal, { ids, requestTime }: AnswerMembers): JsonObject {
  const { code, details, token } = parts;
  const responseType = RESPONSE_TYPES[status];
  return {
    // The capital letter is in real answers.
    type: token ? "TransactionErrorResponse" : "errorResponse",
    ...ids,
    ...(responseType !== undefined && { responseType }),
    ...(token && { ...token, requestTime }),
    error: { ...(code !== undefined && { code }), message, ...(details && { details }) },
  };
}

function edgeError(refusal: Refusal): JsonObject {
  // The layer in front knows keys, paths, methods and media types, and nothing of what is stored.
  const source = [401, 405, 415].includes(refusal.status) ? "Apigee" : "Backend";
  return { errors: [{ title: titleOf(refusal), detail: sentenceOf(refusal), source }] };
}

function htmlPage(refusal: Refusal): string {
  const title = `${refusal.status} ${titleOf(refusal)}`;
  const body = escaped(sentenceOf(refusal));
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><p>${body}</p></body></html>`;
}

function titleOf({ status }: Refusal): string {
  return TITLES[status] ?? "Error";
}

/** The message and what is wrong with single fields, said once where the message says it already. */
function sentenceOf({ message, parts }: Refusal): string {
  const more = (parts.details ?? [])
    .map((detail) => detail.message)
    .filter((text) => !message.includes(text));
  return [message, ...more].join(" ");
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
