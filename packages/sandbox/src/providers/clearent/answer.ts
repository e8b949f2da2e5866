import type { CustomerToken } from "./customer-token.js";

/**
 * How the Clearent room prints its answers. Published samples of the service disagree with each other and with its
 * schema; each option shows another of the forms, so that a client can be tried against all of them.
 */
export interface ClearentRoomOptions {
  /** `"wrapped"`: an outer object with `code`, `status`, `exchange-id` and `links` around the payload, as in every
   * sample of real traffic. `"bare"`: the payload alone, as in the published schema.
   * @default "wrapped" */
  envelope?: "wrapped" | "bare" | undefined;
  /** `"unquoted"`: digits in `token-id`, `exp-date`, `last-four-digits` and `avs-zip` are printed as JSON numbers,
   * as some published samples have them, also beyond 2^53; values with a leading zero stay text, since JSON has no
   * such numbers. `"text"`: as in the schema.
   * @default "text" */
  numbers?: "text" | "unquoted" | undefined;
  /** `"collapsed"`: one token is a bare object and no token an empty `customer-tokens`, as layers that turn XML into
   * JSON do it. `"array"`: as in the schema.
   * @default "array" */
  lists?: "array" | "collapsed" | undefined;
  /** `"text"`: `default` is `"true"` or `"false"`, as sister calls of the service print their booleans.
   * `"boolean"`: as in the schema.
   * @default "boolean" */
  booleans?: "boolean" | "text" | undefined;
}

/** What an answer is about: tokens, or an error. */
export type AnswerPayload =
  | { readonly tokens: readonly CustomerToken[] }
  | {
      readonly error: {
        readonly message: string;
        readonly resultCode: string | undefined;
        readonly timeStamp: string;
      };
    };

/** Prints the body of an answer. */
export function printAnswer(
  answer: { status: number; exchangeId: string; url: string; payload: AnswerPayload },
  options: ClearentRoomOptions,
): string {
  const payload = shapePayload(answer.payload, options);
  const body =
    options.envelope === "bare"
      ? payload
      : {
          code: String(answer.status),
          status: answer.status < 400 ? "success" : "fail",
          "exchange-id": answer.exchangeId,
          links: answer.status < 400 ? [{ rel: "self", href: answer.url }] : [],
          payload,
        };
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
