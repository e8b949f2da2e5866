import type { Method, MethodParameter } from "../model.ts";
import { docstring } from "./docstring.ts";
import { literal, memberName } from "./operations.ts";

/** What a method takes as its first argument. */
interface Argument {
  /** `customerTokens.list` */
  readonly title: string;
  /** `CustomerTokensList` */
  readonly typeName: string;
  readonly parameters: readonly MethodParameter[];
  readonly body?: { readonly type: string; readonly isRequired: boolean } | undefined;
  /** What is sent where an argument is not given, by its name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export function argumentOf(method: Method): Argument {
  const { typeName, parameters, bodyType, operation } = method;
  const body =
    bodyType === undefined ? undefined : { type: bodyType, isRequired: operation.body === "required" };
  return { title: operation.name, typeName, parameters, body };
}

export function hasMembers({ parameters, body }: Argument): boolean {
  return parameters.length > 0 || body !== undefined;
}

/** The parameter of the method, such as `input?: CustomerTokensListArguments`; nothing where it takes nothing. */
export function inputParameter(argument: Argument): string[] {
  const { typeName, parameters, body } = argument;
  const isRequired = body?.isRequired === true || parameters.some(({ required }) => required === true);
  return hasMembers(argument) ? [`input${isRequired ? "" : "?"}: ${typeName}Arguments`] : [];
}

/** The declaration of its type; nothing where the method takes nothing. */
export function argumentsInterface(argument: Argument): string[] {
  if (!hasMembers(argument)) return [];
  const { title, typeName, parameters, body, defaults = {} } = argument;
  const member = (name: string, type: string, isRequired: boolean) =>
    `  readonly ${name}${isRequired ? "" : "?"}: ${type}${isRequired ? "" : " | undefined"};\n`;
  const members = parameters.map(({ name, required, type, description }) => {
    const usual = Object.hasOwn(defaults, name) ? [`@default ${literal(defaults[name])}`] : [];
    return `${docstring([description, ...usual], "  ")}${member(memberName(name), type, required === true)}`;
  });
  if (body !== undefined) members.push(member("body", body.type, body.isRequired));
  return [
    `${docstring([`What \`${title}\` takes.`])}export interface ${typeName}Arguments {\n${members.join("")}}\n`,
  ];
}
