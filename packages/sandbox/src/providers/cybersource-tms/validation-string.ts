import { hasSignedBody, type ReceivedRequest } from "./received-request.js";

/** The header that carries the time. */
export type DateHeader = "date" | "v-c-date";

/** What is signed beyond the headers as they came. */
export interface SignedParts {
  readonly host: string;
  readonly merchantId: string;
  readonly dateHeader: DateHeader;
}

/** The names that a signature covers, in their order. */
export function signedNames(method: string, dateHeader: DateHeader): string[] {
  const digest = hasSignedBody(method) ? ["digest"] : [];
  return ["host", dateHeader, "request-target", ...digest, "v-c-merchant-id"];
}

/** The text that is signed: a line for each name, and no line break at the end. */
export function validationString(
  { method, target, headers }: ReceivedRequest,
  { host, merchantId, dateHeader }: SignedParts,
): string {
  const values: Readonly<Record<string, string>> = {
    host,
    "request-target": `${method.toLowerCase()} ${target}`,
    "v-c-merchant-id": merchantId,
  };
  return signedNames(method, dateHeader)
    .map((name) => `${name}: ${values[name] ?? headers.get(name) ?? ""}`)
    .join("\n");
}
