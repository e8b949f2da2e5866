import { extensionsOf } from "../extensions.ts";
import type { Method, Model, Resource } from "../model.ts";
import { pascalCase } from "../names.ts";
import { argumentOf, argumentsInterface, hasMembers, inputParameter } from "./arguments.ts";
import { authenticationText } from "./authentication.ts";
import { docstring } from "./docstring.ts";
import { headerOptionFacts, headerOptionsType } from "./header-options.ts";
import { iterationMethods, iterationTypes } from "./iteration.ts";
import { literal, Name } from "./operations.ts";
import { variableExamples, variableFacts, variablesType } from "./variables.ts";

export function emitClient(model: Model): string {
  const { provider, environments, resources } = model;
  const { declaration } = authenticationText(model);
  const stem = provider.class.replace(/Client$/, "");
  const names = environments.map(({ name }) => JSON.stringify(name));
  const types = typesOf(model);
  return [
    importsOf(model, types),
    docstring([`The hosts of ${provider.title}.`]) +
      `export type ${stem}Environment = ${names.join(" | ")};\n`,
    ...(declaration === undefined ? [] : [declaration]),
    docstring([
      `What a client is made with: ${model.authentication.main.scheme === "none" ? "" : "credentials, and "}exactly one of \`environment\` and \`baseUrl\`.`,
    ]) +
      `export type ${provider.class}Options = ${[clientOptions(model), ...xmlOptions(model), ...encryptionOptions(model), ...headerOptionsType(model)].join(" & ")};\n`,
    `const facts: ProviderFacts = {\n  environments: ${literal(Object.fromEntries(environments.map(({ name, url }) => [name, url])), "  ")},\n${variableFacts(model)}${headerOptionFacts(model)}${encryptionFacts(model)}  operations,\n${xmlFacts(model)}};\n`,
    ...resources.flatMap((resource) => [
      ...resource.methods.flatMap(methodTypes),
      ...(resource.name === "" ? [] : [resourceClass(resource)]),
    ]),
    clientClass(model, stem),
  ].join("\n");
}

/** The type of the options that every client has, for this one. */
function clientOptions(model: Model): string {
  const stem = model.provider.class.replace(/Client$/, "");
  const given = [authenticationText(model).type, `${stem}Environment`, ...variablesType(model)];
  const line = `ClientOptions<${given.join(", ")}>`;
  if (!line.includes("\n")) return line;
  return `ClientOptions<\n${given.map((one) => `  ${one.replaceAll("\n", "\n  ")}`).join(",\n")}\n>`;
}

/** The enums that are names in XML. */
function enumsInXml({ xml }: Model): string[] {
  return Object.keys(xml?.enums ?? {});
}

/** The types of the options that a client has for XML. */
function xmlOptions(model: Model): string[] {
  if (model.xml === undefined) return [];
  const names = enumsInXml(model).map((name) => JSON.stringify(name));
  return ["XmlClientOptions", ...(names.length === 0 ? [] : [`EnumNamesOption<${names.join(" | ")}>`])];
}

/** Imported when first needed: a process that speaks JSON alone never loads the code for XML. */
function xmlFacts(model: Model): string {
  if (model.xml === undefined) return "";
  const facts = { enums: model.xml.enums ?? {}, load: new Name('() => import("./xml.js")') };
  return `  xml: ${literal(facts, "  ")},\n`;
}

function encryptionOptions({ encryption }: Model): string[] {
  if (encryption === undefined) return [];
  const doc = docstring(
    [
      "The keys of message-level encryption. What has to be encrypted and has no key is not sent.",
      "@default none",
    ],
    "  ",
  );
  return [`{\n${doc}  readonly mle?: MleOptions | undefined;\n}`];
}

/** How the provider's encrypted messages look, and what reads the option. */
function encryptionFacts({ encryption }: Model): string {
  if (encryption === undefined) return "";
  const { requestMember, contentType: cty, responseMember, claim } = encryption;
  const forms = { requestMember, cty, responseMember, claim, read: new Name("readMleOptions") };
  return `  encryption: ${literal(forms, "  ")},\n`;
}

function importsOf(model: Model, types: readonly string[]): string {
  const { resources, xml } = model;
  const { module, factory, baseType } = authenticationText(model);
  const idempotent = resources.some(({ methods }) => methods.some(takesIdempotencyKey));
  const inParts = resources.some(({ methods }) =>
    methods.some(({ failureType }) => failureType !== undefined),
  );
  const iterates = resources.some(({ methods }) => methods.some(({ iteration }) => iteration !== undefined));
  const plain = resources.some(({ methods }) => methods.some((method) => !takesIdempotencyKey(method)));
  const core = [
    "ApiCall",
    ...(plain ? ["CallOptions"] : []),
    "ClientOptions",
    ...(enumsInXml(model).length === 0 ? [] : ["EnumNamesOption"]),
    ...(xml === undefined ? [] : ["FormatOption"]),
    "HttpClient",
    ...(idempotent ? ["IdempotentCallOptions"] : []),
    ...(iterates ? ["IterateOptions"] : []),
    "OperationError",
    ...(inParts ? ["PartialOption", "PartialSuccessError"] : []),
    ...(xml === undefined ? [] : ["XmlClientOptions"]),
  ];
  const imported = `import type { ${core.join(", ")} } from "@tok/core";`;
  const oneEach = core.map((name) => `  ${name},\n`).join("");
  return [
    imported.length > 110 ? `import type {\n${oneEach}} from "@tok/core";` : imported,
    `import { type ${baseType}, ${factory} } from "${module}";`,
    ...(model.encryption === undefined
      ? []
      : [`import { type MleOptions, readMleOptions } from "@tok/core/jwe";`]),
    `import { ClientRuntime, type ProviderFacts } from "@tok/core/runtime";`,
    ...extensionsOf(model)
      .filter(({ hasType }) => hasType)
      .map(({ module: name }) => `import type { ${pascalCase(name)} } from "../extensions/${name}.js";`),
    `import * as operations from "./operations.js";`,
    `import type { paths } from "./schema.js";`,
    ...(types.length === 0
      ? []
      : [`import type {\n${types.map((name) => `  ${name},\n`).join("")}} from "./types.js";`]),
    "",
  ].join("\n");
}

/** The exported type names that the client's signatures mention. */
function typesOf({ resources, types }: Model): string[] {
  const known = new Set(types.map(({ name }) => name));
  const mentioned = resources.flatMap(({ methods }) =>
    methods.flatMap((method) => [
      method.bodyType ?? "",
      method.answerType,
      method.dataType,
      method.failureType ?? "",
      // Of errors, those with a status of their own are written.
      ...method.errorTypes.filter(({ status }) => /^\d+$/.test(status)).map(({ type }) => type),
      ...method.parameters.map(({ type }) => type),
    ]),
  );
  // Without the texts in it, such as the path in paths["/Customer"].
  const names = mentioned.flatMap(
    (text) => text.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/[A-Za-z_$][\w$]*/g) ?? [],
  );
  return [...new Set(names.filter((name) => known.has(name)))].sort();
}

function takesIdempotencyKey({ operation }: Method): boolean {
  return operation.idempotencyHeader !== undefined;
}

function methodTypes(method: Method): string[] {
  const title = method.operation.name;
  const bodies = method.errorTypes
    .filter(({ status }) => /^\d+$/.test(status))
    .map(({ status, type }) => `${status}: ${type}`);
  const map = bodies.length === 0 ? "Record<never, never>" : `{ ${bodies.join("; ")} }`;
  const { dataType, failureType } = method;
  const inParts = failureType === undefined ? "" : ` | PartialSuccessError<${dataType}, ${failureType}>`;
  return [
    ...argumentsInterface(argumentOf(method)),
    `${docstring([`What \`${title}\` fails with: narrow by \`status\`, then \`body\` has the documented type.`])}export type ${method.typeName}Error = OperationError<${map}>${inParts};\n`,
    ...iterationTypes(method),
  ];
}

function resourceClass({ name, className, description, methods }: Resource): string {
  return [
    docstring([description ?? `The calls under \`${name}\`.`]).trimEnd(),
    `export class ${className} {`,
    "  readonly #runtime: ClientRuntime;",
    "",
    "  /** @internal */",
    "  constructor(runtime: ClientRuntime) {",
    "    this.#runtime = runtime;",
    "  }",
    ...methodTexts(methods),
    "}",
    "",
  ].join("\n");
}

function methodTexts(methods: readonly Method[]): string[] {
  return methods
    .flatMap((method) => [methodText(method), ...iterationMethods(method)])
    .map((text) => `\n${text}`);
}

function methodText(method: Method): string {
  const { name, key, typeName, dataType, answerType } = method;
  const argument = argumentOf(method);
  const options = [
    takesIdempotencyKey(method) ? "IdempotentCallOptions" : "CallOptions",
    ...(method.operation.formats["xml"] === undefined ? [] : ["FormatOption"]),
    ...(method.failureType === undefined ? [] : ["PartialOption"]),
  ].join(" & ");
  const parameters = [...inputParameter(argument), `options?: ${options}`];
  const type = `ApiCall<${dataType}, ${answerType}, ${typeName}Error>`;
  const line = `  ${name}(${parameters.join(", ")}): ${type} {`;
  const lines = `  ${name}(\n${parameters.map((one) => `    ${one},\n`).join("")}  ): ${type} {`;
  return [
    methodDocstring(method).trimEnd(),
    line.length > 110 ? lines : line,
    `    return this.#runtime.call(operations.${key}, ${hasMembers(argument) ? "input" : "undefined"}, options);`,
    "  }",
  ].join("\n");
}

const errorClasses: Readonly<Record<string, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionError",
  404: "NotFoundError",
  409: "ConflictError",
  422: "UnprocessableError",
  429: "RateLimitError",
};

function errorClassOf(status: string): string {
  return errorClasses[status] ?? (status.startsWith("5") ? "ServerError" : "ApiError");
}

function methodDocstring(method: Method): string {
  const { summary, description, operation, errorTypes } = method;
  return docstring(
    [
      description ?? summary,
      "",
      `\`${operation.method} ${operation.path}\`. ${repeatText(method)}${operation.unauthenticated === true ? " Sent without credentials." : ""}`,
      "",
      ...errorTypes
        .filter(({ status }) => /^\d+$/.test(status))
        .map(({ status, description: why }) => `@throws {${errorClassOf(status)}} status ${status}: ${why}`),
      ...(method.failureType === undefined
        ? []
        : ["@throws {PartialSuccessError} only some items were carried out"]),
      "@throws {TokError} any other failure: its `code` and `outcome` say which and what became of the request",
    ],
    "  ",
  );
}

/** When a call is sent again, in words for docstrings and reference. */
export function repeatText({ operation, repeatSource }: Method): string {
  const always = "when the request provably did not reach the provider, and after status 429";
  if (operation.method === "GET" || operation.method === "HEAD") {
    return "Reads only: sent again also after a lost answer and after status 502, 503 and 504.";
  }
  if (operation.repeatable === true || operation.idempotencyHeader !== undefined) {
    const gone =
      operation.method === "DELETE"
        ? " A repeat that finds nothing to delete is a success, and gives `undefined`."
        : "";
    return `Sent again also after a lost answer: ${repeatSource ?? "the provider carries it out once"}.${gone}`;
  }
  return `Sent once: repeated only ${always}.`;
}

/** The type arguments of the raw client: with the options of a call that every operation takes. */
function rawTypes({ resources, xml }: Model): string {
  const isIdempotent = resources.every(({ methods }) => methods.every(takesIdempotencyKey));
  const options = [
    isIdempotent ? "IdempotentCallOptions" : "CallOptions",
    ...(xml === undefined ? [] : ["FormatOption"]),
  ].join(" & ");
  return options === "CallOptions" ? "paths" : `paths, ${options}`;
}

function clientClass(model: Model, stem: string): string {
  const { provider, environments } = model;
  const resources = model.resources.filter(({ name }) => name !== "");
  const own = model.resources.flatMap(({ name, methods }) => (name === "" ? methods : []));
  const { members, call } = authenticationText(model);
  const raw = rawTypes(model);
  const environment = environments[0]?.name ?? "";
  const given = [
    ...(members.length === 0 ? [] : [`auth: { ${members.join(", ")} }`]),
    `environment: ${JSON.stringify(environment)}`,
    ...variableExamples(model),
  ];
  return [
    docstring([
      `Client of ${provider.title}.`,
      "",
      "@example",
      `const ${stem.charAt(0).toLowerCase()}${stem.slice(1)} = new ${provider.class}({ ${given.join(", ")} });`,
    ]).trimEnd(),
    `export class ${provider.class} {`,
    ...resources.map(
      ({ name, className, description }) =>
        `${docstring([description ?? `The calls under \`${name}\`.`], "  ")}  readonly ${name}: ${className};`,
    ),
    "  /** Calls by the document's own paths, without unwrapping. */",
    `  readonly http: HttpClient<${raw}>;`,
    ...(own.length === 0 ? [] : ["  readonly #runtime: ClientRuntime;"]),
    "",
    "  /** @throws {ConfigError} `invalid_option`, naming the option */",
    `  constructor(options: ${provider.class}Options) {`,
    `    const runtime = new ClientRuntime(facts, options, ${call});`,
    ...resources.map(({ name, className }) => `    this.${name} = new ${className}(runtime);`),
    `    this.http = runtime.http<${raw}>();`,
    ...(own.length === 0 ? [] : ["    this.#runtime = runtime;"]),
    "  }",
    ...methodTexts(own),
    "}",
    "",
  ].join("\n");
}
