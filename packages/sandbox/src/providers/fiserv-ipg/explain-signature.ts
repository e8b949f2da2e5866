import { type AllowedEncoding, writings } from "./encodings.js";
import { hmac, utf8 } from "./hmac.js";
import type { Complaint } from "./refusal.js";
import { rewrittenBodies } from "./rewritten-bodies.js";
import { around, firstDifference, type SignedMessage, shown } from "./signed-message.js";

/** A signature and all that it should have been made of. */
export interface SignatureCase {
  readonly signature: string;
  readonly apiKey: string;
  readonly clientRequestId: string;
  readonly timestamp: string;
  readonly body: string;
}

/** One way in which the signature may have come about. */
interface Guess extends SignedMessage {
  readonly cause: string | undefined;
  readonly key?: string;
  readonly latin1?: boolean;
}

const FIELD = "Message-Signature";
// How far apart two readings of the clock may be that were meant to be one.
const CLOCK_MS = 50;

/**
 * Says why a signature does not fit, by trying the usual mistakes one at a time. Only an HMAC arrives, never the
 * message below it, so the message is known where one of the guesses gives the very signature. Neither the secret nor
 * values of the body are shown, nor the signature that would have been right.
 */
export async function explainSignature(
  given: SignatureCase,
  secret: string,
  allowed: AllowedEncoding,
): Promise<Complaint[]> {
  const expected: SignedMessage = { head: headOf(given), body: given.body };
  for (const guess of guesses(given)) {
    const message = guess.latin1 ? latin1(guess.head + guess.body) : utf8(guess.head + guess.body);
    const mac = await hmac(guess.key ?? secret, message);
    const written = writings(mac, allowed).find(({ text }) => text === given.signature);
    if (written) {
      const causes = [guess.cause, written.mistake].filter((cause) => cause !== undefined);
      return complaints(given.apiKey, expected, guess, causes.join("; "));
    }
  }
  return complaints(given.apiKey, expected, undefined, unknownCause(given.signature));
}

function complaints(
  apiKey: string,
  expected: SignedMessage,
  received: SignedMessage | undefined,
  cause: string,
): Complaint[] {
  const at = received && firstDifference(expected.head + expected.body, received.head + received.body);
  const show = (message: SignedMessage): string => around(shown(message, apiKey), at ?? expected.head.length);
  const inBody = at === undefined ? 0 : at - expected.head.length + 1;
  const place = inBody > 0 ? `character ${inBody} of the body` : `character ${(at ?? 0) + 1}`;
  const difference = at === undefined ? "none" : place;
  return [
    "The signature does not fit the request.",
    `Expected message: ${show(expected)}`,
    `Received message: ${received ? show(received) : "not known, because no usual mistake gives this signature"}`,
    `First difference: ${received ? difference : "not known"}.`,
    `Likely cause: ${cause}.`,
  ].map((message) => ({ field: FIELD, message }));
}

function guesses(given: SignatureCase): Guess[] {
  const { apiKey, clientRequestId, timestamp, body } = given;
  const head = headOf(given);
  const milliseconds = Number(timestamp);
  const parts = [apiKey, clientRequestId, timestamp];
  return [
    { head, body, cause: undefined },
    ...rewrittenBodies(body).map((rewritten) => ({ head, ...rewritten })),
    { head, body, latin1: true, cause: "the message was signed in Latin-1 and sent in UTF-8" },
    ...["\n", ":", "|", ",", ".", "&", " ", "-"].map((separator) => ({
      head: parts.join(separator) + separator,
      body,
      cause: "the parts of the message were joined with a separator, where none is wanted",
    })),
    ...[
      [apiKey, timestamp, clientRequestId],
      [clientRequestId, apiKey, timestamp],
      [clientRequestId, timestamp, apiKey],
      [timestamp, apiKey, clientRequestId],
      [timestamp, clientRequestId, apiKey],
    ].map((order) => ({
      head: order.join(""),
      body,
      cause: "the parts of the message are in another order than Api-Key, Client-Request-Id, Timestamp, body",
    })),
    ...seconds(milliseconds).map((time) => ({
      head: apiKey + clientRequestId + time,
      body,
      cause: "the clock: seconds were signed, milliseconds sent",
    })),
    ...nearby(milliseconds).map((time) => ({
      head: apiKey + clientRequestId + time,
      body,
      cause: "the clock was read once for the signature and again for the Timestamp",
    })),
    { head, body, key: apiKey, cause: "the Api-Key was used as the secret" },
  ].filter(({ key }: Guess) => key !== "");
}

function headOf({ apiKey, clientRequestId, timestamp }: SignatureCase): string {
  return apiKey + clientRequestId + timestamp;
}

function seconds(milliseconds: number): number[] {
  return [Math.floor(milliseconds / 1000), milliseconds / 1000];
}

/** The nearest times first. */
function nearby(milliseconds: number): number[] {
  return Array.from({ length: CLOCK_MS }, (_, index) => [
    milliseconds - index - 1,
    milliseconds + index + 1,
  ]).flat();
}

function unknownCause(signature: string): string {
  return /^[A-Za-z\d+/]{43}=$|^[A-Za-z\d+/]{86}==$/.test(signature)
    ? "another secret than the one of this Api-Key, or a request that was changed after it was signed"
    : "this is neither base64 of 32 bytes (44 characters) nor base64 of 64 hex digits (88 characters)";
}

/** What other characters become when text is forced into Latin-1. */
function latin1(text: string): Uint8Array {
  const question = 0x3f;
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? question;
    return code > 0xff ? question : code;
  });
}
