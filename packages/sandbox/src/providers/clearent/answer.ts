import type { CustomerToken } from "./customer-token.js";

/** An answer of the room, whatever the format it is printed in. */
export interface Answer {
  readonly status: number;
  readonly exchangeId: string;
  /** The address that was called. */
  readonly url: string;
  readonly payload: AnswerPayload;
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

/** The fields of the outer envelope that come before the payload. */
export function envelopeOf({ status, exchangeId, url }: Answer): {
  code: string;
  status: string;
  "exchange-id": string;
  links: { rel: string; href: string }[];
} {
  return {
    code: String(status),
    status: status < 400 ? "success" : "fail",
    "exchange-id": exchangeId,
    links: status < 400 ? [{ rel: "self", href: url }] : [],
  };
}
