import { objectList, objects } from "../../generate/inline.ts";
import type { JsonObject } from "../../generate/json.ts";
import { text } from "../../generate/json.ts";
import { kebabCase } from "../../generate/names.ts";
import { clientOptions } from "../../generate/server-variables.ts";
import { isPrivateHost } from "../../spec-update/private-host.ts";
import { type Proposal, quoted } from "../proposal.ts";

interface Environment {
  readonly url: string;
  readonly description: string | undefined;
}

/**
 * The environments of a client. Servers decide where the credentials go, so they count as security: an
 * environment that nobody has looked at is not released.
 */
export function proposeServers(
  document: JsonObject,
  { name, address }: { readonly name: string; readonly address?: string | undefined },
): Proposal[] {
  const servers = objectList(document["servers"]);
  if (servers.some((server) => server["x-tok-name"] !== undefined)) return namedServers(servers);
  const kept = servers.map((server) => usableAsIs(server, servers));
  if (servers.length > 0 && kept.every((one) => one)) return namedServers(servers);
  const found = distinct(servers.flatMap(spelledOut).filter(({ url }) => isWhole(url)));
  const remove: Proposal[] =
    document["servers"] === undefined
      ? []
      : [
          {
            kind: "security",
            target: "$.servers",
            reason: `The servers are replaced below: a client needs whole HTTPS addresses. The document has ${servers.map(({ url }) => JSON.stringify(url)).join(", ") || "none"}. [SEED]`,
            change: { remove: true },
          },
        ];
  if (found.length === 0) return [...remove, proposeNowhere(servers, { name, address })];
  const names = environmentNames(found);
  return [
    ...remove,
    {
      kind: "security",
      target: "$",
      reason: `The servers as whole HTTPS addresses, with variables written out.${assumptions(servers)} Their names are read from address and description. [INF]`,
      change: {
        update: {
          servers: found.map(({ url, description }, index) => ({
            url,
            ...(description === undefined ? {} : { description }),
            "x-tok-name": names[index] ?? `server-${index + 1}`,
          })),
        },
      },
    },
  ];
}

/** What was done to addresses besides, in sentences. */
function assumptions(servers: readonly JsonObject[]): string {
  const isOf = (pattern: RegExp) => servers.some(({ url }) => pattern.test(String(url)));
  return [
    isOf(/^\/\//) ? " The document names a host and no scheme: HTTPS is assumed." : "",
    isOf(/^(?:https?:)?\/\/[^/]*@/i) ? " A user or password in an address is left out." : "",
    leftOutText(servers),
    isOf(/^http:/i) ? " HTTPS stands in the place of HTTP: credentials are never sent in clear." : "",
  ].join("");
}

/** The servers that are no environments, by name. */
function leftOutText(servers: readonly JsonObject[]): string {
  const urls = servers.filter((server) => spelledOut(server).length === 0).map(({ url }) => String(url));
  return urls.length === 0
    ? ""
    : ` No environment stands for ${urls.join(", ")}: it is a path alone, a host that is not on the internet, or one that each customer has.`;
}

/**
 * An address that leads nowhere. A path alone says where the service is beside the document; but a document often
 * lies elsewhere, such as in a repository, and that host is not to get anybody's credentials.
 */
function proposeNowhere(
  servers: readonly JsonObject[],
  { name, address }: { readonly name: string; readonly address?: string | undefined },
): Proposal {
  const path = servers.map(({ url }) => String(url)).find((url) => /^\/[^/?#{}\s]/.test(url));
  const beside = path === undefined ? undefined : besideDocument(path, address);
  const why =
    path === undefined
      ? `The document does not say where the service is.${leftOutText(servers)}`
      : `The document has the path ${path} alone${beside === undefined ? "" : `. Beside the document that would be ${beside}, which may be no more than where the document lies`}.`;
  return {
    kind: "security",
    target: "$",
    reason: `${why} This address leads nowhere by design (RFC 2606): write the provider's own. Until then the option baseUrl is the way. [INF]`,
    change: {
      update: {
        servers: [
          { url: `https://${name}.invalid${(path ?? "").replace(/\/+$/, "")}`, "x-tok-name": "production" },
        ],
      },
    },
  };
}

function besideDocument(path: string, address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(path, address)) return undefined;
  const { protocol, origin, pathname } = new URL(path, address);
  return /^https?:$/.test(protocol) ? `${origin}${pathname}` : undefined;
}

function namedServers(servers: readonly JsonObject[]): Proposal[] {
  const names = environmentNames(
    servers.map(({ url, description }) => ({ url: String(url), description: text(description) })),
  );
  const given = servers.flatMap((server) => server["x-tok-name"] ?? []);
  return servers.flatMap(({ url, "x-tok-name": named }, index): Proposal[] => {
    if (named !== undefined) return [];
    const name = names[index] ?? `server-${index + 1}`;
    return [
      {
        kind: "security",
        // By its address: were the servers told by their places, another one could take over the name.
        target: `$.servers[?(@.url == ${quoted(String(url))})]`,
        reason: "The name of the environment is read from address and description. [INF]",
        change: { update: { "x-tok-name": given.includes(name) ? `${name}-${index + 1}` : name } },
      },
    ];
  });
}

function isWhole(url: string): boolean {
  return /^https:\/\/[^/?#@\s{}]+(?:\/[^?#\s{}]*)?$/.test(url) && absolute(url) !== undefined;
}

/** Whether the generator takes a server as the document has it: variables stand in the host alone, in all alike. */
function usableAsIs(server: JsonObject, servers: readonly JsonObject[]): boolean {
  const url = String(server["url"]);
  if (servers.filter((other) => other["url"] === server["url"]).length > 1) return false;
  if (isWhole(url)) return !servers.some((other) => String(other["url"]).includes("{"));
  const [, host = "", rest = "{"] = /^https:\/\/([^/?#@:\s]*)((?:\/[^?#\s]*)?)$/.exec(url) ?? [];
  const variables = objects(server["variables"]);
  const names = [...host.matchAll(/\{([^{}]*)\}/g)].map(([, one = ""]) => one);
  return (
    servers.length === 1 &&
    !rest.includes("{") &&
    names.every(
      (one) =>
        /^[a-z][A-Za-z0-9]*$/.test(one) &&
        !Object.hasOwn(clientOptions, one) &&
        variables.some(([declared]) => declared === one),
    )
  );
}

/** A server with its variables written out, as many times as the first of them with several values has values. */
function spelledOut(server: JsonObject): Environment[] {
  const variables = objects(server["variables"]);
  const template = String(server["url"]);
  if (ownHosts(server).length > 0) return [];
  const many = variables.find(
    ([key, { enum: values }]) =>
      template.includes(`{${key}}`) && Array.isArray(values) && values.length > 1 && values.length <= 12,
  );
  const values = many === undefined || !Array.isArray(many[1]["enum"]) ? [undefined] : many[1]["enum"];
  return values.flatMap((value): Environment[] => {
    let url = template;
    for (const [key, variable] of variables)
      url = url.replaceAll(
        `{${key}}`,
        String(key === many?.[0] ? value : (variable["default"] ?? `{${key}}`)),
      );
    const whole = absolute(url);
    if (whole === undefined) return [];
    return [
      {
        url: whole,
        description:
          [text(server["description"]), value === undefined ? undefined : String(value)]
            .filter((one) => one !== undefined)
            .join(": ") || undefined,
      },
    ];
  });
}

/**
 * The variables of a host of which the document does not say which values there are: their default stands for each
 * customer's own, and may be a host of somebody else.
 */
function ownHosts(server: JsonObject): string[] {
  const [, host = ""] = /^(?:[a-z]+:)?\/\/([^/]*)/i.exec(String(server["url"])) ?? [];
  return objects(server["variables"])
    .filter(([key, { enum: values }]) => host.includes(`{${key}}`) && !Array.isArray(values))
    .map(([key]) => key);
}

/** A whole HTTPS address; undefined for a path alone, and for the address of a machine at home. */
function absolute(url: string): string | undefined {
  // Swagger 2.0 may name a host without a scheme.
  const given = url.replace(/^\/\//, "https://");
  if (!URL.canParse(given)) return undefined;
  const whole = new URL(given);
  if (!/^https?:$/.test(whole.protocol)) return undefined;
  if (isPrivateHost(whole.hostname)) return undefined;
  if (whole.port !== "" && whole.protocol === "http:") return undefined;
  return `https://${whole.host}${whole.pathname.replace(/\/+$/, "")}`;
}

function distinct(found: readonly Environment[]): Environment[] {
  return found.filter(({ url }, index) => found.findIndex((other) => other.url === url) === index);
}

const usual: readonly (readonly [RegExp, string])[] = [
  [/sandbox|sbx|\bsb\b/i, "sandbox"],
  [/stag(?:e|ing)\b/i, "staging"],
  [/\b(?:test|testing|uat|qa|demo)\b|test[.-]/i, "test"],
  [/\bdev(?:elopment)?\b/i, "development"],
  [/\bprod(?:uction)?\b|\blive\b/i, "production"],
];

function environmentNames(found: readonly Environment[]): string[] {
  const taken = new Set<string>();
  return found.map(({ url, description = "" }) => {
    const host = url.replace(/^https:\/\//, "");
    // The top-level domain says nothing: .dev and .test are ones.
    const labels = host.replace(/^([^/:]*)\.[a-z]+(?=[/:]|$)/i, "$1");
    const byWords = usual.find(([pattern]) => pattern.test(labels) || pattern.test(description))?.[1];
    const base = byWords ?? "production";
    const candidates = [
      base,
      ...ownWords(url, found).flatMap((word) => [`${base}-${word}`, word]),
      kebabCase(host).replace(/^[^a-z]+/, ""),
    ];
    const name =
      candidates.find((one) => /^[a-z][a-z0-9-]*$/.test(one) && !taken.has(one) && !(one in {})) ??
      `server-${taken.size + 1}`;
    taken.add(name);
    return name;
  });
}

/** What an address has and none of the others. */
function ownWords(url: string, found: readonly Environment[]): string[] {
  const parts = (one: string) => one.split(/[^A-Za-z0-9]+/).map((word) => word.toLowerCase());
  const others = new Set(found.filter((one) => one.url !== url).flatMap((one) => parts(one.url)));
  return parts(url).filter((word) => word !== "" && !others.has(word));
}
