import { type JsonObject, ownMember } from "../../json-object.js";
import type { Account } from "./account.js";
import { digestComplaints } from "./digest.js";
import { hasSignedBody, type ReceivedRequest } from "./received-request.js";
import type { Complaint } from "./refusal.js";

/** How long a token may live, how far its clock may be off, and how long its id is kept, in seconds. */
export const LIFE_SECONDS = 120;

const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Says all that is wrong with the claims of a token. None of them is secret, so both sides are shown. */
export async function claimComplaints(
  claims: JsonObject,
  request: ReceivedRequest,
  account: Account,
): Promise<Complaint[]> {
  const { merchantId, portfolioId, publicHosts } = account;
  const { host, target } = request;
  const method = ownMember(claims, "request-method");
  const [path = ""] = target.split("?");
  return [
    ...oneOf(claims, "iss", [merchantId, portfolioId]),
    ...oneOf(claims, "v-c-merchant-id", [merchantId]),
    ...oneOf(claims, "v-c-jwt-version", ["2"]),
    // The port is no part of the name, but one that is sent in Host may be meant.
    ...oneOf(
      claims,
      "request-host",
      [host, ...publicHosts].flatMap((one) => [hostname(one), one]),
    ),
    ...oneOf({ method: typeof method === "string" ? method.toLowerCase() : method }, "method", [
      request.method.toLowerCase(),
    ]).map(({ message }) => ({
      field: "request-method",
      message: message.replace("claim method", "claim request-method"),
    })),
    ...oneOf(claims, "request-resource-path", [target, path]),
    ...jtiComplaints(ownMember(claims, "jti")),
    ...timeComplaints(claims, account.now()),
    ...(await bodyComplaints(claims, request)),
  ];
}

function oneOf(claims: JsonObject, field: string, expected: readonly string[]): Complaint[] {
  const given = ownMember(claims, field);
  if (expected.some((text) => text === given)) {
    return [];
  }
  const wanted = [...new Set(expected)].map((text) => JSON.stringify(text)).join(" or ");
  const received = given === undefined ? "no such claim" : JSON.stringify(given);
  return [{ field, message: `The claim ${field} differs: expected ${wanted}, received ${received}.` }];
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, "");
}

function jtiComplaints(jti: unknown): Complaint[] {
  return typeof jti === "string" && UUID_V4.test(jti)
    ? []
    : [{ field: "jti", message: "The claim jti must be a UUID of version 4, new for each request." }];
}

function timeComplaints(claims: JsonObject, nowMs: number): Complaint[] {
  const now = Math.floor(nowMs / 1000);
  const [iat, exp] = ["iat", "exp"].map((name) => ownMember(claims, name));
  const wrong = Object.entries({ iat, exp }).filter(([, value]) => !Number.isSafeInteger(value));
  if (typeof iat !== "number" || typeof exp !== "number" || wrong.length > 0) {
    return wrong.map(([field]) => ({
      field,
      message: `The claim ${field} must be a JSON number of whole seconds since 1970.`,
    }));
  }
  if (Math.abs(iat / 1000 - now) <= LIFE_SECONDS) {
    return [{ field: "iat", message: "The claim iat is in milliseconds; it must be in seconds." }];
  }
  const complaints: Complaint[] = [];
  if (exp <= iat || exp > iat + LIFE_SECONDS) {
    const message = `The claim exp must be at most ${LIFE_SECONDS} seconds after iat; it is ${exp - iat} after.`;
    complaints.push({ field: "exp", message });
  }
  if (Math.abs(iat - now) > LIFE_SECONDS || exp < now) {
    const side = iat < now ? "behind" : "ahead of";
    const message =
      `The claim iat is ${Math.abs(iat - now)} seconds ${side} the clock here, which is ${now}, ` +
      `and exp is ${exp}. Likely cause: the clock of the client, or a token that was made long before it was sent.`;
    complaints.push({ field: "iat", message });
  }
  return complaints;
}

async function bodyComplaints(claims: JsonObject, { method, body }: ReceivedRequest): Promise<Complaint[]> {
  const names = ["digestAlgorithm", "digest-algorithm"].filter((name) => Object.hasOwn(claims, name));
  if (!hasSignedBody(method)) {
    const [name] = ["digest", ...names].filter((claim) => Object.hasOwn(claims, claim));
    const message = `The claim ${name} is for calls with a body; ${method} has none.`;
    return name === undefined ? [] : [{ field: name, message }];
  }
  return [
    ...(await digestComplaints("digest", ownMember(claims, "digest"), "", body)),
    ...oneOf(claims, names[0] ?? "digestAlgorithm", ["SHA-256"]),
  ];
}
