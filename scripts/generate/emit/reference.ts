import type { Authentication } from "../authentication.ts";
import type { Method, Model } from "../model.ts";
import { repeatText } from "./client.ts";

/** `reference.md`: what each method sends, gives and fails with. */
export function emitReference(
  { provider, resources, environments, authentication, xml }: Model,
  command: string,
): string {
  return [
    `# Reference of \`${provider.package}\``,
    "",
    `<!-- Generated: do not edit. Rewritten by: ${command} -->`,
    "",
    `Class \`${provider.class}\`, for ${provider.title}. ${credentials(authentication)}`,
    "",
    "| environment | base URL |",
    "| --- | --- |",
    ...environments.map(({ name, url }) => `| \`${name}\` | ${url} |`),
    "",
    "| method | HTTP | repeated after a lost answer | gives |",
    "| --- | --- | --- | --- |",
    ...resources.flatMap(({ name, methods }) =>
      methods.map((method) => {
        const { operation } = method;
        const repeated =
          operation.method === "GET" || operation.repeatable || operation.idempotencyHeader ? "yes" : "no";
        return `| [\`${name}.${method.name}\`](#${anchor(`${name}.${method.name}`)}) | \`${operation.method} ${operation.path}\` | ${repeated} | \`${cell(method.dataType)}\` |`;
      }),
    ),
    ...resources.flatMap(({ name, methods }) =>
      methods.flatMap((method) => section(name, method, xml !== undefined)),
    ),
    "",
  ].join("\n");
}

/** Where the members of `auth` go. */
function credentials({ main, headers }: Authentication): string {
  if (main.scheme === "api-key") return `The API key goes into the header \`${main.header}\`.`;
  return [
    "`username` and `password` go into the header `Authorization` (HTTP Basic).",
    ...headers.map(({ option, header }) => `\`${option}\` goes into the header \`${header}\`.`),
  ].join(" ");
}

function formatsText({ operation }: Method): string {
  return operation.formats["xml"] === undefined ? " In JSON." : " In JSON or XML.";
}

function section(resource: string, method: Method, hasXml: boolean): string[] {
  const { operation, parameters, bodyType, dataType, answerType, errorTypes, operationId } = method;
  const title = `${resource}.${method.name}`;
  const inputs = parameters.map(
    ({ name, in: place, wire, required, type, description }) =>
      `| \`${name}\` | \`${cell(type)}\` | ${required === true ? "yes" : "no"} | ${place} \`${wire}\` | ${cell(description ?? "")} |`,
  );
  if (bodyType !== undefined) {
    inputs.push(
      `| \`body\` | \`${cell(bodyType)}\` | ${operation.body === "required" ? "yes" : "no"} | body | |`,
    );
  }
  return [
    "",
    `## ${title}`,
    "",
    method.description ?? method.summary,
    "",
    `\`${operation.method} ${operation.path}\`${operationId === undefined ? "" : `, \`${operationId}\` in the document`}. ${repeatText(method)}${hasXml ? formatsText(method) : ""}`,
    "",
    ...(inputs.length === 0
      ? []
      : [
          "| argument | type | required | goes to | meaning |",
          "| --- | --- | --- | --- | --- |",
          ...inputs,
          "",
        ]),
    `Gives \`${dataType}\`; the whole answer is \`${answerType}\`.`,
    "",
    "| status | body of the error | meaning |",
    "| --- | --- | --- |",
    ...errorTypes.map(
      ({ status, type, description }) => `| ${status} | \`${cell(type)}\` | ${cell(description)} |`,
    ),
    "| any other | `unknown` | |",
  ];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/[^\w-]/g, "");
}
