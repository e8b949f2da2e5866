import { objectList } from "../inline.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Finding } from "./finding.ts";
import type { Repaired } from "./repair.ts";

/** Servers that no environment can be made of: the client takes their addresses as `baseUrl`. */
export function servers(document: JsonObject): Repaired {
  const findings: Finding[] = [];
  const kept = objectList(document["servers"]).filter((server, index) => {
    const url = String(server["url"]);
    const problem = problemWith(url, server["variables"] ?? {}, server["x-tok-name"] === undefined);
    if (problem === undefined) return true;
    findings.push({
      pointer: `/servers/${index}`,
      problem,
      outcome: "left out",
      done: "no environment stands for it; a baseUrl can",
    });
    return false;
  });
  return findings.length === 0
    ? { node: document, findings }
    : { node: { ...document, servers: kept }, findings };
}

function problemWith(url: string, variables: unknown, isNameless: boolean): string | undefined {
  const written = JSON.stringify(url);
  if (/^http:\/\//.test(url)) return `the server ${written} would get everything in clear`;
  if (!/^https:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(url))
    return `the server ${written} is not a whole address of a host that speaks HTTPS`;
  const [, host = "", rest = ""] = /^https:\/\/([^/]*)(.*)$/s.exec(url) ?? [];
  if (/[{}]/.test(rest)) return `the server ${written} has a variable outside its host`;
  const names = [...host.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const unknown = names.find((name) => !isObject(Object(variables)[name]));
  if (unknown !== undefined) return `the server ${written} has a variable ${unknown} that is not declared`;
  return isNameless ? `the server ${written} has no x-tok-name` : undefined;
}
