import { DocumentError } from "./document-error.ts";
import { httpMethods, objectList, objects } from "./inline.ts";
import { isObject, type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { isInherited } from "./names.ts";
import { resolved } from "./references.ts";
import { clientOptions } from "./server-variables.ts";
import { note } from "./vocabulary.ts";

/** A header parameter that is an option of the client. */
export interface HeaderOption {
  readonly name: string;
  readonly header: string;
  /** Undefined where the document allows any. */
  readonly values: readonly string[] | undefined;
  readonly description: string | undefined;
}

/**
 * The header parameters with `x-tok-option`. The option goes with each call, so each method has to have the
 * parameter.
 *
 * @throws {DocumentError}
 */
export function headerOptionsOf(
  whole: JsonObject,
  variables: readonly string[],
  file: string,
): HeaderOption[] {
  const found = new Map<string, HeaderOption>();
  const methods = methodsOf(whole);
  for (const { node, at } of methods) {
    for (const [index, parameter] of objectList(node["parameters"]).entries()) {
      const name = note(parameter, "x-tok-option");
      if (name === undefined) continue;
      const fail = (problem: string, nextStep: string) =>
        new DocumentError({ file, pointer: pointerOf([...at, "parameters", index]), problem, nextStep });
      const option = optionOf(name, parameter, whole, file);
      if (parameter["in"] !== "header" || parameter["required"] === true)
        throw fail("x-tok-option needs an optional parameter in a header", "Take x-tok-option away");
      if (Object.hasOwn(clientOptions, name) || variables.includes(name) || isInherited(name))
        throw fail(`every client has an option ${name} already`, "Give x-tok-option another name");
      if (JSON.stringify(found.get(name) ?? option) !== JSON.stringify(option))
        throw fail(
          `the option ${name} is another one elsewhere`,
          "Let all operations refer to one parameter",
        );
      found.set(name, option);
    }
  }
  for (const { name, header } of found.values()) {
    const without = methods.find(
      ({ node }) => !objectList(node["parameters"]).some((one) => note(one, "x-tok-option") === name),
    );
    if (without !== undefined)
      throw new DocumentError({
        file,
        pointer: pointerOf(without.at),
        problem: `the operation lacks the parameter ${header}, which as the option ${name} goes with each call`,
        nextStep: "Add it by an overlay action, or take x-tok-option away",
      });
  }
  return [...found.values()];
}

function methodsOf(whole: JsonObject): { readonly node: JsonObject; readonly at: readonly string[] }[] {
  return objects(whole["paths"]).flatMap(([path, item]) =>
    httpMethods.flatMap((verb) => {
      const node = item[verb];
      const isMethod = isObject(node) && note(node, "x-tok-methods") !== undefined;
      return isMethod ? [{ node, at: ["paths", path, verb] }] : [];
    }),
  );
}

function optionOf(name: string, parameter: JsonObject, whole: JsonObject, file: string): HeaderOption {
  const schema = isObject(parameter["schema"]) ? resolved(parameter["schema"], whole, file) : {};
  const { enum: values } = schema;
  return {
    name,
    header: String(parameter["name"]),
    values: Array.isArray(values) ? values.map(String) : undefined,
    description: text(parameter["description"]),
  };
}
