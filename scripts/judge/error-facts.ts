import type { DetailFacts, ErrorFacts, Location, RefusalSign } from "../../packages/core/src/operation.ts";
import type { AddFact } from "./facts.ts";
import { locationText } from "./location-text.ts";

/** Where errors have what from. Of several places the first that holds something counts, so that they are one fact. */
export function errorFacts(errors: ErrorFacts, add: AddFact): void {
  for (const tell of Object.values(tellersOf(errors, add))) tell();
}

/** A key that is added has to have a fact. */
function tellersOf(errors: ErrorFacts, add: AddFact): Record<keyof ErrorFacts, () => void> {
  const list = (key: string, text: string, values: readonly string[] | undefined) => {
    if (values !== undefined) add("promise", `errors ${key}`, text, values);
  };
  const places = (key: string, text: string, of: readonly Location[] | undefined) =>
    list(key, `the place of ${text} in errors`, of?.map(locationText));
  return {
    code: () => places("code", "providerCode", errors.code),
    message: () => places("message", "the message", errors.message),
    field: () => places("field", "the field", errors.field),
    fields: () => places("fields", "messages by field", errors.fields),
    details: () => list("details", "the place of details in errors", errors.details?.map(detailText)),
    requestId: () => places("requestId", "requestId", errors.requestId),
    requestIdHeaders: () => list("header", "the header of requestId", errors.requestIdHeaders),
    refused: () => {
      for (const sign of errors.refused ?? []) {
        const text = `a 2xx answer is an error ${signText(sign)}`;
        add("rule", text, text);
      }
    },
  };
}

/** `errors[] (code: type, else reason; message: text)` */
function detailText({ at, ...parts }: DetailFacts): string {
  const inside = Object.entries(parts).map(
    ([name, places]: [string, readonly Location[]]) => `${name}: ${places.map(locationText).join(", else ")}`,
  );
  return `${locationText(at)}[] (${inside.sort().join("; ")})`;
}

/** Texts compare without case, and in no order. */
function signText({ at, in: texts, atLeast }: RefusalSign): string {
  const place = `\`${locationText(at)}\``;
  const values = [
    ...(texts ?? []).map((text) => `\`${text.toLowerCase()}\``).sort(),
    ...(atLeast === undefined ? [] : [`\`${atLeast}\` or more`]),
  ];
  return values.length === 0 ? `with ${place}` : `where ${place} is ${values.join(" or ")}`;
}
