import type { OptionReader } from "./option-reader.js";
import type { VariableFacts } from "./provider-facts.js";

/** The base URL that `environment` or `baseUrl` stands for, without a slash at its end. */
export function readTarget(
  reader: OptionReader,
  environments: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, VariableFacts>>,
): string {
  const environment = reader.value("environment");
  const baseUrl = reader.value("baseUrl");
  const names = Object.keys(environments)
    .map((name) => JSON.stringify(name))
    .join(" or ");
  if (environment !== undefined && baseUrl !== undefined) {
    throw reader.refused("environment", "and baseUrl exclude each other: give one of them");
  }
  if (environment !== undefined) {
    const address =
      typeof environment === "string" && Object.hasOwn(environments, environment)
        ? environments[environment]
        : undefined;
    if (address === undefined) throw reader.refused("environment", `must be ${names}`);
    return checkBaseUrl(filled(address, variables, reader), reader);
  }
  const spare = Object.keys(variables).find((name) => reader.value(name) !== undefined);
  if (spare !== undefined) throw reader.refused(spare, "belongs to environment: it is not used without it");
  if (baseUrl === undefined)
    throw reader.refused("environment", `(${names}) or baseUrl must be given: none is assumed`);
  if (typeof baseUrl !== "string" && !(baseUrl instanceof URL))
    throw reader.refused("baseUrl", "must be a URL");
  return checkBaseUrl(String(baseUrl), reader);
}

/** The address with a value for each variable. A value is part of a host name, so nothing else may be in it. */
function filled(
  address: string,
  variables: Readonly<Record<string, VariableFacts>>,
  reader: OptionReader,
): string {
  let url = address;
  for (const [name, { values }] of Object.entries(variables)) {
    const value = reader.value(name);
    if (typeof value !== "string") throw reader.refused(name, "must be given, as a text");
    if (values !== undefined && !values.includes(value))
      throw reader.refused(name, `must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`);
    if (values === undefined && !/^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(value))
      throw reader.refused(name, "must be 1 to 63 lower-case letters, digits and dashes");
    url = url.replaceAll(`{${name}}`, value);
  }
  return url;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function checkBaseUrl(text: string, reader: OptionReader): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw reader.refused("baseUrl", "is not an absolute URL");
  }
  if (url.username !== "" || url.password !== "")
    throw reader.refused("baseUrl", "must not hold credentials: give them in auth");
  if (url.search !== "" || url.hash !== "" || /[?#]/.test(text))
    throw reader.refused("baseUrl", "must have no query and no fragment");
  const insecureAllowed = reader.value("allowInsecureRequests") === true || loopback.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && insecureAllowed)) {
    throw reader.refused(
      "baseUrl",
      "must be https (http only to this machine, or with allowInsecureRequests)",
    );
  }
  return url.href.replace(/\/+$/, "");
}
