import type { AuthenticationScheme } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";
import { isHeaderValue, unusable } from "../headers.js";
import { ownMember } from "../own-members.js";

/** An API key that is sent with each request. Keep it on the server side. */
export interface ApiKeyAuth {
  readonly apiKey: string;
}

/** Sends the key in the named header. */
export function apiKeyInHeader(header: string): AuthenticationScheme {
  return (auth) => {
    const apiKey = readKey(auth);
    const signed = { [header.toLowerCase()]: apiKey };
    return { headers: Object.keys(signed), secrets: [apiKey], sign: () => signed };
  };
}

function readKey(auth: unknown): string {
  if (typeof auth !== "object" || auth === null) throw refused(" is missing: give { apiKey }.");
  const unknown = Object.keys(auth).find((name) => name !== "apiKey");
  if (unknown !== undefined) throw refused(`.${unknown} is not known here: give { apiKey }.`);
  const apiKey = ownMember(auth, "apiKey", (problem) => refused(`.apiKey ${problem}.`));
  if (typeof apiKey !== "string" || apiKey.trim() === "") throw refused(".apiKey is missing or empty.");
  if (!isHeaderValue(apiKey) || apiKey.trim() !== apiKey) {
    throw refused(
      `.apiKey ${unusable}, nor may it start or end with white space. Was a line break read from a file?`,
    );
  }
  return apiKey;
}

function refused(problem: string): ConfigError {
  return new ConfigError({ code: "invalid_option", message: `auth${problem}` });
}
