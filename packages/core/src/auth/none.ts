import type { AuthenticationScheme } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";

/** No credentials: the service lets anyone call it. */
export type NoAuth = undefined;

/** Sends no credentials, and takes none: they would be silently lost. */
export function none(): AuthenticationScheme {
  return (auth) => {
    if (auth !== undefined)
      throw new ConfigError({
        code: "invalid_option",
        message: "auth is not an option here: the client sends no credentials. Nothing was sent.",
      });
    return { headers: ["authorization"], secrets: [], sign: () => ({}) };
  };
}
