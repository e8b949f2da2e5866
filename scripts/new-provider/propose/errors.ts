import { objects } from "../../generate/inline.ts";
import type { Json, JsonObject } from "../../generate/json.ts";
import { isObject } from "../../generate/json.ts";
import { pointerOf } from "../../generate/json-pointer.ts";
import { jsonContent } from "../../generate/media-types.ts";
import {
  answersOf,
  followed,
  membersOf,
  successesOf,
  typeOf,
  type ViewedOperation,
} from "../document-view.ts";
import type { Proposal } from "../proposal.ts";

const names = {
  code: /^(?:error_?code|code|error_?type|type|reason|errno|status_?code|error)$/i,
  message: /^(?:message|error_?message|msg|detail|details|description|error_?description|title)$/i,
  requestId: /^(?:request_?id|correlation_?id|trace_?id|transaction_?id)$/i,
};
const requestIdHeader =
  /^(?:x-)?(?:[a-z]+-)*(?:request|correlation|trace|transaction)-?id$|^[a-z]+-request-id$/i;

/** Where errors say what: the places that the schemas of the errors have. */
export function proposeErrors(operations: readonly ViewedOperation[], document: JsonObject): Proposal[] {
  const found = { code: new Set<string>(), message: new Set<string>(), requestId: new Set<string>() };
  const details = new Map<string, JsonObject>();
  const headers = new Set<string>();
  for (const operation of operations) {
    const successes = new Set(successesOf(operation, document).map(([status]) => status));
    for (const [status, answer] of answersOf(operation, document)) {
      for (const [name] of objects(answer["headers"])) if (requestIdHeader.test(name)) headers.add(name);
      const schema = successes.has(status) ? undefined : jsonContent(answer)?.schema;
      if (schema === undefined) continue;
      look(schema, "", document, found, details);
    }
  }
  const places: JsonObject = {};
  for (const key of ["code", "message", "requestId"] as const) {
    // Outer places first, and codes before words that may be anything.
    const all = [...found[key]].sort((a, b) => a.split("/").length - b.split("/").length || order(key, a, b));
    if (all.length > 0) places[key] = all.slice(0, 6);
  }
  if (details.size > 0) places["details"] = [...details.values()].slice(0, 4);
  if (headers.size > 0) places["requestIdHeaders"] = [...headers].sort();
  if (Object.keys(places).length === 0) return [];
  return [
    {
      kind: "errors",
      target: "$",
      reason:
        "The places in the schemas of the errors whose names say code, message, request id or list of details. [INF]",
      change: { update: { "x-tok-errors": places } },
    },
  ];
}

function order(key: keyof typeof names, a: string, b: string): number {
  const rank = (place: string) =>
    names[key].source
      .replace(/[\^$()?:\\]/g, "")
      .replaceAll("_", "")
      .split("|")
      .indexOf((place.split("/").at(-1) ?? "").toLowerCase().replaceAll("_", ""));
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function look(
  schema: JsonObject,
  at: string,
  document: JsonObject,
  found: Readonly<Record<keyof typeof names, Set<string>>>,
  details: Map<string, JsonObject>,
): void {
  for (const [name, member] of membersOf(schema, document)) {
    const place = `${at}${pointerOf([name])}`;
    const type = typeOf(member, document);
    const isPlain = type === "string" || type === "integer" || type === "number";
    for (const key of ["code", "message", "requestId"] as const)
      if (isPlain && names[key].test(name) && !(key === "message" && type !== "string"))
        found[key].add(place);
    if (type === "object" && at === "" && /^(?:errors?|fault|status|response)$/i.test(name))
      look(member, place, document, found, details);
    if (type === "array" && /error|detail|violation|fault/i.test(name)) {
      const detail = detailAt(member, place, document);
      if (detail !== undefined) details.set(place, detail);
    }
  }
}

function detailAt(list: JsonObject, at: string, document: JsonObject): JsonObject | undefined {
  const items = followed(list, document)["items"];
  if (!isObject(items)) return undefined;
  const members = membersOf(items, document).filter(([, one]) => {
    const type = typeOf(one, document);
    return type === "string" || type === "integer";
  });
  const first = (pattern: RegExp): { [key: string]: Json } | undefined => {
    const name = members.find(([one]) => pattern.test(one))?.[0];
    return name === undefined ? undefined : { place: `/${name}` };
  };
  const [code, message, field] = [
    first(names.code),
    first(names.message),
    first(/^(?:field|property|param(?:eter)?|path|location|target)$/i),
  ];
  if (code === undefined && message === undefined) return undefined;
  return {
    at,
    ...(code === undefined ? {} : { code: code["place"] ?? null }),
    ...(message === undefined ? {} : { message: message["place"] ?? null }),
    ...(field === undefined ? {} : { field: field["place"] ?? null }),
  };
}
