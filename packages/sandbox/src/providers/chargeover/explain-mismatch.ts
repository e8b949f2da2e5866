import { bodyForms, emptyBodyForms } from "./body-forms.js";
import { differenceBetween } from "./difference-between.js";
import type { Form } from "./form.js";
import { pathForms } from "./path-forms.js";
import type { ReceivedRequest, SignatureSetting } from "./signature-check.js";
import type { SignatureHeader } from "./signature-header.js";
import { type Hmac, headOf, hmacWith, type SignedMessage, sha256 } from "./signed-message.js";

interface Guess {
  readonly expected: SignedMessage;
  readonly signed: SignedMessage;
  readonly hmac: Hmac;
  readonly mistakes: readonly string[];
}

/**
 * Says why a signature does not match, by trying the usual mistakes alone and together, the fewest first. The
 * private key is in no part of it, and neither is the right signature: who asks for it could use it. A body is
 * shown by its length and hash.
 */
export async function explainMismatch(
  header: SignatureHeader,
  request: ReceivedRequest,
  setting: SignatureSetting,
): Promise<string> {
  const expected = { head: headOf({ ...header, url: request.url.toLowerCase() }), body: request.body };
  const { value, mistake } = readForm(header.signature);
  const guess =
    value === undefined ? undefined : await findGuess(value, guessesFor(header, request, setting));
  const wanted = `The signature does not match. Expected message: ${await show(expected)}.`;
  if (guess === undefined) {
    const cause =
      mistake ??
      "the wrong private key, since none of the usual mistakes in the message gives this signature";
    return (
      `${wanted} Received signature: ${header.signature}. First difference: not known, as the message ` +
      `that was signed is not. Likely cause: ${cause}.`
    );
  }
  const mistakes = [...guess.mistakes, ...(mistake === undefined ? [] : [mistake])];
  return (
    `${wanted} Signed message: ${await show(guess.signed)}. ` +
    `First difference: ${differenceBetween(guess.expected, guess.signed)}. Likely cause: ${mistakes.join("; ")}.`
  );
}

/** The signature as lower-case hexadecimal digits, as far as it can be read as such. */
function readForm(signature: string): { value?: string; mistake?: string } {
  if (/^[\da-f]{64}$/.test(signature)) {
    return { value: signature };
  }
  if (/^[\da-f]{64}$/i.test(signature)) {
    return {
      value: signature.toLowerCase(),
      mistake: "the signature is in upper case instead of lower case",
    };
  }
  if (/^[A-Za-z\d+/]{43}=$/.test(signature)) {
    const digits = Array.from(atob(signature), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
    return {
      value: digits.join(""),
      mistake: "the signature is base64 of the raw HMAC instead of hexadecimal",
    };
  }
  return { mistake: "co_signature is not of 64 hexadecimal digits" };
}

function guessesFor(header: SignatureHeader, request: ReceivedRequest, setting: SignatureSetting): Guess[] {
  const { origin } = new URL(request.url);
  const path = request.url.slice(origin.length);
  const accepted = [origin, ...setting.publicOrigins];
  const origins: Form[] = [
    ...accepted.map((value) => ({ value })),
    ...(accepted.includes(setting.realOrigin)
      ? []
      : [
          {
            value: setting.realOrigin,
            mistake: `the URL has the origin ${setting.realOrigin}, which is not in publicHosts`,
          },
        ]),
  ];
  const cases: Form<(text: string) => string>[] = [
    { value: (text) => text.toLowerCase() },
    { value: (text) => text, mistake: "the URL was not lower-cased" },
  ];
  const keys: Form<Hmac>[] = [
    { value: hmacWith(setting.keys.privateKey) },
    { value: hmacWith(setting.keys.publicKey), mistake: "the wrong key: the public one was used to sign" },
  ];
  const bodies = request.body.length === 0 ? emptyBodyForms() : bodyForms(request.body);

  const guesses: Guess[] = [];
  for (const signedOrigin of origins) {
    // Where the origin itself is wrong, the one that was called is the right one.
    const rightOrigin = signedOrigin.mistake === undefined ? signedOrigin.value : origin;
    const rightUrl = (rightOrigin + path).toLowerCase();
    const expected = { head: headOf({ ...header, url: rightUrl }), body: request.body };
    for (const signedPath of pathForms(path)) {
      for (const letters of cases) {
        const url = letters.value(signedOrigin.value + signedPath.value);
        const head = headOf({ ...header, url });
        for (const body of bodies) {
          for (const key of keys) {
            guesses.push({
              expected,
              signed: body.value(head),
              hmac: key.value,
              mistakes: [key, body, letters, signedPath, signedOrigin].flatMap(
                ({ mistake }) => mistake ?? [],
              ),
            });
          }
        }
      }
    }
  }
  return guesses.sort((one, other) => one.mistakes.length - other.mistakes.length);
}

async function findGuess(signature: string, guesses: readonly Guess[]): Promise<Guess | undefined> {
  for (const guess of guesses) {
    if ((await guess.hmac(guess.signed)) === signature) {
      return guess;
    }
  }
  return undefined;
}

async function show({ head, body }: SignedMessage): Promise<string> {
  return body.length === 0
    ? `${head} and no body`
    : `${head} and a body of ${body.length} bytes with SHA-256 ${await sha256(body)}`;
}
