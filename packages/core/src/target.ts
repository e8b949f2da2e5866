import type { OptionReader } from "./option-reader.js";

/** The base URL that `environment` or `baseUrl` stands for, without a slash at its end. */
export function readTarget(reader: OptionReader, environments: Readonly<Record<string, string>>): string {
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
    return checkBaseUrl(address, reader);
  }
  if (baseUrl === undefined)
    throw reader.refused("environment", `(${names}) or baseUrl must be given: none is assumed`);
  if (typeof baseUrl !== "string" && !(baseUrl instanceof URL))
    throw reader.refused("baseUrl", "must be a URL");
  return checkBaseUrl(String(baseUrl), reader);
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
