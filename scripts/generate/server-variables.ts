import type { ClientOptions, EnumNamesOption, XmlClientOptions } from "../../packages/core/src/index.ts";
import { DocumentError } from "./document-error.ts";
import { isObject, type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { ServerVariable } from "./model.ts";
import { isInherited } from "./names.ts";

/** What a client of core may be given, whatever the provider. The type holds the list to core's own. */
export const clientOptions: Readonly<
  Record<keyof (ClientOptions<unknown, string> & XmlClientOptions & EnumNamesOption<string>), true>
> = {
  auth: true,
  environment: true,
  baseUrl: true,
  fetch: true,
  timeoutMs: true,
  totalTimeoutMs: true,
  retry: true,
  maxResponseBytes: true,
  headers: true,
  hooks: true,
  logger: true,
  allowInsecureRequests: true,
  clock: true,
  randomUUID: true,
  format: true,
  xmlLimits: true,
  enumNames: true,
};

/**
 * The variables in the host of a server, in the order of their names. Each becomes an option of the client; the
 * document's default is not taken, as no environment is assumed either.
 *
 * @throws {DocumentError} for a variable elsewhere, one that is not declared, and one that is no usable option
 */
export function serverVariables(server: JsonObject, index: number, file: string): ServerVariable[] {
  const fail = (below: readonly string[], problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf(["servers", index, ...below]), problem, nextStep });
  const url = String(server["url"]);
  const [, host = "", others = url] = /^https:\/\/([^/?#@:\s]*)(.*)$/s.exec(url) ?? [];
  const names = [...host.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  if (/[{}]/.test(host.replace(/\{[^{}]*\}/g, "") + others))
    throw fail(
      ["url"],
      `the URL ${JSON.stringify(url)} has a variable outside its host`,
      "Write out all but the host; an environment for each value is another way",
    );
  const declared = isObject(server["variables"]) ? server["variables"] : {};
  return [...new Set(names)].sort().map((name) => {
    const declaration = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!isObject(declaration))
      throw fail(["url"], `the variable {${name}} is not declared`, "Declare it in variables");
    if (!/^[a-z][A-Za-z0-9]*$/.test(name) || isInherited(name))
      throw fail(
        ["variables", name],
        `the variable would be the option ${JSON.stringify(name)}, which is no usable name`,
        "Rename it in camelCase by overlay actions, in the URL and in variables",
      );
    if (Object.hasOwn(clientOptions, name))
      throw fail(
        ["variables", name],
        `every client has an option ${name} already`,
        "Rename the variable by overlay actions, in the URL and in variables",
      );
    const { enum: given } = declaration;
    const values = Array.isArray(given) ? given.map(String) : undefined;
    const wrong = values?.find((one) => !/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(one));
    if (wrong !== undefined)
      throw fail(
        ["variables", name, "enum"],
        `the value ${JSON.stringify(wrong)} is no part of a host`,
        "Use letters, digits, dashes and dots",
      );
    return { name, values, description: text(declaration["description"]) };
  });
}

/**
 * The variables of all servers, which have the same ones: an option that only counts for some environments would
 * be silently lost with the others.
 *
 * @throws {DocumentError}
 */
export function commonVariables(
  servers: readonly (readonly ServerVariable[])[],
  file: string,
): ServerVariable[] {
  const [first = [], ...others] = servers;
  for (const [index, other] of others.entries()) {
    if (signature(other) === signature(first)) continue;
    throw new DocumentError({
      file,
      pointer: pointerOf(["servers", index + 1]),
      problem: "the server has other variables than the first one, or other values for them",
      nextStep: "Use the same variables with the same values in each server, or write the hosts out",
    });
  }
  return first.map((one) => ({
    ...one,
    description: servers.flatMap(
      (server) => server.find(({ name }) => name === one.name)?.description ?? [],
    )[0],
  }));
}

function signature(variables: readonly ServerVariable[]): string {
  return JSON.stringify(variables.map(({ name, values }) => [name, values]));
}
