import type { AuthenticationScheme } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";
import { ownMember } from "../own-members.js";
import { AccessTokens } from "./access-tokens.js";

/** A bearer token (RFC 6750), such as an OAuth 2.0 access token. Keep it on the server side. */
export interface BearerAuth {
  /** The token, or a function that gives one. The function is called when the first token is needed, and again
   * after the provider has refused one; the request that was refused is then sent once more. Calls that need a token
   * at the same time wait for one answer of it, so give it a time limit of its own. */
  readonly accessToken: string | (() => string | Promise<string>);
}

/** Sends the token in `Authorization`. */
export function bearer(): AuthenticationScheme {
  return (auth) => {
    const tokens = new AccessTokens(readToken(auth));
    return {
      headers: ["authorization"],
      get secrets() {
        return tokens.known;
      },
      sign: async () => ({ authorization: `Bearer ${await tokens.current()}` }),
      refused: ({ authorization = "" }) => tokens.refused(authorization.slice("Bearer ".length)),
    };
  };
}

const form = "give { accessToken }.";

function readToken(auth: unknown): string | (() => unknown) {
  if (typeof auth !== "object" || auth === null) throw refused(` is missing: ${form}`);
  const unknown = Object.keys(auth).find((name) => name !== "accessToken");
  if (unknown !== undefined) throw refused(`.${unknown} is not known here: ${form}`);
  const token = ownMember(auth, "accessToken", (problem) => refused(`.accessToken ${problem}.`));
  // Called without arguments; what it gives is checked each time.
  if (typeof token === "function") return token as () => unknown;
  if (typeof token !== "string" || token.trim() === "") throw refused(".accessToken is missing or empty.");
  if (/^bearer\s/i.test(token))
    throw refused(".accessToken begins with the word Bearer, which the client writes itself: leave it out.");
  if (!/^[\x21-\x7e]+$/.test(token))
    throw refused(".accessToken has characters that no token has. Was a line break read from a file?");
  return token;
}

function refused(problem: string): ConfigError {
  return new ConfigError({ code: "invalid_option", message: `auth${problem}` });
}
