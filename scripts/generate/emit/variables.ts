import type { Model, ServerVariable } from "../model.ts";
import { kebabCase } from "../names.ts";
import { docstring } from "./docstring.ts";
import { literal } from "./operations.ts";

/** The type arguments of `ClientOptions` that a client has for the variables in its hosts: one, or none. */
export function variablesType({ variables }: Model): string[] {
  if (variables.length === 0) return [];
  const members = variables.map((variable) => {
    const type = variable.values?.map((one) => JSON.stringify(one)).join(" | ") ?? "string";
    return `${docstring([meaning(variable)], "  ")}  readonly ${variable.name}: ${type};\n`;
  });
  return [`{\n${members.join("")}}`];
}

/** The lines of `ProviderFacts` for them. */
export function variableFacts({ variables }: Model): string {
  if (variables.length === 0) return "";
  const facts = variables.map(({ name, values }) => [name, values === undefined ? {} : { values }]);
  return `  variables: ${literal(Object.fromEntries(facts), "  ")},\n`;
}

/** Options in the example of a client: a value that is allowed, or one that shows that it is to be replaced. */
export function variableExamples({ variables }: Model): string[] {
  return variables.map(
    ({ name, values }) => `${name}: ${JSON.stringify(values?.[0] ?? `your-${kebabCase(name)}`)}`,
  );
}

export function meaning({ name, description }: ServerVariable): string {
  return description ?? `Stands for {${name}} in the host.`;
}
