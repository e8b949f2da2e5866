import type { Authenticator } from "../authenticator.js";
import { toBase64 } from "../base64.js";
import { ConfigError } from "../errors/config-error.js";
import { bodyDigest } from "./cybersource-digest.js";
import { utf8 } from "./hmac.js";
import type { Signer } from "./signer.js";

export interface HttpSignatureCredentials {
  readonly merchantId: string;
  readonly keyId: string;
  readonly portfolioId: string | undefined;
  readonly dateHeader: "date" | "v-c-date";
  readonly signer: Signer;
  readonly secrets: readonly string[];
}

const noEncryption = 'auth.scheme must be "jwt" for encrypted messages: "http-signature" has none';

/** A signature over host, date, method, target, body and merchant. */
export function httpSignatureAuthenticator(credentials: HttpSignatureCredentials): Authenticator {
  const { merchantId, keyId, portfolioId, dateHeader, signer, secrets } = credentials;
  return {
    headers: ["v-c-merchant-id", dateHeader, "digest", "signature"],
    secrets,
    noEncryption,
    sign: async (request) => {
      if (request.responseKey !== undefined)
        throw new ConfigError({ code: "invalid_option", message: `${noEncryption}. Nothing was sent.` });
      // The host of the URL is the one that `fetch` sends, whatever header it is given.
      const { host, pathname, search } = new URL(request.href);
      const date = new Date(request.now).toUTCString();
      const hash = await bodyDigest(request);
      const digest = hash === undefined ? {} : { digest: `SHA-256=${hash}` };
      const signed = {
        host,
        [dateHeader]: date,
        "request-target": `${request.method.toLowerCase()} ${pathname}${search}`,
        ...digest,
        // A meta key signs for its portfolio; the header names the merchant all the same.
        "v-c-merchant-id": portfolioId ?? merchantId,
      };
      const lines = Object.entries(signed).map(([name, value]) => `${name}: ${value}`);
      const parameters = {
        keyid: keyId,
        algorithm: "HmacSHA256",
        headers: Object.keys(signed).join(" "),
        signature: toBase64(await signer(utf8(lines.join("\n")), request.now)),
      };
      const written = Object.entries(parameters).map(([name, value]) => `${name}="${value}"`);
      return { "v-c-merchant-id": merchantId, [dateHeader]: date, ...digest, signature: written.join(", ") };
    },
  };
}
