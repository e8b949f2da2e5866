import { type Answer, type AnswerPayload, envelopeOf } from "./answer.js";
import type { ClearentRoomOptions } from "./options.js";

/** Prints the body of an answer as JSON. */
export function printJsonAnswer(answer: Answer, options: ClearentRoomOptions): string {
  const payload = shapePayload(answer.payload, options);
  const body = options.envelope === "bare" ? payload : { ...envelopeOf(answer), payload };
  const text = JSON.stringify(body);
  return options.numbers === "unquoted" ? unquoteDigits(text) : text;
}

function shapePayload(payload: AnswerPayload, options: ClearentRoomOptions): object {
  if ("error" in payload) {
    const { message, resultCode, timeStamp } = payload.error;
    const error = { "error-message": message, "result-code": resultCode, "time-stamp": timeStamp };
    return { error, payloadType: "error" };
  }
  const tokens = payload.tokens.map((token) =>
    options.booleans === "text" && token.default !== undefined
      ? { ...token, default: String(token.default) }
      : token,
  );
  const list = options.lists === "collapsed" && tokens.length < 2 ? { token: tokens[0] } : { token: tokens };
  return { "customer-tokens": list, payloadType: "customer-tokens" };
}

/**
 * Works on the printed text, since a number in JavaScript would lose digits. It cannot hit the inside of a value:
 * there every quotation mark has a backslash before it, and the pattern has none.
 */
function unquoteDigits(text: string): string {
  return text.replace(
    /"(token-id|exp-date|last-four-digits|avs-zip)":"(0|[1-9]\d*)"/g,
    (_match, name: string, digits: string) => `"${name}":${digits}`,
  );
}
