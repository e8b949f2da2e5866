import { reservedHeaders } from "../../packages/core/src/headers.ts";
import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { isObject, type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { isInherited } from "./names.ts";
import { note } from "./vocabulary.ts";

/** How a client authenticates: one scheme, and headers that travel beside it. */
export interface Authentication {
  /** The names of all its security schemes, the main one first. */
  readonly schemeNames: readonly string[];
  readonly main:
    | { readonly scheme: "api-key"; readonly header: string }
    | { readonly scheme: "cybersource" | "fiserv-ipg" }
    | { readonly scheme: "basic" | "bearer" | "chargeover" | "none" };
  readonly headers: readonly AuthenticationHeader[];
}

export interface AuthenticationHeader {
  /** The member of `auth` that holds its value. */
  readonly option: string;
  readonly header: string;
  readonly description: string | undefined;
}

/** @throws {DocumentError} for schemes that core does not have, or not in this combination */
export function authenticationOf(whole: JsonObject, file: string): Authentication {
  const components = isObject(whole["components"]) ? whole["components"] : {};
  const schemes = objects(components["securitySchemes"]).flatMap(([name, node]) => {
    const auth = note(node, "x-tok-auth");
    return auth === undefined ? [] : [{ name, node, auth, fail: failure(name, file) }];
  });
  const ofDocument = note(whole, "x-tok-auth");
  if (ofDocument !== undefined) return withoutCredentials(ofDocument.scheme, schemes.length, file);
  const mains = schemes.filter(({ auth }) => auth.scheme !== "header");
  const [main, second] = mains;
  if (main === undefined || second !== undefined) {
    throw new DocumentError({
      file,
      pointer: components["securitySchemes"] === undefined ? "" : "/components/securitySchemes",
      problem: `${mains.length} security schemes have x-tok-auth with another scheme than header; there must be one`,
      nextStep: "Say by an overlay action which scheme authenticates",
    });
  }
  const others = schemes.filter((one) => one !== main);
  if (main.auth.scheme !== "basic" && others[0] !== undefined)
    throw others[0].fail(
      `a header beside the scheme ${main.auth.scheme} is not supported`,
      "Take its x-tok-auth away; users can give the header in the option headers",
    );
  const headers: AuthenticationHeader[] = [];
  for (const { auth, node, fail } of others) {
    if (auth.scheme !== "header") continue;
    const one = headerOf(node, auth.option, fail);
    const isTaken = headers.some(
      ({ option, header }) => option === one.option || header.toLowerCase() === one.header.toLowerCase(),
    );
    if (isTaken)
      throw fail(`the option ${one.option} or the header ${one.header} is taken`, "Name it otherwise");
    headers.push(one);
  }
  return {
    schemeNames: [main, ...others].map(({ name }) => name),
    main: mainOf(main.auth.scheme, main.node, main.fail),
    headers,
  };
}

/** What stands on the document itself: that there are no credentials. */
function withoutCredentials(scheme: string, others: number, file: string): Authentication {
  const problem =
    scheme === "none"
      ? "the document says that there is no authentication, and a security scheme that there is one"
      : `the scheme ${scheme} stands on the document`;
  if (scheme !== "none" || others > 0)
    throw new DocumentError({
      file,
      pointer: "/x-tok-auth",
      problem,
      nextStep: "Put it on a security scheme; only none stands on the document",
    });
  return { schemeNames: [], main: { scheme }, headers: [] };
}

type Fail = (problem: string, nextStep: string) => DocumentError;

function failure(schemeName: string, file: string): Fail {
  const pointer = pointerOf(["components", "securitySchemes", schemeName]);
  return (problem, nextStep) => new DocumentError({ file, pointer, problem, nextStep });
}

function mainOf(scheme: string, node: JsonObject, fail: Fail): Authentication["main"] {
  const correct = "Correct the security scheme";
  if (scheme === "basic" || scheme === "chargeover") {
    // Names of HTTP schemes are compared without case.
    if (node["type"] === "http" && String(node["scheme"]).toLowerCase() === "basic") return { scheme };
    throw fail(`the scheme ${scheme} needs type http with scheme basic`, correct);
  }
  if (scheme === "none") throw fail("the scheme none stands on a security scheme", "Put it on the document");
  if (scheme === "bearer") {
    const isBearer = node["type"] === "http" && String(node["scheme"]).toLowerCase() === "bearer";
    if (isBearer || node["type"] === "oauth2" || node["type"] === "openIdConnect") return { scheme };
    throw fail("the scheme bearer needs type oauth2, openIdConnect, or http with scheme bearer", correct);
  }
  if (scheme === "cybersource") {
    if (node["type"] === "http" && String(node["scheme"]).toLowerCase() === "bearer") return { scheme };
    throw fail("the scheme cybersource needs type http with scheme bearer", correct);
  }
  const header = headerName(node);
  if (scheme === "fiserv-ipg") {
    if (header?.toLowerCase() === "api-key") return { scheme };
    throw fail("the scheme fiserv-ipg needs type apiKey in the header Api-Key", correct);
  }
  if (header === undefined) throw fail("the scheme api-key needs type apiKey in a header", correct);
  return { scheme: "api-key", header };
}

function headerOf(node: JsonObject, option: string, fail: Fail): AuthenticationHeader {
  const header = headerName(node);
  if (header === undefined)
    throw fail("the scheme header needs type apiKey in a header", "Correct the security scheme");
  if (reservedHeaders.has(header.toLowerCase()))
    throw fail(`the client sets the header ${header} itself`, "Take its x-tok-auth away");
  if (option === "username" || option === "password" || isInherited(option))
    throw fail(`the option ${option} is taken`, "Give it another name");
  return { option, header, description: text(node["description"]) };
}

function headerName(node: JsonObject): string | undefined {
  const header = String(node["name"]);
  const isHeader = node["type"] === "apiKey" && node["in"] === "header";
  return isHeader && /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i.test(header) ? header : undefined;
}

/** The headers that authentication fills, in lower case. */
export function authenticationHeaders({ main, headers }: Authentication): string[] {
  return [...ownHeaders(main), ...headers.map(({ header }) => header)].map((one) => one.toLowerCase());
}

function ownHeaders(main: Authentication["main"]): readonly string[] {
  switch (main.scheme) {
    case "api-key":
      return [main.header];
    case "cybersource":
      return ["Authorization", "v-c-merchant-id", "Date", "v-c-date", "Digest", "Signature"];
    case "fiserv-ipg":
      return ["Api-Key", "Client-Request-Id", "Timestamp", "Message-Signature", "Authorization"];
    default:
      return ["Authorization"];
  }
}
