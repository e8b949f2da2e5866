import { authenticationHeaders } from "../generate/authentication.ts";
import type { Model } from "../generate/model.ts";

/** Made-up credentials for the conformance suite: what a client takes, and what must not come to light of it. */
export interface Credentials {
  /** The expression of the option `auth` in the test; undefined where a client takes none. */
  readonly auth: string | undefined;
  readonly secrets: Readonly<Record<string, string>>;
  readonly headers: readonly string[];
}

const password = "Pa55word-3kQ7Zt";
const user = "conformance";

export function credentialsOf({ authentication }: Model): Credentials {
  const headers = authenticationHeaders(authentication);
  switch (authentication.main.scheme) {
    case "none":
      return { auth: undefined, secrets: {}, headers: [] };
    case "basic":
      return {
        auth: `{ username: "${user}", password: facts.secrets.password }`,
        secrets: { password, credentials: btoa(`${user}:${password}`) },
        headers,
      };
    case "bearer":
      return {
        auth: "{ accessToken: facts.secrets.accessToken }",
        secrets: { accessToken: "token-8c1f&4e72b9" },
        headers,
      };
    default:
      return { auth: "{ apiKey: facts.secrets.apiKey }", secrets: { apiKey: "key-4f1d&7a90b2" }, headers };
  }
}
