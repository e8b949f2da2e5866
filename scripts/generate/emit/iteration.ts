import type { Iteration, Method } from "../model.ts";
import { argumentsInterface, hasMembers, inputParameter } from "./arguments.ts";
import { docstring } from "./docstring.ts";

/** The type of its argument. */
export function iterationTypes(method: Method): string[] {
  const { iteration } = method;
  return iteration === undefined ? [] : argumentsInterface(argumentOfIteration(method, iteration));
}

/** The method that reads a list page by page, beside the one that reads one page. */
export function iterationMethods(method: Method): string[] {
  const { iteration, key, operation } = method;
  if (iteration === undefined) return [];
  const argument = argumentOfIteration(method, iteration);
  const options = operation.formats["xml"] === undefined ? "IterateOptions" : "IterateOptions & FormatOption";
  const parameters = [...inputParameter(argument), `options?: ${options}`];
  const type = `AsyncIterable<${iteration.itemType}>`;
  const line = `  ${iteration.name}(${parameters.join(", ")}): ${type} {`;
  const lines = `  ${iteration.name}(\n${parameters.map((one) => `    ${one},\n`).join("")}  ): ${type} {`;
  const [what, how] = iterationText(method, `\`${operation.name}\``);
  const doc = docstring(
    [what, "", how, "", `@throws {TokError} out of the iteration: what \`${operation.name}\` fails with`],
    "  ",
  );
  return [
    [
      doc.trimEnd(),
      line.length > 110 ? lines : line,
      `    return this.#runtime.iterate(operations.${key}, ${hasMembers(argument) ? "input" : "undefined"}, options);`,
      "  }",
    ].join("\n"),
  ];
}

function argumentOfIteration({ operation }: Method, iteration: Iteration) {
  const { title, typeName, parameters } = iteration;
  return {
    title,
    typeName,
    parameters,
    defaults: operation.page?.defaults ?? {},
  };
}

/** What an iteration does and how it asks, in words for docstring and reference. `list` is what it calls. */
export function iterationText({ operation }: Method, list: string): [what: string, how: string] {
  const most = operation.page?.most;
  return [
    `Gives the records of ${list} one after the other, in its order. It reads page by page, holds one page in memory and ends with the first page that is not full; leaving the loop stops the requests. Records that come or go meanwhile may be missed, or be there twice.`,
    `\`${operation.method} ${operation.path}\` for each page: a call of its own, with retries and timeouts of its own. \`pageSize\` says how many records it asks for, ${most} at most and by default; \`maxItems\` ends the iteration after so many.`,
  ];
}
