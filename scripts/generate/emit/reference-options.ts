import { waits } from "../../../packages/core/src/retry.ts";
import { type CoreMember, coreMembers } from "../core-declarations.ts";
import type { Method, Model } from "../model.ts";
import { authenticationText } from "./authentication.ts";
import { cell, code } from "./cell.ts";
import { meaningOf, typeOf } from "./header-options.ts";
import { meaning } from "./variables.ts";

/** The section on what a client and a call can be given. Core's declarations say most of it. */
export function optionsSection(model: Model): string[] {
  return [
    "",
    "## Options",
    "",
    `\`new ${model.provider.class}(options)\` takes those of the client. The last argument of a method takes those of a call, and they win over the client's. An option that is unknown is refused with a \`ConfigError\`, whose message names those there are.`,
    "",
    "| option | of | type | default | meaning |",
    "| --- | --- | --- | --- | --- |",
    ...rowsOf(model),
    "",
    ...ownTables(model),
    waitText(),
    "",
    "`headers` of a client and of a call are merged by name. To go out through an HTTP proxy on Node, call `setGlobalDispatcher(new ProxyAgent(url))` of the package `undici`, or give a `fetch` of your own: `baseUrl` is the address that is called, and no proxy on the way to it.",
  ];
}

function rowsOf(model: Model): string[] {
  const client = coreMembers("options.ts", "CommonClientOptions");
  const call = coreMembers("options.ts", "CallOptions");
  const ofCall = new Set(call.map(({ name }) => name));
  const ofClient = new Set(client.map(({ name }) => name));
  const methods = model.resources.flatMap((resource) => resource.methods);
  const only = (test: (method: Method) => boolean) => someOf(methods, test);
  const isIdempotent = ({ operation }: Method) => operation.idempotencyHeader !== undefined;
  const isInParts = ({ failureType }: Method) => failureType !== undefined;
  const hasXml = ({ operation }: Method) => operation.formats["xml"] !== undefined;
  const ownOf = (module: string, type: string, base: readonly CoreMember[]) =>
    coreMembers(module, type).filter(({ name }) => base.every((one) => one.name !== name));
  return [
    ...authRow(model),
    ...targetRows(model),
    ...client.flatMap((member) => withParts(member, ofCall.has(member.name) ? "client, call" : "client")),
    ...call.filter(({ name }) => !ofClient.has(name)).flatMap((member) => withParts(member, "call")),
    ...(methods.some(isIdempotent)
      ? ownOf("options.ts", "IdempotentCallOptions", call).map((member) => row(member, only(isIdempotent)))
      : []),
    ...(methods.some(isInParts)
      ? coreMembers("options.ts", "PartialOption").map((member) => row(member, only(isInParts)))
      : []),
    ...iterationRows(methods, ownOf("iterate.ts", "IterateOptions", call)),
    ...(model.xml === undefined ? [] : xmlRows(model, `client, ${only(hasXml)}`)),
    ...(model.encryption === undefined ? [] : encryptionRows()),
  ];
}

function authRow(model: Model): string[] {
  if (model.authentication.main.scheme === "none") return [];
  const [auth] = coreMembers("options.ts", "Credentials");
  if (auth === undefined) return [];
  return [row({ ...auth, type: authenticationText(model).type, default: "required" }, "client")];
}

function targetRows({ environments }: Model): string[] {
  const target = coreMembers("options.ts", "Target");
  const types: Readonly<Record<string, string>> = {
    environment: environments.map(({ name }) => JSON.stringify(name)).join(" | "),
  };
  return target.map((member) =>
    row(
      { ...member, type: types[member.name] ?? member.type, default: "required, one of these two" },
      "client",
    ),
  );
}

function xmlRows(model: Model, of: string): string[] {
  const enums = Object.keys(model.xml?.enums ?? {}).sort();
  const named = coreMembers("xml-options.ts", "EnumNamesOption").map((member) => ({
    ...member,
    type: `{ ${enums.map((name) => `${name}?: Record<number, string>`).join("; ")} }`,
  }));
  return [
    ...coreMembers("xml-options.ts", "XmlClientOptions").flatMap((member) =>
      withParts(member, member.name === "format" ? of : "client"),
    ),
    ...(enums.length === 0 ? [] : named.map((member) => row(member, "client"))),
  ];
}

function encryptionRows(): string[] {
  const meaning =
    "The keys of message-level encryption. What has to be encrypted and has no key is not sent.";
  return withParts(
    { name: "mle", type: "MleOptions", meaning, default: undefined, unit: undefined },
    "client",
  );
}

function iterationRows(methods: readonly Method[], members: readonly CoreMember[]): string[] {
  const iterating = methods.filter(({ iteration }) => iteration !== undefined);
  if (iterating.length === 0) return [];
  const names = listOf(iterating.map(({ iteration }) => iteration?.title ?? ""));
  const most = new Set(iterating.map(({ operation }) => operation.page?.most));
  return members.map((member) => {
    const [largest] = most;
    const known = member.name === "pageSize" && most.size === 1 ? String(largest) : member.default;
    return row({ ...member, default: known }, names);
  });
}

/** `call` where each method has it, else those that have. */
function someOf(methods: readonly Method[], test: (method: Method) => boolean): string {
  if (methods.every(test)) return "call";
  return `call of ${listOf(methods.filter(test).map(({ operation }) => operation.name))}`;
}

/** In an order of their own: that of the keys in a document says nothing. */
function listOf(names: readonly string[]): string {
  return [...names].sort().map(code).join(", ");
}

/** The types of options that have members of their own, by their name. */
const parts: Readonly<Record<string, string>> = {
  RetryOptions: "options.ts",
  XmlLimits: "xml-options.ts",
  MleOptions: "jwe/mle-options.ts",
};

function withParts(member: CoreMember, of: string): string[] {
  const [type, module] =
    Object.entries(parts).find(([name]) => member.type.split(" | ").includes(name)) ?? [];
  const inner = type === undefined || module === undefined ? [] : coreMembers(module, type);
  return [row(member, of), ...inner.map((part) => row({ ...part, name: `${member.name}.${part.name}` }, of))];
}

function row({ name, type, meaning: what, default: usual, unit }: CoreMember, of: string): string {
  const given = unit === undefined ? code(type) : `${code(type)}, ${unit}`;
  return `| \`${name}\` | ${of} | ${given} | ${defaultText(usual ?? "none")} | ${cell(what)} |`;
}

/** A value stands as code, and words such as "none" as words. */
function defaultText(text: string): string {
  const [, value = text, note = ""] = /^(.+?)( \(.*\))?$/.exec(text) ?? [];
  const isValue = /^[\d{["]|^(?:true|false)$|^\w+\.\w+$/.test(value);
  return isValue ? `${code(value)}${cell(note)}` : cell(text);
}

/** The options that this provider alone has. */
function ownTables({ variables, headerOptions }: Model): string[] {
  const hosts = variables.map((variable) => {
    const values = variable.values?.map((one) => `\`${one}\``).join(", ");
    return `| \`${variable.name}\` | ${values ?? "lower-case letters, digits and dashes"} | ${cell(meaning(variable))} |`;
  });
  const headers = headerOptions.map(
    (option) =>
      `| \`${option.name}\` | ${code(typeOf(option))} | \`${option.header}\` | ${cell(meaningOf(option))} |`,
  );
  return [
    ...table("| option, with `environment` | values | meaning |", hosts),
    ...table("| option of the client | type | header | meaning |", headers),
  ];
}

function table(head: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [head, head.replace(/[^|]+/g, " --- "), ...rows, ""];
}

function waitText(): string {
  const { first, longest, longestRetryAfter } = waits;
  return `Before the second attempt a call waits up to ${seconds(first)}, before the third up to ${seconds(2 * first)}, then twice as long each time, up to ${seconds(longest)}; each wait is at least half of that. A \`Retry-After\` of the provider takes the place of the wait, up to ${seconds(longestRetryAfter)}: where it asks for more, the call ends with the error.`;
}

function seconds(ms: number): string {
  return `${ms / 1_000} s`;
}
