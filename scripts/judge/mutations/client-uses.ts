import type { JsonObject } from "../../generate/json.ts";
import { pascalCase } from "../../generate/names.ts";
import { asObject, type Call } from "./calls.ts";
import { list, members } from "./places.ts";

/** What each way to authenticate may be given. */
const credentials: Readonly<Record<string, readonly string[]>> = {
  "api-key": ['apiKey: "key"'],
  basic: ['username: "user", password: "password"'],
  chargeover: ['publicKey: "key", privateKey: "key", scheme: one("basic", "signature-v1")'],
  cybersource: [
    'scheme: "jwt", merchantId: "id", keyId: "id", sharedSecret: "secret"',
    'scheme: "jwt", merchantId: "id", keyId: "id", privateKey: "key", alg: "RS256", portfolioId: "id"',
    'scheme: "http-signature", merchantId: "id", keyId: "id", sharedSecret: "secret"',
  ],
  "fiserv-ipg": [
    'apiKey: "key", apiSecret: "secret", encoding: one("raw", "hex")',
    'apiKey: "key", accessToken: "token"',
  ],
};

/** Statements that make a client in each way that the document allows, and declare `client`. */
export function clientUses(document: JsonObject, calls: readonly Call[]): string[] {
  const name = String(asObject(document["x-tok-provider"])["class"]);
  const stem = name.replace(/Client$/, "");
  const servers = list(document["servers"]).map(asObject);
  const environments = servers.map((server) => JSON.stringify(server["x-tok-name"]));
  const variables = members(servers[0]?.["variables"]).map(
    ([variable, { enum: values }]) =>
      `${variable}: ${Array.isArray(values) ? `one(${values.map((one) => JSON.stringify(one)).join(", ")})` : '"text"'}`,
  );
  const further = [...optionsOf(calls), ...xmlOptions(document, calls), ...encryptionOptions(document)];
  const auths = authsOf(document);
  const [auth = ""] = auths;
  return [
    ...environments.map(
      (environment) => `new ${name}({ ${[auth, `environment: ${environment}`, ...variables].join(", ")} });`,
    ),
    ...auths.map((one) => `new ${name}({ ${one}, baseUrl: "https://localhost" });`),
    ...further.map((one) => `new ${name}({ ${auth}, baseUrl: "https://localhost", ${one} });`),
    `is<${stem}Environment>(one(${environments.join(", ")}));`,
    `is<${name}Options>({ ${auth}, baseUrl: "https://localhost" });`,
    `declare const client: ${name};`,
  ];
}

function authsOf(document: JsonObject): string[] {
  const schemes = members(asObject(document["components"])["securitySchemes"]).map(([, scheme]) =>
    asObject(scheme["x-tok-auth"]),
  );
  const headers = schemes
    .filter(({ scheme }) => scheme === "header")
    .map(({ option }) => `${String(option)}: "text"`);
  return schemes
    .flatMap(({ scheme }) => credentials[String(scheme)] ?? [])
    .map((one) => `auth: { ${[one, ...headers].join(", ")} }`);
}

/** The parameters that are options of the client. */
function optionsOf(calls: readonly Call[]): string[] {
  const found = calls.flatMap(({ parameters }) =>
    parameters.flatMap(({ option, schema }) => {
      if (option === undefined) return [];
      const { enum: values } = asObject(schema);
      const value = Array.isArray(values)
        ? `one(${values.map((one) => JSON.stringify(one)).join(", ")})`
        : '"text"';
      return [`${option}: ${value}`];
    }),
  );
  return [...new Set(found)];
}

function xmlOptions(document: JsonObject, calls: readonly Call[]): string[] {
  if (!calls.some(({ hasXml }) => hasXml)) return [];
  const schemas = members(asObject(asObject(document["components"])["schemas"]));
  const isNamed = asObject(document["x-tok-xml"])["enums"] === "names";
  const names = schemas
    .filter(([, schema]) => isNamed && schema["x-enum-varnames"] !== undefined)
    .map(([name, schema]) => String(schema["x-tok-name"] ?? pascalCase(name)));
  return [
    'format: one("json", "xml"), xmlLimits: { depth: 1 }',
    ...names.map((name) => `enumNames: { ${name}: { 1: "Text" } }`),
  ];
}

function encryptionOptions(document: JsonObject): string[] {
  return document["x-tok-encryption"] === undefined
    ? []
    : ['mle: { requestKey: { key: "key", kid: "id" }, unmaskKeys: [{ key: "key", kid: "id" }] }'];
}
