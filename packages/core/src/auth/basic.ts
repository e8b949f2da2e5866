import type { AuthenticationScheme } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";
import { isHeaderValue, unusable } from "../headers.js";
import { ownMember } from "../own-members.js";
import { basicCredentials } from "./basic-credentials.js";

/** User and password of HTTP Basic authentication (RFC 7617). Keep them on the server side. */
export interface BasicAuth {
  /** Without a colon: the first one ends the name. */
  readonly username: string;
  readonly password: string;
}

/**
 * Sends user and password in `Authorization`, in UTF-8.
 *
 * @param headers further headers that go with the credentials: by the member of `auth` that holds the value
 */
export function basic(headers: Readonly<Record<string, string>> = {}): AuthenticationScheme {
  const names = ["username", "password", ...Object.keys(headers)];
  return (auth) => {
    const given = membersOf(auth, names);
    const username = textOf(given, "username");
    const password = textOf(given, "password");
    if (username.includes(":")) throw refused(".username must not have a colon: HTTP ends the name there.");
    const authorization = basicCredentials(username, password);
    const signed: Record<string, string> = { authorization };
    for (const [name, header] of Object.entries(headers))
      signed[header.toLowerCase()] = headerValueOf(given, name);
    return {
      headers: Object.keys(signed),
      secrets: [password, authorization.slice("Basic ".length)],
      sign: () => signed,
    };
  };
}

function membersOf(auth: unknown, names: readonly string[]): object {
  const form = `give { ${names.join(", ")} }.`;
  if (typeof auth !== "object" || auth === null) throw refused(` is missing: ${form}`);
  const unknown = Object.keys(auth).find((name) => !names.includes(name));
  if (unknown !== undefined) throw refused(`.${unknown} is not known here: ${form}`);
  return auth;
}

function textOf(auth: object, name: string): string {
  const value = ownMember(auth, name, (problem) => refused(`.${name} ${problem}.`));
  if (typeof value !== "string" || value === "") throw refused(`.${name} is missing or empty.`);
  if (/[\p{Cc}\p{Cs}]/u.test(value))
    throw refused(
      `.${name} must not have control characters or half surrogate pairs. Was a line break read from a file?`,
    );
  return value;
}

function headerValueOf(auth: object, name: string): string {
  const value = textOf(auth, name);
  if (!isHeaderValue(value) || value.trim() !== value)
    throw refused(`.${name} ${unusable}, nor may it start or end with white space.`);
  return value;
}

function refused(problem: string): ConfigError {
  return new ConfigError({ code: "invalid_option", message: `auth${problem}` });
}
