import type { AuthenticationScheme } from "../authenticator.js";
import { httpSignatureAuthenticator } from "./cybersource-http-signature.js";
import { jwtAuthenticator } from "./cybersource-jwt.js";
import { readHttpSignatureAuth, readJwtAuth, readScheme } from "./cybersource-options.js";

export type { PrivateKey, RsaJwk } from "../rsa-key-forms.js";
export type { WebCryptoKey } from "../web.js";
export type {
  CybersourceAuth,
  CybersourceClaims,
  CybersourceHttpSignatureAuth,
  CybersourcePrivateKeyAuth,
  CybersourceSharedSecretAuth,
} from "./cybersource-auth.js";
export type { PrivateKeyAlgorithm, SharedSecretAlgorithm } from "./jws-algorithms.js";

/** A JSON Web Token for each attempt, or an HTTP signature: over URL, method, time and the bytes that leave. */
export function cybersource(): AuthenticationScheme {
  return (auth) => {
    const { reader, scheme } = readScheme(auth);
    return scheme === "jwt"
      ? jwtAuthenticator(readJwtAuth(reader))
      : httpSignatureAuthenticator(readHttpSignatureAuth(reader));
  };
}
