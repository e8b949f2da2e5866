import type { AuthenticationScheme, Authenticator, OutgoingRequest } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";
import { ownMember } from "../own-members.js";
import { AccessTokens } from "./access-tokens.js";
import { hmacSha256, lowerCaseHex, utf8 } from "./hmac.js";

/** The key of an application with its secret: each request is signed. Keep both on the server side. */
export interface FiservIpgSignatureAuth {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** How the signature is written: base64 of its bytes, or base64 of its text in hexadecimal digits. The provider's
   * documents and libraries have both; for EMEA only `raw` is documented.
   * @default "raw" */
  readonly encoding?: "raw" | "hex" | undefined;
  readonly accessToken?: undefined;
}

/** The key of an application with an access token: nothing is signed. */
export interface FiservIpgTokenAuth {
  readonly apiKey: string;
  /** The token, or a function that gives one. The function is called when the first token is needed, and again
   * after the provider has refused one; the request that was refused is then sent once more. Calls that need a token
   * at the same time wait for one answer of it, so give it a time limit of its own. */
  readonly accessToken: string | (() => string | Promise<string>);
  readonly apiSecret?: undefined;
  readonly encoding?: undefined;
}

/** The credentials of Fiserv IPG: a secret that signs, or a token. */
export type FiservIpgAuth = FiservIpgSignatureAuth | FiservIpgTokenAuth;

/**
 * Sends key, request id and time with each request, and a signature over them and the body or else a bearer token.
 * The time is that of the attempt. The request id is the one that the call has as its idempotency key, the same in
 * all its attempts; a call without one gets one here.
 */
export function fiservIpg(): AuthenticationScheme {
  return (auth) => {
    const read = readAuth(auth);
    return "accessToken" in read ? withToken(read) : withSignature(read);
  };
}

const commonHeaders = ["api-key", "client-request-id", "timestamp"];

function withSignature({ apiKey, apiSecret, encoding }: SignatureAuth): Authenticator {
  const hmac = hmacSha256(apiSecret);
  return {
    headers: [...commonHeaders, "message-signature", "authorization"],
    secrets: [apiKey, apiSecret],
    sign: async (request) => {
      const common = commonOf(request, apiKey);
      const head = utf8(`${apiKey}${common["client-request-id"]}${common.timestamp}`);
      const message = new Uint8Array(head.length + (request.body?.length ?? 0));
      message.set(head);
      if (request.body !== undefined) message.set(request.body, head.length);
      const signature = await hmac(message);
      return {
        ...common,
        "message-signature": btoa(
          encoding === "hex" ? lowerCaseHex(signature) : String.fromCharCode(...signature),
        ),
      };
    },
  };
}

function withToken({ apiKey, accessToken }: TokenAuth): Authenticator {
  const tokens = new AccessTokens(accessToken);
  return {
    headers: [...commonHeaders, "message-signature", "authorization"],
    get secrets() {
      return [apiKey, ...tokens.known];
    },
    sign: async (request) => ({
      ...commonOf(request, apiKey),
      authorization: `Bearer ${await tokens.current()}`,
    }),
    refused: ({ authorization = "" }) => tokens.refused(authorization.slice("Bearer ".length)),
  };
}

function commonOf({ headers, now, randomUUID }: OutgoingRequest, apiKey: string) {
  return {
    "api-key": apiKey,
    "client-request-id": headers["client-request-id"] ?? randomUUID(),
    timestamp: String(Math.floor(now)),
  };
}

interface SignatureAuth {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly encoding: "raw" | "hex";
}

interface TokenAuth {
  readonly apiKey: string;
  readonly accessToken: string | (() => unknown);
}

const form = "give { apiKey, apiSecret } or { apiKey, accessToken }";

function readAuth(auth: unknown): SignatureAuth | TokenAuth {
  if (typeof auth !== "object" || auth === null) throw refused(` is missing: ${form}.`);
  const unknown = Object.keys(auth).find(
    (name) => !["apiKey", "apiSecret", "encoding", "accessToken"].includes(name),
  );
  if (unknown !== undefined) throw refused(`.${unknown} is not known here: ${form}.`);
  const value = (name: string) => ownMember(auth, name, (problem) => refused(`.${name} ${problem}.`));
  const apiKey = headerText(value("apiKey"), "apiKey");
  const [apiSecret, accessToken, given] = [value("apiSecret"), value("accessToken"), value("encoding")];
  if (accessToken !== undefined) {
    if (apiSecret !== undefined || given !== undefined)
      throw refused(`.accessToken stands in the place of a signature: ${form}.`);
    if (typeof accessToken !== "function")
      return { apiKey, accessToken: headerText(accessToken, "accessToken") };
    // Called without arguments; what it gives is checked each time.
    return { apiKey, accessToken: accessToken as () => unknown };
  }
  if (typeof apiSecret !== "string" || apiSecret.trim() === "")
    throw refused(`.apiSecret is missing or empty: ${form}.`);
  if (/[\p{Cc}\p{Cs}]/u.test(apiSecret) || apiSecret.trim() !== apiSecret)
    throw refused(
      ".apiSecret must not have control characters, half surrogate pairs, or white space at its ends. Was a line break read from a file?",
    );
  const encoding = given === undefined ? "raw" : given;
  if (encoding !== "raw" && encoding !== "hex") throw refused('.encoding must be "raw" or "hex".');
  return { apiKey, apiSecret, encoding };
}

function headerText(text: unknown, name: string): string {
  if (typeof text !== "string" || text.trim() === "") throw refused(`.${name} is missing or empty.`);
  if (!/^[\x21-\x7e]+$/.test(text))
    throw refused(`.${name} has characters that no key has. Was a line break read from a file?`);
  return text;
}

function refused(problem: string): ConfigError {
  return new ConfigError({ code: "invalid_option", message: `auth${problem}` });
}
