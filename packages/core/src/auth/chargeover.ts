import type { AuthenticationScheme, OutgoingRequest } from "../authenticator.js";
import { ConfigError } from "../errors/config-error.js";
import { ownMember } from "../own-members.js";
import { basicCredentials } from "./basic-credentials.js";
import { hmacSha256, lowerCaseHex, utf8 } from "./hmac.js";

/** The two keys of a ChargeOver account. Keep them on the server side. */
export interface ChargeoverAuth {
  readonly publicKey: string;
  readonly privateKey: string;
  /** How the keys are used. `signature-v1` signs each request and is legacy: the provider's documentation no longer
   * has it, only its PHP library does.
   * @default "basic" */
  readonly scheme?: "basic" | "signature-v1" | undefined;
}

/** HTTP Basic, or the signature in version 1: over the URL and the bytes that leave, with a new nonce for each attempt. */
export function chargeover(): AuthenticationScheme {
  return (auth) => {
    const { publicKey, privateKey, scheme } = readKeys(auth);
    const basic = basicCredentials(publicKey, privateKey);
    const secrets = [privateKey, basic.slice("Basic ".length)];
    const headers = ["authorization"];
    if (scheme === "basic") return { headers, secrets, sign: () => ({ authorization: basic }) };
    const hmac = hmacSha256(privateKey);
    return {
      headers,
      secrets,
      sign: async (request) => ({ authorization: await signed(request, publicKey, hmac) }),
    };
  };
}

async function signed(
  { href, body, now, randomUUID }: OutgoingRequest,
  publicKey: string,
  hmac: (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<string> {
  // The end of a UUID is random in every version; the beginning may be the time.
  const nonce = randomUUID()
    .replace(/[^0-9a-z]/gi, "")
    .slice(-8);
  const timestamp = Math.floor(now / 1_000);
  // The URL is signed in lower case and sent as it is. The separator before the body stays without one.
  const head = utf8(`${publicKey}||${href.toLowerCase()}||${nonce}||${timestamp}||`);
  const message = new Uint8Array(head.length + (body?.length ?? 0));
  message.set(head);
  if (body !== undefined) message.set(body, head.length);
  const parts = {
    co_public_key: publicKey,
    co_nonce: nonce,
    co_timestamp: timestamp,
    co_signature_method: "HMAC-SHA256",
    co_version: "1.0",
    co_signature: lowerCaseHex(await hmac(message)),
  };
  const written = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `ChargeOver ${written.join(" ")}`;
}

function readKeys(auth: unknown): Required<ChargeoverAuth> & { readonly scheme: "basic" | "signature-v1" } {
  const names = ["publicKey", "privateKey", "scheme"];
  if (typeof auth !== "object" || auth === null)
    throw refused(" is missing: give { publicKey, privateKey }.");
  const unknown = Object.keys(auth).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw refused(`.${unknown} is not known here: give { publicKey, privateKey }, and scheme if not basic.`);
  const value = (name: string) => ownMember(auth, name, (problem) => refused(`.${name} ${problem}.`));
  const scheme = value("scheme") ?? "basic";
  if (scheme !== "basic" && scheme !== "signature-v1")
    throw refused('.scheme must be "basic" or "signature-v1".');
  return {
    publicKey: readKey(value("publicKey"), "publicKey"),
    privateKey: readKey(value("privateKey"), "privateKey"),
    scheme,
  };
}

/** Visible ASCII without what would end a name, a quoted value or the user of HTTP Basic. */
function readKey(key: unknown, name: string): string {
  if (typeof key !== "string" || key === "") throw refused(`.${name} is missing or empty.`);
  if (!/^[\x21-\x7e]+$/.test(key) || (name === "publicKey" && /[":\\]/.test(key)))
    throw refused(`.${name} has characters that no key has. Was a line break read from a file?`);
  return key;
}

function refused(problem: string): ConfigError {
  return new ConfigError({ code: "invalid_option", message: `auth${problem}` });
}
