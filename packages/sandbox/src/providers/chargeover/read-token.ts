import { isJsonObject, type JsonObject, ownMember } from "../../json-object.js";
import type { PayMethodToken } from "./pay-method-token.js";
import { Refusal } from "./refusal.js";

/** The body of a store, with the customer as it was named. */
export interface NewToken
  extends Pick<PayMethodToken, "type" | "name" | "token" | "expdate" | "type_hint" | "paymethod_hint"> {
  readonly customer: number | { readonly externalKey: string };
  readonly gateway: string | null;
}

/** Reads the body of a store. Members that the API does not know are ignored, and null is like left out. */
export function readToken(body: Uint8Array): NewToken {
  const members = parse(body);
  return {
    customer: readCustomer(members),
    type: required(members, "type"),
    token: required(members, "token"),
    name: optional(members, "name"),
    paymethod_hint: oneOf(members, "paymethod_hint", ["crd", "ach"]),
    expdate: optionalDate(members, "expdate"),
    type_hint: oneOf(members, "type_hint", ["visa", "mast", "disc", "amex"]),
    gateway: optional(members, "gateway"),
  };
}

function parse(body: Uint8Array): JsonObject {
  if (body.length === 0) {
    throw new Refusal(400, "A required parameter is missing: the request has no data.");
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw new Refusal(400, "The body is not valid JSON in UTF-8.");
  }
  if (!isJsonObject(value)) {
    throw new Refusal(400, "The body is not a JSON object.");
  }
  return value;
}

function readCustomer(members: JsonObject): NewToken["customer"] {
  const id = ownMember(members, "customer_id") ?? null;
  const externalKey = optional(members, "customer_external_key");
  if (id === null && externalKey !== null) {
    return { externalKey };
  }
  if (externalKey !== null) {
    throw invalid("customer_external_key", "stands in place of customer_id, not beside it");
  }
  // Ids have come as text from this API, so they are taken as text too.
  const number = typeof id === "string" && /^\d+$/.test(id) ? Number(id) : id;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) {
    throw invalid("customer_id", id === null ? "is missing" : "must be a whole number above zero");
  }
  return number;
}

function optional(members: JsonObject, name: string): string | null {
  const value = ownMember(members, name) ?? null;
  if (value !== null && typeof value !== "string") {
    throw invalid(name, "must be text");
  }
  return value;
}

function required(members: JsonObject, name: string): string {
  const value = optional(members, name);
  if (value === null || value === "") {
    throw invalid(name, "is missing");
  }
  return value;
}

function oneOf(members: JsonObject, name: string, known: readonly string[]): string | null {
  const value = optional(members, name);
  if (value !== null && !known.includes(value)) {
    throw invalid(name, `must be one of ${known.join(", ")}`);
  }
  return value;
}

function optionalDate(members: JsonObject, name: string): string | null {
  const value = optional(members, name);
  if (value !== null && !isDate(value)) {
    throw invalid(name, "must be a date as YYYY-MM-DD");
  }
  return value;
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February is read as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function invalid(name: string, complaint: string): Refusal {
  return new Refusal(400, `Missing or invalid parameter: ${name} ${complaint}.`);
}
