import type { Account } from "./account.js";
import { type Bytes, base64, base64url, fromBase64, hex, utf8 } from "./encodings.js";
import { firstDifference } from "./first-difference.js";
import type { ReceivedRequest } from "./received-request.js";
import type { Complaint } from "./refusal.js";
import { REAL_HOSTS } from "./setting.js";
import { type DateHeader, validationString } from "./validation-string.js";

interface Guess {
  /** What should have been signed. */
  readonly expected: string;
  readonly text: string;
  readonly cause: string;
  readonly secret?: Bytes;
}

/** HMAC-SHA256 of text. */
export async function hmac(secret: Bytes, text: string): Promise<Bytes> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign(algorithm.name, key, utf8(text)));
}

/**
 * Says why a signature does not fit, by trying the usual mistakes one at a time. What is signed holds no secret, and
 * is shown; the secret and the right signature are not.
 */
export async function explainHttpSignature(
  signature: string,
  request: ReceivedRequest,
  dateHeader: DateHeader,
  account: Account,
): Promise<Complaint> {
  const { merchantId, portfolioId } = account;
  const right = fromBase64(account.sharedSecret) ?? utf8("");
  // With a meta key the portfolio is signed, and the mistakes are the same.
  const all = [merchantId, portfolioId].flatMap((signer) => guesses(signer, request, dateHeader, account));
  for (const { expected, text, cause, secret = right } of all) {
    const mac = await hmac(secret, text);
    const written = [base64(mac), hex(mac), base64(utf8(hex(mac))), base64url(mac)].indexOf(signature);
    if (written >= 0) {
      const causes = [cause, written > 0 ? "the signature must be base64 of the 32 bytes of the HMAC" : ""];
      const difference = text === expected ? "none" : firstDifference(expected, text);
      return complain(expected, difference, causes.filter(Boolean).join("; "));
    }
  }
  const expected = validationString(request, { host: request.host, merchantId, dateHeader });
  return complain(
    expected,
    "not known, as no usual mistake gives this signature",
    "another secret than the one of this keyid, or a request that was changed after it was signed",
  );
}

function complain(expected: string, difference: string, cause: string): Complaint {
  const message =
    `The signature does not fit. Expected to be signed: ${JSON.stringify(expected)}. ` +
    `First difference: ${difference}. Likely cause: ${cause}.`;
  return { field: "Signature", message };
}

function guesses(
  merchantId: string,
  request: ReceivedRequest,
  dateHeader: DateHeader,
  { sharedSecret }: Account,
): Guess[] {
  const { method, host, target } = request;
  const expected = validationString(request, { host, merchantId, dateHeader });
  const [path = ""] = target.split("?");
  const lower = `request-target: ${method.toLowerCase()} `;
  const hosts = [host.replace(/:\d+$/, ""), ...REAL_HOSTS].filter((other) => other !== host);
  const forms: readonly (readonly [text: string, cause: string])[] = [
    [expected, ""],
    [expected.replace("request-target:", "(request-target):"), "request-target was signed in parentheses"],
    [expected.replace(lower, `request-target: ${method} `), "the method must be signed in lower case"],
    [expected.replace(target, () => path), "the query was left out of request-target"],
    [`${expected}\n`, "a line break was signed at the end"],
    [expected.replaceAll("\n", "\r\n"), "the lines were joined with CR LF, where LF is wanted"],
    [
      expected.replace(`${dateHeader}:`, dateHeader === "date" ? "v-c-date:" : "date:"),
      `the time was signed under another name than ${dateHeader}, the header that was sent`,
    ],
    ...hosts.map(
      (other) =>
        [
          validationString(request, { host: other, merchantId, dateHeader }),
          `the host ${other} was signed, which is not in publicHosts`,
        ] as const,
    ),
  ];
  const cause = "the text of the shared secret was the key; the key is what that base64 decodes to";
  return [
    ...forms.map(([text, mistake]) => ({ expected, text, cause: mistake })),
    { expected, text: expected, cause, secret: utf8(sharedSecret) },
  ];
}
