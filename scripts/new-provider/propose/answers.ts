import { objects } from "../../generate/inline.ts";
import type { JsonObject } from "../../generate/json.ts";
import { pointerOf } from "../../generate/json-pointer.ts";
import { jsonContent } from "../../generate/media-types.ts";
import {
  isNullable,
  isRequired,
  membersOf,
  successesOf,
  typeOf,
  type ViewedOperation,
} from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";
import type { NamedMethod } from "./methods.ts";

/** Operations of which the document only says by default how they end, or only how they fail. */
export function proposeSuccesses(operations: readonly ViewedOperation[], document: JsonObject): Proposal[] {
  return operations.flatMap((operation): Proposal[] => {
    const { path, verb, node } = operation;
    const at = ["paths", path, verb, "responses"];
    const repair = (keys: readonly string[], reason: string, change: Proposal["change"]): Proposal => ({
      kind: "repair",
      target: pathTo(...keys),
      reason,
      change,
    });
    const [status] = successesOf(operation, document).map(([one]) => one);
    if (status?.startsWith("2")) return [];
    if (status === "default")
      // In three steps, because an overlay copies onto what is there.
      return [
        repair(at, "The answer of a success is the one by default, which is the only one. [INF]", {
          update: { "2XX": {} },
        }),
        repair([...at, "2XX"], "See the action above. [INF]", { copy: pathTo(...at, "default") }),
        repair([...at, "default"], "It is that of a success; see the actions above. [INF]", { remove: true }),
      ];
    const answer = { "2XX": { description: "Done. The document does not say what the answer holds." } };
    const reason = "The document has no answer for a success. Nothing is read from it. [INF]";
    return node["responses"] === undefined
      ? [repair(at.slice(0, -1), reason, { update: { responses: answer } })]
      : [repair(at, reason, { update: answer })];
  });
}

/** Bodies that the document gives answers to HEAD: HTTP lets none through. */
export function proposeHeads(operations: readonly ViewedOperation[]): Proposal[] {
  return operations.flatMap(({ path, verb, node }) =>
    verb !== "head"
      ? []
      : objects(node["responses"]).flatMap(([status, answer]): Proposal[] =>
          answer["content"] === undefined
            ? []
            : [
                {
                  kind: "repair",
                  target: pathTo("paths", path, verb, "responses", status, "content"),
                  reason:
                    "An answer to HEAD has no body, whatever the document says (RFC 9110, 9.3.2). [NET]",
                  change: { remove: true },
                },
              ],
        ),
  );
}

interface Envelope {
  readonly value: string;
  readonly absent?: "empty-array";
}

/** Where the useful value of an answer stands, if all successes have it at one place and none can be without it. */
function envelopeOf(operation: ViewedOperation, document: JsonObject): Envelope | undefined {
  const schemas = successesOf(operation, document).map(([, answer]) => jsonContent(answer)?.schema);
  const [first, ...others] = schemas.map((schema) =>
    schema === undefined ? undefined : valueIn(schema, document, operation.verb === "get"),
  );
  if (first === undefined || others.some((one) => one?.value !== first.value)) return undefined;
  return others.find((one) => one?.absent !== undefined) ?? first;
}

const wrappers = ["data", "items", "results", "records", "entries", "values", "payload", "result"];
/** What stands beside a value and speaks of it. */
const about =
  /^(?:meta(?:data)?|_?links?|pag(?:e|es|ing|ination|inate)(?:_?\w+)?|next\w*|prev\w*|first|last|total\w*|count|size|limit|offset|has_?more|object|url|self|href|cursor|success|status|code|message|errors?|warnings?|request_?id|timestamp|kind|etag|version|incomplete_results)$/i;

/** What may say that there is no value because something failed. */
const outcome = /^(?:success|ok|status|result|code|message|errors?|warnings?)$/i;

/**
 * The place of the value in an answer. A member that may be missing is none, because its absence would be an error:
 * what was carried out would end as a failure. Only where something is read, a list that is missing has no items.
 */
function valueIn(schema: JsonObject, document: JsonObject, isRead: boolean): Envelope | undefined {
  if (typeOf(schema, document) !== "object" || isNullable(schema, document)) return undefined;
  const members = membersOf(schema, document);
  const [found] = members.filter(([name]) => !about.test(name));
  if (found === undefined || members.some(([name]) => name !== found[0] && !about.test(name)))
    return undefined;
  const [name, member] = found;
  const type = typeOf(member, document);
  const isValue = type === "array" || (type === "object" && wrappers.includes(name.toLowerCase()));
  if (!isValue || isNullable(member, document)) return undefined;
  const value = pointerOf([name]);
  if (isRequired(name, schema, document)) return { value };
  // An answer that can say what went wrong may lack the list for that reason.
  const mayRefuse = members.some(([other]) => outcome.test(other));
  return type === "array" && isRead && !mayRefuse ? { value, absent: "empty-array" } : undefined;
}

export function proposeEnvelopes(named: readonly NamedMethod[], document: JsonObject): Proposal[] {
  return named.flatMap(({ operation }): Proposal[] => {
    const envelope = envelopeOf(operation, document);
    if (envelope === undefined) return [];
    const { value, absent } = envelope;
    const missing = absent === undefined ? "" : " Where it is missing, the list has no items.";
    return [
      {
        kind: "envelope",
        target: pathTo("paths", operation.path, operation.verb),
        reason: `What the answer is about stands in ${value}; the other members speak of it.${missing} The whole answer stays in reach by withResponse(). [INF]`,
        change: { update: { "x-tok-envelope": { ...envelope } } },
      },
    ];
  });
}

const limits = /^(?:limit|page_?size|per_?page|count|size|max_?results|top|\$top)$/i;
const offsets = /^(?:offset|skip|\$skip|start|start_?index)$/i;

/** Lists that are read by limit and offset; other ways of paging have no iteration. */
export function proposePages(named: readonly NamedMethod[], document: JsonObject): Proposal[] {
  const names = new Set(named.map(({ resource, method }) => `${resource}.${method}`));
  return named.flatMap(({ operation, resource, method }): Proposal[] => {
    if (operation.verb !== "get") return [];
    const find = (pattern: RegExp) =>
      operation.parameters.find(
        ({ node }) =>
          node["in"] === "query" &&
          pattern.test(String(node["name"])) &&
          typeOf(schemaOf(node), document) === "integer",
      )?.node;
    const [limit, offset] = [find(limits), find(offsets)];
    if (limit === undefined || offset === undefined) return [];
    const { maximum, minimum = 0 } = schemaOf(limit);
    if (typeof maximum !== "number" || maximum < 1 || Number(minimum) > 1) return [];
    if (Number(schemaOf(offset)["minimum"] ?? 0) > 0 || !isList(operation, document)) return [];
    const name = [`${resource}.iterate`, `${resource}.iterate${capital(method)}`].find(
      (one) => !names.has(one),
    );
    if (name === undefined) return [];
    names.add(name);
    return [
      {
        kind: "page",
        target: pathTo("paths", operation.path, operation.verb),
        reason: `${String(limit["name"])} and ${String(offset["name"])} read the list page by page, if the provider counts records from 0 and keeps their order. [INF]`,
        change: {
          update: { "x-tok-page": { name, limit: String(limit["name"]), offset: String(offset["name"]) } },
        },
      },
    ];
  });
}

function isList(operation: ViewedOperation, document: JsonObject): boolean {
  const value = envelopeOf(operation, document)?.value;
  const schemas = successesOf(operation, document).map(([, answer]) => jsonContent(answer)?.schema ?? {});
  return (
    schemas.length > 0 &&
    schemas.every((schema) => {
      if (value === undefined) return typeOf(schema, document) === "array";
      const found = membersOf(schema, document).find(([name]) => `/${name}` === value)?.[1] ?? {};
      return typeOf(found, document) === "array";
    })
  );
}

function schemaOf(parameter: JsonObject): JsonObject {
  return objects(parameter).find(([key]) => key === "schema")?.[1] ?? {};
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
