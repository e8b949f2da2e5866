import type { Account } from "./account.js";
import { digestComplaints } from "./digest.js";
import { base64, fromBase64, utf8 } from "./encodings.js";
import { explainHttpSignature, hmac } from "./explain-http-signature.js";
import { hasSignedBody, type ReceivedRequest } from "./received-request.js";
import type { Complaint } from "./refusal.js";
import { readSignatureHeader, type SignatureHeader } from "./signature-header.js";
import { type DateHeader, signedNames, validationString } from "./validation-string.js";

const FIELD = "Signature";
// The real window is not published.
const WINDOW_SECONDS = 300;

/** Says all that is wrong with an HTTP signature and the headers that it covers. */
export async function httpSignatureComplaints(
  text: string,
  request: ReceivedRequest,
  account: Account,
): Promise<Complaint[]> {
  const header = readSignatureHeader(text);
  if (typeof header === "string") {
    return [{ field: FIELD, message: header }];
  }
  const { headers, method, body } = request;
  const dateHeader: DateHeader = headers.has("v-c-date") ? "v-c-date" : "date";
  const digest = headers.get("digest") ?? undefined;
  const complaints = [
    ...parameterComplaints(header, signedNames(method, dateHeader).join(" "), account),
    ...dateComplaints(dateHeader, headers.get(dateHeader), account.now()),
    ...merchantComplaints(headers.get("v-c-merchant-id"), account.merchantId),
    ...(hasSignedBody(method) ? await digestComplaints("Digest", digest, "SHA-256=", body) : []),
  ];
  if (header.keyid !== account.keyId || (await fits(header.signature, request, dateHeader, account))) {
    return complaints;
  }
  return [...complaints, await explainHttpSignature(header.signature, request, dateHeader, account)];
}

function parameterComplaints(header: SignatureHeader, expected: string, account: Account): Complaint[] {
  const complaints: string[] = [];
  if (header.keyid !== account.keyId) {
    complaints.push(
      `The keyid differs: expected ${JSON.stringify(account.keyId)}, received ${JSON.stringify(header.keyid)}.`,
    );
  }
  if (header.algorithm !== "HmacSHA256") {
    complaints.push(
      `The algorithm must be HmacSHA256, with these letters, not ${JSON.stringify(header.algorithm)}.`,
    );
  }
  if (/[()]/.test(header.headers)) {
    complaints.push(
      "The list headers has request-target in parentheses, as it was until March 2024; it must stand without them, in the list and in what is signed.",
    );
  } else if (header.headers !== expected) {
    complaints.push(
      `The list headers differs: expected ${JSON.stringify(expected)}, received ${JSON.stringify(header.headers)}.`,
    );
  }
  return complaints.map((message) => ({ field: FIELD, message }));
}

function dateComplaints(name: DateHeader, given: string | null, now: number): Complaint[] {
  if (given === null) {
    return [{ field: "Date", message: "The Date header, or v-c-date in its place, is missing." }];
  }
  const time = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time)) {
    const message = `The header ${name} must be an HTTP date such as Thu, 01 Jan 2026 00:00:00 GMT.`;
    return [{ field: name, message }];
  }
  const behind = Math.round((now - time) / 1000);
  const side = behind > 0 ? "behind" : "ahead of";
  const message =
    `The header ${name} is ${Math.abs(behind)} seconds ${side} the clock here; ${WINDOW_SECONDS} are allowed. ` +
    "Likely cause: the clock of the client.";
  return Math.abs(behind) <= WINDOW_SECONDS ? [] : [{ field: name, message }];
}

function merchantComplaints(given: string | null, merchantId: string): Complaint[] {
  const field = "v-c-merchant-id";
  const message = `The header ${field} differs: expected ${JSON.stringify(merchantId)}, received ${given === null ? "none" : JSON.stringify(given)}.`;
  return given === merchantId ? [] : [{ field, message }];
}

/** With a meta key the signed merchant is the portfolio, while the header names the merchant itself. */
async function fits(
  signature: string,
  request: ReceivedRequest,
  dateHeader: DateHeader,
  { publicHosts, merchantId, portfolioId, sharedSecret }: Account,
): Promise<boolean> {
  const secret = fromBase64(sharedSecret) ?? utf8("");
  for (const host of [request.host, ...publicHosts]) {
    for (const signer of [merchantId, portfolioId]) {
      const text = validationString(request, { host, merchantId: signer, dateHeader });
      if (base64(await hmac(secret, text)) === signature) {
        return true;
      }
    }
  }
  return false;
}
