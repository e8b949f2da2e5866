import { objects } from "../../generate/inline.ts";
import type { JsonObject } from "../../generate/json.ts";
import { jsonContent } from "../../generate/media-types.ts";
import { answersOf, membersOf, typeOf, type ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";
import type { NamedMethod } from "./methods.ts";

/** Operations of which the document only says how they fail. */
export function proposeSuccesses(operations: readonly ViewedOperation[]): Proposal[] {
  return operations.flatMap(({ path, verb, node }): Proposal[] => {
    if (objects(node["responses"]).some(([status]) => status.startsWith("2"))) return [];
    const target =
      node["responses"] === undefined
        ? pathTo("paths", path, verb)
        : pathTo("paths", path, verb, "responses");
    const answer = { "2XX": { description: "Done. The document does not say what the answer holds." } };
    return [
      {
        kind: "repair",
        target,
        reason: "The document has no answer for a success. Nothing is read from it. [INF]",
        change: { update: node["responses"] === undefined ? { responses: answer } : answer },
      },
    ];
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

/** Where the useful value of an answer stands, if all of its successes have it at one place. */
function envelopeOf(operation: ViewedOperation, document: JsonObject): string | undefined {
  const schemas = answersOf(operation, document)
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, answer]) => {
      const content = jsonContent(answer);
      return content === undefined ? [] : [content.schema];
    });
  const places = schemas.map((schema) => valueIn(schema, document));
  const [place, ...others] = new Set(places);
  return place === undefined || others.length > 0 ? undefined : place;
}

const wrappers = ["data", "items", "results", "records", "entries", "values", "payload", "result"];
/** What stands beside a value and speaks of it. */
const about =
  /^(?:meta(?:data)?|_?links?|pag(?:e|es|ing|ination|inate)(?:_?\w+)?|next\w*|prev\w*|first|last|total\w*|count|size|limit|offset|has_?more|object|url|self|href|cursor|success|status|code|message|errors?|warnings?|request_?id|timestamp|kind|etag|version|incomplete_results)$/i;

function valueIn(schema: JsonObject, document: JsonObject): string | undefined {
  if (typeOf(schema, document) !== "object") return undefined;
  const members = membersOf(schema, document);
  const lists = members.filter(([, one]) => typeOf(one, document) === "array" && one["nullable"] !== true);
  const others = (name: string) => members.filter(([other]) => other !== name);
  const [list] = lists;
  // The only list, among members that only speak of it: an answer that is a list in truth.
  if (
    list !== undefined &&
    lists.filter(([name]) => !about.test(name)).length === 1 &&
    others(list[0]).every(([name]) => about.test(name)) &&
    !about.test(list[0])
  )
    return `/${list[0].replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const wrapped = members.find(
    ([name, one]) => wrappers.includes(name.toLowerCase()) && typeOf(one, document) === "object",
  );
  if (wrapped !== undefined && others(wrapped[0]).every(([name]) => about.test(name)))
    return `/${wrapped[0]}`;
  return undefined;
}

export function proposeEnvelopes(named: readonly NamedMethod[], document: JsonObject): Proposal[] {
  return named.flatMap(({ operation }): Proposal[] => {
    const value = envelopeOf(operation, document);
    if (value === undefined) return [];
    return [
      {
        kind: "envelope",
        target: pathTo("paths", operation.path, operation.verb),
        reason: `What the answer is about stands in ${value}; the other members speak of it. The whole answer stays in reach by withResponse(). [INF]`,
        change: { update: { "x-tok-envelope": { value } } },
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
  const value = envelopeOf(operation, document);
  const schemas = answersOf(operation, document)
    .filter(([status]) => status.startsWith("2"))
    .map(([, answer]) => jsonContent(answer)?.schema ?? {});
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
