import type { Authenticator, OutgoingRequest } from "../authenticator.js";
import { forUrls, toBase64 } from "../base64.js";
import { ConfigError } from "../errors/config-error.js";
import type { CybersourceClaims } from "./cybersource-auth.js";
import { bodyDigest } from "./cybersource-digest.js";
import { utf8 } from "./hmac.js";
import type { Signer } from "./signer.js";

export interface JwtCredentials {
  readonly merchantId: string;
  readonly keyId: string;
  readonly portfolioId: string | undefined;
  readonly alg: string;
  readonly signer: Signer;
  readonly secrets: readonly string[];
  readonly claims: { readonly [Name in keyof CybersourceClaims]-?: NonNullable<CybersourceClaims[Name]> };
}

/** A token that lives longer is refused. */
const lifetimeSeconds = 120;

/** A bearer token over the request, in the provider's version 2. */
export function jwtAuthenticator(credentials: JwtCredentials): Authenticator {
  const { alg, keyId, signer, secrets } = credentials;
  const head = `${encoded({ typ: "JWT", alg, kid: keyId })}.`;
  return {
    headers: ["authorization"],
    secrets,
    sign: async (request) => {
      const signed = head + encoded(claimsOf(request, await bodyDigest(request), credentials));
      const signature = await signer(utf8(signed), request.now);
      return { authorization: `Bearer ${signed}.${forUrls(toBase64(signature))}` };
    },
  };
}

type Claims = Record<string, string | number | undefined>;

/** In the order in which the provider's own libraries write them. JSON leaves out what is undefined. */
function claimsOf(
  { method, href, now, randomUUID, responseKey }: OutgoingRequest,
  digest: string | undefined,
  { merchantId, portfolioId, claims }: JwtCredentials,
): Claims {
  const { host, pathname, search } = new URL(href);
  const iat = Math.floor(now / 1_000);
  const hash = digest === undefined ? undefined : "SHA-256";
  // Spread and computed names would make this literal take as long as a fifth of the signature.
  const own: Claims = {
    digest,
    digestAlgorithm: claims.digestAlgorithmName === "digestAlgorithm" ? hash : undefined,
    "digest-algorithm": claims.digestAlgorithmName === "digest-algorithm" ? hash : undefined,
    iat,
    exp: iat + lifetimeSeconds,
    "request-host": host,
    "request-resource-path": claims.resourcePath === "with-query" ? pathname + search : pathname,
    "request-method": claims.methodCase === "lower" ? method.toLowerCase() : method,
    iss: portfolioId ?? merchantId,
    jti: randomUUID(),
    "v-c-jwt-version": "2",
    "v-c-merchant-id": merchantId,
  };
  if (responseKey === undefined) return own;
  if (Object.hasOwn(own, responseKey.claim)) {
    throw new ConfigError({
      code: "invalid_option",
      message: `mle.claimName must not be ${JSON.stringify(responseKey.claim)}: the token has such a claim. Nothing was sent.`,
    });
  }
  own[responseKey.claim] = responseKey.kid;
  return own;
}

function encoded(value: object): string {
  // In ASCII, which is its own UTF-8: only a UUID of a user's own making could have more.
  const json = JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
  return forUrls(btoa(json));
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
