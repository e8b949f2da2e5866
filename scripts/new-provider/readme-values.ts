import { authenticationText } from "../generate/emit/authentication.ts";
import { isObject, type Json } from "../generate/json.ts";
import type { Model } from "../generate/model.ts";

/** What a client depends on besides core. */
interface Needs {
  readonly hasXml: boolean;
  readonly hasEncryption: boolean;
}

/** What the README of a new package has in the places of its template. `read` is what the conformance suite has of a call. */
export function readmeValues(
  name: string,
  model: Model,
  { hasXml, hasEncryption }: Needs,
  read: Json | undefined,
): Readonly<Record<string, string>> {
  const { members } = authenticationText(model);
  const stem = model.provider.class.replace(/Client$/, "");
  const variable = stem.charAt(0).toLowerCase() + stem.slice(1);
  return {
    "readme-options": [...authLines(name, members), ...targetLines(model)]
      .map((line) => `  ${line}\n`)
      .join(""),
    "readme-first-call": firstCall(variable, read),
    "readme-catch": catching(model.provider.package, callText(variable, read)),
    "readme-dependencies": dependencies({ hasXml, hasEncryption }),
    "readme-credentials": members.length === 0 ? "The client sends no credentials." : authWords(members),
    "readme-environments": environmentWords(model),
    "readme-xml-section": hasXml ? `\n${xmlSection}\n` : "",
    "readme-encryption-section": hasEncryption ? `\n${encryptionSection}\n` : "",
  };
}

function authLines(name: string, members: readonly string[]): string[] {
  if (members.length === 0) return [];
  const lines = members.map((member) => {
    // A member may come with its value.
    if (member.includes(":")) return `  ${member},`;
    return `  ${member}: process.env["${constant(`${name}_${member}`)}"] ?? "",`;
  });
  return ["auth: {", ...lines, "},"];
}

function targetLines({ environments, variables }: Model): string[] {
  const [first] = environments;
  if (first === undefined) return ['baseUrl: "https://api.example.com", // the document names none'];
  return [
    `environment: "${first.name}",`,
    ...variables.map(({ name, values }) => `${name}: "${values?.[0] ?? "example"}", // that of your account`),
  ];
}

/** `acme-cards_apiKey` as the name of an environment variable. */
function constant(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}

function firstCall(variable: string, read: Json | undefined): string {
  const call = callText(variable, read);
  if (call === undefined) return `console.log(${variable}); // shows no credentials`;
  return [
    `const result = await ${call}.result();`,
    "console.log(result.ok ? result.data : result.error.message);",
  ].join("\n");
}

/** The call that the samples make; undefined where there is none that only reads. */
function callText(variable: string, read: Json | undefined): string | undefined {
  if (!isObject(read) || read["method"] !== "GET" || typeof read["call"] !== "string") return undefined;
  const key = isObject(read["key"]) ? read["key"] : {};
  const plain = typeof key["plain"] === "string" ? key["plain"] : "key_1";
  const value = /^\d+$/.test(plain) ? plain : JSON.stringify(plain);
  const input = isObject(read["input"]) ? read["input"] : {};
  const given = Object.entries(input).map(
    ([member, one]) => `${JSON.stringify(member)}: ${one === "$KEY" ? value : JSON.stringify(one)}`,
  );
  return `${variable}.${read["call"]}({ ${given.join(", ")} })`;
}

/** How errors are told apart, with blank lines around it; only a blank line where there is no call. */
function catching(packageName: string, call: string | undefined): string {
  if (call === undefined) return "";
  return `
\`\`\`ts
import { ApiError, TokError } from "${packageName}";
try {
  await ${call};
} catch (error) {
  if (ApiError.is(error)) console.log(error.status, error.providerCode, error.details, error.requestId);
  else if (TokError.is(error)) console.log(error.code, error.outcome, error.retryable);
  else throw error;
}
\`\`\`
`;
}

function dependencies({ hasXml, hasEncryption }: Needs): string {
  const all = [
    "`@tok/core` and its `openapi-fetch`, which fills paths, merges headers and serializes queries",
    ...(hasXml
      ? [
          "`@tok/xml` and its `xml2js`, which parses and escapes XML: 3.4 MB on disk, loaded when XML is first written or read",
        ]
      : []),
    ...(hasEncryption
      ? ["`jose`, which encrypts and decrypts messages (JWE) and is loaded at the first encrypted one"]
      : []),
  ];
  return `It depends on ${all.join("; and on ")}.`;
}

function authWords(members: readonly string[]): string {
  const names = members.map((member) => `\`${member.replace(/:.*/, "")}\``);
  return `\`auth\` has ${names.join(", ")}. Credentials belong on a server, never into a browser.`;
}

function environmentWords({ environments }: Model): string {
  if (environments.length === 0) return "The document names no host: give one as `baseUrl`.";
  const named = environments.map(({ name, url }) => `\`"${name}"\` (\`${url}\`)`).join(" or ");
  return `\`environment\` is ${named}. \`baseUrl\` takes the place of \`environment\` for a reverse proxy or a test server. Give exactly one of the two; none is assumed.`;
}

const xmlSection = `## JSON and XML

\`format: "xml"\`, of the client or of a call, sends and asks for XML; JSON is the default. Types and values are the same. An answer is read by what came. \`xmlLimits: { depth, elements }\` bounds what is read; a document type declaration is refused.`;

const encryptionSection = `## Encryption

The option \`mle\` has the keys: \`requestKey\`, \`responseKeys\`, \`unmaskKeys\`. It fails closed, with an \`EncryptionError\`: what has to be encrypted is never sent in clear, and an answer in clear where an encrypted one was asked for is refused.`;
