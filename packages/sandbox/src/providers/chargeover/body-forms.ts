import type { Form } from "./form.js";
import { SEPARATOR, type SignedMessage } from "./signed-message.js";

/** Puts a body after the text of a message. */
type Ending = (head: string) => SignedMessage;

const EMPTY = new Uint8Array();

/** The forms in which a client may have signed a body, the one received first. */
export function bodyForms(received: Uint8Array): Form<Ending>[] {
  const again = "the body was serialised again: sign the very bytes that are sent";
  return [
    { value: (head) => ({ head, body: received }) },
    ...serialisedAgain(received).map((text) => ({ value: endWith(text), mistake: again })),
    { value: endWith("[object Object]"), mistake: "an object was signed instead of its JSON text" },
    { value: endWith(""), mistake: "the body was left out" },
  ];
}

/** The same for a request without a body. */
export function emptyBodyForms(): Form<Ending>[] {
  const added = "a body was signed, but none was sent";
  return [
    { value: (head) => ({ head, body: EMPTY }) },
    {
      value: (head) => ({ head: head.slice(0, -SEPARATOR.length), body: EMPTY }),
      mistake: "the separator after the timestamp is missing; it stays when there is no body",
    },
    ...["{}", "null", "undefined"].map((text) => ({ value: endWith(text), mistake: added })),
  ];
}

function endWith(text: string): Ending {
  return (head) => ({ head, body: new TextEncoder().encode(text) });
}

/** The JSON of a body as others would print it; nothing for a body that is no JSON. */
function serialisedAgain(body: Uint8Array): string[] {
  const received = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  let value: unknown;
  try {
    value = JSON.parse(received);
  } catch {
    return [];
  }
  const compact = JSON.stringify(value);
  const printed = [undefined, 2, 4, "\t"].map((indent) => JSON.stringify(value, null, indent));
  return [...printed, escapeLikePhp(compact)].filter((text) => text !== received);
}

/** PHP escapes slashes and everything beyond ASCII unless told not to. */
function escapeLikePhp(json: string): string {
  return json
    .replaceAll("/", "\\/")
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
