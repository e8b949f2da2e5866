import { utf8 } from "../src/auth/hmac.ts";
import type { HttpMethod, OutgoingRequest } from "../src/runtime.ts";
import vectors from "./vectors/cybersource-signatures.json" with { type: "json" };

/** The credentials of the vectors, and requests as they were signed. */

const { merchantId, portfolioId, sharedSecret, privateKey } = vectors;

/** PEM, of DER in base64. */
export function pem(label: string, der: string): string {
  return [`-----BEGIN ${label}-----`, ...(der.match(/.{1,64}/g) ?? []), `-----END ${label}-----`, ""].join(
    "\n",
  );
}

export const privateKeyPem: string = pem("PRIVATE KEY", privateKey.pkcs8);

export const httpSignature = {
  scheme: "http-signature",
  merchantId,
  keyId: sharedSecret.keyId,
  sharedSecret: sharedSecret.base64,
} as const;

export const secretJwt = { ...httpSignature, scheme: "jwt" } as const;

export const keyJwt = {
  scheme: "jwt",
  merchantId,
  keyId: privateKey.keyId,
  privateKey: privateKeyPem,
} as const;

export const metaKey = { portfolioId } as const;

export interface Signed {
  readonly method: string;
  readonly target: string;
  readonly body: string | null;
}

export function requestOf(
  { method, target, body }: Signed,
  more: Partial<OutgoingRequest> = {},
): OutgoingRequest {
  return {
    method: method as HttpMethod, // the vectors have no other
    href: vectors.origin + target,
    headers: {},
    body: body === null ? undefined : utf8(body),
    now: vectors.clockMs,
    randomUUID: () => vectors.jti,
    ...more,
  };
}
