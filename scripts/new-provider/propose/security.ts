import { objectList, objects } from "../../generate/inline.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import type { ViewedOperation } from "../document-view.ts";
import { followed } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";

/** How a client of the document authenticates, and what that leaves out. */
export interface SecurityChoice {
  readonly proposals: readonly Proposal[];
  /** The headers that carry the credentials, in lower case. */
  readonly headers: readonly string[];
  /** Why an operation cannot be authenticated; undefined where it can. */
  readonly reasonAgainst: (operation: ViewedOperation) => string | undefined;
  /** What no client can do, in a sentence; undefined where one scheme is fit. */
  readonly problem: string | undefined;
}

interface Candidate {
  readonly name: string;
  readonly scheme: "bearer" | "api-key" | "basic";
  readonly words: string;
  readonly header: string;
  readonly uses: number;
}

/**
 * One scheme for the whole client: the one that authenticates the most operations by itself. An operation that says
 * itself that anybody may call it is sent without credentials; one that says nothing is sent with them.
 */
export function proposeSecurity(
  document: JsonObject,
  operations: readonly ViewedOperation[],
): SecurityChoice {
  const demands = operations.map((operation) => demandsOf(operation, document));
  if (document["x-tok-auth"] !== undefined) return withoutCredentials([]);
  const settled = schemesOf(document).filter(([, node]) => node["x-tok-auth"] !== undefined);
  const candidates = settled.length > 0 ? [] : candidatesOf(document, demands);
  const [main] = candidates;
  const names = main === undefined ? settled.map(([name]) => name) : [main.name];
  if (names.length === 0) {
    const isOpen = demands.some((one) => one.length === 0 || one.some(isEmpty));
    return isOpen ? withoutCredentials(absence(document)) : unfit(document);
  }
  const isEnough = (one: JsonObject) =>
    Object.keys(one).length === names.length && names.every((name) => Object.hasOwn(one, name));
  const requirement = Object.fromEntries(names.map((name) => [name, []]));
  const reasonAgainst = (operation: ViewedOperation): string | undefined => {
    const demand = demandsOf(operation, document);
    if (demand.length === 0 || demand.some((one) => isEmpty(one) || isEnough(one))) return undefined;
    return `it is authenticated by ${demandText(demand)}, and the client by ${names.join(" with ")}`;
  };
  return {
    proposals: [
      ...(main === undefined ? [] : [choiceOf(main, candidates, operations.length)]),
      ...silentOperations(document, operations, requirement, isEnough),
    ],
    headers: main === undefined ? ["authorization"] : [main.header],
    reasonAgainst,
    problem: undefined,
  };
}

function choiceOf(main: Candidate, candidates: readonly Candidate[], count: number): Proposal {
  return {
    kind: "security",
    target: pathTo("components", "securitySchemes", main.name),
    reason: `${main.words} authenticates ${main.uses} of ${count} operations by itself${othersText(candidates.slice(1))}. [INF]`,
    change: { update: { "x-tok-auth": { scheme: main.scheme } } },
  };
}

/**
 * Those that do not say how they are authenticated, where the document does not say it for all. One that anybody may
 * call stays so, also by what the document says for all, which the generator reads from the operation alone.
 */
function silentOperations(
  document: JsonObject,
  operations: readonly ViewedOperation[],
  requirement: JsonObject,
  isEnough: (one: JsonObject) => boolean,
): Proposal[] {
  const silent = operations.filter(({ node }) => node["security"] === undefined);
  if (silent.length === 0) return [];
  if (document["security"] === undefined)
    return [
      {
        kind: "security",
        target: "$",
        reason: `${silent.length} operations do not say how they are authenticated. They are sent with the credentials as all others: the host is the same. [INF]`,
        change: { update: { security: [requirement] } },
      },
    ];
  const general = objectList(document["security"]);
  if (general.some(isEnough) || (general.length > 0 && !general.some(isEmpty))) return [];
  return silent.map(({ path, verb }) => ({
    kind: "security",
    target: pathTo("paths", path, verb),
    reason:
      "The document says for all operations that anybody may call them: no credentials are sent. [SEED]",
    change: { update: { security: [] } },
  }));
}

function demandsOf({ node }: ViewedOperation, document: JsonObject): JsonObject[] {
  return objectList(node["security"] ?? document["security"]);
}

function isEmpty(one: JsonObject): boolean {
  return Object.keys(one).length === 0;
}

function schemesOf(document: JsonObject): [string, JsonObject][] {
  const components = isObject(document["components"]) ? document["components"] : {};
  return objects(components["securitySchemes"]).map(([name, node]) => [name, followed(node, document)]);
}

const rank = ["bearer", "api-key", "basic"];

function candidatesOf(document: JsonObject, demands: readonly JsonObject[][]): Candidate[] {
  return (
    schemesOf(document)
      .flatMap(([name, node]): Candidate[] => {
        const known = schemeOf(node);
        if (known === undefined) return [];
        const uses = demands.filter((demand) =>
          demand.some((one) => Object.keys(one).length === 1 && Object.hasOwn(one, name)),
        ).length;
        return [{ name, uses, ...known }];
      })
      // Where no operation asks for anything, the document forgot to say which; the schemes are there for something.
      .filter(({ uses }) => uses > 0 || demands.every((demand) => demand.every(isEmpty)))
      .sort((a, b) => b.uses - a.uses || rank.indexOf(a.scheme) - rank.indexOf(b.scheme))
  );
}

function schemeOf(node: JsonObject): Pick<Candidate, "scheme" | "words" | "header"> | undefined {
  const { type, name } = node;
  const place = node["in"];
  const http = String(node["scheme"]).toLowerCase();
  const header = "authorization";
  if (type === "http" && http === "bearer") return { scheme: "bearer", header, words: "A bearer token" };
  if (type === "http" && http === "basic") return { scheme: "basic", header, words: "HTTP Basic" };
  if (type === "oauth2")
    return {
      scheme: "bearer",
      header,
      words: "OAuth 2.0, by the access token that the user's own code gets (no flow is run here),",
    };
  if (type === "openIdConnect")
    return {
      scheme: "bearer",
      header,
      words: "OpenID Connect, by the access token that the user's own code gets,",
    };
  const isUsable = typeof name === "string" && /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i.test(name);
  if (type === "apiKey" && place === "header" && isUsable && name.toLowerCase() !== "cookie")
    return {
      scheme: "api-key",
      header: name.toLowerCase(),
      words: `A key in the header ${name}${name.toLowerCase() === "authorization" ? ", which users give whole, such as Bearer and a token," : ""}`,
    };
  return undefined;
}

function othersText(others: readonly Candidate[]): string {
  if (others.length === 0) return "";
  return `; the document also has ${others.map(({ name, uses }) => `${name} (${uses})`).join(", ")}`;
}

/** Nothing is to be kept secret, or the document does not speak of it. */
function absence(document: JsonObject): Proposal[] {
  return [
    {
      kind: "security",
      target: "$",
      reason:
        schemesOf(document).length === 0
          ? "The document has no security scheme, so the client sends no credentials. Is that so, or did it forget them? [INF]"
          : "No security scheme of the document is one that a client can use, and operations do without. [INF]",
      change: { update: { "x-tok-auth": { scheme: "none" }, security: [{}] } },
    },
  ];
}

function withoutCredentials(proposals: readonly Proposal[]): SecurityChoice {
  return {
    proposals,
    headers: [],
    reasonAgainst: ({ node }) => {
      const demand = objectList(node["security"]);
      return demand.length === 0 || demand.some(isEmpty)
        ? undefined
        : `it is authenticated by ${demandText(demand)}, and the client has no credentials`;
    },
    problem: undefined,
  };
}

function demandText(demand: readonly JsonObject[]): string {
  return demand.map((one) => Object.keys(one).join(" with ")).join(" or ");
}

function unfit(document: JsonObject): SecurityChoice {
  const words = schemesOf(document).map(([name, node]) => {
    const place = node["type"] === "apiKey" ? ` in ${String(node["in"])}` : "";
    return `${name} (${String(node["type"])}${place})`;
  });
  const inUrl = schemesOf(document).some(([, node]) => node["in"] === "query");
  return {
    proposals: [],
    headers: [],
    reasonAgainst: () => "no scheme of the document is one that a client can use",
    problem:
      words.length === 0
        ? "the operations name security schemes that the document does not have"
        : `no operation is authenticated by one scheme that clients have: ${words.join(", ")}${inUrl ? ". A key in the query is refused: URLs stand in the logs of every proxy and server on the way" : ""}`,
  };
}
