import type { AccessTokens } from "./access-tokens.js";
import type { FiservIpgCredentials } from "./credentials.js";
import { type AllowedEncoding, writings } from "./encodings.js";
import { explainSignature, type SignatureCase } from "./explain-signature.js";
import { hmac, utf8 } from "./hmac.js";
import { type Complaint, Refusal } from "./refusal.js";

/** What of a request counts for its credentials. The body is the text of the bytes that came. */
export interface AuthenticatedRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What a request has to meet. */
export interface CredentialRules {
  readonly credentials: Pick<FiservIpgCredentials, "apiKey" | "apiSecret">;
  readonly signature: AllowedEncoding;
  readonly accessTokens: AccessTokens;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
}

const FIVE_MINUTES = 300_000;

/**
 * Refuses with 401 unless the four headers are right. Says all that is wrong, and repeats nothing secret. A signature
 * that is sent beside an access token has to fit as well.
 */
export async function checkCredentials(request: AuthenticatedRequest, rules: CredentialRules): Promise<void> {
  const { headers } = request;
  const faults = [
    ...keyFaults(headers.get("api-key"), rules.credentials.apiKey),
    ...idFaults(headers.get("client-request-id")),
    ...timestampFaults(headers.get("timestamp"), rules.now),
    ...accessTokenFaults(headers.get("authorization"), rules.accessTokens),
  ];
  faults.push(...(await signatureFaults(request, rules, faults)));
  if (faults.length > 0) {
    const message = faults.map((fault) => fault.message).join(" ");
    throw new Refusal(401, message, { details: faults });
  }
}

function keyFaults(given: string | null, apiKey: string): Complaint[] {
  const field = "Api-Key";
  if (!given) {
    return [{ field, message: "The Api-Key header is missing." }];
  }
  return given === apiKey
    ? []
    : [{ field, message: "The Api-Key header holds a key that is not known here." }];
}

function idFaults(given: string | null): Complaint[] {
  return given ? [] : [{ field: "Client-Request-Id", message: "The Client-Request-Id header is missing." }];
}

function timestampFaults(given: string | null, now: number): Complaint[] {
  const field = "Timestamp";
  if (!given) {
    return [{ field, message: "The Timestamp header is missing." }];
  }
  if (!/^\d{1,15}$/.test(given)) {
    return [{ field, message: "The Timestamp is not a number of milliseconds since 1970." }];
  }
  const behind = now - Number(given);
  if (Math.abs(behind) <= FIVE_MINUTES) {
    return [];
  }
  const cause =
    Math.abs(now - Number(given) * 1000) <= FIVE_MINUTES
      ? "seconds were sent, where milliseconds are wanted"
      : "the clock of the client, or a request that was stamped long before it was sent";
  const side = behind > 0 ? "behind" : "ahead of";
  const message =
    `The Timestamp is ${Math.abs(behind)} milliseconds ${side} the clock here, which is ${now}; ` +
    `five minutes are allowed. Likely cause: ${cause}.`;
  return [{ field, message }];
}

function accessTokenFaults(given: string | null, accessTokens: AccessTokens): Complaint[] {
  if (given === null) {
    return [];
  }
  const [, token] = /^bearer +(\S+)$/i.exec(given) ?? [];
  const message =
    token === undefined
      ? "The Authorization header is not of the form Bearer and one word."
      : accessTokens.use(token);
  return message === undefined ? [] : [{ field: "Authorization", message }];
}

async function signatureFaults(
  { method, headers, body }: AuthenticatedRequest,
  { credentials, signature: allowed }: CredentialRules,
  others: readonly Complaint[],
): Promise<Complaint[]> {
  const signature = headers.get("message-signature");
  if (!signature) {
    return headers.has("authorization")
      ? []
      : [{ field: "Message-Signature", message: "The Message-Signature header is missing." }];
  }
  const signed: SignatureCase = {
    signature,
    apiKey: headers.get("api-key") ?? "",
    clientRequestId: headers.get("client-request-id") ?? "",
    timestamp: headers.get("timestamp") ?? "",
    // The message of a call without a body ends with the time, whatever came.
    body: method === "GET" || method === "DELETE" ? "" : body,
  };
  if (others.some(({ field }) => field === "Api-Key")) {
    // Which secret would belong to that key is not known.
    return [];
  }
  const message = signed.apiKey + signed.clientRequestId + signed.timestamp + signed.body;
  const mac = await hmac(credentials.apiSecret, utf8(message));
  const fits = writings(mac, allowed).some(
    ({ text, mistake }) => text === signature && mistake === undefined,
  );
  return fits ? [] : explainSignature(signed, credentials.apiSecret, allowed);
}
