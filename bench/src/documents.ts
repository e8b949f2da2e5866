/** An answer with tokens of a customer, in the form that Clearent's client gives it. All of it is made up. */
export interface Answer {
  readonly code: string;
  readonly status: string;
  readonly "exchange-id": string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly payload: {
    readonly payloadType: string;
    readonly "customer-tokens": { readonly token: readonly Token[] };
  };
}

interface Token {
  readonly "customer-key": string;
  readonly "token-id": string;
  readonly "exp-date": string;
  readonly "card-type": string;
  readonly "last-four-digits": string;
  readonly description: string;
  readonly default: boolean;
  readonly "avs-address": string;
  readonly "avs-zip": string;
}

export function answerWith(tokens: number): Answer {
  return {
    code: "200",
    status: "success",
    "exchange-id": "ID-gateway-1-0-0-0-42",
    links: [{ rel: "self", href: "https://gateway.example/rest/v2/customers/000042/tokens" }],
    payload: {
      payloadType: "customer-tokens",
      "customer-tokens": { token: Array.from({ length: tokens }, (_, index) => token(index)) },
    },
  };
}

function token(index: number): Token {
  const digits = String(index).padStart(6, "0");
  return {
    "customer-key": `customer-${digits}`,
    "token-id": `1100000000000${digits}`,
    "exp-date": `${String((index % 12) + 1).padStart(2, "0")}31`,
    "card-type": ["VISA", "MasterCard", "Discover", "AMEX", "JCB"][index % 5] ?? "VISA",
    "last-four-digits": digits.slice(-4),
    // Some texts need escapes and some are not in ASCII, as texts of people do.
    description: index % 4 === 0 ? `Marks & Söhne <card ${index}>` : `Company card number ${index}`,
    default: index === 0,
    "avs-address": `${index} Long Acre, Covent Garden`,
    "avs-zip": digits.slice(1),
  };
}

/** The same answer as xml2js alone has to have it: with its mark for attributes, and inside its root. */
export function forXml2js({ payload: { payloadType, ...payload }, ...answer }: Answer): object {
  return { response: { ...answer, payload: { $: { type: payloadType }, ...payload } } };
}
