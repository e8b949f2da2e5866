import { objectList, objects } from "../../generate/inline.ts";
import type { JsonObject } from "../../generate/json.ts";
import { text } from "../../generate/json.ts";
import { kebabCase } from "../../generate/names.ts";
import { clientOptions } from "../../generate/server-variables.ts";
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
  const found = distinct(
    servers.flatMap((server) => spelledOut(server, address)).filter(({ url }) => isWhole(url)),
  );
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
  if (found.length === 0) {
    const url = `https://${name}.invalid`;
    return [
      ...remove,
      {
        kind: "security",
        target: "$",
        reason:
          "The document does not say where the service is. This address leads nowhere by design (RFC 2606): write the provider's own. Until then the option baseUrl is the way. [INF]",
        change: { update: { servers: [{ url, "x-tok-name": "production" }] } },
      },
    ];
  }
  const names = environmentNames(found);
  return [
    ...remove,
    {
      kind: "security",
      target: "$",
      reason:
        "The servers as whole HTTPS addresses, with variables written out. Their names are read from address and description. [INF]",
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
  return /^https:\/\/[^/?#@\s{}]+(?:\/[^?#\s{}]*)?$/.test(url);
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
function spelledOut(server: JsonObject, address: string | undefined): Environment[] {
  const variables = objects(server["variables"]);
  const template = String(server["url"]);
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
    const whole = absolute(url, address);
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

/** A whole HTTPS address; undefined for one of a machine at home. */
function absolute(url: string, address: string | undefined): string | undefined {
  let whole: URL;
  try {
    whole = new URL(url, address !== undefined && /^https?:/.test(address) ? address : undefined);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(whole.protocol)) return undefined;
  if (/^(?:localhost|127\.|0\.0\.0\.0|\[::1?\]|10\.|192\.168\.)/.test(whole.hostname)) return undefined;
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
