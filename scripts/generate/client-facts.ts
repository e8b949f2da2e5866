import { DocumentError, pointerOf } from "./document-error.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import type { Authentication, Model } from "./model.ts";
import { isInherited } from "./names.ts";
import { text } from "./resources.ts";
import { note } from "./vocabulary.ts";

/** The hosts of a provider, by the names that users choose from. */
export function environmentsOf(whole: JsonObject, file: string): Model["environments"] {
  const names: string[] = [];
  const servers = objectList(whole["servers"]);
  if (servers.length === 0)
    throw new DocumentError({
      file,
      pointer: "",
      problem: "the document names no server",
      nextStep: "Add servers by an overlay action, each with an x-tok-name",
    });
  return servers.map((server, index) => {
    const pointer = pointerOf(["servers", index]);
    const name = note(server, "x-tok-name");
    const fail = (problem: string, nextStep: string) =>
      new DocumentError({ file, pointer, problem, nextStep });
    if (name === undefined)
      throw fail("the server has no x-tok-name", "Name the environment by an overlay action");
    if (names.includes(name) || isInherited(name))
      throw fail(`the environment name ${name} is taken`, "Give it another x-tok-name");
    names.push(name);
    const url = String(server["url"]);
    if (server["variables"] !== undefined || /[{}]/.test(url))
      throw fail("server variables are not supported yet", "Write the hosts out");
    if (!/^https:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(url))
      throw fail(
        `the URL ${JSON.stringify(url)} is not a whole one of a host that speaks HTTPS`,
        "Write https://, the host and the path, with no query",
      );
    return { name, url, description: text(server["description"]) };
  });
}

/** The one way in which a client authenticates. */
export function authenticationOf(whole: JsonObject, file: string): Authentication {
  const components = isObject(whole["components"]) ? whole["components"] : {};
  const schemes = objects(components["securitySchemes"]).filter(
    ([, scheme]) => scheme["x-tok-auth"] !== undefined,
  );
  const [first, second] = schemes;
  if (first === undefined || second !== undefined) {
    throw new DocumentError({
      file,
      pointer: components["securitySchemes"] === undefined ? "" : "/components/securitySchemes",
      problem: `${schemes.length} security schemes have x-tok-auth; there must be one`,
      nextStep: "Say by an overlay action which scheme authenticates",
    });
  }
  const [schemeName, scheme] = first;
  const auth = note(scheme, "x-tok-auth");
  const header = String(scheme["name"]);
  const isHeader = scheme["type"] === "apiKey" && scheme["in"] === "header";
  if (auth === undefined || !isHeader || !/^[!#$%&'*+\-.^_`|~0-9a-z]+$/i.test(header)) {
    throw new DocumentError({
      file,
      pointer: pointerOf(["components", "securitySchemes", schemeName]),
      problem: "the scheme api-key needs type apiKey in a header",
      nextStep: "Correct the security scheme",
    });
  }
  return { ...auth, schemeName, header };
}
