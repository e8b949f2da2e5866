import type { Model } from "../model.ts";
import { docstring } from "./docstring.ts";
import { literal, memberName } from "./operations.ts";

/** The schemas under the names users write, and the enums that have a name as constants. */
export function emitTypes({ types, enums }: Model): string {
  const aliases = types.map(
    ({ name, schemaName, description }) =>
      `${docstring([description])}export type ${name} = components["schemas"][${JSON.stringify(schemaName)}];\n`,
  );
  const constants = enums.map(({ name, schemaName, description, members }) => {
    const values = literal(Object.fromEntries(members.map((member) => [member.name, member.value])));
    const doc = docstring([description, "The values known today; answers may hold others."]);
    const constant = `${doc}export const ${name}: {\n${members.map((member) => `  readonly ${memberName(member.name)}: ${JSON.stringify(member.value)};\n`).join("")}} = ${values};\n`;
    // A schema of this name has its alias above, and that is the type.
    if (schemaName !== undefined) return constant;
    return `${constant}\n${docstring([description])}export type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
  });
  if (types.length + enums.length === 0) return "export {};\n";
  const imports = types.length === 0 ? [] : [`import type { components } from "./schema.js";\n`];
  return [...imports, ...aliases, ...constants].join("\n");
}
