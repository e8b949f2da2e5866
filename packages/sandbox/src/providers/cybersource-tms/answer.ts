import type { JsonObject } from "../../json-object.js";
import { seededIds } from "../../seeded-ids.js";
import { without } from "./merge.js";

/** How numbers of cards and accounts are shown. */
export type Show = "masked" | "clear";

/** An answer before it is printed. */
export interface Answer {
  readonly status: number;
  /** Absent with 204. */
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a call is given. */
export interface Call {
  readonly url: URL;
  readonly headers: Headers;
  /** Empty for calls without one. */
  readonly body: JsonObject;
  readonly isEncrypted: boolean;
  readonly show: Show;
  /** The parts of the path that stand for something, by name. */
  readonly path: Readonly<Record<string, string>>;
}

/** The ETag of a token: the same for the same members, whatever is embedded and however it is shown. */
export function etagOf(masked: JsonObject): string {
  return `"${seededIds(0, JSON.stringify(without(masked, "_embedded"))).hex(32)}"`;
}
