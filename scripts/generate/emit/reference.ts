import type { Authentication } from "../authentication.ts";
import type { Finding } from "../lenient/finding.ts";
import type { Method, MethodParameter, Model } from "../model.ts";
import { cell } from "./cell.ts";
import { repeatText } from "./client.ts";
import { iterationText } from "./iteration.ts";
import { literal } from "./operations.ts";
import { errorsSection } from "./reference-errors.ts";
import { eventsSection } from "./reference-events.ts";
import { optionsSection } from "./reference-options.ts";

/** `reference.md`: what a client takes, fails with and tells of its calls, and what each method sends and gives. */
export function emitReference(model: Model, command: string): string {
  const { provider, resources, environments, authentication, xml, rawOnly, findings } = model;
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
    ...resources.flatMap(({ methods }) =>
      methods.flatMap((method) => {
        const { operation, iteration } = method;
        const repeated =
          operation.method === "GET" || operation.repeatable || operation.idempotencyHeader ? "yes" : "no";
        const row = (title: string, http: string, type: string) =>
          `| [\`${title}\`](#${anchor(title)}) | ${http} | ${repeated} | \`${cell(type)}\` |`;
        const http = `\`${operation.method} ${operation.path}\``;
        return [
          row(operation.name, http, method.dataType),
          ...(iteration === undefined
            ? []
            : [row(iteration.title, `${http}, page by page`, `AsyncIterable<${iteration.itemType}>`)]),
        ];
      }),
    ),
    ...optionsSection(model),
    ...errorsSection(model),
    ...eventsSection(),
    ...resources.flatMap(({ methods }) =>
      methods.flatMap((method) => [
        ...section(method, xml !== undefined),
        ...iterationSection(method, xml !== undefined),
      ]),
    ),
    ...(rawOnly.length === 0
      ? []
      : [
          "",
          "## Operations without a method",
          "",
          `\`${provider.class}\`'s \`http\` calls them by their path.`,
          "",
          ...rawOnly.map((line) => `- \`${line}\``),
        ]),
    ...findingsSection(findings, "left out", "Left out"),
    ...findingsSection(findings, "repaired", "Repaired"),
    "",
  ].join("\n");
}

/** What a lenient reading of the document has done, place by place. */
function findingsSection(findings: readonly Finding[], outcome: Finding["outcome"], title: string): string[] {
  const rows = findings.filter((one) => one.outcome === outcome);
  if (rows.length === 0) return [];
  return [
    "",
    `## ${title}`,
    "",
    "| place in the document | what is wrong there | so |",
    "| --- | --- | --- |",
    ...rows.map(
      ({ pointer, problem, done }) => `| \`${cell(pointer)}\` | ${cell(problem)} | ${cell(done)} |`,
    ),
  ];
}

/** Where the members of `auth` go. */
function credentials({ main, headers }: Authentication): string {
  if (main.scheme === "api-key") return `The API key goes into the header \`${main.header}\`.`;
  if (main.scheme === "none") return "It sends no credentials.";
  if (main.scheme === "bearer")
    return "`accessToken`, a token or a function that gives one, goes into the header `Authorization` (Bearer).";
  if (main.scheme === "chargeover")
    return "`publicKey` and `privateKey` go into the header `Authorization` (HTTP Basic), or sign each request there (`scheme`).";
  if (main.scheme === "cybersource")
    return '`sharedSecret` or `privateKey` signs a token in the header `Authorization` (`scheme: "jwt"`), or `sharedSecret` signs headers (`scheme: "http-signature"`).';
  if (main.scheme === "fiserv-ipg")
    return "`apiKey` goes into the header `Api-Key`; `apiSecret` signs each request (`Message-Signature`), or `accessToken` goes into the header `Authorization`.";
  return [
    "`username` and `password` go into the header `Authorization` (HTTP Basic).",
    ...headers.map(({ option, header }) => `\`${option}\` goes into the header \`${header}\`.`),
  ].join(" ");
}

function encryptionText({ operation: { encrypt, unmasks } }: Method): string {
  const request = {
    mandatory: " The request is encrypted: without `mle.requestKey` nothing is sent.",
    optional: " The request is encrypted where the client has `mle.requestKey`.",
  };
  return [
    encrypt?.request === undefined ? "" : request[encrypt.request],
    unmasks === true ? " The answer comes encrypted, and is read with `mle.unmaskKeys`." : "",
    encrypt?.response === undefined || unmasks === true
      ? ""
      : " The answer is asked for encrypted where the client has `mle.responseKeys`.",
  ].join("");
}

function inParts({ failureType }: Method): string {
  if (failureType === undefined) return "";
  const item = failureType.includes(" | ") ? `(${failureType})` : failureType;
  return ` Where only some items were carried out it throws a \`PartialSuccessError\`, whose \`failures\` are \`${item}[]\`.`;
}

function formatsText({ operation }: Method): string {
  return operation.formats["xml"] === undefined ? " In JSON." : " In JSON or XML.";
}

function section(method: Method, hasXml: boolean): string[] {
  const { operation, parameters, bodyType, dataType, answerType, errorTypes, operationId } = method;
  const title = operation.name;
  const inputs = parameters.map(inputRow);
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
    ...inputTable(inputs),
    `Gives \`${dataType}\`; the whole answer is \`${answerType}\`.${inParts(method)}${encryptionText(method)}`,
    "",
    "| status | body of the error | meaning |",
    "| --- | --- | --- |",
    ...errorRows(errorTypes),
  ];
}

/** Only a status of its own gives the body a type; what is documented for several gives a hint. */
function errorRows(errorTypes: Method["errorTypes"]): string[] {
  const isOne = ({ status }: { readonly status: string }) => /^\d+$/.test(status);
  const others = errorTypes.filter((one) => !isOne(one));
  const hints = others.map(({ status, type, description }) => {
    const which = status === "default" ? "any other" : `any other ${status}`;
    return `| ${which} | \`unknown\` | Documented as \`${cell(type)}\`: ${cell(description)} |`;
  });
  return [
    ...errorTypes
      .filter(isOne)
      .map(({ status, type, description }) => `| ${status} | \`${cell(type)}\` | ${cell(description)} |`),
    ...hints,
    ...(others.some(({ status }) => status === "default") ? [] : ["| any other | `unknown` | |"]),
  ];
}

/** The method that reads a list page by page. */
function iterationSection(method: Method, hasXml: boolean): string[] {
  const { iteration, operation } = method;
  if (iteration === undefined) return [];
  const list = operation.name;
  const [what, how] = iterationText(method, `[\`${list}\`](#${anchor(list)})`);
  const defaults = new Map(Object.entries(operation.page?.defaults ?? {}));
  const inputs = iteration.parameters.map((parameter) => {
    const { name, description } = parameter;
    if (!defaults.has(name)) return inputRow(parameter);
    const usual = `Without it: \`${literal(defaults.get(name))}\`.`;
    return inputRow({
      ...parameter,
      description: description === undefined ? usual : `${description} ${usual}`,
    });
  });
  return [
    "",
    `## ${iteration.title}`,
    "",
    what,
    "",
    `${how}${hasXml ? formatsText(method) : ""}`,
    "",
    ...inputTable(inputs),
    `Gives \`AsyncIterable<${iteration.itemType}>\`. What a page fails with comes out of the iteration.`,
  ];
}

function inputRow({ name, in: place, wire, required, type, description }: MethodParameter): string {
  return `| \`${name}\` | \`${cell(type)}\` | ${required === true ? "yes" : "no"} | ${place} \`${wire}\` | ${cell(description ?? "")} |`;
}

function inputTable(rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  return [
    "| argument | type | required | goes to | meaning |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/[^\w-]/g, "");
}
