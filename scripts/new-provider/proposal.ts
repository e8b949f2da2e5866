import type { Json, JsonObject } from "../generate/json.ts";

/** What a proposal is about. The first three decide where secrets go and what is sent twice. */
export const kinds = [
  "security",
  "repeat",
  "secret",
  "name",
  "envelope",
  "page",
  "errors",
  "reading",
  "encryption",
  "parameter",
  "repair",
] as const;

export type Kind = (typeof kinds)[number];

/** A change of the document that a person has not confirmed yet. */
export interface Proposal {
  readonly kind: Kind;
  /** JSONPath of what it changes, by names and never by places in a list, which move between versions. */
  readonly target: string;
  /** A sentence or more, with its certainty at the end where it is no mere name. */
  readonly reason: string;
  readonly change: { readonly update: Json } | { readonly copy: string } | { readonly remove: true };
}

/** The action of an overlay that a proposal is. */
export function actionOf({ target, reason, change }: Proposal): JsonObject {
  return { target, description: reason, "x-tok-proposed": true, ...change };
}

/** Writes keys as a JSONPath (RFC 9535). */
export function pathTo(...keys: readonly string[]): string {
  return `$${keys.map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${quoted(key)}]`)).join("")}`;
}

/** A text in a JSONPath. */
export function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}
