import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Model } from "./model.ts";
import { isInherited } from "./names.ts";
import { commonVariables, serverVariables } from "./server-variables.ts";
import { note } from "./vocabulary.ts";

/** The hosts of a provider, by the names that users choose from, and the variables in them. */
export function environmentsOf(whole: JsonObject, file: string): Pick<Model, "environments" | "variables"> {
  const names: string[] = [];
  const servers = objectList(whole["servers"]);
  if (servers.length === 0)
    throw new DocumentError({
      file,
      pointer: "",
      problem: "the document names no server",
      nextStep: "Add servers by an overlay action, each with an x-tok-name",
    });
  const environments = servers.map((server, index) => {
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
    if (!/^https:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(url))
      throw fail(
        `the URL ${JSON.stringify(url)} is not a whole one of a host that speaks HTTPS`,
        "Write https://, the host and the path, with no query",
      );
    const variables = serverVariables(server, index, file);
    return { name, url, description: text(server["description"]), variables };
  });
  return {
    environments: environments.map(({ variables: _variables, ...environment }) => environment),
    variables: commonVariables(
      environments.map(({ variables }) => variables),
      file,
    ),
  };
}
